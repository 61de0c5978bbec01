"""Words that tell two openings of one employer apart, and those that tell nothing, in ten
languages; all as `matcher.taxonomy.text.key` writes them."""

import re
from itertools import pairwise

from matcher.taxonomy.text import key

# fmt: off
_PARTS: dict[str, str] = {
    "morning": """mattina mattino mattutino mattiniero mañana mañanas matutino frühschicht vormittag
        vormittags morgens frühdienst morning mornings early сутрин сутрешна сутрешен сутринта rytas
        ryte rytinis rytinė rīts rīta rītos dimineața dimineata matinal förmiddag förmiddagar morgon
        matin matins πρωί πρωινό πρωινή""",
    "afternoon": """pomeriggio pomeridiano pomeridiana tarde tardes spätschicht nachmittag
        nachmittags spätdienst afternoon afternoons следобед следобедна popietė popietinė
        pēcpusdiena pēcpusdienas amiaza eftermiddag eftermiddagar après_midi απόγευμα
        απογευματινή""",
    "evening": """sera serale serali sere vespertino abend abends evening evenings вечер вечерна
        вечерно vakare vakarinė vakars vakara seara serii kväll kvällar soir soirs soirée βράδυ""",
    "night": """notte notturno notturna notturni noche noches nocturno nocturna nachtschicht nachts
        nachtdienst nacht night nights нощ нощна нощни нощен naktis naktinė naktinis nakts noapte
        noaptea nopți natt nätter nuit nuits nocturne νύχτα νυχτερινή""",
    "weekend": """weekend weekends fine_settimana domeniche de_semana findes wochenende
        wochenenden уикенд savaitgalis
        savaitgaliais brīvdienas brīvdienās sfârșit helg helger σαββατοκύριακο""",
    "part_time": """parttime part_time half_time tempo_parziale orario_ridotto teilzeit
        teilzeitkraft minijob jornada_parcial media_jornada tiempo_parcial непълен непълно
        nepilnas nepilna nepilnu nepilnas_slodzes program_parțial normă_parțială
        deltid halvtid temps_partiel mi_temps
        μερική μερικής""",
    "full_time": """full_time fulltime tempo_pieno vollzeit jornada_completa tiempo_completo
        пълен_работен пълно_работно visas_etatas visu_etatu pilna_slodze pilnas_slodzes pilnu_slodzi
        normă_întreagă heltid temps_plein temps_complet πλήρης πλήρους""",
}
# Whose title has one of these, and the other's has not: another rank or role in the same place.
_ROLES = """
    aiuto apprendista capo responsabile coordinatore coordinatrice assistente vice inbound outbound
    ayudante aprendiz encargado encargada jefe jefa responsable auxiliar
    leiter leiterin leitung azubi auszubildende fachkraft assistenz hilfskraft aushilfe
    assistant apprentice trainee supervisor leader manager head commis junior senior deputy
    помощник ръководител управител стажант отговорник βοηθός υπεύθυνος υπεύθυνη μαθητευόμενος
    palīgs palīdze vadītājs vadītāja padėjėjas padėjėja vadovas vadovė ajutor șef asistent
    coordonator biträde praktikant ledare aide chef stagiaire apprenti apprentie adjoint
    a1 a2 b1 b2 c1 c2 ce francese inglese tedesco francés inglés alemán french german
"""
_EMPTY = """
    m w d f h x mw mwd wmd mf fm uomo donna hombre mujer homme femme он она h f
    addetto addetta addetti addette urgent position fulltime s as ė is
    cercasi cerchiamo ricerca ricerchiamo selezioniamo urgente offerta annuncio lavoro
    busca buscamos se necesita urgente oferta empleo
    gesucht suchen wir ab sofort stellenangebot
    търси търсим спешно обява wanted hiring job vacancy urgently required
    recrute recherche offre emploi cdi cdd söker sökes ieškome ieško meklē meklējam caută angajăm
    a e o i in di da per con su la il lo le un una uno del della dello
    en de el los las para con por y der die das für im in bei und als zur zum
    за в на и с and the of for at to av och till på ir uz un și pentru la
"""
# fmt: on
_MARKS = re.compile(
    r"\((?:[mwdfhxе/|*: ]|gn|all genders|div)+\)"
    r"|[/*:_](?:a|e|o|in|innen|es|as|i|trice|frau|ka|ка)\b",
    re.IGNORECASE,
)


def _keys(words: str) -> frozenset[str]:
    return frozenset(key(word) for word in words.split())


PARTS = {part: _keys(words) for part, words in _PARTS.items()}
KINDS_OF_EMPLOYER = _keys(
    "coop cooperativa cooperative soc sociale società famiglia fam associazione asociación ayto "
    "ayuntamiento association asociația агенция firma ditta gruppo grupo group"
)
EXTENTS = frozenset({"part_time", "full_time"})
EMPTY = _keys(_EMPTY)
ROLES = _keys(_ROLES)
# The parts of the day and of the week are a trait of their own.
_UNTELLING = EMPTY.union(*(word.split() for part in PARTS.values() for word in part)) - ROLES


def plain_title(title: str, employer: str | None, city: str | None) -> str:
    """The words of a title that say what the job is, without its town's, and without its
    employer's where enough is left."""
    known, town = set(key(employer or "").split()), set(key(city or "").split())
    words = key(_MARKS.sub(" ", title)).split()
    telling = [word for word in words if not (word in _UNTELLING or word in town)] or words
    rest = [word for word in telling if word not in known]
    return " ".join(rest if len(rest) > 1 else telling)


def parts_of(title: str, text: str) -> frozenset[str]:
    """Which parts of the day and which extent are named: by the title, else by the text. "No
    weekends" is said in texts, so weekends count in a title only."""
    return _named(title) or _named(text) - {"weekend"}


def _named(text: str) -> frozenset[str]:
    words = key(text).split()
    pairs = {" ".join(pair) for pair in pairwise(words)}
    said = pairs.union(words)
    return frozenset(part for part, signs in PARTS.items() if not signs.isdisjoint(said))
