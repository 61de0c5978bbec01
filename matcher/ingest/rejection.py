"""What reading an advert may leave behind besides the advert: a rejection, or a remark."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class At:
    """Where a record stands: "line 17" of a JSONL file, "row 4" of a table (its header is row 1),
    "record 2" of a reply. `number` is None for what concerns the whole file."""

    file: str
    number: int | None = None
    unit: str = "record"

    def __str__(self) -> str:
        return self.file if self.number is None else f"{self.file}: {self.unit} {self.number}"


@dataclass(frozen=True, slots=True)
class Rejection:
    """A record that can't be used, and why; the rest of its file goes on."""

    at: At
    message: str
    id: str | None = None
    field: str | None = None
    value: str | None = None

    @property
    def file(self) -> str:
        return self.at.file

    @property
    def record(self) -> int | None:
        return self.at.number

    def __str__(self) -> str:
        """One line: `a.jsonl: line 17 (id v17): field languages[0].level: 'Z9' is not ...`"""
        record = f"{self.at} (id {self.id})" if self.id else str(self.at)
        field = f"field {self.field}: " if self.field else ""
        return " ".join(f"{record}: {field}{self.message}".split())


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a record that was put right or left out; the record itself is used."""

    at: At
    message: str
    id: str | None = None

    def __str__(self) -> str:
        record = f"{self.at} (id {self.id})" if self.id else str(self.at)
        return " ".join(f"{record}: {self.message}".split())
