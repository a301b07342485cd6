"""What is known of Chinese text: pure functions, without the database."""
