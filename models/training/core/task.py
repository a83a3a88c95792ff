"""What the loop asks of a training: its data, one forward pass, its losses and its figures."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Generic, TypeVar

import torch
import torch.nn as nn

from core.loss import Loss, Turn
from core.schedule import Schedule

Batch = TypeVar("Batch")
Evidence = TypeVar("Evidence")


class Task(ABC, Generic[Batch, Evidence]):
    """One kind of training. The loop draws, calls `forward` under mixed precision, weighs the losses and steps."""

    losses: Sequence[Loss[Evidence]]
    schedule: Schedule
    device: torch.device

    @abstractmethod
    def draw(self, share: float) -> Batch:
        """The next batch, on the device. share: of the training, 0..1."""

    @abstractmethod
    def count(self, batch: Batch) -> int:
        """Samples in it."""

    @abstractmethod
    def forward(self, net: nn.Module, batch: Batch, alpha: float, turn: Turn, critic: nn.Module | None) -> Evidence:
        """What the losses of this step are made of. critic: None until it has joined."""

    def critic_loss(self, critic: nn.Module, evidence: Evidence) -> torch.Tensor:
        """What the critic learns from; the network is left alone. Only trainings with losses that are judged have one."""
        raise NotImplementedError(f"{type(self).__name__} has no critic")

    @abstractmethod
    def validate(self, net: nn.Module) -> dict[str, float]:
        """Held-out figures, the same samples each time."""

    @abstractmethod
    def sheet(self, net: nn.Module, path: Path) -> None:
        """Writes a contact sheet of held-out samples, a PNG."""

    def close(self) -> None:
        """Ends what draws in the background."""
        return
