"""The training of the element network, as the loop asks for it."""

from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn as nn

from core.loss import Loss, Turn
from core.schedule import Schedule
from core.task import Task
from elements.batch import Batch, Pair, Sampler
from elements.network import ElementNet
from elements.objective import Evidence
from elements.validate import validate

DECAY = 0.999


@dataclass(frozen=True)
class HeldOut:
    """Pairs of families that training does not show, the exemplar by its layers, and by its picture where the tokens have those."""

    layers: list[Pair]
    shots: list[Pair]


class ElementTask(Task[Batch, Evidence]):
    device = torch.device("cpu")

    def __init__(self, sampler: Sampler, pairs: HeldOut, losses: list[Loss[Evidence]], schedule: Schedule, sharp: bool = False):
        self.sampler, self.pairs, self.sharp = sampler, pairs, sharp
        self.losses, self.schedule = losses, schedule

    def draw(self, share: float) -> Batch:
        return self.sampler.draw()

    def count(self, batch: Batch) -> int:
        return len(batch.pairs)

    def forward(self, net: ElementNet, batch: Batch, alpha: float, turn: Turn, critic: nn.Module | None) -> Evidence:
        with torch.autocast(self.device.type, enabled=False):  # the products are small: casting to bf16 costs more than it saves
            return Evidence(net, batch, net(batch.source, batch.exemplar, batch.look, batch.hidden), self.sharp)

    def validate(self, net: ElementNet) -> dict[str, float]:
        figures = validate(net, self.pairs.layers, self.sampler.collate)
        if not self.pairs.shots:
            return figures
        shots = validate(net, self.pairs.shots, self.sampler.collate)
        return {**figures, **{f"shot {name}": shots[name] for name in ("all", "three", "oracle", "others all")}}

    def sheet(self, net: nn.Module, path: Path) -> None:
        """Elements are figures, no picture."""
