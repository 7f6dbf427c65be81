"""A page's blocks of text: what stands between two tags that divide paragraphs, and the markup inside.

Why no library reads this: html.parser of Python 3.11 takes more than a minute for 60 kB of "<a <a <a", and stops with
an AssertionError at "<![<"; those that build trees keep no positions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from brief_tui.core.draft.markdown.syntax import ENTITY
from brief_tui.core.language.stage_notes import STRUCK_OUT
from brief_tui.formats.boxes import name_a_box
from brief_tui.formats.captions.cue_text import STRIKING, resolved
from brief_tui.formats.complaints import HIDDEN, STRUCK, Complaints, quoted
from brief_tui.formats.html.hidden import Hiding, marks
from brief_tui.formats.raised import IN_HTML, RAISED, instead_of_raised
from brief_tui.formats.speech import Cut

_MARKUP = re.compile(r"<!--|<[!?][^<>]*>|<(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9]*)(?P<more>[^<>]*)>|&|\s{2,}|[\t\r\n]")
_INLINE = frozenset(
    "a abbr b bdi bdo big cite code data del dfn em font i img ins kbd mark nobr output q rp rt ruby s samp small span "
    "strike strong sub sup time tt u var wbr".split()
)
_DIVIDING = frozenset(
    "address article aside audio blockquote body br button canvas caption center col colgroup dd details dialog dir "
    "div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr "
    "html iframe input label legend li link main map menu meta meter nav noscript object ol optgroup option p param "
    "picture pre progress script search section select slot source style summary svg table tbody td template "
    "textarea tfoot th thead title tr track ul video".split()
)
_ELEMENTS = _DIVIDING - frozenset("br col embed hr input link meta param source track".split())
"""Dividing elements that may hold others, unlike `br`."""
_HIDDEN = frozenset("head script style svg title".split())
_AROUND = frozenset("nav footer header aside button select figcaption caption noscript template dialog iframe".split())
"""What stands around a talk on a page: menus, imprints, titles, what is written below pictures or asked of a reader,
and what browsers show only without scripts or never."""
_BESIDE = frozenset(
    ".infobox .info-box .fact-box .factbox .pullquote .pull-quote .sidebar .caption .advertisement .advert .ad .credit "
    ".credits .editors-note .editor-note .related .related-articles .related-posts .newsletter .promo".split()
)
"""Classes of what stands beside a talk."""
_ROLE = re.compile(
    r"\brole\s*=\s*[\"']?(?:(?:doc-)?(?:note|tip|notice|pullquote|example|footnote)"
    r"|(?P<around>complementary|banner|navigation|contentinfo|search|(?:alert)?dialog))\b",
    re.IGNORECASE,
)
_GLOSS = re.compile(rf"(?=</?(?:rt|rp|rb|rtc|ruby|{'|'.join(sorted(_DIVIDING))})\b)", re.IGNORECASE)
"""Where a reading aid above a word ends, at the latest with its paragraph."""
_KEPT = frozenset({"pre", "textarea"})
_KEEPS = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_STRIKES = re.compile(r"line-through", re.IGNORECASE)
_BETWEEN = re.compile(r"[^\W_]?[.?!:]?</span><span\b[^<>]*\bclass\b[^<>]*>[^\W\d_]", re.IGNORECASE)
"""Two boxes of a page, which its style sets apart: a name and what is said, or a word and the next."""
_DIVIDES = re.compile(rf"</?(?:{'|'.join(sorted(_DIVIDING))})\b[^<>]*>", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n?|\n")
TAG = re.compile(r"<[^<>]*>")
_NEAR = 80
"""Characters before a raised mark that are looked at."""


class Block(NamedTuple):
    """A block of a page: `text[start:end]` of the file, of which `cuts` are not read."""

    start: int
    end: int
    cuts: list[Cut]
    aside: bool
    """Whether it is a heading or stands around the talk."""
    wraps: bool
    """Whether it is the next line of the block before it, in an element that keeps line breaks."""
    tag: str
    """Name of the tag that divides it from the block before it, in small letters: `p`, `h3`."""
    heading: bool
    row: bool
    """Whether a row of a table begins with it."""
    boxed: bool
    """Whether it stands in a box or a quotation."""
    veiled: bool
    """Whether a rule of the page's style may hide it."""
    ruled: bool
    """Whether a rule that the page draws stands above it."""


def blocks(text: str, complaints: Complaints) -> Iterator[Block]:
    """The page's blocks in order; the last may be empty.

    Complains of what hides all that follows, and of what is struck out.
    """
    return _Page(text, complaints).blocks()


class _Inside:
    """Whether the text stands inside of an element of some kind; of nested ones the outermost counts."""

    def __init__(self) -> None:
        self._tag, self._depth = "", 0

    def __bool__(self) -> bool:
        return self._depth > 0

    def pass_by(self, tag: str, end: bool, *, of_kind: bool) -> None:
        """Go on behind this tag."""
        if self._depth:
            self._depth += (-1 if end else 1) if tag == self._tag else 0
        elif of_kind and not end:
            self._tag, self._depth = tag, 1


class _Page:
    """Reads a page."""

    def __init__(self, text: str, complaints: Complaints) -> None:
        self._text, self._complaints, self._hiding = text, complaints, Hiding(text)
        self._start = 0
        self._cuts: list[Cut] = []
        self._heading = self._wraps = False
        self._tag = ""
        self._row = self._ruled = self._gone = False
        self._around, self._kept, self._struck = _Inside(), _Inside(), _Inside()
        self._boxed, self._veiled = _Inside(), _Inside()
        if _DIVIDES.search(text) is None:
            self._kept.pass_by("", end=False, of_kind=True)  # a plain text under another name
        self._since = 0
        """Where what is struck out begins."""

    def blocks(self) -> Iterator[Block]:
        text, at = self._text, 0
        while (found := _MARKUP.search(text, at)) is not None:
            start, at = found.span()
            tag = (found["tag"] or "").lower()
            if tag in _DIVIDING:
                yield from self._end(start)
                self._pass_by(found, tag)
                if tag in _HIDDEN and not found["end"]:
                    at = self._after(at, rf"</{tag}\b[^<>]*>")
                self._begin(at, wraps=False)
                self._tag, self._row = tag, self._row or (tag == "tr" and not found["end"])
                self._ruled |= tag == "hr"
                self._heading = tag[0] == "h" and tag[1:].isdecimal() and not found["end"]
            elif tag == "sup" and (mark := IN_HTML.match(text, start)) is not None and self._raised(mark):
                at = mark.end()
            elif tag in ("rt", "rp") and not found["end"]:
                at = self._gloss(start, at)
            elif tag:
                if tag in _INLINE or found["more"].strip(" /") or found["end"]:
                    self._inline(found, tag)
            elif found.group() == "&":
                entity = ENTITY.match(text, start)
                if entity is not None:
                    at = entity.end()
                    self._cut(start, at, resolved(entity.group()))
            elif self._kept and (ends := len(_LINE_END.findall(found.group()))):
                yield from self._end(start)
                self._begin(at, wraps=ends == 1)
            else:
                at = self._after(at, "-->") if found.group() == "<!--" else at
                self._cut(start, at, " " if found.group().isspace() else "")
        yield from self._end(len(text), last=True)

    def _begin(self, at: int, *, wraps: bool) -> None:
        self._start = self._since = at
        self._cuts, self._wraps = [], wraps

    def _end(self, at: int, *, last: bool = False) -> Iterator[Block]:
        """The block that ends here, unless it is blank."""
        if self._struck:
            self._strike(at, at)
        if last or (self._start < at and not self._text[self._start : at].isspace()):
            aside = self._heading or bool(self._around)
            where = aside, self._wraps, self._tag, self._heading, self._row, bool(self._boxed), bool(self._veiled)
            yield Block(self._start, at, self._cuts, *where, self._ruled)
            self._row = self._ruled = False

    def _cut(self, start: int, end: int, instead: str = "") -> None:
        if not self._struck:
            self._cuts.append(Cut(start, end, instead))

    def _pass_by(self, found: re.Match[str], tag: str) -> None:
        end, more = bool(found["end"]), found["more"]
        if tag in STRIKING and more.endswith("/"):  # it holds nothing
            return
        classes = {one.casefold() for one in marks(more)}
        role = _ROLE.search(more)
        beside = not _BESIDE.isdisjoint(classes) or (role is not None and role["around"] is not None)
        boxed = tag in ("blockquote", "form") or role is not None or name_a_box(classes)
        inline, some = tag in _INLINE, not end and self._hiding.may_hide(tag, more)
        unseen = not end and ((inline and some) or self._hiding.hides(tag, more, inline=inline))
        self._boxed.pass_by(tag, end, of_kind=boxed and tag in _ELEMENTS)
        self._veiled.pass_by(tag, end, of_kind=some and tag in _ELEMENTS)
        self._around.pass_by(tag, end, of_kind=tag in _AROUND or ((unseen or beside) and tag in _ELEMENTS))
        self._kept.pass_by(tag, end, of_kind=tag in _KEPT or _KEEPS.search(more) is not None)
        if not self._struck:
            self._gone = unseen and tag in _INLINE - {"img", "wbr"}
        self._struck.pass_by(tag, end, of_kind=self._gone or tag in STRIKING or _STRIKES.search(more) is not None)

    def _inline(self, found: re.Match[str], tag: str) -> None:
        """A tag that divides nothing; where one that strikes out ends, a note is read for what it held."""
        before = bool(self._struck)
        self._pass_by(found, tag)
        if before and not self._struck:
            self._strike(*found.span())
        elif not before:
            apart = tag == "span" and not found["end"] and _BETWEEN.search(self._text, *self._near(found)) is not None
            self._cuts.append(Cut(*found.span(), " " if apart else ""))
            self._since = found.end()

    def _raised(self, found: re.Match[str]) -> bool:
        """Whether this is a raised mark that is not read; what stands for it is."""
        before = TAG.sub("", self._text[max(self._start, found.start() - _NEAR) : found.start()])
        instead = instead_of_raised(before.rpartition(">")[2], found["mark"])
        if instead is None or self._struck:
            return False
        self._complaints.add(found.start(), RAISED, quoted(found["mark"]))
        self._cut(*found.span(), instead)
        return True

    def _gloss(self, start: int, at: int) -> int:
        """Leave out the reading aid from `start` on; gives the offset where the text goes on."""
        found = _GLOSS.search(self._text, at)
        end = at if found is None else found.end()
        if found is not None and self._text[at:end].strip(" ()"):
            self._complaints.add_reading_aid(start)
        self._cut(start, end)
        return end

    def _near(self, found: re.Match[str]) -> tuple[int, int]:
        """Where a tag begins with what stands right before it, and where it ends with what stands right after it."""
        return max(self._start, found.start() - len("x</span>")), found.end() + 1

    def _strike(self, stop: int, end: int) -> None:
        words = self._text[self._since : stop]
        if self._gone and not any(map(str.isalnum, TAG.sub("", words))):
            words = ""  # an icon
        if words.strip():
            self._complaints.add(self._since, HIDDEN if self._gone else STRUCK, quoted(words))
        self._cuts.append(Cut(self._since, end, STRUCK_OUT if words.strip() else ""))

    def _after(self, at: int, end: str) -> int:
        """Where the text goes on behind what matches `end`, which closes what begins before `at`."""
        found = re.compile(end, re.IGNORECASE).search(self._text, at)
        if found is None:
            self._complaints.add(at - 1, "nothing closes what begins here; it hides all that follows")
            return len(self._text)
        return found.end()
