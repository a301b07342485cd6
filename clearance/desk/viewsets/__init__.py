"""The lists of the admin. What is in them is changed on the desk, never here."""
