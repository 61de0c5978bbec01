"""Many short texts as bytes one after the other, so that reading one needs no other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Texts:
    """UTF-8; text i is `raw[starts[i]:starts[i + 1]]`."""

    raw: Bytes
    starts: npt.NDArray[np.unsignedinteger]

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Texts":
        encoded = [text.encode() for text in texts]
        starts = np.zeros(len(encoded) + 1, np.uint64)
        np.cumsum([len(each) for each in encoded], out=starts[1:])
        fits = starts[-1] <= np.iinfo(np.uint32).max
        return cls(
            np.frombuffer(b"".join(encoded), np.uint8), starts.astype(np.uint32 if fits else "u8")
        )

    def __len__(self) -> int:
        return int(self.starts.size - 1)

    def __getitem__(self, number: int) -> str:
        return self.raw[int(self.starts[number]) : int(self.starts[number + 1])].tobytes().decode()

    def some(self, numbers: Ints) -> list[str]:
        """Those of these numbers."""
        raw = self.raw.data
        bounds = zip(self.starts[numbers].tolist(), self.starts[numbers + 1].tolist(), strict=True)
        return [str(raw[a:b], "utf-8") for a, b in bounds]

    def __iter__(self) -> Iterator[str]:
        raw, starts = self.raw.tobytes(), self.starts.tolist()
        return (raw[a:b].decode() for a, b in pairwise(starts))
