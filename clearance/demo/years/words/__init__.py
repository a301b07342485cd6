"""Every trouble there are words for."""

from clearance.demo.years.words import (
    activities,
    living,
    repairs_rooms,
    repairs_things,
    repairs_water,
    teaching,
    unsolved,
)

REPAIRS = (*repairs_water.TROUBLES, *repairs_rooms.TROUBLES, *repairs_things.TROUBLES)
MATTERS = (*teaching.TROUBLES, *living.TROUBLES, *activities.TROUBLES)
UNSOLVED_REPAIRS = unsolved.REPAIRS
UNSOLVED_MATTERS = unsolved.TROUBLES
ALL = (*REPAIRS, *MATTERS, *UNSOLVED_REPAIRS, *UNSOLVED_MATTERS)
