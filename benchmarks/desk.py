"""How long the pages of the desk take with a national market in the store.

    python benchmarks/desk.py [--adverts 100000] [--rounds 10] [--market build/market.sqlite]

The adverts are made up from the embedded taxonomy, always the same ones, and come in as a feed
does; `--market` keeps them for the next run, for that takes minutes. Then an advisor who was really
let in asks for each page in turn, in this process, about women who live at different places:
milliseconds of processor time and on the clock, the median and the 95th of 100, and the page's size
in thousand bytes. Goals: 200 ms a page, 500 ms where a what-if is asked, 150 kB.
"""

import argparse
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

from flask.testing import FlaskClient

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.filled_store import TOWNS, fill, keep_index, open_assessed, take_index
from matcher.demo import TODAY
from matcher.demo_desk import DemoDesk, furnished_desk, site_of_desk
from matcher.knowledge import Loaded
from matcher.serving import keep_for_good
from matcher.settings import index_dir
from matcher.settings.model import Web

FORM = re.compile(r'name="csrf_token" value="([^"]+)"')
OFFER = re.compile(r'href="/cases/[a-z0-9]{20}/offers/([^"?]+)')
SWITCH = re.compile(r'name="if" value="([^"]+)"')
PAGES = {
    "case list": "/cases",
    "case": "/cases/{case}",
    "assessment": "/cases/{case}/assessment",
    "suggestions": "/cases/{case}/suggestions",
    "suggestions, what-if": "/cases/{case}/suggestions?{switches}",
    "suggestions, filtered": "/cases/{case}/suggestions?kind=training",
    "courses and paths": "/cases/{case}/suggestions/courses",
    "set aside": "/cases/{case}/suggestions/aside/travel",
    "offer": "/cases/{case}/offers/{offer}",
    "compare": "/cases/{case}/compare?offer={offer}&offer={other}",
    "discussion": "/cases/{case}/discuss/{offer}",
    "CV": "/cases/{case}/cv/{offer}",
    "sheet": "/cases/{case}/sheet",
}


def main() -> None:
    arguments = _arguments()
    loaded = Loaded()
    with furnished_desk(loaded, TODAY) as desk:
        start = time.perf_counter()
        fill(desk.store.engine, loaded, arguments.adverts, arguments.market)
        take_index(desk.store.engine, loaded, arguments.market, index_dir(desk.url))
        print(f"{arguments.adverts} adverts stored after {time.perf_counter() - start:.0f} s")
        cases = [_case(desk, number) for number in range(len(TOWNS))]
        site = site_of_desk(desk, Web(bind="127.0.0.1:8000", workers=1))
        client = site.test_client()
        _log_in(client, desk)
        start = time.process_time()
        client.get(f"/cases/{cases[0]}/suggestions")
        keep_index(arguments.market, index_dir(desk.url))
        keep_for_good()  # as a served process does then
        print(f"first list, with all that it needs: {time.process_time() - start:.1f} s")
        _measure(client, cases, arguments.rounds)


def _measure(client: FlaskClient, cases: list[str], rounds: int) -> None:
    spent = defaultdict[str, list[tuple[float, float, float]]](list)
    for turn in range(rounds + 1):
        for case in cases:
            parts = _of_her(client, case)
            for name, address in PAGES.items():
                clock, cpu = time.perf_counter(), time.process_time()
                answer = client.get(address.format(**parts))
                cost = (time.process_time() - cpu) * 1000, (time.perf_counter() - clock) * 1000
                if answer.status_code != 200:
                    raise SystemExit(f"{address.format(**parts)}: {answer.status}")
                if turn:  # the first warms up
                    spent[name].append((*cost, len(answer.data) / 1000))
    print(f"{'':24} {'cpu':>6} {'p95':>6} {'clock':>6} {'p95':>6} {'kB':>6}")
    for name, costs in spent.items():
        cpu, clock, size = (sorted(each) for each in zip(*costs, strict=True))
        high = int(len(cpu) * 0.95)
        print(
            f"{name:24} {statistics.median(cpu):6.0f} {cpu[high]:6.0f} "
            f"{statistics.median(clock):6.0f} {clock[high]:6.0f} {size[-1]:6.1f}"
        )


def _of_her(client: FlaskClient, case: str) -> Mapping[str, str]:
    page = client.get(f"/cases/{case}/suggestions").text
    offers = list(dict.fromkeys(OFFER.findall(page)))
    switches = [unescape(each) for each in SWITCH.findall(page)][:2]
    if len(offers) < 2 or len(switches) < 2:
        raise SystemExit(f"her list has {len(offers)} offers and {len(switches)} switches")
    chosen = "&".join(f"if={each}" for each in switches)
    return {"case": case, "offer": offers[0], "other": offers[1], "switches": chosen}


def _case(desk: DemoDesk, number: int) -> str:
    now, taxonomy = datetime.now(UTC), desk.loaded.taxonomy
    return open_assessed(desk.store, desk.actor, f"B{number}", number, taxonomy, now)


def _log_in(client: FlaskClient, desk: DemoDesk) -> None:
    for address, fields in (
        ("/account/login", {"email": desk.login.email, "password": desk.login.password}),
        ("/account/recovery-code", {"code": desk.login.spare_codes[0]}),
    ):
        token = FORM.findall(client.get(address).text)[-1]
        client.post(address, data={"csrf_token": token, **fields})


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--adverts", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--market", type=Path, help="a database to keep the adverts in")
    return parser.parse_args()


if __name__ == "__main__":
    main()
