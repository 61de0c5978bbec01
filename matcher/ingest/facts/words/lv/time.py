"""Latvian: numbers, hours, days, dates."""

from matcher.ingest.facts.words.model import (
    DateWords,
    DurationWords,
    HoursWords,
    NumberWords,
    ShiftWords,
)

NUMBERS = NumberWords(
    counts=(
        "viens viena vienu vienam vienas",
        "divi divas divu diviem divām",
        "trīs trim triju",
        "četri četras četru četriem četrām",
        "pieci piecas piecu pieciem piecām",
        "seši sešas sešu sešiem sešām",
        "septiņi septiņas septiņu septiņiem",
        "astoņi astoņas astoņu astoņiem",
        "deviņi deviņas deviņu deviņiem",
        "desmit",
        "vienpadsmit",
        "divpadsmit",
    ),
    to="līdz",
    or_="vai",
    and_="un",
    hour=r"stund\w*|st|h",
    day="diena|dienas|dienu|dienām",
    week="nedēļa|nedēļas|nedēļu|nedēļām",
    month=r"mēnes\w*|mēn",
    year="gads|gada|gadu|gadi|gadus|gadiem|gadam",
)

HOURS = HoursWords(
    weekly=r"(?:stund\w*|st\.?|h)\s?(?:/|par |uz )?\s?nedēļ(?:ā|as|u)(?! nogal)",
    labels="stundas nedēļā|stundu skaits nedēļā|darba nedēļa",
    times=r"pus-?slodz\w*|slodz\w*|nepilns darba laiks|part[- ]?time",
    shares=r"slodz\w*|likm\w*",
    joint="ar|pa",
    other_period=r"dienā|mēnesī|mēn|gadā|maiņ\w*",
    daily=r"(?:stund\w*|st\.?|h)\s?(?:/|par )?\s?dienā",
    days_a_week=r"dien(?:a|as|ām)\s?(?:/|par )?\s?nedēļā",
    share_joint="no",
    each="pa|x",
    posts=r"(?:no )?slodz\w*|(?:no )?likm\w*",
    half=r"pus-?slodz\w*|puslikm\w*|pus slodz\w*",
    full=r"piln\w+ slodz\w*|piln\w+ darba laik\w*|piln\w+ (?:vai|un|/) nepiln\w+",
    part=r"nepiln\w+ slodz\w*|nepiln\w+ darba laik\w*|pusslodz\w*|pus slodz\w*|daļēj\w+ slodz\w*",
    can_be=r"iespēj\w*|arī",
    at_most="līdz|ne vairāk (?:par|kā)|maksimāli",
    at_most_behind="maksimāli",
)

SHIFTS = ShiftWords(
    days=(
        r"pirmdien\w*|pirmd|pirm|pr|p",
        r"otrdien\w*|otrd|otr|ot|o",
        r"trešdien\w*|trešd|tr|t",
        r"ceturtdien\w*|ceturtd|cet|ce|ct|c",
        r"piektdien\w*|piektd|pkt|pk|pt",
        r"sestdien\w*|sestd|se|s",
        r"svētdien\w*|svētd|sv",
    ),
    day_range="-|līdz",
    day_list=r",|/|&|\+|un",
    before_time=r"-|\)|plkst\.?|pulksten|laikā|no|,|:|\(",
    before_days=r",|\(|no|katru|strādājam",
    time_range=r"-|līdz plkst\.?|līdz",
    time_list=r",|/|&|\+|un",
    otherwise="vai",
    not_times=r"stund\w*|st\b|h\b|%|eur\w*|€|gad\w*|dien\w*|cilvēk\w*|mēn\w*",
    article="",
    after_time="h",
    not_shifts=(
        r"atvērt\w*|zvan\w*|tālr\w*|tel|pieņem\w*|pieteik\w*|intervij\w*|apmeklētāj\w*|"
        r"kontaktperson\w*|pieejam\w*|informācij\w*|jautājum\w*|"
        r"(?:veikal|kafejnīc|biroj|salon|restorān|uzņēmum|iestād|klīnik|centr|muzej|mēs)\w* "
        r"(?:\W?\w+\W{1,2}){0,3}(?:darba laiks|strādā\w*)"
    ),
    not_shifts_after=r"atvērt\w*",
    every_day="katru dienu|ik dienu",
    working_days=r"darba ?dien(?:as|ās|u)|darbdien(?:as|ās)",
    daily=r"ikdien\w{0,2}|ik dienas",
    weekend=r"nedēļas? nogal\w*|(?<=izņemot )brīvdien\w*",
    excepted=r"brīv\w*",
    except_="izņemot",
    shorter=r"(?:\w+ )?(?:īsāk|mazāk)|līdz",
    in_part=r"no rīta|rītos|pēcpusdien\w*|nepieciešamības gadījumā",
    by_turns=r"pārmaiņus|pamīšus|maiņās|pēc grafika|mēnesī|rotācijas kārtībā",
    every_other=r"katr[uāa] (?:otr|treš)[oāa]|pārmaiņus|pamīšus",
)

DURATION = DurationWords(
    lasts=(
        r"līgum\w*|termiņ\w*|praks\w*|ilgum\w*|sezon\w* darb\w*|noteiktu laiku|"
        r"pagaidu darb\w*|mācekl\w*|aicinām"
    ),
    after=r"līgum\w*|praks\w*",
    link="uz|ir|līdz|vismaz|noteiktu|laiku|aptuveni|sākumā|sākotnēji",
    not_its_length=r"pārbaud\w*|pieredz\w*|kurs\w*|pagarin\w*|apliecīb\w*|nenoteikt\w*",
)

DATES = DateWords(
    months=(
        r"janvār\w*|jan",
        r"februār\w*|feb",
        r"mart\w*",
        r"aprīl\w*|apr",
        r"maij\w*",
        r"jūnij\w*",
        r"jūlij\w*",
        r"august\w*|aug",
        r"septembr\w*|sept",
        r"oktobr\w*|okt",
        r"novembr\w*|nov",
        r"decembr\w*|dec",
    ),
    ordinals="",
    of="",
    articles=r"plkst\.?|dienas|datumam",
    deadline=(
        r"(?:pieteik\w*|pieteikum\w*|piesak\w*|cv|dokument\w*|gaid\w*|sūt\w*|iesnie\w*|reģistrē\w*)"
        r"(?: \w+){0,6} līdz|"
        r"(?:pieteikšanās|pieteikuma|iesniegšanas) termiņš"
    ),
    until="ne vēlāk kā(?: līdz)?|līdz",
    start=(
        r"pievieno\w*|"
        r"darba sākum\w*|sākum\w*|sākt|sākot|jāsāk|sākas|uzsākšan\w*|uzsākt|"
        r"stāšan\w* darbā|darbā no"
    ),
    from_="sākot ar|sākot no|no",
    between="līdz",
    not_start=r"pieteik\w*|dibināt\w*|kopš|intervij\w*|publicēt\w*|iesnie\w*",
    not_deadline=r"prombūtn\w*|amats|amatā|līgum\w*|no|terminēt\w*|noteiktu|sezon\w*|praks\w*|sāk\w*|strādā\w*|projekt\w*|finans\w*|īsteno\w*",
    year=r"gada|g\.",
)
