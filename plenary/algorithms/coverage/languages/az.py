"""Azerbaijani, as agencies, ministries and universities write it."""

from __future__ import annotations

from .language import Language

UNITS = ["bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz"]
TENS = ["on", "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan"]
ORDINALS = (
    "birinci|ilk ikinci üçüncü dördüncü beşinci altıncı yeddinci səkkizinci doqquzuncu onuncu "
    "on_birinci on_ikinci on_üçüncü on_dördüncü on_beşinci"
)

LANGUAGE = Language(
    code="az",
    inflected_names=True,
    office_last=True,
    body_first=True,
    long_offices=True,
    common=frozenset(
        [
            "və",
            "bir",
            "bu",
            "ilə",
            "üçün",
            "də",
            "da",
            "olan",
            "olub",
            "edib",
            "çox",
            "daha",
            "isə",
            "kimi",
            "qədər",
            "sonra",
            "görə",
            "bildirib",
            "ki",
            "o",
            "hər",
            "iki",
            "edir",
            "edən",
            "onun",
            "eyni",
            "zamanda",
            "haqqında",
            "tərəfindən",
            "arasında",
            "ci",
            "iştirak",
            "deyib",
            "qeyd",
            "beynəlxalq",
            "mövzusunda",
            "ölkədən",
            "keçirilib",
        ]
    ),
    numbers={
        **{word: value for value, word in enumerate(UNITS, 1)},
        **{word: 10 * value for value, word in enumerate(TENS, 1)},
        "yüz": 100,
        "min": 1000,
    },
    number_joiner="və",
    ordinals={word.replace("_", "[ ]?"): value for value, word in enumerate(ORDINALS.split(), 1)}
    | {"iyirminci": 20, "otuzuncu": 30, "əllinci": 50},
    ordinal_mark="-?(?:ci|cı|cu|cü)",
    day_mark="-?(?:də|da|dən|dan|si|sı|i|ı|u|ü|ci|cı|cu|cü|nə|na|ə|a)(?!\\w)",
    month_tail="(?:d[aə]n?|[ıiuü]n|[aə])?",
    to_day="-|–|və",
    relative=(
        (r"(?:ötən|keçən) il (?:bu gün|həmin gün|elə bu gün)\w*", "same-day-1"),
        (r"(?:ötən|keçən) il(?: də| isə)?|bir il əvvəl", "year-1"),
        (r"iki il əvvəl", "year-2"),
        (r"(?:gələn|növbəti) il", "year+1"),
        (r"dünən(?:ki)?", "day-1"),
        (r"bu ?gün(?:kü)?", "day+0"),
        (r"sabah", "day+1"),
        (r"ötən ay|keçən ay", "month-1"),
        (r"gələn ay|növbəti ay", "month+1"),
    ),
    weekday_lead="ötən|keçən|gələn|növbəti",
    weekday_tail="(?: günü)?",
    duration=r"(?P<days>{number}) gün(?:lük| ərzində|\s?davam ed\w+)(?: (?:konfrans|forum|konqres|tədbir|sammit|simpozium|görüş)\w*)?",
    yearly="hər il",
    observance=r"(?:[^\s.,;]+ ){0,6}?(?-i:[Gg]ünü?)(?:dür)?(?: kimi \w+ ?\w*)?",
    anniversary=r"[^.,;]{0,60}?(?:\d+|{ordinal})[ -]?(?:illiyi|ildönümü|il dönümü)\w*",
    in_year=r"{year}-c[iıuü] il\w*",
    founded=r"yaradıl\w+|qurul\w+",
    that="ki",
    future=(
        r"\w+(?:acaq|əcək|acağı|əcəyi|acaqlar|əcəklər|acağını|əcəyini)\w*|gözlənilir|planlaşdırılır|nəzərdə tutulub|"
        r"gələn|növbəti"
    ),
    previous="(?:ötən|keçən) il(?:ki)?|əvvəlki|bir il əvvəl",
    event=(
        r"konfrans\w*|forum\w*|konqres\w*|sammit\w*|simpozium\w*|seminar\w*|qurultay\w*|toplantı\w*|"
        r"görüş\w*|tədbir\w*|sərgi\w*|festival\w*|panel\w*|sessiya\w*|iclas\w*|dialoq\w*"
    ),
    named_event="konfransı|forumu|konqresi|sammiti|simpoziumu|qurultayı|festivalı|forumunda|konfransında|konqresində|simpoziumunda",
    event_adjective=(
        "beynəlxalq|dünya|illik|regional|milli|respublika|avropa|elmi|elmi-praktik|qlobal|"
        "ümumdünya|parlament|gənclər|türk"
    ),
    panel=r"panel\w*|sessiya\w*|dəyirmi masa\w*|müzakirə\w*|iclas\w*|seksiya\w*|bölmə\w*|plenar iclas\w*",
    document=r"bəyannamə\w*|kommünike\w*|qətnamə\w*|yol xəritəsi|tədbirlər planı|konsepsiya\w*|müraciət\w*|bəyanat\w*",
    titled="mövzusu|adı|şüarı|mövzusunda|adlı|konfrans olub:|mövzu",
    titled_after="mövzusunda|adlı|mövzulu|başlıqlı|şüarı ilə|şüarı altında|mövzusu ilə|devizi ilə|adı altında",
    theme="şüarı|mövzusu|devizi",
    edition_noun="dəfə",
    organised_by=r"təşkilatçı(?:sı|lar|ları)?[,:]",
    organiser_after=(
        r"tərəfindən|təşkilatçılığı ilə|təşəbbüsü ilə|təşkilatçılığı və|birgə təşkilatçılığı|ev sahibliyi|"
        r"dəstəyi ilə|təşkilatçılığında|əməkdaşlığı ilə|"
        r"(?=[“\"«][^”\"»]{5,200}[”\"»] (?:mövzusunda|adlı))|(?=(?:birinci|ikinci|üçüncü|dördüncü|beşinci|[IVX]+) (?:beynəlxalq|konfrans|forum))"
    ),
    body=(
        r"universitet\w*|institut\w*|mərkəz\w*|nazirli\w+|departament\w*|şura\w*|komitə\w*|komissiya\w*|"
        r"assosiasiya\w*|cəmiyyət\w*|fond\w*|agentli\w+|ittifaq\w*|təşkilat\w*|icma\w*|akademiya\w*|məktəb\w*|"
        r"fakültə\w*|partiya\w*|parlament\w*|məclis\w*|bank\w*|qrup\w*|şəbəkə\w*|federasiya\w*|klub\w*|məhkəmə\w*|"
        r"büro\w*|idarə\w*|proqram\w*|təşəbbüs\w*|alyans\w*|katibli\w+|səfirli\w+|muzey\w*|kitabxana\w*|xəstəxana\w*|"
        r"palata\w*|hərəkat\w*|hökumət\w*|bələdiyyə\w*|birli\w+|xidmət\w*|arxiv\w*"
    ),
    organises=r"təşkil ed(?:ib|ir|əcək|ən)\w*|keçir(?:ib|ir|əcək)\w*|ev sahibliyi ed\w+",
    place_tail="(?:d[aə](?:ki)?)",
    held=(
        r"keçiril\w+|keçir|baş tut\w+|başla\w+|açıl\w+|toplaş\w+|başa çat\w+|yekunlaş\w+|"
        r"təşkil olun\w+|konfrans\w*|forum\w*|konqres\w*|simpozium\w*|sammit\w*|işə başla\w+|davam ed\w+|olub|olacaq"
    ),
    hosts="ev sahibliyi ed\\w+",
    capital=(
        r"(?P<country>{country})(?:ın|in|un|ün|nın|nin)? paytaxtı (?P<city>{place})",
        r"paytaxt (?P<city>{place})",
    ),
    venue=r"[Ss]aray\w*|[Mm]ərkəzində|[Oo]tel\w*|[Mm]uzey\w*|[Kk]itabxana\w*|[Zz]al\w*|[Uu]niversitet\w*|[Ee]vində|[Kk]onqres-mərkəz\w*",
    unit=(
        r"nümayəndə\w*|iştirakçı\w*|qona[qğ]\w*|deleqat\w*|nəfər\w*|şəxs\w*|ziyarətçi\w*|məruzəçi\w*|ekspert\w*|"
        r"tədqiqatçı\w*|alim\w*|akademik\w*|professor\w*|tələbə\w*|jurnalist\w*|deputat\w*|parlamentari\w*|üzv\w*|"
        r"nazir\w*|diplomat\w*|səfir\w*|rəsmi\w*|fəal\w*|hüquqşünas\w*|vəkil\w*|hakim\w*|lider\w*|nümayəndə heyət\w*|"
        r"müşahidəçi\w*|könüllü\w*|şirkət\w*|təşkilat\w*|universitet\w*|qadın\w*|kişi\w*|gənc\w*|mütəxəssis\w*|mühəndis\w*|"
        r"həkim\w*|müəllim\w*|fermer\w*|rəssam\w*|yazıçı\w*|tarixçi\w*|tərcüməçi\w*|nəşriyyat\w*|kitabxanaçı\w*|insan\w*|spiker\w*"
    ),
    countries=r"ölkə\w*|dövlət\w*",
    sessions=r"panel\w*|sessiya\w*|iclas\w*|dəyirmi masa\w*|seksiya\w*|bölmə\w*|müzakirə\w*",
    works=r"məruzə\w*|təqdimat\w*|çıxış\w*|hesabat\w*|poster\w*|qətnamə\w*|sənəd\w*|saziş\w*|layihə\w*|dil\w*|mükafat\w*|məqalə\w*|stend\w*|tövsiyə\w*",
    bounds=(
        ("ən azı|azı", ">"),
        ("ən çoxu|maksimum", "<"),
        ("təxminən|təqribən", "~"),
    ),
    bounds_after=(
        (r"-?(?:d[aə]n|t[aə]n) (?:çox|artıq|yuxarı)|['’]?d[aə]n çox|-?[ıiuü] ötən", ">"),
        (r"-?d[aə]n az", "<"),
        (r"-?(?:y?[aə]) yaxın|-?(?:y?[aə])dək|qədər", "~"),
    ),
    link=r"olmaqla|gələn|təmsil edən|üzrə|ümumilikdə|toplam|ərzində|çərçivəsində",
    parts=r"o cümlədən|onlardan|aralarında",
    list_joiner="və|və ya|habelə",
    scopes=(
        ("xarici|əcnəbi", "foreign"),
        ("qeydiyyatdan keçmiş|qeydiyyatdan keçən", "registered"),
        ("onlayn", "online"),
        ("yerli", "domestic"),
    ),
    comparison=r"(?:iştirakçı|nümayəndə|qonaq)\w* sayı\w*(?: [^.;]{1,50}?)? (?:artıb|çoxalıb|azalıb|iki dəfə \w+)",
    role=(
        r"\w{3,}(?:oloq|oqraf)[uı]?|"
        r"(?:prezident|vitse-prezident|nazir|nazir müavin|baş nazir|müavin|direktor|sədr|sədr müavin|həmsədr|katib|baş katib|rektor|"
        r"prorektor|dekan|professor|təsisçi|səfir|nümayəndə|üzv|rəhbər|müdir|rəis|məruzəçi|komissar|ombudsman|müşavir|"
        r"tədqiqatçı|jurnalist|redaktor|tarixçi|hüquqşünas|vəkil|hakim|iqtisadçı|fəal|müəllif|yazıçı|şair|ekspert|"
        r"koordinator|sözçü|analitik|politoloq|mütəxəssis|həkim|mühəndis|memar|sosioloq|lider|kral|şahzadə|general|deputat|millət vəkil|"
        r"senator|mer|qubernator|müəllim|kitabxanaçı|arxivçi|moderator|akademik|alim|dosent|köməkçi|spiker|konsul|naşir|icraçı direktor|ekoloq|başçı|başqan)"
        r"(?:s?[ıiuü](?:n[ıiuü]n)?)?"
    ),
    role_adjective="sabiq|keçmiş|baş|birinci|icraçı|fəxri|xüsusi|daimi|əməkdar|tanınmış|böyük|aparıcı|elmi|xalq",
    organisation=(
        r"universitet\w*|institut\w*|mərkəz\w*|nazirli\w+|departament\w*|şura\w*|komitə\w*|komissiya\w*|"
        r"assosiasiya\w*|cəmiyyət\w*|fond\w*|agentli\w+|ittifaq\w*|təşkilat\w*|icma\w*|akademiya\w*|məktəb\w*|"
        r"fakültə\w*|partiya\w*|assambleya\w*|parlament\w*|məclis\w*|bank\w*|qrup\w*|şəbəkə\w*|federasiya\w*|klub\w*|"
        r"məhkəmə\w*|büro\w*|idarə\w*|proqram\w*|təşəbbüs\w*|katibli\w+|səfirli\w+|muzey\w*|kitabxana\w*|palata\w*|"
        r"hərəkat\w*|hökumət\w*|respublika\w*|krallı\w+|ştat\w*|millət\w*|birləşmiş|administrasiya\w*|xarici|işlər|"
        r"səhiyyə|elm|təhsil|mədəniyyət|ədliyyə|ekologiya|kənd|təsərrüfatı|inkişaf|hüquq\w*|insan|dünya|qəzet\w*|milli|"
        r"beynəlxalq|avropa|afrika|asiya|amerika|küçə\w*|meydan\w*|dənizi\w*|adası\w*|bölgə\w*|şəhər\w*|günü\w*|mükafat\w*|"
        r"su|iqlim|sülh|enerji|birli\w+|xidmət\w*|qərbi|şərqi|şimali|cənubi|dövlət|ali|arxiv\w*|türk\w*|dili|dilçilik|ədəbiyyat\w*|siyasi"
    ),
    connector="və|ilə|üzrə|üçün|dair",
    honorific=r"cənab|xanım|dr|prof|professor|akademik|general|hörmətli|lord",
    by="və|ilə",
    verb=(
        r"deyib|bildirib|qeyd|vurğulayıb|söyləyib|edib|çıxış|oxuyub|qatılıb|iştirak|olub|olan|bu|o|"
        r"də|da|ki|isə|lakin|amma|kimi|görə|sonra|əvvəl|açıb|keçirilib|keçirilən|başlayıb|arasında|"
        r"əlavə|xatırladıb|deyir|açılışında|moderatorluğu|ilə|salamlayıb|təqdim|imzalayıb|çatdırıb|söz"
    ),
    said=(
        r"deyib|bildirib|qeyd ed(?:ib|ən)|vurğulayıb|söyləyib|əlavə edib|xatırladıb|deyir|bildirir|"
        r"çıxış ed(?:ib|ən|ərək)|xəbərdarlıq edib|qeyd olunub|diqqətə çatdırıb|fikrincə|bildirdi|dedi|vurğulayır|sözlərinə görə|soruşub|cavab verib|yazıb"
    ),
    reporter="müəllif|hazırladı",
    commentator=r"qəzetimizə (?:deyib|bildirib)",
    not_name=(
        "bu o və ilə bir hər lakin amma çünki isə də da ki üçün kimi görə qədər sonra əvvəl tədbir "
        "tədbirdə konfrans konfransda forum forumda ötən keçən dünən bu sabah iki üç dörd beş altı "
        "yeddi səkkiz doqquz on həmçinin beləliklə burada digər xatırladaq qeyd edək açılışda "
        "çıxış iştirakçılar konqres konqresdə panel paneldə təxminən ümumilikdə bundan"
    ),
)
