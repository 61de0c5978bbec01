"""Italian: what is asked of her, and how adverts ask."""

from matcher.ingest.facts.words.model import (
    AgeWords,
    BearingWords,
    Cefr,
    EducationWords,
    ExperienceWords,
    LanguageWords,
    LicenceWords,
)

BEARING = BearingWords(
    no=r"no|(?<!\bse )non|senza|nessun[ao]?|mai|niente|ne",
    but="ma|solo|soltanto|se",
    none="nessun titolo|non previst[oa]|n\\.?d\\.?|-",
    not_required=(
        r"non (?:e |sono |viene |vengono )?(?:\w+mente )?(?:richiest|necessari|"
        r"obbligatori|indispensabil|serv|occorr|fondamental)\w*"
    ),
    wish=(
        r"possibilmente|eventual\w*|idealmente|gradit\w*|prefer\w*|titolo preferenziale|apprezzat\w*|"
        r"ben accett\w*|auspicabil\w*|costituir\w* (?:un )?(?:plus|vantaggio|titolo)|"
        r"un plus|vantaggio|facoltativ\w*|conseguibile|nice[- ]to[- ]have|bonus|"
        r"optional\w*"
    ),
    wish_nouns=r"(?:requisit|competen|conoscen|titol)\w*",
    provided=r"(?:lo|la|li) paghiamo(?: noi)?|paghiamo noi|rilasciat\w*|conseguibil\w*|a carico (?:nostro|dell'azienda)|fornit[oaie] (?:da noi|dall'azienda|gratuit\w*)|a cura dell'azienda|pagat[oaie] (?:da noi|dall'azienda)|chi non (?:lo|la|li|ce l')? ?ha,? (?:\w+ ){0,2}(?:frequenta|fa|ottiene|prende) con noi",
    asked=(
        r"richiest\w*|richied\w*|necessari\w*|indispensabil\w*|obbligatori\w*|"
        r"requisit\w*"
    ),
)

LANGUAGES = LanguageWords(
    names={
        "en": "inglese",
        "it": "italian[oa]",
        "es": "spagnol[oa]",
        "de": "tedesc[oa]",
        "fr": "francese",
        "pt": "portoghese",
        "ro": "rumen[oa]|romen[oa]",
        "bg": "bulgar[oa]",
        "el": "grec[oa]",
        "ar": "arab[oa]",
        "ru": "russ[oa]",
        "uk": "ucrain[oa]",
        "pl": "polacc[oa]",
        "nl": "olandese",
        "sv": "svedese",
        "no": "norvegese",
        "da": "danese",
        "zh": "cinese|mandarino",
        "sq": "albanese",
        "tr": "turc[oa]",
        "hu": "ungherese",
        "cs": "cec[oa]",
        "sk": "slovacc[oa]",
        "hr": "croat[oa]",
        "sr": "serb[oa]",
        "lv": "lettone",
        "lt": "lituan[oa]",
        "ur": "urdu",
        "hi": "hindi",
        "bn": "bengalese|bengali",
        "am": "amarico",
        "ti": "tigrino",
        "so": "somal[oa]",
        "fa": "farsi|persiano|dari",
        "ps": "pashto",
        "ca": "catalano",
        "ja": "giapponese",
    },
    levels={
        Cefr.C2: "madrelingua|lingua madre|bilingue",
        Cefr.C1: (
            "fluent[ei](?:mente)?|ottim[oaie]|eccellente|avanzat[oa]|perfett[oa]|"
            "correntemente|(?<!buona )padronanza"
        ),
        Cefr.B2: "molto buon[oa]|medio[- ]alt[oa]|piu che buon[oa]|intermedio[- ]avanzato",
        Cefr.B1: "buon[oaie]?|discret[oa]|intermedi[oa]|medi[oa]|adeguat[oa]|sufficiente",
        Cefr.A2: "base|di base|scolastic[oa]|semplice|minim[oa]",
        Cefr.A1: "elementare|principiante",
    },
    knowing=(
        "conoscenza|conoscenze|conoscere|padronanza|comprensione|parlat[oaie]|"
        "parlare|parli|parla|leggere|scrivere|capire|capisca|uso|serv(?:e|ono)|occorr(?:e|ono)|richied(?:e|iamo)|"
        "richiest[oaie]|indispensabil[ei]|necessari[oa]|obbligatori[oa]"
    ),
    filler=(
        "della|dell|del|dello|di|la|il|lo|l|le|in|a|e|sia|che|nell|nella|un|una|"
        "lingua|lingue|livello|almeno|minimo|min|o|superiore|conoscenza|parlat[oa]|"
        "scritt[oa]|orale|letto|uso|comprensione|padronanza|qualificatore|qcer|pari|"
        "ad|al|molto|piu|richiesto|richiesta|con|parlare|scrivere|nel|conversazione"
    ),
    asked=("richiest[oaie]|necessari[oaie]|obbligatori[oaie]|indispensabil[ei]|fondamentale"),
    oral="parlat[oaie]|orale|parlare|parli|conversazione|colloquiale",
    written="scritt[oaie]|scrivere|letto|leggere",
    alternative="o|oppure",
    joining="e|ed",
    lessons=(
        r"cors[oi]|lezion[ei]|insegna\w*|docente|ripetizion\w*|raggiung\w*|traduz\w*|"
        "fino a[l]?"
    ),
    is_="e|sono",
    upward="superior[ei]",
    article="del|dell|della|lingua|l",
    label=r"lingu[ae](?: stranier[ae]| richiest[ae]| conosciut[ae])?",
    none_asked=(
        "nessuna lingua [straniera] richiesta",
        "(non|senza) ~ (lingue|lingua)",
    ),
    with_="con",
)

EDUCATION = EducationWords(
    levels={
        2: (
            "licenza media",
            "licenza di [scuola] media",
            "terza media",
            "diploma di scuola media inferiore",
            "obbligo scolastico",
            "scuola dell'obbligo",
            "assolvimento [dell] obbligo",
            "diploma di (licenza media|terza media)",
        ),
        3: (
            ("diploma [di] (scuola [media] superiore|maturita|superiore|ragioneria|perito*)"),
            "diploma di scuola (superiore|media superiore|secondaria)",
            "diploma (alberghiero|tecnico|professionale|quinquennale)",
            "scuola superiore",
            "(in possesso del|possesso di|richiesto|con) diploma",
            "titolo di studio diploma",
            "diploma",
            "qualifica professionale",
            "diploma magistrale",
        ),
        5: (
            "diploma its",
            "istruzione tecnica superiore",
        ),
        6: (
            "diploma di laurea",
            "laurea triennale",
            "laurea (magistrale|specialistica) o triennale",
            "laurea",
            "laureat*",
        ),
        7: ("laurea (magistrale|specialistica|quinquennale)",),
        8: ("dottorato di ricerca",),
    },
    none_asked=(
        "(nessun|senza) titolo di studio",
        "titolo di studio non (richiesto|necessario)",
        "non e richiesto [alcun] titolo di studio",
        "non [e] ~ (richiesto|necessario) ~ (diploma|titolo di studio)",
        "(ne|senza|nessun|alcun) titolo di studio",
        "non (serve|occorre) [il|un|alcun] (diploma|titolo di studio)",
        "titolo di studio indifferente",
    ),
    courses="attestat[oi]|cors[oi]|formazione|corso di formazione",
    label="titol[oi] di studio(?: richiest[oi])?|istruzione|scolarita",
    others="studenti|formazione|insegna",
    or_experience=(
        r"(?:e/)?(?:o(?:ppure)?|in alternativa,?) (?:(?:di|in|possesso|una|un|con|comprovata|"
        r"pluriennale|adeguata|analoga|equivalente|provata|documentata|significativa|"
        r"consolidata|maturata|lavorativa|professionale|pregressa|buona|almeno|minimo|\d+|due|"
        r"tre|cinque|ann[io]|d)[ ']){0,6}esperienza"
    ),
)

EXPERIENCE = ExperienceWords(
    none_asked=(
        "non [e] ~ (richiesta|necessaria|serve|occorre) ~ esperienza",
        "non (serve|occorre|e richiesta|e necessaria) esperienza",
        "esperienza non [e] (richiesta|necessaria|indispensabile|obbligatoria)",
        "anche [alla] prima esperienza",
        "(anche|pure) senza esperienza",
        "nessuna esperienza (richiesta|necessaria)",
        "senza esperienza",
        "no esperienza",
        "nessuna esperienza",
        "senza esp",
        "ne [alcuna] esperienza",
        "(o|senza) esperienza [pregressa] richiesta",
        "alla prima esperienza",
        "non hai mai lavorato",
        "(anche|pure) neodiplomat*",
        "(non|mai) lavorato prima",
        "esperienza non [e] (strettamente|un requisito)",
        "non (importa|conta) [avere] esperienza",
        "(l'esperienza|esperienza) la fai con noi",
        "(impari|imparerai|ti insegniamo) (qui|da noi|tutto|con noi)",
    ),
    terms={"semestrale": 6, "annuale": 12, "biennale": 24, "triennale": 36, "quinquennale": 60},
    noun=(
        "esperienza|nel ruolo|in ruol[oi] analog[oh]i?|in ruol[oi] simil[ei]|in un ruolo|"
        "nella mansione|in posizioni? analogh?[ae]|di guida professionale|nel settore"
    ),
    of="di",
    link=(
        r"di|almeno|minim[oa]|min\.?|piu|oltre|superiore|a|una|un|pregressa|maturata|richiesta|nel ruolo|"
        "nella mansione|in analoga mansione|in analoghe mansioni"
    ),
    in_="in|con|nel",
    company=r"azienda|societa|abbiamo|nostr\w+|siamo|gruppo|leader|con oltre",
)

LICENCES = LicenceWords(
    licence=r"patent(?:e|i)(?: di guida)?|pat\.",
    own_car="automunit[oaie]|auto propria|muniti? di auto",
    kind=r"di tipo|di categoria|categoria|cat\.?|tipo",
    class_joint="e",
    class_first="",
    not_it="cqc|europea|ecdl|a punti|nautica",
    instead=r"o [a-e]\b|(?:o|oppure) (?:\w+ ){0,2}?(?:bici\w*|scooter|moto\w*|monopattin\w*|mezz\w+ pubblic\w+)",
)

AGE = AgeWords(
    min_age=(
        "(?:almeno|minimo|eta minima:?|(?:eta )?non inferiore ai?|maggior[ei] di|superiore ai?|compiuto(?: i)?|"
        "piu di) <age> anni(?: di eta| compiuti)?|over <age>(?!\\d)"
    ),
    max_age=(
        r"(?:fino a|massimo|max\.?|eta massima:?|eta max\.?:?|under|minor[ei] di|non superiore ai|"
        r"entro i) <age> anni|under <age>(?!\d)"
    ),
    both=(
        "(?:eta )?(?:compresa )?(?:tra|fra)(?: i)? <age> (?:e(?: i)?|"
        "ed i) <age> anni|(?:eta:? )?<age> ?[-/] ?<age> anni|eta:? <age> ?[-/] ?<age>"
    ),
    adult="maggiorenn[ei]|(?:maggior|maggiore) eta",
    not_hers=(
        r"bambin\w*|ragazz\w*|minor[ie](?! di)|figli\w*|utenti|studenti|client\w*|"
        r"esperien\w*|azienda|da oltre|contratto di(?= \d)|gruppo|adolescent\w*|"
        r"pazient\w*"
    ),
)
