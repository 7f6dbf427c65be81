"""The measures by which a paraphrase is another speaker's or nobody's, and their weights.

Those of the two sums began as logistic regressions, and were rounded by what they find among 2,000 paraphrases in 117
articles, of which 145 were put in the wrong mouth or made up: eight in ten, at one false alarm in 6,000 words of clean
prose. On articles that they were not fitted to they find less. Others that were tried tell little beside these
measures: narrower windows, the lead in other words for the same, how rare the words are that only one says, how many
words there are, how much somebody says in all, whether one is for somebody, figures that only another one says, whether
both speak in one transcript. One share of weight in place of them all, the words for the same matters included, finds a
tenth less.
"""

from __future__ import annotations

import re
from math import inf, log
from typing import NamedTuple

_FOREIGN, _UNSUPPORTED = 3.2, 4.6
"""The sums from which on a paraphrase is another speaker's, and nobody's."""
_QUOTED, _LOOSE, _HOST, _APART = 1.5, 2.0, 2.0, 0.5
"""What more the first must be where the sentence quotes the person as well, where no verb gives them anything, where
the other is no speaker of the event, as a host is none, and where two words are all and stand sentences apart."""
_USUAL = 4000
"""Words of transcripts up to which the first holds: among more of them, as many windows hold as much by chance."""
_FEW = 24
"""Paraphrases of an article up to which both hold."""
_FOREIGN_AMONG, _UNSUPPORTED_AMONG = 1.0, 2.0
"""What more they must be for each e-fold of them."""
_STRANGE = 4
"""Words that the person lacks from which on they are news by themselves, where they say nothing of the matter."""
_ADDED = 1.5
"""Weight of one thing more: what is in the wrong mouth is told so ten times as often as what is in the right one."""
_COUNTED = 2.0
"""Weight of a figure with what it counts that only another one says."""
_PHRASE = 0.5
"""Weight of two words that only another one says next to each other."""
_NEWS = 3.0
"""Weight of such, of grave news, and of names that nobody says."""
_DEALT = 3.0
"""Weight of a dealing that the person says no word of."""
_PARTY = 4.0
"""Weight of a party from outside that they do not name: two of five made-up ones have one, one in sixty others."""
_FACT, _FULL, _SCARCE = 2.5, 4, 3
"""Weight of what is told as a fact in so many telling words, of which the person says no more than the third."""
_DEALINGS = frozenset(
    "acquired approval approved auctioned audited award awarded awards ban banned bans bonus bonuses bought canceled "
    "certificate certificates certified compensated compensation compulsory contract contracts copied discounts "
    "dismissed donated dues fee fees fined fines fired franchized granted guarantee guarantees hired inherited "
    "installed invested leased lent licence licenced licences license licensed licenses mandatory merged moved "
    "ordered outsourced patent patented patents pension pensions permit permits petition petitioned petitions poached "
    "prize prizes published purchased rebate rebates recruited refund refunded refunds rejected rented resigned "
    "sacked signed sold sponsored subsidies subsidy sued warranties warranty withdrawn withdrew".split()
)
"""Folded words for what is done with others, of trade, posts, prizes and courts, and for what comes of it: who tells of
it says it so."""
_GRAVE = re.compile(
    r"(?:abolish|acqui(?:r|sition)|arrest|banned$|bankrupt|bans?$|boycott|brib|buyout|cartel|cheat|corrupt|dismissed$|"
    r"embargo|forbid|fraud|insolven|lawsuit|layoff|litigat|lied$|lobby|merg(?:e[drs]?|ing)$|nationali[sz]|outlaw|prosecut|"
    r"resign|rivals?$|sabotage|sacked$|scandal|strikes?$|subsidiar|sued?$|suing$|takeover|theft)"
)
"""Words of grave news, of mergers, courts, crimes, bans and dismissals: nobody comes by them in summing somebody up."""


class Measures(NamedTuple):
    """What tells whose words a paraphrase is in."""

    lead: float
    """Weight that the best window of another speaker has over the person's own."""
    counted: int
    """Figures that the other speaker, and not the person, says close to what they count."""
    phrase: bool
    """Whether the other speaker, and not the person, says two of its words next to each other."""
    lacking: int
    """Words that neither the person says nor anybody right before them, nor others of the same matters."""
    lacking_nouns: int
    """Nouns among them."""
    unheard_nouns: int
    """Nouns among them that nobody at all says."""
    said: int
    """Words in the person's best window."""
    akin: int
    """Words for which it has but others of the same matters."""
    figures: int
    """Figures in it."""
    miscounted: int
    """Those of the figures that count what the person says nothing of: "nine countries"; as much as words akin."""
    dates: int
    """Months and seasons in it, which tell as much of news."""
    striking: bool
    """Whether a name is one that nobody says, or another company's or a word of grave news one that they do not."""
    dealt: bool
    """Whether a word of a dealing is one that the person does not say, nor anybody right before them."""
    party: bool
    """Whether a party from outside is one that neither the person names nor anybody right before them."""
    added: bool
    """Whether it is told as one thing more: "also"."""
    as_fact: bool
    """Whether it is told as a fact: "said that"."""
    words: int
    """Its telling words."""

    def foreign(self, size: int) -> float:
        """By how much a paraphrase is another speaker's, in transcripts of `size` words; below 0 it is not."""
        chances = max(0.0, log(max(1, size) / _USUAL))
        told = self.lead + 0.6 * self.lacking - 1.75 * self.unheard_nouns - self.figures
        told += _COUNTED * self.counted + _PHRASE * self.phrase + _ADDED * self.added
        return told - _FOREIGN - chances if self.lead > 0 else -inf

    def unsupported(self, news: float) -> float:
        """By how much a paraphrase that tells so much news is nobody's; below 0 it is not.

        All is weighed against a noun that is lacking.
        """
        akin = self.akin + self.miscounted
        strange = self.lacking >= _STRANGE and not (self.said or akin or self.figures)
        told = news + _NEWS * (strange + self.striking) + _DEALT * self.dealt + _PARTY * self.party
        told += 0.5 * (self.lacking + self.lacking_nouns)
        dated = self.figures - self.miscounted + self.dates
        if self.as_fact:
            told += self.unheard_nouns > 0
            told += _FACT * (self.words >= _FULL and self.said + akin <= _SCARCE and not dated)
        return told - self.said - 0.8 * akin - 2.5 * dated - _UNSUPPORTED


def least(
    paraphrases: int, *, foreign: bool, quoted: bool, loose: bool = False, host: bool = False, apart: bool = False
) -> float:
    """By how much one of so many paraphrases must be another speaker's, or nobody's: few are, however many there are.

    `quoted`: where its sentence quotes the person as well, to whom it leads over in its own words; none is nobody's.
    `loose`: where it only tells what the person does. `host`: where the other one is no speaker of the event.
    `apart`: where the other one says but two words of it, far from each other.
    """
    among = max(0.0, log(max(1, paraphrases) / _FEW))
    if foreign:
        return _FOREIGN_AMONG * among + _QUOTED * quoted + _LOOSE * loose + _HOST * host + _APART * apart
    return inf if quoted else _UNSUPPORTED_AMONG * among


def is_dealing(key: str) -> bool:
    """Whether a folded word is one of a dealing."""
    return key in _DEALINGS


def is_grave(key: str) -> bool:
    """Whether a folded word is one of grave news."""
    return _GRAVE.match(key) is not None
