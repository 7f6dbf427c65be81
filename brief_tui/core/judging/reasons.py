"""What a verdict says to the editor: one or two plain sentences, with what to do."""

from __future__ import annotations

from collections.abc import Sequence

from brief_tui.core.judging.verdict import Edit, EditKind, Evidence, VerdictKind
from brief_tui.core.language.turning import is_unread, limits, turns
from brief_tui.core.language.wordlists import HEDGES, is_negation
from brief_tui.core.language.words import fold, has_number

NO_WORDS = "There are no words between the marks."
NO_TRANSCRIPT = "There is no transcript to check it against: add transcripts to the event folder."
BOUND = "Too long or too repetitive to be compared in bounded time: quote a shorter passage."
RESTORE = "Restore the words."
MARK_CUT = "Put “…” there, or restore the words."
MARK_DROP = "Restore the words, or put “…” there."
QUOTE_APART = "Quote them apart."
MARK_BETWEEN = "Put “…” there, or quote them apart."
_SHOWN = 60
_NEAREST = 120


def clip(text: str, most: int = _SHOWN) -> str:
    """At most about `most` characters of a text on one line; whole words are left out in the middle."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    head, tail = text[: most // 2], text[-most // 2 + 3 :]
    return f"{head.rpartition(' ')[0] or head} … {tail.partition(' ')[2] or tail}"


def quote(text: str) -> str:
    """Words between marks, clipped."""
    return f"“{clip(text)}”"


def unsaid_term(text: str) -> str:
    """Why a term does not stand: of so few words a passage that has some of them says nothing."""
    return f"Nobody said {quote(text)}: quote a term as somebody said it, or use words of your own, without marks."


def accepted(kind: VerdictKind, edits: Sequence[Edit]) -> str:
    """Why a quotation stands."""
    if kind is VerdictKind.EXACT:
        return "Stands character for character."
    if kind is VerdictKind.NORMALISED:
        return "The same words; only typography, case or the form of a number differs."
    parts = []
    dropped = [quote(edit.source) for edit in edits if edit.kind is EditKind.DROP]
    if dropped:
        parts.append(f"left out {', '.join(dropped)}")
    parts += [f"{quote(e.source)} set as {quote(e.quoted)}" for e in edits if e.kind is EditKind.SUBSTITUTE]
    for edit in edits:
        if edit.kind is EditKind.BRACKET:
            parts.append(
                f"{clip(edit.quoted)} stands for {quote(edit.source)}" if edit.source else f"{clip(edit.quoted)} added"
            )
        elif edit.kind is EditKind.ELIDE:
            parts.append(
                f"the ellipsis stands for {quote(edit.source)}"
                if edit.source
                else "an ellipsis where nothing is left out"
            )
    return f"Stands, noted: {'; '.join(parts)}."


def reversed_by_ellipsis(text: str) -> str:
    """Why an ellipsis over a negation, or what turns a sentence like one, is refused."""
    return f"{_what_is_lost(fold(text).keys)} is lost: the ellipsis swallows {quote(text)}. Quote the words in full."


def _what_is_lost(keys: Sequence[str]) -> str:
    if any(map(is_negation, keys)):
        return "A negation"
    if limits(keys):
        return "A limit"
    return "A hedge" if any((key,) in HEDGES for key in keys) else "A denial"


def cut_word(word: str) -> str:
    """Why an ellipsis inside a word is refused."""
    return f"A word is cut: the ellipsis swallows a part of {quote(word)}. Quote whole words."


def cut_prefix(word: str) -> str:
    """Why a passage that begins or ends inside a word is refused."""
    return f"A word is cut: only a part of {quote(word)} is quoted. Quote the whole word."


def moved_negation(denial: str, text: str) -> str:
    """Why an ellipsis behind a negation is refused."""
    return (
        f"A negation is moved: “{denial}” denies what the ellipsis swallows, {quote(text)}, not what follows. Quote "
        "the words in full."
    )


def renamed(bracket: str, said: str) -> str:
    """Why a bracket that holds another name is refused."""
    return f"A name differs: {clip(bracket)} stands for {quote(said)}. Quote the name that was said."


def renumbered(bracket: str, said: str) -> str:
    """Why a bracket that holds another number is refused."""
    if not said:
        return f"A number differs: {clip(bracket)} stands for none that was said there. Take it out."
    return f"A number differs: {clip(bracket)} stands for {quote(said)}. Quote the number that was said."


def unmarked(reason: str) -> str:
    """The same reason without the advice to mark what is left out."""
    kept = reason.replace(MARK_CUT, RESTORE).replace(MARK_DROP, RESTORE)
    return kept.replace(MARK_BETWEEN, QUOTE_APART)


def also_said(other: str, claimed: str) -> str:
    """What is added where words are not as said, and not the claimed speaker's either."""
    return f" Also: said by {other}, not {claimed}."


def overtidied(edits: Sequence[Edit]) -> str:
    """Why a quotation of which every piece may be tidied does not stand as a whole."""
    dropped = ", ".join(quote(edit.source) for edit in edits if edit.kind is EditKind.DROP)
    return f"More was tidied away than may be: {dropped}. Restore some of it, or mark it with “…”."


def strict(edits: Sequence[Edit]) -> str:
    """The reason of the strict profile against these edits."""
    words = ", ".join(quote(edit.source) for edit in edits)
    return f"The strict profile wants every change marked: {words} was tidied away. Restore it, or mark it with “…”."


def stitched(
    evidence: Sequence[Evidence], cuts: Sequence[Edit], *, in_order: bool, markable: bool, between: Sequence[str] = ()
) -> str:
    """What was cut silently, what to do, and where the pieces come from; a number that differs comes first.

    `between`: who else speaks in what was cut.
    """
    same = len({passage.transcript for passage in evidence}) == 1
    parts = " + ".join(quote(passage.text) for passage in evidence)
    told = f"Put together without a mark from {len(evidence)} places: {parts}."
    if not same:
        return f"Pieces of different transcripts: quote them apart. {told}"
    if not in_order:
        return f"Pieces out of order: quote them apart, or in the order in which they were said. {told}"
    number = next((edit for edit in cuts if _another_number(edit)), None)
    lead = f"A number differs: transcript: {quote(number.source)}, brief: {quote(number.quoted)}. " if number else ""
    others = f", with words of {' and '.join(between)}" if between else ""
    out = f"Left out{others}: {', '.join(quote(cut.source) for cut in cuts)}."
    return f"{lead}A silent cut. {out} {_about_cuts(cuts, markable=markable, foreign=bool(between))} {told}"


def _about_cuts(cuts: Sequence[Edit], *, markable: bool, foreign: bool) -> str:
    """What to do about a silent cut; `foreign`: whether words of somebody else, which nobody restores, are cut."""
    if not markable:
        return "Too much for an ellipsis: quote them apart."
    cut = [fold(edit.source).keys for edit in cuts]
    if foreign:
        return QUOTE_APART if any(is_unread(keys) or turns(keys) for keys in cut) else MARK_BETWEEN
    if any(map(is_unread, cut)):
        return RESTORE
    if any(map(turns, cut)):
        return "Restore the words: without them it says something else."
    return MARK_CUT


def _another_number(edit: Edit) -> bool:
    """Whether the words in the place of a cut hold a number that was not said there."""
    said = fold(edit.source).keys
    return any(has_number(key) and key not in said for key in fold(edit.quoted).keys) and any(map(has_number, said))


def pieces_apart(evidence: Sequence[Evidence], *, in_order: bool, words: int, foreign: int) -> str:
    """Why an ellipsis may not join these pieces."""
    if len({passage.transcript for passage in evidence}) > 1:
        return "The pieces come from different transcripts: an ellipsis may not join them. Quote them apart."
    if not in_order:
        return (
            "The pieces were said in another order: an ellipsis may not turn them round. Quote them apart, or in the "
            "order in which they were said."
        )
    return (
        f"Too much lies between the pieces for an ellipsis: {words} words, {foreign} of them another speaker's "
        "(at most 120, and 4). Quote them apart."
    )


def fabricated(missing: str, nearest: Evidence | None, *, unspaced: bool = False) -> str:
    """What stands nowhere, and what is most like it; `unspaced`: whether its script parts no words."""
    words, them = (quote(missing), "it") if missing else ("these words", "them")
    if unspaced:
        return (
            f"Nobody said {words} so. What comes close cannot be told in a script without spaces. Take {them} out, or "
            "quote what was said."
        )
    if nearest is None:
        return f"Nothing in the transcripts comes close to {words}. Take {them} out, or add the transcript."
    return (
        f"Nobody said {words}. Nearest, but no evidence: “{clip(nearest.text, _NEAREST)}”, {nearest.sayer}. "
        f"Take {them} out, quote what was said, or add the transcript."
    )
