"""All that a training run keeps: weights, their average, optimisers and how far it is."""

import copy
from pathlib import Path

import torch
import torch.nn as nn

from core.checkpoint import save

CRITIC_RATE = 4e-4


class RunState:
    """seconds is the training clock: what the schedule runs by, over every resume. former: what the runs that this one starts from have trained.
    decay: of the moving average of the weights. critic: None where no loss is judged by one."""

    def __init__(self, net: nn.Module, critic: nn.Module | None, rate: float, decay: float):
        self.net, self.critic, self.decay = net, critic, decay
        self.ema = copy.deepcopy(net).eval().requires_grad_(False)
        self.optimiser = torch.optim.Adam(net.parameters(), lr=rate, betas=(0.9, 0.98))
        self.critic_optimiser = torch.optim.Adam(critic.parameters(), lr=CRITIC_RATE, betas=(0.0, 0.98)) if critic else None
        self.step, self.seconds, self.samples = 0, 0.0, 0
        self.former: dict[str, float] = {"samples": 0, "seconds": 0.0}

    def start_from(self, weights: dict[str, torch.Tensor], former: dict[str, float]) -> None:
        """Other trained weights in place of random ones; what is not among them starts as it is."""
        weights = {**self.net.state_dict(), **weights}
        self.net.load_state_dict(weights)
        self.ema.load_state_dict(weights)
        self.former = former

    def resume(self, path: Path, device: torch.device) -> None:
        state = torch.load(path, map_location=device, weights_only=True)
        self.net.load_state_dict(state["net"])
        self.ema.load_state_dict(state["ema"])
        self.optimiser.load_state_dict(state["optimiser"])
        if self.critic and self.critic_optimiser and "critic" in state:  # a run of before there was one goes on with a new one
            self.critic.load_state_dict(state["critic"])
            self.critic_optimiser.load_state_dict(state["critic_optimiser"])
        self.step, self.seconds, self.samples = state["step"], state["seconds"], state["samples"]
        self.former = state.get("former", self.former)  # photo runs had none once

    def save(self, path: Path) -> None:
        judged = {"critic": self.critic, "critic_optimiser": self.critic_optimiser} if self.critic else {}
        save(
            path, net=self.net.state_dict(), ema=self.ema.state_dict(), optimiser=self.optimiser.state_dict(),
            **{name: part.state_dict() for name, part in judged.items() if part}, step=self.step, seconds=self.seconds, samples=self.samples,
            former=self.former,
        )  # fmt: skip

    @torch.no_grad()
    def average(self) -> None:
        """The moving average follows the weights, fast at first."""
        keep = min(self.decay, self.step / (self.step + 20))
        for slow, fast in zip(self.ema.parameters(), self.net.parameters()):
            slow.lerp_(fast, 1 - keep)
