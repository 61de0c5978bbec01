"""Kinds of services in words."""

from matcher.domain.service import ServiceKind
from matcher.web.page_words import PageWords


def service_words(kind: ServiceKind, texts: PageWords) -> str:
    return {
        ServiceKind.LEGAL_DESK: texts.say("Legal desk"),
        ServiceKind.CHILDCARE: texts.say("Crèches and childcare"),
        ServiceKind.LANGUAGE_SCHOOL: texts.say("Language schools"),
        ServiceKind.TRAINING: texts.say("Certificates and recognition of what she learnt"),
        ServiceKind.HEALTH: texts.say("Health"),
        ServiceKind.COUNSELLING: texts.say("Somebody to talk to"),
        ServiceKind.HOUSING: texts.say("Housing"),
        ServiceKind.MEDIATION: texts.say("Mediators and interpreters"),
        ServiceKind.BUSINESS: texts.say("An idea of her own: mentoring and small funding"),
        ServiceKind.OTHER: texts.say("Other services"),
    }[kind]
