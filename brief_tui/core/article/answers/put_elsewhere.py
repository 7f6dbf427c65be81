"""The question that the prose says a quotation answers, where it was put to the speaker at another place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from brief_tui.core.article.answers.answered import ASKED, CERTAIN, is_same_word, stems, telling_keys
from brief_tui.core.article.answers.questions import Asked, asks_anew, follows_up, matter, question_before
from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.language.common_words import FUNCTION
from brief_tui.core.language.kin_words import matters
from brief_tui.core.language.word_forms import irregular_forms
from brief_tui.core.language.wordlists import AUXILIARIES, QUESTION_WORDS
from brief_tui.core.language.words import fold
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.transcripts import Transcript

_NO_MATTER = FUNCTION.union(
    AUXILIARIES,
    QUESTION_WORDS,
    "any ask asked asking being ever herself himself just me own question questions themselves there whatever".split(),
)
"""Words that tell nothing of what is asked; "often" and "first" do."""
_ASKED = re.compile(
    rf"\b{ASKED}(?:about|on|over|whether|if|how|why|what|when|where|who|which)\s+(?P<text>[^,.;:?!()—“”\"]{{2,120}})",
    re.IGNORECASE,
)
_PERSONS = frozenset("he her hers him his i if me my she their them they us we whether you your".split())
_IN_ORDER = 4
"""Least words of a question that is told in the words in which it was put, little ones, too."""
_LITTLE = 3
"""Least words by which a question is the one that is told, where another word has another one in its place."""
_EXCHANGE = 4
"""Turns from an answer on to the one that another question was put and answered before."""
_MOST = 2_000
"""Most questions of one person that are looked at."""


class Put(NamedTuple):
    """A question that was put to somebody."""

    transcript: Transcript
    turn: int
    """Of the answer, from 1."""
    asked: Asked
    keys: frozenset[str]
    """Its folded words, without those that tell nothing of what is asked."""

    @property
    def text(self) -> str:
        """The question as it was put."""
        return self.transcript.text[slice(*self.asked.span)]


def told_question(text: str) -> str:
    """What the words around a quotation say was asked: "asked how far along they were"; empty for nothing."""
    found = _ASKED.search(text)
    return " ".join(found["text"].split()) if found else ""


def put_elsewhere(
    article: Article, told: str, names: str, answers: Sequence[tuple[Evidence, Asked | None]]
) -> Put | None:
    """The question with at least half of the words of `told`, and more of them than stand around all of the passages.

    Before that one with all of them in a row, little ones, too, if the speaker says nothing of their matter here; else
    one that was put to another one in just these words. `answers` are the passages, each with the question before it.
    Words of `names` do not count. A single word must be telling, and the same, and the speaker say nothing of its
    matter here.
    """
    keys, speaker = _asked_keys(told) - _asked_keys(names), answers[0][0].speaker
    person = article.people.resolve(speaker).person if speaker else None
    if person is None:
        return None
    akin = {key for passage, _ in answers for key in _akin(article, keys, passage)}
    worded = None if akin else _put_in_these_words(article, told, person, answers)
    if worded is not None or not keys:
        return worded
    turns = {(passage.transcript, passage.turn) for passage, _ in answers}
    held = (
        (_held(keys, put.keys), put)
        for put in _questions(article).get(person, ())
        if (put.transcript.path, put.turn) not in turns
    )
    found, put = max(held, key=lambda one: (len(one[0]), len(one[0] - akin)), default=(frozenset[str](), None))
    if put is None or 2 * len(found) < len(keys):
        return _put_to_another(article, keys, person, answers)
    apart = found == keys and len(put.keys) == len(keys) and all(_is_apart(put, passage) for passage, _ in answers)
    around = {key for passage, asked in answers for key in _around(article, keys, passage, asked, apart=apart)}
    if len(found) <= len(around):
        return None
    alone = (found & _plain(telling_keys(told)) & _same(keys, put.keys)) - akin
    return put if len(found) > 1 or alone else None


def _put_in_these_words(
    article: Article, told: str, person: str, answers: Sequence[tuple[Evidence, Asked | None]]
) -> Put | None:
    """The question that has all words of `told` in their order, but whom it is put to: "What would you like to have?".

    Of these, what `person` was asked before each passage, a question of its own, has less than half; and the passages
    do not follow soon on the other one.
    """
    words = _but_persons(told)
    for passage, asked in answers:
        transcript = article.transcripts[passage.transcript]
        if len(words) < _IN_ORDER or asked is None or not asks_anew(transcript, asked):
            return None
        here = _but_persons(transcript.said_in(transcript.turns[asked.number - 1]))
        if 2 * len(set(words).intersection(here)) >= len(set(words)):
            return None
    paths = {passage.transcript for passage, _ in answers}
    puts = (put for put in _questions(article).get(person, ()) if put.transcript.path in paths)
    worded = (put for put in puts if _has_run(_but_persons(put.text), words))
    return next((put for put in worded if all(_is_apart(put, passage) for passage, _ in answers)), None)


def is_put_so(told: str, question: str) -> bool:
    """Whether a question has most words of `told`, little ones, too: "How often should I have them looked at?" of
    "often he should have them inspected".
    """
    words = set(_but_persons(told))
    shared = words.intersection(_but_persons(question))
    return len(shared) >= _LITTLE and 3 * len(shared) >= 2 * len(words)


@remembered(2048)
def _but_persons(text: str) -> tuple[str, ...]:
    """The folded words of a text without those that differ between a question and the telling of it."""
    return tuple(key for key in fold(text).keys if key not in _PERSONS)


def _has_run(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def _put_to_another(
    article: Article, keys: frozenset[str], person: str, answers: Sequence[tuple[Evidence, Asked | None]]
) -> Put | None:
    """The question that was put to another one in these very words, two at least, where `person` was asked another.

    What they were asked is a question of its own, and neither that nor what stands around has one of the words.
    """
    for passage, asked in answers:
        anew = asked is not None and asks_anew(article.transcripts[passage.transcript], asked)
        if len(keys) < CERTAIN or not anew or _around(article, keys, passage, asked, apart=True):
            return None
    paths = {passage.transcript for passage, _ in answers}
    puts = (put for other, every in _questions(article).items() if other != person for put in every)
    return next((put for put in puts if put.transcript.path in paths and _is_worded(put, keys)), None)


def _is_worded(put: Put, keys: frozenset[str]) -> bool:
    """Whether a question has these words, and no others that tell anything: "Ada, what do you fear?"."""
    own = put.keys - _asked_keys(" ".join(put.transcript.speakers))
    return len(own) == len(keys) and _same(keys, own) == keys


def _is_apart(put: Put, passage: Evidence) -> bool:
    """Whether others were asked and answered between a question and a passage, or it is of another transcript."""
    return put.transcript.path != passage.transcript or not 0 <= passage.turn - put.turn < _EXCHANGE


@remembered(2048)
def _asked_keys(text: str) -> frozenset[str]:
    """The folded words of a text that tell what is asked."""
    return _plain(frozenset(key for key in fold(text).keys if len(key) > 1 and key not in _NO_MATTER))


def _plain(keys: Collection[str]) -> frozenset[str]:
    """Words in their plain form where they have irregular ones: go for gone and went."""
    return frozenset(next(iter(irregular_forms(key)), key) for key in keys)


def _around(
    article: Article, keys: frozenset[str], passage: Evidence, asked: Asked | None, *, apart: bool
) -> frozenset[str]:
    """The words that stand around a passage, or before it back to the question that needs no other.

    Of what was asked word for word `apart` from there, only those around the passage and in its own question.
    """
    transcript = article.transcripts[passage.transcript]
    back = follows_up(transcript, asked) if asked and not apart else 0
    texts = matter(transcript, asked, passage.turn, passage.span, back=back)
    found = frozenset[str]().union(*(_same(keys, _asked_keys(text)) for text in texts))
    return found | _held(keys, _asked_keys(transcript.text[slice(*asked.span)])) if asked else found


def _akin(article: Article, keys: frozenset[str], passage: Evidence) -> frozenset[str]:
    """The words of whose matter the speaker tells on either side of a passage, or in it."""
    (near,) = matter(article.transcripts[passage.transcript], None, passage.turn, passage.span, back=0)
    return _held(keys, _asked_keys(near))


def _held(keys: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The words that others have in any form, or one for the same everyday matter."""
    told = frozenset[int]().union(*map(matters, others))
    return _same(keys, others) | {key for key in keys if not matters(key).isdisjoint(told)}


def _same(keys: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The words that others have in any form."""
    if stems(keys).isdisjoint(stems(others)):
        return frozenset()
    return frozenset(key for key in keys if any(is_same_word(key, other) for other in others))


@once
def _questions(article: Article) -> dict[str, list[Put]]:
    """The questions put to each person."""
    found: defaultdict[str, list[Put]] = defaultdict(list)
    for person, put in _find_questions(article):
        if len(found[person]) < _MOST:
            found[person].append(put)
    return dict(found)


def _find_questions(article: Article) -> Iterator[tuple[str, Put]]:
    for transcript in article.index.transcripts:
        for turn in transcript.turns:
            person = article.people.resolve(turn.speaker).person if turn.speaker else None
            asked = question_before(transcript, turn.number) if person else None
            if person and asked is not None and asked.number == turn.number - 1:
                words = transcript.text[slice(*asked.span)]
                if words.endswith("?"):
                    yield person, Put(transcript, turn.number, asked, _asked_keys(words))
