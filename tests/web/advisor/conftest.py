"""A site with a house behind its door."""

from tests.web.account.conftest import house, key_file, rosa, site, store

__all__ = ["house", "key_file", "rosa", "site", "store"]
