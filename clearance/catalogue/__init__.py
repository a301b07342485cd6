"""派单目录 applied: which rule fits a request, what it suggests, and what it would have done."""
