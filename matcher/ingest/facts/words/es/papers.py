"""Spanish: residence and the right to work."""

from matcher.ingest.facts.words.model import Papers, PaperWords

PAPERS = PaperWords(
    asked={
        Papers.MAY_WORK: (
            "(permiso|permisos|autorizacion) de (trabajo|residencia|trabajo y residencia|residencia y trabajo|residencia o trabajo) "
            "[y residencia|y trabajo] ~ (vigor|vigente|vigentes|regla|valido|validos|actualizado|legal|obligatorio|imprescindible|"
            "necesario|requerido|requerida|requisito)",
            "(con|tener|tengas|tener en vigor|poseer|disponer|imprescindible|necesario|obligatorio|requiere|requisito|contar|estar en posesion|"
            "aportar|se necesita|exige|se pide) ~ (permiso|autorizacion) de (trabajo|residencia)",
            "(imprescindible|necesario|tener|contar|disponer|con|obligatorio) [con|de|el|tener] nie",
            "nie [y permiso de trabajo|o dni|o permiso de trabajo|y] (en vigor|vigente|valido|en regla)",
            "(dni o nie|dni nie|nie o dni)",
            "(documentacion|papeles|documentos) [de trabajo|legal|personal] (en regla|en vigor|para trabajar|legal para trabajar)",
            "papeles [en regla] para trabajar",
            "(situacion|residencia) (regular|legal|administrativa regular) [para trabajar] en (espana|el pais|ue)",
            "(derecho|autorizacion|autorizado|autorizada|autorizados|habilitado|habilitada|permiso) (a|para|legal para) trabajar",
            "(trabajar|trabajo) legalmente en (espana|europa|la ue|el pais)",
            "permiso (que|para) (autorice|habilite|permita) [a|para] trabajar",
            "tarjeta de residencia [en|con] ~ (vigor|vigente|valida|trabajo)",
            "(extranjer*|extracomunitari*|no comunitari*) ... (permiso de trabajo|permiso de residencia|autorizacion de trabajo)",
        ),
        Papers.LONG_TERM: (
            "(residencia|residente|permiso de residencia|tarjeta de residencia) (permanente|indefinida|de larga duracion|larga duracion)",
        ),
        Papers.EU_CITIZEN: (
            "(nacionalidad|ciudadania|pasaporte) (comunitari*|europe*|ue|de la union europea|de la ue)",
            "(nacionalidad|ciudadania|nacional|nacionales) ~ (estado miembro|estados miembros|pais miembro|paises miembros|pais de la ue|pais de la union europea|"
            "union europea|pais comunitario)",
            "(solo|solamente|unicamente|exclusivamente|ser) ~ (ciudadan*|nacionales) (comunitari*|europe*|de la ue|ue|de la union europea)",
        ),
        Papers.CITIZEN: (
            "nacionalidad espanola",
            "(ser|solo|unicamente|exclusivamente) (espanol|espanola|espanoles|ciudadano espanol|ciudadanos espanoles|ciudadana espanola)",
        ),
    },
    permits=(
        "permiso de trabajo|permiso de residencia|permiso de residencia y trabajo|permiso de trabajo y residencia|nie|"
        "autorizacion de trabajo|documentacion en regla|nie en vigor|papeles en regla"
    ),
    groups={
        Papers.PROTECTION: (
            "refugiad*|personas refugiadas|beneficiarios de proteccion internacional|beneficiarias de proteccion internacional|"
            "personas con proteccion internacional|titulares de proteccion internacional|beneficiarias de proteccion subsidiaria"
        ),
        Papers.ASYLUM: (
            "solicitantes de asilo|solicitante de asilo|solicitantes de proteccion internacional|solicitante de proteccion internacional|"
            "solicitantes de proteccion|demandantes de asilo"
        ),
        Papers.TEMPORARY_PROTECTION: (
            "proteccion temporal|personas con proteccion temporal|refugiados ucranianos|refugiadas ucranianas|refugiados de ucrania|"
            "refugiadas de ucrania|personas desplazadas de ucrania|personas desplazadas por la guerra en ucrania"
        ),
    },
    reserved=(
        "(curso|cursos|formacion|practicas|taller|programa|plazas|oferta|itinerario|vacante|convocatoria) [gratuito|gratuita|gratuitos|gratuitas|"
        "esta|estan] [exclusivamente|solo] (para|dirigid* a|destinad* a|reservad* a|reservad* para|exclusiv* para|exclusivamente para) ~ <who>",
        "(exclusivamente|exclusivo|exclusiva|solo|solamente|reservad*|unicamente) (para|a) ~ <who>",
        "(destinatari*|participantes|podran participar|pueden participar|requisito ser|ser) ~ <who>",
    ),
    welcome=(
        "<who> [son] [muy|tambien|siempre] (bienvenid*|animamos)",
        "<who> ... bienvenid*",
        "bienvenid* ~ <who>",
        "(candidaturas|solicitudes) de ~ <who> ... (bienvenid*|valora*)",
        "(animamos|invitamos|damos la bienvenida) a ~ <who>",
        "(abierta|abierto|abiertas|abiertos) [tambien] a ~ <who>",
        "<who> pueden [tambien] (postular|presentarse|inscribirse|solicitar)",
        "(contratamos|empleamos) [tambien] [a] <who> (con|tambien|sin)",
    ),
    arranges=(
        "(tramitamos|gestionamos|nos encargamos|nos ocupamos|conseguimos|arreglamos|solicitamos|se tramita|tramita|gestiona) ~ "
        "(el|del|de|tu|su|los|de los|de tu|la) [tramite de|tramites de|tramites del] [tu|el|la] (permiso de trabajo|permiso de residencia|permisos|visado|"
        "visados|autorizacion de trabajo|papeles|nie|visa)",
        "(ayuda|ayudamos|te ayudamos|apoyo|apoyamos|asistencia) ~ (con|para|en|a) ~ (permiso de trabajo|visado|permiso de residencia|papeles|visa|nie)",
        "(patrocinamos|patrocinio|patrocina|esponsorizamos) [de|el|tu|su|la] (visado|visados|visa|permiso de trabajo)",
        "contrato ~ arraigo",
        "patrocinio de (visa|visado|visados)",
    ),
    arranges_none=(
        "no ... (patrocina*|patrocinio|sponsor*|esponsoriza*)",
        "no (se|podemos|ofrecemos|tramitamos|gestionamos|hacemos) [tramitan|tramitar|gestionan|gestionar|se] ... (visado|visados|permisos|visa|papeles|permiso de trabajo)",
        "sin (patrocinio|sponsor|sponsorship|patrocinio de visado)",
        "no visa sponsorship",
    ),
    citizenship=r"nacionalidad|ciudadanía|ciudadan[oa]s?|pasaporte",
    residence=r"residencia|permiso de",
    unless=(
        r"usuari[oa]s|clientes|beneficiari[oa]s del|asesor\w+|orientaci\w+|tramitaci\w+ de (?:permisos|expedientes)|expedientes|extranjeria|"
        r"retribuid\w+|renovaci\w+"
    ),
    others="no|extra",
    unlimited="no comunitari\\w*|sin restricci\\w+",
    not_welcome=r"sentir\w*|sientan|centro de acogida|acogida de",
    not_reserved=r"profesor\w*|docente\w*|formador\w*|monitor\w*|tecnic[oa]|educador\w*|trabajador[ae]?s? social\w*|centro|alojamiento|recurso|atencion|intervencion|integrador\w*",
)
