"""The gate: what in a text must not leave the centre. Pure functions of text and word lists."""
