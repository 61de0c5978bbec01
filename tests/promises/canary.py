"""A name and an address that are put into everything, and looked for everywhere."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Engine, select

from matcher.casework import service_directory
from matcher.casework.applying import apply, follow, refer, send
from matcher.casework.assessment import keep_draft, save_step
from matcher.casework.consenting import agree, words_of_consent
from matcher.casework.continuing import close, note, pause, take_up_again
from matcher.casework.cv import SchoolLine
from matcher.casework.cv_choosing import keep_choice
from matcher.casework.discussing import answer, remark
from matcher.casework.exporting import Export, export
from matcher.casework.half_typed import keep_half_typed
from matcher.casework.keeping_lists import keep_list
from matcher.casework.opening import screen
from matcher.casework.planning import plan
from matcher.casework.replaying import replay
from matcher.domain.casework import Answer, AssignmentKind, ConsentAct, ReferralState
from matcher.domain.service import Service, ServiceKind
from matcher.domain.verdict import Verdict
from matcher.errors import MatcherError
from matcher.store.database import reading
from matcher.store.people.answers import Said
from matcher.store.people.assignments import assign
from matcher.store.people.saved_lists import Kept, KeptLine
from matcher.store.tables import TABLES
from tests.casework.desk import Desk
from tests.casework.killing import WORDS
from tests.factories import embedded, knowledge

NAME, ADDRESS, CODE = "Zerlina Kanarina", "Via Segretissima 99", "ZEBRA-7"
CANARIES = (NAME, ADDRESS, CODE, "Zerlina", "Segretissima", "ZEBRA")
TOLD = f"{NAME}, {ADDRESS}, {CODE}"


def put_everywhere(desk: Desk, index: Path) -> Export:
    """Through every use case, into every text that it takes; `desk.her` has CODE for a code."""
    now, who, hotel = desk.agency.now, desk.who, desk.agency.hotel
    screen(*who, {"threats": TOLD, "places_to_avoid": [TOLD]}, now, [f"{CODE}-other"], TOLD)
    keep_half_typed(*who, "note", {"note": [TOLD]}, now, "t1")
    keep_draft(*who, "about", {"place": {"name": TOLD}}, now)
    education = {"education": {"field": TOLD}}
    save_step(*who, "education", education, 1, embedded(), now)
    safety = {"safety": {"avoid_employers": [TOLD]}}
    save_step(*who, "safety", safety, 2, embedded(), now)
    refused(lambda: desk.knows(desk.her, 3, place={"name": ADDRESS, "lat": 45.0, "lon": 9.0}))
    refused(lambda: desk.knows(desk.her, 3, name=NAME))
    for rank in (desk.from_offers(), desk.from_index(index)):
        shown = desk.suggest(desk.her, rank)
    replay(*who, shown.ranking_id, desk.load, knowledge(), now)
    answer(*who, "a", Said(Answer.MAYBE, words=TOLD), now, shown.ranking_id)
    remark(*who, "a", TOLD, now)
    note(*who, TOLD, now)
    plan(*who, now.date(), TOLD, now)
    keep_list(*who, Kept(TOLD, {}, 1, (KeptLine("a", TOLD, Verdict.ASK),)), now)
    service_directory.enter(*who[:2], Service(ServiceKind.HOUSING, NAME, note=TOLD), now)
    keep_choice(*who, "a", [SchoolLine(2, TOLD)], frozenset({"school"}), now)
    service = ConsentAct.REFERRAL, "service:legal", TOLD
    agree(*who, *service, WORDS, words_of_consent(WORDS, *service[::2]).words_version, now)
    send(*who, refer(*who, "legal", now, TOLD), now)
    follow(*who, apply(*who, "a", hotel, now, TOLD), ReferralState.WITHDRAWN, now, now.date())
    bert, why = desk.agency.actor(), f"because of {TOLD}"
    kind, until = AssignmentKind.SUBSTITUTE, now + timedelta(hours=1)
    desk.agency.does(desk.anna, assign, desk.her, bert.account_id, kind, why, until)
    desk.agency.breaks_glass(desk.agency.actor(), CODE, why)
    for change in (pause, close, take_up_again):
        change(*who, TOLD, now)
    return export(*who, WORDS, now)


def refused(act: Callable[[], object]) -> None:
    try:
        act()
    except MatcherError:
        return
    raise AssertionError("it was not refused")


def found_in(raw: bytes) -> list[str]:
    text = raw.decode("utf-8", "replace").casefold()
    return [canary for canary in CANARIES if canary.casefold() in text]


def raw_of(engine: Engine, *folders: Path) -> bytes:
    """All that lies on the disk: on SQLite the file and its WAL; else every row as it is told; and
    every file of the folders, with its name."""
    if engine.url.get_backend_name() == "sqlite":
        path = Path(str(engine.url.database))
        raw = b"".join(
            file.read_bytes() for file in path.parent.glob(f"{path.name}*") if file.is_file()
        )
    else:
        with reading(engine) as session:
            rows = [row for table in TABLES.sorted_tables for row in session.execute(select(table))]
        raw = b"\n".join(
            value if isinstance(value, bytes) else str(value).encode()
            for row in rows
            for value in row
        )
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return raw + b"".join(str(file).encode() + file.read_bytes() for file in files)
