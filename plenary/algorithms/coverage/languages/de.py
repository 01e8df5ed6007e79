"""German, as agencies, ministries and universities write it."""

from __future__ import annotations

from .language import Language

SMALL = [
    "eins",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
ORDINALS = [
    "erste[rnms]?",
    "zweite[rnms]?",
    "dritte[rnms]?",
    "vierte[rnms]?",
    "fünfte[rnms]?",
    "sechste[rnms]?",
    "siebte[rnms]?",
    "achte[rnms]?",
    "neunte[rnms]?",
    "zehnte[rnms]?",
    "elfte[rnms]?",
    "zwölfte[rnms]?",
    "dreizehnte[rnms]?",
    "vierzehnte[rnms]?",
    "fünfzehnte[rnms]?",
]


def _below_hundred() -> dict[str, int]:
    """The numbers up to 99, each one word."""
    found = {word: value for value, word in enumerate(SMALL, 1)}
    for at, ten in enumerate(TENS, 2):
        found[ten] = 10 * at
        for value, word in enumerate(["ein", *SMALL[1:9]], 1):
            found[f"{word}und{ten}"] = 10 * at + value
    return found


def _hundreds() -> dict[str, int]:
    """The hundreds, alone and with what is joined to them."""
    found = {"hundert": 100, "einhundert": 100}
    for at, start in enumerate(SMALL[1:9], 2):
        found[f"{start}hundert"] = 100 * at
    for name, value in list(found.items()):
        for word, its in (("fünfzig", 50), ("zwanzig", 20), ("dreißig", 30), ("vierzig", 40)):
            found[name + word] = value + its
    return found


LANGUAGE = Language(
    code="de",
    common=frozenset(
        [
            "der",
            "die",
            "das",
            "und",
            "in",
            "den",
            "von",
            "zu",
            "mit",
            "dem",
            "für",
            "ist",
            "im",
            "des",
            "auf",
            "ein",
            "eine",
            "nicht",
            "wird",
            "sich",
            "bei",
            "einer",
            "einem",
            "einen",
            "eines",
            "dass",
            "als",
            "auch",
            "aus",
            "nach",
            "wie",
            "oder",
            "hat",
            "sind",
            "war",
            "wurde",
            "werden",
            "zum",
            "zur",
            "über",
            "unter",
            "vom",
            "am",
            "er",
            "sie",
            "es",
            "waren",
            "diese",
            "vor",
            "noch",
        ]
    ),
    numbers={
        **_below_hundred(),
        **_hundreds(),
        "tausend": 1000,
        "eintausend": 1000,
        "zweitausend": 2000,
        "ein dutzend": 12,
    },
    number_joiner="und",
    ordinals={
        **{word: value for value, word in enumerate(ORDINALS, 1)},
        "zwanzigste[rnms]?": 20,
        "fünfundzwanzigste[rnms]?": 25,
        "dreißigste[rnms]?": 30,
        "fünfzigste[rnms]?": 50,
        "vierzigste[rnms]?": 40,
    },
    ordinal_mark=r"\.",
    date_lead="am|vom|bis zum|bis|ab dem|ab|seit dem|für den|zum|den|zwischen dem|der|von",
    day_mark=r"\.",
    to_day="bis(?: zum)?|und|-|–",
    range_lead="vom|zwischen dem",
    relative=(
        (r"im (?:vergangenen|letzten|vorigen) Jahr (?:am selben Tag|an diesem Tag)", "same-day-1"),
        (r"am (?:selben|gleichen) Tag (?:des Vorjahres|im Vorjahr)", "same-day-1"),
        (
            r"(?:im )?(?:vergangene[ns]|letzte[ns]|vorige[ns]) Jahr(?:es)?|im Vorjahr|vor einem Jahr",
            "year-1",
        ),
        (r"vor zwei Jahren", "year-2"),
        (r"(?:im )?(?:kommende[ns]|nächste[ns]) Jahr", "year+1"),
        (r"gestern(?: (?:Morgen|Vormittag|Nachmittag|Abend|früh))?", "day-1"),
        (r"heute(?: (?:Morgen|Vormittag|Mittag|Nachmittag|Abend|früh))?", "day+0"),
        (r"morgen(?! früh)", "day+1"),
        (r"im (?:vergangenen|letzten) Monat", "month-1"),
        (r"im (?:kommenden|nächsten) Monat", "month+1"),
    ),
    weekday_lead="am|am vergangenen|am kommenden|seit|bis|vom|ab",
    weekday_tail="abend|vormittag|nachmittag|morgen",
    duration=(
        r"(?:der|die|das|dem) (?P<days>zwei|drei|vier|fünf)tägige[rn]? "
        r"(?:Konferenz|Tagung|Kongress|Forum|Treffen|Veranstaltung|Symposium|Gipfel|Seminar)|"
        r"(?P<days2>zwei|drei|vier|fünf)tägige[rns]?|"
        r"(?P<days3>{number}) Tage lang|(?:an|über|in) (?P<days4>{number}) Tagen|"
        r"(?:(?<=dauert )|(?<=dauerte ))(?P<days5>{number}) Tage"
    ),
    yearly="jedes Jahr am|jährlich am|alljährlich am",
    observance=(
        r"(?:ist|wird als|gilt als|markiert) (?:auch )?(?:der |den |die )?(?:[^\s.,;]+ ){0,3}?"
        r"[^\s.,;]*(?:tag|gedenktag|jahrestag)(?: [^.;,]{1,90})?"
    ),
    named_day=r"(?:der |dem )?(?:Internationale[rn]? |Welt|Europäische[rn]? )[\w ]{0,30}?[Tt]ag(?: (?:des|der|für|gegen) [^.,;:()\n]{1,60})?",
    falls_on=r"(?:der )?(?:begangen|gefeiert|fällt)(?: jedes Jahr| jährlich)?",
    anniversary=r"(?:der |des |zum )?{ordinal} (?:Jahrestag|Jubiläum)(?: (?:der|des|von) [^.,;]{1,80})?",
    in_month="im|Anfang|Ende|Mitte",
    in_year=r"(?:im Jahre? )?{year}",
    founded=r"gegründet|seit|geboren|gegründete",
    that="dass",
    thing=r"(?-i:[A-ZÄÖÜ])[a-zäöüß-]{3,}(?:innen|en|er|ern|e|n|s)",
    measure="Jahren?|Stunden|Minuten|Sekunden|Tagen?|Wochen|Monaten?|Jahrhunderten?|Graden|Metern?|Kilometern?|Hektar|Litern?|Seiten|Millionen|Tausenden|Punkten?|Prozenten|Dollars|Uhren|Tonnen",
    future=(
        "wird|werden|geplant|erwartet|soll|sollen|vorgesehen|kommende[rnms]?|nächste[rnms]?|"
        "bevorstehend|findet vom|findet am"
    ),
    previous=(
        "im (?:vergangenen|letzten|vorigen) Jahr|im Vorjahr|vor einem Jahr|"
        "(?:vorige|letzte|vergangene)[rnms]? (?:Ausgabe|Konferenz|Tagung|Auflage)|bei der Premiere"
    ),
    event=(
        r"\w*konferenz(?:en)?|\w*forum|\w*foren|\w*kongress(?:es)?|\w*gipfel(?:s|treffen)?|"
        r"\w*symposium|\w*seminar|\w*tagung(?:en)?|\w*versammlung|\w*treffen|workshop|dialog|"
        r"veranstaltung|\w*messe|ausstellung|festival|kolloquium|konvent|fachtag|zusammenkunft"
    ),
    named_event=(
        "konferenz|forum|kongress|gipfel|symposium|tagung|festival|kolloquium|dialog|messe|"
        "weltkongress|fachtagung|jahrestagung"
    ),
    event_adjective=(
        "internationale[rnms]?|globale[rnms]?|jährliche[rnms]?|regionale[rnms]?|nationale[rnms]?|"
        "europäische[rnms]?|afrikanische[rnms]?|wissenschaftliche[rnms]?|parlamentarische[rnms]?|"
        "deutsche[rnms]?|österreichische[rnms]?|schweizerische[rnms]?|weltweite[rnms]?"
    ),
    event_of="der|des|von",
    event_on="über|zu|zum|zur|für|gegen",
    panel=(
        r"\w*panels?|podium|podiumsdiskussion(?:en)?|diskussionsrunde[n]?|\w*runde(?:n)?|sitzung|"
        r"plenarsitzung|plenum|workshop|arbeitsgruppe|sektion|forumsgespräch|podiumsgespräch|sessions?"
    ),
    deals_with=r"(?:befasst sich mit|behandelt|behandelte|diskutiert|widmet sich)",
    document=(
        r"verabschiedet\w*|\w*erklärung|kommuniqué|resolution|charta|fahrplan|aktionsplan|manifest|aufruf|"
        r"empfehlungen|memorandum|schlussdokument"
    ),
    titled=(
        "zum thema|unter dem (?:titel|motto|thema|leitwort)|mit dem (?:titel|thema|motto)|"
        "unter der überschrift|namens|betitelt|motto|thema|zu|über|lautet|lautete|hieß|titel|"
        "thema lautet|motto lautet|motto ist"
    ),
    theme="motto|thema|motto lautete?|leitwort",
    titled_after=r"(?:betitelte[rn]?|genannte[rn]?|lautete das|lautet das)",
    possessive=r"ihre[rn]?|seine[rn]?",
    edition_noun="Ausgabe|Auflage",
    organised_by=(
        "(?:mit)?(?:organisiert|veranstaltet|ausgerichtet|initiiert|einberufen)"
        "(?: (?!und )[^\\s,.;]+){0,3}? (?:von der|vom|von den|von|durch)|auf Initiative (?:der|des|von)|(?:auf|der) Einladung (?:der|des|von)|"
        "Veranstalter(?:in)?(?: (?:ist|sind|war|waren))?(?: (?:die|der|das))?[,:]?|"
        "unter der Schirmherrschaft (?:der|des|von)|(?:von der|vom|von) (?=[^.;]{3,60} (?:organisiert|veranstaltet|ausgerichtet|organisierte|veranstaltete))"
    ),
    body=(
        r"\w*universität|\w*institut(?:s|es)?|\w*zentrum(?:s)?|\w*zentrale|\w*ministerium(?:s)?|\w*abteilung|\w*rat(?:es|s)?|"
        r"\w*ausschuss|\w*kommission|\w*verein(?:s|igung)?|\w*gesellschaft|\w*stiftung|\w*agentur|\w*union|"
        r"\w*organisation|\w*gemeinschaft|\w*gemeinde|\w*akademie|\w*schule|\w*hochschule|\w*fakultät|\w*partei|"
        r"\w*parlament(?:s)?|\w*bank|\w*fonds|\w*gruppe|\w*netzwerk(?:s)?|\w*verband(?:es|s)?|\w*bund(?:es)?|\w*club|"
        r"\w*amt(?:es|s)?|\w*behörde|\w*programm(?:s)?|\w*initiative|\w*allianz|\w*sekretariat|\w*botschaft|\w*museum(?:s)?|"
        r"\w*bibliothek|\w*krankenhaus|\w*kammer|\w*bewegung|\w*regierung|\w*stadt|\w*kirche|\w*archiv(?:s)?|\w*bündnis|\w*hilfswerk"
    ),
    organises=(
        "organisiert|organisierte|veranstaltet|veranstaltete|richtet|richtete|lädt|lud|hielt|"
        "hält|empfing|hat|empfängt|lädt ein"
    ),
    jointly="gemeinsam mit(?: der| dem| den)?|zusammen mit(?: der| dem| den)?|in (?:Zusammenarbeit|Kooperation|Partnerschaft) mit(?: der| dem| den)?",
    place_lead="in|im|nach|aus",
    held=(
        "findet|fand|stattfinden|stattgefunden|eröffnet|eröffnete|beginnt|begann|begonnen|trafen sich|"
        "treffen sich|treffen|trafen|tagt|tagte|tagten|tagen|abgehalten|organisiert|veranstaltet|endete|beendet|"
        "läuft|kamen|zu ende gegangen|versammelten|konferenz|tagung|kongress|forum|zusammengekommen|"
        "versammelt|gastierte|abgeschlossen|berieten|beraten|diskutierten|ging"
    ),
    hosts="ist Gastgeber|war Gastgeber|beherbergt|beherbergte|empfängt|empfing|ist Schauplatz|wird Gastgeber|war Schauplatz",
    capital=(
        r"der (?P<country>{demonym}) Hauptstadt(?: (?P<city>{place}))?",
        r"der Hauptstadt (?:der |des |von )?(?P<country>{country})(?:,? (?P<city>{place}))?",
        r"(?P<country>{country})s Hauptstadt(?: (?P<city>{place}))?",
    ),
    venue=r"\w*palais|\w*hotel|\w*haus|\w*halle|\w*saal|\w*museum|\w*bibliothek|\w*theater|\w*schloss|\w*universität|\w*zentrum|Palais|Hotel|Rathaus|Kongresszentrum",
    venue_lead="im|in der|am|an der",
    unit=(
        r"delegierten?|\w*teilnehmer(?:n|innen)?|teilnehmende[nr]?|gäste[n]?|gästen|\w*vertreter(?:n|innen)?|personen|besucher(?:n|innen)?|"
        r"redner(?:n|innen)?|\w*experten|expertinnen|\w*forscher(?:n|innen)?|\w*wissenschaftler(?:n|innen)?|"
        r"professoren|professorinnen|student(?:en|innen)|studierende[n]?|journalisten|journalistinnen|\w*abgeordnete[n]?|"
        r"\w*mitglieder(?:n)?|\w*minister(?:n|innen)?|diplomaten|botschafter(?:n|innen)?|beamte[n]?|aktivisten|aktivistinnen|"
        r"\w*anwälte[n]?|richter(?:n|innen)?|\w*delegationen|beobachter(?:n|innen)?|freiwillige[n]?|aussteller[n]?|"
        r"unternehmen|firmen|\w*organisationen|institutionen|\w*universitäten|frauen|männer[n]?|jugendliche[n]?|"
        r"fachleute[n]?|historiker(?:n|innen)?|ingenieure[n]?|\w*ärzte[n]?|lehrer(?:n|innen)?|lehrkräfte[n]?|\w*bürgermeister(?:n|innen)?|"
        r"menschen|künstler(?:n|innen)?|autoren|autorinnen|\w*verbände[n]?|städte[n]?|gemeinden|vereine[n]?|pflegekräfte[n]?|"
        r"winzer(?:n|innen)?|landwirte[n]?|archivare[n]?|bibliothekare[n]?|schulen|museen|imker(?:n|innen)?|sprecher(?:n|innen)?"
    ),
    member=r"\w*mitglieder|vertreter",
    of_body=r"der|des|von|vom",
    countries="ländern|länder|staaten|nationen|mitgliedstaaten|mitgliedsstaaten",
    sessions=(
        r"foren|\w*panels?|sitzungen|\w*diskussionsrunden|\w*runden|workshops|podiumsdiskussionen|"
        r"plenarsitzungen|arbeitsgruppen|sektionen|sessions|podien"
    ),
    works=(
        r"\w*vorträgen?|berichte[n]?|beiträgen?|präsentationen|poster[n]?|reden|empfehlungen|"
        r"resolutionen|dokumente[n]?|abkommen|projekte[n]?|sprachen|preise[n]?|artikel|stände[n]?|themen|referate[n]?"
    ),
    bounds=(
        ("mehr als|über|mindestens|wenigstens|nicht weniger als", ">"),
        ("weniger als|bis zu|höchstens|maximal|unter", "<"),
        (
            "rund|etwa|ungefähr|circa|ca\\.|zirka|fast|knapp|beinahe|nahezu|annähernd|gegen|gut|an die",
            "~",
        ),
    ),
    link="aus|von|in|an|auf|aus den|aus insgesamt|während|bei",
    origin="aus|von",
    parts="darunter|davon|einschließlich|unter ihnen",
    list_joiner="und|oder|sowie",
    scopes=(
        (r"ausländische[rn]?|internationale[rn]?", "foreign"),
        (r"registrierte[rn]?|angemeldete[rn]?|angemeldet|registriert", "registered"),
        (r"online|digital|virtuell", "online"),
        (r"anwesende[rn]?", "present"),
    ),
    comparison=(
        r"(?:die )?(?:Teilnehmerzahl|Zahl der Teilnehmer|Zahl der Gäste|Beteiligung|Besucherzahl) "
        r"(?:hat sich |ist |habe sich )?(?:\S+ ){0,4}?(?:verdoppel|verdreifach|gestieg|gewachs|stieg|wuchs|gesunk)\w*"
    ),
    role=(
        r"\w{3,}(?:olog(?:e|en|in)|ograf(?:en|in)?|iater)|"
        r"\w*präsident(?:en|in)?|vizepräsident(?:en|in)?|\w*minister(?:s|in)?|\w*ministerpräsident(?:en|in)?|\w*sekretär(?:s|in)?|"
        r"\w*generalsekretär(?:s|in)?|\w*direktor(?:s|in)?|\w*leiter(?:s|in)?|\w*vorsitzende[rn]?|\w*abgeordnete[rn]?|\w*bürgermeister(?:s|in)?|"
        r"\w*rektor(?:s|in)?|dekan(?:in)?|\w*professor(?:s|in)?|\w*gründer(?:s|in)?|mitgründer(?:in)?|mitbegründer(?:in)?|\w*botschafter(?:s|in)?|\w*vertreter(?:s|in)?|"
        r"mitglied|\w*chef(?:s|in)?|berichterstatter(?:in)?|\w*kommissar(?:s|in)?|ombudsmann|ombudsfrau|\w*berater(?:s|in)?|\w*forscher(?:s|in)?|"
        r"journalist(?:en|in)?|redakteur(?:s|in)?|chefredakteur(?:s|in)?|\w*historiker(?:s|in)?|\w*anwalt(?:s)?|\w*anwältin|\w*richter(?:s|in)?|ökonom(?:en|in)?|"
        r"aktivist(?:en|in)?|autor(?:s|in)?|schriftsteller(?:s|in)?|dichter(?:s|in)?|\w*expert(?:e|en|in)|koordinator(?:s|in)?|\w*sprecher(?:s|in)?|"
        r"\w*beauftragte[rn]?|delegierte[rn]?|analyst(?:en|in)?|spezialist(?:en|in)?|\w*arzt|\w*ärztin|ingenieur(?:s|in)?|architekt(?:en|in)?|"
        r"soziolog(?:e|en|in)|biolog(?:e|en|in)|geograf(?:en|in)?|\w*kanzler(?:s|in)?|könig(?:in)?|prinz(?:essin)?|general|"
        r"staatssekretär(?:s|in)?|senator(?:s|in)?|landrat|landrätin|bischof|bischöfin|pfarrer(?:s|in)?|stellvertreter(?:s|in)?|geschäftsführer(?:s|in)?|"
        r"lehrer(?:s|in)?|\w*wissenschaftler(?:s|in)?|bibliothekar(?:s|in)?|archivar(?:s|in)?|dozent(?:en|in)?|referent(?:en|in)?|moderator(?:s|in)?|"
        r"gouverneur(?:s|in)?|konsul(?:in)?|attaché|stadtrat|stadträtin|imker(?:s|in)?|winzer(?:s|in)?|landwirt(?:s|in)?|hydrolog(?:e|en|in)|kurator(?:s|in)?|"
        r"intendant(?:en|in)?|lektor(?:s|in)?|verleger(?:s|in)?|übersetzer(?:s|in)?|pflegedirektor(?:in)?|fischer(?:s|in)?"
    ),
    role_adjective=(
        r"ehemalige[rnms]?|frühere[rnms]?|stellvertretende[rnms]?|amtierende[rnms]?|damalige[rnms]?|ständige[rnms]?|"
        r"erste[rnms]?|leitende[rnms]?|geschäftsführende[rnms]?|emeritierte[rnms]?|\w+ische[rnms]?|hohe[rnms]?|wissenschaftliche[rnms]?|"
        r"ex|zuständige[rnms]?|renommierte[rnms]?|bekannte[rnms]?|deutsche[rnms]?|neue[rnms]?"
    ),
    article="der|die|das|den|dem|des|ein|eine|einer|einem|einen|ihr|ihre|sein|seine|seiner",
    organisation=(
        r"\w*universität|\w*institut\w*|\w*zentrum\w*|\w*ministerium\w*|\w*abteilung|\w*rat|\w*rates|\w*rats|\w*ausschuss\w*|\w*kommission|"
        r"\w*verein\w*|\w*gesellschaft|\w*stiftung|\w*agentur|\w*union|\w*organisation\w*|\w*gemeinschaft|\w*gemeinde|\w*akademie|\w*schule|"
        r"\w*fakultät|\w*partei\w*|\w*parlament\w*|\w*bank|\w*fonds|\w*gruppe|\w*netzwerk\w*|\w*verband\w*|\w*bund|\w*bundes|\w*club|\w*amt\w*|\w*behörde|"
        r"\w*programm\w*|\w*initiative|\w*allianz|\w*sekretariat\w*|\w*botschaft|\w*museum\w*|\w*bibliothek|\w*krankenhaus\w*|\w*kammer|"
        r"\w*bewegung|\w*regierung|\w*republik|königreich|\w*staat\w*|nationen|\w*haus|\w*hauses|\w*palais|\w*hotel|\w*kirche|\w*stadt|"
        r"angelegenheiten|gesundheit|bildung|kultur|justiz|umwelt|landwirtschaft|forschung|entwicklung|rechte|\w*welt|zeitung|"
        r"\w*ung|\w*heit|\w*keit|\w*tion|\w*tät|\w*wesen|\w*wirtschaft|\w*politik|\w*schutz\w*|\w*recht\w*|\w*straße|\w*platz|\w*berg|\w*see|\w*meer|"
        r"\w*tag|\w*woche|\w*jahr|\w*preis|europa|afrika|asien|amerika|norden|süden|osten|westen|\w*thema|\w*rede|\w*gewalt|\w*legierten|"
        r"\w*teilnehmer\w*|\w*länder\w*|\w*land|\w*frauen|\w*männer|\w*menschen|\w*archiv\w*|\w*bündnis\w*|\w*werk|\w*lehre|\w*kunde|\w*pflege|"
        r"beziehungen|delegation|wasser|frieden|klima|energie|\w*bau|\w*handel|\w*verkehr|\w*sprache\w*|\w*geschichte|\w*musik|\w*kunst"
    ),
    connector="der|des|die|das|den|dem|von|vom|für|und|in|im|zu|zum|zur|an|am|aus|mit|auf|bei|beim|über|gegen|u",
    honorific="herr|herrn|frau|dr|prof|professor|professorin|s\\.?e|seine exzellenz|ihre exzellenz|dipl|ing|mag|pfarrer|general|graf|gräfin|freiherr",
    affiliation="von der|vom|von den|von|der|des|an der|am|aus|für|beim|bei der|im|in der|in",
    inside="der|des|die|das|den|dem|von|für|und|in|im|zu|zum|zur|an|am|auf",
    by="mit|von|durch|sowie|auch",
    verb=(
        "ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|sagte|sagt|erklärte|betonte|"
        "verlas|eröffnete|sprach|sprachen|nahm|nahmen|stellte|wies|begrüßte|leitete|moderierte|forderte|"
        "warnte|unterstrich|er|sie|es|dass|wie|als|wenn|weil|aber|nicht|auch|nach|während|seit|"
        "laut|teilte|kündigte|hielt|dankte|erinnerte|kam|kamen|ging|gibt|gab|bei|sich|so|noch|nur|"
        "lobte|bat|präsentierte|berichtete|berichteten|zeigte|läuft|lief|trug|referierte|wo|was|wer"
    ),
    said=(
        "sagte|sagt|erklärte|erklärt|betonte|betont|unterstrich|sprach|forderte|warnte|so|meinte|"
        "fügte|ergänzte|stellte fest|zitierte|mahnte|antwortete|fragte|kritisierte|laut|hieß|"
        "bekräftigte|hob hervor|rief|schloss|fasste|erinnerte|berichtete|bemerkte|lobte|äußerte|resümierte|versprach"
    ),
    reporter="von|text",
    commentator=r"sagte (?:unserer|dieser) Zeitung",
    not_name=(
        "der die das den dem des ein eine einer einem einen in im am an auf aus bei mit von vom zu zum zur "
        "für und oder aber auch als wenn weil nach vor seit während laut über unter mehr rund etwa "
        "er sie es wir ihr ich man dies diese dieser dieses jener gestern heute morgen darunter "
        "insgesamt so wie was wer wo zwei drei vier fünf sechs sieben acht neun zehn alle viele "
        "einige geplant eröffnet organisiert veranstaltet neben trotz nun dann dort hier zudem "
        "außerdem ferner ihre seine"
    ),
)
