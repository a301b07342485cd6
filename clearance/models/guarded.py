"""A state that only a move may change.

Three locks, from the weakest: the queryset refuses ``update(state=…)``, the model refuses
``save()`` of a changed state, and the database refuses it without its row in the trail.
"""

from django.db import models

from clearance.refusals import MovedOutsideTheTable


class GuardedQuerySet(models.QuerySet):
    """Refuses the shortcuts round the state table."""

    def update(self, **values):
        if "state" in values or "last_event" in values:
            raise MovedOutsideTheTable(f"{self.model.__name__}.state is changed by moves only")
        return super().update(**values)

    def bulk_update(self, objs, fields, **kwargs):
        if "state" in fields:
            raise MovedOutsideTheTable(f"{self.model.__name__}.state is changed by moves only")
        return super().bulk_update(objs, fields, **kwargs)

    def bulk_create(self, objs, *args, **kwargs):
        raise MovedOutsideTheTable(f"{self.model.__name__} rows are made one by one, by moves")

    def delete(self):
        raise MovedOutsideTheTable(f"{self.model.__name__} rows are kept")


class GuardedState(models.Model):
    """Base of what has a state in the table."""

    _state_kept = ""

    last_event = models.ForeignKey(
        "clearance.Event",
        models.DO_NOTHING,
        null=True,
        editable=False,
        db_constraint=False,
        related_name="+",
    )

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Save; raises MovedOutsideTheTable when the state is not the one last kept."""
        if self.__dict__.get("state") != self._state_kept:
            raise MovedOutsideTheTable(f"{self} has a state that no move gave it")
        super().save(*args, **kwargs)

    @classmethod
    def from_db(cls, db, field_names, values):
        instance = super().from_db(db, field_names, values)
        instance._state_kept = instance.__dict__.get("state")
        return instance

    def refresh_from_db(self, *args, **kwargs):
        super().refresh_from_db(*args, **kwargs)
        self._state_kept = self.__dict__.get("state")

    def delete(self, *args, **kwargs):
        raise MovedOutsideTheTable(f"{self} is kept")

    def keep_state(self, state: str, event=None) -> None:
        """Take the state a move gives. Called by ``actions.move`` and nobody else."""
        self.state = self._state_kept = state
        self.last_event = event
