"""The training of the wireframe network, as the loop asks for it."""

from dataclasses import dataclass
from pathlib import Path

import torch

from core.features import Features
from core.loss import Loss, Turn
from core.prefetch import Prefetch
from core.schedule import SHARP, Schedule
from core.task import Task
from model import Restyler
from wireframe.batch import Batch
from wireframe.critic import Critic, critic_loss
from wireframe.evidence import Evidence
from wireframe.pages import Block
from wireframe.restyle import KEYS_PER_STEP, choose_strip, restyle
from wireframe.samples import Sampler
from wireframe.sheet import contact_sheet
from wireframe.validate import validate

DECAY = 0.998  # of the moving average of the weights


@dataclass(frozen=True)
class Drawing:
    """How samples are drawn as the training goes on: crops first, then whole pages of which a strip of pixels is drawn."""

    batch: int
    crop: int  # area of a source crop in the encoders' pixels
    whole_from: float  # share of the training after which whole pages replace crops
    strip: float  # share of a whole page whose pixels are drawn in a step


class WireframeTask(Task[Batch, Evidence]):
    def __init__(
        self, blocks: list[Block], heldout: list[Block], seed: int, drawing: Drawing,
        losses: list[Loss[Evidence]], schedule: Schedule, features: Features | None, device: torch.device,
    ):  # fmt: skip
        self.heldout, self.drawing, self.features = heldout, drawing, features
        self.losses, self.schedule, self.device = losses, schedule, device
        self.sampler = Sampler(blocks, drawing.batch, seed)
        self.batches = Prefetch(self._drawn)
        self.whole = False

    def _drawn(self, share: float) -> Batch:
        whole = share >= self.drawing.whole_from
        self.sampler.batch = max(2, self.drawing.batch // 2) if whole else self.drawing.batch
        return self.sampler.draw(None if whole else self.drawing.crop)

    def draw(self, share: float) -> Batch:
        self.whole = share >= self.drawing.whole_from
        return self.batches.next(share).to(self.device)

    def count(self, batch: Batch) -> int:
        return len(batch.image)

    def forward(self, net: Restyler, batch: Batch, alpha: float, turn: Turn, critic: Critic | None) -> Evidence:
        strip = choose_strip(batch.source_ground.shape[1], self.drawing.strip) if self.whole else None
        prediction = restyle(net, batch, alpha, KEYS_PER_STEP, strip)
        return Evidence(net, batch, prediction, turn == "even", self.features, critic)

    def critic_loss(self, critic: Critic, evidence: Evidence) -> torch.Tensor:
        return critic_loss(critic, evidence.prediction)

    def validate(self, net: Restyler) -> dict[str, float]:
        return validate(net, Sampler(self.heldout, 4, seed=0), SHARP, 8, self.device)

    def sheet(self, net: Restyler, path: Path) -> None:
        contact_sheet(net, Sampler(self.heldout, 4, seed=1), path, self.device)

    def close(self) -> None:
        self.batches.close()
