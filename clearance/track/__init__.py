"""What the person who asked sees with number and code, and can do there."""
