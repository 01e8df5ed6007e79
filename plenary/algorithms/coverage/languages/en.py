"""English, as news agencies, ministries and universities write it."""

from __future__ import annotations

from .language import Language

SMALL = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
TENTHS = [
    "twentieth",
    "thirtieth",
    "fortieth",
    "fiftieth",
    "sixtieth",
    "seventieth",
    "eightieth",
    "ninetieth",
]

NUMBERS = {
    **{word: value for value, word in enumerate(SMALL, 1)},
    **{word: 10 * value for value, word in enumerate(TENS, 2)},
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "dozen": 12,
    "a hundred": 100,
    "a thousand": 1000,
    "a dozen": 12,
}
ORDINAL_WORDS = {
    **{word: value for value, word in enumerate(ORDINALS, 1)},
    **{word: 10 * value for value, word in enumerate(TENTHS, 2)},
    **{
        f"{ten}[ -]{word}": 10 * tens + value
        for tens, ten in enumerate(TENS, 2)
        for value, word in enumerate(ORDINALS[:9], 1)
    },
    "hundredth": 100,
    "inaugural": 1,
}

LANGUAGE = Language(
    code="en",
    common=frozenset(
        [
            "the",
            "of",
            "and",
            "to",
            "in",
            "was",
            "by",
            "that",
            "for",
            "is",
            "on",
            "with",
            "at",
            "as",
            "from",
            "has",
            "said",
            "an",
            "which",
            "were",
            "it",
            "there",
            "more",
            "than",
            "its",
            "they",
            "are",
            "he",
            "she",
            "we",
            "or",
            "been",
            "will",
            "their",
            "have",
            "this",
            "had",
            "be",
            "not",
            "but",
            "also",
            "who",
            "our",
            "all",
            "you",
            "can",
            "would",
            "when",
            "about",
            "after",
            "into",
            "over",
            "during",
            "other",
        ]
    ),
    numbers=NUMBERS,
    number_joiner="and",
    ordinals=ORDINAL_WORDS,
    ordinal_mark="st|nd|rd|th",
    date_lead="(?:scheduled|slated|set|planned) for|on|from|until|by|between|starting|since",
    day_mark="st|nd|rd|th",
    of_month="of",
    of_year=",",
    to_day="to|and|through|until|till|-|–|—",
    range_lead="from|between",
    relative=(
        (r"(?:the same day last year|last year on (?:this|that|the same) day)", "same-day-1"),
        (r"on (?:this|that|the same) day (?:last year|a year ago)", "same-day-1"),
        (r"last year|a year ago|the previous year|a year earlier", "year-1"),
        (r"two years ago", "year-2"),
        (r"next year", "year+1"),
        (r"yesterday(?: (?:morning|afternoon|evening))?|last night", "day-1"),
        (r"(?:earlier |later )?today|this (?:morning|afternoon|evening)|tonight", "day+0"),
        (r"tomorrow(?: (?:morning|afternoon|evening))?", "day+1"),
        (r"last week", "week-1"),
        (r"next week", "week+1"),
        (r"last month", "month-1"),
        (r"next month", "month+1"),
        (r"(?:later |earlier )?this month", "month+0"),
    ),
    lasts_until="until|till|(?:ends|closes|concludes|opens|starts|begins|runs|continues)(?: on| until| through| to)?|until on",
    weekday_lead="on|from|between|last|next|this|earlier on|until|late on|early on",
    duration=(
        r"the (?P<days>{number})-day (?:event|conference|forum|meeting|summit|congress|gathering|"
        r"symposium|seminar|workshop|convention|programme|program|assembly|session|dialogue)|"
        r"an? (?P<days5>{number})-day (?:conference|forum|meeting|summit|congress|symposium|event|"
        r"seminar|workshop|gathering)|"
        r"(?P<days2>{number})-day(?= )|(?:over|across) (?:the )?(?P<days3>{number}) days|"
        r"for (?P<days4>{number}) days|(?P<days6>{number}) days of (?:[a-z]+ )?(?:debates?|talks|"
        r"discussions?|meetings|sessions|deliberations|work|lectures|negotiations|workshops|panels|"
        r"presentations|speeches)|"
        r"(?<=programme of )(?P<days7>{number}) days|(?<=program of )(?P<days8>{number}) days|"
        r"(?:(?<=last )|(?<=lasts )|(?<=lasted )|(?<=lasting )|(?<=after )|(?<=within ))"
        r"(?P<days9>{number}) days"
    ),
    yearly="every year|each year|annually|observed annually|celebrated annually|marked annually",
    observance=(
        r"(?:is|was|marks|has been|is marked as|is observed as|is celebrated as|was declared|"
        r"is commemorated as) (?:also )?(?:the |an? )?(?:annual |national )?"
        r"(?:[^\s.,;]+ ){0,5}?(?:day|anniversary)(?: (?:of|for|against) [^.;]{1,90})?"
    ),
    named_day=(
        r"(?:[Tt]he )?(?:[A-Z][\w'’-]+ (?:(?:of|the|for) )*){1,6}Day"
        r"(?:(?: (?:of|for|against|to|the|and|in))+(?: [A-Z][\w'’-]+)+)*"
    ),
    falls_on=(
        r"(?:which )?(?:(?:is|was|are) )?(?:always )?(?:marked|observed|celebrated|held|falls|fell|"
        r"commemorated)(?: (?:each|every) year| annually| worldwide| globally)?"
    ),
    anniversary=r"(?:the )?{ordinal} anniversary(?: (?:of|since) (?:the )?[^.,;]{1,80})?",
    in_month="in (?:early |late |mid-)?|by|since|until|for",
    in_year=(
        r"(?:in(?: spring| summer| autumn| the autumn of| the spring of| the summer of| winter| early|"
        r" late)?|(?:slated|scheduled|planned|set|pencilled in|due) for) {year}"
    ),
    founded=r"founded|established|created|born|set up|since",
    that="that",
    thing=r"[a-z][a-z-]{3,}s",
    measure="years|hours|minutes|seconds|days|weeks|months|times|quarters|centuries|decades|percents|points|degrees|dollars|euros|pounds|tons|tonnes|metres|meters|kilometres|kilometers|miles|hectares|acres|litres|liters|sides|ways|pages|millions|thousands|hundreds|kilograms|centimetres|cents|thanks|series|news|per cents|watts|megawatts|gigawatts",
    future="pencilled in|due (?:on|in|for)|is planned|will|to be|is to|are to|scheduled|expected|planned|upcoming|forthcoming|slated",
    previous=(
        "last year|previous (?:edition|conference|year|meeting)|(?:last|previous) year's|"
        "a year (?:ago|earlier)|the year before|the preceding (?:edition|year)"
    ),
    event=(
        "conferences?|forum|congress|summit|symposium|seminar|colloquium|convention|assembly|"
        "meeting|workshop|dialogue|gathering|event|expo|exhibition|hackathon|festival|fair|"
        "consultation|conclave|hearing|retreat|school|lecture|session"
    ),
    named_event=(
        "conference|forum|congress|summit|symposium|seminar|colloquium|convention|workshop|"
        "dialogue|expo|hackathon|festival|fair|consultation|week|days"
    ),
    event_adjective=(
        "international|global|world|annual|regional|national|european|african|asian|scientific|"
        "academic|ministerial|high-level|youth|biennial|joint|parliamentary|diplomatic|"
        "interregional|general|plenary|virtual|online|hybrid|ordinary|special|review|pan-african"
    ),
    event_of="of|by",
    event_on="on|for|of|about|against",
    panel=(
        "panels?|panel (?:session|discussion|debate)s?|round ?tables?|side events?|plenary|"
        "plenary (?:session|meeting)|sessions?|sub-?session|breakout|workshops?|keynote|"
        "discussions?|debate|working groups?|sections?|track|masterclass|fireside chat"
    ),
    deals_with=r"will (?:also )?(?:address|discuss|cover|examine|explore|focus on|deal with|consider)|(?:addresses|addressed|discusses|discussed|covers|covered|examines|examined|focuses on|focused on|deals with|dealt with|explored|is devoted to)",
    document=(
        "adopt(?:s|ed)?|commitments|pledge|agenda|declaration|communiqu[eé]|statement|resolution|concept|roadmap|road map|charter|"
        "manifesto|action plan|plan of action|outcome document|final document|appeal|"
        "recommendations|memorandum|checklist|guidelines|toolkit"
    ),
    titled=(
        "met for|gathered for|took part in|taking part in|participants (?:of|in)|titled|entitled|themed|called|named|dubbed|on|under the (?:theme|title|motto|slogan|"
        "banner|name|topic)(?: of)?|(?:whose|the|its|this year's) (?:theme|title|motto)(?: was| is|,)?|"
        "on the (?:theme|topic|subject)(?: of)?|theme(?: of)?|topic(?: of)?|dedicated to|"
        "devoted to|focus(?:ed|ing|es) on|motto|slogan|title"
    ),
    theme="themed?|motto|slogan|(?:theme|motto|slogan) (?:of|was|is)|topic|banner(?: of)?",
    titled_after="(?:international |annual |global )?(?:conference|forum|summit|congress)",
    possessive=r"its|their",
    edition_noun="edition|of its kind|of the kind",
    organised_by=(
        "(?:co-?)?(?:organi[sz]ed|sponsored|put together|mounted|hosted|convened|arranged|initiated|held|staged|run)"
        "(?: (?!and )[^\\s,.;]+){0,4}? by|at the initiative of|on the initiative of|"
        "at the invitation of|under the auspices of|organi[sz]ers?[,:]|organi[sz]er of [^,.]{3,40},|"
        "by its organi[sz]ers?,|the organi[sz]ing body,"
    ),
    organises=(
        "(?:is |are |was |were |will be )?(?:jointly )?(?:co-?)?(?:organi[sz]e[sd]?|organi[sz]ing|"
        "host(?:s|ed|ing)?|conven(?:es|ed|ing)|held|holds|will (?:host|hold|convene|organi[sz]e)|"
        "received guests|welcomed|(?:today |yesterday )?(?:closed|opened|concluded) its)"
    ),
    body=(
        "university|institute|institution|centre|center|ministry|department|council|committee|"
        "commission|association|society|foundation|agency|union|organi[sz]ation|community|"
        "academy|college|school|faculty|party|parliament|senate|bank|fund|group|network|"
        "federation|league|club|court|office|bureau|board|company|corporation|authority|"
        "administration|programme|program|initiative|alliance|coalition|secretariat|embassy|"
        "museum|library|hospital|trust|observatory|chamber|consortium|partnership|movement|"
        "directorate|government|unesco|municipality|house|platform|syndicate|guild|archive|archives|watch|exchange|charity|tribunal"
    ),
    jointly=(
        "jointly with|together with|in (?:partnership|cooperation|co-operation|collaboration) with|"
        "in association with"
    ),
    place_lead="in|at",
    held=(
        "held|organi[sz]ed|hosted|took place|takes place|taking place|take place|opened|opens|"
        "open|opening|concluded|concludes|closed|ended|began|begins|started|starts|kicked off|"
        "convened|gathered|met|meeting|underway|under way|wrapped up|hosting|gather|assembled|"
        "convenes?|meets?|gathers|assembles?|reconvenes?|planned|scheduled|due|launched|conference|forum|summit|congress|symposium|event|is being held|ended|arrived"
    ),
    organised="organi[sz]ed",
    venue_lead="at|in|inside",
    hosted_by="hosted by|host(?:ed)? in",
    hosts="hosts|hosted|will host|is hosting|to host|is to host|was hosting|welcomes|welcomed",
    capital=(
        r"(?P<country>{country})(?:'|’)s capital(?: city)?(?:,? (?:of )?(?P<city>{place}))?",
        r"the (?P<country>{demonym}) capital(?: city)?(?:,? (?:of )?(?P<city>{place}))?",
        r"the capital(?: city)? of (?P<country>{country})(?:, (?P<city>{place}))?",
    ),
    venue=(
        "castle|cathedral|stadium|abbey|villa|manor|centre|center|hall|hotel|palace|palais|palazzo|auditorium|campus|arena|theatre|"
        "theater|library|museum|pavilion|resort|headquarters|chamber|university|institute|"
        "academy|college|house|convention centre"
    ),
    unit=(
        r"(?!years|hours|quarters|\w*met(?:er|re)s|cent(?:er|re)s|chapters|numbers|per ?cents|"
        r"events|moments|incidents|accidents|elements|continents|components|floors|doors|factors|"
        r"sectors|offers|orders|letters|dollars|towers|rivers|summers|winters|corners|matters|"
        r"papers|posters|documents|agreements|statements|acres|amendments|investments|"
        r"commitments|tables|layers|servers|containers|quarters)"
        r"[a-z-]{2,}(?:ers|ors|ists|ants|ents|ees|ians|women|men|folk|mates)|"
        "delegates?|participants?|guests?|representatives?|attendees?|people|persons|visitors?|"
        "speakers?|experts?|scholars?|scientists?|researchers?|academics?|professors?|students?|"
        "journalists?|mps|mp|parliamentarians?|lawmakers?|legislators?|members?|ministers?|"
        "diplomats?|ambassadors?|officials?|activists?|lawyers?|judges?|leaders?|delegations?|"
        "observers?|volunteers?|exhibitors?|companies|organi[sz]ations?|ngos?|institutions?|"
        "universities|women|men|youth|youths|young people|specialists?|practitioners?|"
        "policymakers?|policy-makers|historians?|engineers?|doctors?|physicians?|teachers?|"
        "educators?|farmers?|mayors?|presidents?|heads? of state|governments?|personalities|"
        "professionals?|stakeholders?|panellists?|panelists?|moderators?|rapporteurs?|"
        "entrepreneurs?|investors?|artists?|writers?|authors?|librarians?|economists?|"
        "attorneys|advocates|defenders|figures|dignitaries|envoys|intellectuals|citizens|"
        "residents|nurses|pilots|staff|registrants?|agencies|associations|groups|start-?ups|"
        "firms|cities|municipalities|publishers|partners|negotiators|girls|boys|children|"
        "interpreters|veterans|survivors|fellows|graduates|alumni|trainees|mediators|"
        "community leaders|others|viewers|laureates|winners|archivists?|curators?|"
        "conservators?|planners?|biologists?|ecologists?|geologists?|linguists?|architects?|"
        "teams|candidates|broadcasters|trade unionists|midwives|buyers|them(?! (?:are |were )?(?:women|men|girls|boys|young))|"
        "schools|hospitals|ministries|laboratories|museums|archives|libraries|parties|"
        "(?:attended|took part|followed|joined|participated)(?: online| remotely| in person)?|signatories|regions|sponsors|bloggers|influencers|reporters|media outlets|bodies"
    ),
    manner="(?:attended|took part|followed|joined|participated) (?:in person|online|remotely)",
    member=r"members?|representatives|heads|leaders",
    of_body=r"of",
    countries="countries|nations|states|member states|territories|country|states parties",
    sessions=(
        "panels?|sessions?|panel sessions?|panel discussions?|plenar(?:y|ies)|plenary sessions?|"
        "workshops?|round ?tables?|side events?|working groups?|parallel sessions?|"
        "thematic sessions?|meetings|breakout sessions?|discussions|keynotes|tracks|"
        "masterclasses|committees|sections|forums|thematic sections"
    ),
    works=(
        "reports?|papers?|presentations?|abstracts?|posters?|speeches|lectures?|talks|"
        "recommendations|resolutions|documents|agreements|memorandums|contributions|"
        "interventions|statements|submissions|awards|medals|certificates|projects|"
        "exhibits|stands|books|articles|themes|topics|stalls|booths|votes|proposals|amendments|"
        "commitments|pledges|initiatives|applications|registrations"
    ),
    bounds=(
        (
            (
                "more than|over|in excess of|above|upwards of|well over|no fewer than|"
                "no less than|not less than|at least|a minimum of|exceeding"
            ),
            ">",
        ),
        (
            (
                "fewer than|less than|under|below|up to|at most|no more than|not more than|"
                "as many as"
            ),
            "<",
        ),
        (
            (
                "about|around|some|approximately|roughly|an estimated|circa|nearly|almost|"
                "close to|just under|just over|a little over|somewhere around|in the region of|"
                "in the order of|an? (?:estimated|total of about)|nearer|not far short of"
            ),
            "~",
        ),
    ),
    bounds_after=((r"or more|plus|or so", ">"),),
    link="from|representing|of|across|in|at|over|out of|drawn from|coming from|during|among|within|on",
    scopes=(
        (r"foreign|overseas|international|from abroad", "foreign"),
        (r"registered|signed up|registrations?", "registered"),
        (r"local|domestic", "domestic"),
        (r"online|remotely|virtually|remote", "online"),
        (r"in person|present", "present"),
        (r"invited|invitations", "invited"),
    ),
    of_count="of",
    origin="from|representing",
    parts="including|of (?:them|whom|which)|among (?:them|whom)|comprising|made up of|with",
    list_joiner="and|or|as well as",
    comparison=(
        r"(?:foreign |the number of |registered |total )?(?:participants?|attendance|delegates?|"
        r"participation|registrations?|guests?|visitors?)(?: numbers?| figures?)? (?:has |have |had |"
        r"was |were |is |are )?(?:more than |nearly |almost )?(?:doubl|tripl|ris|rose|grew|grow|"
        r"fell|increas|quadrupl)\w*(?: by [^.,;]{1,30})?"
        r"(?: (?:from|compared (?:to|with)|over|on) (?:last year|the (?:previous|last) "
        r"(?:year|edition)|the year before))?"
    ),
    role=(
        r"\w{3,}(?:ologist|ographer|ometrist|ician|iatrist|ionist|maker|keeper|worker|miner|grower|"
        r"breeder|ranger|warden)|"
        "president|vice-president|minister|prime minister|deputy|secretary|secretary-general|"
        "director|director-general|chair|chairman|chairwoman|chairperson|vice-chair|"
        "vice-chairman|vice-chairwoman|co-chair|head|member|mp|representative|professor|rector|"
        "vice-rector|dean|founder|co-founder|ambassador|envoy|rapporteur|commissioner|"
        "ombudsman|ombudswoman|ombudsperson|senator|governor|mayor|vice-mayor|speaker|chancellor|"
        "vice-chancellor|coordinator|co-ordinator|manager|officer|executive|ceo|spokesperson|"
        "spokesman|spokeswoman|adviser|advisor|counsellor|associate|fellow|researcher|lecturer|"
        "journalist|editor|editor-in-chief|correspondent|analyst|expert|scholar|historian|"
        "lawyer|judge|justice|economist|scientist|activist|author|writer|poet|artist|engineer|"
        "consultant|specialist|delegate|moderator|leader|co-director|archivist|librarian|curator|"
        "king|queen|prince|princess|general|colonel|admiral|bishop|archbishop|imam|rabbi|pope|"
        "physician|surgeon|nurse|epidemiologist|biologist|chemist|physicist|geologist|ecologist|"
        "sociologist|anthropologist|psychologist|hydrologist|climatologist|agronomist|"
        "philosopher|linguist|architect|undersecretary|under-secretary|under-secretary-general|"
        "undersecretary-general|parliamentarian|lawmaker|legislator|congressman|congresswoman|"
        "diplomat|negotiator|attorney|prosecutor|commander|principal|provost|"
        "treasurer|trustee|patron|convenor|convener|organiser|organizer|student|graduate|"
        "partner|strategist|campaigner|teacher|farmer|entrepreneur|chief|consul|lead|facilitator|"
        "commentator|counterpart|candidate|presenter|broadcaster|translator|interpreter|observer|winner|laureate|chef|minister-counsellor|attaché|president-elect|"
        "stonemason|counsel|adjudicator|guide|baker|beekeeper|fisherman|shepherd|mason|"
        "head teacher|headteacher|headmaster|headmistress|midwife|pharmacist|dentist|"
        "archaeologist|oceanographer|meteorologist|glaciologist|demographer|conservator|vet"
    ),
    role_adjective=(
        "former|deputy|vice|senior|acting|first|executive|general|chief|special|honorary|"
        "founding|assistant|associate|permanent|principal|managing|ex|current|then|incoming|"
        "outgoing|foreign|prime|second|under|national|international|scientific|political|"
        "environmental|human|human rights|legal|independent|visiting|emeritus|distinguished|"
        "regional|joint|lead|adjunct|newly|elected|appointed|policy|research|climate|veteran|"
        "renowned|prominent|well-known|leading|youth|programme|program|project|press|"
        "country|health|education|water|finance|interior|defence|defense|justice|state|"
        "parliamentary|economic|technical|academic|retired|interim|conference|committee|"
        "department|centre|university|community|civil|public|co|communications|marine|"
        "investigative|award-winning|environment|culture|energy|agriculture|transport|labour|"
        "labor|trade|tourism|science|technology|security|digital|development|data|museum|"
        "library|school|city|village|union|party|opposition|government|medical|tribal|lay"
    ),
    article="the|a|an|its|their|his|her|our",
    organisation=(
        r"\w{3,}(?:tion|tions|ment|ments|ities|ity|atives?|ical|ics|ship|ships|ology|ional|uals|ism|"
        r"orities|arties)|parties|turkish|armed|"
        "tribunal|port|airport|station|university|institute|institution|centre|center|ministry|department|council|committee|"
        "commission|association|society|foundation|agency|union|organi[sz]ation|community|"
        "academy|college|school|faculty|party|assembly|parliament|senate|bank|fund|group|"
        "network|federation|league|club|court|office|bureau|board|company|corporation|"
        "authority|administration|service|programme|program|initiative|alliance|coalition|"
        "secretariat|embassy|museum|library|laboratory|hospital|trust|observatory|chamber|"
        "conference|forum|congress|summit|consortium|partnership|movement|press|radio|"
        "television|times|post|daily|news|herald|tribune|gazette|republic|kingdom|federation|"
        "state|states|nations|house|hall|hotel|palace|programme|directorate|unit|task|force|"
        "observatory|platform|project|campaign|international|national|global|world|european|"
        "development|diplomacy|freedom|rights|affairs|relations|studies|research|sciences?|"
        "technology|education|health|culture|justice|security|policy|peace|economics|"
        "management|law|trade|environment|climate|water|energy|agriculture|heritage|religious|"
        "human|humanitarian|social|political|economic|strategic|public|medicine|history|"
        "engineering|innovation|democracy|governance|migration|refugees|children|women|youth|"
        "labour|statistics|conservation|cooperation|arts?|music|media|communications?|street|"
        "road|avenue|square|river|lake|sea|ocean|gulf|valley|island|islands|mountain|desert|"
        "province|region|district|county|city|north|south|east|west|northern|southern|eastern|"
        "western|central|day|week|year|decade|agenda|declaration|convention|treaty|protocol|"
        "agreement|charter|award|prize|report|workshop|panel|session|seminar|symposium|"
        "archive|archives|fisheries|forestry|oceans|coast|coastal|food|data|digital|language|"
        "languages|literature|desk|exchange|watch|lab|transport|aviation|nuclear|space|marine|rural|urban|sustainable"
    ),
    connector="of|the|for|and|in|on|at|to|with|from|de|la|du|des|del|di|von|und|et|y|against|&",
    honorific=(
        r"mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|baroness|baron|h\.?e|"
        r"his excellency|her excellency|hon|rev|reverend|father|sheikh|amb|mp|"
        r"rt hon|the honourable|honourable|madam|gen|capt|col|judge|justice|senator|ambassador|"
        r"ing|eng|sister|brother|rabbi|imam|bishop|cardinal|pope|king|queen|prince|princess"
    ),
    affiliation="of|from|with|at|for|representing",
    verb=(
        "was|were|is|are|has|have|had|will|would|said|says|told|by|that|who|which|attended|"
        "addressed|delivered|spoke|speaks|noted|stressed|added|also|as|then|when|where|while|"
        "but|not|it|he|she|they|read|called|opened|closed|moderated|chaired|urged|warned|"
        "emphasi[sz]ed|underlined|highlighted|welcomed|presented|discussed|according|took|"
        "gave|made|met|joined|include|includes|included|including|be|been|did|do|does|if|or|"
        "may|can|could|should|must|explained|argued|recalled|announced|expressed|thanked|"
        "received|tied|named|present|participated|among|through|between|after|before|during|"
        "between|under|held|organi[sz]ed|launched|led|greeted|introduced|shared|reported|"
        "hosted|signed|travelled|remarked|pointed|replied|asked|answered|observed|"
        "concluded|dedicated|paid|handed|awarded|honou?red|visited|praised|hailed|set"
    ),
    said=(
        "said|says|told|remarked|added|noted|stressed|emphasi[sz]ed|underlined|underscored|"
        "stated|declared|explained|argued|warned|insisted|pointed out|commented|concluded|"
        "recalled|observed|spoke|urged|called for|called on|replied|asked|announced|highlighted|affirmed|"
        "claimed|admitted|reminded|continued|according to|in the words of|quoted|wrote|"
        "reiterated|maintained|mentioned|acknowledged|cautioned|appealed|joked|promised|"
        "summed up|summarised|responded|tweeted|posted|words"
    ),
    by="by|with|included|includes|including|were|and|are|joined|featuring|from",
    inside="of|for|on|in",
    body_first=True,
    commentator="told (?:our|this) (?:paper|correspondent|reporter|newspaper)",
    reporter="by|reported by|reporting by|edited by|text by|text and photos by|photos? by|words by",
    not_name=(
        "the a an in on at of for and but by with from to this that these those it he she they we "
        "you i his her its their our according during after before while when where as also more "
        "over about another other speaking present participants delegates organized organised "
        "established founded opening closing addressing last next every each both all some many "
        "most several no not if however moreover furthermore meanwhile today yesterday tomorrow "
        "there here then now since until under between among within held welcoming following "
        "despite although because so thus hence earlier later first second third two three four "
        "five six seven eight nine ten certain photo video source read welcome thank dear "
        "conference english french german spanish russian arabic islamic christian jewish "
        "muslim president minister former key what how why who which whose guests speakers "
        "experts panellists panelists keynote day days theme themes session sessions panel"
    ),
)
