"""What the style guides of the field ask, in our words, where more than one rule or verdict rests on it.

Named with the entry or section, by its name where numbers change from one edition to the next.
"""

from __future__ import annotations

OWN_WORDS = (
    "New York Times, Guidelines on Integrity, “Quotations”: every word between the marks is the speaker's. Reuters "
    "Handbook of Journalism, “Quotes”: a quotation is not altered; what is left out may not turn its sense."
)
EXACT_WORDS = "AP Stylebook, “quotation marks”: they stand around the exact words of a speaker or writer."
NAMED_SOURCE = "SPJ Code of Ethics, “Seek Truth and Report It”: the reader is clearly told who a source is."
LEFT_OUT = (
    "AP Stylebook, “ellipsis”, and Chicago Manual of Style, chapter “Quotations and Dialogue”: what is left out is "
    "marked, and may not turn what was meant."
)
BEGUN_ANEW = (
    "New York Times, Guidelines on Integrity, “Quotations”: where more than a false start is left out, the quotation "
    "is closed, and another one begun with its own attribution."
)
PUT_IN = (
    "APA Publication Manual (7th edition), 8.31, and Chicago Manual of Style, chapter “Quotations and Dialogue”: what "
    "a quotation did not have and the reader needs is put in square brackets."
)
CHECKED_FACTS = (
    "New York Times, Guidelines on Integrity, “Fact Checking”: writers check names, by asking how they are spelled, "
    "and titles and other hard facts."
)
IN_CONTEXT = (
    "SPJ Code of Ethics, “Seek Truth and Report It”: neither facts nor their context are bent. BBC Editorial "
    "Guidelines, “Fairness to Contributors and Consent”: what somebody said is edited fairly."
)
CHECKED_FIRST = "SPJ Code of Ethics, “Seek Truth and Report It”: what is reported has been checked first."
SOURCED = "Reuters Handbook of Journalism: whatever is no established fact is given to its source."
