"""Software of partner organisations: its tokens, what it may ask, and what it gets."""
