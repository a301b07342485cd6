"""Where every session begins: the site's own accounts and those of the college."""
