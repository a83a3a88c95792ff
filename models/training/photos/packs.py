"""The three photo packs: what differs between them, in one table."""

from dataclasses import dataclass
from typing import Literal

from official.labels import DEEPFASHION

PEOPLE = {
    "background": "null",
    "skin": "skin",
    "hair": "hair",
    "headwear": "hat",
    "glasses": "glasses sunglasses",
    "top": "blouse bodysuit bra hoodie intimate jumper shirt sweater sweatshirt swimwear t-shirt top",
    "outerwear": "blazer cape cardigan coat jacket suit vest",
    "dress": "dress romper",
    "skirt": "skirt",
    "trousers": "jeans leggings pants",
    "shorts": "shorts panties",
    "legwear": "socks stockings tights",
    "shoes": "boots clogs flats heels loafers pumps sandals shoes sneakers wedges",
    "bag": "bag purse wallet",
    "scarf": "scarf tie",
    "accessory": "accessories belt bracelet earrings gloves necklace ring watch",
}
"""Our sixteen classes and the data set's classes that each holds."""

UNKNOWN = 255  # a pixel whose part nobody labelled


@dataclass(frozen=True)
class PhotoPack:
    """Sizes are (height, width) in pixels, multiples of 16; `small` is what most of the training sees."""

    name: str
    title: str
    domain: Literal["mask", "edges", "pose"]
    channels: tuple[str, ...]
    full: tuple[int, int]
    small: tuple[int, int]
    parts: int  # soft parts of the shared domain
    unshuffled: bool  # the condition enters the encoder as 4 x 4 patches instead of means: lines would blur
    fine: bool  # the synthesis sees the condition at full size
    data: str
    licence: str


STREET = (
    "Unclear: the photos come from a street-fashion site, and no licence of the photographers or of the people shown is known; "
    "only the data's repository says Apache-2.0. Not for commercial use."
)

PACKS = {
    pack.name: pack
    for pack in (
        PhotoPack(
            "people-mask", "Clothing mask to person", "mask", tuple(f"label:{name}" for name in PEOPLE), (288, 192), (192, 128),
            len(PEOPLE), False, True, "Clothing Co-Parsing (bearpaw/clothing-co-parsing): street photos with parsing masks, 192 x 288",
            STREET,
        ),
        PhotoPack(
            "people-pose", "Pose to person", "pose", DEEPFASHION, (288, 192), (192, 128), len(PEOPLE), False, False,
            "Clothing Co-Parsing (bearpaw/clothing-co-parsing): street photos 192 x 288, keypoints by MoveNet Lightning",
            STREET,
        ),
        PhotoPack(
            "products-edges", "Edges to clothing photo", "edges", ("edge:lines", "distance:lines"), (256, 192), (192, 144), 12, True, True,
            "alexeygrigorev/clothing-dataset-small: photos of single garments in ten classes, edges by Canny",
            "CC0, as the data set gives its photos",
        ),
    )
}  # fmt: skip
