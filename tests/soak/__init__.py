"""What only many repetitions show; nothing here is a test, for each takes minutes.

    python -m tests.soak                       all of it
    python -m tests.soak hangups --times 20    one of it, so many times

| name | what is done |
|---|---|
| hangups | SIGHUP or a closed terminal while somebody types: whether the copy has all that was shown, and how soon |
| kills | the same with SIGKILL: how many seconds of typing are lost |
| hour | typing, saves, other programs' edits of the draft and changes of a transcript: memory and open files |

Exits with 1 where a hang-up left less than all that was shown, or memory grew too much. Needs Linux's /proc.
"""
