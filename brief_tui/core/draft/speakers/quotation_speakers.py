"""The speakers that the prose gives to its quotations."""

from __future__ import annotations

from typing import NamedTuple

from brief_tui.core.offsets import Span


class Speaker(NamedTuple):
    """The person to whom the prose gives a quotation."""

    name: str
    """The full name of a known person; a name that several bear, or nobody known, as it is written."""
    span: Span
    """The name in the paragraph that this rests on."""
    inferred: bool = False


class QuotationSpeaker(NamedTuple):
    """The speaker of one quotation of a paragraph, as the paragraph tells it."""

    speaker: Speaker | None
    spoken: bool
    """Whether a clause beside it says that somebody speaks, known or not: then it is speech, however short."""
    likely: Speaker | None = None
    """Where the speaker is None, the only one who can be meant: the quotation is theirs if the words are."""
    possible: tuple[Speaker, ...] = ()
    """Where the speaker is None, others near by whose it may be, the nearest first: so it is if the words are."""
    tellers: tuple[Speaker, ...] = ()
    """Where the speaker is None, those near by who may have told what another one said."""


class ParagraphSpeakers(NamedTuple):
    """The speakers of a paragraph's quotations, and those whom the next paragraph may mean by a pronoun."""

    quotations: tuple[QuotationSpeaker, ...]
    """The speaker of each quotation, in order."""
    latest: Speaker | None
    """The person whom a pronoun at the beginning of the next paragraph means."""
    named: tuple[str, ...] = ()
    """Everybody known who is named, each once: one of them may be meant by title alone in the next paragraph."""
    recent: tuple[str, ...] = ()
    """Who is named here and in the paragraphs before, the latest first: a quotation may be theirs."""
    called: tuple[tuple[str, str], ...] = ()
    """Whom it calls "he" or "she", as often as it does (`pronouns`)."""
    last: str | None = None
    """The latest speaker of the paragraph, whoever else it tells of: whom that pronoun may mean where words tell."""


NO_SPEAKERS = ParagraphSpeakers((), None)


class SoFar(NamedTuple):
    """What a draft tells of people before a paragraph."""

    called: tuple[tuple[str, str], ...] = ()
    """Whom it calls "he" or "she" (`pronouns`)."""
    introduced: tuple[str, ...] = ()
    """Whom it names in full of those who share a first or last name: from then on that is theirs."""
    recent: tuple[str, ...] = ()
    """Who is named in the paragraphs right before it, the latest first."""
    near: tuple[str, ...] = ()
    """Whom the paragraph before names, where this one may call somebody by title alone."""
    latest: str | None = None
    """Whom the paragraph before is about: a pronoun that this one begins with means them."""
    last: str | None = None
    """Who spoke last before it, whoever else is told of."""


NOTHING_SO_FAR = SoFar()
