"""`matcher worker`: keeps the sources fresh, each at its hours, whatever happens to the process."""
