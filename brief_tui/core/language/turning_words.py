"""The closed lists of words that tell whether a sentence turns a part of it that is quoted, as folded words."""

from __future__ import annotations

from brief_tui.core.language.wordlists import CONDITIONS, DENIALS

NEW_CLAUSE = frozenset("and because but nor or since so than then though although which while whereas".split())
"""Words over which a negation does not reach."""
NO_SUBJECT = NEW_CLAUSE | frozenset("if unless until when whenever where even especially not".split())
"""A passage that begins with one of these begins a clause of its own."""
JOINS = frozenset("as believe believes mean means of say saying says suggest think thinks to that".split())
FACTS = frozenset(
    "accident aware believed coincidence deny denying dispute disputed disputes doubt doubted doubts emphasise fact "
    "forget help how idea just kid know knew lie matter mention merely mind notice noticed only overstate question "
    "questioned questions realise realised regret remember secret shame simply stress surprise surprised surprising "
    "understand what where who why wonder worry".split()
)
"""Words that, behind a negation, leave what follows true: "no doubt that", "I didn't know that", "not only"."""
MERELY = frozenset("just merely simply".split())
FORBIDS = frozenset("can't cannot couldn't never shouldn't won't wouldn't".split())
"""You can't just do it: these deny what follows "just" too."""
UNABLE = frozenset("can't cannot couldn't".split())
UNABLE_TO = frozenset("agree believe recommend tell thank wait".split())
RELATIVES = frozenset("what what's thing things which who that part reason problem people ones anybody anyone".split())
IS = frozenset("are is was were that's it's".split())
UNTRUE = frozenset(
    "doubt doubtful fallacy false fiction hoax impossible incorrect lie misconception mistake myth nonsense pretend "
    "rumor rumour unlikely untrue wrong".split()
)
PERHAPS = frozenset("allegedly almost maybe nearly perhaps possibly probably supposedly".split())
OPINING = frozenset("believe feel think".split())
SURMISING = frozenset(
    "assume bet expect fear figure gather guess hope imagine presume reckon sense suppose suspect".split()
)
BELIEVED = frozenset(
    "assumed believed expected feared figured guessed hoped imagined reckoned supposed suspected thought".split()
)
UNSURE = PERHAPS | OPINING | SURMISING | BELIEVED
"""Who says so is not sure, or was not: "maybe", "I think", "I guess", "we assumed"."""
DISTANT = frozenset(
    "afraid against allegedly almost anxious believe believed believes convinced critics everybody everyone fear "
    "feared fears folks formerly guess guessed guesses hard hope hoped hopes idea imagine imagined imagines instead "
    "many maybe nearly notion once others people perhaps possibly probably rather some supposedly suspect suspected "
    "suspects they think thinks thought used wish wished wishes worried worries worry".split()
)
"""In the prose around a quotation, words that may tell its reader of a reservation."""
THINKING = frozenset("think believe suppose guess imagine say mean".split())
"""Verbs that, behind a negation, deny the clause behind them."""
TO_STOP = DENIALS - {"lack", "lacks", "lacked"} | frozenset(
    "bar barred bars disavow disavows disavowed disbelieve dispute disputes disputed forget forgets forgot refute "
    "refutes refuted unable".split()
)
"""Words behind which "to", "that" or a participle begins what is not so: "we failed to", "I dispute that"."""
IDEAS = frozenset("accusation allegation assumption belief charge claim idea notion story suggestion theory".split())
"""Nouns for what follows them with "that": "I reject the idea that"."""
WHETHER = frozenset("if whether that".split())
TELLS_OPINION = UNSURE | frozenset(
    "advice advise advised advises argue argued argues assumes believes bets could counsel counsels expects fears "
    "feeling feels figures gathers guess guesses hopes hunch imagines impression may might opinion reckons recommend "
    "recommended recommends seem seemed seems senses supposes suspects thinks tip view would".split()
)
"""In the prose around a quotation, words that tell its reader of a hedge."""
CONDITION = frozenset("assuming if lest provided providing supposing unless until whether".split())
OPENS_CONDITION = CONDITION - {"whether", "lest"}
CASES = frozenset("once when whenever where wherever".split())
"""A clause that begins so before a pause is a condition where it tells of what holds: "Where the rail is locked, …"."""
HOLDS = frozenset(
    "are aren't can can't cannot do does doesn't don't has hasn't have haven't he's is isn't it's nobody's "
    "somebody's someone's that's there's they're you you're you've".split()
)
"""Words of a clause that tells what holds, whenever; `PAST`: what was, once."""
PAST = frozenset("came did didn't got had hadn't knew said saw thought was wasn't went were weren't".split())
INVERTED = frozenset("had should were without".split())
"""A clause that begins so before a pause is a condition: "Had we known, …"."""
ASIDES = frozenset(
    "basically course definitely guess honestly i i'd know maybe mean obviously of oh ok okay probably say so sure "
    "then think well would yeah yes you".split()
)
"""Words that may stand between a condition's comma and the passage."""
WITHIN_CONDITION = frozenset(
    "although and as because but even for like or that though when where whether which while who whose with".split()
)
"""A clause that begins so between a condition and its consequence belongs to the condition."""
TRUE = frozenset("accurate case correct right so true".split())
OPENS_DENIAL = frozenset("but it's is that that's this was which".split())
SAYERS = frozenset("believe believed say says said tell tells think thinks thought told used".split())
TAKES_CLAUSE = (
    JOINS
    | FACTS
    | UNTRUE
    | SAYERS
    | WHETHER
    | OPINING
    | SURMISING
    | BELIEVED
    | frozenset(
        "accept accepted agree agreed certain chance claim claimed clear confident convinced decide decided "
        "demand dream dreamt evidence expecting feeling felt find found gathered guarantee hear heard hint "
        "hinted hoping indication insist insisted meant point pretended promise promised proof propose "
        "proposed prove proved proven recommend recommended saw see seen sensed sign sure swear swore "
        "thinking understand understood way wish wished".split()
    )
)
"""Words whose denial denies the clause behind them, "that" or no "that"."""
NO_DENIAL = frozenset("no nobody nor nothing without".split())
PRONOUNS = frozenset("he i it she that there they this we you i'm it's we're they're you're that's".split())
TURNS = UNTRUE | TO_STOP | CONDITION | CONDITIONS | {"doubted", "doubts"}
"""In the prose around a quotation, words that tell its reader of what the quotation leaves out."""
