"""What widgets are made of: text areas and panes to inherit from, and parts that stand in several."""
