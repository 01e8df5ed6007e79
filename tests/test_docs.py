"""The documentation says what the code says: commands, settings, roles, figures, links."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class

from scripts import write_reference

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "examples").glob("*.md")])
COMMANDS = sorted(n for n, app in get_commands().items() if str(app).startswith("plenary."))


def _own_options(name):
    parser = load_command_class(get_commands()[name], name).create_parser("plenary", name)
    flags = {flag for action in parser._actions for flag in action.option_strings}
    return sorted(flag for flag in flags - _shared_options() if flag.startswith("--"))


def _shared_options():
    parser = load_command_class("plenary.imports", "editions").create_parser("plenary", "x")
    return {flag for action in parser._actions for flag in action.option_strings}


def _sections(text):
    """`{heading: what stands under it}` for the headings of the third level."""
    parts = re.split(r"^### (.*)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("name", COMMANDS)
def test_command_is_documented_with_its_options(name):
    sections = _sections((REFERENCE / "commands.md").read_text("utf-8"))

    documented = [
        text for head, text in sections.items() if re.match(rf"`plenary {name}(\W|$)", head)
    ]

    assert len(documented) == 1
    assert [flag for flag in _own_options(name) if f"`{flag}" not in documented[0]] == []


def test_documented_commands_exist():
    headings = _sections((REFERENCE / "commands.md").read_text("utf-8"))

    named = {match[1] for head in headings if (match := re.match(r"`plenary (\w+)", head))}

    assert sorted(named) == COMMANDS


def test_every_setting_is_documented():
    settings = (ROOT / "plenary" / "settings.py").read_text("utf-8")
    read = set(re.findall(r'"(PLENARY_\w+|DATABASE_URL)"', settings))

    rows = re.findall(r"^\| `(\w+)` \|", (REFERENCE / "settings.md").read_text("utf-8"), re.M)

    assert sorted(rows) == sorted(read)


@pytest.mark.parametrize("page", ["permissions.md", "figures.md"])
def test_tables_of_the_reference_say_what_the_code_says(page):
    text = (REFERENCE / page).read_text("utf-8")

    assert write_reference.renewed(text) == text, "run: python -m scripts.write_reference"


def test_every_table_of_the_reference_stands_on_a_page():
    pages = [page.read_text("utf-8") for page in REFERENCE.glob("*.md")]

    made = [name for text in pages for name in re.findall(r"<!-- made: ([a-z ]+) -->", text)]

    assert sorted(made) == sorted(write_reference.TABLES)


def _links(page):
    text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    return [link for link in re.findall(r"\]\(<?([^)>\s]+)>?\)", text) if "://" not in link]


def _anchors(page):
    heads = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    broken = []
    for link in _links(page):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in _anchors(target)):
            broken.append(link)

    assert broken == []


@pytest.mark.parametrize("folder", ["howto", "decisions"])
def test_every_page_is_listed_in_its_index(folder):
    pages = {page.name for page in (DOCS / folder).glob("*.md")} - {"index.md"}

    listed = [link for link in _links(DOCS / folder / "index.md") if "/" not in link]

    assert sorted(listed) == sorted(pages)


def test_numbers_of_decisions_are_used_once_and_stand_in_their_titles():
    decisions = sorted((DOCS / "decisions").glob("[0-9]*.md"))

    titles = [page.read_text("utf-8").split(".", 1)[0] for page in decisions]

    assert titles == [f"# {number}" for number in range(1, len(decisions) + 1)]


def test_every_reference_page_is_listed_in_the_index():
    pages = {f"reference/{page.name}" for page in REFERENCE.iterdir()}

    assert pages - set(_links(DOCS / "index.md")) == set()


def test_pictures_are_small():
    sizes = {picture.name: picture.stat().st_size for picture in (DOCS / "pictures").iterdir()}

    assert {name: size for name, size in sizes.items() if size >= 300_000} == {}
