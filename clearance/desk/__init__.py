"""The staff's admin: what waits for me, one request or issue at a time, and what to do with it."""
