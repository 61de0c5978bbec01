"""How an address names what is supposed of her: histories and proxies keep addresses, and what a
switch changes is what she said of her week, her children's hours, her papers."""

from matcher.casework.switches import Switch
from matcher.store.access.opened import CaseStore

_BYTES = 8  # of the digest: a list offers a handful


def name_in_address(store: CaseStore, case_id: str, switch: Switch) -> str:
    """Always the same in a case, and another in each: two addresses can't be set side by side."""
    return store.vault.digest(f"switch|{case_id}|{switch.key}")[:_BYTES].hex()
