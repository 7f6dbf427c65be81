"""The budget of judging, in counted steps, so that no verdict depends on how busy the machine is.

Each quotation has a share of its own, many times what one takes that an editor would write. What is so long or so
repetitive that it needs more draws on a reserve, which all quotations of a draft have together: one monster may take
long, a hundred of them may not, and those beside them are judged all the same. Where nothing is left the verdict is
`unchecked` (VERDICTS.md, "Verdicts"; FAULTS.md, row 46).
"""

from __future__ import annotations

_SHARE, _RESERVE = 8_000, 600_000
"""In steps; one takes about half a microsecond."""
_USUAL = 400_000
"""Words of a corpus; in a larger one every search takes longer, and may."""


class CutOffError(Exception):
    """The work on a quotation was cut off by its bound."""


class Budget:
    """The steps that may still be spent on judging one draft."""

    def __init__(self, words: int) -> None:
        """`words` is the size of the corpus."""
        scale = max(1.0, words / _USUAL)
        self._share, self._reserve = scale * _SHARE, scale * _RESERVE
        self._own = self._share
        self.from_reserve = 0.0
        """Steps that the quotation at hand has taken from the reserve."""

    def begin(self) -> None:
        """Give the next quotation its share."""
        self._own, self.from_reserve = self._share, 0.0

    def spend(self, steps: float) -> None:
        """Count steps that are about to be taken. Raises CutOffError where the budget does not hold them."""
        self._own -= steps
        if self._own < 0:
            self.draw(-self._own)
            self._own = 0.0
            if self._reserve < 0:
                raise CutOffError

    def can_spend(self, steps: float) -> bool:
        """Whether the reserve still holds so many steps."""
        return steps <= self._reserve

    def draw(self, steps: float) -> None:
        """Take steps from the reserve, as many as the quotation took whose verdict is known already."""
        self.from_reserve += steps
        self._reserve -= steps
