"""German: residence and the right to work."""

from matcher.ingest.facts.words.model import Papers, PaperWords

_PERMIT = (
    "arbeitserlaubnis|eu arbeitserlaubnis|arbeitsgenehmigung|aufenthaltserlaubnis|aufenthaltsgenehmigung|aufenthaltstitel|"
    "aufenthaltsbewilligung|arbeitsbewilligung|beschaftigungserlaubnis|arbeitsberechtigung|arbeitsvisum|aufenthaltsstatus|"
    "aufenthalts und arbeitserlaubnis|arbeits und aufenthaltserlaubnis|rot weiss rot karte"
)

PAPERS = PaperWords(
    asked={
        Papers.MAY_WORK: (
            f"(gultig*|bereits eine|bestehend*|vorhanden*|uneingeschrankt*|unbeschrankt*|unbefristet*|erforderlich*|notwendig*|entsprechend*|"
            f"legal*|aktuell*) ~ ({_PERMIT}|arbeitspapiere)",
            f"({_PERMIT}) ~ (erforderlich|notwendig|notig|zwingend|vorausgesetzt|voraussetzung|pflicht|vorhanden|vorliegen|"
            "vorweisen|mitbringen|besitzen|gultig|benotigt)",
            f"(benotigen|benotigst|brauchen|brauchst|besitzen|besitzt|besitz|verfugen|verfugst|haben|hast|voraussetzung) ~ ({_PERMIT})",
            f"mit [einer|einem|gultiger|gultigem] ({_PERMIT})",
            f"({_PERMIT}) fur (deutschland|osterreich|die schweiz|die eu)",
            f"({_PERMIT}) ... (nicht eu|drittstaat*|drittland*)",
            f"(nicht eu|drittstaat*|drittland*) ... ({_PERMIT})",
            "(aufenthaltstitel|aufenthaltserlaubnis|duldung|aufenthaltspapiere) ... (erwerbstatigkeit|arbeitsaufnahme)",
            "(berechtigung|berechtigt|recht|erlaubt) [in deutschland|in osterreich|in der eu|in der schweiz] zu arbeiten",
            "(darfst|durfen|darf|berechtigt) ... in (deutschland|osterreich|der eu|der schweiz) [zu|legal] arbeiten",
            "arbeitspapiere ~ (vorhanden|gultig|in ordnung)",
            f"({_PERMIT}) voraus",
            "(berechtigung|erlaubnis|genehmigung) zur (arbeitsaufnahme|erwerbstatigkeit|aufnahme einer beschaftigung)",
            "erwerbstatigkeit gestattet",
            "zugang zum (arbeitsmarkt|osterreichischen arbeitsmarkt|deutschen arbeitsmarkt)",
        ),
        Papers.LONG_TERM: (
            "niederlassungserlaubnis",
            "daueraufenthalt*",
            "(unbefristete|unbefristeter|unbefristeten) (aufenthaltserlaubnis|aufenthaltstitel|aufenthaltsgenehmigung|"
            "aufenthaltstitels)",
        ),
        Papers.EU_CITIZEN: (
            "(eu|ewr) (burgerschaft|staatsburgerschaft|staatsangehorigkeit|pass)",
            "(nur|ausschliesslich|ausschließlich|musst|mussen|sein|voraussetzung) ~ (eu|ewr|eu ewr) (burger*|staatsburger*|"
            "staatsangehorige*)",
            "(staatsangehorigkeit|staatsburgerschaft) oder ~ (eu|mitgliedstaat*|mitgliedsstaat*|eu mitgliedstaat*)",
            "(staatsangehorigkeit|staatsburgerschaft|staatsangehorige|angehorige) ~ (eu|ewr|europaischen union|mitgliedstaat*|"
            "mitgliedsstaat*|mitgliedslandes)",
        ),
        Papers.CITIZEN: (
            "(deutsche|deutschen|deutscher|osterreichische|osterreichischen|schweizer|schweizerische) (staatsangehorigkeit|"
            "staatsburgerschaft|staatsangehorige|staatsangehoriger|staatsburger|staatsburgerin)",
            "deutsche im sinne [des] ~ (grundgesetzes|gg)",
            "(staatsangehorigkeit|nationalitat) deutsch",
        ),
    },
    permits=_PERMIT,
    groups={
        Papers.PROTECTION: (
            "gefluchtete|gefluchteten|fluchtlinge|fluchtlingen|anerkannte fluchtlinge|menschen mit fluchthintergrund|"
            "menschen mit fluchterfahrung|personen mit fluchthintergrund|menschen mit fluchtgeschichte|asylberechtigte|"
            "schutzberechtigte|subsidiar schutzberechtigte|gefluchtete menschen"
        ),
        Papers.ASYLUM: "asylbewerber|asylbewerberinnen|asylbewerbern|asylsuchende|asylwerber|asylwerberinnen|asylwerbern|asylwerbende",
        Papers.TEMPORARY_PROTECTION: (
            "gefluchtete aus der ukraine|fluchtlinge aus der ukraine|ukrainische gefluchtete|ukrainische fluchtlinge|"
            "menschen aus der ukraine|ukrainer|ukrainerinnen|ukraine fluchtlinge|gefluchteten aus der ukraine|vertriebene aus der ukraine"
        ),
    },
    reserved=(
        "(kurs|kurse|sprachkurs|deutschkurs|lehrgang|praktikum|qualifizierung|massnahme|maßnahme|programm|ausbildung|stelle|"
        "angebot|weiterbildung|projekt) [nur|ausschliesslich|speziell|kostenlos|ist] [richtet sich] [nur|speziell|ausschliesslich] "
        "(fur|an) ~ <who>",
        "(nur|ausschliesslich|ausschließlich|speziell|reserviert|vorbehalten) [fur|an] ~ <who>",
        "(teilnehmen konnen|teilnahmeberechtigt sind|zielgruppe) ~ <who>",
    ),
    welcome=(
        "<who> [sind] [bei uns|sehr|herzlich|ausdrucklich|ebenfalls|auch|ebenso|gerne|jederzeit] (willkommen|erwunscht|eingeladen)",
        "<who> ... (willkommen|eingeladen)",
        "(bewerbungen|bewerbung) von ~ <who> ... (willkommen|erwunscht|begrusst|gern gesehen)",
        "(freuen|begrussen) ~ [uber|auch] ~ bewerbungen ~ von ... <who>",
        "(begrussen|ermutigen) ~ bewerbungen von ... <who>",
        "(offen|geeignet) [auch] fur ~ <who>",
        "auch fur <who> (geeignet|offen)",
        "(stellen|beschaftigen) [gerne|auch|gern] [auch|gerne] <who> [ein|bei uns] (ein|an|willkommen)",
        "<who> (konnen|durfen) sich [gerne|auch|ebenfalls] bewerben",
    ),
    arranges=(
        f"(kummern|ubernehmen|organisieren|beantragen|besorgen|erledigen|regeln) [wir|uns|fur sie|fur dich] [uns] ~ ({_PERMIT}|visum|visa)",
        f"(kummern|kummert) ~ um ~ ({_PERMIT}|visum|visa)",
        f"(unterstutzen|unterstutzung|helfen|hilfe|unterstutzt|begleiten) ~ (bei|beim|mit) ~ ({_PERMIT}|visum|visa|visumsantrag|"
        "visaantrag|visumverfahren)",
        f"({_PERMIT}|visum) ~ (organisieren|beantragen|besorgen|ubernehmen|erledigen|regeln) wir",
        "(visa|visum) [und] (sponsoring|unterstutzung)",
        "(visumsponsoring|visasponsoring|visumunterstutzung|visaunterstutzung)",
        f"unterstutz* ~ bei [der] beantragung ~ ({_PERMIT}|visums)",
        "(sponsern|sponsoren) [ihr|dein|das|ein|auch] (visum|visa|arbeitsvisum)",
    ),
    arranges_none=(
        "kein* (visa|visum|visums) (sponsoring|sponsorship|unterstutzung)",
        "kein* (visumsponsoring|visasponsoring|visumunterstutzung|visumsunterstutzung|visaunterstutzung|sponsoring)",
        "keine unterstutzung ~ (visa*|visum*)",
        "kein visum sponsern",
        f"(konnen|konnten|leider) ... (nicht|kein|keine|keinen) ... (visum|visa|sponsoring|{_PERMIT}) ~ (beantragen|sponsern|anbieten|"
        "unterstutzen|organisieren|ubernehmen|bieten)",
        "(visum|visa) ... nicht (moglich|angeboten|ubernommen|gesponsert)",
        "no visa sponsorship",
    ),
    citizenship=r"staatsangehörig\w+|staatsbürger\w*|bürger\w*|reisepass|pass",
    residence=r"aufenthalt\w*|niederlassung\w*|arbeitserlaubnis|arbeitsgenehmigung",
    unless=(
        r"klient\w*|mandant\w*|bewohner\w*|ratsuchende\w*|beratung|beraten|berat(?:e|est)|auslanderbehorde|asylverfahren|"
        r"antrage? auf|antragstellung|bearbeit\w+|rechtsberatung|sachbearbeitung|prufen|prufung"
    ),
    others="nicht|non|ausser|außer",
    unlimited=r"ohne (?:jede )?(?:einschrankung|beschrankung)(?:en)?|nicht eu\w*|nicht-eu\w*",
    not_welcome=r"willkommensk\w+|willkommenscent\w+|sich (?:\w+ )?willkommen|unterkunft",
    not_reserved=(
        r"lehrkraft|lehrkrafte|dozent\w*|lehrer\w*|betreuer\w*|sozialarbeiter\w*|unterkunft|unterkunfte|einrichtung\w*|beratungsstelle|"
        r"wohnheim\w*|unterricht\w*|sozialberatung|betreuung"
    ),
)
