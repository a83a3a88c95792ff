"""Names shared by the page renderer, the runtime's prepare and the network: roles of a page and channels of the condition."""

GROUND_ROLES = [
    "page", "bar", "nav", "surface", "hero", "button", "button-secondary", "field",
    "chip", "toggle", "progress", "divider", "picture", "avatar", "chart", "selected",
]
"""What a pixel's ground belongs to; exclusive, painted back to front."""

INK_ROLES = ["heading", "text", "caption", "icon"]
"""What lies on the ground; box coverage, may overlap any ground."""

ROLES = GROUND_ROLES + INK_ROLES

CHANNELS = (
    [f"class:{role}" for role in GROUND_ROLES]
    + [f"ink:{role}" for role in INK_ROLES]
    + ["ink", "u", "v", "layers"]
)
"""The condition stack of the wireframe pack, in order (24 channels: a multiple of four, see reference on WebGPU convolutions)."""

INK_CHANNEL = CHANNELS.index("ink")
