"""What the losses of one step are made of; what several of them need is computed once, when the first asks for it."""

from dataclasses import dataclass
from functools import cached_property

import torch
import torch.nn.functional as F

from core.features import Features
from model import COLOURS, GROUNDS, Restyler
from wireframe.batch import Batch
from wireframe.channels import PICTURES
from wireframe.critic import Critic
from wireframe.losses import cell_targets, pixel_weight
from wireframe.paper_losses import DeepFeatures
from wireframe.restyle import Prediction


@dataclass
class Evidence:
    net: Restyler
    batch: Batch
    prediction: Prediction
    aligned: bool  # whether the target goes through the exemplar's encoder in this step
    features: Features | None  # None without the SqueezeNet file
    critic: Critic | None  # None until it has joined

    @cached_property
    def weight(self) -> torch.Tensor:
        """(B, 1, H, W) of the rows that were drawn."""
        return pixel_weight(self.prediction.seen)

    @cached_property
    def cells(self) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """The target's cell colours (B, 9, h, w), their weight and the weight of their ink (B, 1, h, w)."""
        return cell_targets(self.batch)

    @cached_property
    def truth(self) -> torch.Tensor:
        """(B, 16, h, w) one-hot roles of the source's cells."""
        return F.one_hot(self.batch.source_ground, GROUNDS).permute(0, 3, 1, 2).float()

    @cached_property
    def looked_up(self) -> torch.Tensor:
        """(B, 9, h, w): what the palette says of the true roles."""
        palette = self.prediction.palette.transpose(1, 2)[:, :COLOURS, :GROUNDS]  # (B, 9, 16)
        return (palette @ self.truth.flatten(2)).view_as(self.cells[0])

    @cached_property
    def pictures(self) -> torch.Tensor:
        """(B, 1, h, w) 1 for the source's cells inside pictures."""
        return self.truth[:, PICTURES].sum(1, keepdim=True)

    @cached_property
    def target(self) -> tuple[torch.Tensor, torch.Tensor]:
        """Keys (B, D, h, w) and role logits (B, K, h, w) of the target as if it were an exemplar."""
        keys, _, _, logits = self.net.encode_exemplar(self.batch.target_working, self.batch.target_condition)
        return keys, logits

    @cached_property
    def deep(self) -> DeepFeatures:
        assert self.features is not None, "losses of deep features are left out without the SqueezeNet file"
        return DeepFeatures.of(self.features, self.batch, self.prediction)

    @cached_property
    def judged(self) -> tuple[torch.Tensor, list[torch.Tensor], list[torch.Tensor]]:
        """The critic's logits of the rows that were drawn, its features of them and of the target's."""
        assert self.critic is not None, "losses of the critic are computed once it has joined"
        seen = self.prediction.seen
        score, features = self.critic(self.prediction.out, seen.image, seen.ink)
        with torch.no_grad():
            _, wanted = self.critic(seen.target, seen.image, seen.ink)
        return score, features, wanted
