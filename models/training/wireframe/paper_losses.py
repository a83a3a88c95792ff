"""The paper's losses that exact pairs do not need but that it names (sections 3.3 of the paper): deep features, cycle, adversarial."""

import torch
import torch.nn.functional as F

from wireframe.critic import Critic
from model import COLOURS, match
from core.features import Features, contextual, feature_l1
from wireframe.samples import Batch

SELF_LAYERS = ("conv1", "fire3", "fire5", "fire7", "fire9")
DEEP_LAYERS = ("fire7", "fire9")
CYCLE_CELLS = 256  # exemplar cells of a step that are sent there and back


def deep_losses(features: Features, batch: Batch, result: dict) -> dict[str, torch.Tensor]:
    """Pseudo-pair feature matching (eq. 5), perceptual (eq. 7) and contextual loss (eq. 8) of the rows that were drawn.

    Pictures are put in from the target on both sides: what they show cannot be known.
    """
    seen, same = result["seen"], batch.same
    keep = seen.outside_pictures()
    fake = features(result["out"] * keep + seen.target * (1 - keep))
    with torch.no_grad():
        real, shown = features(seen.target), features(batch.exemplar)
    return {
        "pseudo": feature_l1(fake, real, SELF_LAYERS, same),
        "perceptual": feature_l1(fake, real, DEEP_LAYERS, 1 - same),
        "contextual": contextual(fake["fire7"], shown["fire7"], 1 - same),
    }


def cycle_loss(result: dict, alpha: float) -> torch.Tensor:
    """Correspondence regularisation (eq. 9): the exemplar's colours, warped to the source and back, are themselves."""
    keys, queries = result["keys"].flatten(2).float(), result["queries"].flatten(2).float()
    colours = result["values"][:, :COLOURS].flatten(2).float()
    some = torch.randperm(keys.shape[2], device=keys.device)[:CYCLE_CELLS]
    with torch.autocast(keys.device.type, enabled=False):
        back, _ = match(keys[:, :, some], queries, result["warped"][:, :COLOURS].flatten(2).float(), alpha)
    return (back - colours[:, :, some]).abs().mean()


def adversarial_losses(critic: Critic, batch: Batch, result: dict) -> dict[str, torch.Tensor]:
    """Hinge of the generator, and feature matching where the exemplar is the target itself."""
    seen = result["seen"]
    score, features = critic(result["out"], seen.image, seen.ink)
    with torch.no_grad():
        _, wanted = critic(seen.target, seen.image, seen.ink)
    apart = sum(((a.float() - b.float()).abs().mean((1, 2, 3)) * batch.same).mean() for a, b in zip(features, wanted))
    return {"adversarial": -score.float().mean(), "matching": apart / len(wanted)}


def picture_correspondence(warped: torch.Tensor, batch: Batch, pictures: torch.Tensor) -> torch.Tensor:
    """Where a picture of the source takes from a picture of the exemplar, it takes from the same place in it.

    warped (B, 3, h, w): the exemplar's u and v inside its pictures and 1 there, 0 elsewhere, as the match carries them; pictures (B, 1, h, w): the
    source's cells inside pictures.
    """
    share = warped[:, 2:3]
    # The place is the mean over what was taken from pictures: a cell must not look better for taking less from them, nor one that took nothing be wrong.
    place = warped[:, :2] / share.clamp(min=0.05)
    apart = (place - batch.source_uv).abs().sum(1, keepdim=True)
    reach = share.detach() * pictures * (share.detach() > 0.05)
    return (apart * reach).sum() / (reach.sum() + 1)
