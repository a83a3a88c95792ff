"""What is compared of two elements, as models/data/tokens/style-vector.ts has it: lengths in px, colours 0..1."""

STYLE = [
    "fill r", "fill g", "fill b", "filled", "stroke r", "stroke g", "stroke b", "stroke width", "stroke sides", "radius", "half side", "shadow",
    "gradient", "picture", "letter size", "letter weight", "below r", "below g", "below b", "ink",
]  # fmt: skip
