"""What a verdict says to the editor: one or two plain sentences, with what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brief_tui.core.judging.evidence import ALLOWED, NEGATION, NUMBER, VARIANT, WORD, severity
from brief_tui.core.judging.quoted import Bracket
from brief_tui.core.judging.verdict import Edit, EditKind, Evidence, VerdictKind
from brief_tui.core.language.disguise import mixes_scripts
from brief_tui.core.language.turning_words import bears_meaning, denies, is_unread, limits, turns
from brief_tui.core.language.wordlists import BOUNDS, CONDITIONS, HEDGES, is_negation
from brief_tui.core.language.words import fold, has_number
from brief_tui.core.remembering import remembered

NO_WORDS = "There are no words between the marks."
NO_TRANSCRIPT = "There is no transcript to check it against: add transcripts to the event folder."
BOUND = "Too long or too repetitive to be compared in bounded time: quote a shorter passage."
RESTORE = "Restore the words."
MARK_CUT = "Put “…” there, or restore the words."
MARK_DROP = "Restore the words, or put “…” there."
QUOTE_APART = "Quote them apart."
MARK_BETWEEN = "Put “…” there, or quote them apart."
_SHOWN = 60
_PASSAGE, _NEAREST = 200, 120


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


_HEADINGS = {
    NUMBER: "A number differs",
    NEGATION: "A negation differs",
    WORD: "Words differ",
    VARIANT: "Probably another transcription",
}
_MOVED = {NUMBER: "A number is moved", NEGATION: "A negation is moved"}
_PHRASE = 3
"""Words of a phrase that nobody takes for another one."""
_MANY = 4
"""More differences are not listed: the sentence was recast."""


def drifted(
    edits: Sequence[Edit],
    brackets: Sequence[Bracket],
    passage: str,
    other: str | None,
    claimed: str,
    *,
    crowded: bool = False,
) -> str:
    """What differs, worst first, in words, and what to do; `passage` is what was said.

    `crowded`: whether more stands in brackets than may.
    """
    refused = [edit for edit in edits if not edit.allowed]
    worst = min(map(severity, refused), default=ALLOWED)
    also = also_said(other, claimed) if other and claimed else ""
    told = _differences(refused)
    remedy = _remedy(worst, refused)
    if len(told) > _MANY:
        shown = list(dict.fromkeys(_difference(edit) for edit in refused if severity(edit) <= NEGATION))[:2]
        lead = f"{_heading(worst, refused)}: {'; '.join(shown)}. " if shown else ""
        return f"{lead}Recast in {len(refused)} places.{also} The transcript says: “{clip(passage, _PASSAGE)}”."
    if brackets and all(edit.kind is EditKind.DROP for edit in refused):
        odd = next((bracket for bracket in brackets if _why_not(bracket)), brackets[0])
        why = "too much stands in brackets" if crowded else "" if refused else _why_not(odd)
        told.append(f"{clip(odd.text)} may not stand {'for it' if refused else 'there'}{why and f': {why}'}")
        remedy = "Quote the transcript’s words."
        worst = NUMBER if any(has_number(key) for edit in refused for key in fold(edit.source).keys) else worst
    elif not refused:
        told.append("more was tidied away than may be")
    return f"{_heading(worst, refused)}: {'; '.join(told)}. {remedy}{also}"


def _why_not(bracket: Bracket) -> str:
    """Why a bracket may not add what it holds, in a few words; empty where it may."""
    if denies(bracket.keys):
        return "a bracket may not deny"
    if any(has_number(key) or key in BOUNDS for key in bracket.keys):
        return "a bracket may not change a number"
    return "" if CONDITIONS.isdisjoint(bracket.keys) else "a bracket may not set a condition"


def _heading(worst: int, refused: Sequence[Edit]) -> str:
    if refused and all(map(_only_marks, refused)):
        return "A mark between the words changes what is said"
    twins = list(_twins(refused))
    moved = min((min(severity(edit), severity(twin)) for edit, twin in twins if twin), default=ALLOWED)
    alone = min((severity(edit) for edit, twin in twins if not twin), default=ALLOWED)
    if moved == worst < alone and worst in _MOVED:
        return _MOVED[worst]
    if worst == NEGATION:
        balance = sum(_negations(edit.quoted) - _negations(edit.source) for edit in refused)
        return "A negation is lost" if balance < 0 else "A negation is added" if balance > 0 else _HEADINGS[NEGATION]
    if worst == VARIANT and all(map(_one_apostrophe, refused)):
        return "One apostrophe differs" if len(refused) == 1 else "Apostrophes differ"
    return _HEADINGS.get(worst, "Not as said")


def _remedy(worst: int, refused: Sequence[Edit]) -> str:
    if worst == VARIANT:
        return "Write it as the transcript does." if all(map(_one_apostrophe, refused)) else "Check the audio."
    if refused and all(map(_only_marks, refused)):
        return "Set it as the transcript does."
    kinds = {edit.kind for edit in refused}
    if kinds == {EditKind.DROP} and worst == WORD:
        cut = [fold(edit.source).keys for edit in refused]
        hidden = any(bears_meaning(keys) or is_unread(keys) for keys in cut)
        return RESTORE if hidden else MARK_DROP
    if kinds == {EditKind.ADD}:
        return "Take the words out."
    return "Quote the transcript’s words."


def _negations(text: str) -> int:
    return sum(map(is_negation, fold(text).keys))


@remembered(1024)
def _only_marks(edit: Edit) -> bool:
    """Whether nothing but the marks between the words differs, and with them a first letter."""
    said, quoted = fold(edit.source).keys, fold(edit.quoted).keys
    return said == quoted and edit.source.casefold() != edit.quoted.casefold()


def _one_apostrophe(edit: Edit) -> bool:
    """Whether nothing but an apostrophe tells the words apart: its, it's."""
    said, quoted = fold(edit.source).keys, fold(edit.quoted).keys
    return said != quoted and [key.replace("'", "") for key in said] == [key.replace("'", "") for key in quoted]


def _differences(refused: Sequence[Edit]) -> list[str]:
    """What differs, each once; words that are missing here and were added there were moved."""
    told: dict[str, None] = {}
    for edit, twin in _twins(refused):
        moved = f"the order was changed, {quote(edit.source or edit.quoted)} was moved"
        told[moved if twin else _difference(edit)] = None
    return list(told)


def _twins(refused: Sequence[Edit]) -> Iterator[tuple[Edit, Edit | None]]:
    """Each edit once, with the one that takes away the words which it puts in, or the other way round."""
    rest = list(refused)
    while rest:
        edit = rest.pop(0)
        twin = next((other for other in rest if _moved(edit, other)), None)
        if twin is not None:
            rest.remove(twin)
        yield edit, twin


def _moved(one: Edit, other: Edit) -> bool:
    """Whether one edit takes away the words that the other puts in: few words close by, or a phrase anywhere."""
    both = {one.kind, other.kind} == {EditKind.ADD, EditKind.DROP}
    if not both:
        return False
    keys = fold(one.source + other.source).keys
    near = abs(one.at.start - other.at.start) <= _SHOWN or len(keys) >= _PHRASE
    return near and keys == fold(one.quoted + other.quoted).keys


def _difference(edit: Edit) -> str:
    if edit.kind is EditKind.ADD:
        return f"{quote(edit.quoted)} was added"
    if edit.kind is EditKind.DROP:
        hedge = "the hedge " if tuple(fold(edit.source).keys) in HEDGES else ""
        return f"{hedge}{quote(edit.source)} is missing"
    if edit.kind is EditKind.BRACKET:
        return f"{clip(edit.quoted)} may not stand for {quote(edit.source)}"
    disguised = " (letters of two scripts)" if mixes_scripts(edit.quoted) else ""
    return f"transcript: {quote(edit.source)}, brief: {quote(edit.quoted)}{disguised}"
