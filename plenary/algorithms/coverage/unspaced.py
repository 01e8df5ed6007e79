"""What can be read in scripts that do not part words: numerals with counters, marked names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .claims import Claim
from .gazetteer import exemplars
from .page import Page

CODES = frozenset({"ja", "zh", "ko"})
NUMBER = r"\d{1,3}(?:[,，]\d{3})+|\d{1,7}"
ABOUT = r"約|约|大约|およそ|近|약"
MORE = r"以上|超|余り?|多|이상|여"
COUNTRIES = (
    rf"(?:(?P<countries_about>{ABOUT})\s?)?(?P<countries>{NUMBER})\s?(?P<countries_more>{MORE})?\s?"
    r"(?:[カヶケか個个]\s?)?(?:国家|国|地域|개국)"
)
PERSONS = (
    rf"(?:(?P<count_about>{ABOUT})\s?)?(?P<count>{NUMBER})\s?(?P<count_more>{MORE})?\s?"
    rf"(?:人|名|位|명)\s?(?P<count_more2>{MORE})?"
    r"(?:の\s?)?(?P<unit>代表者|参加者|出席者|専門家|代表|専家|专家|学者|嘉宾|参加|참가자|대표)?"
)
FIGURE = re.compile(
    rf"{COUNTRIES}\s?(?:から|を代表する|の|に及ぶ|的|에서|의|から来た)?\s?{PERSONS}"
)
SINGLE = re.compile(rf"{PERSONS}|{COUNTRIES}")
NUMERALS = {letter: value for value, letter in enumerate("一二三四五六七八九十", 1)}
EDITION = re.compile(
    r"第\s?(?P<ordinal>\d{1,3}|[一二三四五六七八九十]{1,3})\s?[回届次]\s?(?:\w{0,8}?)"
    r"(?:国際|国际|世界|年次)?(?:会議|会议|大会|フォーラム|论坛|シンポジウム|研讨会|サミット|峰会|総会)"
)
PERSON = re.compile(
    r"[ァ-ヴー]{2,}(?:[・＝][ァ-ヴー]{2,})+\s?(?:氏|さん|博士|教授|議長|大統領|大臣|首相|会長|所長|代表)?"
)
BODY = re.compile(
    r"[ァ-ヴー一-龥]{2,20}(?:共同体|協会|財団|機構|委員会|連盟|学会|基金会|协会|联盟|研究所|大学)(?=の|が|と|主催|主办|举办|、)"
)
SAID = re.compile(r"\s?(?:と|、と)?\s?(?:述べ|語っ|話し|強調|指摘|说|表示|指出)")
LEAST_TITLE = 6


def unspaced(page: Page) -> Iterator[Claim]:
    """Figures, editions, titles, persons, bodies and places in Japanese, Chinese or Korean text."""
    if page.language.code not in CODES:
        return
    found = [*_quoted(page), *_figures(page), *_editions(page), *_names(page), *_places(page)]
    reach = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= reach and not page.masked(one.start, one.end):
            reach = one.end
            yield one


def _claim(page: Page, what: Any, span: tuple[int, int], **said: Any) -> Claim:
    return Claim(what, *span, page.text[slice(*span)], said)


def _quoted(page: Page) -> Iterator[Claim]:
    for one in page.quotations:
        span = (one.start, one.end)
        if SAID.match(page.text, one.end + 1):
            yield _claim(page, "quote", span)
        elif len(one.text) >= LEAST_TITLE:
            yield _claim(page, "title", span, title=one.text, kind="conference")


def _figures(page: Page) -> Iterator[Claim]:
    for pattern in (FIGURE, SINGLE):
        for one in pattern.finditer(page.text):
            said = _counted(one.groupdict())
            if said:
                yield _claim(page, "figure", one.span(), **said)


def _counted(groups: dict[str, str | None]) -> dict[str, Any]:
    """The numbers of a figure with their bounds."""
    said: dict[str, Any] = {}
    for name in ("count", "countries"):
        digits = groups.get(name)
        if digits:
            said[name] = int(re.sub(r"\D", "", digits))
            if groups.get(f"{name}_more") or groups.get(f"{name}_more2"):
                said[f"{name}_op"] = ">"
            elif groups.get(f"{name}_about"):
                said[f"{name}_op"] = "~"
    if groups.get("unit"):
        said["unit"] = groups["unit"]
    return said


def _editions(page: Page) -> Iterator[Claim]:
    for one in EDITION.finditer(page.text):
        yield _claim(page, "edition", one.span(), edition=_ordinal(one["ordinal"]))


def _ordinal(printed: str) -> int:
    """The value of digits or of Chinese numerals up to 99."""
    if printed.isdigit():
        return int(printed)
    tens, _, units = printed.rpartition("十")
    ten = (NUMERALS.get(tens, 1) * 10) if "十" in printed else 0
    return ten + NUMERALS.get(units, 0)


def _names(page: Page) -> Iterator[Claim]:
    for one in PERSON.finditer(page.text):
        name = re.sub(
            r"\s?(?:氏|さん|博士|教授|議長|大統領|大臣|首相|会長|所長|代表)$", "", one[0]
        )
        yield _claim(page, "person", one.span(), name=name)
    body = BODY.search(page.text)
    if body:
        yield _claim(page, "organiser", body.span(), name=body[0])


def _places(page: Page) -> Iterator[Claim]:
    for name, city in exemplars(page.language.code).items():
        at = page.text.find(name) if len(name) > 1 else -1
        while at >= 0 and page.masked(at, at + len(name)):
            at = page.text.find(name, at + 1)
        if at >= 0:
            yield _claim(page, "place", (at, at + len(name)), place=city.name)
