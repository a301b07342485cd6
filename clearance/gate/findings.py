"""What the gate finds, and what to do about it."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class FindingKind(TextChoices):
    IDENTITY = "identity", gettext_lazy("identity number")
    CARD = "card", gettext_lazy("bank or campus card number")
    PHONE = "phone", gettext_lazy("telephone number")
    STUDENT = "student", gettext_lazy("student or staff number")
    EMAIL = "email", gettext_lazy("e-mail address")
    ACCOUNT = "account", gettext_lazy("QQ or WeChat account")
    NAME = "name", gettext_lazy("name of a person")
    WORD = "word", gettext_lazy("word on the list")


ADVICE: dict[str, LazyText] = {
    FindingKind.IDENTITY: gettext_lazy("take it out"),
    FindingKind.CARD: gettext_lazy("take it out"),
    FindingKind.PHONE: gettext_lazy("take it out, or name the office's published number"),
    FindingKind.STUDENT: gettext_lazy("take it out"),
    FindingKind.EMAIL: gettext_lazy("take it out, or name the office's published address"),
    FindingKind.ACCOUNT: gettext_lazy("take it out"),
    FindingKind.NAME: gettext_lazy("write the office instead of the name"),
    FindingKind.WORD: gettext_lazy("put it another way"),
}


@dataclass(frozen=True)
class Finding:
    """``text`` is the original's characters from ``start`` to ``end``."""

    start: int
    end: int
    kind: FindingKind
    text: str
    advice: str = ""

    def told(self) -> str:
        """“138…”（电话号码，建议删去）, for an error beside the field."""
        advice = self.advice or ADVICE[self.kind]
        return _("“%(words)s” (%(kind)s: %(advice)s)") % {
            "words": self.text, "kind": self.kind.label, "advice": advice,
        }  # fmt: skip


def tell(findings: list[Finding]) -> str:
    """One sentence that names everything found; empty when there is nothing."""
    told = list(dict.fromkeys(finding.told() for finding in findings))
    if not told:
        return ""
    return _("Not for the public: %(found)s.") % {"found": _(", ").join(told)}
