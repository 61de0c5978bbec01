"""Days that are taken away again: "daily except Sunday". All texts are invented."""

import pytest

from matcher.domain.week import Week
from matcher.ingest.facts import read_facts


def shifts(language: str, text: str) -> list[str] | None:
    facts = {fact.name: fact.value for fact in read_facts("", text, language).facts}
    week = facts.get("shifts")
    return [str(span) for span in week.spans()] if isinstance(week, Week) else None


def spans(*said: str) -> list[str]:
    return [str(span) for span in Week.parse(said).spans()]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bg", "Работно време: ежедневно без неделя от 8 до 14 ч."),
        ("bg", "ежедневно от 8 до 14 ч., освен неделя"),
        ("bg", "всеки ден без неделя 8-14 ч."),
        ("bg", "ежедневно 8-14, почивен ден неделя"),
        ("bg", "ежедневно 8-14, неделя почивен ден"),
        ("de", "täglich außer sonntags 8-14 Uhr"),
        ("de", "täglich von 8 bis 14 Uhr, außer Sonntag"),
        ("de", "8-14 Uhr täglich außer an Sonntagen"),
        ("de", "täglich 8-14 Uhr (sonntags frei)"),
        ("el", "καθημερινά εκτός Κυριακής 8:00-14:00"),
        ("el", "καθημερινά 8:00-14:00, εκτός από Κυριακή"),
        ("en", "daily except Sunday, 8am to 2pm"),
        ("en", "daily 8am-2pm, except on Sundays"),
        ("en", "every day but not Sunday 8am-2pm"),
        ("en", "daily 8 am - 2 pm, Sundays off"),
        ("en", "Monday to Saturday, Sunday off, 8am-2pm"),
        ("es", "a diario de 8 a 14 h excepto domingos"),
        ("es", "todos los días menos los domingos de 8 a 14 h"),
        ("es", "todos los días de 8 a 14 h, domingos libres"),
        ("fr", "quotidiennement sauf le dimanche de 8h à 14h"),
        ("fr", "8h-14h tous les jours sauf dimanche"),
        ("it", "tutti i giorni tranne la domenica 8-14"),
        ("it", "tutti i giorni 8-14, domenica esclusa"),
        ("lt", "kasdien, išskyrus sekmadienį, 8-14 val."),
        ("lt", "kasdien nuo 8 iki 14 val., išskyrus sekmadienius"),
        ("lv", "katru dienu, izņemot svētdienas, 8-14"),
        ("lv", "ikdienas no 8.00 līdz 14.00, izņemot svētdienu"),
        ("ro", "zilnic, cu excepția duminicii, 8-14"),
        ("ro", "zilnic între orele 8 și 14, mai puțin duminica"),
        ("sv", "dagligen utom söndagar kl. 8-14"),
        ("sv", "dagligen kl 8-14, utom på söndagar"),
    ],
)
def test_daily_except_sunday_is_monday_to_saturday(language: str, text: str) -> None:
    assert shifts(language, text) == spans("Mon-Sat 08:00-14:00")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bg", "от 8 до 14 ч. ежедневно, освен в събота и неделя"),
        ("de", "täglich außer am Wochenende 8-14 Uhr"),
        ("el", "κάθε μέρα εκτός Σαββατοκύριακου 8:00-14:00"),
        ("en", "8am to 2pm daily except weekends"),
        ("en", "Mon-Fri, Sat and Sun off, 8am-2pm"),
        ("fr", "tous les jours 8h-14h, hors week-end"),
        ("it", "quotidianamente dalle 8 alle 14 escluso sabato e domenica"),
        ("lt", "kasdien 8.00-14.00, išskyrus savaitgalius"),
        ("lv", "katru dienu 8.00-14.00 izņemot brīvdienas"),
        ("ro", "zilnic 8-14 în afară de sâmbătă și duminică"),
        ("sv", "alla dagar utom helger 8-14"),
    ],
)
def test_daily_except_weekends_is_monday_to_friday(language: str, text: str) -> None:
    assert shifts(language, text) == spans("Mon-Fri 08:00-14:00")


def test_a_day_is_taken_away_in_the_middle_of_a_range() -> None:
    assert shifts("it", "lun-sab escluso mercoledì 8-13") == spans(
        "Mon-Tue 08:00-13:00", "Thu-Sat 08:00-13:00"
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bg", "ежедневно 8-14"),
        ("en", "daily 10am to 2pm, except holidays"),
        ("lt", "kasdien 8-14 val."),
        ("ro", "zilnic 8-14"),
        ("sv", "dagligen kl. 8-14"),
        ("en", "daily 10am to 2pm. We take every car except Sunday specials"),
    ],
)
def test_daily_alone_names_no_days(language: str, text: str) -> None:
    assert shifts(language, text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bg", "ежедневно без неделя следобед 8-14"),
        ("en", "daily except Sunday mornings 8am-2pm"),
        ("en", "Mon-Sat 8am-1pm except Saturday and Sunday mornings"),
        ("it", "tutti i giorni tranne la domenica mattina 8-14"),
    ],
)
def test_a_part_of_a_day_takes_no_whole_day_away(language: str, text: str) -> None:
    assert shifts(language, text) is None


def test_a_shop_that_is_open_daily_except_sunday_says_no_shifts() -> None:
    assert shifts("de", "Geöffnet täglich außer sonntags 8-18 Uhr") is None
    assert shifts("en", "Open daily except Sundays, 8am-6pm") is None


def test_hours_a_day_count_the_days_that_are_left() -> None:
    facts = {
        f.name: f.value for f in read_facts("", "Daily except Sunday, 4 hours a day", "en").facts
    }
    assert facts["hours_per_week"] == 24
