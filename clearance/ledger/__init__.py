"""台账: the register of what was asked and what came of it, as inspections ask for it."""
