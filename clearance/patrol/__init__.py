"""巡查: what a student patrol looks at on a round, and says whether it is done."""
