"""French, as agencies, ministries and universities write it."""

from __future__ import annotations

from .language import Language

SMALL = [
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
FOURSCORE = {"quatre vingts": 80, "quatre vingt": 80, "soixante dix": 70, "quatre vingt dix": 90}
ORDINALS = [
    "premi(?:er|ère)",
    "(?:deuxième|seconde?)",
    "troisième",
    "quatrième",
    "cinquième",
    "sixième",
    "septième",
    "huitième",
    "neuvième",
    "dixième",
    "onzième",
    "douzième",
    "treizième",
    "quatorzième",
    "quinzième",
    "seizième",
]

LANGUAGE = Language(
    code="fr",
    small_bodies=True,
    common=frozenset(
        [
            "le",
            "la",
            "les",
            "des",
            "du",
            "et",
            "est",
            "une",
            "dans",
            "pour",
            "par",
            "sur",
            "que",
            "qui",
            "au",
            "aux",
            "avec",
            "a",
            "été",
            "ce",
            "cette",
            "il",
            "elle",
            "nous",
            "ont",
            "ces",
            "leur",
            "plus",
            "mais",
            "son",
            "sa",
            "ses",
            "ou",
            "où",
            "entre",
            "après",
            "lors",
            "sont",
            "était",
            "elles",
            "ils",
            "se",
            "ne",
            "pas",
            "d",
            "l",
            "à",
            "ainsi",
        ]
    ),
    numbers={
        **{word.replace("-", " "): value for value, word in enumerate(SMALL, 1)},
        **TENS,
        **FOURSCORE,
        **{
            f"{start} {word}".replace("-", " "): value + its
            for start, value in (("soixante", 60), ("quatre vingt", 80))
            for its, word in enumerate(SMALL, 1)
            if its >= 10
        },
        "cent": 100,
        "cents": 100,
        "mille": 1000,
        "une centaine": 100,
        "une dizaine": 10,
        "une vingtaine": 20,
        "une trentaine": 30,
        "une quarantaine": 40,
        "une": 1,
        "une cinquantaine": 50,
        "une soixantaine": 60,
        "un millier": 1000,
        "une quinzaine": 15,
    },
    number_joiner="et",
    ordinals={
        **{word: value for value, word in enumerate(ORDINALS, 1)},
        "dix-septième": 17,
        "dix-huitième": 18,
        "dix-neuvième": 19,
        "vingtième": 20,
        "vingt-cinquième": 25,
        "trentième": 30,
        "quarantième": 40,
        "cinquantième": 50,
    },
    ordinal_mark="e|è|ème|eme|ième|er|ère|re|nde?|ᵉ|è?me",
    date_lead=("prévue? (?:pour|du)|depuis|jusqu['’]au|dès|à partir du|du|au|pour|de|avant|entre"),
    day_mark="er",
    of_month="de",
    of_year="de",
    to_day="au|et|à|-|–|jusqu['’]au",
    range_lead="du|entre|les",
    relative=(
        (
            (
                r"(?:l['’](?:année|an) (?:dernière|dernier|passée?)|il y a un an),? "
                r"(?:ce jour-là|à la même date|le même jour)"
            ),
            "same-day-1",
        ),
        (r"l['’](?:année|an) (?:dernière|dernier|passée?|précédente)|il y a un an", "year-1"),
        (r"il y a deux ans", "year-2"),
        (r"l['’](?:année|an) prochaine?", "year+1"),
        (r"hier(?: (?:matin|soir|après-midi))?", "day-1"),
        (r"aujourd['’]hui|ce (?:matin|soir)|cet après-midi", "day+0"),
        (r"demain(?: (?:matin|soir))?", "day+1"),
        (r"le mois dernier", "month-1"),
        (r"le mois prochain", "month+1"),
    ),
    weekday_lead="le|ce",
    weekday_tail=" (?:dernier|prochain|matin|soir)",
    duration=(
        r"(?:la|le|les|cette|ce|ces) (?:conférence|forum|rencontre|congrès|colloque|sommet|séminaire)"
        r" de (?P<days>{number}) jours|(?:pendant|durant|sur) (?P<days2>{number}) jours|"
        r"(?P<days3>{number}) jours de (?:travaux|débats|discussions|réunions|échanges|conférences)|"
        r"(?P<days4>{number}) jours durant|(?:(?<=dure )|(?<=durera )|(?<=programme de ))(?P<days5>{number}) jours"
    ),
    yearly="chaque année|tous les ans",
    observance=(
        r"(?:est|marque|a été (?:déclaré|proclamé)|est célébrée? comme) (?:aussi )?"
        r"(?:le |la |l['’])?(?:journée|jour|anniversaire)(?: [^.;,]{1,90})?"
    ),
    named_day=r"(?:la )?Journée (?:internationale|mondiale|nationale|européenne)[^.,;:()\n]{0,80}",
    falls_on=r"(?:qui est )?(?:célébrée|marquée|observée)(?: chaque année)?",
    anniversary=r"(?:le |du )?{ordinal} anniversaire(?: (?:de|du|des) [^.,;]{1,80})?",
    in_month="en|début|fin|mi-",
    in_year=r"en {year}",
    founded=r"fondée?|créée?|née?|depuis",
    that="que|qu['’]",
    thing=r"[a-zà-ÿ-]{4,}[sx]",
    measure="ans|années|heures|minutes|secondes|jours|semaines|mois|fois|siècles|degrés|euros|dollars|francs|tonnes|mètres|kilomètres|hectares|litres|pages|millions|milliers|points",
    future=(
        "sera|seront|se tiendra|aura lieu|auront lieu|prévue?s?|participeront|attendus?|"
        "attendues?|s['’]ouvrira|réunira|prochaine?|accueillera|se déroulera|se tiendront"
    ),
    previous=(
        r"l['’](?:année|an) (?:dernière|dernier|passée?|précédente)|édition précédente|"
        r"précédente édition|dernière édition|il y a un an"
    ),
    event=(
        "conférences?|forum|congrès|sommet|symposium|séminaire|colloque|convention|assemblée|"
        "réunion|atelier|dialogue|rencontres?|événement|évènement|salon|exposition|festival|"
        "assises|journées|consultation|université d['’]été|manifestation"
    ),
    named_event=(
        "conférence|forum|congrès|sommet|symposium|colloque|assises|rencontres|journées|salon|"
        "festival|convention|séminaire"
    ),
    event_adjective=(
        "internationale?s?|mondiale?s?|annuelle?s?|régionale?s?|nationale?s?|européenne?s?|"
        "africaine?s?|scientifiques?|ministérielle?s?|interministérielle?|panafricaine?s?|"
        "parlementaires?|francophones?|arabes?|méditerranéenne?s?|mondiaux|générale?|économique|"
        "biennale?|bisannuelle?|juridique|universitaire|citoyenne|citoyen|global|globale"
    ),
    event_of="de l['’]|de la|de|du|des|d['’]",
    event_on="sur|pour|contre|consacrée? (?:à|au|aux)",
    panel=(
        "panels?|tables? rondes?|table ronde|session|séance|sessions|séances|atelier|ateliers|"
        "séance plénière|plénière|débat|discussion|événement parallèle|carrefour"
    ),
    deals_with=r"(?:abordera|aborderont|abordent|a abordé|traitera de|traite de|portera sur|examinera|a examiné)",
    document=(
        "adopté|adoptée|agenda|déclaration|communiqué|résolution|charte|feuille de route|plan d['’]action|appel|"
        "manifeste|recommandations|mémorandum"
    ),
    titled=(
        "intitulée?s?|sur le thème(?: de)?|sous le thème|autour du thème|sur le sujet|thème|"
        "sous le titre|baptisée?|portait sur|portant sur|consacrée? à|sur|placée? sous le signe|"
        "dénommée?|titrée?|avec pour thème|a pour thème|ayant pour thème|est"
    ),
    theme="thème|sur le thème(?: de)?|signe",
    possessive=r"sa|leur",
    edition_noun="édition",
    organised_by=(
        "(?:co)?organisée?s?(?: (?!et )[^\\s,.;]+){0,4}? par|à l['’]initiative (?=d|l)|accueillie?s? par|"
        "convoquée?s? par|initiée?s? par|à l['’]invitation|sous l['’]égide|organisateurs?[,:]"
    ),
    body=(
        "université|institut|centre|ministère|département|conseil|comité|commission|association|"
        "société|fondation|agence|union|organisation|communauté|académie|école|faculté|parti|"
        "parlement|sénat|banque|fonds|groupe|réseau|fédération|ligue|club|cour|bureau|office|"
        "autorité|programme|initiative|alliance|coalition|secrétariat|ambassade|musée|"
        "bibliothèque|hôpital|observatoire|chambre|consortium|mouvement|direction|gouvernement|"
        "mairie|ville|collectif|syndicat|maison|laboratoire|ordre|haut-commissariat"
    ),
    organises=(
        "organise|organisent|a organisé|ont organisé|accueille|a accueilli|accueillera|"
        "tient|a tenu|tiendra|convoque|a réuni|réunit|organisait|organisera|ont accueilli"
    ),
    jointly=(
        "en (?:partenariat|collaboration|coopération) avec|conjointement avec|avec le concours|"
        "aux côtés"
    ),
    place_lead="à|au|en|dans|de",
    held=(
        "tenue?|organisée?|eu lieu|se tient|se tiendra|s['’]est tenue?|s['’]est ouverte?|ouverte?|"
        "s['’]ouvre|réunis?|réunies?|rassemblés?|achevée?|conclue?|clôturée?|aura lieu|"
        "se déroule|se déroulera|a débuté|s['’]est achevée?|inaugurée?|conférence|forum|congrès|"
        "réunissent|sommet|colloque|retrouvent|retrouvés|rencontrent|s['’]est déroulée?|a lieu"
    ),
    organised="organisée?",
    hosted_by="accueillie? par|accueillie? à",
    hosts="accueille|a accueilli|accueillera|reçoit|abrite",
    capital=(
        r"(?:la )?capitale (?P<country>{demonym})(?:,? (?P<city>{place}))?",
        r"(?:la )?capitale (?:de la |du |de l['’]|d['’]|de )(?P<country>{country})(?:, (?P<city>{place}))?",
    ),
    venue=(
        "Palais|Hôtel|Centre|Maison|Musée|Bibliothèque|Théâtre|Auditorium|Siège|siège|"
        "Amphithéâtre|Université|Institut|palais|hôtel|Faculté"
    ),
    venue_lead="au|à|à la|dans",
    unit=(
        "délégués?|déléguées|participants?|participantes|invités?|représentants?|représentantes|"
        "personnes|visiteurs|intervenants?|intervenantes|experts?|expertes|chercheurs?|"
        "chercheuses|scientifiques|universitaires|professeurs|étudiants|étudiantes|journalistes|"
        "députés|parlementaires|membres|ministres|diplomates|ambassadeurs|responsables|militants|"
        "avocats|juges|magistrats|dirigeants|délégations|observateurs|bénévoles|exposants|"
        "entreprises|organisations|ong|institutions|universités|femmes|hommes|jeunes|"
        "spécialistes|praticiens|historiens|ingénieurs|médecins|enseignants|enseignantes|"
        "agriculteurs|maires|chefs d['’]état|personnalités|congressistes|festivaliers|artistes|"
        "écrivains|auteurs|traducteurs|interprètes|bibliothécaires|élus|élues|collectivités|"
        "associations|villes|écoles|infirmières|infirmiers|orateurs|oratrices|soignants|"
        "archivistes|linguistes|économistes|entrepreneurs|conférenciers|pêcheurs|éleveurs"
    ),
    member=r"membres|représentants",
    of_body=r"du|de la|des|de",
    countries="pays|états|nations|états membres",
    sessions=(
        "panels?|sessions?|séances?|tables? rondes?|ateliers?|plénières?|séances plénières|"
        "événements parallèles|groupes de travail|conférences plénières"
    ),
    works=(
        "communications|rapports|exposés|présentations|affiches|posters|interventions|"
        "recommandations|résolutions|documents|accords|discours|projets|langues|prix|médailles|"
        "contributions|articles|stands|thèmes|propositions|engagements|conventions"
    ),
    bounds=(
        ("plus de|plus d['’]|au moins|au-delà de|pas moins de|plus qu['’]", ">"),
        ("moins de|moins d['’]|jusqu['’]à|au plus|au maximum", "<"),
        (
            "un peu plus de|un peu moins de|environ|près de|près d['’]|quelque|quelques|à peu près|autour de|presque|approximativement",
            "~",
        ),
    ),
    bounds_after=((r"environ", "~"),),
    link="de|d['’]|du|des|venus? de|venues? de|issus? de|issues? de|représentant|provenant de|dans|en|réparties? (?:en|sur)|originaires de|sur|au cours de",
    of_count="de|d['’]",
    origin="de|représentant|venus de|issus de",
    parts="dont|parmi (?:lesquels|eux|elles)|y compris|soit",
    list_joiner="et|ou|ainsi que",
    scopes=(
        ("étrangers?|étrangères?|internationaux", "foreign"),
        ("inscrite?s?|enregistrée?s?", "registered"),
        ("en ligne|à distance", "online"),
        ("présente?s?", "present"),
    ),
    comparison=(
        r"(?:le nombre de )?(?:participants|délégués|visiteurs|inscriptions|la participation) "
        r"(?:a |ont |est )?(?:presque |plus que )?(?:doublé|triplé|augmenté|progressé|diminué|bond[i])"
        r"(?: de [^.,;]{1,30})?(?: par rapport à (?:l['’]année dernière|l['’]an dernier|l['’]édition précédente))?"
    ),
    role=(
        r"\w{3,}(?:ologue|ographe|icien|icienne|iatre)|"
        "présidente?|vice-présidente?|ministre|première? ministre|secrétaire|secrétaire générale?|"
        "directeur|directrice|députée?|sénateur|sénatrice|maire|gouverneure?|recteur|rectrice|doyenne?|"
        "professeure?|fondateur|fondatrice|cofondateur|cofondatrice|ambassadeur|ambassadrice|"
        "représentante?|membre|chef|cheffe|rapporteure?|rapporteuse|commissaire|médiateur|"
        "médiatrice|conseiller|conseillère|chercheur|chercheuse|journaliste|rédacteur|rédactrice|"
        "historien|historienne|avocate?|juge|économiste|militante?|auteure?|écrivaine?|poète|"
        "experte?|consultante?|coordinateur|coordinatrice|coordonnateur|coordonnatrice|"
        "porte-parole|responsable|délégué|déléguée|analyste|spécialiste|hydrologue|médecin|"
        "ingénieure?|architecte|sociologue|anthropologue|biologiste|géographe|climatologue|"
        "infirmière?|enseignante?|maître|chancelier|chancelière|roi|reine|prince|princesse|"
        "général|colonel|envoyée?|administrateur|administratrice|trésorier|trésorière|adjointe?|"
        "animateur|animatrice|modérateur|modératrice|bibliothécaire|archiviste|linguiste|"
        "conservateur|conservatrice|agronome|océanographe|chef d['’]état|pdg|consule?|éditeur|"
        "éditrice|traducteur|traductrice|éleveur|éleveuse|agriculteur|agricultrice|étudiante?"
    ),
    role_adjective=(
        "ancienne?|ex|adjointe?|générale?|déléguée?|premier|première|honoraire|émérite|exécutif|"
        "exécutive|haut|haute|permanente?|spéciale?|principale?|chargée?|actuelle?|ex-"
    ),
    article="le|la|les|l|un|une|son|sa|ses|leur|leurs|notre",
    organisation=(
        "université|institut|centre|ministère|département|conseil|comité|commission|association|"
        "société|fondation|agence|union|organisation|communauté|académie|école|faculté|parti|"
        "assemblée|parlement|sénat|banque|fonds|groupe|réseau|fédération|ligue|club|cour|bureau|"
        "office|compagnie|autorité|administration|service|programme|initiative|alliance|"
        "coalition|secrétariat|ambassade|musée|bibliothèque|hôpital|observatoire|chambre|"
        "consortium|mouvement|presse|radio|télévision|république|royaume|état|états|nations|"
        "unies|maison|palais|hôtel|direction|affaires|étrangères|santé|éducation|culture|"
        "justice|environnement|agriculture|recherche|développement|droits|homme|monde|journal|"
        "nationale?|internationale?|europe|afrique|asie|amérique|rue|avenue|place|fleuve|mer|"
        "océan|île|province|région|ville|nord|sud|est|ouest|journée|déclaration|traité|prix|"
        "atelier|séance|eau|climat|paix|sciences?|arts|lettres|laboratoire|gouvernement|haut|"
        "syndicat|collectif|francophonie|patrimoine|langues?|mairie|jeunesse|sports?|travail"
    ),
    connector="de|du|des|d|de la|l|la|le|les|à|au|aux|et|en|sur|pour|chargé|chargée|sous|dans|près",
    honorific="m|mme|mlle|mm|dr|docteur|pr|professeure?|me|maître|monsieur|madame|son excellence|s\\.?e|général|colonel|sir|lord|père|sœur|cheikh",
    affiliation="de l['’]|de la|du|des|de|d['’]|à l['’]|à la|à|au|chargée? de|chez|auprès de",
    inside="de|du|des|d|à|aux|au|l|pour|en|sur",
    by="par|avec|dont|et|notamment",
    verb=(
        "a|ont|est|sont|était|étaient|été|sera|seront|qui|que|dont|où|mais|car|puis|ainsi|par|avec|"
        "lors|selon|après|avant|pendant|il|elle|ils|elles|on|participé|ouvert|déclaré|affirmé|"
        "souligné|rappelé|présenté|animé|animée|modéré|modérée|estimé|ajouté|expliqué|indiqué|"
        "annoncé|salué|appelé|lu|prononcé|accueilli|réuni|remercié|insisté|plaidé|dénoncé|évoqué|"
        "se|s|ne|n|y|ouvre|rassemble|prend|a\\s|fut|intervient|doit|peut|veut|raconte|conclut"
    ),
    said=(
        "a salué|salue|a déclaré|a dit|déclare|dit|affirme|a affirmé|a souligné|souligne|a rappelé|rappelle|"
        "a estimé|estime|a ajouté|ajoute|a expliqué|explique|a indiqué|indique|a noté|note|"
        "a averti|a insisté|insiste|a conclu|conclut|a lancé|lance|a martelé|a précisé|précise|"
        "a-t-il|a-t-elle|selon|raconte|a commenté|a regretté|a plaidé|confie|a confié|"
        "déclaré|dit-il|dit-elle|résume|a résumé|s['’]est réjouie?|se réjouit|a observé|prévient|"
        "a prévenu|a répondu|a demandé|a assuré|assure|a souhaité|déplore|a écrit"
    ),
    reporter="par|propos recueillis par|de notre correspondante?",
    commentator=r"(?:a confié|confie|explique) à notre (?:journal|rédaction|correspondante?)",
    not_name=(
        "le la les l un une des du de d ce cet cette ces il elle ils elles on nous vous je en au aux à dans "
        "pour par sur avec sans selon après avant pendant lors depuis mais et ou où qui que quand si "
        "plus moins près environ parmi ainsi aussi puis enfin ensuite hier demain aujourd organisée "
        "organisé réunis réunie présidente président ouverte deux trois quatre cinq six sept huit "
        "neuf dix l'an son sa ses leur notre nos tous toutes chaque premier première outre"
    ),
)
