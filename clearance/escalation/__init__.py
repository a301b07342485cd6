"""What happens to work that nobody finishes: when somebody hears of it, and who answers for it."""
