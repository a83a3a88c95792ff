"""Names shared by the page renderer, the runtime's prepare and the network: roles of a page and channels of the condition."""

GROUND_ROLES = [
    "page", "bar", "nav", "surface", "hero", "button", "button-secondary", "field",
    "chip", "toggle", "progress", "divider", "picture", "avatar", "chart", "selected",
]  # fmt: skip
"""What a pixel's ground belongs to; exclusive, painted back to front."""

PICTURES = [GROUND_ROLES.index("picture"), GROUND_ROLES.index("avatar")]
"""Grounds that show a photo."""

INK_ROLES = ["heading", "text", "caption", "icon"]
"""What lies on the ground; box coverage, may overlap any ground."""

ROLES = GROUND_ROLES + INK_ROLES

ELEMENT_FIGURES = ["left", "top", "right", "bottom", "fill", "tone", "ink", "repeats"]
"""What each pixel is told of the flat element it lies on, found in the pixels alone, all in [0, 1]: sides of its box in the page; share of the
box that it fills; 1/2 + half its luminance less the page's; mean ink in the box; log2 of how many elements are like it, a fifth."""

CHANNELS = (
    [f"class:{role}" for role in GROUND_ROLES]
    + [f"ink:{role}" for role in INK_ROLES]
    + ["ink", "u", "v", "layers"]
    + [f"element:{figure}" for figure in ELEMENT_FIGURES]
)
"""The condition stack of the wireframe pack, in order (32 channels: a multiple of four, which WebGPU's convolutions take four at a time)."""

INK_CHANNEL = CHANNELS.index("ink")
TONE = ELEMENT_FIGURES.index("tone")

ATTRIBUTES = ["ground:r", "ground:g", "ground:b", "ink:r", "ink:g", "ink:b", "radius", "border", "shadow", "picture"]
"""What `synthesise` says of each cell beside its picture. Colours in [-1, 1], the others in [0, 1]; lengths of the theme's CSS in pixels of the
encoders' input, divided by LONGEST."""

LONGEST = {"radius": 12, "border": 2, "shadow": 12}
"""Pixels of the encoders' input that an attribute of 1 stands for, or more."""
