"""Several processes that train one network: started by torchrun, each draws its own samples and all step by the mean gradient."""

import os
from collections.abc import Iterable

import torch
import torch.distributed as dist


class Together:
    """One process alone unless torchrun's environment says otherwise. device: a GPU of its own where there is one, unless told."""

    def __init__(self, device: torch.device | None = None):
        self.count, self.rank = int(os.environ.get("WORLD_SIZE", 1)), int(os.environ.get("RANK", 0))
        local = int(os.environ.get("LOCAL_RANK", 0))
        self.device = device or torch.device(f"cuda:{local}" if torch.cuda.is_available() else "cpu")
        if self.count > 1:
            if self.device.type == "cuda":
                torch.cuda.set_device(self.device)
            dist.init_process_group("nccl" if self.device.type == "cuda" else "gloo")

    @property
    def leads(self) -> bool:
        """Whether this process writes checkpoints, figures and sheets."""
        return self.rank == 0

    def average(self, parameters: Iterable[torch.nn.Parameter]) -> None:
        """Replaces every gradient by its mean over the processes."""
        if self.count == 1:
            return
        # A parameter that one process did not use this step still takes part in the others' sum.
        gradients = [p.grad if p.grad is not None else torch.zeros_like(p) for p in parameters]
        flat = torch.cat([gradient.flatten() for gradient in gradients])
        dist.all_reduce(flat)
        flat /= self.count
        for p, piece in zip(parameters, flat.split([g.numel() for g in gradients])):
            p.grad = piece.view_as(p)

    def same(self, value: float) -> float:
        """The leader's value in every process: the clocks differ, and all must stop at one step."""
        if self.count == 1:
            return value
        box = torch.tensor([value], dtype=torch.float64, device=self.device)
        dist.broadcast(box, 0)
        return box.item()

    def close(self) -> None:
        if self.count > 1:
            dist.destroy_process_group()
