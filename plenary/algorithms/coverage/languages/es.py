"""Spanish, as agencies, ministries and universities write it."""

from __future__ import annotations

from .language import Language

SMALL = [
    "uno",
    "dos",
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
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]
TENS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
HUNDREDS = {
    "cien": 100,
    "ciento": 100,
    "doscientos": 200,
    "trescientos": 300,
    "cuatrocientos": 400,
    "quinientos": 500,
    "seiscientos": 600,
    "setecientos": 700,
    "ochocientos": 800,
    "novecientos": 900,
}
ORDINALS = [
    "primer[oa]?",
    "segund[oa]",
    "tercer[oa]?",
    "cuart[oa]",
    "quint[oa]",
    "sext[oa]",
    "s[ée]ptim[oa]",
    "octav[oa]",
    "noven[oa]",
    "décim[oa]",
    "(?:undécim|decimoprimer)[oa]",
    "(?:duodécim|decimosegund)[oa]",
    "decimotercer[oa]?",
    "decimocuart[oa]",
    "decimoquint[oa]",
    "decimosext[oa]",
    "decimoséptim[oa]",
    "decimoctav[oa]",
    "decimonoven[oa]",
    "vigésim[oa]",
]

LANGUAGE = Language(
    code="es",
    small_bodies=True,
    common=frozenset(
        [
            "el",
            "la",
            "los",
            "las",
            "de",
            "del",
            "y",
            "en",
            "que",
            "un",
            "una",
            "por",
            "con",
            "para",
            "se",
            "su",
            "al",
            "es",
            "fue",
            "como",
            "más",
            "lo",
            "sus",
            "este",
            "esta",
            "han",
            "o",
            "entre",
            "ya",
            "sobre",
            "también",
            "desde",
            "hasta",
            "durante",
            "pero",
            "son",
            "ha",
            "según",
        ]
    ),
    numbers={
        **{word: value for value, word in enumerate(SMALL, 1)},
        **{word: 10 * value for value, word in enumerate(TENS, 3)},
        **HUNDREDS,
        **{name.replace("os", "as"): value for name, value in HUNDREDS.items() if "os" in name},
        "mil": 1000,
        "un millar": 1000,
        "un centenar": 100,
        "una docena": 12,
        "una": 1,
        "una veintena": 20,
        "una treintena": 30,
        "medio centenar": 50,
        "una decena": 10,
    },
    number_joiner="y",
    ordinals={word: value for value, word in enumerate(ORDINALS, 1)},
    ordinal_mark=r"\.?[ªº°]|ª|º|a|o|er|ra|da|ta|va",
    date_lead=(
        "previst[oa]s? para el|desde el|hasta el|a partir del|del|para el|el|entre el|los días"
    ),
    of_month="de",
    of_year="de|del",
    to_day="al|y(?: el)?|a|-|–|hasta el",
    range_lead="del|entre el|los días|de",
    relative=(
        (r"(?:el año pasado|hace un año),? (?:en|por) (?:esta|la misma) fecha", "same-day-1"),
        (r"el (?:mismo día|mismo día del) año pasado", "same-day-1"),
        (r"el (?:pasado año|año pasado|año anterior)|hace un año", "year-1"),
        (r"hace dos años", "year-2"),
        (r"el (?:próximo año|año próximo|año que viene)", "year+1"),
        (r"ayer(?: por la (?:mañana|tarde|noche))?|anoche", "day-1"),
        (r"hoy|esta (?:mañana|tarde|noche)", "day+0"),
        (r"mañana", "day+1"),
        (r"el mes pasado|el pasado mes", "month-1"),
        (r"el próximo mes", "month+1"),
    ),
    weekday_lead="el|este|el pasado|el próximo|este pasado|desde el|hasta el",
    weekday_tail=" (?:pasado|próximo)",
    duration=(
        r"(?:la|el|los|las|este|esta) (?:conferencia|foro|congreso|encuentro|cumbre|seminario|"
        r"simposio|reunión|jornadas) de (?P<days>{number}) días|(?:durante|a lo largo de) (?P<days2>{number}) días|"
        r"(?P<days3>{number}) días de (?:trabajos?|debates?|sesiones|reuniones|ponencias|discusiones)|"
        r"(?:(?<=durará )|(?<=dura )|(?<=duró )|(?<=programa de ))(?P<days4>{number}) días"
    ),
    yearly="cada año|todos los años(?:, el)?",
    observance=(
        r"(?:es|se celebra|se conmemora|fue declarado|marca) (?:también )?(?:el |la )?"
        r"(?:día|aniversario)(?: [^.;,]{1,90})?"
    ),
    named_day=r"(?:el )?Día (?:Internacional|Mundial|Nacional|Europeo)[^.,;:()\n]{0,80}",
    falls_on=r"(?:que )?se (?:celebra|conmemora)(?: cada año)?",
    anniversary=r"(?:el |del )?{ordinal} aniversario(?: (?:de|del) [^.,;]{1,80})?",
    in_month="en|a principios de|a finales de|a mediados de",
    in_year=r"en {year}",
    founded=r"fundad[oa]|cread[oa]|desde|nacid[oa]",
    that="que",
    thing=r"[a-zñáéíóú-]{4,}s",
    measure="años|horas|minutos|segundos|días|semanas|meses|veces|siglos|grados|euros|dólares|pesos|toneladas|metros|kilómetros|hectáreas|litros|páginas|millones|miles|puntos",
    future=(
        "será|serán|se celebrará|tendrá lugar|se realizará|reunirá|participarán|previst[oa]s?|"
        "asistirán|próxim[oa]|acogerá|se espera|se inaugurará|contará|comenzará|se llevará"
    ),
    previous=(
        "el (?:pasado año|año pasado|año anterior)|edición anterior|anterior edición|"
        "última edición|hace un año|pasada edición"
    ),
    event=(
        "conferencias?|foro|congreso|cumbre|simposio|seminario|coloquio|convención|asamblea|"
        "reunión|taller|diálogo|encuentro|evento|feria|exposición|festival|jornadas?|consulta|cita"
    ),
    named_event=(
        "conferencia|foro|congreso|cumbre|simposio|coloquio|encuentro|jornadas|feria|festival|"
        "convención|seminario"
    ),
    event_adjective=(
        "internacional|internacionales|mundial|anual|regional|nacional|iberoamericano|"
        "iberoamericana|latinoamericano|latinoamericana|europeo|europea|africano|africana|"
        "científico|científica|ministerial|global|parlamentario|parlamentaria|interamericano|"
        "interamericana|general|hispanoamericano|hispanoamericana|mediterráneo|andino|andina|"
        "centroamericano|centroamericana|académico|académica|extraordinaria|bienal|universitario"
    ),
    event_of="de la|de los|de las|del|de",
    event_on="sobre|para|contra|por|en torno a|de|del",
    panel=(
        "panel|paneles|mesas? redondas?|mesa|sesión|sesiones|taller|talleres|plenaria|"
        "sesión plenaria|conversatorio|debate|evento paralelo|ponencia|coloquio"
    ),
    deals_with=r"(?:abordará|aborda|abordó|tratará|trató|analizará|analizó|se centrará en|examinará)",
    document=(
        "adoptó|aprobó|agenda|declaración|comunicado|resolución|carta|hoja de ruta|plan de acción|manifiesto|"
        "llamamiento|recomendaciones|memorando|acta"
    ),
    titled=(
        "titulad[oa]s?|bajo el (?:lema|título|tema|epígrafe)(?: de)?|con el (?:lema|título|tema)(?: de)?|"
        "denominad[oa]|llamad[oa]|sobre|cuyo (?:lema|tema) (?:es|fue)|lema|dedicad[oa] a|"
        "sobre el tema|en torno al tema|tema|es|fue"
    ),
    theme="lema|tema|lema (?:es|fue|de)|tema (?:es|fue|de)",
    possessive=r"su",
    edition_noun="edición",
    organised_by=(
        "(?:co)?organizad[oa]s?(?: (?!y )[^\\s,.;]+){0,4}? por|convocad[oa]s? por|a iniciativa|por iniciativa|"
        "auspiciad[oa] por|promovid[oa] por|impulsad[oa] por|organizadores?[,:]|a cargo|"
        "bajo los auspicios"
    ),
    body=(
        "universidad|instituto|centro|ministerio|departamento|consejo|comité|comisión|asociación|"
        "sociedad|fundación|agencia|unión|organización|comunidad|academia|escuela|facultad|"
        "partido|parlamento|senado|banco|fondo|grupo|red|federación|liga|club|corte|oficina|"
        "autoridad|programa|iniciativa|alianza|coalición|secretaría|embajada|museo|biblioteca|"
        "hospital|observatorio|cámara|consorcio|movimiento|dirección|gobierno|ayuntamiento|"
        "alcaldía|colegio|sindicato|confederación|junta|casa|cooperativa|archivo"
    ),
    organises=(
        "organiza|organizan|organizó|organizaron|acoge|acogió|acogerá|celebra|celebró|convoca|"
        "convocó|reúne|reunió|organizará|celebrará|inauguró|ha organizado"
    ),
    jointly=(
        "en (?:colaboración|cooperación|alianza|asociación) con|junto con|juntamente con|"
        "conjuntamente con|de la mano de"
    ),
    place_lead="en|a|de",
    held=(
        "celebrad[oa]|celebra|celebró|celebrará|organizad[oa]|reunieron|reunió|reúnen|reúne|"
        "inauguró|inaugurad[oa]|clausuró|concluyó|comenzó|arrancó|tuvo lugar|tiene lugar|"
        "tendrá lugar|abrió|culminó|finalizó|desarrolla|realizó|conferencia|congreso|foro|cumbre|"
        "encuentro|reunidos|reunidas|dieron cita|se dan cita"
    ),
    organised="organizad[oa]",
    hosted_by="acogid[oa]s? por",
    hosts="acoge|acogió|acogerá|alberga|albergó|recibe|será sede|es sede|fue sede",
    capital=(
        r"(?:la )?capital (?P<country>{demonym})(?:,? (?P<city>{place}))?",
        r"(?:la )?capital de (?:la |los )?(?P<country>{country})(?:, (?P<city>{place}))?",
    ),
    venue=(
        "Palacio|Hotel|Centro|Casa|Museo|Biblioteca|Teatro|Auditorio|Sede|sede|Paraninfo|"
        "Universidad|Aula|Salón|Pabellón|Convento"
    ),
    venue_lead="en el|en la|en",
    unit=(
        "delegad[oa]s|participantes|invitad[oa]s|representantes|asistentes|personas|visitantes|"
        "ponentes|expert[oa]s|investigador(?:es|as)|científic[oa]s|académic[oa]s|profesor(?:es|as)|"
        "estudiantes|alumn[oa]s|periodistas|diputad[oa]s|parlamentari[oa]s|miembros|ministr[oa]s|"
        "diplomátic[oa]s|embajador(?:es|as)|funcionari[oa]s|activistas|abogad[oa]s|juec?es|juezas|"
        "líderes|lideresas|delegaciones|observador(?:es|as)|voluntari[oa]s|expositor(?:es|as)|"
        "empresas|organizaciones|ong|instituciones|universidades|mujeres|hombres|jóvenes|"
        "especialistas|historiador(?:es|as)|ingenier[oa]s|médic[oa]s|docentes|maestr[oa]s|"
        "agricultor(?:es|as)|alcalde?s|alcaldesas|personalidades|congresistas|artistas|"
        "escritor(?:es|as)|autor(?:es|as)|bibliotecari[oa]s|enfermer[oa]s|editor(?:es|as)|"
        "ciudades|municipios|asociaciones|traductor(?:es|as)|lingüistas|economistas|pescador(?:es|as)|"
        "inscrit[oa]s|empresari[oa]s|comunidades|cooperativas|editoriales|colegios|archiver[oa]s"
    ),
    member=r"miembros|representantes",
    of_body=r"del|de la|de",
    countries="países|naciones|estados|estados miembros|territorios",
    sessions=(
        "paneles|sesiones|mesas redondas|mesas|talleres|plenarias|sesiones plenarias|"
        "eventos paralelos|grupos de trabajo|jornadas de trabajo|conversatorios"
    ),
    works=(
        "ponencias|comunicaciones|informes|presentaciones|pósteres|carteles|discursos|"
        "recomendaciones|resoluciones|documentos|acuerdos|proyectos|idiomas|lenguas|premios|"
        "contribuciones|artículos|estands|casetas|propuestas|compromisos|trabajos|conferencias"
    ),
    bounds=(
        ("más de|por encima de|al menos|no menos de|como mínimo|superior a", ">"),
        ("menos de|hasta|como máximo|a lo sumo", "<"),
        (
            "unos|unas|poco más de|algo más de|cerca de|alrededor de|aproximadamente|casi|en torno a|poco menos de|algunos",
            "~",
        ),
    ),
    bounds_after=((r"aproximadamente", "~"),),
    link=(
        "de|del|procedentes? de|provenientes? de|venid[oa]s de|en representación de|en|"
        "que representan a|representando a|repartid[oa]s en|distribuid[oa]s en|originari[oa]s de|a lo largo de"
    ),
    of_count="de",
    origin="de|procedentes de|en representación de",
    parts="entre (?:ellos|ellas|los que|las que)|incluid[oa]s|de (?:ellos|ellas|los cuales|las cuales)",
    list_joiner="y|e|o|así como",
    scopes=(
        ("extranjer[oa]s?|internacionales", "foreign"),
        ("inscrit[oa]s?|registrad[oa]s?", "registered"),
        ("en línea|virtual(?:es)?|a distancia", "online"),
        ("presencial(?:es)?|presentes", "present"),
    ),
    comparison=(
        r"(?:el número de )?(?:participantes|asistentes|delegados|la asistencia|la participación|inscripciones) "
        r"(?:se )?(?:ha |han |casi )?(?:duplic|triplic|aument|creci|disminu|cay)\w*(?: un [^.,;]{1,30})?"
        r"(?: (?:respecto|con respecto|frente) (?:a|al) (?:año pasado|edición anterior|la edición anterior))?"
    ),
    role=(
        r"\w{3,}(?:ólog[oa]|ógraf[oa]|iatra)|"
        "president[ea]|vicepresident[ea]|ministr[oa]|primer ministro|primera ministra|secretari[oa]|"
        "secretari[oa] general|director|directora|diputad[oa]|senador|senadora|alcalde|alcaldesa|"
        "gobernador|gobernadora|rector|rectora|vicerrector|vicerrectora|decan[oa]|profesor|profesora|"
        "fundador|fundadora|cofundador|cofundadora|embajador|embajadora|representante|miembro|"
        "jefe|jefa|relator|relatora|comisionad[oa]|comisari[oa]|defensor|defensora|conseje?r[oa]|asesor|"
        "asesora|investigador|investigadora|periodista|redactor|redactora|historiador|"
        "historiadora|abogad[oa]|juez|jueza|economista|activista|autor|autora|escritor|escritora|"
        "poeta|expert[oa]|consultor|consultora|coordinador|coordinadora|portavoz|vocera?|vocero|"
        "responsable|delegad[oa]|analista|especialista|médic[oa]|ingenier[oa]|arquitect[oa]|"
        "soció?log[oa]|antropólog[oa]|biólog[oa]|geógraf[oa]|líder|lideresa|canciller|rey|reina|príncipe|"
        "princesa|general|coronel|enviad[oa]|viceministr[oa]|subsecretari[oa]|catedrátic[oa]|"
        "moderador|moderadora|bibliotecari[oa]|archiver[oa]|lingüista|agrónom[oa]|hidrólog[oa]|"
        "gerente|tesorer[oa]|concejal|concejala|cónsul|editor|editora|traductor|traductora|"
        "enfermer[oa]|maestr[oa]|agricultor|agricultora|oceanógraf[oa]|conservador|conservadora|"
        "titular|síndic[oa]|magistrad[oa]|fiscal|parlamentari[oa]|estudiante"
    ),
    role_adjective=(
        "ex|antigu[oa]|adjunt[oa]|general|primer|primera|honorari[oa]|emérit[oa]|ejecutiv[oa]|alt[oa]|"
        "permanente|especial|principal|anterior|actual|entonces|expresident[ea]|exministr[oa]"
    ),
    article="el|la|los|las|un|una|su|sus|nuestra|nuestro",
    organisation=(
        "universidad|instituto|centro|ministerio|departamento|consejo|comité|comisión|asociación|"
        "sociedad|fundación|agencia|unión|organización|comunidad|academia|escuela|facultad|"
        "partido|asamblea|parlamento|senado|banco|fondo|grupo|red|federación|liga|club|corte|"
        "oficina|compañía|autoridad|administración|servicio|programa|iniciativa|alianza|"
        "coalición|secretaría|embajada|museo|biblioteca|hospital|observatorio|cámara|consorcio|"
        "movimiento|prensa|radio|televisión|república|reino|estado|estados|naciones|unidas|casa|"
        "palacio|hotel|dirección|asuntos|relaciones|exteriores|salud|educación|cultura|justicia|"
        "medio|ambiente|agricultura|investigación|investigaciones|desarrollo|derechos|humanos|"
        "mundo|diario|nacional|internacional|europa|áfrica|asia|américa|calle|avenida|plaza|río|"
        "mar|océano|isla|provincia|región|ciudad|norte|sur|este|oeste|día|declaración|tratado|"
        "premio|taller|sesión|agua|aguas|clima|paz|ciencias?|artes|letras|gobierno|ayuntamiento|"
        "colegio|sindicato|patrimonio|lenguas?|energía|turismo|transporte|trabajo|hacienda|"
        "tecnológico|autónoma|autónomo|politécnica|superior|pesca|pueblos|indígenas|transición"
    ),
    connector="de|del|la|las|los|el|y|e|en|para|por|con|a|al|sobre|ante",
    honorific="sr|sra|srta|dr|dra|don|doña|d|lic|ing|prof|profesor|profesora|su excelencia|s\\.?e|excmo|excma|monseñor|padre|sor|general|coronel|mtro|mtra",
    affiliation="de la|de los|de las|del|de|en la|en el|en|por",
    inside="de|del|para|en|por|la|los|las",
    by="por|con|como|entre",
    verb=(
        "ha|han|es|son|era|fue|fueron|será|serán|que|quien|quienes|donde|pero|como|según|tras|"
        "durante|mientras|cuando|él|ella|ellos|ellas|se|su|participó|participaron|abrió|inauguró|clausuró|"
        "declaró|afirmó|subrayó|recordó|presentó|moderó|señaló|agregó|añadió|explicó|indicó|"
        "anunció|saludó|llamó|leyó|pronunció|recibió|reunió|agradeció|insistió|denunció|dijo|"
        "destacó|no|ni|si|también|además|intervino|intervinieron|advirtió|pidió|aseguró|"
        "asistieron|contó|habló|hablaron|junto|estuvo|estuvieron|tiene|tuvo|hizo|dio|firmaron"
    ),
    said=(
        "dijo|declaró|afirmó|subrayó|señaló|recordó|agregó|añadió|explicó|indicó|advirtió|"
        "insistió|concluyó|apuntó|aseguró|sostuvo|manifestó|expresó|destacó|comentó|preguntó|"
        "respondió|pidió|lamentó|según|ha dicho|resumió|reiteró|enfatizó|puntualizó|precisó|"
        "remarcó|dice|afirma|explica|asegura|expuso|denunció|celebró que|cuenta|relató|escribió"
    ),
    reporter="por|texto",
    commentator=r"(?:dijo|declaró|comentó) a (?:este|nuestro) (?:diario|periódico|medio)",
    not_name=(
        "el la los las un una unos unas de del en y a al por para con sin según tras durante desde "
        "hasta pero que quien cuando donde como si más menos cerca entre así también además luego "
        "ayer hoy mañana organizado organizada este esta estos estas ese esa su sus él ella ellos "
        "ellas nosotros dos tres cuatro cinco seis siete ocho nueve diez cada todo todos todas "
        "primer primera unos otros otras asistieron participaron inauguró entre cabe ante sobre"
    ),
)
