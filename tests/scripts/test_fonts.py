"""The fonts that Plenary ships: what the examples are written with can be read on a bare machine."""

import re
from pathlib import Path

FACE = re.compile(
    r'font-family: "([^"]+)";.*?url\("([^"]+)"\).*?unicode-range: ([^;]+);', re.DOTALL
)


def _faces(checkout: Path) -> list[tuple[str, str, str]]:
    css = (checkout / "plenary/static/fonts/fonts.css").read_text(encoding="utf-8")
    return FACE.findall(css)


def _points(ranges: str) -> set[int]:
    found: set[int] = set()
    for span in ranges.split(","):
        first, _, last = span.strip().removeprefix("U+").partition("-")
        found |= set(range(int(first, 16), int(last or first, 16) + 1))
    return found


def test_every_character_of_the_examples_stands_in_a_font(checkout):
    covered = set().union(*(_points(ranges) for _family, _file, ranges in _faces(checkout)))
    texts = [file.read_text(encoding="utf-8") for file in (checkout / "examples").glob("*.json")]
    used = {char for text in texts for char in text if char.isprintable() and char != " "}
    assert sorted(char for char in used if ord(char) not in covered) == []


def test_every_font_is_there_and_is_asked_for(checkout):
    fonts = checkout / "plenary/static/fonts"
    theme = (checkout / "plenary/static/theme.css").read_text(encoding="utf-8")
    faces = _faces(checkout)
    assert {file for _family, file, _ranges in faces} == {
        one.name for one in fonts.glob("*.woff2")
    }
    assert {family for family, _file, _ranges in faces if f'"{family}"' not in theme} == set()
