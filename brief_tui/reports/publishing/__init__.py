"""A judged brief as publishers need it: a page, Markdown, linked data, and the record of its sign-off."""
