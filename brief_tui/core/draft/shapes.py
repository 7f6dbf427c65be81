"""Shapes of the clauses that give a quotation to somebody, over the codes of `clauses.Clauses`.

The group that a shape matches stands at whom it names; a shape without one gives the words to nobody known.
"""

from __future__ import annotations

import re

# After a quotation, from the code behind Q on:
_TOLD = "(?:T[DI]?[wC]{0,3}N?|V(?:pN)?)(?!b[wp]?[VTR]|[DI][wC]{0,3}v|[NC]+w?v)"
"""A verb of speech, with whom it is said to; what somebody "remembers being told" is not their own."""
_NAME_FIRST = re.compile(
    r"[,!]?(?:b(?:[wpr]{1,2}|[DI]w{1,2}r)|w{0,3})(?:P[wC]{0,3},?)?[wGC]{0,6}(?P<who>N)N?"
    rf"(?:,[^.;:VTQN!]{{0,25}},|p[DI]?[wC]{{1,4}}|[DI]w{{1,2}})?w{{0,3}}{_TOLD}"
)
_THE_NAME_FIRST = re.compile(
    rf"[,!]?w{{0,2}}[DI][wGC]{{0,5}}(?P<who>N)(?:,[^.;:VTQN!]{{0,25}},|p[DI]?[wC]{{1,4}})?{_TOLD}"
)
_VERB_FIRST = re.compile(
    r"[,!]?w{0,2}V(?!p)(?:[wGC]{0,8}(?P<who>N)|[wGC]{0,4}(?:[DI][wGC]{0,6}|P[wC]{0,3}),?(?P<who2>N)(?=[,.!:pAQ]|$))"
    r"(?!,?AN)"
)
_SHE_SAID = re.compile(r"[,!]?w{0,2}(?:(?P<who>S)[wp]{0,3}[VT]|V(?P<who2>S))")
_AFTER_FULL_STOP = re.compile(r"\.(?P<who>[NS])w?[VT](?=\.|,A|$)")
_THE_WORDS_ARE = re.compile(r"\.DUb(?P<who>P)(?=[,.A]|$)")
_QUOTED_AFTER = re.compile(r"[,!]w{0,2}(?:[NSC]|[DI]w{1,2})w{0,2}R(?P<who>N)w?v")
_CAME = re.compile(r"[,!]w(?:[DI]w{0,2}UF(?P<who>N)|(?P<who2>P)w{0,2}U|(?P<who3>N)w{1,3}I)(?=[,.!]|$)")
"""“…,” came the answer from Moreau; “…,” as Moreau would have it."""
_STRANGER_AFTER = re.compile(
    r"[,!](?:[wDIGC]{0,6}(?<!C)(?P<who>C+)w{0,3}[VT]|w?V(?!p)[wDIGCp]{0,8},?(?<![pC])(?P<who2>C+)(?![wC]))"
)
_OTHERS_AFTER = re.compile(
    r"[,!](?:[wbGC]{0,2}[IPDG][wpbgCDGINPU]{0,6}[VTRv]|w?V(?:[IPDU]|pC|w{0,2}O)|w{0,2}O[wp]{0,2}[VT]|X"
    r"|[NS](?:[wbDp]{0,3}[XR]|w{0,2}bw{0,2}[VT])|[wDIGC]{0,6}N,?AN[wD]{0,3}[VT])"
    r"|\.[wDIGCPpO]{1,5}w?[VT](?=\.|$)"
)
AFTER = (
    _NAME_FIRST,
    _THE_NAME_FIRST,
    _VERB_FIRST,
    _SHE_SAID,
    _AFTER_FULL_STOP,
    _THE_WORDS_ARE,
    _QUOTED_AFTER,
    _CAME,
    _STRANGER_AFTER,
    _OTHERS_AFTER,
)
"""In this order; those that name nobody give the words to nobody."""
TAG = re.compile(r"[,!](?P<who>[NS])(?P<verb>w)w?(?=[,.!Ap]|$)")
"""A verb in no list behind a quotation that begins its sentence: “…,” Moreau groused."""
SAYS = re.compile(r"(?:(?!(?:doe|ha|i|thi|thu|u|wa)s\b)\w+(?:ed|s)|(?:breaks?|broke|cuts?) in|(?:goes|went) on)\b")
"""What such a verb looks like."""
IN_WORDS_AFTER = re.compile(r"[,!]?(?:[pf]w?(?P<who>P)w?[Uv]|pDw?Up(?P<who2>N))")
IN_WORDS_BEFORE = re.compile(
    r"A?(?:[pf]w?(?P<who>P)w?[Uv]|pDw?Up(?P<who2>N)(?:,[^:NVTXRQ]{0,25})?|pR(?P<who3>N)T[ID])[,:]$"
)
_A_LINE = re.compile(r"[,!]?b[DI]w?[wU]r?w?(?P<who>[NS])(?=[wpVb])")
_LINE = re.compile(
    r"\W*(?:is|remains|was)\s+(?:an?|one|the)\s+(?:\w+\s+)?"
    r"(?:comparison|formula|image|lesson|line|maxim|motto|phrase|saying|sentence|slogan|thought)\b"
)
IN_OR_BY = re.compile(r"\W*(?:(?:and|but|or)\s)?(?:in|by|to)\b", re.IGNORECASE)
"""How such words begin: "in Moreau's words" are hers, what is said "despite Moreau's words" is not."""
_ANSWER_OF = re.compile(r"[,!]?b[DI]w{0,2}Up(?P<who>N)")
_OF = re.compile(r"\W*(?:\w+\s+){3,5}of\b")
_HOW = re.compile(r"[,!]?b(?:[pr]|Dw)(?P<who>[NS])(?=[wV])")
_IS_HOW = re.compile(r"\W*(?:is|was)\s+(?:how|the\s+way)\b")
SOURCES_AFTER = ((IN_WORDS_AFTER, IN_OR_BY), (_A_LINE, _LINE), (_ANSWER_OF, _OF), (_HOW, _IS_HOW))
"""Clauses behind a quotation that have somebody for its source, with how their text begins."""
SOURCE_AFTER = re.compile(
    r"(?:[,!](?:w?[fF]p?)?(?P<who>N)(?=[,.!A]|$)|[,!]?b[wD]{0,2}(?P<who2>P)[wC]{0,2}U|[,!]?b[DI]w{0,2}UF(?P<who3>N)"
    r"|[,!]?b(?:Dw|[pr])(?P<who4>N)wI)"
)
IS = re.compile("[,!]?b")
GOES_ON_AFTER = re.compile(r"(?![,!])|[,!](?:[,.!AQpr]|$)")
SPEAKS_AFTER = re.compile(r"[^AQ]{0,60}[VTv]")

# Before a quotation, on the codes from the sentence's start, or its main clause's, up to Q:
OPENING_CLAUSES = re.compile(r"A?(?:[VvprR]|w(?=p)|w(?![wbpVTvXRkU]*[NS]))[^:]*,(?=A?[DI]?[wGC]{0,5}[NSP])")
"""What stands before the main clause: "Asked about it, Moreau …", "Unlike Feld, Moreau …"."""
OTHERS_OPEN = re.compile("A?(?:V|p[DI]?w{0,2}N)")
"""Such a one names others than the pronoun behind it: "Asked about Feld, she …"."""
DENIED = re.compile(r"X[wpbDINS]{0,6}[VTv]|X[NP]|R|k(?:[wp]{0,2}|[DI]?w{0,2}U)[:,]?$")
VERB = re.compile(r"(?<![DpGP])[VT]|(?<![p,])v")
THEIR_WORDS = re.compile(r"[gGP]w{0,2}U|[UO]r?[NS]k|kFI|A(?:[DI]w{1,3}|C+)b")
"""Behind a verb of speech: "recalled her boss's advice", "laughed at the answer she got", "asked, and he was …"."""
RECALLS = frozenset("recall recalled recalls remember remembered remembers".split())
"""Whose object may be what another one wrote or said."""
ASKED_ANOTHER = re.compile(
    r"\bask(?:ed|s)\s+[A-Z](?:.*\s)?(?:about|how|if|what|whether|why)\b|\bpoint(?:ed|s)\s+(?:at|to)\b"
)
"""A lead that may give the words to the one who is asked, or to what is pointed at."""
_CLAUSE = r"(?:^A?|(?<![NSC]),A|,)w*"
_OPENING = r"(?:p[DI]?[wbCG]{1,6},?)?"
_KNOWN_SUBJECT = re.compile(
    rf"(?:{_CLAUSE}{_OPENING}(?:P[wC]{{0,3}},?)?[DI]?[wGC]{{0,5}}|^A?[wD]b[pr]|r)(?P<who>N)"
    r"(?:,C{1,3},|,(?![NC])(?:V(?=[fpw]))?(?:(?!AN)[^:VTXRQ]){0,25},|p[DI]?[wC]{1,4})?,?w{0,3}$"
)
_IT_WAS = re.compile(r"^A?Ib(?P<who>N)r$")
ASIDE = re.compile(r"N,S[wp]{0,2}$")
"""Who says it is not the one who is spoken of: "Feld, she noted, …"."""
_PRONOUN_SUBJECT = re.compile(r"(?P<who>S)[wp]{0,2}$")
_STRANGER_SUBJECT = re.compile(r"(?:^|[,A])[wDIGC]{0,5}(?<!C)(?P<who>C+)w{0,2}$")
_WHO = re.compile(r"(?P<who>N)(?:p[DI]?[wC]{1,4})?,rw{0,3}$")
SUBJECTS = (_KNOWN_SUBJECT, _WHO, _IT_WAS, _PRONOUN_SUBJECT, _STRANGER_SUBJECT)
TOPIC = re.compile(
    r"(?:A,?)?r?w*(?:"
    + _OPENING
    + r"(?:[DI][wGC]{1,5}(?P<who>N)(?=[b,])|[DI][wpCG]{1,6},(?P<who5>N)(?=,)|[wGC]{0,5}(?P<who2>N))"
    r"(?:,(?:pN)?[^,NPS]{0,25}(?:,|(?=:$)))?(?!w{1,2}p?[DI]w{0,2}O)[^,AGNPQRSgk]*[:,]?$"
    r"|[fF]p?(?P<who3>N)(?:,[^CDGINPS]*|,D[w]{0,2}Ub[w]{1,3})?[:,]$|(?P<who4>P)(?:[wC]{0,3}U[^CDINPS]*[:,])?$"
    r"|wb(?P<who6>N)(?=p)[^AGNPQRSgk]*:$)"
)
ANSWER_TO = re.compile(r"A?(?P<who>P)[wC]{0,3}Up(?:[NP]w?|[DI]?[wC]{1,2})[^CDINPS]*[:,]$")
FROM = re.compile(r"[DI](?:[wUV]|w[UV])F(?P<who>N)(?:,[^:NQ]{0,25},)?[wpb]{0,4}:$")
BELONGED = re.compile(r"[^:NPSCG]{1,12}[Fp](?P<who>N)(?:,[^:NQ]{0,25})?:$")
BELONGS = re.compile(r"\b(?:c[ao]mes?\s+from|belong(?:ed|s)\s+to)\s")
"""How somebody's line of speech is told: it came from, or belonged to, them."""
WAS_HERS = re.compile(r"[DI][^:NPSCG]{1,12}b(?P<who>P):$")
QUOTED = re.compile(r"A?[^:NPSQ]{1,3}(?P<who>N)(?:,[^:NQ]{0,25})?[:,]$")
TO_QUOTE = re.compile(r"\W*(?:(?:and|or)\s)?(?:hear|listen\s+to|quoting|take|to\s+quote)\b", re.IGNORECASE)
CONCLUSION = re.compile(r"A?(?P<who>P)[wC]{0,3}U[bw][DI]w{1,3}:$")
HAS = re.compile(r"\b(?:c[ao]mes?|ha[ds]|is|was)\s+(?:an?|its|one|the)\s")
"""What else may be said of somebody's answer: it "has a sting"."""
SOURCES = ((BELONGED, BELONGS), (CONCLUSION, HAS), (QUOTED, TO_QUOTE))
"""Leads that have somebody for a source, with what their text must hold."""
ARTICLES = frozenset("a an her his its my our their".split())
BESIDE = re.compile(r",pN[^,:]{0,25},")
"""Somebody else in an apposition: "Moreau, like Feld before her, …"."""
IN_HER_WORDS = re.compile(r"[,!]?(?:A?[pf]Iw?[Uv]|bIw?U)(?=[,.:!]|$)")
HER = re.compile(r"\W*(?:(?:and|but)\s)?(?:by|in|is|was)\s(?:her|his)\b", re.IGNORECASE)
SHE = re.compile(r"[wpr]{0,3}(?P<who>S)[^ACGNPRSTVXk]*[:,]$")
SOMEBODY = re.compile("^w*I(?!b)|[CGOPRTUVXfFgkv]")
KEEPS_SPEAKER = re.compile(r"(?:,?A?[wp]{0,2}v[wprD]{0,3}[:,]?|(?!w*I(?!b))[^CFGNOPRSTUVXfgkv]*)$")
"""What may stand between the clause of the quotation before and this one: ", adding that", "and"."""
THEN = re.compile(r"A?w{1,2},?(?:p[DI]?w{1,2})?[:,]$")
OPENS_WITH_PRONOUN = re.compile(
    r"(?:A?w?(?:pD?w{1,3},)?(?:Q[,!.]?)?(?:w?S|VS)|C?[^NPSCGQ.!]*,S(?=w{0,2}[VT])|[^NPSCGQ.!]*S)"
)
"""A paragraph that goes on about the one whom the paragraph before is about."""
GOES_ON = re.compile(r"A?(?:r|I(?!b)|Db?[pr])[^CFGNOPQRSTUVXfgkv]*:$")
"""A lead that may go on about the latest speaker: "What buyers learn later is this:"."""
IT = re.compile(r"\W*(?:(?:and|but|so|then)\s)?(?:it|that|this|what|why|how)\b", re.IGNORECASE)
TOGETHER = re.compile(r"NA[DI]w{1,2}")
ROLE = re.compile(r"A?w{0,2}[DI]w{1,3}")
"""A sentence that may be about somebody known by role."""
SHE_SAYS = re.compile(r",Sw{0,2}[VT]")
STRANGER_SPEAKS = re.compile(r"[.!][AwDIOG]{0,5}(?:C+[wbVT]|[DI]w{1,3}[VT])")
