"""An official ESCO release: imported once, loaded ever after."""

import gzip
from pathlib import Path

import pytest

from matcher.taxonomy.concept import ConceptKind
from matcher.taxonomy.esco import import_release
from matcher.taxonomy.linking import Linker
from matcher.taxonomy.loading import load_esco
from matcher.taxonomy.model import Taxonomy
from tests.taxonomy import tiny_release as tiny
from tests.taxonomy.tiny_release import write_labels, write_release

NUMBERED = ("conceptUri", "lang", "n", "label")


@pytest.fixture
def release(tmp_path: Path) -> Taxonomy:
    labels = write_labels(
        tmp_path / "labels.tsv",
        [
            NUMBERED,
            (tiny.COOK, "it", "1", "cuciniera"),
            (tiny.COOK, "it", "0", "cuoco/cuoca"),
            (tiny.DRIVER, "it", "0", "tassista"),
        ],
    )
    import_release(write_release(tmp_path / "ESCO v1.2.0 en.zip"), tmp_path / "esco", [labels])
    return load_esco(tmp_path / "esco", None)


def test_a_release_brings_its_occupations_and_skills(release: Taxonomy) -> None:
    assert len(release.occupation_ids) == 3
    assert len(release.skill_ids) == 6
    assert release.name.startswith("esco-1.2.0")


def test_ids_are_the_last_part_of_the_uri(release: Taxonomy) -> None:
    assert release.resolve(tiny.COOK, ConceptKind.OCCUPATION) == "cook-0001"


def test_essential_skills_come_before_optional_ones(release: Taxonomy) -> None:
    links = release.skills_of("cook-0001")
    assert [link.essential for link in links] == [True, True, False]
    assert links[-1].skill == "s-0002"


def test_a_language_is_told_from_other_knowledge(release: Taxonomy) -> None:
    assert release.concept("s-0005").skill_type == "language"
    assert release.concept("s-0006").skill_type == "knowledge"


def test_the_label_numbered_0_is_the_preferred_one(release: Taxonomy) -> None:
    assert release.labels("cook-0001", "it") == ("cuoco/cuoca", "cuciniera")
    assert release.label("baker-0002", "it") == "baker"


def test_labels_of_every_language_are_resolved(release: Taxonomy) -> None:
    assert release.resolve("Tassista", ConceptKind.OCCUPATION) == "driver-0003"
    assert release.resolve("BREAD-maker", ConceptKind.OCCUPATION) == "baker-0002"
    assert release.resolve("tassista", ConceptKind.SKILL) is None


def test_related_skills_are_neighbours(release: Taxonomy) -> None:
    assert release.similar("s-0001")["s-0002"] == release.similar("s-0002")["s-0001"] > 0.4


def test_a_description_helps_to_find_a_skill(release: Taxonomy) -> None:
    found = Linker(release).extract(["I prepare stew and roast beef"], "en")[0]
    assert found[0].id == "s-0001"


def test_titles_are_linked_in_the_language_of_a_label_file(release: Taxonomy) -> None:
    found = Linker(release).link(["Cuoca (m/f)"], "it", top=1)[0]
    assert [match.id for match in found] == ["cook-0001"]


def test_labels_may_be_packed_and_have_one_label_a_line(tmp_path: Path) -> None:
    rows = [("conceptUri", "lang", "preferredLabel"), (tiny.KNEAD, "sv", "knåda deg")]
    plain = write_labels(tmp_path / "labels.tsv", rows)
    packed = tmp_path / "labels.tsv.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    import_release(write_release(tmp_path / "esco.zip"), tmp_path / "esco", [packed])
    assert load_esco(tmp_path / "esco", None).labels("s-0003", "sv") == ("knåda deg",)


def test_a_second_import_replaces_the_first(tmp_path: Path) -> None:
    files = tiny.tables()
    import_release(write_release(tmp_path / "a.zip", files), tmp_path / "esco")
    files["occupations_en.csv"] = files["occupations_en.csv"][:2]
    import_release(write_release(tmp_path / "b.zip", files), tmp_path / "esco")
    assert len(load_esco(tmp_path / "esco", None).occupation_ids) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "b.zip", "esco"]


def test_the_manifest_counts_what_was_imported(tmp_path: Path) -> None:
    labels = write_labels(
        tmp_path / "labels.tsv", [NUMBERED, (f"{tiny.ESCO}/occupation/gone", "it", "0", "x")]
    )
    manifest = import_release(write_release(tmp_path / "esco.zip"), tmp_path / "esco", [labels])
    assert manifest.counts["occupation"] == 3
    assert manifest.counts["occupation skills"] == 6
    assert manifest.counts["labels of unknown concepts"] == 1
    assert "3 occupations, 6 skills" in str(manifest)
