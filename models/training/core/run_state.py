"""All that a training run of the wireframe network keeps: weights, their average, optimisers and how far it is."""

import copy
from pathlib import Path

import torch

from wireframe.channels import CHANNELS
from core.checkpoint import save
from wireframe.critic import Critic
from model import Restyler, Synthesise
from wireframe.pack_weights import pack_weights

EMA = 0.998
CRITIC_RATE = 4e-4


class RunState:
    """seconds is the training clock: what the schedule runs by, over every resume. former: what the runs that this one starts from have trained."""

    def __init__(self, device: torch.device, rate: float):
        self.device = device
        self.net = Restyler().to(device, memory_format=torch.channels_last)
        self.ema = copy.deepcopy(self.net).eval().requires_grad_(False)
        self.critic = Critic().to(device, memory_format=torch.channels_last)
        self.optimiser = torch.optim.Adam(self.net.parameters(), lr=rate, betas=(0.9, 0.98))
        self.critic_optimiser = torch.optim.Adam(self.critic.parameters(), lr=CRITIC_RATE, betas=(0.0, 0.98))
        self.step, self.seconds, self.samples = 0, 0.0, 0
        self.former = {"samples": 0, "seconds": 0.0}

    def start_from(self, path: Path) -> None:
        """The averaged weights of another run's checkpoint, or those of a pack (a folder).

        Where it knew fewer channels, the new ones start without influence; layers that it had not start as they are.
        """
        if path.is_dir():
            weights, self.former = pack_weights(path)
        else:
            state = torch.load(path, map_location=self.device, weights_only=True)
            weights, former = state["ema"], state.get("former", self.former)
            self.former = {name: former[name] + state[name] for name in former}
        for name in ("encode_source.stem.weight", "encode_exemplar.stem.weight"):
            weight = weights[name]
            missing = 48 + len(CHANNELS) - weight.shape[1]
            weights[name] = torch.cat([weight, weight.new_zeros(len(weight), missing, *weight.shape[2:])], 1)
        weights = {**self.net.state_dict(), **split_blend(weights)}
        self.net.load_state_dict(weights)
        self.ema.load_state_dict(weights)

    def resume(self, path: Path) -> None:
        state = torch.load(path, map_location=self.device, weights_only=True)
        self.net.load_state_dict(state["net"])
        self.ema.load_state_dict(state["ema"])
        self.optimiser.load_state_dict(state["optimiser"])
        if "critic" in state:  # a run of before there was one goes on with a new one
            self.critic.load_state_dict(state["critic"])
            self.critic_optimiser.load_state_dict(state["critic_optimiser"])
        self.step, self.seconds, self.samples = state["step"], state["seconds"], state["samples"]
        self.former = state["former"]

    def save(self, path: Path) -> None:
        save(
            path, net=self.net.state_dict(), ema=self.ema.state_dict(), critic=self.critic.state_dict(), optimiser=self.optimiser.state_dict(),
            critic_optimiser=self.critic_optimiser.state_dict(), step=self.step, seconds=self.seconds, samples=self.samples, former=self.former,
        )  # fmt: skip

    @torch.no_grad()
    def average(self) -> None:
        """The moving average follows the weights, fast at first."""
        keep = min(EMA, self.step / (self.step + 20))
        for slow, fast in zip(self.ema.parameters(), self.net.parameters()):
            slow.lerp_(fast, 1 - keep)


def split_blend(weights: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Weights of before `blend_cells`, when one convolution took pixels and cells together: what nine taps say of cells, which change slowly, one
    tap says by their sum. Others as they are."""
    blend = weights["synthesise.blend.weight"]
    pixels = Synthesise().blend.in_channels
    if blend.shape[1] == pixels:
        return weights
    return {
        **weights,
        "synthesise.blend.weight": blend[:, :pixels],
        "synthesise.blend_cells.weight": blend[:, pixels:].sum((2, 3), keepdim=True),
        "synthesise.blend_cells.bias": torch.zeros(len(blend)),
    }
