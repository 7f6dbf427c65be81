"""How fast it is, measured: nothing here is a test, for times depend on the machine.

    python -m tests.bench                              all groups at 20 transcripts
    python -m tests.bench verify --transcripts 2000    one group at another size

| group | what is measured |
|---|---|
| verify | 40 quotations, and one of each kind, against a fuzzy search of every one over every transcript; memory |
| change | one quotation, or one transcript, changed: against judging all, or reading all, anew |
| check | `brief-tui check` as a process with nothing cached but bytecode, against a script that searches fuzzily |
| hostile | every input of the fault catalogue that could take long |
| keys | a key press in a draft of 2,000 lines while it is verified: in the handler, and through a pty |
| paint | a save by another editor until its verdicts are shown; the start until the first frame, through a pty |

A row names what it measured, the budget, and whether it was kept. Ratios are taken within one run, so that a busy
machine slows both sides. The corpus is the real transcripts beside the project, repeated and varied (`corpus`).
"""
