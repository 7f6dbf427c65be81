"""Comments in the draft that allow a finding: `<!-- brief-tui: allow uncited-speech because … -->`.

A comment in a paragraph, a block quote or a heading is about that block, one by itself about the block after it
(also where other comments stand between them). It names the rules and the reason, which is shown wherever the finding
would have been. A reason that quotes words is about these alone: because “40 percent” is from the census. Where none of
them stand in the block, it allows nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from brief_tui.core.draft.brief import Brief
from brief_tui.core.draft.markdown.blocks import BlockKind
from brief_tui.core.draft.marks import OPENING
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.offsets import Span, newline_of
from brief_tui.core.phrasing import counted
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.visible import says_anything

_COMMENT = re.compile(r"<!--\s*brief-tui:\s*([^<>]{0,500}?)\s*-->")
_ALLOW = re.compile(r"allow\s+(?P<ids>[a-z][a-z-]*(?:\s*,\s*[a-z][a-z-]*)*)\s+because\s+(?P<reason>\S.*)", re.S)
_FORM = "write <!-- brief-tui: allow RULE because REASON -->"
_QUOTED = re.compile('“([^“”]+)”|"([^"]+)"')
_MOST_QUOTED, _REACH = 8, 4000
"""Most quotations of a reason whose words are looked for, and characters to either side of its comment for it."""
LONGEST_REASON = 400
"""Characters of a reason that a comment takes; what is longer is cut."""
_OPENING = frozenset(OPENING)
_MOST_NAMED = 60
"""Characters of the words by which a reason tells one finding from others."""


@dataclass(slots=True)
class _Allowance:
    id: str
    reason: str
    at: int
    block: Span
    """The block of the draft that it is about."""
    named: Sequence[Span]
    """Where in it the words stand that the reason quotes; the whole block where it quotes none."""
    used: bool = field(default=False)

    def covers(self, id: str, at: int) -> bool:
        """Whether it is about a finding of this rule at an offset of the draft."""
        return id == self.id and any(span.start <= at < span.end for span in self.named)


def _blocks(brief: Brief) -> Iterator[tuple[Span, BlockKind]]:
    """Where the blocks of the draft stand, whole lines; a block quote is one."""
    starts = brief.lines
    leaves = (leaf for leaf in brief.leaves if leaf.lines)
    for quote, group in groupby(leaves, key=lambda leaf: leaf.quote):
        blocks = list(group)
        for block in blocks[:1] if quote is not None else blocks:
            start = starts.start(starts.line(block.lines[0].start if quote is None else quote))
            end = (blocks[-1] if quote is not None else block).lines[-1].end
            yield Span(start, end), "text" if quote is not None else block.kind


def _texts_from(blocks: Sequence[tuple[Span, BlockKind]]) -> list[Span]:
    """Of each block itself, or where it is HTML the next one that is none; itself again where none follows."""
    about: list[Span] = []
    following: Span | None = None
    for span, kind in reversed(blocks):
        following = span if kind != "html" else following
        about.append(following or span)
    return about[::-1]


def _quoted(text: str) -> list[str]:
    return [words for pair in _QUOTED.findall(text)[:_MOST_QUOTED] for words in pair if words.strip()]


def _standing(quoted: Iterable[str], text: str, within: Span) -> list[Span]:
    """Where words stand in a part of a text, with the mark that opens before them."""
    patterns = (r"\s+".join(map(re.escape, words.split())) for words in quoted)
    found = (one for words in patterns for one in re.compile(words).finditer(text, *within))
    return [Span(one.start() - (text[one.start() - 1 : one.start()] in _OPENING), one.end()) for one in found]


class Allowances:
    """What the comments of one draft allow."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._odd: list[int] = []
        self._allowed: list[_Allowance] = []
        comments = list(_COMMENT.finditer(brief.text)) if "brief-tui:" in brief.text else []
        self._blocks = list(_blocks(brief)) if comments else []
        self._about = _texts_from(self._blocks)
        for comment in comments:
            self._read(comment)

    def _read(self, comment: re.Match[str]) -> None:
        block = self._block(comment.start())
        wanted = _ALLOW.fullmatch(comment[1])
        if block is None:
            return
        if wanted is None or not says_anything(wanted["reason"]):
            self._odd.append(comment.start())
            return
        reason = " ".join(wanted["reason"].split())
        for id in re.split(r"(?<!\s)\s*,\s*", wanted["ids"]):
            self._allowed.append(_Allowance(id, reason, comment.start(), block, self._named(reason, comment, block)))

    def _named(self, reason: str, comment: re.Match[str], block: Span) -> list[Span]:
        """Where the words that a reason quotes stand in a block, outside its comment; the block if it quotes none."""
        quoted = _quoted(reason)
        if not quoted:
            return [block]
        low = max(block.start, comment.start() - _REACH)
        near = Span(low, min(block.end, max(block.start, comment.end()) + _REACH))
        spans = _standing(quoted, self._brief.text, near)
        return [span for span in spans if not comment.start() <= span.start < comment.end()]

    def _block(self, at: int) -> Span | None:
        """The block that a comment at offset `at` is about; None in code, which is no comment."""
        n = bisect_right(self._blocks, at, key=lambda block: block[0].start) - 1
        if n < 0 or at >= self._blocks[n][0].end or self._blocks[n][1] == "code":
            return None
        return self._about[n]

    def reason(self, id: str, at: int) -> str:
        """Why a finding of this rule is allowed at an offset of the draft; empty when it is not."""
        found = next((one for one in self._allowed if one.covers(id, at)), None)
        if found is None:
            return ""
        found.used = True
        return found.reason

    def findings(self, path: str, known: Container[str]) -> Iterator[Finding]:
        """What is wrong with the comments themselves, after all reasons were asked for."""
        for at in self._odd:
            yield self._finding("odd-comment", Severity.WARNING, path, at, f"This comment allows nothing: {_FORM}.")
        for one in self._allowed:
            if one.id not in known:
                words = f"No comment can allow {one.id}: it is no rule of the article; `brief-tui explain` lists those."
                yield self._finding("odd-comment", Severity.WARNING, path, one.at, words)
            elif not one.named:
                words = "This comment allows nothing: none of the words that it quotes stand in its block."
                yield self._finding("odd-comment", Severity.WARNING, path, one.at, words)
            elif not one.used:
                words = f"There is no {one.id} here to allow: delete the comment, or move it."
                yield self._finding("unused-allowance", Severity.NOTE, path, one.at, words)

    def _finding(self, id: str, severity: Severity, path: str, at: int, message: str) -> Finding:
        lines = self._brief.lines
        return Finding(id, severity, path, lines.line(at), lines.column(at), message)


def block_at(brief: Brief, at: int) -> tuple[Span, BlockKind] | None:
    """The block that holds an offset of the draft, whole lines; a block quote is one."""
    return next((block for block in _blocks(brief) if block[0].start <= at < block[0].end), None)


def allowing(brief: Brief, id: str, at: int, reason: str) -> Repair | None:
    """What writes the comment that allows a finding of rule `id` at an offset of the draft.

    It comes before the block; in a list or a table, which that would break, at the block's end. None where no block
    that a comment can be about holds the offset, or where there is no reason.
    """
    reason = _harmless(reason)
    block = block_at(brief, at)
    if block is None or block[1] in ("code", "html") or not says_anything(reason):
        return None
    (start, end), kind = block
    line = brief.lines.start(brief.lines.line(start))
    leaf = next(leaf for leaf in brief.leaves if leaf.lines and leaf.lines[-1].end == end)
    if brief.text[line:start].strip() or kind == "cell" or (leaf.nested and leaf.quote is None):
        comment = f" {_comment(id, reason.replace('|', '/'))}"
        return Repair(f"Allow {id} here", (Replacement(Span(end, end), comment),))
    return Repair(
        f"Allow {id} here", (Replacement(Span(line, line), _comment(id, reason) + 2 * newline_of(brief.text)),)
    )


def allowing_one(brief: Brief, finding: Finding, findings: Iterable[Finding], reason: str) -> Repair | None:
    """As `allowing`, of one finding among `findings`: where the comment would allow others, it quotes this one's words.

    Of others that are allowed all the same, as it has no words or the `reason` quotes some, the repair warns.
    """
    at, block = _at(brief, finding), block_at(brief, _at(brief, finding))
    if block is None:
        return None
    alike = (one for one in findings if (one.id, one.path) == (finding.id, finding.path) and not one.allowed)
    others = [one for one in alike if one != finding and _at(brief, one) in range(*block[0])]
    quoted = _quoted(reason)
    if others and not quoted:
        texts = *_quoted(finding.message), *(one.text for one in brief.quotations if one.id in finding.quotations)
        telling = (words for words in map(_beginning, texts) if words and _covers([words], brief.text, block[0], at))
        words = next(telling, "")
        if words and len(words) + len(reason) < LONGEST_REASON - len("“”: "):
            quoted, reason = [words], f"“{words}”: {reason}"
    also = [one for one in others if not quoted or _covers(quoted, brief.text, block[0], _at(brief, one))]
    repair = allowing(brief, finding.id, at, reason)
    if repair is None or not also:
        return repair
    return repair._replace(
        caution=f"This also allows {counted(len(also), 'other')}: line {also[0].line}, {also[0].message}"
    )


def _at(brief: Brief, finding: Finding) -> int:
    return brief.lines.start(finding.line) + max(0, finding.column - 1)


def _covers(quoted: Iterable[str], text: str, within: Span, at: int) -> bool:
    return any(at in range(*span) for span in _standing(quoted, text, within))


def _beginning(words: str) -> str:
    """The first ones of some words, as many as tell them from others; "" for what no comment can quote."""
    shown = " ".join(words.partition("…")[0].split())
    if len(shown) > _MOST_NAMED:
        shown = shown[:_MOST_NAMED].rpartition(" ")[0]
    return shown if shown == _harmless(shown) and not set(shown) & set("“”|") else ""


def _comment(id: str, reason: str) -> str:
    return f"<!-- brief-tui: allow {id} because {reason} -->"


def _harmless(reason: str) -> str:
    """A reason without what would end the comment."""
    words = " ".join(reason.split())[:LONGEST_REASON]
    return words.replace("<", "‹").replace(">", "›").replace("--", "–").strip(" -")
