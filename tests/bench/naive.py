"""What one would write in a quarter of an hour: every quotation of a brief, searched fuzzily in every transcript.

python -m tests.bench.naive EVENT
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from rapidfuzz.fuzz import partial_ratio_alignment

_QUOTED = re.compile("“([^”]+)”")


def main(folder: Path) -> None:
    """Print each quotation with how well, and where, it stands."""
    transcripts = {path.name: path.read_text(encoding="utf-8") for path in sorted((folder / "transcripts").iterdir())}
    for quoted in _QUOTED.findall((folder / "brief.md").read_text(encoding="utf-8")):
        score, name = 0.0, ""
        for candidate, text in transcripts.items():
            found = partial_ratio_alignment(quoted, text)
            if found is not None and found.score > score:
                score, name = found.score, candidate
        print(f"{score:5.1f} {name} {quoted[:60]}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
