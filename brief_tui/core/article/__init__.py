"""The article as a whole, and what rules ask of it: indirect speech, names, companies, pairs of quotations, context."""
