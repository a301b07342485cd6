"""Words planted in what people say and write, each where it is named after, and who may be told.

They are of letters that neither HTML nor JSON writes in another way.
"""

from home.college.enums import STAFF_ROLES
from tests.walk.cast import ADMINISTRATOR, MEMBERS

NOBODY = frozenset()
CENTRE = frozenset({"dispatcher", "duty officer"})
DISCIPLINE = frozenset({"discipline"})
# Wagtail names a page's title to whoever may enter the admin and asks for it (its choosers).
STAFF = frozenset(name for name, (role, _place) in MEMBERS.items() if role in STAFF_ROLES)
EDITORS = frozenset({"editor", "publisher"})
OVERSEERS = CENTRE | EDITORS | {"arbiter", "leader", "assistant"}
# See who looked at whose contact and why; each of their own offices' requests.
REVIEWERS = frozenset({"arbiter", "discipline", "counsellor", ADMINISTRATOR})
DEPARTMENT = frozenset({"officer", "head"})
KNOWS_ISSUE = OVERSEERS | DEPARTMENT

# A form takes nothing but figures for a telephone number.
PHONE, VISIT_PHONE = "13800917364", "13800452917"
# Who it was. No address tells it; the centre is told in the answer to a reason given.
IDENTITY = ("mark-name", "mark-student-no", PHONE, "mark-mail", "mark-visit-name", VISIT_PHONE)
# Left behind when a photo is taken in.
UPLOAD = ("mark-file-name", "mark-exif")
# The person's own words. "mark-for-department" is an answer the editor let the department see.
SAID = ("mark-title", "mark-body", "mark-place", "mark-extra", "mark-line", "mark-follow-up")

MAY_BE_TOLD: dict[str, frozenset[str]] = (
    dict.fromkeys((*IDENTITY, *UPLOAD), NOBODY)
    | dict.fromkeys(SAID, CENTRE)
    | {
        "mark-reading": CENTRE | {"arbiter", "discipline", ADMINISTRATOR},
        "mark-for-department": CENTRE | DEPARTMENT,
        "mark-issue": KNOWS_ISSUE,
        "mark-brief": KNOWS_ISSUE,
        "mark-internal": KNOWS_ISSUE,
        "mark-note": CENTRE | DEPARTMENT,
        "mark-question": CENTRE | DEPARTMENT,
        "mark-passed-on": CENTRE | DEPARTMENT,
        "mark-draft": KNOWS_ISSUE,
        "mark-promise": KNOWS_ISSUE,
        "mark-order": KNOWS_ISSUE,
        "mark-instruction": KNOWS_ISSUE,
        "mark-walled": OVERSEERS - {"assistant"} | {"officer elsewhere", "head elsewhere"},
        "mark-sealed-said": DISCIPLINE,
        "mark-sealed-issue": DISCIPLINE,
        # Written once and never shown again; each member of staff sees their own address.
        "mark-robot": NOBODY,
        "mark-wecom": frozenset({"officer"}),
        "13900662815": frozenset({"officer"}),
        "mark-unpublished": STAFF | {ADMINISTRATOR},
    }
)


def found_in(content: bytes) -> frozenset[str]:
    return frozenset(mark for mark in MAY_BE_TOLD if mark.encode() in content)
