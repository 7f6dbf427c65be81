"""The closed word lists of the white list (VERDICTS.md, "White list and bounds"), as folded words."""

from __future__ import annotations

import re

NEGATIONS = frozenset(
    "no not never none nobody nothing nor neither without cannot hardly barely scarcely rarely seldom nowhere nope nah "
    "ain't dunno "
    # The same in other languages, as far as such a word means nothing else where English is spoken.
    "nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts ohne weder "
    "ne pas jamais rien aucun aucune sans "
    "nunca nadie nada ni tampoco ninguno ninguna ningun jamas nao nenhum nenhuma ninguem "
    "nessun nessuno nessuna niente niciodata nimic "
    "niet geen nooit niets inte ingen inget inga ingenting aldrig ikke ikkje aldri nej "
    "nigdy nikt bez nikdy nikdo nem nincs soha senki degil yok hicbir tidak bukan jangan khong "
    "не нет ни никогда никто ничего никого нельзя без ні немає ніколи ніхто няма никога "
    "δεν δε μη μην οχι κανεισ κανεναν καμια τιποτα "
    "لا لم لن ليس ليست بدون نه نیست نیستند هیچ نہیں مت לא אין בלי नहीं मत बिना "
    "안 못".split()
)
NEARLY = frozenset("hardly barely scarcely rarely seldom".split())
"""Negations that leave a little: who says “hardly any” does not say “none”."""
_NEGATING_CHARACTERS = frozenset("不没沒无無非未ぬ")
"""Chinese and Japanese words are compared character by character."""
_NEGATING_PARTS = re.compile("ไม่|않|없|아니")
"""Thai writes no spaces, Korean denies inside a verb."""
CONDITIONS = frozenset("if unless until except only provided".split())

FILLERS = frozenset("um uh er erm uhm umm uhh hmm mm mmm ah eh basically".split())
"""May be dropped anywhere."""
FILLER_PAIRS = frozenset({("you", "know"), ("i", "mean")})
"""May be dropped as pairs, unless they are the sentence itself ("do you know", "what I mean")."""
PAIR_GUARDS_BEFORE = frozenset(
    "what do did does don't didn't doesn't as if that whether when how can could would should will to let "
    "because than before until unless once not never sure people things".split()
)
PAIR_GUARDS_AFTER = frozenset(
    "what how why where who whom which when if whether it that him her them me us you the a an about and this these "
    "those my your our their his firm".split()
)
BESIDE_PUNCTUATION = frozenset("like well so actually".split())
"""May be dropped only where marks part them from what is said, one of them a comma or a dash."""
CLAUSE_EDGE = frozenset("right yeah now essentially and so but because".split())
"""May be dropped only at the edge of a clause."""
LEADS = CLAUSE_EDGE | BESIDE_PUNCTUATION | FILLERS | frozenset("because oh ok or then".split())
"""Words that lead over to a clause, and are no part of what it says."""

DENYING_ANSWERS = frozenset("no nope nah never none nobody nothing".split())
"""Alone these answer; with no mark behind them they deny what follows: “No, money”, “no money”."""
DETERMINERS = frozenset("a an the this that these those my your his her its our their".split())
HELPING = frozenset("can could did do does had has have may might must shall should will would".split())
"""Verbs before another verb."""
AUXILIARIES = HELPING | frozenset("am are is need was were".split())
"""“Not” behind one of these denies the whole sentence."""
UNDENIED = AUXILIARIES.union(
    DETERMINERS,
    "i we you he she it they there here what who how why when where which if well actually just let".split(),
)
"""Words before which “no” is an answer, whatever mark stands between."""
JOINING = frozenset("and but or nor so because yet then though although while ever".split())
"""Words that go on with a sentence or begin one, as a transcriber likes."""
QUESTION_WORDS = frozenset("how what when where which who whom whose why".split())
"""Words with which a question begins."""
COMPARING = frozenset("as like than".split())
"""Words before what something is compared with: with it the phrase is whole, “than I”."""
LISTING = frozenset("and or but".split())
"""Words that add the next thing to a list."""
ASKED_BACK = frozenset("right ok yeah yes no huh eh know see hey it you they he she we".split())
"""What comes with a question mark or without one behind these asks nothing: “…, right?”, “isn't it?”."""

HEDGES = frozenset(
    {
        ("kind", "of"),
        ("sort", "of"),
        ("i", "think"),
        ("i", "guess"),
        ("i", "believe"),
        ("maybe",),
        ("probably",),
        ("perhaps",),
        ("possibly",),
        ("almost",),
        ("nearly",),
        ("roughly",),
        ("about",),
        ("approximately",),
        ("usually",),
        ("generally",),
        ("often",),
        ("sometimes",),
        ("might",),
        ("could",),
    }
)
"""A hedge is meaning: dropping one is a drift."""

DENIALS = frozenset(
    "refuse refuses refused refusing fail fails failed failing stop stops stopped stopping avoid avoids avoided deny "
    "denies denied cease ceased lack lacks lacked forbid forbids forbade against "
    "oppose opposes opposed opposing reject rejects rejected rejecting decline declines declined prevent prevents "
    "prevented quit".split()
)
"""Words that deny: in an editor's bracket or under an ellipsis they turn a sentence round as a negation does."""
BOUNDS = frozenset(
    "hundred thousand million billion trillion hundreds thousands millions billions dozen dozens times half to than "
    "least most over under above below about around roughly approximately almost nearly another only up or plus minus "
    "more less fewer some".split()
)
"""Words that scale or bound the number that they stand beside."""
INFLECTIONS = frozenset(["", "s", "es", "ed", "d", "ing", "n", "en", "t", "e", "y", "ies", "ied", "'s"])
"""Endings that a bracket may put to a word, or take away: work[s]."""
PREFIXES = frozenset("re co pre un de in non sub anti multi inter over under out up mis dis ex bi tri semi".split())
"""Prefixes: never the broken-off beginning of a word, as in re-render."""
RELATIONS = frozenset(
    "boss colleague colleagues friend friends partner co-host cohost host guest husband wife brother sister son "
    "daughter mother father manager ceo cto cfo coo founder cofounder author engineer developer teammate coworker "
    "neighbor professor doctor man woman guy person people speaker director president chair winner winners team lead "
    "maintainer creator owner customer client were are".split()
)
"""Words that, before a name in commas, make an apposition or a list of it: "my boss, Jerod, refused"."""

HOMOPHONES = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "their/there there/they're their/they're your/you're its/it's to/too to/2 4/for then/than affect/effect "
        "whose/who's lead/led passed/past hear/here by/buy know/no right/write new/knew whole/hole would/wood "
        "been/being".split()
    )
)
"""Pairs that two transcribers of one recording write differently."""


def is_negation(word: str) -> bool:
    """Whether a folded word denies: not, isn't, couldn't've, nobody's; French n'est."""
    return (
        word in NEGATIONS
        or word in _NEGATING_CHARACTERS
        or "n't" in word
        or word.startswith("n'")
        or word.removesuffix("'s") in NEGATIONS
        or (not word.isascii() and _NEGATING_PARTS.search(word) is not None)
    )
