"""The small forms of the desk: one class for each thing a member of staff may do."""
