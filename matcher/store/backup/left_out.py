"""What does not go into the backup of a database.

* The keys of cases and accounts have a short-lived backup of their own: a key that is destroyed
  erases from the long-lived ones what it sealed.
* Who was logged in, invited or locked out then is not to be so again when a backup is restored:
  a session that has ended since would go on, and a token that was revoked would open again.
"""

TABLES_LEFT_OUT = ("sealing_keys", "sessions", "invitations", "login_counters", "api_tokens")
