"""Her CV given to an employer: with her consent that names this one, looked for in the very
transaction that says so. Her own copy asks nothing: it is hers."""

from matcher.domain.casework import ConsentAct, ReferralKind
from matcher.errors import HeldBackError
from matcher.store.access.scope import Scope
from matcher.store.doubted_adverts import doubted_jobs
from matcher.store.people.avoiding import make_sure_of_distance
from matcher.store.people.consents import require_consent
from matcher.store.people.offers_signed import offer_of
from matcher.store.ranking_models import ReferralRow


def hand_cv(scope: Scope, case_id: str, referral_id: str) -> None:
    """For whom an application of hers was prepared; from now on the trail says that they have it.
    Raises ConsentError unless she agrees to it for them now; ConflictError where the offer is not
    for her, HeldBackError where its advert shows signs of danger; NotFoundError for what is no
    application of hers."""
    row = scope.find(ReferralRow, referral_id)
    hers = row is not None and row.case_id == case_id and row.kind is ReferralKind.APPLICATION
    if row is None or not hers:
        scope.enter(case_id, "cv.handed")  # who may not do so is noted with that case
        scope.refuse("cv.handed", referral_id)
    file = scope.enter(case_id, "cv.handed", recipient=row.recipient)
    offers = [offer_of(file, row)] if row.offer_sign else []
    if doubted_jobs(file.session, offers):
        raise HeldBackError("offer: it shows signs of danger, and nobody has let it go")
    make_sure_of_distance(file, offers, row.recipient)
    require_consent(file, ConsentAct.SHARE_CV, row.recipient)
