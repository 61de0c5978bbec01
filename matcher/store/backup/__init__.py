"""Encrypted backups: made while everybody works, refused unless whole, restored all or nothing."""
