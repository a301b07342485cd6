"""The public search: what is public is copied into entries, which the database looks through."""
