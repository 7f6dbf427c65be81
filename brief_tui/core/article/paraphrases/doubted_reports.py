"""The paraphrases in doubt: what they give to a person is said by another speaker, or by nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.article.paraphrases.about_whom import with_slips
from brief_tui.core.article.paraphrases.given_speech import given_speech, labels_by_person
from brief_tui.core.article.paraphrases.paraphrase_measures import least
from brief_tui.core.article.paraphrases.reported import Report
from brief_tui.core.article.paraphrases.telling_words import TellingWord
from brief_tui.core.article.paraphrases.whose_words import LEAST, Answer, Question, WhoseWords
from brief_tui.core.article.said_context import is_common
from brief_tui.core.draft.prose import Prose
from brief_tui.core.event import Event
from brief_tui.core.language.clause_words import CODES, REPLIES
from brief_tui.core.language.word_forms import base_forms
from brief_tui.core.language.words import fold
from brief_tui.core.people import People
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import TranscriptIndex

_MOST, _WORK = 160, 150_000
"""Most paraphrases of a draft that are judged, and most places in the transcripts that are looked at for them."""
_TELLING = 7.0
"""News from which on a single telling word is enough."""
_OURS = frozenset("company firm group team".split())
"""What the prose calls those for whom the speaker said "we": "her firm", "the team"."""
_KEPT = 4096
_ASKS_OR_HEARS = re.compile(
    r"(?:,[^,.;]*,|\s+(?:at|from|of)(?:\s+(?:the\s+)?[A-Z][\w’'-]*){1,4})?\s+(?:(?:also|then|had|was)\s+)*"
    r"(?:ask(?:ed|s)|want(?:ed|s)\s+to\s+know|wonder(?:ed|s)|(?P<hears>hear(?:d|s)|learn(?:ed|s|t)))\b"
)
"""What stands behind the name, and what is said of it, of one who asks: ", a roofer, heard"."""


class _Checked:
    """Answers about paraphrases against one index, kept while it stays."""

    def __init__(self, index: TranscriptIndex) -> None:
        self._index = index
        self._labels = index.labels
        self._people: tuple[People, dict[str, frozenset[str]], frozenset[str]] | None = None
        self._known: dict[Question, Answer] = {}

    def article(self, article: Article) -> Iterator[tuple[int, Report, Answer]]:
        """What is in doubt, with the numbers of the prose; sentences that give nothing in so many words come last."""
        most, work, ignored = _MOST, _WORK, _companies(article.event)
        companies = _company_words(_company_names(article.event))
        people, read = with_slips(article), given_speech(article)
        posts = {one.name: _post(one.title, one.company) for one in article.event.speakers}
        for n, prose, report in sorted(read, key=lambda one: one[2].loose):
            post = posts.get(report.person, frozenset())
            words = tuple(word for word in report.words if not _is_employer(word, ignored, post))
            own = self._own(report, people)
            strange = any(self._whose.is_unnamed(own, one) for one in _others(companies, report.words, post))
            if len(words) < LEAST - (report.news.amount >= _TELLING or (strange and len(words) > 0)):
                continue
            beside = report.beside + _employed(article, prose.text[slice(*report.sentence)], report.person)
            answer = self._answer(report._replace(beside=beside), own, words, post, people, strange=strange)
            most, work = most - 1, work - answer.cost
            if _is_in_doubt(article, prose, report, answer, len(read)) and not _may_be_meant(
                article, n, report, answer
            ):
                yield n, report, answer
            if most <= 0 or work <= 0:
                return

    def _own(self, report: Report, people: People) -> frozenset[str]:
        """The labels of the person; whom a pronoun has meant before, it may mean again."""
        labels, _ = self._who(people)
        return frozenset(label for person in (report.person, *report.called) for label in labels.get(person, ()))

    def _answer(
        self,
        report: Report,
        own: frozenset[str],
        words: tuple[TellingWord, ...],
        post: frozenset[str],
        people: People,
        *,
        strange: bool,
    ) -> Answer:
        labels, named = self._who(people)
        beside = frozenset(label for person in report.beside for label in labels.get(person, ()))
        question = Question(own, named - own - beside, words, report.news, post, strange)
        known = self._known.get(question)
        if known is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            known = self._known[question] = self._whose.answer(question)
        return known

    @cached_property
    def _whose(self) -> WhoseWords:
        # Who said which words takes long to gather, and an article of quotations alone does not ask.
        return WhoseWords(self._index)

    def _who(self, people: People) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
        """The labels of each person, and all that name somebody."""
        if self._people is None or self._people[0] is not people:
            found = labels_by_person(self._labels, people)
            self._people = people, found, frozenset().union(*found.values())
        return self._people[1:]


@remembered(1)
def _checked(index: TranscriptIndex) -> _Checked:
    return _Checked(index)


def _companies(event: Event) -> frozenset[str]:
    """The words of companies' names: the prose has them where the speaker said "we"."""
    named = [name for company in event.companies for name in (company.name, *company.aliases)]
    return _words((*named, *(speaker.company for speaker in event.speakers)))


def _company_names(event: Event) -> tuple[tuple[str, ...], ...]:
    """The name and aliases of each company, and the employers of the speakers."""
    listed = ((one.name, *one.aliases) for one in event.companies)
    return tuple(dict.fromkeys([*listed, *((one.company,) for one in event.speakers)]))


@remembered(2)
def _company_words(companies: tuple[tuple[str, ...], ...]) -> tuple[tuple[frozenset[str], ...], ...]:
    """The telling words of each name of each company, but for names without any."""
    words = ([frozenset(key for key in _words((form,)) if not is_common(key)) for form in forms] for forms in companies)
    return tuple(tuple(filter(None, forms)) for forms in words)


def _others(
    companies: Sequence[Sequence[frozenset[str]]], words: Sequence[TellingWord], post: frozenset[str]
) -> Iterator[frozenset[str]]:
    """The telling words of the names of each company, no employer of the person, that telling words name."""
    written = {word.key for word in words if word.written[:1].isupper()}
    for forms in companies if written else ():
        if any(form <= written for form in forms):
            every = frozenset[str]().union(*forms)
            if post.isdisjoint(every):
                yield every


def _employed(article: Article, sentence: str, person: str) -> tuple[str, ...]:
    """The speakers of the other companies that a sentence names, who may have said a part of it."""
    said = _words((sentence,))
    names = {one.name: (one.name, *one.aliases) for one in article.event.companies}
    own = {one.company for one in article.event.speakers if one.name == person}
    others = (one for one in article.event.speakers if one.company and one.company not in own)
    called = ((one.name, names.get(one.company, (one.company,))) for one in others)
    return tuple(name for name, forms in called if any(_words((form,)) <= said for form in forms))


@remembered(256)
def _words(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key for name in names for key in fold(name, notes=False).keys)


def _is_employer(word: TellingWord, companies: frozenset[str], post: frozenset[str]) -> bool:
    """Whether a word is one of a company's name, of the person's own post, or for their own people."""
    named = word.key in companies and word.written[:1].isupper()
    return named or word.key in post or (word.known and word.key in _OURS)


def _post(title: str, company: str) -> frozenset[str]:
    """The words of somebody's title and employer, in their plain forms, too."""
    keys = _words((title, company))
    return keys.union(base for key in keys for base in base_forms(key))


def _is_in_doubt(article: Article, prose: Prose, report: Report, answer: Answer, among: int) -> bool:
    """Whether what is given to somebody, one of so many paraphrases, is in doubt."""
    before = answer.foreign and not report.named and sayer(article, answer) == prose.about
    if before and not _has_spoken(article, prose, report):
        return False  # Feld came. Beside him sits Moreau. The pumps, he says, …
    if answer.foreign and _is_answer_to(article, prose, report, answer):
        return False
    if report.loose and answer.others and _may_tell(article, report.person, answer):
        return False
    if not (answer.foreign or (answer.unsupported and (report.fresh or not report.loose))):
        return False
    quoted, host = _is_quoted_for(article, prose, report), answer.foreign and _is_host(article, answer)
    apart = answer.foreign and answer.others[0].is_scattered
    rest = least(among, foreign=answer.foreign, quoted=quoted, loose=report.loose, host=host, apart=apart)
    return answer.surplus >= rest


def _is_host(article: Article, answer: Answer) -> bool:
    """Whether who says most of it is none of the event's speakers, where those are known: a host, or a guest."""
    speakers = {article.people.resolve(one.name).person or one.name for one in article.event.speakers}
    return bool(speakers) and sayer(article, answer) not in speakers


def sayer(article: Article, answer: Answer) -> str | None:
    """The person whose window holds most of what another one is given."""
    return article.people.resolve(answer.others[0].label or "").person


def _has_spoken(article: Article, prose: Prose, report: Report) -> bool:
    """Whether a paragraph gives something to a person by name, but no question, before a pronoun that means them."""
    given = (one for _, where, one in given_speech(article) if where is prose and one.by.end <= report.by.start)
    told = (one.by.end for one in given if one.person == report.person and one.named and not one.loose)
    return any(_ASKS_OR_HEARS.match(prose.text, end) is None for end in told)


def _is_answer_to(article: Article, prose: Prose, report: Report, answer: Answer) -> bool:
    """Whether a sentence tells what a person asked for, or heard, and the words are the answer to their own turn.

    Who hears must have asked a question there, who asks must have said some of it: "Feld heard why it fell". Who asks
    may have it behind a semicolon as well, unless it is given to them there: "Feld asked why; it fell".
    """
    verb = _ASKS_OR_HEARS.match(prose.text[report.by.end : report.sentence.end])
    if verb is None:
        return False
    _, pause, behind = verb.string[verb.end() :].partition(";")
    goes_on = pause and not _says(behind, report.person)  # Feld asked why; it leaked
    for place in map(article.index.place, answer.others[0].places):
        before = place.transcript.turns[place.turn.number - 2] if place.turn.number > 1 else None
        if before and article.people.resolve(before.speaker or "").person == report.person:
            own = [one for one in map(article.index.place, answer.own.places) if one.turn == before]
            asks = place.transcript.text[before.start : before.end].rstrip().endswith("?")
            if len(own) >= LEAST or (asks and (verb["hears"] or goes_on)):
                return True
    return False


def _says(text: str, person: str) -> bool:
    """Whether a text gives itself to somebody, or to a pronoun, by a verb of speech: "the plumber, she said, came"."""
    keys = fold(text).keys
    who = {"he", "she", "they", *_words((person,))}
    return any(
        one in who and CODES.get(verb) == "V" and verb not in REPLIES
        for before, after in pairwise(keys)
        for one, verb in ((before, after), (after, before))
    )


def _may_tell(article: Article, person: str, answer: Answer) -> bool:
    """Whether who says most of what a sentence tells of a person is a colleague, or names them: "And Feld here …"."""
    other = sayer(article, answer)
    employers = {one.name: one.company for one in article.event.speakers if one.company}
    if person in employers and employers[person] == employers.get(other or ""):
        return True
    names = set(_words((person,)))
    turns = {article.index.place(at).start: article.index.place(at) for at in answer.others[0].places}
    texts = (place.transcript.text[place.turn.start : place.turn.end] for place in turns.values())
    return any(not names.isdisjoint(fold(text).keys) for text in texts)


def _may_be_meant(article: Article, n: int, report: Report, answer: Answer) -> bool:
    """Whether a pronoun may mean who says what it is given, named right before, where no verb of saying gives it."""
    if report.named or not (report.loose and answer.foreign):
        return False
    here = (mention for mention in article.mentions[n] if mention.span.end <= report.by.start)
    before = {mention.person for mention in (*article.mentions.get(n - 1, ()), *here)}
    return sayer(article, answer) in before


def _is_quoted_for(article: Article, prose: Prose, report: Report) -> bool:
    """Whether the sentence itself quotes the person with words that stand: it leads over to them in its own words."""
    within = article.quoted_in(prose.source(report.sentence))
    return any(judged.speaker == report.person and judged.verdict.stands for judged in within)


@once
def doubted_reports(article: Article) -> list[tuple[int, Report, Answer]]:
    """The indirect speech of an article that is in doubt, in order, with the numbers of its prose."""
    found = _checked(article.index).article(article) if article.index.words else ()
    return sorted(found, key=lambda one: (one[0], one[1].by))
