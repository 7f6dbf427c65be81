"""Reads the draft: Markdown text to pillars, headlines and quotations with their attribution."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from brief_tui.core.companies import Companies
from brief_tui.core.draft.brief import (
    MAX_ALIKE,
    MAX_PARAGRAPHS,
    TERM_WORDS,
    Attribution,
    Brief,
    Headline,
    Pillar,
    QuotationKind,
)
from brief_tui.core.draft.citation import all_named, read_citation, run_on, trimmed
from brief_tui.core.draft.faults import Faults
from brief_tui.core.draft.markdown.blocks import Block
from brief_tui.core.draft.markdown.inline import plain_text
from brief_tui.core.draft.markdown.markdown import read_blocks
from brief_tui.core.draft.markdown.syntax import caseless, is_inline_html
from brief_tui.core.draft.marks import MARK
from brief_tui.core.draft.paragraphs import Paragraph, goes_on, joined, read_paragraph, runs_on
from brief_tui.core.draft.prose import Prose
from brief_tui.core.draft.quotations import Quotations, pillar_at
from brief_tui.core.draft.speakers.attribution import speakers
from brief_tui.core.draft.speakers.headlines import GivenWords
from brief_tui.core.draft.speakers.office_holders import Holder, Holders
from brief_tui.core.draft.speakers.pronouns import settled
from brief_tui.core.draft.speakers.quotation_speakers import NO_SPEAKERS, ParagraphSpeakers, SoFar
from brief_tui.core.event import Event, SpeakerConfig
from brief_tui.core.findings import Severity
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import LineTable, MappedText, Piece, Span
from brief_tui.core.people import People

_LONGEST_TERM = 200
"""Characters from which on a quotation is no term, so that its words need not be counted."""
_TOO_LONG = (
    f"The draft has more than {MAX_PARAGRAPHS:,} headings, paragraphs and table cells: this one and those after it are "
    "not checked. Divide it."
)


def parse_brief(text: str, event: Event, people: People) -> Brief:
    """The draft `text` as read: pillars, quotations with whom they are given to, and what is wrong with it.

    `people` are those of the transcripts and of `[[speakers]]`; the citations' are added here. Pure, never raises,
    linear in the length of the text. Rules: DESIGN.md, "The event folder"; FAULTS.md, "The brief".
    """
    return _Reader(text, event).brief(people)


_WORD_CHARACTER = re.compile(r"[^\W_]")
_QUOTING_TAG = re.compile("<(?:blockquote|figcaption|q)\\b", re.IGNORECASE)
_MAY_QUOTE = re.compile(f"{MARK.pattern}|&|(?i:{_QUOTING_TAG.pattern})")


class _Reader:
    """Reads one draft: headings, citations, then the prose, which leans on the people that citations name."""

    def __init__(self, text: str, event: Event) -> None:
        self._text, self._event = text, event
        self._lines = LineTable(text)
        self._blocks = read_blocks(text)
        self._title = ""
        self._pillars: list[Pillar] = []
        self._passages: list[Prose] = []
        self._credits: dict[int, Attribution] = {}
        self._faults = Faults(event.brief, text, self._lines)
        self._called, self._introduced = Counter[tuple[str, str]](), dict[str, None]()
        self._closing: int | None = None
        """Where in the paragraph to be read next a mark closes a quotation that the one before it opens."""
        self._quotations = Quotations(text, self._lines, self._pillars, self._faults)

    def brief(self, people: People) -> Brief:
        """Everything, put together."""
        leaves = self._blocks.leaves
        self._headings([leaf for leaf in leaves if leaf.kind == "heading" and not leaf.nested])
        companies = Companies(self._event)
        for _, blocks in groupby(leaves, key=lambda leaf: leaf.quote):
            group = list(blocks)
            if group[0].quote is not None:
                self._citation(group, companies, people)
        people = people.extended([credit.name for credit in self._credits.values()])
        self._cited = {mark: people.resolve(credit.name).person for mark, credit in self._credits.items()}
        titled: tuple[SpeakerConfig | Attribution, ...] = (*self._event.speakers, *self._credits.values())
        self._holders = Holders(
            Holder(people.resolve(one.name).person or one.name, one.title, _every_name(companies, one.company))
            for one in titled
        )
        cited = (name for name in self._cited.values() if name in people.sharing)
        self._introduced.update(dict.fromkeys(name for name in cited if name))
        self._prose(people)
        self._whole()
        return Brief(
            text=self._text,
            title=self._title,
            pillars=tuple(self._pillars),
            quotations=tuple(self._quotations.in_order()),
            findings=self._faults.findings(),
            lines=self._lines,
            prose=tuple(self._passages),
            leaves=leaves,
        )

    def _headings(self, headings: Sequence[Block]) -> None:
        # A heading is read as Markdown on both sides, and to the letter where two pillars would be one.
        ids = {caseless(_readable(pillar.heading)): pillar.id for pillar in self._event.pillars}
        ids |= {caseless(pillar.heading): pillar.id for pillar in self._event.pillars}
        marked = [(h, read_paragraph(self._text, h, self._blocks.labels).text, self._line(h)) for h in headings]
        self._title = next((words for heading, words, _ in marked if heading.level == 1), "")
        at = [n for n, (heading, _, _) in enumerate(marked) if heading.level == 2]
        for first, following in pairwise([*at, len(marked)]):
            end = self._lines.start(marked[following][2]) if following < len(marked) else len(self._text)
            within = marked[first:following]
            headlines = tuple(Headline(words, line) for one, words, line in within if one.level == 3 and words.strip())
            _, words, line = marked[first]
            span = Span(self._lines.start(line), end)
            self._pillars.append(Pillar(ids.get(caseless(words)), words, line, span, headlines))

    def _line(self, block: Block) -> int:
        return self._lines.line(block.lines[0].start)

    def _citation(self, blocks: Sequence[Block], companies: Companies, people: People) -> None:
        """A block quote, from its first line's first character to the end of its last line."""
        mark = blocks[0].quote or 0
        if not self._quotations.has_room(mark):
            return
        read = read_citation(self._text, blocks, self._blocks.labels, companies.known)
        start = self._lines.start(self._lines.line(mark))
        end = max((line.end for block in blocks for line in block.lines), default=mark + 1)
        self._faults.marks(read.body)
        if not _has_words(read.words.text):
            message = "The block quote holds no words to cite: write them above its attribution, or delete it."
            self._faults.find("empty-citation", Severity.ERROR, start, message)
            return
        attribution = None
        if (credit := read.credit) is not None:
            attribution = Attribution(all_named(credit, people), credit.title, credit.company, span=credit.span)
            self._credits[mark] = attribution
            self._faults.disguise(credit.line, "attribution")
            self._faults.credit(credit)
        elif (behind := run_on(self._text, blocks)) is not None:
            self._faults.run_on(behind, self._text[slice(*behind)].strip(" \t"))
        self._quotations.take("citation", read.words, Span(start, end), attribution)

    def _prose(self, people: People) -> None:
        """Everything else, paragraph by paragraph."""
        leaves, at, room = self._blocks.leaves, 0, MAX_PARAGRAPHS
        before = NO_SPEAKERS
        headings: list[Paragraph] = []
        while at < len(leaves):
            leaf, at = leaves[at], at + 1
            if leaf.quote is not None:
                before = self._past_citation(before, leaf.quote)
                continue
            about, before = before if leaf.kind == "text" else NO_SPEAKERS, NO_SPEAKERS
            if leaf.kind == "code" or not leaf.lines:
                continue
            if not room:
                self._faults.find("too-many-paragraphs", Severity.ERROR, leaf.lines[0].start, _TOO_LONG)
                break
            room -= 1
            paragraph = self._paragraph(leaf)
            if not self._may_quote(leaf):
                self._passage(leaf, paragraph, about)
                before = self._told(speakers(paragraph.text, (), people, about), people)
                continue
            if leaf.kind == "html" and not is_inline_html(self._text, *leaf.lines[0]):
                self._html(paragraph, leaf)
                continue
            paragraph, at = self._carried_on(paragraph, leaf, at)
            self._passage(leaf, paragraph, about)
            self._unbalanced(paragraph, leaves[at] if at < len(leaves) and _neighbours(leaf, leaves[at]) else None)
            if leaf.kind == "heading":
                headings.append(paragraph)
            else:
                before = self._paragraph_quotations(paragraph, people, about)
        if headings:
            self._heading_quotations(headings, people)

    def _carried_on(self, first: Paragraph, leaf: Block, at: int) -> tuple[Paragraph, int]:
        """A paragraph with those from leaf `at` on in which a quotation of it goes on; and the leaf behind them."""
        leaves, paragraphs = self._blocks.leaves, [first]
        while at < len(leaves) and _neighbours(leaf, leaves[at]) and paragraphs[-1].marks.unclosed:
            following = self._paragraph(leaves[at])
            if not goes_on(paragraphs[-1], following):
                break
            paragraphs.append(following)
            at += 1
        return joined(paragraphs), at

    def _heading_quotations(self, headings: Sequence[Paragraph], people: People) -> None:
        """Those of headings, which lean on what the text below them quotes."""
        given = GivenWords((q.text, q.attribution.name) for q in self._quotations.taken if q.attribution)
        for n, heading in enumerate(headings):
            self._paragraph_quotations(heading, people, given=given if n < MAX_ALIKE else None)

    def _unbalanced(self, paragraph: Paragraph, behind: Block | None) -> None:
        """What is wrong with the marks of a paragraph; `behind` is the one that a quotation may go on in."""
        told, self._closing = {self._closing}, None
        following = self._paragraph(behind) if behind is not None and paragraph.marks.unclosed else None
        if following is not None and runs_on(paragraph, following):
            self._faults.going_on(paragraph, following)
            told.add(paragraph.marks.unclosed[-1])
            self._closing = following.marks.stray[0]
        self._faults.marks(paragraph, told)

    def _past_citation(self, before: ParagraphSpeakers, mark: int) -> ParagraphSpeakers:
        """What the paragraph before a citation tells the one behind it: no latest speaker, if another one is cited.

        Where it leaves open who spoke last, or names who is cited, that is who is cited.
        """
        cited = self._cited.get(mark)
        if before.latest is not None and cited == before.latest.name:
            return before
        return before._replace(latest=None, last=cited if cited in before.named else before.last or cited)

    def _passage(self, leaf: Block, paragraph: Paragraph, about: ParagraphSpeakers) -> None:
        if leaf.kind != "html" and paragraph.text.strip():
            pillar = pillar_at(self._pillars, leaf.lines[0].start)
            person = about.latest.name if about.latest else None
            pairs, unclosed, _ = paragraph.marks
            self._passages.append(Prose(leaf.kind, leaf.level, paragraph.words, pairs, pillar, person, unclosed))

    def _may_quote(self, leaf: Block) -> bool:
        """Whether marks, or entities that could be marks, stand in a leaf: most paragraphs hold none."""
        return bool(leaf.lines) and bool(_MAY_QUOTE.search(self._text, leaf.lines[0].start, leaf.lines[-1].end))

    def _paragraph(self, leaf: Block) -> Paragraph:
        return read_paragraph(self._text, leaf, self._blocks.labels)

    def _paragraph_quotations(
        self,
        paragraph: Paragraph,
        people: People,
        about: ParagraphSpeakers = NO_SPEAKERS,
        given: GivenWords | None = None,
    ) -> ParagraphSpeakers:
        """Take in its quotations; `about` and the answer are whom a pronoun that opens it, or the next one, means.

        `given` tells whose a quotation is that the paragraph, a heading, gives to nobody. A paragraph, heading or cell
        that is nothing but a quotation says that somebody spoke, as a clause of speech does.
        """
        words, taking = paragraph.words, self._quotations
        pairs = [pair for pair in paragraph.marks.pairs if _has_words(words.text[pair.start + 1 : pair.end - 1])]
        pairs = taking.with_room(pairs, words)
        so_far = SoFar(settled(self._called), tuple(self._introduced))
        told = self._told(speakers(words.text, pairs, people, about, self._holders, so_far), people)
        for pair, saying in zip(pairs, told.quotations, strict=True):
            inner = trimmed(words, pair.start + 1, pair.end - 1)
            speaker, spoken = saying.speaker, saying.spoken
            kind: QuotationKind = "speech" if spoken or not _is_term(inner.text) else "term"
            spoken = spoken or (kind == "speech" and words.text[slice(*pair)] == words.text.strip(" .\u00a0"))
            attribution = likely = None
            possible: tuple[Attribution, ...] = ()
            tellers: tuple[Attribution, ...] = ()
            if speaker is not None:
                attribution = taking.attribution(words, speaker)
                self._faults.disguise(words.part(*speaker.span), "attribution")
            elif given is not None and kind == "speech" and (name := given.to(inner.text)):
                attribution = Attribution(name, inferred=True)
            elif kind == "speech":
                likely = saying.likely and taking.attribution(words, saying.likely)
                possible = tuple(taking.attribution(words, who) for who in saying.possible)
                tellers = tuple(taking.attribution(words, who) for who in saying.tellers)
            at = taking.source(words, pair)
            taking.take(kind, inner, at, attribution, spoken=spoken, likely=likely, possible=possible, tellers=tellers)
        return told

    def _told(self, told: ParagraphSpeakers, people: People) -> ParagraphSpeakers:
        """What a paragraph tells, taken in for the ones behind it."""
        self._called.update(told.called)
        self._introduced.update(dict.fromkeys(name for name in told.named if name in people.sharing))
        return told

    def _html(self, paragraph: Paragraph, leaf: Block) -> None:
        tag = _QUOTING_TAG.search(self._text, leaf.lines[0].start, leaf.lines[-1].end)
        if tag or paragraph.marks.pairs:
            at = tag.start() if tag else paragraph.words.source_of(paragraph.marks.pairs[0].start)
            message = "Quotations inside HTML are not checked: write them as Markdown."
            self._faults.find("quotation-in-html", Severity.WARNING, at, message)

    def _whole(self) -> None:
        if not self._pillars:
            heading = self._event.pillars[0].heading
            message = f"The brief has no pillar yet: add a heading, for example ## {heading}, and write under it."
            self._faults.find_in_whole("empty-brief", message)
        if self._blocks.unclosed is not None:
            message = "Nothing closes this code or HTML, so nothing after it is read or checked: close it."
            self._faults.find("unclosed-block", Severity.ERROR, self._blocks.unclosed, message)


def _readable(heading: str) -> str:
    return plain_text(MappedText(heading, (Piece(0, 0),))).words.text


def _every_name(companies: Companies, name: str) -> str:
    """A company's name and, if it has an entry, all its names."""
    entry = companies.entry(name) if name else None
    return " ".join((name, entry.name, *entry.aliases)) if entry else name


def _neighbours(one: Block, other: Block) -> bool:
    """Whether two leaves are paragraphs of the prose, so that a quotation may go on from one to the other."""
    return one.kind == other.kind == "text" and other.quote is None and not (one.nested or other.nested)


def _has_words(text: str) -> bool:
    return _WORD_CHARACTER.search(text) is not None


def _is_term(text: str) -> bool:
    return len(fold(text[:_LONGEST_TERM], notes=False)) <= TERM_WORDS and len(text) < _LONGEST_TERM
