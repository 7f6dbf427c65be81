"""Events made, judged and ready to be exported, for tests of exports."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from brief_tui.commands.judging import judge_event
from brief_tui.reports.publishing.publication import Publication
from brief_tui.store.new_event import samples

EVENT = """\
title = "Quay Forum"
[[pillars]]
id = "dev"
heading = "Developer"
audience = "For those who load ships"
[rubric]
verified_citations = 1
operators = 1
tickers = 0
"""
TALK = "Ilse Tamm: The tide tables were wrong, all of them. We burned the old ones in March.\n\nJon Feld: Which ones?\n"
BRIEF = """\
# Tides

## Developer

### They were wrong

“We burned the old ones in March,” Tamm said. She had said: “The tide tables were wrong.”

> “The tide tables were wrong, all of them.”
> — Ilse Tamm, Harbour Engineer @ Brack Metals
"""


def event_folder(folder: Path, brief: str = BRIEF, event: str = EVENT, **transcripts: str) -> Path:
    """An event on disk; transcripts by the stems of their names, which end in .txt."""
    (folder / "transcripts").mkdir(parents=True)
    (folder / "event.toml").write_text(event, encoding="utf-8")
    (folder / "brief.md").write_text(brief, encoding="utf-8")
    for stem, text in (transcripts or {"tamm": TALK}).items():
        (folder / f"transcripts/{stem}.txt").write_text(text, encoding="utf-8")
    return folder


def publication_of(folder: Path, *, is_draft: bool = False) -> Publication:
    """What is in a folder, judged."""
    judged = judge_event(folder)
    return Publication(judged.assessment, judged.originals, is_draft)


@cache
def sample(name: str) -> Publication:
    """One of the sample events, as a draft where it fails."""
    return publication_of(samples()[name], is_draft=name == "lantern-forum")


# Nothing of these may act on whoever reads a document. Each holds OUCH, so that a test can find what became of it.
SCRIPT = "</script><script>OUCH()</script>"
IMAGE = "<img src=x onerror=OUCH()>"
ATTRIBUTE = '"\' onmouseover=OUCH() x="'
ESCAPES = "\x1b]0;OUCH\x07\x1b[2J\u202eOUCH\u2066\u200f\ufeff\x9b"
HOSTILE = f"{SCRIPT}{IMAGE}{ATTRIBUTE}{ESCAPES}"


def hostile_folder(folder: Path) -> Path:
    """An event with such text wherever text comes from."""
    quoted = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    quoted = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in quoted)
    event = f"""\
title = "T {quoted}"
publisher = "P {quoted}"
summary = "S {quoted}"
source_url = "javascript:OUCH()"
[[pillars]]
id = "dev {quoted}"
heading = "Developer"
audience = "A {quoted}"
[[companies]]
name = "Brack {quoted}"
symbols = ["QSE:{quoted}"]
[[speakers]]
name = "Ilse Tamm"
title = "Engineer {quoted}"
company = "Brack {quoted}"
[rubric]
verified_citations = 0
operators = 0
tickers = 0
"""
    brief = f"""\
# Tides {HOSTILE}

## Developer

### Wrong {HOSTILE}

<script>OUCH()</script>

<div onclick="OUCH()">

“The tide {IMAGE} tables were wrong,” Tamm said. [a link](javascript:OUCH()) and <javascript:OUCH()>, ![“an
image”](data:text/html,OUCH) [title](https://example.org "{IMAGE}{ESCAPES}") {HOSTILE} &#x202e;OUCH `{HOSTILE}`

```{HOSTILE.split(maxsplit=1)[0]}
{HOSTILE}
```

> “The tide tables were wrong, all of them. {HOSTILE.replace('"', "")}”
> — Ilse Tamm, Engineer {HOSTILE.replace('"', "")} @ Brack

> “We burned the \\</script>\\<img src=x onerror=OUCH()> ones in March.”
> — Ilse Tamm
"""
    talk = f"Ilse Tamm: The tide {SCRIPT} tables were wrong, all of them. We burned the </script>"
    event_folder(folder, brief, event, **{f"tamm {IMAGE}": f"{talk}{IMAGE} ones in March.\n"})
    return folder
