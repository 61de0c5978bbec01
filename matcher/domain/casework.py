"""The words of a case: its states, who may open it, what she agreed to and what she answered."""

from enum import StrEnum


class CaseState(StrEnum):
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class AssignmentKind(StrEnum):
    MAIN = "main"
    SUBSTITUTE = "substitute"  # for a while, with a reason
    BREAK_GLASS = "break_glass"  # taken, not given: for hours, with a reason, and she is told


class ConsentAct(StrEnum):
    """What she agrees to, one by one."""

    ASSESSMENT = "assessment"
    STORING = "storing"
    SHARE_CV = "share_cv"  # with one employer
    REFERRAL = "referral"  # to one service
    MESSAGES = "messages"  # by one channel
    SHARE_LIST = "share_list"  # with the software of one organisation
    HAND_LIST = "hand_list"  # on paper, to one person or service


class Answer(StrEnum):
    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class AnswerReason(StrEnum):
    HOURS = "hours"
    DISTANCE = "distance"
    KIND_OF_WORK = "kind_of_work"
    PEOPLE = "people"
    PAY = "pay"
    NOT_READY = "not_ready"
    OTHER = "other"


class WaitsFor(StrEnum):
    """Who has to do something before a step can be done."""

    EMPLOYER = "employer"
    SCHOOL = "school"
    LEGAL_DESK = "legal_desk"
    OFFICE = "office"  # an authority: a paper, a recognition
    HER = "her"


class ReferralKind(StrEnum):
    APPLICATION = "application"  # to an offer
    SERVICE = "service"  # to a service of the directory


class ReferralState(StrEnum):
    PREPARED = "prepared"
    SENT = "sent"
    INTERVIEW = "interview"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"
