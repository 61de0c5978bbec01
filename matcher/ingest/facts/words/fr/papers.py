"""French: residence and the right to work."""

from matcher.ingest.facts.words.model import Papers, PaperWords

_PERMIT = (
    "titre de séjour|titre de sejour et de travail|carte de séjour|permis de travail|autorisation de travail|permis de séjour|"
    "visa de travail|récépissé"
)

PAPERS = PaperWords(
    asked={
        Papers.MAY_WORK: (
            "(titre de séjour|carte de séjour|permis de travail|autorisation de travail|permis de séjour|récépissé|visa de travail|titre) ~ "
            "(valide|validité|valable|règle|cours de validité|vigueur|autorisant|permettant|obligatoire|exigé|exigée|requis|requise|"
            "indispensable|nécessaire)",
            "(valide|valable) (titre de séjour|permis de travail)",
            "(avoir|posséder|être en possession|titulaire|titulaires|muni|munie|munis|disposer|détenir|nécessaire|obligatoire|exigé|faut|avec|"
            "présenter|possession) [d'un|d'une|de|du|un|une|votre|son|:] [titre|valide] (titre de séjour|carte de séjour|permis de travail|"
            "autorisation de travail|permis de séjour)",
            "(autorisé|autorisée|autorisés|autorisation|droit|habilité|habilitée) [de|à|e s à] travailler [légalement]"
            " (en france|en belgique|en suisse|au luxembourg|sur le territoire|dans l'ue|en europe)",
            "(être|soyez|vous êtes) (autorisé|autorisée|autorisé e|autorisés) à travailler",
            "(droit de|déjà autorisé à|déjà autorisée à|droit légal de) travailler",
            "droit (de|au) (travailler|travail) en (france|belgique|suisse)",
            "papiers en règle",
            "(en situation régulière|situation administrative régulière|situation régulière)",
            "(hors ue|hors union européenne|ressortissants étrangers|non européens|pays tiers) ... (titre de séjour|permis de travail|autorisation de travail)",
        ),
        Papers.LONG_TERM: (
            "carte de résident*",
            "(résident|résidence|séjour) (permanent|permanente|de longue durée|longue durée)",
            "titre de séjour permanent",
        ),
        Papers.EU_CITIZEN: (
            "(nationalité|citoyenneté) (européenne|communautaire|ue|d'un pays de l'ue|d'un état membre)",
            "(nationalité|citoyenneté|ressortissant*|citoyen*) ... (état membre|états membres|pays membre|pays de l'ue|de l'union européenne|"
            "l'espace économique européen|de l'ue|pays de l'union)",
            "(uniquement|seulement|exclusivement|être|réservé aux) ~ (citoyen*|ressortissant*) (européen*|ue|communautaire*|de l'ue)",
        ),
        Papers.CITIZEN: (
            "nationalité (française|belge|suisse|luxembourgeoise)",
            "(citoyenneté|ressortissant*|citoyen*) (française|français|suisse|suisses|belge|belges)",
            "(être|uniquement) (français|de nationalité française)",
        ),
    },
    permits=(
        "titre de séjour|permis de travail|autorisation de travail|carte de séjour|permis de séjour|titre de séjour et de travail"
    ),
    groups={
        Papers.PROTECTION: (
            "réfugié|réfugiés|réfugiées|réfugiée|personnes réfugiées|bénéficiaires de la protection internationale|bénéficiaires d'une protection internationale|"
            "bénéficiaires de la protection subsidiaire|réfugiés statutaires|bpi"
        ),
        Papers.ASYLUM: "demandeurs d'asile|demandeuses d'asile|demandeur d'asile|demandeuse d'asile|requérants d'asile|demandeurs et demandeuses d'asile",
        Papers.TEMPORARY_PROTECTION: (
            "protection temporaire|bénéficiaires de la protection temporaire|réfugiés ukrainiens|réfugiées ukrainiennes|réfugiés d'ukraine|"
            "déplacés d'ukraine|personnes déplacées d'ukraine|ukrainiens et ukrainiennes|réfugiés venus d'ukraine"
        ),
    },
    reserved=(
        "(cours|formation|formations|stage|stages|atelier|parcours|programme|places|offre|poste|contrat) [gratuit|gratuite|gratuits|est|sont] [exclusivement] "
        "(réservé*|destiné*|ouvert* uniquement|dédié*) (aux|à des|à|uniquement aux) ~ <who>",
        "(cours|formation|stage|programme) [gratuit|gratuite] pour ~ <who>",
        "(réservé*|exclusivement|uniquement) (aux|pour les|à des) ~ <who>",
        "(public|publics concernés|public visé|conditions|être) ~ <who>",
    ),
    welcome=(
        "<who> [sont] [les|très|également|aussi] (bienvenu*|encouragé*)",
        "<who> ... (bienvenu*|encouragé*)",
        "<who> ... sont ~ bienvenu*",
        "(bienvenue|bienvenue aux|bienvenu aux) ~ <who>",
        "candidatures (de|des) ~ <who> ... (bienvenues|encouragées|appréciées)",
        "(accueillons|encourageons) ~ [les] candidatures (de|des) ~ <who>",
        "ouvert* [aussi|également] (aux|à des|à) ~ <who>",
        "<who> peuvent [aussi|également] postuler",
        "(recrutons|embauchons) [aussi|également] des <who> (aussi|et|sans|avec)",
    ),
    arranges=(
        "(nous nous occupons|nous prenons en charge|nous gérons|nous faisons|on s'occupe|s'occupe|nous nous chargeons) [de|du|des|pour vous] ~ "
        "[démarches] ~ (titre de séjour|permis de travail|autorisation de travail|visa|visas)",
        "(aide|aidons|accompagnement|accompagnons|assistance|soutien) ~ (pour|dans|à|avec) ~ [démarches de] "
        "(permis de travail|autorisation de travail|visa|titre de séjour|demande de visa)",
        "(nous prenons en charge|prise en charge|on prend en charge) ... (visa|visas|permis de travail|titre de séjour)",
        "(parrainage|sponsoring|sponsorship|sponsorisation|sponsorisons) [de|du|pour] [le|les|votre|vos] (visa|visas|permis de travail)",
        "(autorisation de travail|permis de travail|visa) (demandée|demandé|pris|prise) [en charge] [par] (nos soins|l'employeur|l'entreprise|en charge)",
    ),
    arranges_none=(
        "(pas|aucun|sans|ne) ~ (sponsor*|parrain*) [de|du] ~ (visa|visas|permis)",
        "(pas|aucun|sans) [de] (sponsor*|parrainage)",
        "(ne|n') ... pas ... (demande de visa|autorisation de travail|sponsor*|démarches de visa|titres de séjour)",
        "nous ne (parrainons|sponsorisons) pas",
        "no visa sponsorship",
    ),
    citizenship=r"nationalité|citoyen\w*|ressortissant\w*|passeport",
    residence=r"séjour|résident\w*|permis de travail",
    unless=(
        r"usagers?|bénéficiaires de nos|clients?|dossiers|démarches administratives des|public accueilli|accueillis|"
        r"demandes? de titres?|renouvellement|instruction|personnes accueillies|conseil(?:s|ler)? juridique\w*"
    ),
    others="hors|non",
    unlimited="sans (?:aucune )?restrictions?|hors ue|hors union europeenne",
    not_welcome=r"centre d'accueil|accueil des|sentent|sentir|bienvenue chez",
    not_reserved=r"professeur\w*|enseignant\w*|formateur\w*|formatrice\w*|animat\w+|educat\w+|travailleu\w+ socia\w+|hébergement|centre|accompagnement|foyer|cada",
)
