"""Italian: residence and the right to work."""

from matcher.ingest.facts.words.model import Papers, PaperWords

PAPERS = PaperWords(
    asked={
        Papers.MAY_WORK: (
            "permesso di (soggiorno|lavoro) ... (valido|regolare|validita|regola|vigente|aggiornato)",
            "(regolare|valido|idoneo) permesso di (soggiorno|lavoro)",
            "(richiesto|richiede|richiediamo|necessario|obbligatorio|indispensabile|possesso|munito|munita|munite|muniti|"
            "titolare|titolari|serve|occorre|avere|avete|hai|disporre|possedere) ~ permesso di (soggiorno|lavoro)",
            "permesso di (soggiorno|lavoro) ~ (richiesto|necessario|obbligatorio|indispensabile|requisito)",
            "con [regolare|valido] permesso di (soggiorno|lavoro)",
            "permesso di (soggiorno|lavoro) ... (extracomunitar*|extra ue|extraue|non ue|non comunitar*|stranier*|paesi terzi)",
            "(extracomunitar*|extra ue|extraue|non ue|non comunitar*|stranier*) ... permesso di (soggiorno|lavoro)",
            "documenti [di lavoro|di soggiorno|personali] (in regola|validi per lavorare|di soggiorno|regolari)",
            "in regola con (i documenti|il permesso|il soggiorno|le norme sul soggiorno|la documentazione)",
            "titolo di soggiorno [che] [in] (corso di validita|valido|regolare|consenta|idoneo)",
            "(regolare|valido) titolo di soggiorno",
            "(regolarmente|legalmente) (soggiornant*|presenti in italia)",
            "(autorizzat*|abilitat*|diritto) [a|di|al] (lavorare|lavoro|svolgere attivita lavorativa)",
            "lavorare (legalmente|regolarmente) in italia",
            "permesso che (consenta|permetta|autorizzi) ~ lavoro",
        ),
        Papers.LONG_TERM: (
            "permesso [di soggiorno] [ue|ce] (per soggiornanti di lungo periodo|di lungo periodo|per lungo soggiornanti|"
            "per lungosoggiornanti|illimitato|a tempo indeterminato)",
            "(soggiornanti di lungo periodo|lungosoggiornant*|lungo soggiornant*)",
            "carta di soggiorno",
        ),
        Papers.EU_CITIZEN: (
            "cittadinanza (ue|europea|comunitaria|dell'unione europea)",
            "cittadin* (ue|europe*|comunitari*|dell'unione europea)",
            "cittadinanza ... (stato membro|stati membri|stato ue|paese ue|paesi ue|paese membro|paesi membri|dell'unione europea|"
            "paese dell'unione|stato dell'unione|stati dell'unione)",
            "cittadin* ~ (stato membro|stati membri|paese ue|paesi ue|dell'unione europea)",
        ),
        Papers.CITIZEN: (
            "cittadinanza italiana",
            "(solo|soltanto|esclusivamente|riservat*|essere) ~ cittadin* italian*",
            "nazionalita italiana",
        ),
    },
    permits=(
        "permesso di soggiorno|permesso di lavoro|titolo di soggiorno|documenti di lavoro|documenti di soggiorno|"
        "regolare permesso di soggiorno"
    ),
    groups={
        Papers.PROTECTION: (
            "rifugiat*|titolari di protezione|titolari di protezione internazionale|titolare di protezione internazionale|"
            "beneficiari di protezione internazionale|titolari di asilo|protezione sussidiaria|status di rifugiato"
        ),
        Papers.ASYLUM: "richiedenti asilo|richiedente asilo|richiedenti protezione internazionale|richiedenti protezione",
        Papers.TEMPORARY_PROTECTION: (
            "protezione temporanea|titolari di protezione temporanea|profughi ucraini|profughe ucraine|rifugiati ucraini|"
            "persone in fuga dall'ucraina|profughi dall'ucraina|profughe dall'ucraina|cittadini ucraini"
        ),
    },
    reserved=(
        "(corso|corsi|percorso|tirocinio|tirocini|formazione|laboratorio|posti|posto|offerta|selezione|bando|candidature|"
        "opportunita|avviso|borsa lavoro|borse lavoro) [gratuito|gratuiti|gratuita] [e] (riservat*|rivolt*|destinat*|dedicat*|apert*) "
        "[esclusivamente|solo|unicamente|soltanto] (a|ai|alle|per|agli|solo a|solo ai) ~ <who>",
        "(corso|corsi|percorso|tirocinio|tirocini|formazione) [gratuito|gratuiti] per ~ <who>",
        "riservat* [esclusivamente|solo] (a|ai|alle|agli) ~ <who>",
        "(destinatari|destinatarie|beneficiari del corso|possono partecipare|possono iscriversi) ~ <who>",
        "(solo|soltanto|esclusivamente) (per|a|ai) ~ <who>",
    ),
    welcome=(
        "<who> [sono] [molto|i|le] (benvenut*|ben accett*|ben accolt*|incoraggiat*|graditi|gradite)",
        "<who> ... (benvenut*|ben accett*|incoraggiat*)",
        "(benvenut*|ben accett*) ~ <who>",
        "candidature ~ [di|da|da parte di] <who> ... (benvenut*|gradite|incoraggiate)",
        "(accogliamo|incoraggiamo|valutiamo) ~ (candidature|domande) ~ [di|da] <who>",
        "(aperto|aperta|aperti|aperte) [anche] (a|ai|alle|agli) ~ <who>",
        "possono candidarsi ~ <who>",
        "<who> possono [anche] candidarsi",
        "(assumiamo|inseriamo) [anche|volentieri] <who>",
    ),
    arranges=(
        "(ci occupiamo|pensiamo|provvediamo|provvede|ci pensiamo|si occupa|gestiamo|gestisce|curiamo) ... "
        "(permesso di lavoro|permesso di soggiorno|nulla osta|visto|visti|pratiche per il permesso)",
        "(ti aiutiamo|vi aiutiamo|aiutiamo|aiuto|supporto|assistenza|sostegno) ~ (con|per|per ottenere|nel|nella|a ottenere) ~ "
        "(permesso di lavoro|permesso di soggiorno|visto|nulla osta)",
        "(sponsorizziamo|sponsorizzazione|sponsorizza|sponsorship) ~ (visto|visti|permesso|visa)",
        "(richiediamo|chiediamo|otteniamo) noi il (permesso|visto|nulla osta)",
        "(permesso di lavoro|permesso di soggiorno|nulla osta|visto) ~ [a] (carico nostro|carico dell'azienda|cura dell'azienda|"
        "nostro carico|nostra cura)",
    ),
    arranges_none=(
        "(non|senza) ~ (sponsorizza*|sponsorship|sponsorizziamo)",
        "nessuna sponsorizzazione",
        "no (visa sponsorship|sponsorship|sponsorizzazione)",
        "non ... (visto|visti|nulla osta|visa)",
        "non (possiamo|ci occupiamo|rilasciamo|gestiamo) ... permesso di (soggiorno|lavoro)",
    ),
    citizenship=r"cittadinanza|nazionalità|cittadin[oaie]|passaporto",
    residence=r"soggiorno|permesso di lavoro|residenza",
    unless=(
        r"utent[ei]|ospiti|clienti|pratiche (?:di|per) (?:il |la )?(?:rinnov\w+|cittadinanza)|nel rinnovo|sportell\w*|"
        r"consulenza|orientamento legale|operator[ei] legal\w+|accompagnament\w+|retribuit\w*|sindacal\w*|permessi|"
        r"corso di cittadinanza|educazione alla cittadinanza|nei rapporti con"
    ),
    others="extra|non",
    not_welcome=r"sentir\w*|far\w* sentire|centro|accoglienza di|servizio di accoglienza|struttur\w+ (?:di|per)",
    not_reserved=r"insegnant\w*|docent\w*|formator\w*|tutor|operator\w*|educator\w*|mediator\w*|servizi|progetto|struttura|centro|sprar|sai|cas",
)
