"""`matcher index`: the columns that a large market is ranked from, made from the database."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from matcher.errors import IndexDamagedError
from matcher.knowledge import Loaded
from matcher.market.index_upkeep import build_index, is_current
from matcher.market.refresh import Market
from matcher.market_knowledge import market_of
from matcher.scoring.index import Index
from matcher.settings import database_url, index_dir
from matcher.store.database import opened


class IndexCommand:
    """One call of the command. `database`: a URL, by default the usual one."""

    def __init__(self, folder: Path | None, database: str | None, console: Console) -> None:
        self._database = database or database_url()
        self._folder = folder or index_dir(self._database)
        self._console = console
        self._loaded = Loaded()

    def build(self) -> None:
        with self._market() as market:
            self._say(self._about(self._build(market)))

    def info(self, *, as_json: bool) -> None:
        """Raises IndexDamagedError where there is none that can be served."""
        about = self._about(self._open())
        if as_json:
            self._console.print(json.dumps(about, indent=1), markup=False, soft_wrap=True)
        else:
            self._say(about)

    def verify(self, *, rebuild: bool) -> bool:
        """Whether all checksums hold; a damaged one is told, and made again if so wished. An index
        that is sound but older than the store is said to be so."""
        with self._market() as market:
            try:
                index = self._open()
            except IndexDamagedError as error:
                self._console.print(f"refused: {error}", markup=False, soft_wrap=True)
                if rebuild:
                    self._say(self._about(self._build(market)))
                return rebuild
            older = "" if is_current(index, market) else "; the store has changed since"
            self._console.print(f"sound: {len(index)} offers{older}", markup=False)
            return True

    def _build(self, market: Market) -> Index:
        return build_index(
            self._folder, market, self._loaded.knowledge.weights, self._loaded.taxonomy
        )

    def _open(self) -> Index:
        return Index(self._folder, self._loaded.knowledge.weights, self._loaded.taxonomy)

    def _about(self, index: Index) -> dict[str, object]:
        parts = index.parts()
        return {
            "folder": str(self._folder),
            "generation": index.generation.number,
            "offers": len(index),
            "segments": len(parts),
            "gone": sum(len(part.segment) - part.alive for part in parts),
            "bytes": sum(path.stat().st_size for path in self._folder.iterdir()),
            "taxonomy": self._loaded.taxonomy.name,
            "state": dict(index.generation.state_of),
        }

    def _say(self, about: dict[str, object]) -> None:
        for name, value in about.items():
            self._console.print(f"{name:12}{value}", markup=False, soft_wrap=True)

    @contextmanager
    def _market(self) -> Iterator[Market]:
        with opened(self._database) as engine:
            yield market_of(engine, self._loaded)
