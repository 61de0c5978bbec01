"""How an address names what is supposed of her, and which offer is looked at with her: histories
and proxies keep addresses. What a switch changes is what she said of her week, her children's
hours, her papers; and an offer's id is what its source calls it, often the advert's own address."""

from matcher.casework.switches import Switch
from matcher.store.access.opened import CaseStore

_BYTES = 8  # of the digest: a list offers a handful


def name_in_address(store: CaseStore, case_id: str, switch: Switch) -> str:
    """Always the same in a case, and another in each: two addresses can't be set side by side."""
    return store.vault.digest(f"switch|{case_id}|{switch.key}")[:_BYTES].hex()


def offer_in_address(store: CaseStore, case_id: str, offer_id: str) -> str:
    """As `name_in_address`, and it can be read again."""
    return store.vault.name_of(case_id, offer_id)


def offer_meant(store: CaseStore, case_id: str, name: str) -> str:
    """Its id. What is no such name is taken for an id as its source has it: no page makes such an
    address, and who types one knows the offer."""
    meant = store.vault.named(case_id, name)
    return name if meant is None else meant
