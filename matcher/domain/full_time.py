"""What "full time" means where no hours are said: 35 to 40 hours a week.

The law's normal week has 40 hours in most host countries (IT D.Lgs. 66/2003 art. 3, ES Estatuto de
los Trabajadores art. 34, RO Codul muncii art. 112, BG Labour Code art. 136, LV Darba likums art.
131, LT Darbo kodeksas art. 112, SE Arbetstidslagen § 5) and 35 in France (Code du travail
L3121-27); collective agreements, as that of the German metal industry, go down to 35. One range
serves all countries: a little too wide only means that somebody asks.
"""

LEAST_HOURS = 35.0  # a week
MOST_HOURS = 40.0
