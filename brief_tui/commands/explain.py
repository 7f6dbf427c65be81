"""`brief-tui explain`: what an id in a report means, and what to do about it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from brief_tui.commands.outcome import PASSED, UNUSABLE, say

_NEAREST = 3
_RESEMBLING = 0.5


def parser() -> ArgumentParser:
    """What the command takes."""
    parser = ArgumentParser(
        prog="brief-tui explain",
        description="Say what a check, a verdict or a finding means, why it is there, and what to do about it.",
        epilog="example: brief-tui explain uncited-speech",
        allow_abbrev=False,
    )
    parser.add_argument("id", metavar="ID", nargs="?", help="as reports show it; without one, all of them are listed")
    return parser


def run(arguments: Namespace) -> int:
    """Run the command."""
    from brief_tui.core.explanations import explanation, explanations  # noqa: PLC0415 - not for --help
    from brief_tui.reports.explanation import print_explained, print_explanation  # noqa: PLC0415

    asked = arguments.id
    if asked is None:
        print_explained(explanations(), sys.stdout)
        return PASSED
    # The keys of [rubric] are written with underscores.
    id = asked.strip().lower().replace("_", "-")
    one = explanation(id)
    if one is None:
        near = _nearest(id, [known.id for known in explanations()])
        instead = f"did you mean {' or '.join(near)}? " if near else ""
        return say(f"there is nothing called {asked}; {instead}`brief-tui explain` lists everything", UNUSABLE)
    print_explanation(one, sys.stdout)
    return PASSED


def _nearest(id: str, known: Sequence[str]) -> list[str]:
    """The ids that share a word with it, or are spelt nearly so; nearest first."""
    from difflib import SequenceMatcher, get_close_matches  # noqa: PLC0415 - only for slips

    words = {word.rstrip("s") for word in id.split("-")}
    sharing = [one for one in known if not words.isdisjoint(word.rstrip("s") for word in one.split("-"))]
    sharing.sort(key=lambda one: -SequenceMatcher(None, id, one).ratio())
    return list(dict.fromkeys([*get_close_matches(id, known, _NEAREST, _RESEMBLING), *sharing]))[:_NEAREST]
