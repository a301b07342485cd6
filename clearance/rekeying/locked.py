"""What the database holds locked, read and written as it stands there."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db.models import ExpressionWrapper, F, Model, QuerySet, TextField, Value

from clearance.encryption import EncryptedTextField

RAW = "as_it_stands_"


@dataclass(frozen=True)
class Locked:
    """A table and its locked columns, whatever app it is of."""

    model: type[Model]
    columns: tuple[str, ...]

    def __str__(self) -> str:
        return self.model._meta.label

    def rows(self) -> QuerySet:
        """The primary key and the raw columns, in the order of the keys."""
        raw = {
            f"{RAW}{name}": ExpressionWrapper(F(name), output_field=TextField())
            for name in self.columns
        }
        return self.model._base_manager.annotate(**raw).order_by("pk").values_list("pk", *raw)

    def batches(self, size: int) -> Iterator[list[tuple]]:
        last = 0
        while batch := list(self.rows().filter(pk__gt=last)[:size]):
            yield batch
            last = batch[-1][0]

    def replace(self, pk: int, column: str, old: str, new: str) -> bool:
        """Write ``new`` where ``old`` still stands; what was changed meanwhile is left alone."""
        found = self.rows().filter(pk=pk, **{f"{RAW}{column}": old}).order_by()
        return bool(found.update(**{column: Value(new, output_field=TextField())}))


def locked_tables() -> list[Locked]:
    """Every table with a locked column, found by the kind of its fields."""
    found = []
    for model in apps.get_models():
        fields = model._meta.concrete_fields
        columns = tuple(one.name for one in fields if isinstance(one, EncryptedTextField))
        if columns:
            found.append(Locked(model, columns))
    return found
