"""The outbox's other end: sending what the moves have put there."""
