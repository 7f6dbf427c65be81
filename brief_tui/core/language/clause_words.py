"""The closed lists of words that tell who is said to speak."""

from __future__ import annotations

CODES: dict[str, str] = {}
"""Word to its code, see `clauses.Clauses`; every other word is a name when capitalised, and "w" when not.

A word has one code, of its commonest use: "promise" is mostly a noun here, and "take" no verb of speech.
"""

for _code, _words in {
    # Reporting verbs
    "V": (
        "acknowledge acknowledged acknowledges add added adds admit admits admitted advise advised advises affirm "
        "affirmed affirms agree agreed agrees announce announced announces answered answers argue argued argues asked "
        "asks assert asserted asserts attested attests barked began begin begins believe believed believes bellowed "
        "boast boasted boasts call called calls caution cautioned cautions chanted chimed chortled chortles chuckled "
        "chuckles claimed claims commented comments complain complained complains concede conceded concedes conclude "
        "concluded concludes concur concurred concurs confess confessed confesses confide confided confides confirm "
        "confirmed confirms conjectured conjectures contend contended contends continue continued continues counseled "
        "counselled counsels counter countered counters cried cries crowed cry deadpanned deadpans declare declared "
        "declares describe described describes disagree disagreed disagrees elaborate elaborated elaborates emphasise "
        "emphasised emphasises emphasize emphasized emphasizes enthused enthuses estimated estimates exclaim "
        "exclaimed exclaims explain explained explains fumed fumes gasped gasps grinned groaned groans groused "
        "grouses growled growls grumbled grumbles gushed gushes hinted hints hissed hisses implied implies insist "
        "insisted insists interject interjected interjects interrupted joked jokes laugh laughed laughs maintain "
        "maintained maintains mention mentioned mentions moaned moans mumbled mumbles murmured murmurs muse mused "
        "muses muttered mutters noted notes object objected objects observe observed observes offer offered offers "
        "opined opines pleaded point pointed points posited posits predict predicted predicts proclaimed proclaims "
        "professed professes promised promises pronounced pronounces protest protested protests put puts "
        "quipped quips ranted reasoned recall recalled recalls recount recounted recounts reflect reflected reflects "
        "reiterate reiterated reiterates remarked remarks remember remembered remembers repeat repeated repeats "
        "replied replies reported reports respond responded responds retorted retorts reveal revealed reveals roared "
        "roars said say says scoffed scoffs screamed screams share shared shares shoot shoots shot shouted shouts "
        "shrugged shrugs sigh sighed sighs snapped snarled snarls sneered sneers sniffed sniffs snorted snorts "
        "speculated speculates state stated states stress stressed stresses suggest suggested suggests sum summarise "
        "summarised summarises summarize summarized summarizes summed sums surmised surmises swears swore testified "
        "testifies theorised theorises theorized theorizes think thinks thought thundered thunders tweeted urge urged "
        "urges uttered ventured ventures volunteered warn warned warns whispered whispers wonder wondered wonders "
        "write writes wrote yelled yells"
    ),
    # Their participles, and what else has a subject of its own ("his mother saying")
    "v": ("adding arguing asking claiming insisting muttering replying saying shouting telling whispering writing"),
    # Passes on what others say
    "R": (
        "cite cited cites citing hear heard hearing hears interviewed interviews introduce introduced introduces "
        "overheard overhears paraphrase paraphrased paraphrases paraphrasing quote quoted quotes quoting read "
        "reading reads recite recited recites reciting relay relayed relaying relays"
    ),
    # Denies
    "X": (
        "allegedly cannot contradict contradicted contradicts decline declined declines declining denied denies "
        "deny denying disavow disavowed disavows dismiss dismissed dismisses disown "
        "disowned disputed disputes mock mocked mocks never no nobody nor not purportedly refuse refused refuses "
        "refusing reject rejected rejects supposedly unsaid"
    ),
    # Joins a subject with what it is, or with what is done to it ("was told")
    "b": ("am are be been being is was were"),
    # Gets what others say, or is done to ("got told")
    "k": ("face faced faces get gets got meets met receive received receives"),
    # Names a source
    "f": ("according by for per"),
    # Leads to where something comes from
    "F": ("from"),
    # Nouns for what somebody says
    "U": (
        "account admission advice analogy answer argument aside assessment belief bet case caveat claim comment "
        "comparison complaint conclusion confession contention conviction correction credo defence defense definition "
        "description diagnosis estimate estimation experience explanation fear formulation guess hunch hypothesis "
        "image joke judgement judgment lesson mantra message metaphor motto objection opinion phrase phrasing plea "
        "position prediction principle promise question quip reasoning reckoning recommendation rejoinder remark "
        "reply response retort rule shorthand stance summary suspicion theory thesis tip verdict view warning "
        "word words worry"
    ),
    # Verbs whose object is a person
    "T": (
        "assure assured assures inform informed informs reassure reassured reassures remind reminded reminds tell "
        "tells told"
    ),
    # A person already named
    "S": ("he she they"),
    # Somebody or something already named
    "D": ("the these this those"),
    # Somebody else, or many
    "I": (
        "a all an another any anybody anyone both each every everybody everyone few half her his it its many more most "
        "much my neither none one other others our people several some somebody someone such their three two which your"
    ),
    # Joins clauses
    "A": ("although and but or though whereas while"),
    # Relates to what stands before
    "r": ("that what when where who whom whose"),
    # Prepositions and what opens a clause
    "p": (
        "about above across after against alongside amid among around at because before behind below beside besides "
        "between beyond despite during how if in inside into like near of off on opposite outside over past than "
        "through to toward towards under unlike until upon versus via with within without"
    ),
    # Things that "say"
    "O": (
        "ad banner brochure company document firm headline industry letter manual market memo note notice pamphlet "
        "paper pitch placard plaque poster press release report shirt sign slide slides statement sticker study "
        "survey t-shirt tattoo team website"
    ),
    # Begin sentences with a capital and are no names
    "w": (
        "again also always as ask away back can consider could did do does down earlier enter even finally first had "
        "has have hence here i indeed instead just last later let listen may maybe meanwhile meet might "
        "next now often once only out perhaps second see so sometimes soon still take then there thus today "
        "tomorrow up we why will would yesterday yet you "
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
        "september october november december"
    ),
}.items():
    for _word in _words.split():
        if CODES.setdefault(_word, _code) != _code:
            raise ValueError(f"{_word} has two codes")

FAMILY = frozenset(
    (
        "accountant accountants apprentice apprentices attorney attorneys aunt aunts brother brothers chef chefs "
        "child children clerk clerks cook cooks cousin cousins dad daughter daughters deputies deputy employee "
        "employees father fathers folk friend friends grandfather grandmother guy guys husband husbands kid kids lad "
        "lads monk monks mother mothers mum nephew nephews niece nieces nun nuns nurse nurses official officials "
        "parent parents participant participants people person playwright playwrights poet poets sister sisters son "
        "sons staff tenant tenants trainee trainees uncle uncles wife wives"
    ).split()
)
"""Others who may speak, beside the roles, whose endings do not show it."""

SOMEBODY = frozenset(
    "all anybody anyone both everybody everyone few half many most neither one others some somebody someone".split()
)
"""Words for somebody, alone."""
NEW = frozenset("a an another one".split())
"""Articles of somebody who was not told of before."""
ASSENTS = frozenset("agree agreed agrees concur concurred concurs disagree disagreed disagrees".split())
"""Verbs of speech that say nothing of their own: they are about what was said."""

SHORT_TITLES = frozenset(
    "adm amb capt cmdr col dr gen gov hon insp maj mr mrs ms mx pres prof rep rev sen sgt st supt".split()
)
"""What stands before a name, cut short."""
ABBREVIATIONS = SHORT_TITLES | frozenset("approx co corp e.g etc i.e inc jr ltd no sr vs".split())
"""Words whose full stop ends no sentence."""

DEEDS = frozenset(
    (
        "became blew bought broke brought built came caught chose come comes cut drew drove ends fell felt flew fought "
        "found gave goes grew held hit hung kept knew laid lay led left lent let lost made meant paid ran rang rose "
        "runs sang sank sat saw sent set shook shut slept slid sold spent split spoke stole stood struck swung taught "
        "took tore threw understood went woke won wore"
    ).split()
)
"""Verbs in no other list whose ending does not show that they are verbs."""

OPENERS = frozenset("as because how if whether why".split())
"""Words that open a clause of its own."""

ALONE = SOMEBODY | frozenset("it none these this those".split())
"""Words before a noun that may also stand without one."""

RECALLS = frozenset("recall recalled recalls remember remembered remembers".split())
"""Verbs of speech whose object may be what another one wrote or said."""

HEARD = frozenset("hear heard hears overheard overhears".split())
"""Verbs behind whose object another verb stands: "heard Moreau say"."""

NAMINGS = frozenset("call called calls describe described describes".split())
"""Verbs of speech that give a thing a name."""

LINES = frozenset(
    ("all comparison formula image lesson line maxim motto phrase saying sentence slogan thought way what").split()
)
"""Nouns for a quotation that is somebody's: "is a line that Moreau keeps"."""

IT = frozenset("it that this".split())
"""What stands for what is told: "she had it from a banker"."""

HERS = frozenset("her his their".split())

HIM = frozenset("him them".split())

TO_QUOTE = frozenset("hear listen quote quoting take".split())
"""First verbs of a clause that names whom it quotes: "to quote Moreau"."""

VIEWS = frozenset(
    "accuse accused accuses admired admires advocate advocated advocates aim aimed aiming aims anticipate anticipated "
    "anticipates ascribed ascribes attributed attributes backed backs bemoaned bemoans blame blamed blames budgeted "
    "budgets commended commends compared compares complain complained complains condemned condemns considered "
    "considering considers credited credits criticise criticised criticises criticize criticized criticizes decried "
    "decries defend defended defends demand demanded demands deplored deplores despised despises detailed detested "
    "detests disapproved disapproves disliked dislikes distinguished distinguishes distrusted distrusts doubt doubted "
    "doubts dreaded dreads dream dreamed dreams endorsed endorses envied envies envisaged envisages envisioned "
    "envisions expect expected expecting expects favor favored favors favour favoured favours fear feared fears "
    "foresaw foresees foretold hailed hope hoped hopes hoping imagined imagines intend intended intending intends "
    "justified justifies lament lamented laments lauded lauds likened likens listed lists lobbied lobbies lobbying "
    "mistrusted mistrusts mourned mourns negotiated negotiates negotiating opposed opposes outlined outlines plan "
    "planned planning plans pledged pledges praise praised praises prefer preferred prefers preparing prophesied "
    "prophesies propose proposed proposes questioned questions rated rates reckon reckoned reckons recommend "
    "recommended recommends regarded regards regret regrets regretted reminisced reminisces resented resents ridiculed "
    "ridicules scorned scorns seek seeking seeks sought speaks spoke supported supports suspected suspects sympathised "
    "sympathises sympathized sympathizes talked talks threaten threatened threatening threatens traced traces vowed "
    "vows want wanted wants welcomed welcomes wish wished wishes worried worries yearned yearns".split()
)
"""Verbs of opinion and intent, which tell what somebody holds or means to do but are none of speech."""

ASKS = frozenset(
    "ask asked asks challenge challenged challenges press pressed presses question questioned questions".split()
)
"""Verbs whose object is asked something."""
WONDERS = frozenset("enquired enquires inquired inquires wondered wonders".split())
"""Verbs of asking without such an object."""
REPLIES = frozenset(
    "answer answered answers counter countered counters replied replies reply respond responded responds response "
    "retort retorted retorts".split()
)
"""Verbs and nouns for what the one who is asked says."""
ANSWERING = frozenset("answering replying responding".split())
"""Participles of the same, before whom is answered."""
RARE = frozenset("few hardly no nobody none rare rarely seldom uncommon unusual".split())
"""Words for what hardly anybody does."""
BODIES = frozenset("company firm industry market press team".split())
"""Things that say something, of the list O, which nobody reads: they are many people."""

PARTICLES = {
    verb: frozenset(particles.split())
    for verbs, particles in (
        ("point pointed points", "out"),
        ("go goes went", "on"),
        ("own owned owns", "to up"),
        ("let lets", "slip"),
        ("call called calls", "for on"),
        ("look looked looking looks", "for"),
        ("thinking", "of about"),
        ("work worked working works", "on"),
    )
    for verb in verbs.split()
}
"""Verbs of speech by what stands behind them."""
