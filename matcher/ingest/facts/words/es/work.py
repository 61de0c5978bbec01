"""Spanish: pay, contracts, conditions."""

from matcher.ingest.facts.words.model import Condition, Contract, ContractWords, PayPeriod, PayWords

PAY = PayWords(
    per="por|a|al|la|a la",
    adverbs={
        PayPeriod.HOUR: "hora",
        PayPeriod.DAY: "diari[oa]s?",
        PayPeriod.WEEK: "semanal(?:es)?",
        PayPeriod.MONTH: "mensual(?:es)?",
        PayPeriod.YEAR: "anual(?:es)?|ano|b/a",
        PayPeriod.TOTAL: "en total",
    },
    labels={
        PayPeriod.HOUR: r"salario (?:por )?hora|tarifa hora|precio hora",
        PayPeriod.MONTH: r"(?:salario|sueldo)(?: \w+){0,2} mensual(?: \w+){0,2}",
        PayPeriod.YEAR: r"sba|(?:salario|sueldo)(?: \w+){0,2} anual(?: \w+){0,2}",
    },
    before_amount="de|entre|desde",
    salary=r"(?:salario|sueldo|retribucion)(?: (?:base|mensual|net[oa]|brut[oa]))*",
    up_to="hasta(?: un maximo de)?|maximo",
    about="aprox|unos",
    to="a|y|e|hasta",
    gross="brut[oa]s?|sba|b/a",
    net="net[oa]s?|limpi[oa]s|en mano",
    no_pay=(
        "tickets?|bonos?|bonus|alquiler|fianza|coste?s?|costa|precio|dietas?|"
        r"facturacion|plus|comision\w*|incentiv\w*|invers\w*|presupuesto|millon\w*|"
        r"transporte|cuota|gastos|ahorr\w*"
    ),
    room=r"habitación|piso|alojamiento|contrato aparte|se alquila",
    besides="plus|mas|con",
    net_is_monthly=True,
    other_unit="(?:por|el|al) (?:turno|servicio|evento|noche|pieza|jornada)",
    currency="EUR",
    internship="practicas|beca",
    refund="",
    payments="pagas",
    nth_payment="paga",
    thirteenth="(?:una|1) paga extra",
    fourteenth=r"(?:2|dos) pagas(?: extra\w*)?",
)

CONTRACT = ContractWords(
    phrases={
        Contract.PERMANENT: (
            "contrato ~ (indefinido|fijo)",
            "(puesto|empleo|trabajo) (fijo|estable e indefinido)",
            "contratacion indefinida",
            "fijo discontinuo",
            "indefinido a tiempo (completo|parcial)",
            "indefinido desde el (primer dia|inicio|principio)",
            "(fijo|fija) desde el (primer dia|inicio|principio)",
            "(puesto|plaza) (fijo|fija|estable)",
        ),
        Contract.FIXED_TERM: (
            "contrato ~ (temporal|eventual)",
            "(puesto|trabajo|empleo) (temporal|de temporada)",
            "duracion determinada",
            "por obra [y|o] servicio",
            "contrato ~ (sustitucion|interinidad|por obra|de obra|campana)",
            "sustitucion [por|de] (baja|maternidad|paternidad|vacaciones|excedencia)",
            "(contrata|contratamos|busca|buscamos|selecciona|necesita) ... (campana|temporada|vendimia|recoleccion)",
            "contratacion temporal",
            "contrato [de|por] 1..24 (mes|meses)",
            "contrato de (un|1) ano",
            "temporada 1..31",
            "(trabajo|empleo|puesto) de temporada",
            "contrato de temporada",
            "plan de empleo",
        ),
        Contract.AGENCY: (
            "(a traves de|por) ett",
            "(a traves de|por) empresa de trabajo temporal",
            "contrato ~ ett",
            "ett (selecciona|busca|precisa|necesita)",
            "empresa de trabajo temporal",
        ),
        Contract.APPRENTICESHIP: (
            "contrato ~ (formacion|aprendizaje)",
            "formacion en alternancia",
        ),
        Contract.INTERNSHIP: (
            "contrato ~ practicas",
            "practicas (remuneradas|no laborales|profesionales)",
            "(beca|becas) (remunerada|de practicas)",
            "(ofrecemos|ofrece|ofrecen) practicas",
            "practicas [no laborales|laborales] de [1|2|3|4|5|6|9|12|tres|seis] meses",
        ),
        Contract.SELF_EMPLOYED: (
            "(ser|como|alta de|alta como|regimen de) autonom*",
            "(contrato|relacion|colaboracion) mercantil",
            "(busca|buscamos|necesita|necesitamos) ~ autonom* a",
            "(como|contrato) freelance",
        ),
        Contract.ON_CALL: (
            "trabajo por llamamiento",
            "contrato a demanda",
        ),
    },
    titles={
        Contract.INTERNSHIP: (
            "practicas",
            "becario",
            "beca",
            "becaria",
        ),
        Contract.APPRENTICESHIP: ("aprendiz",),
    },
    not_now=(
        r"posibilidad\w*|podemos|podrás|si te falta|convers\w*|conver\w*|posterior\w*|posib\w*|opcion\w*|"
        r"experiencia|eventual\w*|despues|tras|supervis\w*"
    ),
    not_its_own=r"posible|estudiant\w*",
    alone={
        Contract.AGENCY: "ett",
        Contract.PERMANENT: "indefinido|fijo",
        Contract.FIXED_TERM: "temporal|eventual",
    },
)

CONDITIONS: dict[str, Condition] = {
    "night": Condition(
        yes=(
            "turno* ... noche*",
            "(incluyendo|incluidas) ~ noches",
            "(tarde|tardes) y (noche|noches)",
            "noches y fines de semana",
            "limpieza nocturna",
            "(incluidas|incluyendo) [las] noches",
            "noches (incluidas|por semana)",
            "turno* (de noche|nocturno*|de la noche)",
            "(horario|trabajo|jornada) nocturn*",
            "de madrugada",
            "(trabajar|trabajo) [de|por] [la] noche*",
        ),
        no=(
            "(sin|no hay|ni) (noches|turno* de noche|turno* nocturno*|trabajo nocturno)",
            "(solo|solamente) [de|por] [las] (mananas|manana)",
            "turno de [la] manana",
            "horario de mananas",
            "solo mananas",
            "de mananas",
            "(nunca|jamas) [de|por la] (noche|noches)",
            "(jornada|horario) (continua|continuo|intensiva|intensivo) de (manana|mananas)",
            "(solo|exclusivamente) de (dia|mananas|tardes)",
        ),
        unless="24h|24/7|ocasional",
    ),
    "weekend": Condition(
        yes=(
            "(lunes|lun) (a domingo|domingo|dom)",
            "(turno*|trabajo|trabajar|disponibilidad|incluyendo) ... (fines de semana|festivos)",
            "noches y fines de semana",
            ("(trabajar|trabajo|disponibilidad|turno*) ~ (fines de semana|fin de semana|festivos)"),
            "sabados y domingos",
            "(fines de semana|festivos) incluidos",
            "incluidos [los] (fines de semana|festivos)",
            "(incluidas|incluidos|incluyendo) ... (festivos|fines de semana)",
            "fines de semana alternos",
            "fin de semana [de] cada (dos|tres)",
            "(domingo|domingos) [de apertura] ~ (incluidos|incluido)",
            "(sabados|sabado) y (domingos|domingo|festivos)",
            "fin* de semana alterno*",
            "se trabajan [los] (festivos|fines de semana|domingos)",
        ),
        no=(
            "no [trabajar|trabajo|trabajamos] [los|en] fines de semana",
            "(fines de semana|fin de semana|sabados y domingos) libres",
            "(fines de semana|fin de semana) en casa",
            "(sin|no se trabaja|ni) [noches ni|los] (fines de semana|festivos|fin de semana)",
        ),
        unless=r"ocasional|event|abiert|horario de apertura|abre",
    ),
    "flexible_hours": Condition(
        yes=(
            "(horario|horarios|jornada) flexible*",
            "flexibilidad (horaria|de horario)",
            "horario a convenir",
        ),
        no=("horario fijo",),
        unless="se requiere|requisit|disponibilidad",
    ),
    "remote": Condition(
        yes=(
            "teletrabajo (100%|100 %|completo|total)",
            "(100%|100 %|totalmente) (remoto|en remoto|teletrabajo)",
            "trabajo (remoto|en remoto|desde casa)",
        ),
        no=(
            "(sin|no hay) teletrabajo",
            "solo presencial",
            "(100%|100 %|totalmente) presencial",
            "(no hay|no existe|no se ofrece) [posibilidad de] teletrabajo",
        ),
        unless="hibrid|parcial|dias|posib|ocasional",
    ),
    "live_in": Condition(
        yes=(
            (
                "(regimen|empleada|empleada de hogar|cuidadora|trabajadora|trabajo|chica|"
                "senora|puesto) [de|como] (interna|interno)"
            ),
            "como interna",
            "(se busca|busca|buscamos|busco|se necesita|necesitamos) [una|chica|senora|persona] interna",
            "interna [de] lunes",
        ),
        no=(
            "no interna",
            "externa",
            (
                "(regimen|empleada|empleada de hogar|cuidadora|trabajadora|chica|senora) [de|"
                "como] (externa|externo)"
            ),
            "como externa",
        ),
    ),
    "alone": Condition(
        yes=(
            "trabaj* (sola|solo|solas|en solitario)",
            "unica trabajadora",
            "sola en [el] turno",
            "(servicio|puesto|turno) [en] solitario",
            "en solitario",
            "(estaras|estara) (sola|solo)",
        ),
        no=("nunca ~ (sola|solo)", "nunca (sola|solo)"),
        unless=r"\bno\b",
    ),
    "public_facing": Condition(
        yes=(
            "(atencion|atender) [al|a los|a] (publico|cliente|clientes|huespedes)",
            "cara al publico",
            "atender en (tienda|mostrador|barra|sala|caja)",
            "atencion directa (al|a los) (publico|cliente|clientes)",
            "(contacto|don de gentes|trato) con [la] (clientela|clientes|publico|gente)",
            "(asesoramiento|venta|ventas|servicio) [y] [venta|asesoramiento|atencion] [al|a los] (cliente|clientes|clientela)",
            "trato [cercano|diario] con [los] (clientes|huespedes|publico)",
            "trato con [el] (publico|cliente|clientes)",
            "trato directo con [el|los] (publico|cliente|clientes)",
        ),
        no=(("sin (atencion al|cara al|trato con|contacto con) (publico|el publico|clientes)"),),
    ),
    "childcare_on_site": Condition(
        yes=(
            "guarderia (de empresa|gratuita|propia|en el centro|incluida|para hijos)",
            "(servicio de|con) (guarderia|ludoteca)",
            "(guarderia|escuela infantil) ~ (hijos|empleados|trabajadores|plantilla)",
            "ludoteca gratuita",
            "ludoteca durante",
        ),
        no=("sin (guarderia|ludoteca)",),
        unless=r"educad\w+|cuidador",
    ),
    "men_only_team": Condition(
        yes=(
            (
                "(equipo|plantilla|cuadrilla) [formado|formada|compuesto|compuesta] "
                "[solo|exclusivamente|unicamente] (masculino|masculina|de hombres|por hombres)"
            ),
        ),
        unless="hombres y mujeres|mujeres y hombres",
    ),
}
