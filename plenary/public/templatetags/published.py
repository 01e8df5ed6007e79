"""Tags of the published pages: relative links, names in the reader's script, titles as titled."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import get_timezone_name
from django import template
from django.utils import translation
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from plenary.core.templatetags.plenary import format_skeleton, locale, marked, number
from plenary.core.text import Text, direction_of

from ..collected import Who
from ..site_tree import Place, readable_in

register = template.Library()

GUILLEMETS = frozenset(
    {"ar", "az", "el", "es", "fa", "fr", "hy", "it", "no", "pt", "ru", "tr", "uk"}
)


@register.simple_tag(takes_context=True)
def link(context: template.Context, path: str, language: str = "") -> str:
    """A page of the published site, relative to the page that is written."""
    return str(context["place"].link(path, language))


@register.simple_tag(takes_context=True)
def file(context: template.Context, path: str) -> str:
    """A file of the published site that has no language, relative to the page that is written."""
    return str(context["place"].file_link(path))


@register.filter
def name_of(who: Who) -> SafeString:
    """The name as the reader's language prints it, isolated in its own direction."""
    return format_html("<bdi>{}</bdi>", plain_name(who, translation.get_language() or "en"))


def plain_name(who: Who, language: str) -> str:
    """As printed in that language, else in its script, else as known; names fall back unmarked."""
    printed = who.printed
    if printed.name.get(language):
        return printed.name[language]
    in_script = dict(printed.own_script).get(language)
    return in_script or printed.name.wording(language).text


@register.filter
def other_scripts(who: Who) -> list[dict[str, str]]:
    """His names in scripts other than the one that the page prints, one for each script."""
    shown = plain_name(who, translation.get_language() or "en")
    names = [*who.printed.own_script, *who.printed.name.items()]
    found: dict[str, dict[str, str]] = {}
    for language, name in names:
        found.setdefault(
            script_of(name),
            {"language": language, "name": name, "direction": direction_of(language)},
        )
    found.pop(script_of(shown), None)
    return list(found.values())


def script_of(name: str) -> str:
    """The script of the first letter, as Unicode names it: `LATIN`, `CYRILLIC`, `CJK`."""
    letter = next((one for one in name if one.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


@register.simple_tag
def titled(title: Any, quoted: bool = False) -> SafeString:
    """A title; between the quotation marks of the language when it is in its organiser's words."""
    wording = Text(title).wording()
    words = conditional_escape(marked(wording))
    if not quoted:
        return mark_safe(words)
    before, after = quotation_marks(wording.language)
    return format_html("{}{}{}", before, words, after)


@register.simple_tag
def plain_titled(title: Any, quoted: bool = False) -> str:
    """The same without mark-up, for the title of the window."""
    wording = Text(title).wording()
    before, after = quotation_marks(wording.language) if quoted else ("", "")
    return f"{before}{wording.text}{after}"


@register.simple_tag
def in_words(words: str, language: str = "") -> SafeString:
    """Somebody's own words, between the marks of their own language and in its direction."""
    own = language or translation.get_language() or "en"
    before, after = quotation_marks(own)
    direction = direction_of(own)
    return format_html(
        '<bdi lang="{}" dir="{}">{}{}{}</bdi>', own, direction, before, words, after
    )


def quotation_marks(language: str) -> tuple[str, str]:
    """The marks that the language puts around what somebody else said."""
    spaced = {"fr": ("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»")}
    tag = language.split("-")[0]
    return spaced.get(tag) or (("«", "»") if tag in GUILLEMETS else ("“", "”"))


ORDINALS = (
    _("First edition"),
    _("Second edition"),
    _("Third edition"),
    _("Fourth edition"),
    _("Fifth edition"),
    _("Sixth edition"),
    _("Seventh edition"),
    _("Eighth edition"),
    _("Ninth edition"),
    _("Tenth edition"),
)


@register.filter
def edition_number(ordinal: int) -> str:
    """`Third edition`; past the tenth, with the number."""
    if 1 <= ordinal <= len(ORDINALS):
        return str(ORDINALS[ordinal - 1])
    return gettext("Edition %(number)s") % {"number": number(ordinal)}


@register.filter
def month_and_day(value: dt.date) -> str:
    """A day of every year: `5 December`."""
    return format_skeleton(value, "MMMMd")


@register.simple_tag
def zone_name(zone: dt.tzinfo, moment: dt.datetime | None = None) -> str:
    """The venue's time zone by its name: `Central European Summer Time`."""
    at = moment.astimezone(zone) if moment else zone
    return str(get_timezone_name(at, width="long", locale=locale()))


@register.filter
def language_in_words(tag: str) -> str:
    """A language by its name in the reader's language: `ar` → `Arabic`."""
    try:
        return Locale.parse(tag.replace("-", "_")).get_display_name(locale()) or tag
    except (UnknownLocaleError, ValueError):
        return tag


@register.filter
def reading(place: Place, languages: list[str]) -> str:
    """In which of these languages the reader of the page gets something: his own, if it is there."""
    return readable_in(place.language, languages)
