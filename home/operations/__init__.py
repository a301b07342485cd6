"""Whether the site does its regular work: what ran when, what waits, how much room there is."""
