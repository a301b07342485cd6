"""Who is on duty at the reception centre, and who is told of what can't wait."""
