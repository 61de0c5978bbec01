"""The links between concepts, as arrays of concept numbers."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Graph:
    """Four kinds of links. Each array is int32[links, columns], columns as named here."""

    needs: Numbers  # occupation, skill, 1 = essential or 0 = optional
    broader: Numbers  # narrower concept, broader concept
    related: Numbers  # concept, concept, written once in either direction
    shows: Numbers  # activity, skill


def rows(pairs: Iterable[tuple[int, ...]], columns: int) -> Numbers:
    """Tuples of concept numbers as an array, int32[n, columns], also where there are none."""
    return np.array(list(pairs), dtype=np.int32).reshape(-1, columns)


def joined(first: Graph, second: Graph) -> Graph:
    """Both graphs' links, each once; a skill that either calls essential is essential."""
    needs = np.concatenate([first.needs, second.needs])
    return Graph(
        needs=_strongest(needs),
        broader=_once(first.broader, second.broader),
        related=_once(first.related, second.related),
        shows=_once(first.shows, second.shows),
    )


def renumbered(graph: Graph, numbers: Numbers) -> Graph:
    """The same links after concept i has become concept numbers[i]."""
    needs = graph.needs.copy()
    needs[:, :2] = numbers[graph.needs[:, :2]]
    return Graph(
        needs=needs,
        broader=numbers[graph.broader],
        related=numbers[graph.related],
        shows=numbers[graph.shows],
    )


def grouped(links: Numbers, count: int) -> npt.NDArray[np.int64]:
    """Where each first-column concept's links begin, int64[count + 1]; `links` must be sorted."""
    starts: npt.NDArray[np.int64] = np.searchsorted(links[:, 0], np.arange(count + 1))
    return starts


def sorted_by_first(links: Numbers) -> Numbers:
    """The links ordered by their first column, then as they stood."""
    ordered: Numbers = links[np.argsort(links[:, 0], kind="stable")]
    return ordered


def _once(first: Numbers, second: Numbers) -> Numbers:
    if not len(second):
        return first
    both: Numbers = np.unique(np.concatenate([first, second]), axis=0)
    return both


def _strongest(needs: Numbers) -> Numbers:
    """Each (occupation, skill) once, essential before optional within an occupation."""
    order = np.lexsort((needs[:, 1], 1 - needs[:, 2], needs[:, 0]))
    needs = needs[order]
    pair = needs[:, 0].astype(np.int64) << 32 | needs[:, 1]
    first = np.sort(np.unique(pair, return_index=True)[1])
    strongest: Numbers = needs[first]
    return strongest
