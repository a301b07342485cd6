"""回访 by link: the page that a mail leads to, without an account or a code."""
