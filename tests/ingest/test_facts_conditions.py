"""Live-in, alone, customers, childcare, flexible hours, remote. All texts are invented."""

import pytest

from matcher.ingest.facts import read_facts


@pytest.mark.parametrize(
    ("language", "text", "field", "answer"),
    [
        ("it", "Cercasi badante convivente", "live_in", True),
        ("it", "badante non convivente", "live_in", False),
        ("es", "empleada de hogar interna", "live_in", True),
        ("es", "empleada de hogar externa", "live_in", False),
        ("de", "24-Stunden-Betreuung im Haushalt", "live_in", True),
        ("en", "live-in carer", "live_in", True),
        ("en", "the community where our clients live in", "live_in", None),
        ("en", "You will often work alone", "alone", True),
        ("en", "You never work alone", "alone", False),
        ("it", "lavoro a contatto con il pubblico", "public_facing", True),
        ("es", "atención al cliente en tienda", "public_facing", True),
        ("de", "Arbeit ohne Kundenkontakt", "public_facing", False),
        ("en", "back office only", "public_facing", False),
        ("en", "on-site childcare for staff", "childcare_on_site", True),
        ("it", "asilo nido aziendale", "childcare_on_site", True),
        ("it", "educatrice per asilo nido aziendale", "childcare_on_site", None),
        ("de", "eigene Betriebskita", "childcare_on_site", True),
        ("de", "jedes zweite Wochenende frei", "weekend", True),
        ("it", "turni dal lunedì alla domenica con riposo a rotazione", "weekend", True),
        ("it", "il negozio è aperto dal lunedì alla domenica", "weekend", None),
        ("es", "horario de lunes a domingo, con dos días de descanso", "weekend", True),
        ("en", "shifts from Monday to Sunday, five days a week", "weekend", True),
        ("fr", "travail par roulement du lundi au dimanche", "weekend", True),
        ("fr", "6 jours sur 7", "weekend", True),  # whichever is free, the other is not
        ("it", "5 giorni su 7", "weekend", None),
        ("de", "Schichtdienst Montag bis Sonntag", "weekend", True),
        ("ro", "program în ture, de luni până duminică", "weekend", True),
        ("bg", "смени от понеделник до неделя", "weekend", True),
        ("el", "βάρδιες Δευτέρα έως Κυριακή", "weekend", True),
        ("lt", "pamainomis nuo pirmadienio iki sekmadienio", "weekend", True),
        ("lv", "maiņās no pirmdienas līdz svētdienai", "weekend", True),
        ("sv", "skift måndag till söndag", "weekend", True),
        ("de", "das Wochenende ist frei", "weekend", False),
        ("sv", "Natt- och helgarbete förekommer inte", "weekend", False),
        ("en", "lorry driver, no nights out", "night", None),
        ("en", "customer service standards for our suppliers", "public_facing", None),
        ("es", "guardería de empresa", "childcare_on_site", True),
        ("it", "orario flessibile", "flexible_hours", True),
        ("it", "richiesta disponibilità a orari flessibili", "flexible_hours", None),
        ("de", "flexible Arbeitszeiten", "flexible_hours", True),
        ("en", "all-male team", "men_only_team", True),
        ("es", "equipo formado por hombres", "men_only_team", True),
        ("en", "fully remote", "remote", True),
        ("en", "hybrid, remote work two days a week", "remote", None),
        ("es", "trabajo 100% presencial", "remote", False),
        ("it", "lavoro da remoto al 100%", "remote", True),
    ],
)
def test_a_condition_is_read_where_the_words_are_plain(
    language: str, text: str, field: str, answer: bool | None
) -> None:
    facts = {fact.name: fact for fact in read_facts("", text, language).facts}

    if answer is None:
        assert field not in facts
    else:
        assert facts[field].value is answer
        assert facts[field].quote in text
        assert facts[field].rule in {f"conditions.{field}", "shifts.by_turns"}
