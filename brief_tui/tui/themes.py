"""The themes: ink on night, ink on paper, full contrast, and the terminal's own colours.

Colour supports what symbols and words already say. Greys have so little saturation that terminals of 256 colours
show them as greys, not as blues and yellows. `$row` is the ground of a selected row, `$ink` the text on a ground in a
colour of the theme.
"""

from __future__ import annotations

from collections.abc import Mapping

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
    variables={
        "border": "#7fb4ca",
        "border-blurred": "#434a52",
        "muted": "#8e979f",
        "row": "#1f2d36",
        "ink": "#14171a",
    },
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
    variables={
        "border": "#1f6285",
        "border-blurred": "#b6b5b0",
        "muted": "#5c6064",
        "row": "#dce8ee",
        "ink": "#fafafa",
    },
)
HIGH_CONTRAST = Theme(
    name="brief-high-contrast",
    dark=True,
    primary="#6fd3ff",
    secondary="#d0b8ff",
    accent="#ffd75f",
    foreground="#ffffff",
    background="#000000",
    surface="#0a0a0a",
    panel="#1c1c1c",
    success="#5ff08a",
    warning="#ffd75f",
    error="#ff9a9a",
    variables={
        "border": "#6fd3ff",
        "border-blurred": "#8a8a8a",
        "muted": "#cfcfcf",
        "row": "#003048",
        "ink": "#000000",
    },
)
ANSI_16 = Theme(
    name="brief-ansi-16",
    dark=True,
    ansi=True,
    primary="ansi_cyan",
    secondary="ansi_magenta",
    accent="ansi_yellow",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    success="ansi_green",
    warning="ansi_yellow",
    error="ansi_red",
    variables={
        "border": "ansi_cyan",
        "border-blurred": "ansi_default",
        "muted": "ansi_default",
        "row": "ansi_default",
        "ink": "ansi_black",
        # What Textual asks a theme of such colours for.
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "text-secondary": "ansi_magenta",
        "text-warning": "ansi_yellow",
        "text-error": "ansi_red",
        "text-success": "ansi_green",
        "text-accent": "ansi_yellow",
        "block-cursor-foreground": "ansi_black",
        "block-cursor-background": "ansi_cyan",
        "input-cursor-foreground": "ansi_black",
        "input-cursor-background": "ansi_cyan",
        "input-cursor-text-style": "none",
        "input-selection-foreground": "ansi_black",
        "input-selection-background": "ansi_cyan",
        "screen-selection-foreground": "ansi_black",
        "screen-selection-background": "ansi_cyan",
    },
)
THEMES: Mapping[str, Theme] = {"dark": DARK, "light": LIGHT, "high-contrast": HIGH_CONTRAST, "ansi-16": ANSI_16}
"""Every theme by the name that users write, in the order of the key that changes it."""


def following(name: str) -> str:
    """The name of the theme after this one, round and round."""
    names = list(THEMES)
    return names[(names.index(name) + 1) % len(names)]
