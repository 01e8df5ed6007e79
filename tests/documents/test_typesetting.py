"""Typst documents: the same bytes for the same values, in both directions, with our own fonts."""

import datetime as dt

import pytest

from plenary.documents.typesetting import typeset

AT = dt.datetime(2026, 6, 4, 9, 30, tzinfo=dt.UTC)
TEMPLATE = "= #about.title\n#for line in values.lines [#isolated(line) \\\\ ]\n"


@pytest.fixture
def template(tmp_path):
    path = tmp_path / "letter.typ"
    path.write_text(TEMPLATE.replace("\\\\", "\\"), "utf-8")
    return path


@pytest.mark.parametrize(
    ("language", "line"), [("en", "Þórdís Vatnsdóttir"), ("ar", "118 مشاركاً (51 دولة)")]
)
def test_the_same_values_give_the_same_bytes(template, language, line):
    made = [
        typeset(template, {"lines": [line]}, language=language, title="A title", at=AT)
        for _ in range(2)
    ]
    assert made[0] == made[1]
    assert made[0].startswith(b"%PDF-")


def test_what_is_typed_is_never_read_as_typst(template):
    tricky = '#panic("no") $x$ *bold* \\ @ref <label>'
    plain = typeset(template, {"lines": ["x" * len(tricky)]}, language="en", title="T", at=AT)
    assert (
        abs(
            len(typeset(template, {"lines": [tricky]}, language="en", title="T", at=AT))
            - len(plain)
        )
        < 20_000
    )


def test_other_values_give_other_bytes(template):
    one, other = (
        typeset(template, {"lines": [line]}, language="en", title="T", at=AT) for line in "ab"
    )
    assert one != other
