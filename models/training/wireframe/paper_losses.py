"""The paper's losses that exact pairs do not need but that it names (its section 3.3): deep features, cycle, and the pictures' correspondence."""

from dataclasses import dataclass

import torch

from core.features import Features, contextual, feature_l1
from model import COLOURS, match
from wireframe.batch import Batch
from wireframe.restyle import Prediction

SELF_LAYERS = ("conv1", "fire3", "fire5", "fire7", "fire9")
DEEP_LAYERS = ("fire7", "fire9")
CYCLE_CELLS = 256  # exemplar cells of a step that are sent there and back


@dataclass
class DeepFeatures:
    """Features (B, c, h, w) by layer: of the rows that were drawn, of the same rows of the target, of the exemplar.

    Pictures are put in from the target on both sides: what they show cannot be known.
    """

    fake: dict[str, torch.Tensor]
    real: dict[str, torch.Tensor]
    exemplar: dict[str, torch.Tensor]
    same: torch.Tensor  # (B) 1 where the exemplar is the target

    @staticmethod
    def of(features: Features, batch: Batch, prediction: Prediction) -> "DeepFeatures":
        seen = prediction.seen
        keep = seen.outside_pictures()
        fake = features(prediction.out * keep + seen.target * (1 - keep))
        with torch.no_grad():
            return DeepFeatures(fake, features(seen.target), features(batch.exemplar), batch.same)

    def pseudo(self) -> torch.Tensor:
        """Pseudo-pair feature matching (eq. 5)."""
        return feature_l1(self.fake, self.real, SELF_LAYERS, self.same)

    def perceptual(self) -> torch.Tensor:
        """Perceptual loss (eq. 7)."""
        return feature_l1(self.fake, self.real, DEEP_LAYERS, 1 - self.same)

    def contextual(self) -> torch.Tensor:
        """Contextual loss (eq. 8)."""
        return contextual(self.fake["fire7"], self.exemplar["fire7"], 1 - self.same)


def cycle_loss(prediction: Prediction) -> torch.Tensor:
    """Correspondence regularisation (eq. 9): the exemplar's colours, warped to the source and back, are themselves."""
    keys, queries = prediction.keys.flatten(2).float(), prediction.queries.flatten(2).float()
    colours = prediction.values[:, :COLOURS].flatten(2).float()
    some = torch.randperm(keys.shape[2], device=keys.device)[:CYCLE_CELLS]
    with torch.autocast(keys.device.type, enabled=False):
        back, _ = match(keys[:, :, some], queries, prediction.warped[:, :COLOURS].flatten(2).float(), prediction.alpha)
    return (back - colours[:, :, some]).abs().mean()


def picture_correspondence(warped: torch.Tensor, source_uv: torch.Tensor, pictures: torch.Tensor) -> torch.Tensor:
    """Where a picture of the source takes from a picture of the exemplar, it takes from the same place in it.

    warped (B, 3, h, w): the exemplar's u and v inside its pictures and 1 there, 0 elsewhere, as the match carries them; source_uv (B, 2, h, w); pictures
    (B, 1, h, w): the source's cells inside pictures.
    """
    share = warped[:, 2:3]
    # The place is the mean over what was taken from pictures: a cell must not look better for taking less from them, nor one that took nothing be wrong.
    place = warped[:, :2] / share.clamp(min=0.05)
    apart = (place - source_uv).abs().sum(1, keepdim=True)
    reach = share.detach() * pictures * (share.detach() > 0.05)
    return (apart * reach).sum() / (reach.sum() + 1)
