"""What titles mean is learnt from the taxonomy, kept in files, and used while it fits."""

import logging
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from sklearn.preprocessing import normalize
from typer.testing import CliRunner

from matcher.cli import app
from matcher.errors import TaxonomyError
from matcher.taxonomy.concept import Concept, ConceptKind
from matcher.taxonomy.graph import Graph, rows
from matcher.taxonomy.kernel_ridge import kernel_ridge, likeness
from matcher.taxonomy.labels import TableLabels
from matcher.taxonomy.linking import Linker
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.resolving import LabelKeys
from matcher.taxonomy.trained import in_8_bits, path_of, read_trained
from matcher.taxonomy.training import train
from matcher.taxonomy.training_rows import first_of_each
from tests.factories import embedded
from tests.taxonomy.tiny_release import write_release

Held = list[tuple[str, str]]  # a label, the id of its occupation
Damage = Callable[[bytes], bytes]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trained")
    list(train(embedded(), ["es", "de"], folder))
    return folder


def without_every_third_alternative(taxonomy: Taxonomy, language: str) -> tuple[Taxonomy, Held]:
    """The same occupations and skills, and the alternative labels that were taken away."""
    held: Held = []
    by_language: dict[str, dict[int, tuple[str, ...]]] = {}
    for name in taxonomy.languages:
        lexicon = taxonomy.labels_by_language.lexicon(name)
        for number, concept in enumerate(taxonomy.concepts):
            labels = lexicon.of(number)
            if name == language and concept.kind is ConceptKind.OCCUPATION:
                taken = labels[2::3]
                held.extend((label, concept.id) for label in taken)
                labels = tuple(label for label in labels if label not in taken)
            by_language.setdefault(name, {})[number] = labels
    return _taxonomy(taxonomy, by_language), held


def _taxonomy(like: Taxonomy, by_language: dict[str, dict[int, tuple[str, ...]]]) -> Taxonomy:
    labels = TableLabels(by_language, len(like.concepts))
    keys = LabelKeys(like.concepts, labels)
    return Taxonomy(f"{like.name}, fewer labels", like.concepts, labels, like.graph, keys)


def reciprocal_ranks(linker: Linker, held: Held, language: str) -> float:
    """The mean over labels that the linker doesn't know; 0 where its occupation isn't found."""
    found = linker.link([label for label, _ in held], language, top=50)
    ranks = [
        next((1 / place for place, m in enumerate(matches, 1) if m.id == meant), 0.0)
        for matches, (_, meant) in zip(found, held, strict=True)
    ]
    return float(np.mean(ranks))


@pytest.mark.parametrize("language", ["it", "es", "de"])
def test_names_that_were_never_seen_are_linked_better_after_training(
    language: str, tmp_path: Path
) -> None:
    taxonomy, held = without_every_third_alternative(embedded(), language)
    list(train(taxonomy, [language], tmp_path))
    assert len(held) > 20
    before = reciprocal_ranks(Linker(taxonomy), held, language)
    after = reciprocal_ranks(Linker(taxonomy, tmp_path), held, language)
    assert after > before + 0.01


def test_a_label_itself_still_scores_at_least_nine_tenths(trained: Path) -> None:
    matches = Linker(embedded(), trained).link(["Camarera de pisos", "camarera de piso"], "es")
    assert matches[0][0].id == matches[1][0].id == "room-attendant"
    assert matches[0][0].score >= 0.9 > matches[1][0].score > 0.5


def test_scores_fall_and_stay_between_0_and_1(trained: Path) -> None:
    linker = Linker(embedded(), trained)
    for matches in linker.link(["Pflegekraft im Krankenhaus", "", "привет", "x"], "de"):
        scores = [match.score for match in matches]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 1 for score in scores)


def test_what_was_not_trained_is_linked_as_before(trained: Path) -> None:
    titles = ["aiuto cuoco", "magazziniere"]
    assert Linker(embedded(), trained).link(titles, "it") == Linker(embedded()).link(titles, "it")


def test_the_same_taxonomy_gives_the_same_bytes(trained: Path, tmp_path: Path) -> None:
    list(train(embedded(), ["es"], tmp_path))
    assert path_of(tmp_path, "es").read_bytes() == path_of(trained, "es").read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["es.npz"]


def test_what_was_learnt_from_another_taxonomy_is_refused(trained: Path) -> None:
    with pytest.raises(TaxonomyError, match=r"es\.npz: learnt from .* train again"):
        read_trained(trained, "es", "another@1234")


@pytest.mark.parametrize(
    "damage", [lambda raw: raw[:-500], lambda raw: b"x" * len(raw), lambda _: b""]
)
def test_a_damaged_file_is_told_and_ignored(
    damage: Damage, trained: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    raw = path_of(trained, "es").read_bytes()
    path_of(tmp_path, "es").write_bytes(damage(raw))
    with caplog.at_level(logging.WARNING):
        matches = Linker(embedded(), tmp_path).link(["camarero"], "es")
    assert matches == Linker(embedded()).link(["camarero"], "es")
    assert "es.npz: can't be read" in caplog.text
    assert "train again" in caplog.text


def test_a_bit_that_flipped_is_noticed(trained: Path, tmp_path: Path) -> None:
    raw = bytearray(path_of(trained, "es").read_bytes())
    raw[len(raw) // 2] ^= 1
    path_of(tmp_path, "es").write_bytes(raw)
    with pytest.raises(TaxonomyError, match="train again"):
        read_trained(tmp_path, "es", embedded().name)


def test_nothing_learnt_is_none(tmp_path: Path) -> None:
    assert read_trained(tmp_path / "nowhere", "es", embedded().name) is None


def test_a_language_without_labels_cannot_be_learnt(tmp_path: Path) -> None:
    with pytest.raises(TaxonomyError, match="'xx'"):
        list(train(embedded(), ["xx"], tmp_path))
    assert not list(tmp_path.iterdir())


def test_a_taxonomy_of_two_occupations_without_skills_can_be_learnt(tmp_path: Path) -> None:
    concepts = [Concept("cook", ConceptKind.OCCUPATION), Concept("baker", ConceptKind.OCCUPATION)]
    labels = TableLabels({"en": {0: ("cook",), 1: ("baker", "bread maker")}}, 2)
    graph = Graph(rows((), 3), rows((), 2), rows((), 2), rows((), 2))
    taxonomy = Taxonomy("two", concepts, labels, graph, LabelKeys(concepts, labels))
    assert [learnt.labels for learnt in train(taxonomy, [], tmp_path)] == [3]
    assert Linker(taxonomy, tmp_path).link(["bread bakers"], "en")[0][0].id == "baker"


def test_the_ridge_is_the_solution_of_its_equations() -> None:
    drawn = np.random.default_rng(1)
    table = normalize(drawn.random((30, 8)).astype(np.float32))
    targets = drawn.random((30, 3)).astype(np.float32)
    weights = drawn.random(30).astype(np.float32)
    found = kernel_ridge(csr_matrix(table), targets, weights, 0.5)
    alike = np.exp(table @ table.T - 1) - np.exp(-1)
    assert np.allclose((alike + np.diag(0.5 / weights)) @ found, targets, atol=1e-3)


def test_texts_that_share_nothing_are_not_alike() -> None:
    table = csr_matrix(np.eye(2, dtype=np.float32))
    assert np.allclose(likeness(table, table.T.tocsr()), np.eye(2) * (1 - np.exp(-1)), atol=1e-6)


def test_eight_bits_keep_a_figure_to_a_hundredth_of_its_rows_largest() -> None:
    table = np.random.default_rng(2).normal(size=(50, 4)).astype(np.float32)
    short, scales = in_8_bits(table)
    largest = np.abs(table).max(axis=1, keepdims=True)
    assert np.all(np.abs(short * scales[:, None] - table) <= largest / 100)


def test_a_language_of_few_labels_learns_from_its_kin_and_one_of_many_from_itsfirst_of_each() -> (
    None
):
    few, many = [("a", 0), ("b", 1)], [("a", 0), ("b", 0), ("c", 0), ("d", 1)]
    assert first_of_each(few, 3) == few
    assert first_of_each(many, 2) == [("a", 0), ("d", 1)]


def test_the_command_trains_and_link_uses_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path))
    answer = CliRunner().invoke(app, ["taxonomy", "train", "--languages", "it, es"])
    assert answer.exit_code == 0, answer.output
    assert [line[:3] for line in answer.output.splitlines() if line] == ["it:", "es:"]
    assert path_of(tmp_path / "trained", "it").is_file()
    linked = CliRunner().invoke(
        app, ["taxonomy", "link", "--language", "it", "--top", "1"], input="aiuto cuoco\n"
    )
    assert linked.exit_code == 0
    assert "(0.9" in linked.output


def test_a_language_of_an_imported_release_is_learnt_when_titles_are_first_linked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path))
    release = write_release(tmp_path / "esco.zip")
    assert CliRunner().invoke(app, ["taxonomy", "import-esco", str(release)]).exit_code == 0
    command = ["taxonomy", "link", "--language", "en", "--json"]
    first, again = (CliRunner().invoke(app, command, input="bakers\n") for _ in range(2))
    assert "learning what titles mean in en" in first.stderr
    assert again.stderr == ""
    assert first.stdout == again.stdout
