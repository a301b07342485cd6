"""What the college's work comes to, in figures."""
