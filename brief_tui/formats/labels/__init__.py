"""Speaker labels: what at the beginning of a line, or inside one, is the name of who speaks.

module           question                                           example line              speaker
---------------  -------------------------------------------------  ------------------------  ---------
`names`          is it a name in front of a colon?                  `Mira Voss: We ship.`     Mira Voss
`event_labels`   is it one that event.toml names?                   `[MV] We ship.`           MV
`name_lines`     is it a name beside a time code, a tab, or alone?  `Mira Voss  0:05`         Mira Voss
`layout`         which name does the layout mark above it?          a heading, `Mira Voss`    Mira Voss
`colons`         does it stand where the file names its speakers?   `Ida's iPhone: We ship.`  nobody
`shapes`         does it only look like a label?                    `MIRA VOSS We ship.`      nobody
`known_names`    is it the name of a speaker, in another place?     `We do. Mira Voss: No.`   nobody
`contradicting`  is it a second label, behind the one it has?       `<v Ida>Mira Voss: We`    nobody
`unnamed`        do lines name speakers in a form that is not read? `mira | We ship.`         nobody, and a warning

`name_forms` are the ways in which such lines are written, for `name_lines` to judge.
`sentence_like` tells what is, or ends, a sentence; `nameless` what calls somebody and names nobody.
`words` holds the words that names are made of and those that stand only in sentences, and how long a label is.
`core.label_remarks` reads what stands behind a name: a company, a title, a remark.
"""
