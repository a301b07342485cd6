"""How an issue looks and reads: pure presenters, no models, no queries, no clock inside."""
