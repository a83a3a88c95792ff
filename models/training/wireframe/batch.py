"""What a training step of the wireframe network is fed with."""

from dataclasses import dataclass, fields, replace

import torch

from wireframe.channels import PICTURES


@dataclass
class Batch:
    """B samples at one geometry. Images in [-1, 1]; H, W output size; Hw, Ww = encoders' input size; h, w = grid."""

    image: torch.Tensor  # (B, 3, H, W) source at the output's size
    ink: torch.Tensor  # (B, 1, H, W) given to the network: exact or estimated
    working: torch.Tensor  # (B, 3, Hw, Ww) source as the encoder sees it
    condition: torch.Tensor  # (B, 32, Hw, Ww)
    exemplar: torch.Tensor  # (B, 3, He, We)
    exemplar_condition: torch.Tensor  # (B, 32, He, We)
    target: torch.Tensor  # (B, 3, H, W)
    target_working: torch.Tensor  # (B, 3, Hw, Ww)
    target_condition: torch.Tensor  # (B, 32, Hw, Ww): as if the target were an exemplar
    exact_ink: torch.Tensor  # (B, 1, H, W)
    ground: torch.Tensor  # (B, H, W) int64
    inks: torch.Tensor  # (B, 4, H, W) boxes of the ink roles
    known: torch.Tensor  # (B, 1, H, W) 1 where the exemplar shows the role of the ground
    exemplar_ground: torch.Tensor  # (B, he, we) int64, at the exemplar's cells
    exemplar_inks: torch.Tensor  # (B, 4, he, we)
    source_ground: torch.Tensor  # (B, h, w) int64, at the source's cells
    source_uv: torch.Tensor  # (B, 2, h, w): place inside a picture's box in [0, 1], 0 outside
    exemplar_uv: torch.Tensor  # (B, 2, he, we)
    shapes: torch.Tensor  # (B, 3, h, w): radius, border and shadow of the target, shares of LONGEST
    shaped: torch.Tensor  # (B, 1, h, w): 1 where they are known
    same: torch.Tensor  # (B) 1 where the exemplar is the target itself: the paper's pseudo pairs

    @staticmethod
    def joined(batches: list["Batch"]) -> "Batch":
        """Batches of one geometry, one behind the other."""
        return Batch(**{f.name: torch.cat([getattr(batch, f.name) for batch in batches]) for f in fields(Batch)})

    def strip(self, top: int, bottom: int) -> "Batch":
        """The same samples with only these rows of the full-size planes; what is on the grid stays whole."""
        planes = ("image", "ink", "target", "exact_ink", "ground", "known")
        return replace(self, **{name: getattr(self, name)[..., top:bottom, :] for name in planes})

    def outside_pictures(self) -> torch.Tensor:
        """(B, 1, H, W) 1 where no picture is."""
        return torch.stack([self.ground != role for role in PICTURES]).all(0)[:, None].float()

    def to(self, device: torch.device) -> "Batch":
        return Batch(**{name: value.to(device) for name, value in self.__dict__.items()})
