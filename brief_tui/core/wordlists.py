"""The closed word lists of the white list (VERDICTS.md, "White list and bounds"), as folded words."""

from __future__ import annotations

NEGATIONS = frozenset("no not never none nobody nothing nor neither without cannot hardly barely nowhere ain't".split())
CONDITIONS = frozenset("if unless until except only provided".split())

FILLERS = frozenset("um uh er erm uhm umm uhh hmm mm mmm ah eh basically".split())
"""May be dropped anywhere."""
FILLER_PAIRS = frozenset({("you", "know"), ("i", "mean")})
"""May be dropped as pairs, unless they are the sentence itself ("do you know", "what I mean")."""
PAIR_GUARDS_BEFORE = frozenset(
    "what do did does don't didn't doesn't as if that whether when how can could would should will to let "
    "because than before until unless once not never".split()
)
PAIR_GUARDS_AFTER = frozenset(
    "what how why where who whom which when if whether it that him her them me us you".split()
)
BESIDE_PUNCTUATION = frozenset("like well so actually".split())
"""May be dropped only beside a comma or a dash."""
CLAUSE_EDGE = frozenset("right yeah now essentially and so but because".split())
"""May be dropped only at the edge of a clause."""

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

CONTRACTIONS: dict[str, tuple[tuple[str, ...], ...]] = {
    "gonna": (("going", "to"),),
    "wanna": (("want", "to"),),
    "gotta": (("got", "to"), ("have", "got", "to")),
    "kinda": (("kind", "of"),),
    "sorta": (("sort", "of"),),
    "gimme": (("give", "me"),),
    "lemme": (("let", "me"),),
    "dunno": (("don't", "know"),),
    "outta": (("out", "of"),),
    "let's": (("let", "us"),),
    "can't": (("cannot",), ("can", "not")),
    "cannot": (("can", "not"),),
    "won't": (("will", "not"),),
    "shan't": (("shall", "not"),),
    "'cause": (("because",),),
    "cause": (("because",),),
    "'em": (("them",),),
}
_SUBJECTS = "i you he she it we they this that there here what who where when how".split()
_ENDINGS = {
    "'s": ("is", "has"),
    "'re": ("are",),
    "'ve": ("have",),
    "'ll": ("will", "shall"),
    "'d": ("would", "had", "did"),
    "'m": ("am",),
}
_AUXILIARIES = "do does did is are was were have has had could should would must need might".split()
CONTRACTIONS.update(
    {
        subject + ending: tuple((subject, full) for full in fulls)
        for subject in _SUBJECTS
        for ending, fulls in _ENDINGS.items()
    }
)
CONTRACTIONS.update({f"{verb}n't": ((verb, "not"),) for verb in _AUXILIARIES})

HOMOPHONES = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "their/there there/they're their/they're your/you're its/it's to/too to/2 4/for then/than affect/effect "
        "whose/who's lead/led passed/past hear/here by/buy know/no right/write new/knew whole/hole would/wood "
        "this/these it/that an/and in/and been/being a/the".split()
    )
)
"""Pairs that two transcribers of one recording write differently."""


def is_negation(word: str) -> bool:
    """Whether a folded word denies."""
    return word in NEGATIONS or word.endswith("n't")
