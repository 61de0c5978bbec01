"""Who may see what: the one way to people's data, with the audit trail on it."""
