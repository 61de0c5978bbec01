"""Swedish: residence and the right to work."""

from matcher.ingest.facts.words.model import Papers, PaperWords

_PERMIT = (
    "arbetstillstånd|uppehållstillstånd|uppehålls och arbetstillstånd|arbets och uppehållstillstånd|arbetsvisum|uppehållsrätt|"
    "at und|undantag från kravet på arbetstillstånd"
)

PAPERS = PaperWords(
    asked={
        Papers.MAY_WORK: (
            f"(giltig*|gällande|nödvändig*|aktuellt) ~ ({_PERMIT})",
            f"({_PERMIT}) ~ (krävs|krav|är ett krav|är ett måste|måste finnas|giltigt|i sverige|nödvändigt|fordras|i ordning)",
            f"(ha|har|krav|krävs|kräver|inneha|innehar|måste|med|uppvisa) ~ ({_PERMIT})",
            f"(utanför eu|tredjeland*|icke eu) ... ({_PERMIT})",
            f"({_PERMIT}) ... (utanför eu|tredjeland*|icke eu)",
            "(rätt|rätten|tillåtelse|behörig|behörighet|tillstånd) att (arbeta|jobba) [lagligt] i (sverige|eu|norge|danmark|finland)",
            "(lagligt|legalt) (arbeta|jobba|vistas)",
            "(får|kan) [lagligt] arbeta i sverige",
            "rätt att (arbeta|jobba)",
        ),
        Papers.LONG_TERM: (
            "permanent uppehållstillstånd",
            "permanent uppehållsrätt",
            "varaktigt bosatt*",
            "put",
        ),
        Papers.EU_CITIZEN: (
            "(eu|ees|eu ees) (medborgarskap|medborgare|pass)",
            "(medborgarskap|medborgare) ~ (eu|ees|eu land|ees land|eu ees|medlemsland|medlemsstat)",
        ),
        Papers.CITIZEN: (
            "svenskt medborgarskap",
            "(vara|är|endast|bara) [du|en] svensk* medborgare",
            "svensk medborgare",
        ),
    },
    permits=_PERMIT,
    groups={
        Papers.PROTECTION: (
            "flykting|flyktingar|nyanlända flyktingar|personer med flyktingbakgrund|skyddsbehövande|alternativt skyddsbehövande|"
            "personer med skyddsstatus|flyktingstatus"
        ),
        Papers.ASYLUM: "asylsökande|asylsökanden|personer som söker asyl",
        Papers.TEMPORARY_PROTECTION: (
            "ukrainska flyktingar|flyktingar från ukraina|personer från ukraina|ukrainare|personer på flykt från ukraina|"
            "massflyktsdirektivet|personer med tillfälligt skydd|tillfälligt skydd"
        ),
    },
    reserved=(
        "(kurs|kursen|utbildning|utbildningen|praktik|praktikplats|praktikplatser|insats|platser|program|programmet|projekt) [är|vänder sig] "
        "[endast|enbart|bara|till] (för|till|riktar sig till|avsedd för|avsedda för|vänder sig till|reserverad* för) ~ <who>",
        "(endast|enbart|bara|uteslutande|reserverad*) (för|till) ~ <who>",
        "(målgrupp|målgruppen är|deltagare ska vara|deltagarna är|du som är|du är) ~ <who>",
    ),
    welcome=(
        "<who> [är] [också|även|varmt|mycket|särskilt] (välkomna|välkommen)",
        "<who> ... välkomna",
        "(välkomnar|uppmuntrar|uppmanar) ~ [sökande|ansökningar] ~ <who>",
        "(ansökningar|sökande) från ~ <who> ... välkomna",
        "(öppet|öppen|öppna) [även|också] för ~ <who>",
        "<who> ... (kan|får) [också|även] söka",
        "anställer [även|också|gärna] <who>",
        "(passar|lämpar sig) [även|också] för ~ <who>",
    ),
    arranges=(
        f"(ordnar|hjälper|sköter|fixar|ansöker|tar hand|bistår|ordna|sponsrar|söker) ~ (med|om|för|dig|dig med|åt dig) ~ ({_PERMIT}|visum|visumet|arbetstillståndet)",
        f"(ordnar|sköter|fixar|sponsrar) [ditt|ett|vi] ({_PERMIT}|visum|arbetstillståndet)",
        f"(hjälp|stöd|hjälper dig) (med|att få|att söka|att ansöka om) ~ ({_PERMIT}|visum)",
        "(visum|visa) sponsring",
        f"({_PERMIT}|visum) (ordnar|fixar|sköter|hjälper) vi",
        f"({_PERMIT}|visum) (ordnas|fixas|sköts|söks) (av|genom) ~ (oss|hr|arbetsgivaren|regionen|företaget|kommunen)",
    ),
    arranges_none=(
        "(kan|erbjuder|har|hjälper) [tyvärr] [vi] [tyvärr] (inte|ej|ingen|inga) ... (visum*|arbetstillstånd|sponsra*|uppehållstillstånd)",
        "(ingen|inga|inget) (visumsponsring|sponsring|sponsorship|sponsring av visum|visum sponsring)",
        "(inte|ej) (sponsra|sponsrar|ordna|ordnar|hjälpa till|ansöka) ... (visum|visa|arbetstillstånd|uppehållstillstånd)",
        "no visa sponsorship",
    ),
    citizenship=r"medborg\w+|pass",
    residence=r"uppehåll\w*|arbetstillstånd",
    unless=(
        r"klient\w*|brukar\w*|handläggning\w*|handlägg\w*|ärenden|migrationsärenden|rådgivning|söker arbetstillstånd åt|"
        r"boende|beslut om|prövning|ansökningar om"
    ),
    others="icke|utanför|ej",
    unlimited=r"utan (?:begransning\w*|restriktion\w*)|icke[- ]eu",
    not_welcome=r"känna sig|känner sig|välkommen till|mottagande\w*|mottagning",
    not_reserved=r"lärare|handledare|socialsekreterare|boende\w*|handläggare|verksamhet\w*|stöd till|coach|utbildare|arbeta med",
)
