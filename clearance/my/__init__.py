"""/my/: what one account keeps of its person's own requests."""
