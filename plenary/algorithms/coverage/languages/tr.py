"""Turkish, as agencies, ministries and universities write it."""

from __future__ import annotations

from .language import Language

UNITS = ["bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"]
TENS = ["on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"]
ORDINALS = (
    "birinci|ilk ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu "
    "on[ ]?birinci on[ ]?ikinci on[ ]?üçüncü on[ ]?dördüncü on[ ]?beşinci"
).replace("[ ]?", "~")
CASE = (
    "['’]?(?:y?[aeıiuü]|[dt][ae]n?|n?[ıiuü]n|[ıiuü]n[ae]|s?[ıiuü]n[dt]?[ae]?n?|l[ae]r[ıi]?n?\\w*)?"
)

LANGUAGE = Language(
    code="tr",
    inflected_names=True,
    office_last=True,
    body_first=True,
    common=frozenset(
        [
            "ve",
            "bir",
            "bu",
            "için",
            "ile",
            "da",
            "de",
            "olarak",
            "olan",
            "çok",
            "daha",
            "en",
            "ise",
            "gibi",
            "kadar",
            "sonra",
            "göre",
            "dedi",
            "olduğunu",
            "ne",
            "ya",
            "mi",
            "o",
            "şu",
            "her",
            "iki",
            "yer",
            "aldı",
            "etti",
            "oldu",
            "arasında",
            "tarafından",
            "başkanı",
            "yılı",
            "var",
            "bin",
            "den",
            "dan",
            "ki",
            "ancak",
            "gelen",
            "ilk",
            "kişi",
            "ülkeden",
            "katıldı",
            "konuştu",
            "konulu",
            "başlıklı",
            "uluslararası",
        ]
    ),
    numbers={
        **{word: value for value, word in enumerate(UNITS, 1)},
        **{word: 10 * value for value, word in enumerate(TENS, 1)},
        "yüz": 100,
        "bin": 1000,
    },
    ordinals={word.replace("~", "[ ]?"): value for value, word in enumerate(ORDINALS.split(), 1)}
    | {"yirminci": 20, "yirmi beşinci": 25, "otuzuncu": 30, "ellinci": 50},
    ordinal_mark=r"\.|['’]?(?:inci|ıncı|uncu|üncü|nci|ncı|ncu|ncü)",
    month_tail="['’]?(?:[dt][ae]n?|n?[ıiuü]n|y?[ae]|[ıiuü])?",
    to_day="-|–|ile|ve|['’]?(?:ten|tan|den|dan)",
    relative=(
        (r"(?:geçen|geçtiğimiz) yıl (?:aynı gün|bugün|aynı tarihte)", "same-day-1"),
        (r"(?:geçen|geçtiğimiz) (?:yıl|sene)(?: da| de)?|bir yıl önce|bir önceki yıl", "year-1"),
        (r"iki yıl önce", "year-2"),
        (r"(?:gelecek|önümüzdeki) yıl", "year+1"),
        (r"dün(?:kü)?", "day-1"),
        (r"bugün(?:kü)?", "day+0"),
        (r"yarın(?:ki)?", "day+1"),
        (r"geçen ay|geçtiğimiz ay", "month-1"),
        (r"gelecek ay|önümüzdeki ay", "month+1"),
    ),
    weekday_lead="geçen|geçtiğimiz|gelecek|önümüzdeki",
    weekday_tail="(?:['’]?(?:s[ıi]|y[ae]))?(?: günü)?",
    duration=(
        r"(?P<days>{number}) gün(?:lük| süren| sürecek| boyunca| sürdü| sürüyor)(?: (?:konferans|forum|kongre|toplantı|etkinlik|zirve|sempozyum|çalıştay)\w*)?"
    ),
    yearly="her yıl|her sene",
    observance=(
        r"(?:olarak kutlan\w+|olarak an\w+|(?:[^\s.,;]+ ){0,5}?(?-i:Günü)(?:['’]?d[üu]r)?(?: olarak \w+)?)"
    ),
    anniversary=r"[^.,;]{0,60}?{ordinal} yıl ?dönümü\w*",
    in_month="",
    in_year=r"{year}(?:['’][dt][ae]| yılında)",
    founded=r"kurulan|kuruldu",
    future=(
        r"\w+(?:acak|ecek|acağı|eceği|acaklar|ecekler|acağını|eceğini)|bekleniyor|planlanıyor|"
        r"planlanan|beklenen|gelecek|önümüzdeki"
    ),
    previous="geçen (?:yıl|sene)(?:ki)?|geçtiğimiz yıl|bir önceki|önceki yıl|bir yıl önce",
    event=(
        r"konferans\w*|forum\w*|kongre\w*|zirve\w*|sempozyum\w*|seminer\w*|kurultay\w*|toplantı\w*|"
        r"buluşma\w*|çalıştay\w*|etkinli\w+|fuar\w*|festival\w*|panel\w*|şura\w*|oturum\w*"
    ),
    named_event=(
        "konferansı|forumu|kongresi|zirvesi|sempozyumu|kurultayı|çalıştayı|fuarı|festivali|şurası|"
        "buluşması|konferansı['’]?\\w*|forumu['’]\\w+|kongresi['’]\\w+|zirvesi['’]\\w+|sempozyumu['’]\\w+|"
        "çalıştayı['’]\\w+|kurultayı['’]\\w+"
    ),
    event_adjective=(
        "uluslararası|dünya|yıllık|bölgesel|ulusal|avrupa|afrika|bilimsel|küresel|parlamenter|"
        "bilim|genel|olağan|olağanüstü|gençlik|türk|akademik"
    ),
    panel=r"panel\w*|oturum\w*|yuvarlak masa\w*|çalıştay\w*|atölye\w*|söyleşi\w*",
    document=r"bildirge\w*|bildiri(?:si)?|deklarasyon\w*|yol haritası|eylem planı|çağrı metni|karar metni",
    titled="temasıyla|başlığıyla|konusuyla|adıyla|teması|başlığı|sloganıyla|mottosuyla|ana teması|sloganı",
    titled_after=(
        "başlıklı|konulu|temalı|isimli|adlı|temasıyla|başlığıyla|konusuyla|sloganıyla|mottosuyla|"
        "başlığı altında|adı altında|konusunda|adıyla|ana temasıyla|mottosuyla|temasında"
    ),
    theme="teması|ana teması|mottosu|sloganı",
    edition_noun="kez|defa|yılı",
    organised_by="organizatör(?:ü|ler)?[,:]|ev sahibi[,:]",
    organiser_after=(
        r"tarafından (?:[^\s,.;]+ ){0,3}?(?:düzenlen\w+|organize \w+|hayata geçiril\w+|gerçekleştiril\w+)|"
        r"ev sahipliğinde|tarafından|öncülüğünde|koordinasyonunda|organizasyonunda|iş birliğinde|"
        r"(?=[“\"«][^”\"»]{5,200}[”\"»] (?:başlıklı|konulu|temalı|adlı))|"
        r"işbirliğinde|iş birliğiyle|işbirliğiyle|ev sahipliği|himayesinde|organizasyonuyla"
    ),
    body=(
        r"üniversite\w*|enstitü\w*|merkez\w*|bakanlı\w+|daire\w*|konsey\w*|kurul\w*|komite\w*|komisyon\w*|"
        r"derne\w+|birli\w+|vakf\w+|vakıf\w*|ajans\w*|örgüt\w*|topluluğu\w*|cemiyet\w*|akademi\w*|okul\w*|"
        r"fakülte\w*|parti\w*|meclis\w*|senato\w*|banka\w*|fonu\w*|grubu\w*|ağı\w*|federasyon\w*|lig\w*|"
        r"kulüb\w*|mahkeme\w*|ofis\w*|otorite\w*|program\w*|girişim\w*|ittifak\w*|sekreterli\w+|"
        r"büyükelçili\w+|müze\w*|kütüphane\w*|hastane\w*|oda\w*|konsorsiyum\w*|hareket\w*|belediye\w*|"
        r"müdürlü\w+|başkanlı\w+|kurum\w*|platform\w*|sendika\w*|valili\w+|kaymakamlı\w+|teşkilat\w*|arşiv\w*"
    ),
    organises=(
        r"düzenle(?:di|yen|yecek|diği)\w*|ev sahipliği yap\w+|gerçekleştir(?:di|en)\w*|organize et\w+"
    ),
    place_tail="['’](?:[dt][ae](?:ki)?|nd[ae])",
    held=(
        r"yapıl\w+|düzenlen\w+|gerçekleştiril\w+|başla\w+|açıl\w+|toplan\w+|sona er\w+|tamamlan\w+|"
        r"bir araya\w*|konferans\w*|forum\w*|kongre\w*|zirve\w*|sempozyum\w*|çalıştay\w*|buluş\w+|devam ed\w+"
    ),
    hosts="ev sahipliği yap\\w+",
    capital=(
        r"(?P<country>{country})(?:['’]\w+)? başkenti (?P<city>{place})",
        r"başkent (?P<city>{place})",
    ),
    venue=r"Sarayı\w*|Merkezi\w*|Oteli\w*|Müzesi\w*|Kütüphanesi\w*|Salonu\w*|Üniversitesi\w*|Evi\w*|Köşkü\w*|Yerleşkesi\w*|Tesisleri\w*",
    unit=(
        r"delege\w*|katılımcı\w*|konu[kğ]\w*|davetli\w*|temsilci\w*|kişi\w*|ziyaretçi\w*|konuşmacı\w*|uzman\w*|"
        r"araştırmacı\w*|bilim insan\w*|akademisyen\w*|profesör\w*|öğrenci\w*|gazeteci\w*|milletvekil\w*|"
        r"parlamenter\w*|üye\w*|bakan\w*|diplomat\w*|büyükelçi\w*|yetkili\w*|aktivist\w*|avukat\w*|yargıç\w*|"
        r"hakim\w*|lider\w*|heyet\w*|gözlemci\w*|gönüllü\w*|firma\w*|şirket\w*|kuruluş\w*|kurum\w*|üniversite\w*|"
        r"kadın\w*|erkek\w*|genç\w*|genc\w*|mühendis\w*|doktor\w*|hekim\w*|öğretmen\w*|çiftçi\w*|belediye başkan\w*|"
        r"sanatçı\w*|yazar\w*|tarihçi\w*|çevirmen\w*|hemşire\w*|misafir\w*|insan\w*|balıkçı\w*|arıcı\w*|kütüphaneci\w*|yayınevi\w*|arşivci\w*|bilim adam\w*"
    ),
    countries=r"ülke\w*|devlet\w*|ulus\w*",
    sessions=r"panel\w*|oturum\w*|çalıştay\w*|yuvarlak masa\w*|atölye\w*|genel kurul\w*|söyleşi\w*",
    works=r"bildiri\w*|sunum\w*|rapor\w*|poster\w*|konuşma\w*|karar\w*|belge\w*|anlaşma\w*|proje\w*|dil\w*|ödül\w*|makale\w*|tebliğ\w*|stant\w*|öneri\w*",
    bounds=(
        ("en az|asgari", ">"),
        ("en fazla|en çok", "<"),
        ("yaklaşık|yaklaşık olarak|aşağı yukarı|ortalama", "~"),
    ),
    bounds_after=(
        (
            (
                r"['’]?\w{1,4} (?:fazla|çok|üzerinde|aşkın|üstünde)|(?:ü|u|i|ı) aşkın|"
                r"['’]\w{1,2} (?:aşkın|aşan)"
            ),
            ">",
        ),
        (r"['’]?\w{1,4} (?:az|altında)", "<"),
        (r"['’]?\w{1,4} (?:yakın)|kadar|civarında|dolayında", "~"),
    ),
    link=r"toplam|gelen|temsil eden|olmak üzere|katılan|yapılan|gerçekleşen|boyunca|içinde",
    origin="",
    parts=r"bunların|bunlardan|aralarında|arasında",
    number_joiner="ve",
    list_joiner="ve|veya|ile",
    scopes=(
        ("yabancı|uluslararası", "foreign"),
        ("kayıtlı|kayıt yaptıran", "registered"),
        ("çevrim ?içi|online", "online"),
        ("yerli", "domestic"),
    ),
    comparison=r"(?:katılımcı|delege|ziyaretçi) sayısı\w*(?: [^.;]{1,50}?)? (?:arttı|katlandı|yükseldi|azaldı|düştü|ikiye katlan\w+)",
    role=(
        r"\w{3,}(?:olog|ograf)[uı]?|"
        r"(?:cumhurbaşkan|başkan|başbakan|bakan|bakan yardımcı|başkan yardımcı|yardımcı|müdür|sekreter|"
        r"genel sekreter|rektör|dekan|profesör|kurucu|büyükelçi|temsilci|üye|şef|raportör|komiser|"
        r"danışman|araştırmacı|gazeteci|editör|tarihçi|avukat|yargıç|hakim|ekonomist|aktivist|yazar|"
        r"şair|uzman|koordinatör|sözcü|analist|doktor|hekim|mühendis|mimar|sosyolog|lider|kral|kraliçe|prens|"
        r"general|vali|kaymakam|milletvekil|senatör|öğretim üye|akademisyen|elçi|moderatör|"
        r"kütüphaneci|arşivci|dilbilimci|yönetici|direktör|vekil|muhtar|ombudsman|görevli|hemşire|antropolog|biyolog|"
        r"kaptan|delege|eş başkan|sorumlu|öğretmen|arıcı|çevirmen|yayıncı|küratör|konsolos|profesör)(?:s?[ıiuü](?:n[ıiuü]n)?)?"
    ),
    role_adjective="eski|genel|yardımcı|onursal|daimi|özel|birinci|baş|emekli|ünlü|kıdemli|eş|dönem|sabık|mevcut|öğretim|bilim",
    article="",
    organisation=(
        r"üniversite\w*|enstitü\w*|merkez\w*|bakanlı\w+|daire\w*|konsey\w*|kurul\w*|komite\w*|komisyon\w*|"
        r"derne\w+|birli[kğ]\w*|vakf\w+|vakıf\w*|ajans\w*|örgüt\w*|toplulu\w+|cemiyet\w*|akademi\w*|okul\w*|"
        r"fakülte\w*|parti\w*|asamble\w+|meclis\w*|senato\w*|banka\w*|fonu\w*|grubu\w*|federasyon\w*|"
        r"kulüb\w*|mahkeme\w*|ofis\w*|program\w*|girişim\w*|ittifak\w*|sekreterli\w+|büyükelçili\w+|"
        r"müze\w*|kütüphane\w*|hastane\w*|odası\w*|hareket\w*|belediye\w*|müdürlü\w+|kurum\w*|platform\w*|"
        r"cumhuriyet\w*|krallı\w+|devlet\w*|millet\w*|birleşmiş|evi|saray\w*|otel\w*|dışişleri|içişleri|"
        r"sağlık|eğitim|kültür|adalet|çevre|tarım|kalkınma|hakları\w*|insan|dünya|gazete\w*|ulusal|uluslararası|"
        r"avrupa|afrika|asya|amerika|cadde\w*|meydan\w*|nehr\w*|denizi\w*|adası\w*|bölge\w*|kent\w*|şehir\w*|kuzey|güney|"
        r"doğu|batı|günü\w*|bildirge\w*|ödül\w*|su|iklim|barış|bilim\w*|enerji|delegasyon\w*|heyet\w*|halkları\w*|yüksek|"
        r"büyükşehir|çalışma|sosyal|turizm|gıda|orman\w*|teknoloji|sanayi|teşkilat\w*|tarih\w*|dili|dilleri|dilbilim|edebiyat\w*|araştırma\w*|kongre\w*"
    ),
    connector="ve|ile|için|ilişkin",
    honorific=r"sayın|dr|prof|doç|bay|bayan|av|öğr|gör|doktor|profesör|general",
    affiliation="",
    by="ve|ile|gazeteci",
    verb=(
        r"dedi|söyledi|belirtti|vurguladı|ifade|kaydetti|konuştu|açıkladı|okudu|katıldı|katılan|"
        r"oldu|olan|olarak|etti|yaptı|yapan|bu|o|da|de|ki|ise|ancak|ama|gibi|göre|sonra|önce|"
        r"açılışında|konuşan|toplantı|düzenlenen|düzenledi|başladı|arasında|yer|aldı|çeken|hatırlattı|"
        r"ekledi|uyardı|anlattı|selamladı|yönetti|moderatörlüğünü|moderatörlüğünde|konuşmasında|üzere|imzaladı"
    ),
    said=(
        r"dedi|söyledi|belirtti|vurguladı|ifade etti|kaydetti|konuştu|açıkladı|ekledi|hatırlattı|"
        r"uyardı|anlattı|sordu|cevap verdi|değerlendirdi|ifadelerini kullandı|şöyle konuştu|"
        r"diye konuştu|şunları (?:söyledi|kaydetti)|söyleyen|belirten|vurgulayan|ifadesini kullandı|değerlendirmesinde|çağrısında|dile getirdi|diyen|yazdı"
    ),
    reporter="haber|haberi hazırlayan",
    commentator=r"gazetemize (?:konuşan|konuştu|değerlendirdi)",
    not_name=(
        "bu o şu ve ile bir her ancak ama fakat çünkü ise de da ki için gibi göre kadar sonra önce "
        "toplantı toplantıda konferans konferansa konferansta etkinlik etkinliğe programda program "
        "açılışta açılış katılımcılar geçen dün bugün yarın iki üç dört beş altı yedi sekiz dokuz on "
        "ayrıca böylece burada öte yandan öte türkiye'nin forum foruma forumda kongre kongrede "
        "zirve zirvede sempozyum sempozyuma panel panelde konuşmasında organizasyon yaklaşık"
    ),
)
