"""The five released models: what differs between them."""

from dataclasses import dataclass
from typing import Literal

from official import labels

SIZE = 256  # pixels of a side; the networks know no other
CELL = 4  # pixels per cell of the correspondence grid
GRID = SIZE // CELL
PATCH = 3 * CELL * CELL  # numbers of a raw RGB patch


@dataclass(frozen=True)
class OfficialModel:
    """One released model. `width` is 64 in all of them, and every other width a multiple of it."""

    name: str
    title: str
    domain: Literal["mask", "edges", "pose"]
    channels: tuple[str, ...]
    kernel: int  # of the encoders' two stride-2 convolutions
    mix: Literal["condition", "noise", "nothing"]  # what joins the exemplar's features before the mixing blocks
    warp: Literal["nearest", "bilinear", "patches"]  # how the warp becomes 256 x 256 pixels
    data: str
    epoch: str = "latest"
    width: int = 64

    @property
    def mixed(self) -> int:
        """Channels of the mixing blocks."""
        return 4 * self.width + (0 if self.mix == "nothing" else len(self.channels))


MODELS = {
    model.name: model
    for model in (
        OfficialModel("ade20k", "Label map to scene", "mask", labels.ADE20K, 3, "condition", "nearest", "ADE20K"),
        OfficialModel(
            "ade20k-nomask", "Label map to scene, exemplar without labels", "mask", labels.ADE20K, 3, "noise", "nearest", "ADE20K", "90",
        ),
        OfficialModel("celebahq", "Face parts to face", "mask", labels.CELEBAHQ, 4, "condition", "bilinear", "CelebAMask-HQ"),
        OfficialModel("celebahqedge", "Edges to face", "edges", labels.CELEBAHQEDGE, 4, "condition", "bilinear", "CelebAMask-HQ"),
        OfficialModel("deepfashion", "Pose to person", "pose", labels.DEEPFASHION, 4, "nothing", "patches", "DeepFashion"),
    )
}  # fmt: skip
