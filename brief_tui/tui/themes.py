"""The two themes: ink on night, ink on paper. Colour supports what symbols and words already say."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="brief-dark",
    dark=True,
    primary="#7fb4ca",
    secondary="#938aa9",
    accent="#dca561",
    foreground="#d8dee4",
    background="#11161c",
    surface="#171d25",
    panel="#212a34",
    success="#87c181",
    warning="#e0af68",
    error="#f0717b",
    variables={"border": "#7fb4ca", "border-blurred": "#3a4653", "muted": "#8b98a5"},
)
LIGHT = Theme(
    name="brief-light",
    dark=False,
    primary="#1f6285",
    secondary="#6b5a8e",
    accent="#8a5a00",
    foreground="#22272c",
    background="#fbfaf6",
    surface="#f3f1ea",
    panel="#e7e4da",
    success="#22702a",
    warning="#8f5f00",
    error="#b3202a",
    variables={"border": "#1f6285", "border-blurred": "#b9b5a8", "muted": "#656b70"},
)
