"""Indirect speech whose matter is found with another speaker, or with nobody."""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.core.article.article import Article
from brief_tui.core.article.paraphrases.doubted_reports import doubted_reports, sayer
from brief_tui.core.article.paraphrases.reported import Report
from brief_tui.core.article.paraphrases.said_matter import SHOWN
from brief_tui.core.article.paraphrases.said_windows import Window, together
from brief_tui.core.article.paraphrases.whose_words import Answer
from brief_tui.core.article.said_context import inflected
from brief_tui.core.draft.prose import Prose, clauses
from brief_tui.core.findings import Severity
from brief_tui.core.guides import SOURCED
from brief_tui.core.judging.evidence import passage
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.people import People
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.rule import Remark, Rule
from brief_tui.core.sources.index import TranscriptIndex

_SAFE, _RIVAL = 0.55, 1.6
"""Least share in the other speaker's window, and how many times a third one's, for the name to be put right."""
_MARGIN = 8
_SHARED = 2
"""Least words of the paraphrase in each passage that is shown."""
_NAMED = 3
"""Most words that are told of as lacking."""
_THEIRS = frozenset("her hers herself him himself his".split())


def _foreign(article: Article) -> Iterator[Remark]:
    for n, report, answer in doubted_reports(article):
        if answer.foreign:
            shown = _passages(article, answer)
            where = f"{shown[0].sayer} says so ({shown[0].transcript}, line {shown[0].line})"
            how = "Nothing" if answer.own.held < _SHARED else "Little"
            message = (
                f"{how} that {report.person} says comes near what this sentence has them say; {where}. Name the one "
                "who said it, or paraphrase what they did say."
            )
            prose = article.brief.prose[n]
            yield Remark(prose.source(report.by).start, message, (), shown, _repair(article, n, report, answer))


def _unsupported(article: Article) -> Iterator[Remark]:
    for n, report, answer in doubted_reports(article):
        if answer.unsupported:
            at = article.brief.prose[n].source(report.by).start
            shown = tuple(one for one in _passages(article, answer) if _shared(report, one) >= _SHARED)
            nearest = "".join(f" Nearest: {one.sayer} ({one.transcript}, line {one.line})." for one in shown[:1])
            words = " or ".join(f"“{word}”" for word in answer.lacking[:_NAMED])
            lacks = f"says nothing of {words}" if words else "says nothing like it in one place"
            message = (
                f"What this sentence has {report.person} say is not in the transcripts, as far as its words tell: "
                f"{report.person} {lacks}. Paraphrase what was said, or name the source.{nearest}"
            )
            yield Remark(at, message, (), shown)


def _passages(article: Article, answer: Answer) -> tuple[Evidence, ...]:
    """The nearest passage of another speaker, or of others, and that of the person."""
    others = answer.others[:1] if answer.foreign else answer.others[: SHOWN - 1]
    least = _SHARED if answer.foreign else 1
    windows = [window for window in (*others, answer.own) if window.held >= least]
    if not answer.foreign:
        windows.sort(key=lambda window: -window.share)
    return tuple(_passage(article.index, window) for window in windows)


def _shared(report: Report, passage: Evidence) -> int:
    """How many words of a paraphrase a passage has, in whatever endings; those of a like matter do not count."""
    said = set(fold(passage.text, notes=False).keys)
    return sum(not said.isdisjoint(inflected(word.key)) for word in report.words)


def _passage(index: TranscriptIndex, window: Window) -> Evidence:
    """What one turn has of a window, with a few words around it."""
    places = together(index, window.places)
    turn = index.place(places[0])
    low, high = max(turn.start, places[0] - _MARGIN), min(turn.end, places[-1] + 1 + _MARGIN)
    return passage(index, low, high, [(at, at + 1) for at in places])


def _repair(article: Article, n: int, report: Report, answer: Answer) -> Repair | None:
    """The name of the one who said it, where it can stand for no other: nothing else in the paragraph leans on it."""
    prose, best = article.brief.prose[n], answer.others[0]
    person = sayer(article, answer)
    rivals = (o.share for o in answer.others[1:] if article.people.resolve(o.label or "").person != person)
    if person is None or best.share < _SAFE or any(best.share < _RIVAL * share for share in rivals):
        return None
    if not report.named or prose.quoted or len(article.mentions[n]) != 1 or _leans(prose, article.people, report.by):
        return None
    span = prose.source(report.by)
    written = article.brief.text[slice(*span)]
    if written != prose.text[slice(*report.by)]:
        return None
    return Repair(f"Give it to {person}", (Replacement(span, person),))


def _leans(prose: Prose, people: People, name: Span) -> bool:
    """Whether a pronoun, a title or an apposition says more of the one who is named."""
    read = clauses(prose, people)
    at = next(n for n, place in enumerate(read.places) if place[0] == name.start)
    before, after = read.codes[:at][-1:], read.codes[at + 1 : at + 2]
    held = {prose.text[slice(*place)].casefold() for place in read.places}
    described = before in {"C", "G", "w", "D"} or after in {"C", "p"} or (after == "," and before != "p")
    return described or "S" in read.codes or not held.isdisjoint(_THEIRS)


RULES = (
    Rule(
        id="foreign-paraphrase",
        severity=Severity.WARNING,
        title="Paraphrases that somebody else's words are behind",
        why="Indirect speech says what a person holds as much as a quotation does. The telling words of this sentence, "
        "its figures too, stand close together in what another person says, and the person named says clearly fewer "
        "of them, or more common ones. What the prose says that somebody does (“Feld recruits welders”) or holds (“As "
        "Feld sees it”) counts as well. It is told by words, not by meaning: read the passages.",
        remedy="Put the name of the one who said it, or paraphrase what the person named said.",
        guide=f"{SOURCED} Under another name a paraphrase has the wrong one.",
        find=_foreign,
    ),
    Rule(
        id="unsupported-paraphrase",
        severity=Severity.WARNING,
        title="Paraphrases that no transcript supports",
        why="A sentence gives to a person what nobody says in the transcripts. The more news it tells (a plan, a wish, "
        "what somebody has done since, a date, what is done every week), and the more plainly, the fewer of its words "
        "need be lacking: such that neither the person nor who speaks right before says, nor others for the same "
        "everyday matter. What somebody has done since (“Feld has also begun to”) counts without a verb of saying too. "
        "What is dealt with others (hired, sold, a refund) counts where the person says no such word. Grave news (a "
        "merger, a lawsuit, a ban), parties that the person does not name (a regulator, universities) and names that "
        "nobody mentions weigh most. What is no news may well be in the writer's own words, and all of it must be "
        "lacking. A sentence that quotes the person as well "
        "is left alone. In an article full of indirect speech more must speak for it, as little of that is made up. It "
        "is told by words, not by meaning: look at the nearest passages.",
        remedy="Paraphrase what was said, name the source that is no transcript, or allow it in a comment that does.",
        guide=f"{SOURCED} That it was heard at the event is ours.",
        find=_unsupported,
    ),
)
