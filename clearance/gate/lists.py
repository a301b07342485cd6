"""The gate's lists as they are now in the database."""

from clearance.gate.wording import Wordlists
from clearance.models import AllowedName, SensitiveWord
from home.college.enums import STAFF_ROLES
from home.models import Membership, Person, User

# A name of one character would be found in every sentence.
SHORTEST_NAME = 2


def current_lists() -> Wordlists:
    """Names of the register and of the staff; students' are encrypted and not compared."""
    people = set(Person.objects.values_list("name", flat=True)) | set(_names_of_staff())
    return Wordlists(
        names=frozenset(name.strip() for name in people if len(name.strip()) >= SHORTEST_NAME),
        words=tuple(SensitiveWord.objects.values_list("word", "instead")),
        allowed=frozenset(AllowedName.objects.values_list("name", flat=True)),
    )


def _names_of_staff() -> list[str]:
    members = Membership.objects.filter(role__in=STAFF_ROLES).values("user")
    return [user.get_full_name() for user in User.objects.filter(pk__in=members)]
