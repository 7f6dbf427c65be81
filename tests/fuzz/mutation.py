"""Good files to begin with, and what random hands make of them."""

from __future__ import annotations

import json
from random import Random

from tests.tui.quayside import BRANDT, BRIEF, CALDER, EVENT
from tests.unit.formats.documents import document_xml, run, styled
from tests.unit.formats.json.writers import LABELS, Said

_LEDGER = """\
[[decisions]]
decision = "waived"
by = "Oda Finch"
at = 2026-05-01T12:00:00Z
reason = "Heard on the recording"
quotation_digest = "0000000000000000"
source_digest = "1111111111111111"
verdict = "drifted"
speaker = "Ines Calder"
words = "The cranes."
"""
_TEXT = "[00:01] Ines Calder: We measured the cranes twice.\n\nOda Finch 00:12\nAnd then? [laughs]\n"
_SRT = """\
1
00:00:01,000 --> 00:00:02,000
Ines Calder: We measured
the <i>cranes</i>.

2
00:00:03,000 --> 00:00:04,000
- So?
"""
_SETTINGS = 'theme = "dark"\nreviewer = "Oda Finch"\n[keys]\nsave = ["ctrl+s", "alt+s"]\n'
GOOD = {
    "event.toml": EVENT,
    "brief.md": BRIEF,
    "review.toml": _LEDGER,
    "config.toml": _SETTINGS,
    "transcripts/a.md": CALDER,
    "transcripts/a.txt": _TEXT,
    "transcripts/a.vtt": BRANDT,
    "transcripts/a.srt": _SRT,
}
"""One good file of every kind that is read, by its path; config.toml is the user's, and lies elsewhere."""

_TALK = [
    Said(0, [("We", 1.0), ("measured", 1.4), ("“two”", 1.8), ("cranes.", 2.2)]),
    Said(1, [("Twice?", 3.0)]),
    Said(0, [("Twice.", 64.5)]),
]
_HTML = """\
<cite>Ines Calder:</cite>
<time>1:05</time>
<p>We &amp; they.</p>
<p>Twice.</p>
<cite>Oda Finch:</cite>
<p>So?</p>
"""
_OTTER = """\
Quay

SPEAKERS
Ines Calder

Ines Calder  0:03
We measured.

Oda Finch  1:02:03
Twice?

Transcribed by https://otter.ai
"""
_REVAI = "Speaker 0    00:00:01    We measured.\nSpeaker 1\t00:00:04\tTwice?\n"
TALKS = {
    **{f"{writer.__name__}.json": json.dumps(writer(_TALK), ensure_ascii=False) for writer in LABELS},
    "page.html": _HTML,
    "otter.txt": _OTTER,
    "revai.txt": _REVAI,
    "document.xml": document_xml(
        styled("Heading1", "Quay"), run("Ines Calder: We measured."), run("Oda Finch: Twice?")
    ),
}
"""One good file of each other format, by a name; the last one stands in a Word document."""

_WORDS = (
    "\u202e \u200b \u2028 \u0301\u0301\u0301\u0301\u0301 \ufe0f 漢 👋 ﬁ а ½ ² ٣ … — – “ ” ‘ ’ « » \" ' ` ``` * _ [ ] "
    "( ) { } < > <v <!-- --> &amp; &#0; \\ # ## > - @ | ~ = : ; , . ! ? 1: nan 1e999 0x true [[ ]] WEBVTT NOTE --> "
    "said: 00:00:01.000 not one $1"
).split(" ")
_PIECES = [
    *[b"\x00", b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x1b[2J", b"\x9b", b"\xc2\x9b"],
    *[b"\n", b"\r", b"\r\n", b"\n\n", b"\t", b" " * 50, b"a" * 300, b"9" * 300, b"[" * 50],
    *[word.encode() for word in _WORDS],
    *[f"{word} ".encode() for word in _WORDS],
]


def mutated(data: bytes, chance: Random) -> bytes:
    """The bytes with a few of them changed, taken out, doubled or moved, and with pieces of odd text put in."""
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        end = min(end, at + chance.choice((1, 4, 40, 400)))
        match chance.randrange(6):
            case 0:
                data = data[:at] + chance.choice(_PIECES) + data[at:]
            case 1:
                data = data[:at] + data[end:]
            case 2:
                data = data[:end] + data[at:]
            case 3:
                data = data[:at] + chance.randbytes(min(4, end - at)) + data[end:]
            case 4:
                data = data[:at] + chance.choice(_PIECES) * chance.choice((1, 3, 200)) + data[end:]
            case _:
                data = data[end:] + data[:at]
    # Two of three are text, for readers look no further into what is none.
    return data if chance.randrange(3) == 0 else data.decode(errors="ignore").encode()
