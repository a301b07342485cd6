"""到期销去身份: what is no longer needed of who said it goes by itself."""
