"""The closed lists of words that tell who is said to speak."""

from __future__ import annotations

CODES: dict[str, str] = {}
"""Word to its code, see `clauses.Clauses`; every other word is a name when capitalised, and "w" when not."""

for _code, _words in {
    # Reporting verbs
    "V": (
        "acknowledge acknowledged acknowledges add added adds admit admits admitted advise advised advises affirm "
        "affirmed affirms agree agreed agrees announce announced announces answer answered answers argue argued "
        "argues asked asks assert asserted asserts began begin begins believe believed believes boast boasted "
        "boasts call called calls caution cautioned cautions claim claimed claims comment commented comments "
        "complain complained complains concede conceded concedes conclude concluded concludes confess confessed "
        "confesses confide confided confides confirm confirmed confirms contend contended contends continue "
        "continued continues counter countered counters cried cries cry declare declared declares describe "
        "described describes elaborate elaborated elaborates emphasise emphasised emphasises emphasize emphasized "
        "emphasizes estimate estimated estimates exclaim exclaimed exclaims explain explained explains insist "
        "insisted insists interject interjected interjects joke joked jokes laugh laughed laughs maintain "
        "maintained maintains mention mentioned mentions muse mused muses noted notes object objected objects "
        "observe observed observes offer offered offers point pointed points predict predicted predicts promise "
        "promised promises protest protested protests put puts quip quipped quips quote quoted quotes recall "
        "recalled recalls recount recounted recounts reflect reflected reflects reiterate reiterated reiterates "
        "remark remarked remarks remember remembered remembers repeat repeated repeats replied replies reply "
        "reported reports respond responded responds retort retorted retorts reveal revealed reveals said say "
        "says share shared shares shoot shoots shot sigh sighed sighs state stated states stress stressed "
        "stresses suggest suggested suggests sum summarise summarised summarises summarize summarized summarizes "
        "summed sums think thinks thought urge urged urges warn warned warns wonder wondered wonders write writes "
        "wrote"
    ),
    # Verbs whose object is a person
    "T": ("tell tells told"),
    # A person already named
    "S": ("he she they"),
    # Somebody or something already named
    "D": ("the these this those"),
    # Somebody else, or many
    "I": (
        "a an another any anybody anyone both each every everybody everyone few her his it its many most much my "
        "no nobody none one other others our people several some somebody someone such their three two which your"
    ),
    # Joins clauses
    "A": ("although and but nor or though whereas while"),
    # Relates to a person
    "r": ("where who whom whose"),
    # Prepositions and what opens a clause
    "p": (
        "about after against among around at because before between by during for from how if in into of on over "
        "than that through to toward towards under until what when with without"
    ),
    # Things that "say"
    "O": (
        "ad brochure company document firm headline industry letter manual market memo note notice pamphlet paper "
        "pitch poster press release report sign slide slides statement study survey team website"
    ),
    # Begin sentences with a capital and are no names
    "w": (
        "again also always are as ask be been can consider could did do does earlier enter even finally first had "
        "has have hence here i indeed instead is just last later let like may maybe meanwhile meet might never "
        "next not now often once only perhaps second see so sometimes soon still take then there thus today "
        "tomorrow unlike was we were why will would yesterday yet you "
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
        "september october november december"
    ),
}.items():
    CODES |= dict.fromkeys(_words.split(), _code)

TITLES = frozenset(
    (
        "adviser advisor analyst architect author captain ceo cfo chair chairman chairwoman chancellor chief cio "
        "co-founder cofounder colleague colonel commissioner consultant coo cto dame designer developer director "
        "doctor dr editor engineer evp executive fellow founder general governor head judge justice lady lead "
        "leader lord madam manager mayor member minister miss mr mrs ms officer operator partner president "
        "principal prof professor representative researcher scientist secretary senator sir speaker strategist "
        "svp treasurer vice vp"
    ).split()
)
"""Words before a name that are no part of it."""

ABBREVIATIONS = frozenset(
    ("approx co corp dr e.g etc gen gov i.e inc jr ltd mr mrs ms mx no prof rep sen sr st vs").split()
)
"""Words whose full stop ends no sentence."""
