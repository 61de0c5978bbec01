"""Greek adverts: each fact read from words as they are really used. All texts are invented."""

from datetime import date

import pytest

from matcher.domain.language import ALL_MODES, ORAL, Cefr, LanguageNeed
from matcher.domain.offer import Contract
from matcher.domain.pay import Pay, PayPeriod
from matcher.domain.week import Week
from matcher.ingest.facts import read_facts


def facts(text: str) -> dict[str, object]:
    return {fact.name: fact.value for fact in read_facts("", text, "el").facts}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Αγγλικά επιπέδου Β2", "languages", (LanguageNeed("en", Cefr.B2, ALL_MODES),)),
        ("Πολύ καλή γνώση γερμανικών", "languages", (LanguageNeed("de", Cefr.B2, ALL_MODES),)),
        ("Συνεννόηση στα ρωσικά", "languages", (LanguageNeed("ru", Cefr.A2, ORAL),)),
        (
            "Μητρική γλώσσα την ουκρανική και ελληνικά C1",
            "languages",
            (LanguageNeed("uk", Cefr.C2, ALL_MODES), LanguageNeed("el", Cefr.C1, ALL_MODES)),
        ),
        (
            "Τα γαλλικά θα εκτιμηθούν, τα αγγλικά είναι απαραίτητα",
            "languages",
            (LanguageNeed("en", Cefr.A2, ALL_MODES),),
        ),
        ("Δεν απαιτούνται ξένες γλώσσες", "languages", ()),
        ("8ωρο, πενθήμερο", "hours_per_week", 40),
        ("5ήμερο, 40ωρο", "hours_per_week", 40),
        ("Δευτέρα με Παρασκευή 9:00-15:00", "shifts", Week.parse(["Mon-Fri 09:00-15:00"])),
        ("8 με 4 το απόγευμα, Δευ-Παρ", "shifts", Week.parse(["Mon-Fri 08:00-16:00"])),
        ("Νυχτερινό ωράριο", "night", True),
        ("Σάββατο και Κυριακή κλειστά", "weekend", False),
        ("Τα Σαββατοκύριακα είναι ρεπό", "weekend", False),
        ("Δίπλωμα οδήγησης μηχανής Α2", "licences", frozenset({"A2"})),
        ("Σύμβαση: αορίστου", "contract", Contract.PERMANENT),
        ("σύμβαση ΙΔΟΧ", "contract", Contract.FIXED_TERM),
        ("με μπλοκάκι", "contract", Contract.SELF_EMPLOYED),
        ("διάρκειας οκτώ (8) μηνών", "duration_months", 8.0),
        ("Μεροκάματο 40 ευρώ", "pay", Pay(40.0, PayPeriod.DAY)),
        (
            "1.000 ευρώ μικτά, 14 μισθοί",
            "pay",
            Pay(1000.0, PayPeriod.MONTH, "EUR", True, None, 14),
        ),
        (
            "Οι αιτήσεις υποβάλλονται από 18.01.2027 έως και 05.02.2027",
            "deadline",
            date(2027, 2, 5),
        ),
        ("Δίπλωμα Γ' και Ε' κατηγορίας", "licences", frozenset({"CE"})),
        ("Άδεια χειριστή κλαρκ", "certificates", frozenset({"forklift"})),
        ("Απόφοιτος λυκείου", "education", 3),
        ("Τριετής προϋπηρεσία", "experience_months", 36),
        ("Άνω των 21.", "min_age", 21),
    ],
)
def test_a_fact_that_a_greek_advert_states_is_read(text: str, field: str, value: object) -> None:
    assert facts(text)[field] == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Κέρδη έως 1.500 € τον μήνα", "pay"),
        ("1.800 ευρώ καθαρά τον μήνα και για τους δύο", "pay"),
        ("Δίπλωμα μηχανής", "licences"),
        ("Το πιστοποιητικό υγείας εκδίδεται με έξοδα της επιχείρησης", "certificates"),
        ("Τα καταστήματα είναι ανοιχτά Δευτέρα-Σάββατο 9:00-21:00", "shifts"),
        ("τα ιταλικά θεωρούνται προσόν", "languages"),
        ("με εξάμηνη δοκιμή", "duration_months"),
        ("Εταιρεία με 30 χρόνια εμπειρίας", "experience_months"),
        ("παιδιά ηλικίας 2 έως 14 ετών", "max_age"),
    ],
)
def test_what_a_greek_advert_only_resembles_is_not_read(text: str, field: str) -> None:
    assert field not in facts(text)
