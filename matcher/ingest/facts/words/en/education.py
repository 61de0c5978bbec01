"""English: the schooling asked for."""

from matcher.ingest.facts.words.model import EducationWords

_WITH_DOTS = {
    r"B\.A\.?": 6,
    r"B\.Sc\.?": 6,
    r"B\.[Ee]\.?[Dd]\.?": 6,
    r"M\.A\.?": 7,
    r"M\.Sc\.?": 7,
    r"M\.[Ee]d\.?": 7,
}
_NO_DEGREE_BEHIND = r"(?! [Dd]egree (?:in|[Oo][Rr]))"  # "B.A. degree or diploma"

EDUCATION = EducationWords(
    levels={
        1: (
            "primary (education|school certificate|school completed)",
            "completed primary school",
        ),
        2: (
            "lower secondary (education|school|diploma)",
            "(compulsory|basic) schooling",
            "middle school (diploma|certificate)",
            "gcse*",
            "o level*",
            "junior cert*",
        ),
        3: (
            "(high|secondary) school (diploma|certificate|education|leaving|graduat*)",
            "secondary education",
            "upper secondary",
            "grade (10|12) (complete*|certificate)",
            "a levels",
            "leaving (cert|certificate)",
            "vocational (diploma|qualification)",
        ),
        5: (
            "(higher national|foundation) (diploma|degree)",
            "level (4|5) diploma",
            "(college|tvet|advanced) diploma",
            "diploma (in|of|or|and|degree|ba|bsc|bachelor*)",
            "(degree|bachelor*|ba|bsc) or diploma",
            "(hnd|hnc)",
        ),
        6: (
            "bachelor",
            "bachelors",
            "(university|undergraduate|college|honours|first) degree",
            "(ba|bsc|b.sc|bed|b.ed) [degree] (in|degree|or)",
            "(ba|bsc|bed) [degree] and above",
            "degree (in|level)",
            "educated to degree",
            "(relevant|accredited) degree",
            "(ba|bsc|bed) (ba|bsc|bed|ma|msc|med)",
        ),
        7: (
            "master s degree",
            "masters degree",
            "master [s] degree",
            "(master s|master|masters|postgraduate|advanced) degree in",
            "postgraduate degree",
            "(msc|mba|ma) (in|degree)",
        ),
        8: (
            "phd",
            "doctorate",
            "doctoral degree",
            "doctoral degree in",
        ),
    },
    none_asked=(
        "no [previous|prior] experience or qualification*",
        "(don't|do not) need [any] [previous|prior] experience or qualification*",
        "(need|needs) no (qualification*|degree|diploma)",
        "(don't|do not|needn't) (need|have to have|require) [any|a] [formal] "
        "(qualification*|degree|diploma)",
        "(degree|diploma|qualification*) [is|are] not (necessary|required|needed|essential)",
        "no [formal] (qualification*|degree|diploma|education) [is|are] "
        "(needed|required|necessary)",
    ),
    others="students|alumn|teach|pursuing",
    acronyms={rf"{said}{_NO_DEGREE_BEHIND}": level for said, level in _WITH_DOTS.items()},
    field_end=r"(?:related|relevant|similar|equivalent) (?:fields?|disciplines?|areas?|subjects?)(?: of study)?",
    or_experience=(
        r"(?:and/)?or (?:(?:an?|with|have|at least|the|some|\d+\+?|two|three|four|five|"
        r"years?\'?|of|similar|proven|relevant|equivalent|comparable|sufficient|significant|"
        r"demonstrable|extensive|solid|practical|professional|industry|field|work(?:ing)?|"
        r"previous|prior|combination|education|training|and) ){0,7}experience"
    ),
)
