"""The two themes: ink on night, ink on paper. Colour supports what symbols and words already say.

Greys have so little saturation that terminals of 256 colours show them as greys, not as blues and yellows.
"""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="brief-dark",
    dark=True,
    primary="#7fb4ca",
    secondary="#938aa9",
    accent="#dca561",
    foreground="#d8dde2",
    background="#14171a",
    surface="#1b1e22",
    panel="#262a2f",
    success="#87c181",
    warning="#e0af68",
    error="#f0717b",
    variables={"border": "#7fb4ca", "border-blurred": "#434a52", "muted": "#8e979f"},
)
LIGHT = Theme(
    name="brief-light",
    dark=False,
    primary="#1f6285",
    secondary="#6b5a8e",
    accent="#8a5a00",
    foreground="#24272a",
    background="#fafafa",
    surface="#f1f1ef",
    panel="#e5e4e1",
    success="#22702a",
    warning="#8f5f00",
    error="#b3202a",
    variables={"border": "#1f6285", "border-blurred": "#b6b5b0", "muted": "#64686c"},
)
