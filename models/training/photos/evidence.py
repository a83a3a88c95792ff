"""What the losses of one step are made of; what several of them need is computed once, when the first asks for it."""

from dataclasses import dataclass
from functools import cached_property

import torch

from core.features import Features
from photos.network import Discriminator, PhotoRestyler
from photos.packs import UNKNOWN
from photos.restyle import Prediction, one_hot_parts
from photos.samples import Batch

DeepFeatures = dict[str, torch.Tensor]  # (B, c, h, w) by layer


@dataclass
class Evidence:
    net: PhotoRestyler
    batch: Batch
    prediction: Prediction
    features: Features
    critic: Discriminator | None  # None until it has joined

    @property
    def other(self) -> torch.Tensor:
        """(B) 1 where the exemplar is not the target."""
        return 1 - self.batch.is_self

    @cached_property
    def deep(self) -> tuple[DeepFeatures, DeepFeatures, DeepFeatures]:
        """Features of the output, of the target and of the exemplar."""
        with torch.no_grad():
            real, shown = self.features(self.batch.target), self.features(self.batch.exemplar)
        return self.features(self.prediction.out), real, shown

    @cached_property
    def target(self) -> tuple[torch.Tensor, torch.Tensor]:
        """Keys (B, D, h, w) and part logits (B, K, h, w) of the target as if it were an exemplar."""
        keys, _, _, logits = self.net.encoder.exemplar(self.batch.target)
        return keys, logits

    @cached_property
    def labelled(self) -> bool:
        """Whether anybody has said which parts the batch shows."""
        return bool((self.batch.parts != UNKNOWN).any())

    @cached_property
    def parts(self) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Parts of the source and of the exemplar (B, K, h, w), and which of them the exemplar shows (B, K, 1, 1): one that it lacks cannot be
        carried."""
        count = self.net.pack.parts
        source, exemplar = one_hot_parts(self.batch.parts, count), one_hot_parts(self.batch.exemplar_parts, count)
        return source, exemplar, (exemplar.sum((2, 3)) > 0).float()[:, :, None, None]

    @cached_property
    def judged(self) -> tuple[torch.Tensor, list[torch.Tensor], list[torch.Tensor]]:
        """The discriminator's logits of the output, its features of it and of the target's."""
        assert self.critic is not None, "losses of the discriminator are computed once it has joined"
        score, seen = self.critic(self.prediction.out, self.prediction.on_grid)
        with torch.no_grad():
            _, wanted = self.critic(self.batch.target, self.prediction.on_grid)
        return score, seen, wanted
