"""The article as a whole, and what its prose claims: indirect speech, names, context."""
