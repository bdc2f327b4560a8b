"""Build the font files of the pages (WOFF2) and of the PDF (static TrueType) from npm packages.

The results are committed, so nobody needs this to run or to build Undersigned; it says how the files came to be.
In a throw-away directory, with a throw-away Python environment that holds `fonttools` and `brotli`:

    npm install source-serif @fontsource/inter @fontsource-variable/source-serif-4 @fontsource-variable/inter
    python tools/build_fonts.py node_modules

Pages get the variable fonts in two subsets, Latin and extended Latin, so that a browser loads the second only for a
page that needs it. Typst reads TrueType only and knows no subsets. Source Serif 4 therefore comes whole and untouched
from its maker's package: "Source" is a reserved font name, which a changed file may not carry. Inter reserves no name,
so its two subsets are merged into one file a style; kerning survives within each subset.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
PAGE_FONTS = ROOT / "src/undersigned/static/fonts"
PDF_FONTS = ROOT / "src/undersigned/release/render/fonts"
SUBSETS = ("latin", "latin-ext")
PAGE_STYLES = {"source-serif-4": ("normal", "italic"), "inter": ("normal",)}
SERIF_FILES = {
    "Regular": "SourceSerif4-Regular.ttf",
    "It": "SourceSerif4-Italic.ttf",
    "Semibold": "SourceSerif4-SemiBold.ttf",
}
SANS_FILES = {400: ("Inter-Regular.ttf", "Regular"), 600: ("Inter-SemiBold.ttf", "SemiBold")}
MUST_HAVE = "Łódź ő Petrović ñ ç ß “quotes” ‘single’ – — … § • € × −"  # noqa: RUF001
FIXED_TIME = 3_840_000_000  # seconds since 1904, as OpenType counts: two builds give the same bytes


def main() -> int:
    """Write both sets of files; return 0, or 1 with a message when a character that letters need is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("node_modules", type=Path, help="the node_modules folder that holds the four packages")
    packages = parser.parse_args().node_modules
    for folder in (PAGE_FONTS, PDF_FONTS):
        folder.mkdir(parents=True, exist_ok=True)
    copy_page_fonts(packages)
    copy_pdf_serif(packages)
    merge_pdf_sans(packages)
    missing = [f"{path.name} lacks {lost}" for path in sorted(PDF_FONTS.glob("*.ttf")) if (lost := lacking(path))]
    print("\n".join(missing) or "Fonts are built; every needed character is there.")
    return 1 if missing else 0


def copy_page_fonts(packages: Path) -> None:
    """Copy the variable WOFF2 subsets that the style sheet names."""
    for package, postures in PAGE_STYLES.items():
        for subset in SUBSETS:
            for posture in postures:
                name = f"{package}-{subset}-wght-{posture}.woff2"
                shutil.copyfile(packages / "@fontsource-variable" / package / "files" / name, PAGE_FONTS / name)


def copy_pdf_serif(packages: Path) -> None:
    """Copy Source Serif 4 byte for byte, under the file names that we use."""
    for style, name in SERIF_FILES.items():
        shutil.copyfile(packages / "source-serif/TTF" / f"SourceSerif4-{style}.ttf", PDF_FONTS / name)


def merge_pdf_sans(packages: Path) -> None:
    """Write one TrueType file a weight of Inter, made of its two subsets."""
    folder = packages / "@fontsource/inter/files"
    for weight, (file, style) in SANS_FILES.items():
        font = merged([folder / f"inter-{subset}-{weight}-normal.woff2" for subset in SUBSETS])
        name_font(font, "Inter", style, weight)
        font["head"].modified = font["head"].created = FIXED_TIME
        font.save(PDF_FONTS / file, reorderTables=False)


def lacking(path: Path) -> str:
    """Return the characters of `MUST_HAVE` that the font file at `path` has no glyph for."""
    known = TTFont(path).getBestCmap()
    return "".join(sorted({character for character in MUST_HAVE if ord(character) not in known}))


def merged(parts: list[Path]) -> TTFont:
    """Return one TrueType font with the glyphs of all `parts` (WOFF2 files of one style)."""
    with tempfile.TemporaryDirectory() as folder:
        plain = []
        for number, part in enumerate(parts):
            font = TTFont(part)
            font.flavor = None
            plain.append(str(Path(folder) / f"{number}.ttf"))
            font.save(plain[-1])
        font = Merger().merge(plain)
    font.recalcTimestamp = False
    return font


def name_font(font: TTFont, family: str, style: str, weight: int) -> None:
    """Name the font so that Typst finds it by family, weight and posture (OpenType `name` and `OS/2`)."""
    names = {
        1: family if style == "Regular" else f"{family} {style}",
        2: "Regular",
        4: f"{family} {style}",
        6: f"{family}-{style}".replace(" ", ""),
        16: family,
        17: style,
    }
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight


if __name__ == "__main__":
    sys.exit(main())
