"""What every small form of the desk shares."""

from django import forms as dj
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from clearance.actions.move import lock_issue, lock_record
from clearance.actors import Actor, staff
from clearance.desk.hands import Hands
from clearance.enums import Pen
from clearance.models import Issue, RequestRecord
from clearance.refusals import Refused
from clearance.states import MOVES


class ChangedMeanwhile(Refused):
    """Somebody acted on the same thing after this page was opened."""


class ActForm(dj.Form):
    """One act on an issue or a record. ``act`` calls the action and raises Refused.

    ``last_event`` is the newest row of the trail the user has seen.
    """

    name = ""
    label = ""
    button = ""
    note = ""
    done = _("Done.")
    # Whether the page shows it at once, when it is the likeliest thing to do.
    opens_by_itself = True
    # Fields that are rarely needed; the page folds them away.
    folded: tuple[str, ...] = ()
    folded_label = ""

    # Pages list the classes themselves as things to do.
    do_not_call_in_templates = True

    last_event = dj.IntegerField(required=False, widget=dj.HiddenInput)
    use_required_attribute = False

    def __init__(self, data=None, *, subject, user, **kwargs):
        self.subject, self.user = subject, user
        self.newest = self.seen_event()
        kwargs = {"label_suffix": "", "auto_id": "act_%s"} | kwargs
        # What was sent stands in the fields: what else might is not looked for.
        first = self.first_values() if data is None else {}
        initial = {"last_event": self.newest} | first | kwargs.pop("initial", {})
        super().__init__(data, initial=initial, **kwargs)

    def seen_event(self) -> int | None:
        """The newest row of the trail when this form is made."""
        return newest_event(self.subject)

    def first_values(self) -> dict:
        """What stands in the fields before anything is typed."""
        return {}

    @property
    def by(self) -> Actor:
        return staff(self.user)

    @property
    def shown_fields(self) -> list:
        return [field for field in self.visible_fields() if field.name not in self.folded]

    @property
    def folded_fields(self) -> list:
        return [field for field in self.visible_fields() if field.name in self.folded]

    @property
    def unfolds(self) -> bool:
        """Nothing that is wrong, or filled in already, stays behind a fold."""
        return any(field.errors or field.value() for field in self.folded_fields)

    def hold(self) -> None:
        """Lock the subject for this transaction; raises ChangedMeanwhile."""
        lock = lock_issue if isinstance(self.subject, Issue) else lock_record
        lock(self.subject)
        self.newest = newest_event(self.subject)
        if self.cleaned_data.get("last_event") != self.newest:
            raise ChangedMeanwhile(
                _("Somebody has just acted on this. Look at the trail, then send again.")
            )

    def show_newest(self) -> None:
        """Let the form be sent again, now that the user sees what has changed."""
        self.data = self.data.copy()
        self.data["last_event"] = self.newest or ""

    def store(self) -> None:
        """Put files on disk, before the transaction that will name them."""

    def discard(self) -> None:
        """Take them away again: that transaction failed."""

    def act(self) -> None:
        raise NotImplementedError


class IssueForm(ActForm):
    @property
    def issue(self) -> Issue:
        return self.subject

    @classmethod
    def is_offered(cls, hands: Hands) -> bool:
        raise NotImplementedError


class MoveForm(IssueForm):
    """A move of the state table; it is offered when the table and the rules allow it."""

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if cls.name in MOVES:
            cls.label = MOVES[cls.name].label
            cls.button = cls.__dict__.get("button") or cls.label

    @classmethod
    def is_offered(cls, hands: Hands) -> bool:
        return hands.may(cls.name)


def newest_event(subject: Issue | RequestRecord) -> int | None:
    """What the clock only said (a reminder) changes nothing for who is writing."""
    acted = subject.events.exclude(pen=Pen.TIME, from_state=F("to_state"))
    return acted.order_by("-pk").values_list("pk", flat=True).first()
