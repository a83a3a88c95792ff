"""The networks of microsoft/CoCosNet, written from the paper and a description of their arithmetic, and their conversion to model packs.

models.py        the table of released models            checkpoint.py    reading, checking, folding spectral norm
labels.py        names of their condition channels       blocks.py        convolution, positional norm, SPADE
layout.py        names and shapes of their checkpoints   correspondence.py, generator.py    the two networks
errors.py        what can go wrong                       pack.py          ONNX export, parity, card.json
seeded.py        random checkpoints of their sizes
"""
