"""The training of a photo pack's network, as the loop asks for it. On the processor: `correspond.py` is written for it."""

from collections.abc import Sequence
from pathlib import Path

import torch

from core.features import Features
from core.loss import Loss, Turn
from core.schedule import SHARP, Schedule
from core.task import Task
from photos.evidence import Evidence
from photos.network import Discriminator, PhotoRestyler
from photos.objective import critic_loss
from photos.packs import PhotoPack
from photos.restyle import KEYS_PER_STEP, restyle
from photos.samples import Batch, Photos, Sampler
from photos.sheet import contact_sheet
from photos.validate import validate

DECAY = 0.995  # of the moving average of the weights


class PhotoTask(Task[Batch, Evidence]):
    """data: what prepare_photos.py wrote; full_from: share of the training after which pictures are full size, half as many a step."""

    device = torch.device("cpu")

    def __init__(
        self, pack: PhotoPack, data: Path, batch: int, seed: int, full_from: float,
        losses: Sequence[Loss[Evidence]], schedule: Schedule, features: Features,
    ):  # fmt: skip
        self.pack, self.full_from, self.features = pack, full_from, features
        self.losses, self.schedule = losses, schedule
        self.small = Sampler(pack, Photos(data / "train", "small"), max(2, batch), seed)
        self.full = Sampler(pack, Photos(data / "train", "full"), max(2, batch // 2), seed)
        self.heldout = Photos(data / "heldout", "full")

    def draw(self, share: float) -> Batch:
        return (self.full if share >= self.full_from else self.small).draw()

    def count(self, batch: Batch) -> int:
        return len(batch.target)

    def forward(self, net: PhotoRestyler, batch: Batch, alpha: float, turn: Turn, critic: Discriminator | None) -> Evidence:
        return Evidence(net, batch, restyle(net, batch, alpha, KEYS_PER_STEP), self.features, critic)

    def critic_loss(self, critic: Discriminator, evidence: Evidence) -> torch.Tensor:
        return critic_loss(critic, evidence.batch, evidence.prediction)

    def validate(self, net: PhotoRestyler) -> dict[str, float]:
        return validate(net, Sampler(self.pack, self.heldout, 4, seed=0, self_share=1.0, augment=False), SHARP)

    def sheet(self, net: PhotoRestyler, path: Path) -> None:
        contact_sheet(net, Sampler(self.pack, self.heldout, 4, seed=1, self_share=0.25, augment=False), path)
