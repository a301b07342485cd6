"""Numbers that people read out: R2026-000123 for records, Q2026-0456 for issues."""

from django.db import models, transaction


class NumberSequence(models.Model):
    """The last number given, by series and year. One row is locked for each number given."""

    series = models.CharField(max_length=1)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["series", "year"], name="one_sequence_a_year"),
        ]

    def __str__(self) -> str:
        return f"{self.series}{self.year}: {self.last}"

    @classmethod
    def keep(cls, number: str) -> None:
        """Never give this number: it came from outside, with the matter that bears it."""
        series, year, place = number[0], int(number[1:5]), int(number[6:])
        cls.objects.get_or_create(series=series, year=year)
        row = cls.objects.select_for_update().get(series=series, year=year)
        row.last = max(row.last, place)
        row.save(update_fields=["last"])

    @classmethod
    def next(cls, series: str, year: int, *, digits: int) -> str:
        """Give the next number. Must run inside the transaction that uses it."""
        with transaction.atomic():
            cls.objects.get_or_create(series=series, year=year)
            row = cls.objects.select_for_update().get(series=series, year=year)
            row.last += 1
            row.save(update_fields=["last"])
        return f"{series}{year}-{row.last:0{digits}d}"
