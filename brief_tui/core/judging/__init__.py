"""One quotation judged against the sources: from exact to fabricated, with evidence and reasons."""
