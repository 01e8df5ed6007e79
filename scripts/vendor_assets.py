"""Renew the front end files that Plenary ships: Bootstrap's CSS, htmx and the Noto fonts.

A maintainer's script; nothing here runs at install or run time. It needs npm:

    python scripts/vendor_assets.py

Change a pin, run it, look at the pages, commit the result.
"""

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent / "plenary" / "static"

BOOTSTRAP = ("bootstrap", "5.3.9")
HTMX = ("htmx.org", "4.0.1")
FONT_VERSION = "5.3.0"
FONT_VERSIONS = {"noto-sans-sc": "5.3.1"}  # those that differ

# Chinese, Japanese and Korean come in numbered parts, the commoner characters in the higher ones.
# Of Chinese those that hold nearly all that names are written with, with the kana, and the others
# that the examples need; of Japanese what Chinese writes otherwise; of Korean the common syllables.
# `tests/scripts/test_fonts.py` says what the examples miss.
CHINESE = tuple(f"[{part}]" for part in (58, 60, 86, *range(106, 120)))
JAPANESE = tuple(f"[{part}]" for part in (73, 94, 103, 106, 111, 113))
KOREAN = tuple(f"[{part}]" for part in range(113, 120))

# {package: (family in our CSS, subsets kept, in the order of their @font-face rules)}
LETTERS = (
    "vietnamese",
    "greek-ext",
    "greek",
    "cyrillic-ext",
    "cyrillic",
    "latin-ext",
    "latin",
)
FONTS = {
    "noto-sans": ("Noto Sans Variable", (*LETTERS, "devanagari")),
    "noto-serif": ("Noto Serif Variable", LETTERS),
    "noto-sans-arabic": ("Noto Sans Arabic Variable", ("arabic",)),
    "noto-naskh-arabic": ("Noto Naskh Arabic Variable", ("arabic",)),
    "noto-sans-hebrew": ("Noto Sans Hebrew Variable", ("hebrew",)),
    "noto-sans-armenian": ("Noto Sans Armenian Variable", ("armenian",)),
    "noto-sans-georgian": ("Noto Sans Georgian Variable", ("georgian",)),
    "noto-sans-sc": ("Noto Sans SC Variable", CHINESE),
    "noto-sans-jp": ("Noto Sans JP Variable", JAPANESE),
    "noto-sans-kr": ("Noto Sans KR Variable", KOREAN),
}

FACE = """@font-face {{
  font-family: "{family}";
  font-style: normal;
  font-weight: {weights};
  font-display: swap;
  src: url("{file}") format("woff2");
  unicode-range: {ranges};
}}
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        modules = install_packages(Path(folder))
        vendor_bootstrap(modules / BOOTSTRAP[0])
        vendor_htmx(modules / HTMX[0])
        vendor_fonts(modules / "@fontsource-variable")


def install_packages(folder: Path) -> Path:
    """Return the node_modules folder that holds exactly the pinned packages."""
    pins = [f"{name}@{version}" for name, version in (BOOTSTRAP, HTMX)]
    versions = {name: FONT_VERSIONS.get(name, FONT_VERSION) for name in FONTS}
    pins += [f"@fontsource-variable/{name}@{version}" for name, version in versions.items()]
    command = ["npm", "install", "--silent", "--ignore-scripts", "--save-exact"]
    subprocess.run([*command, "--prefix", str(folder), *pins], check=True)
    return folder / "node_modules"


def vendor_bootstrap(package: Path) -> None:
    folder = empty_folder(STATIC / "vendor" / "bootstrap")
    for name in ("bootstrap.min.css", "bootstrap.rtl.min.css"):
        source = (package / "dist" / "css" / name).read_text(encoding="utf-8")
        (folder / name).write_text(without_source_map(source), encoding="utf-8")
    source = (package / "dist" / "css" / "bootstrap.css").read_text(encoding="utf-8")
    (folder / "bootstrap.dark.css").write_text(system_dark(source), encoding="utf-8")
    shutil.copy(package / "LICENSE", folder / "LICENSE")


def without_source_map(source: str) -> str:
    """Return the file without the address of its source map.

    Django's manifest storage follows that address and stops when the map is not there.
    """
    return re.sub(r"/\*# sourceMappingURL=.*?\*/\s*|//# sourceMappingURL=.*\n?", "", source)


def system_dark(source: str) -> str:
    """Return Bootstrap's dark rules as they must read to follow the reader's system.

    Bootstrap turns dark by attribute only. `:where()` keeps the weight of its selectors, so the
    theme overrides both in the same way.
    """
    rules = re.findall(r"^\[data-bs-theme=dark\][^{]*\{.*?^\}$", source, re.MULTILINE | re.DOTALL)
    if not rules:
        raise SystemExit("Bootstrap's dark rules were not found: has the file changed its form?")
    dark = ':root:where(:not([data-bs-theme="light"]))'
    body = "\n".join(rule.replace("[data-bs-theme=dark]", dark) for rule in rules)
    version = f"/* Made by scripts/vendor_assets.py from Bootstrap {BOOTSTRAP[1]} (MIT). */"
    return f"{version}\n@media (prefers-color-scheme: dark) {{\n{body}\n}}\n"


def vendor_htmx(package: Path) -> None:
    folder = empty_folder(STATIC / "vendor" / "htmx")
    source = (package / "dist" / "htmx.min.js").read_text(encoding="utf-8")
    (folder / "htmx.min.js").write_text(without_source_map(source), encoding="utf-8")
    shutil.copy(package / "LICENSE", folder / "LICENSE")


def vendor_fonts(packages: Path) -> None:
    folder = empty_folder(STATIC / "fonts")
    faces = [
        "/* Made by scripts/vendor_assets.py. Licences: the OFL-*.txt files beside this one. */\n"
    ]
    for name, (family, subsets) in FONTS.items():
        package = packages / name
        ranges = json.loads((package / "unicode.json").read_text(encoding="utf-8"))
        weights = json.loads((package / "metadata.json").read_text(encoding="utf-8"))
        axis = weights["variable"]["wght"]
        for subset in subsets:
            file = f"{name}-{subset.strip('[]')}-wght-normal.woff2"
            shutil.copy(package / "files" / file, folder / file)
            spaced = ranges[subset].replace(",", ", ")
            span = f"{axis['min']} {axis['max']}"
            faces.append(FACE.format(family=family, weights=span, file=file, ranges=spaced))
        shutil.copy(package / "LICENSE", folder / f"OFL-{name}.txt")
    (folder / "fonts.css").write_text("\n".join(faces), encoding="utf-8")


def copied_faces(
    package: Path, folder: Path, *, family: str, subsets: Iterable[str]
) -> Iterator[str]:
    """Copy the subsets' files into the folder; yield the @font-face rule of each."""
    ranges = json.loads((package / "unicode.json").read_text(encoding="utf-8"))
    metadata = json.loads((package / "metadata.json").read_text(encoding="utf-8"))
    axis = metadata["variable"]["wght"]
    for subset in subsets:
        file = f"{package.name}-{subset.strip('[]')}-wght-normal.woff2"
        shutil.copy(package / "files" / file, folder / file)
        yield FACE.format(
            family=family,
            weights=f"{axis['min']} {axis['max']}",
            file=file,
            ranges=ranges[subset].replace(",", ", "),
        )


def empty_folder(folder: Path) -> Path:
    """Return the folder, which now exists and is empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


if __name__ == "__main__":
    main()
