"""The questions that are asked of every offer, one file each."""

from matcher.scoring.criteria.age import Age
from matcher.scoring.criteria.care import Care
from matcher.scoring.criteria.contract import Contract
from matcher.scoring.criteria.credentials import Credentials
from matcher.scoring.criteria.deadline import Deadline
from matcher.scoring.criteria.education import Education
from matcher.scoring.criteria.entry import Entry
from matcher.scoring.criteria.experience import Experience
from matcher.scoring.criteria.language import Language
from matcher.scoring.criteria.learning import Learning
from matcher.scoring.criteria.occupation import Occupation
from matcher.scoring.criteria.pay import Pay
from matcher.scoring.criteria.permit import Permit
from matcher.scoring.criteria.preferences import Preferences
from matcher.scoring.criteria.safety import Safety
from matcher.scoring.criteria.skills import Skills
from matcher.scoring.criteria.time import Time
from matcher.scoring.criteria.travel import Travel
from matcher.scoring.criterion import Criterion

ALL: tuple[type[Criterion], ...] = (
    Skills,
    Time,
    Language,
    Permit,
    Travel,
    Occupation,
    Pay,
    Learning,
    Care,
    Credentials,
    Preferences,
    Experience,
    Contract,
    Education,
    Entry,
    Deadline,
    Age,
    Safety,
)
