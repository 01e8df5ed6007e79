"""The words of communiqués in Arabic."""

from __future__ import annotations

from collections.abc import Mapping

from plenary.algorithms import figures

from ..facts import By, Measure, Moment, Role, Scope, SessionKind, Verb
from .arabic import Noun

# Each verb in the masculine, then in the feminine.
HELD: Mapping[Moment, tuple[str, str]] = {
    "before": ("يُعقد", "تُعقد"),
    "during": ("يُعقد حاليا", "تُعقد حاليا"),
    "after": ("عُقد", "عُقدت"),
}
MET: Mapping[Moment, tuple[str, str]] = {
    "before": ("ينعقد", "تنعقد"),
    "during": ("ينعقد", "تنعقد"),
    "after": ("انعقد", "انعقدت"),
}
COMPRISED: Mapping[Moment, tuple[str, str]] = {
    "before": ("يشتمل", "تشتمل"),
    "during": ("يشتمل", "تشتمل"),
    "after": ("اشتمل", "اشتملت"),
}
INCLUDES: Mapping[Moment, str] = {
    "before": "يتضمن البرنامج",
    "during": "يتضمن البرنامج",
    "after": "تضمن البرنامج",
}
TAKES_UP: Mapping[Moment, tuple[str, str]] = {
    "before": ("يتناول", "تتناول"),
    "during": ("يتناول", "تتناول"),
    "after": ("تناول", "تناولت"),
}
RUN: Mapping[Moment, str] = {"before": "يجري", "during": "يجري", "after": "جرى"}
ENTITLED = (" المعنون ", " المعنونة ")  # by whether the noun is feminine
# The definite noun, and whether it is feminine.
KINDS = {
    SessionKind.PLENARY: ("الجلسة العامة", True),
    SessionKind.PANEL: ("حلقة النقاش", True),
    SessionKind.SIDE_EVENT: ("الفعالية الجانبية", True),
    SessionKind.CEREMONY: ("الحفل", False),
    SessionKind.PRESS_CONFERENCE: ("المؤتمر الصحفي", False),
    SessionKind.WORKSHOP: ("حلقة العمل", True),
    SessionKind.MEETING: ("الاجتماع", False),
    SessionKind.SOCIAL: ("حفل الاستقبال", False),
}
# What follows stands in the genitive, so that names and lists of names never change.
APPEAR = {
    Role.CHAIR: ("{met} {event} برئاسة", "{met} {event} برئاسة"),
    Role.CO_CHAIR: ("{met} {event} برئاسة مشتركة من", "{met} {event} برئاسة مشتركة من"),
    Role.MODERATOR: ("{run} النقاش بإدارة", "{run} النقاش بإدارة"),
    Role.OPENING: ("الكلمة الافتتاحية من إلقاء", "الكلمات الافتتاحية من إلقاء"),
    Role.KEYNOTE: ("الكلمة الرئيسية من إلقاء", "الكلمات الرئيسية من إلقاء"),
    Role.PANELLIST: ("{comprised} {event} على مداخلة من", "{comprised} {event} على مداخلات من"),
    Role.SPEAKER: ("{comprised} {event} على كلمة من", "{comprised} {event} على كلمات من"),
    Role.DISCUSSANT: ("{comprised} {event} على تعقيب من", "{comprised} {event} على تعقيبات من"),
    Role.CLOSING: ("الكلمة الختامية من إلقاء", "الكلمات الختامية من إلقاء"),
    Role.RAPPORTEUR: ("التقرير من إعداد", "التقرير من إعداد"),
    Role.PARTICIPANT: ("من بين المشاركين", "من بين المشاركين"),
}
WHO = {
    By.SPEAKER: ("إحدى المداخلات", True),
    By.SOME: ("بعض المشاركين", False),
    By.SEVERAL: ("عدد من المشاركين", False),
    By.PANEL: ("حلقة النقاش", True),
    By.CONFERENCE: ("المؤتمر", False),
}
# Masculine, feminine, what follows the subject, and the whole as a noun, which has no gender.
VERBS = {
    Verb.HIGHLIGHTED: ("أبرز", "أبرزت", "ما يلي", "إبراز ما يلي"),
    Verb.UNDERSCORED: ("أكد", "أكدت", "ما يلي", "تأكيد ما يلي"),
    Verb.STRESSED: ("شدد", "شددت", "على ما يلي", "التشديد على ما يلي"),
    Verb.NOTED: ("أشار", "أشارت", "إلى ما يلي", "الإشارة إلى ما يلي"),
    Verb.WELCOMED: ("رحب", "رحبت", "بما يلي", "الترحيب بما يلي"),
    Verb.CALLED_FOR: ("دعا", "دعت", "إلى ما يلي", "الدعوة إلى ما يلي"),
    Verb.RECOMMENDED: ("أوصى", "أوصت", "بما يلي", "التوصية بما يلي"),
    Verb.AGREED: ("وافق", "وافقت", "على ما يلي", "الموافقة على ما يلي"),
    Verb.CONCERN: (
        "أعرب",
        "أعربت",
        "عن القلق إزاء ما يلي",
        "الإعراب عن القلق إزاء ما يلي",
    ),
}
NOUNS = {
    Measure.PARTICIPANTS: Noun(
        "مشارك", "مشاركا", "مشاركين اثنين", "مشاركان اثنان", "مشاركين", "المشاركين"
    ),
    Measure.DELEGATIONS: Noun("وفد", "وفدا", "وفدين", "وفدان", "وفود", "الوفود"),
    Measure.COUNTRIES: Noun("بلد", "بلدا", "بلدين اثنين", "بلدان اثنان", "بلدان", "البلدان"),
    Measure.ORGANISATIONS: Noun(
        "منظمة", "منظمة", "منظمتين", "منظمتان", "منظمات", "المنظمات", feminine=True
    ),
    Measure.SESSIONS: Noun("جلسة", "جلسة", "جلستين", "جلستان", "جلسات", "الجلسات", feminine=True),
    Measure.SPEAKERS: Noun(
        "متحدث", "متحدثا", "متحدثين اثنين", "متحدثان اثنان", "متحدثين", "المتحدثين"
    ),
    Measure.THEMES: Noun("محور", "محورا", "محورين", "محوران", "محاور", "المحاور"),
    Measure.FINDINGS: Noun(
        "استنتاج", "استنتاجا", "استنتاجين", "استنتاجان", "استنتاجات", "الاستنتاجات"
    ),
    Measure.RECOMMENDATIONS: Noun(
        "توصية", "توصية", "توصيتين", "توصيتان", "توصيات", "التوصيات", feminine=True
    ),
}
SCOPES = {
    Scope.ALL: "",
    Scope.FOREIGN: " من الخارج",
    Scope.REGISTERED: " (بحسب التسجيل)",
    Scope.PRESENT: " (بحسب الحضور)",
    Scope.INVITED: " (بحسب الدعوات)",
}
BOUNDS = {
    figures.Bound.EXACT: "",
    figures.Bound.MORE_THAN: "أكثر من ",
    figures.Bound.AT_LEAST: "ما لا يقل عن ",
    figures.Bound.ABOUT: "نحو ",
    figures.Bound.NEARLY: "ما يقرب من ",
    figures.Bound.FEWER_THAN: "أقل من ",
    figures.Bound.AT_MOST: "ما لا يزيد على ",
}
# Offices that stand before their body without a preposition, with `ل`, and with `في`.
OFFICES_OF = frozenset(
    {
        *("عضو", "عضوة", "رئيس", "رئيسة", "نائب رئيس", "نائبة رئيس", "مدير", "مديرة"),
        *("مؤسس", "مؤسسة", "ممثل", "ممثلة", "عميد", "عميدة", "أمين عام", "أمينة عامة"),
        *("رئيس مجلس", "منسق", "منسقة"),
    }
)
OFFICES_FOR = frozenset(
    {
        *("المدير", "المديرة", "المدير العام", "المديرة العامة", "الرئيس", "الرئيسة"),
        *("الأمين العام", "الأمينة العامة", "الممثل العام", "الممثلة العامة"),
        *("المدير التنفيذي", "المديرة التنفيذية", "الرئيس التنفيذي", "الرئيسة التنفيذية"),
        *("المنسق", "المنسقة", "المتحدث الرسمي", "المتحدثة الرسمية"),
    }
)
OFFICES_AT = ("أستاذ", "باحث", "محاضر", "زميل", "خبير")
