"""Everything that changes a request or an issue. Nouns are modules, verbs are functions.

An action locks the row, checks the permission and the table, sets the fields, writes the
trail and the outbox, all in one transaction.
"""
