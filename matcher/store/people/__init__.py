"""People's data in and out of the database: each function takes the scope of whoever asks."""
