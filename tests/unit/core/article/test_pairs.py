"""Which quotations of a draft go together does not depend on the order of any set."""

from __future__ import annotations

import os
import subprocess
import sys

OVERLAPPING = """
import random
from brief_tui.core.article.pairs.pairs import likenesses

draw = random.Random(3)
said = [draw.choice("pump valve gate store light quay rope tide mast hull".split()) + str(n % 37) for n in range(100)]
starts = [draw.randrange(80) for _ in range(100)]
print(list(likenesses(tuple(" ".join(said[at : at + 8 + at % 12]) for at in starts)).items()))
"""


def _printed(seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", OVERLAPPING]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def test_of_many_overlapping_quotations_the_same_are_compared_under_every_hash_seed() -> None:
    first = _printed("1")
    assert len(first) > 1_000
    assert _printed("2") == first
