"""Whether a sentence that gives a quotation to nobody gives it to somebody else than the one who said it."""

from __future__ import annotations

from brief_tui.core.draft.speakers.handing_on import HandingOn
from brief_tui.core.draft.speakers.others import IsWho
from brief_tui.core.draft.speakers.parts import ENDS, LONGEST_ASIDE
from brief_tui.core.draft.speakers.phrase import (
    NOUNS,
    PAUSES,
    SPEECH,
    THINGS,
    VERBS,
    Kind,
    Phrase,
    is_matter,
    looks_done,
)
from brief_tui.core.language.clause_words import (
    ASKS,
    BODIES,
    HERS,
    LINES,
    NEW,
    OPENERS,
    RARE,
    TO_QUOTE,
)
from brief_tui.core.language.common_words import COMMON
from brief_tui.core.language.wordlists import COMPARING

_SHORTEST_NAME = 4
"""Letters of a name."""
_LABELS = COMMON | frozenset(
    (
        "advice aftermath bottom budget caution climate coda consequence cost culture cure data demand design "
        "diagnosis effect energy enter evidence example excerpt exhibit fallout fix future gist goal growth headline "
        "history insight key kicker law market meanwhile money moral nub outcome past payoff plan point policy "
        "postscript power present price proof punchline reason result risk rub safety sample scale scene secret "
        "sequel solution source speed strategy takeaway talent tally target task test trick trust truth twist typical "
        "upshot"
    ).split()
)
"""Words before a colon that are no names."""
_YET = frozenset({"so", "yet"})
_SOURCES = frozenset({"according", "per"})
_NOBODY = frozenset({"nobody", "none"})
_PASSES = frozenset("pass passed passes".split())
_READS = frozenset({"said", "says"})
_NOR = frozenset({"never", "nor"})
_WISHES = frozenset("hopes likes wanted wants wishes".split())
_AVOIDS = frozenset("avoid avoided avoids".split())
_QUESTIONS = OPENERS - {"as", "because", "if"}


class Likely(HandingOn):
    """Signs in a sentence that its quotation is not the likely speaker's; they take a speaker away, never name one.

    A speaker is likely where the sentence names them and the transcripts have the words in their mouth. Only a
    sentence that plainly gives the words to somebody else outweighs that.
    """

    def last_clause(self, low: int, quotation: int) -> int:
        """Where the last clause before the quotation begins that has a subject of its own: "…, but Moreau …:"."""
        for n in range(quotation - 2, low, -1):
            joins = self._kinds[n] is Kind.JOIN or self._head(n) in _YET
            if joins and self._kinds[n - 1] is Kind.PAUSE and self._kinds[n + 1] in NOUNS:
                return n
        return low

    def leads_in(self, quotation: int) -> int | None:
        """The code of the person whose verb a colon behind it leads in with: "…, to which Moreau assented: “…”"."""
        before, who, verb, colon = (self._phrases[max(0, quotation - back)] for back in (4, 3, 2, 1))
        leads = colon.kind is Kind.COLON and verb.kind is Kind.DOES and not (verb.passive or verb.denied)
        return who.head if leads and who.kind is Kind.PERSON and before.kind not in VERBS else None

    def points_elsewhere(self, low: int, quotation: int, stop: int, is_who: IsWho) -> bool:
        """Whether another one is said to speak: a stranger, a role, many, or something that is read.

        Read are the clause from `low` on before the quotation, and the one right behind it, before `stop`. `is_who`
        tells whether a role may be the person's own. A quotation that goes on with the sentence, in small letters, is
        another one's by a verb of speech alone.
        """
        behind = quotation + 1 + (self._kinds[quotation + 1] in PAUSES)
        stop = self._past_tag(behind, stop)
        goes_on = self._begins_small(quotation) and self._kinds[quotation - 1] is not Kind.COLON
        outdone = self._is_outdone(low, quotation)
        leads = (self._speaks_for_another(n, low, quotation - 1, is_who) for n in range(low, quotation))
        tags = (self._speaks_for_another(n, behind, n + 1, is_who) for n in range(behind, max(behind, stop)))
        owned = (
            self._is_owned(self._phrases[n], is_who)
            for n in (self._past(low, Kind.JOIN, Kind.ADVERB), *range(behind, stop))
        )
        return (
            (not outdone and any(leads))
            or any(owned)
            or any(tags)
            or self.is_handed_on(low, quotation, is_who)
            or self._is_shown(quotation - 1 - (self._kinds[quotation - 1] in ENDS), low)
            or (not (goes_on or outdone) and any(self._is_about_another(n, low, is_who) for n in range(low, quotation)))
        )

    def _is_outdone(self, low: int, quotation: int) -> bool:
        """Whether others are told of only as less outspoken: "few put it as baldly as she", "no one … than Moreau"."""
        first, last = self._phrases[low].start, self._phrases[quotation].start
        rare = next((n for n in range(first, last) if self._word(n) in RARE), last)
        return any(self._word(n) in COMPARING and self._clauses.codes[n + 1] in "NS" for n in range(rare, last))

    def is_about_another(self, low: int, stop: int, is_who: IsWho) -> bool:
        """Whether the sentence of phrases [low, stop) is about somebody else, or names a stranger in full."""
        return any(
            self._is_about_another(n, low, is_who)
            or (self._kinds[n] is Kind.STRANGER and self._phrases[n].end - self._phrases[n].start > 1)
            for n in range(low, stop)
        )

    def _past_tag(self, behind: int, stop: int) -> int:
        """Where the clause behind a quotation ends, which goes on behind what is said of its subject between commas."""
        ends = [n for n in range(behind, stop) if self._kinds[n] in ENDS | {Kind.JOIN}]
        end, closing, after = [*ends, stop, stop, stop][:3]
        aside = closing < stop and closing - end < LONGEST_ASIDE and VERBS.isdisjoint(self._kinds[behind:end])
        return after if aside and self._kinds[self._past(closing + 1, Kind.ADVERB)] in VERBS else end

    def tells_of_another(self, low: int, stop: int, is_who: IsWho) -> bool:
        """Whether the sentence of phrases [low, stop), behind a quotation, is about another one, or gives it to one."""
        for n in range(low, stop):
            beside = (n - 1, n + 1) if self._kinds[n] is Kind.SPEAKS else (n - 1,)
            speaks = self._kinds[n] in SPEECH and any(self._is_noun_of_another(m, is_who) for m in beside)
            denied = self._kinds[n] is Kind.IS and self._phrases[n].denied
            if speaks or denied or self._is_about_another(n, low, is_who):
                return True
        return False

    def _is_noun_of_another(self, n: int, is_who: IsWho) -> bool:
        return self._kinds[n] in NOUNS and self._is_another(self._phrases[n], is_who)

    def _begins_small(self, quotation: int) -> bool:
        return self._text[self._clauses.places[self._phrases[quotation].start][0] + 1 :][:1].islower()

    def _speaks_for_another(self, n: int, low: int, last: int, is_who: IsWho) -> bool:
        """Whether phrase `n`, a verb or a source, gives what `last` leads up to, or goes behind, to another one."""
        phrase = self._phrases[n]
        if self._is_source_of(n, low):
            return self._is_another(phrase.inside[0], is_who) and not self._is_named_behind(n)
        governs = all(self._kinds[m] not in VERBS | ENDS | {Kind.WHO} for m in range(n + 1, last))
        if self._word(phrase.head) in _AVOIDS and n + 2 == last + 1 and self._kinds[n + 1] is Kind.WORDS:
            return True  # avoids the words “…”
        if self._word(phrase.head) in TO_QUOTE and self._is_another(self._phrases[n + 1], is_who):
            return True  # hear the roofer, who mended it: “…”
        if self._word(phrase.head) in _PASSES and self._is_of_words(self._phrases[n + 1]):
            return True
        if phrase.kind in {Kind.RELAYS, Kind.GETS}:
            governs = governs and not self._is_no_others(n, low)
            return governs and (phrase.kind is Kind.RELAYS or self._kinds[n + 1] is Kind.WORDS)
        if phrase.kind not in SPEECH or (phrase.joins and not phrase.denied):
            return False
        if phrase.passive and self._word(phrase.head) not in ASKS:
            theirs = self.subject(n, low)
            hers = theirs is not None and theirs.kind is Kind.WORDS and self._word(theirs.start) in HERS
            wished = self._head(n - 1) == "to" and self._head(n - 2) in _WISHES
            to = self._head(n + 1) == "to"
            is_told = not (hers or wished or to)  # her answer was put well; wants to be told how; is said to be free
            return is_told and not any(self._kinds[m] in SPEECH for m in range(n + 1, last))
        if governs and (
            (phrase.denied and not self._is_left_open(n, low)) or (n == last and self._is_said_by_nobody(low, n))
        ):
            return True
        who = self._subject_of(n, low)
        if who is None and last == n + 1 and self._kinds[low] in THINGS:
            who = self._phrases[low]  # of a tag: “…,” the head of field trials said
        if who is not None and self._word(who.head) == "it" and self._head(n) in _READS and not self._is_within(n, low):
            return True  # a letter; it said: “…”
        if who is None or (self._head(n - 1) == "to" and not governs):  # wants him to say that …
            return False
        if self._word(who.head) == "few":  # few would have put it so plainly
            return False
        within = (
            self._is_within(n, low)
            and not self._leads(n)
            and not (who.kind is Kind.PRONOUN and self._word(who.head) == "they")
        )
        return not within and self._is_another(who, is_who)

    def _is_source_of(self, n: int, low: int) -> bool:
        """Whether phrase `n` tells whose words are quoted: "according to her rivals", or "For her rivals, “We …”"."""
        if self._kinds[n] is not Kind.BESIDE:
            return False
        alone = n == self._past(low, Kind.JOIN, Kind.ADVERB) and self._head(n) == "for"
        leads = self._kinds[n + 1 : n + 3] == [Kind.PAUSE, Kind.QUOTATION] and self._kinds[n + 3] in ENDS
        return self._head(n) in _SOURCES or (alone and leads and not self._begins_small(n + 2))

    def _is_left_open(self, verb: int, low: int) -> bool:
        """Whether what a verb denies is a question before it: "whether it will hold she cannot say: “…”"."""
        first = self._past(low, Kind.JOIN, Kind.ADVERB)
        asked = self._word(self._phrases[first].start) in _QUESTIONS
        inner = not VERBS.isdisjoint(self._kinds[first + 1 : verb])
        return asked and inner and self._kinds[verb + 1] is Kind.COLON

    def _is_of_words(self, behind: Phrase) -> bool:
        """Whether what somebody passes is "on his verdict", and not "on the offer"."""
        on = behind.kind is Kind.BESIDE and self._word(behind.head) == "on"
        return on and behind.inside[0].kind is Kind.WORDS

    def _is_said_by_nobody(self, low: int, verb: int) -> bool:
        """Whether the subject of a verb is nobody: "nobody in the hall said"."""
        first = self._past(low, Kind.JOIN, Kind.ADVERB)
        between = self._kinds[first + 1 : verb]
        return self._word(self._phrases[first].start) in _NOBODY and set(between) <= {Kind.BESIDE, Kind.ADVERB}

    def _subject_of(self, verb: int, low: int) -> Phrase | None:
        if (named := self._named_before(verb, low)) is not None:
            return named
        after = self._phrases[verb + 1]
        opens = verb == low or self._kinds[verb - 1] in ENDS
        return after if opens and after.kind in NOUNS else self.subject(verb, low)

    def _named_before(self, verb: int, low: int) -> Phrase | None:
        """The known person of whom more is said between commas before a verb: "Moreau, an engineer, thought"."""
        if self._kinds[verb - 1] is not Kind.PAUSE:
            return None
        opening = next((n for n in range(verb - 2, low, -1) if self._kinds[n] in ENDS | VERBS), low)
        named = opening > low and self._kinds[opening] is Kind.PAUSE and self._kinds[opening - 1] is Kind.PERSON
        return self._phrases[opening - 1] if named else None

    def _is_within(self, n: int, low: int) -> bool:
        """Whether a verb is that of a clause within another: "when the moderator asked"."""
        while n > low and self._kinds[n - 1] not in ENDS:
            n -= 1
            if self._kinds[n] is Kind.WHO:
                return True
        return False

    def _leads(self, verb: int) -> bool:
        """Whether a verb leads right up to a quotation: "when a reporter said: “…”"."""
        return self._kinds[verb + 1] is Kind.COLON and self._kinds[verb + 2] is Kind.QUOTATION

    def _is_about_another(self, n: int, low: int, is_who: IsWho) -> bool:
        """Whether phrase `n` is what the clause is about, and somebody else: "the mayor disappointed Moreau:"."""
        phrase, doing = self._phrases[n], self._kinds[self._past(n + 1, Kind.ADVERB)]
        first = all(self._kinds[m] in {Kind.JOIN, Kind.ADVERB, Kind.PAUSE, Kind.BESIDE} for m in range(low, n))
        if self._is_within(n, low) or self._is_thought_of(n, low) or not (first or doing in VERBS):
            return False
        if self._is_nobody(n) or self.hears_theirs(n) or self._takes_it_from_known(n):
            return False
        if phrase.kind is Kind.STRANGER:
            end = phrase.inside[0].start if phrase.inside else phrase.end
            bare = first and end == phrase.start + 1  # any word has a capital there
            speaks = (doing in VERBS and not bare) or (first and self._is_name_of_speaker(n))
            return speaks and not is_who(phrase)
        named = self._is_named_behind(n)
        return phrase.kind in THINGS and self._names_person(phrase) and not (named or is_who(phrase))

    def _is_name_of_speaker(self, n: int) -> bool:
        """Whether phrase `n`, one capitalised word, is all that leads up to a quotation: "Quellmann: “…”"."""
        word, leads = self._head(n), self._kinds[n + 1] is Kind.COLON and self._kinds[n + 2] is Kind.QUOTATION
        return (
            leads and len(word) >= _SHORTEST_NAME and word not in _LABELS and not (is_matter(word) or looks_done(word))
        )

    def _takes_it_from_known(self, n: int) -> bool:
        """Whether phrase `n` is who has the words from a known person: "a banker had it from Moreau"."""
        line = self._phrases[self._past(n + 1, Kind.ADVERB) + 1]
        said = line.kind is Kind.WORDS or self._word(line.head) in LINES | {"it", "that", "this"}
        return said and self._of(line._replace(owner=-1), "from") in self._clauses.bearers

    def _is_nobody(self, n: int) -> bool:
        """Whether phrase `n` is nobody in particular, and what it does is denied: "nor does a customer have to"."""
        before = self._phrases[n - 1]
        denied = n > 0 and before.denied and self._word(before.start) in _NOR
        return denied and self._word(self._phrases[n].start) in NEW

    def _is_thought_of(self, n: int, low: int) -> bool:
        """Whether phrase `n` begins what somebody known says or thinks: "Moreau thought the mayor was late"."""
        if n <= low or self._kinds[n - 1] not in SPEECH:
            return False
        who = self._subject_of(n - 1, low)
        return who is not None and who.kind in {Kind.PERSON, Kind.PRONOUN}

    def _is_named_behind(self, n: int) -> bool:
        """Whether the name of a known person is put behind phrase `n`, a role: "its chair, Ada Moreau,"."""
        return self._kinds[n + 1] is Kind.PAUSE and self._kinds[n + 2] is Kind.PERSON

    def _is_shown(self, n: int, low: int) -> bool:
        """Whether something that is read stands right before the quotation: "above her desk hangs a sign: “…”"."""
        read = self._clauses.codes[self._phrases[n].head] == "O" and self._head(n) not in BODIES
        return n >= low and self._kinds[n] is Kind.OTHER and read
