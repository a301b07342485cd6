"""Whether an editor's form can work: every mistake is told beside the question it is in."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms.enums import (
    CONTACT,
    LENGTHS,
    TYPES_OF_TARGET,
    VISIT,
    WITH_CHOICES,
    FieldType,
    Target,
)

# What people write over a question that asks who somebody is.
IDENTITY_WORDS = {
    "姓名": Target.NAME,
    "名字": Target.NAME,
    "学号": Target.STUDENT_NUMBER,
    "电话": Target.PHONE,
    "手机": Target.PHONE,
    "邮箱": Target.EMAIL,
    "联系方式": Target.PHONE,
    "name": Target.NAME,
    "student number": Target.STUDENT_NUMBER,
    "phone": Target.PHONE,
    "e-mail": Target.EMAIL,
}
NEVER_ASKED = ("身份证", "银行卡", "密码")
NO_BODY = gettext_lazy(
    "A form needs one question of the type “Several lines of text” whose answer becomes "
    "“What is said”."
)


@dataclass(frozen=True)
class Mistake:
    """``question`` is its place in the form, None for the page; ``field`` where it is told."""

    field: str
    message: str | LazyText
    question: int | None = None


def mistakes(questions: Sequence, kinds: Sequence[str], default_kind: str) -> Iterator[Mistake]:
    """Everything wrong with the questions, in their order, and then with the page."""
    targets = Counter(question.maps_to for question in questions if question.maps_to)
    for place, question in enumerate(questions):
        for field, message in _of_question(question, targets):
            yield Mistake(field, message, place)
    if not targets[Target.BODY]:
        yield Mistake("", NO_BODY)
    yield from _of_consent(questions, targets)
    yield from _of_kinds(questions, kinds, default_kind)


def _of_question(question, targets: Counter) -> Iterator[tuple[str, str]]:
    target = question.maps_to
    if target and targets[target] > 1:
        yield (
            "maps_to",
            _("Two questions can't both become “%(target)s”.") % {"target": Target(target).label},
        )
    if question.field_type not in TYPES_OF_TARGET[target]:
        yield (
            "field_type",
            _("“%(target)s” is asked with: %(types)s.")
            % {
                "target": Target(target).label,
                "types": _(", ").join(str(one.label) for one in TYPES_OF_TARGET[target]),
            },
        )
    if target == Target.BODY and not question.required:
        yield "required", _("“What is said” can't be left empty: tick “required”.")
    yield from _of_choices(question)
    if not target and not question.is_section:
        yield from _of_identity(question)


def _of_choices(question) -> Iterator[tuple[str, str]]:
    if question.field_type not in WITH_CHOICES:
        return
    choices = [line.strip() for line in question.choices.replace(",", "\n").splitlines()]
    if not any(choices):
        yield "choices", _("Write the choices, one a line.")
    longest = LENGTHS.get(question.maps_to)
    if longest and any(len(choice) > longest for choice in choices):
        yield "choices", _("A choice here has at most %(n)d characters.") % {"n": longest}


def _of_identity(question) -> Iterator[tuple[str, str]]:
    """An identity among the other answers would be kept unlocked, where it doesn't belong."""
    label = question.label.lower()
    if any(word in label for word in NEVER_ASKED):
        yield "label", _("Don't ask for this: nothing here needs it.")
        return
    meant = next((goal for word, goal in IDENTITY_WORDS.items() if word in label), None)
    if question.field_type == FieldType.EMAIL:
        meant = Target.EMAIL
    if meant:
        yield (
            "maps_to",
            _(
                "This asks who somebody is. Let the answer become “%(target)s” or another contact, "
                "so that it is locked away."
            )
            % {"target": meant.label},
        )


def _of_consent(questions: Iterable, targets: Counter) -> Iterator[Mistake]:
    if targets[Target.CONSENT]:
        return
    for place, question in enumerate(questions):
        if question.maps_to in (*CONTACT, *VISIT):
            message = _("A form that asks for a contact also needs a box to tick: “%(target)s”.")
            yield Mistake("maps_to", message % {"target": Target.CONSENT.label}, place)
            return


def _of_kinds(questions: Iterable, kinds: Sequence, default_kind: str) -> Iterator[Mistake]:
    if kinds and default_kind not in kinds:
        yield Mistake("default_kind", _("The kind chosen at first is not among those allowed."))
    asks = any(question.field_type == FieldType.KIND for question in questions)
    if len(kinds) > 1 and not asks:
        message = _(
            "Allow one kind only, or add a question of the type “Kind of request, as tiles”."
        )
        yield Mistake("kinds", message)
