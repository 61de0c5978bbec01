"""Romanian: residence and the right to work."""

from matcher.ingest.facts.words.model import Papers, PaperWords

_PERMIT = (
    "permis de muncă|permisul de muncă|permis de ședere|permisul de ședere|permis unic|aviz de muncă|aviz de angajare|drept de muncă|"
    "permis de ședere și de muncă|permis de rezidență|drept de ședere|dreptul de ședere|viză de muncă"
)

PAPERS = PaperWords(
    asked={
        Papers.MAY_WORK: (
            f"({_PERMIT}) ~ (valabil|valabilă|valid|vigoare|obligatoriu|obligatorie|necesar|cerut|solicitat|regulă)",
            f"(cu|dețin*|deține|posesor*|avea|aveți|necesar|obligatoriu|solicităm|cerem|trebuie|titular*|prezinte|prezentarea) ~ ({_PERMIT})",
            f"({_PERMIT}) ... (străin*|non ue|terț*|extracomunitar*)",
            f"(străin*|non ue|state terțe|țări terțe|extracomunitar*) ... ({_PERMIT})",
            "drept* (de a munci|de a lucra|de muncă|la muncă|legal de muncă) [legal] în (românia|ue|uniunea europeană)",
            "(autorizat|autorizată|autorizați|dreptul) să (lucreze|lucrezi|muncească|muncești|lucrați) [legal] în românia",
            "(acte|documente|actele) (în regulă|legale de ședere|de ședere valabile)",
            "(poate|pot|poți|puteți) (lucra|munci) legal în (românia|ue)",
            "ședere (legală|legal) (în|pe)",
        ),
        Papers.LONG_TERM: (
            "(rezident|rezidenți|rezidență|ședere|rezidentă) (permanent*|pe termen lung|de lungă durată)",
            "permis de ședere (permanent*|pe termen lung)",
            "ședere pe (perioadă|durată) nedeterminată",
        ),
        Papers.EU_CITIZEN: (
            "(cetățenie|cetățenia) (ue|europeană|comunitară|a uniunii europene|unui stat membru)",
            "(cetățenie|cetățenia|cetățean|cetățeni|cetățeană) ... (stat membru|state membre|statelor membre|unui stat ue|uniunii europene|"
            "din ue|ue|spațiului economic european|unui stat membru)",
            "(doar|numai|exclusiv) ~ cetățen* (ue|europeni|comunitari)",
        ),
        Papers.CITIZEN: (
            "cetățeni* română",
            "(cetățean|cetățeană|cetățeni) (român|română|români)",
            "naționalitate română",
        ),
    },
    permits=_PERMIT,
    groups={
        Papers.PROTECTION: (
            "refugiat|refugiați|refugiații|refugiaților|refugiate|refugiatele|beneficiari ai protecției internaționale|beneficiarii protecției internaționale|"
            "beneficiari de protecție internațională|beneficiari ai unei forme de protecție|persoane refugiate|protecție subsidiară"
        ),
        Papers.ASYLUM: "solicitanți de azil|solicitanții de azil|solicitanților de azil|solicitante de azil|solicitant de azil",
        Papers.TEMPORARY_PROTECTION: (
            "protecție temporară|beneficiari ai protecției temporare|beneficiarii protecției temporare|refugiați ucraineni|refugiații ucraineni|refugiați din ucraina|"
            "refugiații din ucraina|refugiate din ucraina|refugiatele din ucraina|persoane din ucraina|persoane strămutate din ucraina|ucraineni|ucrainence"
        ),
    },
    reserved=(
        "(curs|cursul|cursuri|formare|stagiu|program|programul|locuri|post|atelier) [gratuit|gratuite|este|sunt] [exclusiv|doar|numai] "
        "(destinat*|dedicat*|rezervat*|adresat*|pentru) [exclusiv|doar] ~ <who>",
        "se adresează [exclusiv|doar|numai] ~ <who>",
        "(exclusiv|doar|numai|rezervat*) [pentru] ~ <who>",
        "(participanții trebuie să fie|grup țintă|grupul țintă|condiții) ~ <who>",
    ),
    welcome=(
        "<who> [sunt] [și|de asemenea|foarte] (bineveni*|încuraja*|bine veni*)",
        "<who> ... (bineveni*|bine veni*|încurajați|încurajate)",
        "candidaturi* ~ <who> ... (bineveni*|încuraja*)",
        "(încurajăm|primim cu drag|așteptăm) ~ [candidaturi|candidaturile] ~ <who>",
        "(deschis*|potrivit*) [și] (pentru|și pentru) ~ <who>",
        "<who> pot [de asemenea] (aplica|candida)",
        "angajăm [și] <who>",
        "(pot|puteți) aplica [și] ~ <who>",
    ),
    arranges=(
        f"(ne ocupăm|se ocupă|obținem|asigurăm|rezolvăm|depunem|facem|gestionăm) [noi] [de|cu] ~ [obținerea] ~ ({_PERMIT}|permisului de muncă|"
        "avizului de angajare|vizei|viza|actele|permisului de ședere|avizul de angajare)",
        f"(ajutăm|ajutor|sprijin|asistență|sprijinim) ~ (cu|la|pentru|în) ~ ({_PERMIT}|permisului de muncă|vizei|viza|permisului de ședere|permisul)",
        "(sponsorizăm|sponsorizare) ~ (viză|viza|vize|vizei)",
        f"({_PERMIT}|viza de muncă) ~ (noi|asigurat|asigurată|obținut) [de] (noi|angajator|firmă|companie)",
    ),
    arranges_none=(
        "nu (oferim|sponsorizăm|ne ocupăm|asigurăm|putem|obținem|facem) ... (viz*|permis*|aviz*|sponsor*)",
        "fără sponsorizare",
        "nu sponsorizăm",
        "no visa sponsorship",
    ),
    citizenship=r"cetățen\w+|naționalitat\w+|pașaport",
    residence=r"ședere|reziden\w+|permis\w* de",
    unless=(
        r"clienț\w*|beneficiarilor|consiliere|asistență juridică|dosare\w*|solicitanților de|cereri\w*|inspector\w*|prelungi\w*"
    ),
    others="non|extra",
    unlimited="fara restrictii|non ue",
    not_welcome=r"simt\w*|centru|cazare\w*",
    not_reserved=r"profesor\w*|formator\w*|lector\w*|asistent\w* social\w*|centru\w*|servicii\w*|consilier\w*|educator\w*|mediator\w*",
)
