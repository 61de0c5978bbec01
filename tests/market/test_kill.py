"""Power cuts: an ingest that is killed and run again leaves what an undisturbed one leaves."""

from pathlib import Path

from tests.market.killing import content, killed, undisturbed, write_feed

ADVERTS = 300
MOMENTS = (0.35, 0.6, 0.8, 0.95)  # of the time that an undisturbed ingest takes


def test_an_ingest_killed_four_times_leaves_the_same_database_as_one_left_alone(tmp_path: Path):
    feeds = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    for feed in feeds:
        write_feed(feed, ADVERTS // 2)
    seconds = undisturbed(feeds, tmp_path / "calm.sqlite")
    calm = content(tmp_path / "calm.sqlite")
    assert len(calm["offers"]) == 2 * (ADVERTS // 2 - ADVERTS // 100)
    assert any("pay_too_low" in str(run) for run in calm["source_runs"])
    caught = killed(feeds, tmp_path / "torn.sqlite", [seconds * share for share in MOMENTS])
    assert caught >= 2
    assert content(tmp_path / "torn.sqlite") == calm
