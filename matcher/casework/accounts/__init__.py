"""How people get in: invitations, passwords, second factors, and how often they may try."""
