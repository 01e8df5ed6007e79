"""Italian, as agencies, ministries and universities write it."""

from __future__ import annotations

from .language import Language

SMALL = [
    "uno",
    "due",
    "tre",
    "quattro",
    "cinque",
    "sei",
    "sette",
    "otto",
    "nove",
    "dieci",
    "undici",
    "dodici",
    "tredici",
    "quattordici",
    "quindici",
    "sedici",
    "diciassette",
    "diciotto",
    "diciannove",
]
TENS = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"]
ORDINALS = [
    "prim[oa]",
    "second[oa]",
    "terz[oa]",
    "quart[oa]",
    "quint[oa]",
    "sest[oa]",
    "settim[oa]",
    "ottav[oa]",
    "non[oa]",
    "decim[oa]",
    "undicesim[oa]",
    "dodicesim[oa]",
    "tredicesim[oa]",
    "quattordicesim[oa]",
    "quindicesim[oa]",
    "sedicesim[oa]",
    "diciassettesim[oa]",
    "diciottesim[oa]",
    "diciannovesim[oa]",
    "ventesim[oa]",
]


def _tens() -> dict[str, int]:
    """The numbers from 20 to 99, written as one word."""
    found = {}
    for at, ten in enumerate(TENS, 2):
        found[ten] = 10 * at
        for value, word in enumerate(SMALL[:9], 1):
            stem = ten[:-1] if word[0] in "uo" else ten
            found[stem + word] = 10 * at + value
    return found


def _hundreds() -> dict[str, int]:
    """The hundreds, alone and with tens joined to them."""
    found = {}
    for at, start in enumerate(["", *SMALL[1:9]], 1):
        found[f"{start}cento"] = 100 * at
        for value, word in enumerate(TENS, 2):
            found[f"{start}cento{word}"] = 100 * at + 10 * value
    return found


LANGUAGE = Language(
    code="it",
    small_bodies=True,
    common=frozenset(
        [
            "il",
            "lo",
            "la",
            "gli",
            "le",
            "di",
            "del",
            "della",
            "dei",
            "e",
            "che",
            "è",
            "un",
            "una",
            "per",
            "con",
            "nel",
            "sul",
            "ha",
            "al",
            "dalla",
            "si",
            "sono",
            "degli",
            "delle",
            "alla",
            "nella",
            "dal",
            "non",
            "anche",
            "più",
            "come",
            "tra",
            "fra",
            "suo",
            "sua",
            "ed",
            "ma",
            "o",
            "hanno",
            "stato",
            "questa",
            "questo",
            "dai",
            "dell",
        ]
    ),
    numbers={
        **{word: value for value, word in enumerate(SMALL, 1)},
        **_tens(),
        **_hundreds(),
        "mille": 1000,
        "duemila": 2000,
        "tremila": 3000,
        "un centinaio": 100,
        "una": 1,
        "una ventina": 20,
        "una trentina": 30,
        "una cinquantina": 50,
        "una decina": 10,
        "una quarantina": 40,
        "una dozzina": 12,
        "un migliaio": 1000,
    },
    number_joiner="e",
    ordinals={word: value for value, word in enumerate(ORDINALS, 1)},
    ordinal_mark="ª|º|°|esim[oa]|a|o",
    date_lead="previst[oa] per il|dal|al|fino al|per il|il|dall['’]|entro il|a partire dal|lo scorso",
    day_mark="º|°",
    of_month="di",
    of_year="del",
    to_day="al|e(?: il)?|-|–|all['’]",
    range_lead="dal|tra il|fra il",
    relative=(
        (
            r"(?:l['’]anno scorso|lo scorso anno),? (?:nello stesso giorno|in questo giorno|in questa data)",
            "same-day-1",
        ),
        (r"l['’]anno scorso|lo scorso anno|l['’]anno precedente|un anno fa", "year-1"),
        (r"due anni fa", "year-2"),
        (r"(?:l['’]anno prossimo|il prossimo anno)", "year+1"),
        (r"ieri", "day-1"),
        (r"oggi|questa mattina|stamattina|stamani|stasera", "day+0"),
        (r"(?:fino a )?domani", "day+1"),
        (r"il mese scorso|lo scorso mese", "month-1"),
        (r"il prossimo mese", "month+1"),
    ),
    weekday_lead="lo scorso|di|questo|questa|nella giornata di",
    weekday_tail=" (?:scorso|prossimo|scorsa|prossima|mattina|pomeriggio|sera)",
    duration=(
        r"(?:il|la|questo|questa) (?:convegno|conferenza|forum|congresso|incontro|seminario|vertice|"
        r"simposio|evento) di (?P<days>{number}) giorni|per (?P<days2>{number}) giorni|"
        r"(?:la |della )?(?P<days3>tre|due) giorni|(?:(?<=durerà )|(?<=dura )|(?<=durato )|(?<=in ))(?P<days4>{number}) giorni|"
        r"(?P<days5>{number}) giorni di (?:lavori|lavoro|dibattiti|incontri|confronto)"
    ),
    yearly="ogni anno|tutti gli anni",
    observance=(
        r"(?:è|ricorre|si celebra|segna|è stato proclamato) (?:anche )?(?:il |la |l['’])?"
        r"(?:giorno|giornata|anniversario)(?: [^.;,]{1,90})?"
    ),
    named_day=r"(?:la )?Giornata (?:internazionale|mondiale|nazionale|europea)[^.,;:()\n]{0,80}",
    falls_on=r"(?:che )?(?:si celebra|ricorre|cade)(?: ogni anno)?",
    anniversary=r"(?:il |del )?{ordinal} anniversario(?: (?:di|del|della|dell['’]) ?[^.,;]{1,80})?",
    in_month="a|nel|in",
    in_year=r"nel {year}",
    founded=r"fondat[oa]|nat[oa]|creat[oa]|dal",
    that="che",
    thing=r"[a-zàèéìòù-]{4,}[ie]",
    measure="anni|ore|minuti|secondi|giorni|settimane|mesi|volte|secoli|gradi|tonnellate|metri|chilometri|ettari|litri|pagine|milioni|migliaia|punti|alle|dalle|delle|nelle",
    future=(
        "sarà|saranno|si terrà|avrà luogo|si svolgerà|parteciperanno|previst[oaie]|atteso|attesi|"
        "prossim[oa]|ospiterà|si aprirà|interverranno|riunirà|comincerà"
    ),
    previous=(
        "l['’]anno scorso|lo scorso anno|l['’]anno precedente|un anno fa|precedente edizione|"
        "edizione precedente|scorsa edizione|passata edizione"
    ),
    event=(
        "conferenz[ae]|forum|congresso|vertice|simposio|seminario|convegno|assemblea|riunione|"
        "workshop|dialogo|incontro|evento|salone|fiera|mostra|festival|giornate|summit|meeting|"
        "colloquio|assise|stati generali"
    ),
    named_event=(
        "conferenza|forum|congresso|vertice|simposio|convegno|festival|giornate|salone|summit|"
        "seminario|fiera"
    ),
    event_adjective=(
        "internazional[ei]|mondial[ei]|annual[ei]|regional[ei]|nazional[ei]|europe[oa]|african[oa]|"
        "scientific[oa]|ministerial[ei]|globale|parlamentare|generale|mediterrane[oa]|"
        "universitari[oa]|straordinari[oa]|biennale|euromediterrane[oa]|diocesan[oa]|ecumenic[oa]"
    ),
    event_of="della|dello|dell['’]|dei|degli|delle|del|di",
    event_on="su|sul|sulla|sull['’]|sulle|sui|per|contro|di",
    panel=(
        "panel|tavol[ae] rotond[ae]|tavola rotonda|sessione|sessioni|plenaria|sessione plenaria|"
        "workshop|dibattito|laboratorio|evento collaterale|tavolo"
    ),
    deals_with=r"(?:affronterà|affronta|ha affrontato|tratterà|tratta|esaminerà|discuterà)",
    document=(
        "adottato|approvato|dichiarazione|comunicato|risoluzione|carta|tabella di marcia|piano d['’]azione|"
        "manifesto|appello|raccomandazioni|memorandum|documento finale"
    ),
    titled=(
        "intitolat[oaie]|dal titolo|sul tema|sotto il tema|con il titolo|dal tema|tema|titolo|"
        "su|dedicat[oa] a|incentrat[oa] su|denominat[oa]|con il motto|motto|è|era"
    ),
    theme="tema|motto|tema (?:è|era)|dal tema|sul tema",
    possessive=r"sua",
    edition_noun="edizione",
    organised_by=(
        "(?:co-?)?organizzat[oaie](?: (?!e )[^\\s,.;]+){0,4}? (?:dal(?:la|lo|l)?|dai|dagli|dalle|da)|promoss[oaie] (?:dal(?:la|lo|l)?|dai|dagli|dalle|da)|"
        "ospitat[oa] (?:dal(?:la|lo|l)?|dai|da)|"
        "su iniziativa|per iniziativa|a cura|indett[oa] (?:dal(?:la|lo|l)?|da)|"
        "convocat[oa] (?:dal(?:la|lo|l)?|da)|organizzatori[,:]|sotto legida"
    ),
    body=(
        "università|istituto|centro|ministero|dipartimento|consiglio|comitato|commissione|"
        "associazione|società|fondazione|agenzia|unione|organizzazione|comunità|accademia|scuola|"
        "facoltà|partito|parlamento|senato|banca|fondo|gruppo|rete|federazione|lega|club|corte|"
        "ufficio|autorità|programma|iniziativa|alleanza|coalizione|segretariato|ambasciata|museo|"
        "biblioteca|ospedale|osservatorio|camera|consorzio|movimento|direzione|governo|comune|"
        "regione|diocesi|caritas|politecnico|ordine|sindacato|confederazione|archivio|casa"
    ),
    organises=(
        "organizza|organizzano|ha organizzato|hanno organizzato|ospita|ha ospitato|ospiterà|"
        "ha tenuto|tiene|terrà|promuove|ha promosso|riunisce|ha riunito|convoca|ha convocato"
    ),
    jointly="in collaborazione con|insieme (?:a|con|al|alla)|in (?:partnership|cooperazione) con|congiuntamente con|d['’]intesa con",
    place_lead="a|ad|in|nel|nella|nell['’]|di",
    held=(
        "tenut[oaie]|svolt[oaie]|organizzat[oa]|ha tenuto|si tiene|si è tenut[oaie]|si è svolt[oa]|si è aperto|"
        "si è apert[oa]|apert[oa]|si svolge|riunit[oie]|concluso|conclusa|si è conclus[oa]|avrà luogo|"
        "ha avuto luogo|si terrà|si svolgerà|si apre|inaugurat[oa]|conferenza|convegno|congresso|"
        "forum|vertice|incontro|è iniziat[oa]|iniziat[oa]|in corso|ritrovati|incontrati"
    ),
    organised="organizzat[oa]",
    hosted_by="ospitat[oa] da|accolt[oa] da",
    hosts="ospita|ha ospitato|ospiterà|accoglie|ha accolto",
    capital=(
        r"(?:la |nella )?capitale (?P<country>{demonym})(?:,? (?P<city>{place}))?",
        r"(?:la |nella )?capitale (?:della |del |dell['’]|di )(?P<country>{country})(?:, (?P<city>{place}))?",
    ),
    venue=(
        "Palazzo|Hotel|Centro|Casa|Museo|Biblioteca|Teatro|Auditorium|Sede|sede|Aula|Sala|"
        "Università|Villa|Castello|Basilica|Convento"
    ),
    venue_lead="al|a|nella|nel|nell['’]|presso|presso la|presso il|all['’]|alla",
    unit=(
        "delegati|delegate|partecipanti|ospiti|rappresentanti|persone|visitatori|relatori|"
        "relatrici|esperti|esperte|ricercatori|ricercatrici|scienziati|accademici|professori|"
        "studenti|studentesse|giornalisti|deputati|parlamentari|membri|ministri|diplomatici|"
        "ambasciatori|magistrati|informatici|iscritti|iscritte|funzionari|attivisti|avvocati|giudici|leader|delegazioni|osservatori|"
        "volontari|espositori|imprese|aziende|organizzazioni|ong|istituzioni|università|donne|"
        "uomini|giovani|specialisti|storici|ingegneri|medici|insegnanti|docenti|agricoltori|"
        "sindaci|capi di stato|personalità|congressisti|artisti|scrittori|autori|bibliotecari|"
        "infermieri|associazioni|città|comuni|studiosi|studiose|traduttori|archivisti|"
        "restauratori|linguisti|economisti|vescovi|pescatori|iscritti|oratori|scuole|musei"
    ),
    member=r"membri|rappresentanti",
    of_body=r"del|della|dei|delle|di",
    countries="paesi|nazioni|stati|stati membri",
    sessions=(
        "panel|sessioni|tavole rotonde|workshop|plenarie|sessioni plenarie|eventi collaterali|"
        "gruppi di lavoro|tavoli|laboratori"
    ),
    works=(
        "relazioni|interventi|comunicazioni|presentazioni|poster|discorsi|raccomandazioni|"
        "risoluzioni|documenti|accordi|progetti|lingue|premi|contributi|articoli|stand|temi|"
        "proposte|impegni|saggi"
    ),
    bounds=(
        ("più di|oltre|almeno|non meno di|superiore a|più d['’]", ">"),
        ("meno di|fino a|al massimo|non più di", "<"),
        (
            "poco più di|poco meno di|circa|quasi|un totale di|intorno a|pressappoco|all['’]incirca|approssimativamente",
            "~",
        ),
    ),
    bounds_after=((r"circa", "~"),),
    link=(
        "di|da|dai|dalle|del|dei|provenienti da|in rappresentanza di|arrivati da|giunti da|"
        "in|su|nelle|nei|in rappresentanza|distribuit[ie] in|originari di"
    ),
    of_count="di|gli|le|i",
    origin="di|da|provenienti da|in rappresentanza di",
    parts="tra cui|di cui|fra cui|compres[ie]|inclus[ie]",
    list_joiner="e|ed|o|nonché",
    scopes=(
        ("stranier[ie]|ester[ie]|internazionali", "foreign"),
        ("iscritt[ie]|registrat[ie]", "registered"),
        ("online|da remoto|a distanza", "online"),
        ("presenti|in presenza", "present"),
    ),
    comparison=(
        r"(?:il numero dei |i )?(?:partecipanti|delegati|presenze|iscrizioni|visitatori) "
        r"(?:è |sono |quasi )*(?:raddoppi|triplic|aument|cresc|diminu)\w*(?: del [^.,;]{1,30})?"
        r"(?: rispetto (?:all['’]anno scorso|allo scorso anno|alla precedente edizione))?"
    ),
    role=(
        r"\w{3,}(?:olog[oa]|ograf[oa]|iatra)|"
        "president[ei]|presidentessa|vicepresidente|ministr[oa]|primo ministro|segretari[oa]|"
        "segretari[oa] generale|direttore|direttrice|deputat[oa]|senatore|senatrice|sindac[oa]|"
        "governatore|governatrice|rettore|rettrice|preside|professor|professore|professoressa|"
        "fondatore|fondatrice|cofondatore|cofondatrice|ambasciatore|ambasciatrice|"
        "rappresentante|membro|capo|relatore|relatrice|commissari[oa]|difensore|consiglier[ea]|"
        "ricercatore|ricercatrice|giornalista|redattore|redattrice|storic[oa]|avvocat[oa]|giudice|"
        "economista|attivista|autore|autrice|scrittore|scrittrice|poeta|espert[oa]|consulente|"
        "coordinatore|coordinatrice|portavoce|responsabile|delegat[oa]|analista|specialista|"
        "medico|ingegnere|architett[oa]|sociolog[oa]|antropolog[oa]|biolog[oa]|geograf[oa]|leader|"
        "cancelliere|re|regina|principe|principessa|generale|colonnello|inviat[oa]|"
        "sottosegretari[oa]|docente|vescovo|arcivescovo|cardinale|parroco|imam|rabbino|assessor[ea]|"
        "moderatore|moderatrice|bibliotecari[oa]|archivista|linguista|restauratore|restauratrice|"
        "console|editore|editrice|traduttore|traduttrice|infermier[ea]|studioso|studiosa|"
        "magistrat[oa]|soprintendente|curatore|curatrice|amministratore|amministratrice|idrolog[oa]"
    ),
    role_adjective=(
        "ex|già|aggiunt[oa]|generale|prim[oa]|onorari[oa]|emerit[oa]|esecutiv[oa]|alt[oa]|permanente|"
        "speciale|principale|attuale|allora|vice|associat[oa]|ordinari[oa]"
    ),
    article="il|lo|la|i|gli|le|l|un|uno|una|suo|sua",
    organisation=(
        "università|istituto|centro|ministero|dipartimento|consiglio|comitato|commissione|"
        "associazione|società|fondazione|agenzia|unione|organizzazione|comunità|accademia|scuola|"
        "facoltà|partito|assemblea|parlamento|senato|banca|fondo|gruppo|rete|federazione|lega|"
        "club|corte|ufficio|compagnia|autorità|amministrazione|servizio|programma|iniziativa|"
        "alleanza|coalizione|segretariato|ambasciata|museo|biblioteca|ospedale|osservatorio|"
        "camera|consorzio|movimento|stampa|radio|televisione|repubblica|regno|stato|stati|"
        "nazioni|unite|casa|palazzo|hotel|direzione|affari|esteri|salute|istruzione|cultura|"
        "giustizia|ambiente|agricoltura|ricerca|sviluppo|diritti|umani|mondo|giornale|"
        "nazionale|internazionale|europa|africa|asia|america|via|piazza|fiume|mare|oceano|isola|"
        "provincia|regione|città|nord|sud|est|ovest|giornata|dichiarazione|trattato|premio|"
        "sessione|acqua|clima|pace|scienze|arti|lettere|governo|comune|diocesi|politecnico|"
        "ordine|sindacato|patrimonio|lingue|portale|santa|sede|studi|beni|culturali"
    ),
    connector="di|del|della|dello|dell|dei|degli|delle|d|e|ed|in|per|a|al|alla|con|il|la|le|gli|l|i|presso|da|dal|dalla|su|sul",
    honorific="sig|sig\\.ra|dott|dott\\.ssa|dottor|dottoressa|prof|prof\\.ssa|professor|professoressa|ing|avv|on|onorevole|sua eccellenza|s\\.?e|mons|monsignor|don|suor|padre|cardinale|generale",
    affiliation="dell['’]|della|dello|dei|degli|delle|del|di|presso|all['’]|alla|al",
    inside="di|del|della|dei|degli|delle|dello|dell|per|in|d",
    by="da|dal|dalla|con|tra|fra",
    verb=(
        "ha|hanno|è|sono|era|fu|sarà|saranno|stato|stata|che|chi|cui|dove|ma|come|secondo|dopo|"
        "durante|mentre|quando|egli|lui|lei|si|partecipato|aperto|dichiarato|affermato|"
        "sottolineato|ricordato|presentato|moderato|aggiunto|spiegato|annunciato|salutato|letto|"
        "tenuto|ringraziato|detto|intervenuto|intervenuti|non|se|anche|inoltre|poi|concluso|"
        "osservato|chiesto|denunciato|nel|nella|sul|intervengono|partecipano|hanno|porta|firmato"
    ),
    said=(
        "ha detto|ha dichiarato|ha affermato|ha sottolineato|ha ricordato|ha aggiunto|ha spiegato|"
        "ha osservato|ha concluso|ha avvertito|ha ribadito|ha sostenuto|ha precisato|dice|afferma|"
        "dichiara|spiega|sottolinea|aggiunge|secondo|ha commentato|ha chiesto|ha risposto|"
        "racconta|ha raccontato|ha evidenziato|ha rimarcato|conclude|ha insistito|avverte|ricorda|ha scritto|osserva"
    ),
    reporter="di|a cura di|dal nostro inviato",
    commentator=r"ha (?:detto|dichiarato) al nostro (?:giornale|inviato)",
    not_name=(
        "il lo la i gli le l un uno una di del della dei degli delle dell in nel nella a al alla da dal "
        "per con su sul sulla tra fra e ed o ma che chi quando dove come se più meno oltre circa "
        "quasi dopo durante secondo poi anche inoltre ieri oggi domani organizzato organizzata "
        "questo questa questi queste suo sua loro due tre quattro cinque sei sette otto nove dieci "
        "ogni tutti tutte primo prima altri altre tenutasi promosso presenti"
    ),
)
