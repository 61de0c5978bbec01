"""Values that reasons and openings can hold, by name; some mean another thing by criterion."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from matcher.domain.language import Cefr, Mode
from matcher.domain.offer import Ability, Contract
from matcher.domain.papers import Papers
from matcher.domain.pay import PayPeriod
from matcher.domain.permit import Document
from matcher.domain.place import TravelMode
from matcher.domain.profile import Refusal
from matcher.scoring.criteria import ALL
from matcher.scoring.criteria.care import KINDS

TEXTS = (
    "Piazza Loreto",
    "D.Lgs. 142/2015 Art. 22",
    "Permesso Art. 18",
    "Кафе София",
    "  two  words ",
)
SPANS = ("Mon-Fri 08:30-15:30", "Sat 09:00-12:00", "Mon-Sun 00:00-24:00", "Tue,Thu 17:00-20:00",
         "Sat-Sun 01:00-06:30", "Fri-Mon 22:00-24:00")  # fmt: skip
CONCEPTS = ("cook-meat-dishes", "dye-hair", "ital-cuisine", "wash-hair", "sew", "iron", "english")

texts = st.sampled_from(TEXTS)
concepts = st.sampled_from(CONCEPTS)
days = st.dates(date(2026, 1, 1), date(2028, 12, 31)).map(date.isoformat)
clocks = st.sampled_from(("00:30", "08:00", "14:30", "24:00"))
cefr = st.sampled_from([level.name for level in Cefr])
hours = st.integers(0, 120).map(lambda halves: halves / 2)
minutes = st.integers(0, 400)
money = st.integers(0, 9000) | st.floats(0, 9000)

# Every field that an advert may contradict itself about.
FIELDS = sorted({field for criterion in ALL for field in criterion.reads})


def lists(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(values, max_size=8)


def codes_of(values: Any) -> st.SearchStrategy[str]:
    return st.sampled_from([str(value) for value in values])


VALUES: dict[str, st.SearchStrategy[Any]] = {
    "amount": money,
    "and_employer": st.just(True),
    "and_public": st.just(True),
    "asked": lists(concepts),
    "check_paper": st.just(True),
    "checked": days,
    "city": texts,
    "contract": codes_of(Contract),
    "count": st.integers(0, 2_000_000),
    "country": st.sampled_from(("IT", "DE", "GR", "XX")),
    "criteria": lists(st.sampled_from([criterion.name for criterion in ALL])),
    "currency": st.sampled_from(("EUR", "SEK", "RON", "ETB")),
    "days": st.integers(0, 90),
    "deadline": days,
    "digital": codes_of(Ability),
    "documents": lists(codes_of(Document)),
    "papers": lists(codes_of(Papers)),
    "citizens": st.just(True),
    "earliest": days,
    "end": days,
    "ends": clocks,
    "fields": lists(st.sampled_from(FIELDS)),
    "extent": st.sampled_from(("full_time", "part_time")),
    "free": hours,
    "free_until": clocks,
    "from": days,
    "age.from": st.integers(14, 70),
    "gross": st.booleans(),
    "has": cefr,
    "education.has": st.integers(0, 8),
    "experience.has": st.integers(0, 90),
    "have": lists(concepts),
    "hours": hours | st.just(float("nan")),
    "hours_a_year": st.integers(1, 2000),
    "hours_cap": st.integers(1, 40),
    "kinds": lists(st.sampled_from(KINDS)),
    "language": st.sampled_from(("it", "en", "pcm", "prs", "xqz")),
    "languages": lists(st.sampled_from(("it", "en", "pcm", "xqz"))),
    "last_seen": days,
    "least": hours,
    "level": cefr,
    "education.level": st.integers(0, 8),
    "limit": minutes,
    "literacy": codes_of(Ability),
    "minutes": minutes,
    "missing": lists(concepts),
    "time.missing": lists(st.sampled_from(SPANS)),
    "missing_hours": hours,
    "pathway.missing": lists(st.sampled_from(SPANS)),
    "mode": codes_of(Mode),
    "travel.mode": codes_of(TravelMode),
    "modes": lists(codes_of(Mode)),
    "travel.modes": lists(codes_of(TravelMode)),
    "month": money,
    "months": st.integers(0, 60) | st.floats(0, 60),
    "most": hours,
    "name": st.sampled_from(("haccp", "B", "CE", "never_heard_of")),
    "names": lists(st.sampled_from(("haccp", "B", "AM", "forklift", "never_heard_of"))),
    "need": money,
    "net": money,
    "occupation": concepts,
    "places": st.integers(1, 30),
    "period": codes_of(PayPeriod),
    "refusals": lists(codes_of(Refusal)),
    "related": lists(concepts),
    "sectors": lists(texts),
    "shifts": lists(st.sampled_from(SPANS)),
    "skills": lists(concepts),
    "source": texts,
    "start": days,
    "title": texts,
    "titles": lists(texts),
    "to": st.integers(16, 99),
    "towns": lists(texts),
    "until": days,
    "weeks": st.integers(1, 60) | st.floats(0.5, 60),
    "unwanted": st.just(True),
    "wish": concepts,
}


def values_of(code: str) -> dict[str, st.SearchStrategy[Any]]:
    """The values by name, as the criterion of the code means them."""
    criterion = code.rpartition("/")[2].partition(".")[0]
    plain = {name: kind for name, kind in VALUES.items() if "." not in name}
    own = {name: kind for name, kind in VALUES.items() if name.startswith(f"{criterion}.")}
    return plain | {name.partition(".")[2]: kind for name, kind in own.items()}


@st.composite
def some_values(draw: st.DrawFn, code: str) -> dict[str, Any]:
    """Each of the values given, None, or missing."""
    known = values_of(code)
    names = draw(st.lists(st.sampled_from(sorted(known)), unique=True))
    return {name: draw(st.none() | known[name]) for name in names}
