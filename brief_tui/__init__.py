"""brief-tui: write a quote-heavy event brief and see, while typing, which quotations stand."""

__version__ = "0.1.0"
