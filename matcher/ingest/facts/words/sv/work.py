"""Swedish: pay, contracts, conditions."""

from matcher.ingest.facts.words.model import Condition, Contract, ContractWords, PayPeriod, PayWords

PAY = PayWords(
    per="per|i|om|varje",
    adverbs={
        PayPeriod.HOUR: "",
        PayPeriod.DAY: "dagligen",
        PayPeriod.WEEK: "",
        PayPeriod.MONTH: "månadsvis|månatligen",
        PayPeriod.YEAR: "årligen",
        PayPeriod.TOTAL: "totalt",
    },
    labels={
        PayPeriod.HOUR: r"tim-?lön\w*|timpenning",
        PayPeriod.DAY: "dagslön",
        PayPeriod.MONTH: (
            r"månads-?lön\w*|mån-?lön|(?:grund|garanti|ingångs|start|fast |rörlig )?lön(?:en)?"
        ),
        PayPeriod.YEAR: "årslön",
    },
    before_amount="på|från|är|om|mellan|ligger|fast",
    up_to="upp till|högst|max",
    about=r"ca|cirka|runt|omkring",
    to="till|och",
    gross="brutto|före skatt",
    net="netto|efter skatt",
    no_pay=(
        r"friskvård\w*|bonus\w*|provision\w*|genomsnitt\w*|snitt|hyra|hyran|hyra ut|hyr|\w*boende\w*|"
        r"självkostnad\w*|rum|"
        r"deposition|pris\w*|rabatt\w*|\w*bidrag|\w*tillägg|omsätt\w*|budget|avgift\w*|"
        r"kostnad\w*|kostar|upp till(?=\s*$)"
    ),
    room=r"rum|boende\w*|bostad\w*|lägenhet\w*|stuga",
    besides="plus|samt|och|inkl|inklusive",
    least_a_month=5_000,
    later=r"efter (?:\w+ ){0,3}(?:månader|månad|år|provanställning\w*|upplärning\w*)|stiger till|höjs till",
    internship="praktik",
    refund="",
    payments="",
    nth_payment="",
    thirteenth="",
    fourteenth="",
    currencies={"kr": "SEK", "kronor": "SEK", ":-": "SEK"},
)

CONTRACT = ContractWords(
    # A trial ("provanställning", LAS section 6) goes over into a permanent contract by itself.
    phrases={
        Contract.PERMANENT: (
            "tillsvidare*",
            "tills vidare",
            "fast anställning",
            "fastanställning",
            "provanställning*",
        ),
        Contract.FIXED_TERM: (
            "visstid*",
            "(vikariat*|föräldravikariat*|graviditetsvikariat*|sommarvikariat*|sjukvikariat*)",
            "vikarierande",
            "(vintersäsong*|sommarsäsong*|säsongsarbetare*)",
            "introduktionsanställning*",
            "säsongen (varar|sträcker|pågår|är)",
            "sommarvikari*",
            "sommarjobb*",
            "säsongsanställ*",
            "säsongsarbete*",
            "säsongsjobb*",
            "säsongstjänst*",
            "tidsbegränsad*",
            "projektanställning*",
            "(tjänsten|anställningen|uppdraget) (är|gäller|varar) ~ månader",
        ),
        Contract.AGENCY: (
            "(bemanningsföretag*|bemanningsbolag*|bemanning)",
            "(uthyrd|uthyrning) till",
            "(hyrs ut|hyr ut) (till|personal)",
            "som konsult hos oss",
        ),
        Contract.APPRENTICESHIP: (
            "lärlingsanställning*",
            "lärlingsplats*",
            "lärlingsavtal*",
        ),
        Contract.INTERNSHIP: (
            "praktikplats*",
            "(erbjuder|söker) ~ (praktik|praktikant*)",
        ),
        Contract.SELF_EMPLOYED: (
            "f skatt*",
            "egenföretagare",
            "egen firma",
            "frilans*",
        ),
        Contract.ON_CALL: (
            "behovsanställ*",
            "anställning vid behov",
            "timanställ*",
            "timvikari*",
            "intermittent* anställning*",
        ),
    },
    titles={
        Contract.INTERNSHIP: ("praktik", "praktikplats*", "praktikant*"),
        Contract.APPRENTICESHIP: ("lärling*",),
        Contract.FIXED_TERM: ("säsong*", "vikari*", "visstid*", "sommarjobb*"),
    },
    not_now=(
        r"möjlighet\w*|chans\w*|eventuell\w*|därefter|efter(?! (?:\w+ ){0,2}(?:prov|utbildning|introduktion|upplärning))|senare|leda till|på sikt|"
        r"tidigare|avslutad\w*|erfarenhet\w*"
    ),
    extension=r"förläng\w*",
    not_its_own="möjlig|kan bli|student",
)

CONDITIONS: dict[str, Condition] = {
    "night": Condition(
        yes=(
            "(nattpass*|nattskift*|nattarbete*|nattjänst*|nattjour*)",
            "nattetid",
            "nätter",
            "natt",
            "sovande jour",
            "3 skift",
            "treskift",
            "dygnets alla timmar",
            "(förlagda|förlagd|schemalagd*|arbete|jobb) dygnet runt",
        ),
        no=(
            "(inga|inget|ej|inte|utan) (nätter|natt|nattpass|nattskift|nattarbete)",
            "(inga|inget|ingen|utan) ~ (natt|nätter|nattpass|nattskift|nattarbete|nattjänst*)",
            "inga (kvällar|kvällspass|helger) ... (nätter|nattpass)",
            "(natt|nattarbete|nattpass) ... (förekommer|ingår) (inte|ej)",
            "(enbart|endast|bara) (dagtid|dagpass|dagar)",
            "(heltid|deltid|arbetstid*|arbetstiden|förlagd till|förlagt till) dagtid",
            "dagtid (vardagar|måndag|mån)",
        ),
        unless=r"nattklubb|enstaka|god natt|hotellnatt|övernatt|(?:kr|kronor)\s?(?:/|per )\s?natt",
    ),
    "weekend": Condition(
        yes=(
            "måndag [till] söndag",
            "(helgarbete*|helgpass*|helgtjänst*|helgjour*|helgjobb*)",
            "(natt|kväll|vardag) helg",
            "(varannan|var tredje|var fjärde|var femte) helg",
            "(och|samt|på|under|främst|jobba|arbeta|även|också|eller) helg",
            "helger",
            "(lördag|lördagar) och (söndag|söndagar)",
        ),
        no=(
            "(inga|inget|ingen|ej|inte|utan) (helg|helger|helgarbete|helgpass|helgtjänst*)",
            "(inga|inget|ingen|utan) ~ (helg|helger|helgarbete|helgpass|helgtjänst*)",
            "inga (kvällar|nätter|kvällspass) ... helger",
            "(helgarbete|helger|helg) ... (förekommer|ingår) (inte|ej)",
            "(lediga|fria|ledig) helger",
            "helgfri*",
            "helgledig*",
        ),
        unless="enstaka|helgfria|trevlig helg|öppet|öppettid",
    ),
    "flexible_hours": Condition(
        yes=(
            "flexibla (arbetstider|tider)",
            "flexibel (arbetstid|schemaläggning)",
            "flextid*",
            "flexibelt schema",
            "(styr|styra|bestämmer) ~ [egna|själv] (arbetstider|arbetstid)",
            "(välj|väljer|bestämmer) själv när",
            "(bestämmer|väljer) ... när du (arbetar|jobbar)",
        ),
        no=("fasta arbetstider", "fast arbetstid"),
        unless="beredd|krav på|måste|förutsätt",
    ),
    "remote": Condition(
        yes=(
            "(helt|100%|100 %|enbart) (på distans|hemifrån)",
            "(sker|utförs|arbetar|jobbar) [helt] på distans",
            "distansarbete",
            "distansjobb",
            "(arbete|arbetar|arbeta|jobba) [helt] hemifrån",
        ),
        no=(
            "distansarbete [är] (inte|ej) (möjligt|aktuellt)",
            "(ej|inte|ingen|inget) (distans|distansarbete|på distans)",
            "ingen möjlighet till distans*",
            "inte (utföras|ske) på distans",
        ),
        unless=(
            r"möjlighet|delvis|hybrid|\bdagar\b|\bdag i\b|\bviss\w*|ibland|\bkan\b|\bej\b|\binte\b"
        ),
    ),
    "live_in": Condition(
        yes=("inneboende", "(bor|bo) hos (familjen|oss)", "(bor|bo) i familjen"),
        no=("(inte|ej) inneboende",),
    ),
    "alone": Condition(
        yes=(
            "ensamarbete*",
            "(arbeta|arbetar|jobba|jobbar) ... ensam",
            "(arbetet|jobbet) är [ofta|mest] ensamt",
        ),
        no=("aldrig ensam*", "inget ensamarbete"),
        unless=r"\binte\b|\baldrig\b|\binget\b|team|grupp|tillsammans",
    ),
    "public_facing": Condition(
        yes=(
            "kundkontakt*",
            "kundbemötande*",
            "(bemöta|bemöter|bemötande|betjäna|betjänar|serva|servar|möta|möter) [av|våra] "
            "(kunder*|kund|gäster*|besökare|allmänheten)",
            "(prata|pratar|tala|talar) med (kunder*|gäster*|besökare)",
            "service (till|mot) [våra] (kunder*|gäster*)",
            "kontakt med (kunder*|gäster*|besökare|allmänheten)",
        ),
        no=("(ingen|inga|utan) (kundkontakt*|kontakt med kunder)",),
    ),
    "childcare_on_site": Condition(
        yes=(
            "personalförskola*",
            "(barnomsorg|barnpassning) ... (anställda|plats|arbetstid|kursen|lektionerna|huset)",
        ),
        no=("(ingen|utan) (barnomsorg|barnpassning)",),
    ),
    "men_only_team": Condition(
        yes=(
            "(rent|helt) manligt (team|arbetslag|gäng)",
            "(bara|enbart|endast) (män|killar) [i|på] (teamet|arbetslaget|verkstaden|laget|team)",
            "killar (i|på) (personalrummet|verkstaden|teamet|arbetslaget|gänget|åkeriet)",
        ),
    ),
}
