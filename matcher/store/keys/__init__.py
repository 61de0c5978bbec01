"""Keys, and what is sealed with them: nothing of a person lies readable in the database."""
