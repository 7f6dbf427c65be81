"""Inputs of the fault catalogue that a careless program reads for minutes: each is bounded."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from brief_tui.core.assessment import assess
from brief_tui.store.draft import read_brief
from brief_tui.store.errors import ConfigError, InputError
from brief_tui.store.folder import load_sources
from tests.bench import corpus
from tests.bench.rows import Row, once, within

_MOST = 1.0
"""Seconds."""
_CUE = "WEBVTT\n\n00:01.000 --> 00:02.000\n"
_SAID = "**Ada Moreau:** "
_DIGITS = "9" * 5_000
_WORDS = "the of and to a in that is it we you so on for was not have they this with".split()
_ACCENT = "\u0301"
TRANSCRIPTS: dict[str, tuple[str, str]] = {
    "19 200,000 < in a cue": ("a.vtt", f"{_CUE}{'<' * 200_000}\n"),
    "19 50,000 <v in a cue": ("a.vtt", f"{_CUE}{'<v ' * 50_000}\n"),
    "21 a time of 5,000 digits, WebVTT": ("a.vtt", f"WEBVTT\n\n{_DIGITS}:00.000 --> {_DIGITS}:01.000\nHello there.\n"),
    "21 a time of 5,000 digits, SRT": ("a.srt", f"1\n{_DIGITS}:00:00,000 --> {_DIGITS}:00:01,000\nHello there.\n"),
    "21 a time of 5,000 digits, Markdown": ("a.md", f"{_SAID}\\[{_DIGITS}:00\\] Hello there.\n"),
    "21 a time of other digits": ("a.srt", "1\n٠٠:٠٠:٠١,٠٠٠ --> ٠٠:٠٠:٠٢,٠٠٠\nHello there.\n"),
    "25 JSON 100,000 deep": ("a.json", "[" * 100_000),
    "25 30 MB of [],": ("a.json", "[" + "[]," * 10_000_000 + "[]]"),
    "28 100 MB in a line": ("a.txt", "word " * 20_000_000),
    "28 the longest line that is read": ("a.txt", "word " * 1_000_000),
    "45 200,000 combining marks": ("a.md", f"{_SAID}e{_ACCENT * 200_000}\n"),
    "46 400,000 x a": ("a.md", f"{_SAID}{'a ' * 400_000}\n"),
    "46 100,000 spaces": ("a.md", f"{_SAID}one{' ' * 100_000}two\n"),
    "46 one passage 50,000 times": ("a.md", f"{_SAID}{'a ' * 500}{'the wall moves. ' * 50_000}\n"),
    "46 one passage in 20,000 turns": ("a.md", f"{_SAID}The wall moves.\n**Jon Feld:** A wall.\n" * 10_000),
    "46 one word of 300,000 letters, HTML": ("a.html", f"<p>hello {'x' * 300_000}"),
    "46 one gap of 300,000 spaces": ("a.md", f"{_SAID}one.\n\nMira{' ' * 300_000}Voss: two.\n"),
    "46 200,000 openers": ("a.md", f"{_SAID}{'[' * 100_000}{'*a ' * 33_000}\n"),
}
"""Row of the catalogue and what it is: name and text of a transcript."""


def _cited(*texts: str) -> str:
    return "# Title\n\n## Developer\n\n" + "\n".join(f"> “{text}”\n> — Ada Moreau\n" for text in texts)


def _common(seed: int, words: int) -> str:
    """Words that stand everywhere, in an order of their own."""
    return " ".join(Random(seed).choices(_WORDS, k=words))  # noqa: S311 - reproducible, no secret


def _bracketed(seed: int) -> str:
    return " ".join(f"{word} [{word}]" for word in _common(seed, 30).split())


_COUNTED = " ".join(map(str, range(1_000)))
BRIEFS: dict[str, str] = {
    "39 10 MB, one quotation a line": "## Developer\n\n" + "“They said so,” Moreau noted.\n" * 340_000,
    "39 as long as is read, one quotation a line": "## Developer\n\n" + "“They said so,” Moreau noted.\n" * 28_000,
    "39 as long as is read, prose": "## Developer\n\n" + "".join(f"{_common(n, 100)}.\n\n" for n in range(2_600)),
    "45 200,000 combining marks": _cited("e" + _ACCENT * 200_000),
    "46 2,000 x a": _cited("a " * 2_000),
    "46 600 x a": _cited("a " * 600),
    "46 600 common words": _cited("the of and to a in that is it we " * 60),
    "46 a quotation of 20,000 characters": _cited("and so the wall moves a little " * 650),
    "46 200,000 opening marks": f"## Developer\n\n{'“' * 200_000}\n",
    "46 200,000 straight marks": "## Developer\n\n" + '"' * 200_000,
    "46 66,000 openers and words": f"## Developer\n\n{'(a ' * 66_000}\n",
    "46 66,000 code marks and words": f"## Developer\n\n{'`a ' * 66_000}\n",
    "46 66,000 sums": f"## Developer\n\n{'$1 ' * 66_000}\n",
    "46 66,000 pairs of marks": f"## Developer\n\n{'“” ' * 66_000}\n",
    "39 a table of 50,000 columns": f"## Developer\n\n{'|a' * 50_000}|\n{'|-' * 50_000}|\n{'|b' * 50_000}|\n",
    "46 200,000 brackets": f"## Developer\n\n{'[' * 200_000}\n",
    "46 5,000 pieces": _cited("the … " * 5_000),
    "46 20 pieces": _cited("the … " * 20),
    "46 100,000 spaces": _cited(f"one{' ' * 100_000}two"),
    "46 100 quotations of 600 common words": _cited(*(f"{n} " + "the of and to a in " * 99 for n in range(100))),
    "46 100 quotations of 600 words, all different": _cited(*(_common(n, 600) for n in range(100))),
    "46 100 quotations of 20 pieces": _cited(*(" … ".join(_common(n, 40).split()) for n in range(100))),
    "46 100 quotations full of brackets": _cited(*(_bracketed(n) for n in range(100))),
    "46 100 quotations of numbers": _cited(*("one twenty hundred and " * n for n in range(100))),
    "46 2,000 citations that overlap": _cited(*(_COUNTED[n : n + 60] for n in range(2_000))),
    "37 one quotation over 1 MB": f"## Developer\n\n“{_common(1, 150_000)}”, Moreau said.\n",
    "37 50,000 quotations in a paragraph": "## Developer\n\n" + "“a” " * 50_000,
    "36 100,000 straight marks": "## Developer\n\n" + '"a ' * 100_000,
    "35 5,000 headings": "# Title\n\n" + "## Heading\n\nA line.\n\n" * 5_000,
    "35 5,000 people named": "## Developer\n\n" + "".join(f"Ada Moreau{n} told Jon Feld{n}.\n\n" for n in range(5_000)),
    "35 5,000 figures": "## Developer\n\n" + "".join(f"There were {n:,} racks, {n} % idle.\n\n" for n in range(5_000)),
}
"""Row of the catalogue and what it is: a draft."""


def rows(transcripts: int) -> Iterator[Row]:
    """Each transcript and each draft, read and judged; a FIFO; event.toml."""
    sources = corpus.corpus(transcripts)
    with TemporaryDirectory() as place:
        folder = Path(place)
        for number, (name, (file, text)) in enumerate(TRANSCRIPTS.items()):
            event = corpus.write_event(folder / f"t{number}", [], _cited("a " * 500))
            (event / "transcripts" / file).write_text(text, encoding="utf-8")
            yield within(name, once(_checked(event)), _MOST)
        event = corpus.write_event(folder / "fifo", [], "")
        os.mkfifo(event / "transcripts" / "a.md")
        yield within("29 a FIFO", once(_checked(event)), _MOST)
        yield from _settings(folder)
        event = corpus.write_event(folder / "event", sources, "")
        read = load_sources(event)
        for name, draft in BRIEFS.items():
            (event / "brief.md").write_text(draft, encoding="utf-8")

            def judged() -> None:
                try:
                    assess(read, read_brief(event, read.event).text)
                except InputError:
                    return

            yield within(name, once(judged), _MOST)


def _settings(folder: Path) -> Iterator[Row]:
    texts = {
        "8 event.toml of 10 MB": "#" * 10_000_000,
        "8 event.toml 5,000 deep": f"a = {'[' * 5_000}",
        "8 a key of 3,000 parts": f"{'.'.join('a' * 3_000)} = 1",
    }
    for number, (name, text) in enumerate(texts.items()):
        event = corpus.write_event(folder / f"s{number}", [], "")
        (event / "event.toml").write_text(text, encoding="utf-8")
        yield within(name, once(_checked(event)), _MOST)


def _checked(event: Path) -> Callable[[], None]:
    """Everything that `check` does but printing."""

    def check() -> None:
        try:
            sources = load_sources(event)
            assess(sources, read_brief(event, sources.event).text)
        except (ConfigError, InputError):
            return

    return check
