"""The actions on who said it: read, erased, and a code asked for anew."""

from clearance.actions import identity, receive
from clearance.actions.erase import ask_erasure
from clearance.actions.new_code import ask_new_code, take_over
from clearance.actors import person
from tests.clearance.deed import LATER, Deed
from tests.factories.clearance import (
    SPOKEN_AT,
    centre,
    closed,
    in_progress,
    officer_of,
    received,
    record_of,
)

CONTACT = receive.Contact(name="示例同学", phone="13800000000", email="a@example.edu.cn")


def with_a_new_code():
    record = received(contact=CONTACT).record
    ask_new_code(record, CONTACT.email, at=SPOKEN_AT)
    return record


PRIVATE_DEEDS = {
    "reveal": Deed(lambda: received(contact=receive.Contact(phone="13800000000")).record,
                   lambda it: identity.reveal(it, reason="核实地点", by=centre(), at=LATER),
                   ("identity_read",)),
    "see how to visit": Deed(lambda: in_progress(visit=receive.Visit(phone="13800000000")),
                             lambda it: identity.visit_contacts(it, by=officer_of(it), at=LATER),
                             ("visit_read",)),
    "ask for erasure": Deed(lambda: received(contact=CONTACT).record, lambda it: ask_erasure(
        it, by=person(it), at=LATER), ("erasure_asked",)),
    "erase": Deed(lambda: record_of(closed(contact=CONTACT)), lambda it: ask_erasure(
        it, by=person(it), at=LATER), ("erased",)),
    "ask for a new code": Deed(lambda: received(contact=CONTACT).record, lambda it: ask_new_code(
        it, CONTACT.email, at=LATER), ("code_sent",)),
    "use a new code": Deed(with_a_new_code, lambda it: take_over(it, at=LATER),
                           ("code_replaced",)),
}  # fmt: skip
