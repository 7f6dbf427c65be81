"""The article as a whole, and what its prose claims: figures, indirect speech, names, context."""
