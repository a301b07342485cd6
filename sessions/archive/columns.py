"""What a sheet of the form is made of."""

from dataclasses import dataclass, field

from django.utils.translation import override

from sessions.archive.cells import Kind


@dataclass(frozen=True)
class Column:
    key: str
    label: str
    kind: Kind
    required: bool = False
    help: str = ""
    width: int = 14


@dataclass(frozen=True)
class Sheet:
    """``examples`` are rows of cells for the template, in the columns' order.

    Each says 【示例】 in a text: a row that equals one of them is passed over when read.
    """

    key: str
    label: str
    columns: tuple[Column, ...]
    help: str
    examples: tuple[tuple, ...] = field(default=())

    def values_of(self, example: tuple) -> dict:
        """Of cells as they would be typed."""
        typed = zip(self.columns, example, strict=True)
        return {one.key: one.kind.read(cell) if cell != "" else None for one, cell in typed}

    def column(self, key: str) -> Column:
        return next(column for column in self.columns if column.key == key)


def words_of(*members):
    """The Chinese words of the vocabulary's members, whatever language is being read."""

    def words() -> tuple[tuple[str, str], ...]:
        with override("zh-hans"):
            return tuple((str(one.value), str(one.label)) for one in members)

    return words
