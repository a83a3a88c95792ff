"""What evaluate.py measures: pairs of held-out pages, the product run on them, and one file per figure."""
