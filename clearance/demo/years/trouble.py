"""What can be wrong, with the words for it: of students, of the centre and of departments."""

from dataclasses import dataclass

from clearance.enums import Kind, Outcome, Tier

# The last year of what does not end.
ALWAYS = 9999


class Where:
    """Kinds of places; ``sites`` knows which of the sample places are which."""

    BED, DORM_FLOOR, DORM = "bed", "dorm_floor", "dorm"
    CLASSROOM, CLASS_FLOOR = "classroom", "class_floor"
    LAB, LAB_FLOOR = "lab", "lab_floor"
    LIBRARY, CANTEEN, BATH = "library", "canteen", "bath"
    GROUND, GYM, CLINIC, POST, HALL, CAMPUS = "ground", "gym", "clinic", "post", "hall", "campus"


class Since:
    """How long it has been so: something broke, something is always so, or it isn't said."""

    BROKEN, ALWAYS, UNSAID = "broken", "always", ""


@dataclass(frozen=True)
class Trouble:
    """Texts hold alternatives separated by ``|`` and ``{slots}``.

    ``||`` separates cases: the title's second goes with the second of every text that has cases.
    ``said``, ``more`` and ``want`` are a student's: what is the matter, what comes of it, what
    is asked for. ``title`` and ``do`` are the centre's, ``fix`` is the department's answer and
    ``plan`` what it promises where that can't be done now.
    """

    category: str
    lead: str
    where: tuple[str, ...]
    title: str
    said: str
    more: str
    fix: str
    want: str = ""
    do: str = ""
    since: str = Since.BROKEN
    kind: str = Kind.HELP
    outcome: str = Outcome.SOLVED
    plan: str = ""
    months: tuple[int, ...] = ()
    until: int = ALWAYS
    weight: int = 2
    tier: str = Tier.STANDARD
    helper: str = ""

    def alternatives(self, text: str, case: int) -> list[str]:
        """What may be said in this case; a text without cases fits all of them."""
        cases = text.split("||")
        return cases[case if len(cases) > 1 else 0].split("|")

    @property
    def cases(self) -> int:
        return len(self.title.split("||"))

    @property
    def is_repair(self) -> bool:
        return self.kind == Kind.REPAIR


def repair(category: str, *args, lead: str = "后勤管理处", **kwargs) -> Trouble:
    """Something to be mended; logistics mend unless another department is named."""
    return Trouble(category, lead, *args, kind=Kind.REPAIR, tier=Tier.REPAIR, **kwargs)
