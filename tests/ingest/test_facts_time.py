"""Hours a week, shifts, nights and weekends. All texts are invented."""

import pytest

from matcher.domain.week import Week
from matcher.ingest.facts import read_facts


def value(language: str, text: str, name: str) -> object:
    return {fact.name: fact.value for fact in read_facts("", text, language).facts}.get(name)


@pytest.mark.parametrize(
    ("language", "text", "hours"),
    [
        ("it", "25 h/sett.", 25),
        ("it", "Contratto part time 20 ore", 20),
        ("it", "orario di 37,5 ore settimanali", 37.5),
        ("it", "part time al 60%", 24),
        ("it", "part time 20, 24 o 30 ore settimanali", 20),
        ("es", "30 horas semanales", 30),
        ("es", "jornada parcial (20h)", 20),
        ("es", "15 horas a la semana", 15),
        ("de", "20 Std./Woche", 20),
        ("de", "60 % Stelle", 24),
        ("de", "Teilzeit mit 25 Stunden", 25),
        ("de", "eine 30-Stunden-Woche", 30),
        ("de", "Wochenarbeitszeit: 38,5", 38.5),
        ("en", "20-30 hours per week", 20),
        ("en", "a 37.5 hour week", 37.5),
        ("en", "Part-time (24 hours)", 24),
        ("en", "80-100% workload", 32),
        ("en", "60% position, 22.5 hours a week", 22.5),
        ("en", "4 hours a day, Monday to Friday", 20),
        ("it", "3 ore al giorno, dal lunedì al sabato", 18),
        ("es", "5 horas diarias, 3 días a la semana", 15),
        ("de", "4 Stunden täglich, Montag bis Freitag", 20),
        ("fr", "4 heures par jour, 5 jours par semaine", 20),
        ("fr", "temps partiel (24h)", 24),
        ("en", "20 hours or 30 hours a week", 20),
        ("it", "6 giorni su 7, 36 ore a settimana", 36),
        ("es", "4 noches por semana (32 h)", 32),
        ("it", "lunedì e mercoledì: 25 ore in tutto.", 25),
        ("fr", "CDI 35h", 35),
        ("de", "6 Tage à 8 Std.", 48),
        ("lv", "5 dienas nedēļā pa 6 stundām", 30),
        ("en", "Mon-Fri 9am-1.00pm (20 hours)", 20),
        ("sv", "deltid 75 procent", 30),
        ("sv", "schema mellan 7 och 22, 30-37 timmar per vecka", 30),
    ],
)
def test_the_hours_of_a_week_are_read(language: str, text: str, hours: float) -> None:
    assert value(language, text, "hours_per_week") == hours


@pytest.mark.parametrize(
    ("language", "title", "hours"),
    [
        ("de", "Erzieherin (75-100 %)", 30),
        ("en", "Sales adviser (16 hours)", 16),
        ("de", "Pflegekraft, 24 h", None),
        ("en", "Remote, 100 %", None),
    ],
)
def test_the_title_says_the_hours_without_a_week(
    language: str, title: str, hours: float | None
) -> None:
    facts = {fact.name: fact.value for fact in read_facts(title, "", language).facts}

    assert facts.get("hours_per_week") == hours


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "full time"),
        ("it", "tempo pieno"),
        ("it", "part time 4 ore al giorno"),
        ("en", "20 hours of theory, open 24 hours a day"),
        ("es", "curso de 60 horas"),
        ("de", "100 % Motivation"),
        ("en", "4 hours a day"),
        ("fr", "ouvert 24h/24"),
        ("fr", "vendredi, 20h."),
        ("it", "corso sulla sicurezza, 40 ore."),
        ("en", "delivery within 48 h."),
        ("es", "jornada del 60 % o completa"),
    ],
)
def test_words_without_weekly_hours_give_no_number(language: str, text: str) -> None:
    assert value(language, text, "hours_per_week") is None


@pytest.mark.parametrize(
    ("language", "text", "spans"),
    [
        ("it", "Orario: lun-ven 8-13", ["Mon-Fri 08:00-13:00"]),
        ("it", "dal lunedì al venerdì 9:00-13:00", ["Mon-Fri 09:00-13:00"]),
        (
            "it",
            "dal lunedì al venerdì dalle 9 alle 13 e dalle 15 alle 18",
            ["Mon-Fri 09:00-13:00", "Mon-Fri 15:00-18:00"],
        ),
        ("it", "9-13 dal martedì al sabato", ["Tue-Sat 09:00-13:00"]),
        ("en", "Mon-Fri 9am-1pm", ["Mon-Fri 09:00-13:00"]),
        ("en", "Monday to Friday 9-5", ["Mon-Fri 09:00-17:00"]),
        ("en", "Saturday 1-5 pm", ["Sat 13:00-17:00"]),
        ("en", "Sun 10pm-6am", ["Mon 00:00-06:00", "Sun 22:00-24:00"]),
        (
            "en",
            "Mon-Thu 8:00-16:00, Fri 8:00-13:00",
            ["Mon-Thu 08:00-16:00", "Fri 08:00-13:00"],
        ),
        ("es", "de lunes a viernes de 9 a 14 h", ["Mon-Fri 09:00-14:00"]),
        ("es", "L-V 9-14h", ["Mon-Fri 09:00-14:00"]),
        ("es", "sábados y domingos de 10 a 18 horas", ["Sat-Sun 10:00-18:00"]),
        ("de", "Mo-Fr 8-13 Uhr", ["Mon-Fri 08:00-13:00"]),
        ("de", "Montag bis Freitag von 8:30 bis 13 Uhr", ["Mon-Fri 08:30-13:00"]),
        ("de", "Di und Do 14-18 Uhr", ["Tue 14:00-18:00", "Thu 14:00-18:00"]),
        ("fr", "mardi-samedi, 18h30-minuit", ["Tue-Sat 18:30-24:00"]),
        (
            "it",
            "7.30-12.30 / 15-18 dal lunedì al venerdì, 7.30-12 il sabato",
            ["Mon-Fri 07:30-12:30", "Mon-Fri 15:00-18:00", "Sat 07:30-12:00"],
        ),
        (
            "es",
            "8-13 y 16-19 de lunes a viernes, sábados de 9 a 13",
            ["Mon-Fri 08:00-13:00", "Mon-Fri 16:00-19:00", "Sat 09:00-13:00"],
        ),
        ("it", "8-12 tutti i giorni tranne il martedì", ["Mon 08:00-12:00", "Wed-Sun 08:00-12:00"]),
    ],
)
def test_shifts_are_read_from_days_and_times(language: str, text: str, spans: list[str]) -> None:
    week = value(language, text, "shifts")

    assert isinstance(week, Week)
    assert week.spans() == Week.parse(spans).spans()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Opening hours: Mon-Fri 8:00-20:00"),
        ("en", "Monday to Friday, 20-24 hours per week"),
        ("en", "Call us Mon-Fri 9-12"),
        ("it", "turni rotativi"),
        ("it", "Negozio aperto dal lunedì al sabato 9-19"),
        ("es", "turno de mañana"),
        ("de", "Wir sind Mo-Fr 8-18 Uhr erreichbar"),
        ("en", "Mon-Sun 6-23"),
        ("it", "lun-sab 7-12 e 13-16 (mercoledì solo mattino)"),
    ],
)
def test_opening_hours_and_words_alone_are_no_shift(language: str, text: str) -> None:
    reading = read_facts("", text, language)

    assert "shifts" not in {fact.name for fact in reading.facts}
    assert "shifts" not in reading.unclear


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "lun-ven 6-14 o 14-22"),
        ("en", "Mon-Fri 8:00-13:00. Mon-Wed 14:00-18:00."),
        ("de", "Mo-Fr 6-14 Uhr oder 14-22 Uhr"),
        ("it", "turni 6-14 / 14-22 / 22-6 dal lunedì al venerdì"),
        ("fr", "2x8, 5h-13h / 13h-21h du lundi au vendredi"),
    ],
)
def test_two_shifts_for_one_day_are_unclear(language: str, text: str) -> None:
    assert "shifts" in read_facts("", text, language).unclear


@pytest.mark.parametrize(
    ("language", "text", "night"),
    [
        ("it", "turno di notte", True),
        ("de", "Bereitschaft zur Nachtschicht", True),
        ("en", "night shifts included", True),
        ("es", "turno de noche", True),
        ("en", "no night shifts", False),
        ("it", "solo mattina", False),
        ("en", "mornings only", False),
        ("es", "turno de mañana", False),
        ("de", "nur vormittags", False),
        ("en", "no problem with night shifts", None),
        ("it", "turni rotativi", None),
        ("en", "cleaner in a night club", None),
        ("it", "turni 6-14, 14-22 e 22-6", True),
        ("de", "von 22 bis 6 Uhr", True),
        ("es", "lunes a viernes de 22:00 a 6:00", True),
        ("it", "turni diurni e notturni", True),
        ("ro", "marți-duminică 3-9", True),
        ("it", "scadenza 22-6", None),
        ("fr", "bar ouvert de 20h à 4h", None),
    ],
)
def test_night_work_is_read_from_words(language: str, text: str, night: bool | None) -> None:
    assert value(language, text, "night") is night


@pytest.mark.parametrize(
    ("language", "text", "weekend"),
    [
        ("it", "lavoro anche nei weekend", True),
        ("en", "weekends off", False),
        ("es", "fines de semana libres", False),
        ("es", "trabajo en fines de semana y festivos", True),
        ("de", "Dienst am Wochenende", True),
        ("de", "keine Wochenendarbeit", False),
        ("en", "occasional weekend work", None),
    ],
)
def test_weekend_work_is_read_from_words(language: str, text: str, weekend: bool | None) -> None:
    assert value(language, text, "weekend") is weekend


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Vollzeit (40 h/Woche) oder Teilzeit ab 20 h"),
        ("en", "40 hours a week or part time"),
        ("it", "40 ore settimanali o part time"),
    ],
)
def test_hours_beside_which_part_time_will_do_are_asked_about(language: str, text: str) -> None:
    reading = read_facts("", text, language)
    assert "hours_per_week" in reading.unclear
    assert "hours_per_week" not in {fact.name for fact in reading.facts}


@pytest.mark.parametrize(
    ("language", "text"), [("de", "täglich 10-14 Uhr"), ("en", "daily 10am to 2pm")]
)
def test_a_daily_time_does_not_say_whether_sundays_are_days(language: str, text: str) -> None:
    assert value(language, text, "shifts") is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "up to 30 hours a week"),
        ("ro", "48 h pe săptămână cel mult"),
        ("de", "höchstens 30 Stunden die Woche"),
        ("it", "fino a 25 ore settimanali"),
        ("bg", "до 20 часа седмично"),
        ("fr", "25 heures par semaine maximum"),
        ("sv", "upp till 15 timmar i veckan"),
    ],
)
def test_hours_that_are_the_most_are_asked_about(language: str, text: str) -> None:
    reading = read_facts("", text, language)
    assert "hours_per_week" in reading.unclear


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bg", "от 20 до 30 часа седмично"),
        ("lt", "nuo 20 iki 30 val. per savaitę"),
        ("lv", "no 20 līdz 30 stundām nedēļā"),
        ("en", "20 to 30 hours a week"),
    ],
)
def test_of_a_range_the_lower_end_is_kept(language: str, text: str) -> None:
    assert value(language, text, "hours_per_week") == 20


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("lv", "Darbs vienā maiņā, 7:30–16:00, piektdienās stundu īsāk."),
        ("de", "8-16 Uhr, freitags eine Stunde kürzer"),
        ("en", "8am-4pm, Fridays until 1pm"),
        ("it", "8-17, venerdì fino alle 13"),
        ("fr", "8h-16h, le vendredi jusqu'à 13h"),
    ],
)
def test_a_day_that_is_shorter_is_not_the_only_day_of_the_times_before(
    language: str, text: str
) -> None:
    assert value(language, text, "shifts") is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Den Nachtdienst übernimmt ein ambulanter Dienst"),
        ("sv", "Boende i stuga: 75 kr/natt"),
        ("lt", "naktį linija nedirba"),
    ],
)
def test_nights_that_others_work_or_sleep_are_no_night_work(language: str, text: str) -> None:
    assert value(language, text, "night") is None


def test_night_work_that_is_both_said_and_denied_is_unclear() -> None:
    reading = read_facts("", "Mornings only. Night shifts included.", "en")

    assert reading.unclear == {"night"}
