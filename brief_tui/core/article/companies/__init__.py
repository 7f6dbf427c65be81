"""Companies in the prose and in attributions, and their tickers.

Begin with `named_companies`; attributions: `credited_companies`; symbols: `tickers`.
"""
