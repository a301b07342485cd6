"""先审后发: three reviews of every page, each with its checklist."""
