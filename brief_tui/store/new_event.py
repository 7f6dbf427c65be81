"""New event folders: one to start from, and copies of the sample events."""

from __future__ import annotations

import shutil
from pathlib import Path

import tomli_w

from brief_tui.core.visible import visible_line
from brief_tui.store.errors import ConfigError, fault
from brief_tui.store.files import EVENT_FILE
from brief_tui.store.writing import write_new

_PACKAGE = Path(__file__).parent.parent

_EVENT = """\
# What the event is, and what its article must be to pass. Every key but `title` and [[pillars]] has a default.

TITLE
publisher = ""
# published = 2026-04-27
language = "en"                     # of the article, as a BCP 47 tag: en, pt-BR
summary = ""                        # one sentence under the title
source_url = ""
alerts = []                         # lines for the status bar, for example ["HBM supply constrained"]
brief = "brief.md"                  # the draft
transcripts = ["transcripts/*"]     # globs inside this folder; "transcripts/**/*" takes folders in it too
profile = "standard"                # standard | strict (nothing tidied without a mark) | house

# The audiences. `heading` is the "## " heading of the draft that addresses each.

[[pillars]]
id = "developer"
heading = "Developer"
audience = "For practitioners who build on this"

[[pillars]]
id = "deep-tech"
heading = "Deep Tech"
audience = "For those who want to know how it works"

[[pillars]]
id = "c-suite"
heading = "C-Suite"
audience = "For those who decide what to pay for"

# The gate: the article passes when every one of these holds.

[rubric]
verification_rate = 0.95            # verified citations / citations, at least
fabricated = 0                      # quotations that nobody said, at most
verified_citations = 8              # at least
operators = 4                       # named operators: people with a verified citation, at least
tickers = 2                         # tracked companies with a verified citation, at least
# misattributed = 0                 # any verdict that does not stand, or any finding, at most

# How severe a finding is, where you see it differently; `brief-tui explain` lists them all.

[findings]
# uncited-speech = "error"          # error | warning | note | off

# From where on findings tell of pillars that hold too little, and of one voice that carries most.

[limits]
pillar_citations = 1                # citations in each pillar, at least
pillar_words = 60                   # words of prose in each pillar, at least; 0: nor is it compared with the others
voice_share = 0.5                   # of all citations, one person's, at most
transcript_share = 0.5              # of all citations, those that rest on one transcript, at most

# What reviewers may do (`brief-tui review`), and what the gate wants of them.

[review]
waivable = ["drifted", "stitched", "misattributed", "unattributed", "unchecked"]    # may be waived, for a reason
authors = []                        # who writes the brief
four_eyes = false                   # true: decisions of authors do not count
sign_off = false                    # true: the gate wants a decision about every quotation

# Companies that the article may name; those with symbols are the watch list.
#
# [[companies]]
# name = "Example Works"
# symbols = ["XNYS:EXMW"]           # the first is shown
# aliases = ["Example"]
# tracked = true                    # false: listed, but not on the watch list
# private = false                   # true: known, not listed

# Names and titles to hold the article to.
#
# [[speakers]]
# name = "Ada Example"
# title = "Product Manager"
# company = "Example Works"
# aliases = ["A. Example"]

# Who is who in a transcript whose labels name nobody.
#
# [[labels]]
# transcript = "transcripts/panel.vtt"
# speakers = { SPEAKER_00 = "Ada Example", SPEAKER_01 = "Ben Sample" }
#
# [[labels]]
# transcript = "transcripts/keynote.txt"
# speaker = "Ada Example"           # who says all of it
# grade = "human"                   # who wrote it, where the file does not tell: human or machine
"""

_BRIEF = """\
# TITLE

<!-- Under each pillar a headline, prose, and the words it rests on:

### A headline

Prose about what was said.

> “The words as they were said.”
> — Ada Example, Product Manager @ Example Works

Nothing between these marks is checked.
-->

## Developer

## Deep Tech

## C-Suite
"""


def create_event(folder: Path) -> list[Path]:
    """Write event.toml, and a draft and a folder for transcripts where there is none; give back what is new.

    Nothing is overwritten. Raises ConfigError when there is an event.toml already, OSError when the folder
    cannot be written to.
    """
    if (folder / EVENT_FILE).exists():
        words = f"there is one in '{visible_line(str(folder))}' already, which was left alone; choose another folder"
        raise ConfigError(fault("event-exists", EVENT_FILE, words))
    name = folder.resolve().name.replace("-", " ").replace("_", " ")
    title = " ".join(visible_line(name).split()).title() or "New Event"
    texts = {
        folder / EVENT_FILE: _EVENT.replace("TITLE", tomli_w.dumps({"title": title}).strip(), 1),
        folder / "brief.md": _BRIEF.replace("TITLE", title, 1),
    }
    if not (folder / "transcripts").exists():
        texts[folder / "transcripts" / ".gitkeep"] = ""
    created = [path for path in texts if not path.exists()]
    for number, path in enumerate(created):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_new(path, texts[path].encode())
        except OSError as error:
            for written in created[:number]:
                written.unlink()
            raise _at(path, error) from error
    return created


def samples() -> dict[str, Path]:
    """The sample events by name: in the installed package, or beside it in a checkout."""
    inside, beside = _PACKAGE / "sample_events", _PACKAGE.parent / "sample_events"
    root = inside if inside.is_dir() else beside
    return {path.name: path for path in sorted(root.iterdir()) if (path / EVENT_FILE).is_file()}


def copy_event(source: Path, target: Path) -> None:
    """Copy an event folder file by file, to a folder that must not exist or must be empty.

    The copies are new files that can be written to, whatever the originals may be. Raises OSError.
    """
    target.mkdir(parents=True, exist_ok=True)
    if any(target.iterdir()):
        raise FileExistsError(None, "is not empty", str(target))
    for path in sorted(source.rglob("*")):
        copy = target / path.relative_to(source)
        try:
            if path.is_dir():
                copy.mkdir()
            else:
                write_new(copy, path.read_bytes())
        except OSError as error:
            for made in target.iterdir():
                shutil.rmtree(made) if made.is_dir() else made.unlink()
            raise _at(copy, error) from error


def _at(path: Path, error: OSError) -> OSError:
    """The same error, which says what could not be written."""
    return type(error)(error.errno, f"{error.strerror}; nothing was left there, so try again elsewhere", str(path))
