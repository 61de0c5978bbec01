"""Which offer something of hers is about: sealed with her key, and found by a sign.

The sign is a keyed digest of case and offer. It is the same wherever it stands in her case, and
another one in each other case: whoever has the database alone learns neither which adverts she was
shown, answered or applied to, nor whether two women were shown the same one.
"""

from collections.abc import Sequence

from matcher.store.access.case_file import CaseFile
from matcher.store.case_models import CvChoiceRow
from matcher.store.ranking_models import AnswerRow, RankingRow, ReferralRow, RemarkRow

AboutOffer = AnswerRow | RemarkRow | ReferralRow | CvChoiceRow


def offer_sign(file: CaseFile, offer_id: str) -> str:
    """32 letters and digits."""
    return file.vault.digest(f"offer|{file.id}|{offer_id}").hex()[:32]


def put_offer(file: CaseFile, row: AboutOffer, offer_id: str) -> None:
    """Into a row that has its id."""
    row.offer_sign = offer_sign(file, offer_id)
    row.sealed_offer = sealed_offer(file, row, offer_id)


def sealed_offer(file: CaseFile, row: AboutOffer, offer_id: str) -> bytes:
    return file.seal(row.__tablename__, "sealed_offer", offer_id, _key(row))


def offer_of(file: CaseFile, row: AboutOffer) -> str:
    """Raises SealError for what was altered or moved here from elsewhere."""
    return file.unseal(row.__tablename__, "sealed_offer", row.sealed_offer or b"", _key(row))


def sealed_list(file: CaseFile, ranking_id: str, offers: Sequence[str]) -> bytes:
    """The offers of a list, in its order."""
    return file.seal_document("rankings", "sealed_offers", list(offers), ranking_id)


def offers_of_list(file: CaseFile, row: RankingRow) -> list[str]:
    """Raises as `offer_of`."""
    sealed = row.sealed_offers or b""
    return [str(one) for one in file.unseal_document("rankings", "sealed_offers", sealed, row.id)]


def _key(row: AboutOffer) -> str:
    return row.offer_sign if isinstance(row, CvChoiceRow) else row.id
