"""Progress written along the way, what the public may read of an issue, and corrections."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clearance import trail
from clearance.actions.gate import let_through
from clearance.actions.move import check_not_merged, lock_issue
from clearance.actions.own_words import check_own_words
from clearance.actions.support import tell_supporters
from clearance.actors import Actor
from clearance.enums import CLEARED_LEVELS, Audience, Pen, Publicity, UpdateKind
from clearance.models import Correction, Issue, Photo, Update
from clearance.permissions import (
    WORKING_ROLES,
    check_clear,
    check_write_update,
    departments_of,
    parts_of,
    pens_of,
)
from clearance.refusals import NotAllowed, NotPossible, passes
from home.models import Department


@transaction.atomic
def write_update(
    issue: Issue,
    *,
    text: str,
    by: Actor,
    kind: str = UpdateKind.PROGRESS,
    audience: str = Audience.ASKERS,
    department: Department | None = None,
    entry_key: str | None = None,
    checked: str = "",
    at: datetime | None = None,
) -> Update:
    """Add some progress. An editor's may be public at once: the editor clears it by writing.

    An officer writes for a department with a part, and says which one where it is several.
    The same ``entry_key`` again gives the update already there. ``checked`` is why a text
    that leaves the staff may say what the gate would keep back.
    """
    at, issue = at or timezone.now(), lock_issue(issue)
    pen = check_write_update(by, issue)
    check_not_merged(issue)
    _check_written(text, audience, pen)
    earlier = Update.objects.filter(entry_key=entry_key).first() if entry_key else None
    if earlier:
        return earlier
    if audience != Audience.INTERNAL:
        let_through([text], issue=issue, by=by, pen=pen, checked=checked, at=at)
    department = _signing(issue, by, pen, department)
    return _write(issue, by, pen, kind=kind, audience=audience, text=text.strip(),
                  department=department, written_at=at, entry_key=entry_key)  # fmt: skip


def _check_written(text: str, audience: str, pen: Pen) -> None:
    if not text.strip():
        raise NotPossible(_("Write what has happened."))
    if audience == Audience.PUBLIC and pen != Pen.EDITOR:
        raise NotPossible(_("An editor clears what everybody may read."))


def _write(issue: Issue, by: Actor, pen: Pen, **fields) -> Update:
    at, audience = fields["written_at"], fields["audience"]
    cleared_at = at if audience == Audience.PUBLIC else None
    update = Update.objects.create(issue=issue, round=issue.round, written_by=by.user,
                                   cleared_at=cleared_at, **fields)  # fmt: skip
    issue.changed_at = max(at, issue.changed_at)
    issue.save(update_fields=["changed_at"])
    if audience == Audience.PUBLIC:
        tell_supporters(issue, [update])
    trail.write("progress_written", by=by, pen=pen, issue=issue,
                data={"update": update.pk, "audience": audience}, at=at)  # fmt: skip
    return update


def _signing(issue: Issue, by: Actor, pen: Pen, department: Department | None):
    """The department the text is of: one with a part, where an officer writes."""
    if pen != Pen.OFFICER:
        return department
    parts = parts_of(by.user, issue)
    if department is None and len(parts) == 1:
        return Department.objects.get(pk__in=parts)
    if department is None or department.pk not in parts:
        raise NotPossible(_("Say for which of your departments you write."))
    return department


@transaction.atomic
def clear(
    issue: Issue,
    *,
    publicity: str,
    by: Actor,
    title: str | None = None,
    public_text: str = "",
    answer_line: str = "",
    reason: str = "",
    updates: tuple = (),
    photos: tuple = (),
    checked: str = "",
    at: datetime | None = None,
) -> Issue:
    """Decide all that the public sees: the level, the wording, which updates and pictures.

    Updates and photos that aren't named are taken back; below partly public nothing is left.
    Less than public needs a reason, and so does what the gate would keep back (``checked``).
    """
    at, issue = at or timezone.now(), lock_issue(issue)
    pen = check_clear(by, issue)
    _check_level(publicity, reason)
    check_own_words("\n".join([title or "", public_text]), issue.records.all())
    issue.publicity, issue.publicity_reason = publicity, reason.strip()
    _reword(issue, title, public_text, answer_line)
    if publicity in CLEARED_LEVELS:
        let_through(_wording(issue, updates), issue=issue, by=by, pen=pen, checked=checked, at=at)
    _show(issue, updates, photos, at)
    _sign_clearing(issue, by, pen, at)
    return issue


def _show(issue: Issue, updates, photos, at: datetime) -> None:
    is_public = issue.publicity in CLEARED_LEVELS
    _clear_updates(issue, updates if is_public else (), at)
    _clear_photos(issue, photos if is_public else ())


def _sign_clearing(issue: Issue, by: Actor, pen: Pen, at: datetime) -> None:
    """After its updates: what is saved is what the public search reads them with."""
    issue.cleared_by, issue.cleared_at, issue.changed_at = by.user, at, max(at, issue.changed_at)
    issue.save()
    data = {"publicity": issue.publicity}
    trail.write("cleared", by=by, pen=pen, issue=issue, data=data, at=at)


def _reword(issue: Issue, title: str | None, public_text: str, answer_line: str) -> None:
    issue.title = (title or issue.title).strip()
    issue.public_text, issue.answer_line = public_text.strip(), answer_line.strip()


def _wording(issue: Issue, updates) -> list[str]:
    return [issue.title, issue.public_text, issue.answer_line, *(one.text for one in updates)]


def _check_level(publicity: str, reason: str) -> None:
    if publicity == Publicity.UNCLEARED:
        raise NotPossible(_("Choose how public it is."))
    if publicity != Publicity.PUBLIC and not reason.strip():
        raise NotPossible(_("Say why not all of it is public."))


def _clear_updates(issue: Issue, updates, at: datetime) -> None:
    """These are public from now on; the others go back to those who asked."""
    for update in updates:
        if update.issue_id != issue.pk or update.audience == Audience.INTERNAL:
            raise NotPossible(_("This text may not be made public."))
    chosen = [update.pk for update in updates]
    public = issue.updates.filter(audience=Audience.PUBLIC)
    public.exclude(pk__in=chosen).update(audience=Audience.ASKERS, cleared_at=None)
    new = issue.updates.filter(pk__in=chosen).exclude(audience=Audience.PUBLIC)
    tell_supporters(issue, list(new))
    new.update(audience=Audience.PUBLIC, cleared_at=at)


def _clear_photos(issue: Issue, photos) -> None:
    """These are public from now on and no others; a person's own only if they may be."""
    chosen = {photo.pk for photo in photos}
    of_issue = Photo.objects.of_issue(issue)
    if chosen - set(of_issue.showable().filter(pk__in=chosen).values_list("pk", flat=True)):
        raise NotPossible(_("This picture may not be made public."))
    Photo.objects.filter(pk__in=of_issue.values("pk")).update(public=False)
    Photo.objects.filter(pk__in=chosen).update(public=True)


def check_correct(actor: Actor, update: Update) -> Pen:
    """Return the hand that corrects it; raises NotAllowed.

    What everybody reads is an editor's to change (先审后发), an approved answer the head's or an
    editor's. Progress is corrected by the department that wrote it, or by its own writer.
    """
    issue, user = update.issue, actor.user
    if update.audience == Audience.PUBLIC:
        return check_clear(actor, issue)
    if update.kind == UpdateKind.REPLY:
        is_head = Pen.HEAD in pens_of(actor, issue) and update.department_id == issue.lead_id
        return Pen.HEAD if is_head else check_clear(actor, issue)
    pen = check_write_update(actor, issue)
    is_ours = update.department_id in departments_of(user, *WORKING_ROLES)
    if is_ours or update.written_by_id == user.pk:
        return pen
    raise NotAllowed(_("Only the department that wrote this may correct it."))


def can_correct(actor: Actor, update: Update) -> bool:
    return passes(check_correct, actor, update)


@transaction.atomic
def correct(
    update: Update, *, text: str, by: Actor, checked: str = "", at: datetime | None = None
) -> Update:
    """Change a text that people have read: the old one stays, with the date."""
    at = at or timezone.now()
    update = Update.objects.select_for_update().get(pk=update.pk)
    pen = check_correct(by, update)
    text = text.strip()
    if not text or text == update.text:
        raise NotPossible(_("Write the corrected text."))
    if update.audience == Audience.PUBLIC:
        let_through([text], issue=update.issue, by=by, pen=pen, checked=checked, at=at)
    Correction.objects.create(update=update, old_text=update.text, corrected_at=at,
                              corrected_by=by.user)  # fmt: skip
    update.text = text
    update.save(update_fields=["text"])
    trail.write("corrected", by=by, pen=pen, issue=update.issue,
                data={"update": update.pk}, at=at)  # fmt: skip
    return update
