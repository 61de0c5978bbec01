"""Spanish: numbers, hours, days, dates."""

from matcher.ingest.facts.words.model import (
    DateWords,
    DurationWords,
    HoursWords,
    NumberWords,
    ShiftWords,
)

NUMBERS = NumberWords(
    counts=(
        "un una uno",
        "dos par",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
    ),
    to="a|al|hasta",
    or_="o|u",
    and_="y|e",
    hour="horas|hora|hrs|hs|h",
    day="dias|dia|jornada",
    week="semanas|semana|sem",
    month="meses|mes",
    year="anos|ano",
)

HOURS = HoursWords(
    weekly=(
        r"(?:horas|hrs?|hs?)\.?(?: de trabajo)?\s?(?:semanales|(?:a la|por|a) semana|"
        r"/\s?sem\w*)"
    ),
    labels="horas semanales|jornada semanal",
    times="jornada parcial|jornada completa|media jornada|tiempo parcial|part[- ]?time",
    shares="jornada(?: parcial| laboral)?|(?:de )?(?:la )?jornada|tiempo parcial",
    joint="de|a",
    other_period=r"dia|mes|mens|ano|d\b",
    daily=(
        r"(?:horas?|hrs?|hs?)\.?(?: de trabajo)?\s?(?:diarias|(?:al|por|/|"
        r"a(?:l)?)\s?dia|/d\b)"
    ),
    days_a_week=r"dias\s?(?:(?:a la|por|/)\s?semana|semanales)",
    rest="descanso|libran?|pausa",
    in_all="en total|semanales en total",
    share_joint="al|del|de",
    full=r"jornada completa|jornada entera|tiempo completo|full[- ]?time",
    part=r"jornada parcial|complet[ao] [oy/] parcial|jornada reducida|media jornada|tiempo parcial|part[- ]?time",
    can_be=r"posib\w*|también|opción|opcional\w*",
    at_most="hasta|máximo|como máximo|no más de",
    at_most_behind="como máximo|máximo|máx",
)

SHIFTS = ShiftWords(
    days=(
        "l(?:un(?:es)?)?",
        "mar(?:tes)?",
        "mie(?:rcoles)?|x",
        "j(?:ue(?:ves)?)?",
        "v(?:ie(?:rnes)?)?",
        "s(?:ab(?:ados?)?)?",
        "d(?:om(?:ingos?)?)?",
    ),
    day_range="-|al?",
    day_list=r",|/|&|\+|y|e",
    before_time=r"de(?: las)?|desde las|las|,|:|\(|en horario|horario|con",
    before_days=r"de|los|el|,|\(|del",
    time_range="-|a(?: las)?|hasta las",
    time_list=r",|/|&|\+|y",
    midnight="medianoche",
    otherwise="o|u",
    except_="excepto|menos|salvo",
    not_times=(
        r"horas? (?:semanales|a la semana|por semana)|h\s?/|%|€|euros|anos|dias|"
        "personas"
    ),
    article="el|los",
    after_time="h|hrs|horas",
    not_shifts=(
        r"tel|telefon\w*|abiert\w*|apertura|llamar|llamad\w*|entrevista\w*|contactar|"
        "entre"
    ),
    not_shifts_after="abiert[oa]s?",
    every_day="todos los dias|cada dia",
    shorter=r"(?:solo )?hasta las|una hora (?:menos|antes)",
    in_part=r"por las? mananas?|por las? tardes?|puntual\w*|si (?:hace falta|es necesario)",
    by_turns=r"altern\w+|por turnos?|rotativ\w+|en rotacion|de cada (?:dos|tres|2|3)|al mes|cada (?:dos|tres|2|3) semanas|si y (?:uno|otro) no",
    every_other=r"(?:uno?|1) de cada (?:dos|tres|2|3)|altern\w+|cada (?:dos|tres|2|3)|por turnos",
    working_days="dias laborables|entre semana",
    daily="a diario|diariamente|diario",
    weekend="(?:los )?fin(?:es)? de semana",
    excepted="libres?|excluidos?|exceptuad[oa]s?|de descanso|no incluid[oa]s?",
)

DURATION = DurationWords(
    lasts="duracion|temporal|contrato(?: temporal)?|practicas|beca|sustitucion|ett|campana",
    about="unas|unos|aprox|aproximadamente|durante|por",
    after="de (?:contrato|practicas|duracion)|prorrogables?|ampliables?|renovables?",
    link=r"de|del|por|una|inicial|temporal|prevista|aprox\.?|o|baja|maternal|maternidad|interinidad|obra|servicio|eventual|formacion|aproximada|plan|empleo|interino|no|laborales|alternancia|remuneradas",
    not_its_length=r"opcional\w*|final\w*|prueba|experien\w*|curso|prorrogas?\b",
)

DATES = DateWords(
    months=(
        "ene(?:ro)?",
        "feb(?:rero)?",
        "mar(?:zo)?",
        "abr(?:il)?",
        "may(?:o)?",
        "jun(?:io)?",
        "jul(?:io)?",
        "ago(?:sto)?",
        "sep(?:tiembre)?",
        "oct(?:ubre)?",
        "nov(?:iembre)?",
        "dic(?:iembre)?",
    ),
    ordinals="",
    of="de|del",
    articles=r"el|la|del|al|dia|las [\d:]+(?: ?h(?:oras)?)?",
    deadline=r"fecha limite|fin de plazo|plazo (?:\w+ ){0,5}hasta",
    until="hasta|antes",
    start="inicio|incorporacion|comienzo|comienza|empieza|a partir de(?:l)?",
    from_="desde|del",
    between="hasta",
    not_start=(
        r"candidatur\w*|solicitud\w*|inscripci\w*|plazo|entrevista\w*|fundada|"
        r"publicad\w*"
    ),
    not_deadline=r"temporada|campaña|del(?= \d)|contrat\w*|inici\w*|incorpora\w*|desde|tempora\w*|duracion|practicas|periodo",
)
