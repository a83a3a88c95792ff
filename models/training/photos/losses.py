"""One forward pass, every loss of the paper, and the one table of their weights (0 switches one off)."""

import torch
import torch.nn.functional as F

from wireframe.critic import hinge
from photos.correspond import correspond
from photos.network import CELL, PATCH, V, Discriminator, PhotoRestyler
from photos.packs import UNKNOWN
from core.features import Features, contextual, feature_l1
from photos.samples import Batch

WEIGHTS = {
    "warp": 2.0,  # self pairs: the warped patches against the target's, where the truth is known
    "colour": 1.0,  # self pairs: L1 to the target
    "pseudo": 1.0,  # self pairs: feature matching (reference section 2, fm)
    "perceptual": 0.5,  # other exemplars: deep features of the output are the target's
    "contextual": 0.15,  # other exemplars: middle features of the output are found in the exemplar
    "part_colour": 0.7,  # other exemplars: a part's mean colour is the exemplar's for that part
    "part_warp": 0.2,  # the warped parts are the source's (the reference's warped-mask NLL)
    "parts": 0.25,  # auxiliary segmentation in the shared domain
    "domain": 0.5,  # domain alignment (the paper's eq. 6)
    "contrast": 0.1,  # a source cell is nearest to its own place in the target (patch NCE, as MCL-Net adds it)
    "cycle": 0.3,  # correspondence regularisation (eq. 9)
    "adversarial": 0.1,
    "matching": 0.5,  # self pairs: the discriminator's features are the target's
}
CYCLE_CELLS = 256  # exemplar cells of a step that are sent there and back
CONTRAST_CELLS, CONTRAST_ALPHA = 192, 15.0
SELF_LAYERS = ("fire3", "fire5", "fire7", "fire9")


def drawn(cells: torch.Tensor, limit: int | None) -> torch.Tensor | slice:
    """Which of the (B, c, M) cells are used: all, or `limit` of them at random."""
    return slice(None) if limit is None or cells.shape[2] <= limit else torch.randperm(cells.shape[2])[:limit]


def restyle(net: PhotoRestyler, batch: Batch, alpha: float, keys_limit: int | None = None, no_warp: bool = False) -> dict:
    """no_warp: every cell gets the exemplar's mean value instead of its match (the ablation)."""
    on_grid = batch.on_grid
    queries, structure, source_logits = net.encoder.source(on_grid)
    keys, values, palette, exemplar_logits = net.encoder.exemplar(batch.exemplar)
    b, _, h, w = queries.shape
    with torch.autocast(keys.device.type, enabled=False):
        # The exemplar's known parts ride along with the values: the loss asks where they land.
        flat = torch.cat([values, one_hot_parts(batch.exemplar_parts, net.pack.parts)], 1).flatten(2).float()
        some = drawn(flat, keys_limit)
        warped, confidence = correspond(queries.flatten(2), keys.flatten(2)[:, :, some], flat[:, :, some], alpha)
        if no_warp:
            warped = flat.mean(2, keepdim=True).expand_as(warped)
    warped, confidence = warped.reshape(b, -1, h, w), confidence.reshape(b, 1, h, w)
    warped, carried = warped[:, :V], warped[:, V:]
    parts = torch.softmax(source_logits.float(), 1)
    out = net.synthesise(warped, confidence, structure, palette, parts, batch.condition)
    return dict(
        out=out, warped=warped, carried=carried, queries=queries, keys=keys, palette=palette, source_logits=source_logits,
        exemplar_logits=exemplar_logits, on_grid=on_grid, alpha=alpha,
    )  # fmt: skip


def part_means(image: torch.Tensor, one_hot: torch.Tensor) -> torch.Tensor:
    """(B, 3, h, w), (B, K, h, w) -> (B, K, 3)."""
    flat = one_hot.flatten(2)
    return flat @ image.flatten(2).transpose(1, 2) / (flat.sum(2, keepdim=True) + 1e-3)


def one_hot_parts(parts: torch.Tensor, count: int) -> torch.Tensor:
    """(B, h, w) -> (B, K, h, w) float, all zero where unknown."""
    known = parts != UNKNOWN
    hot = F.one_hot(torch.where(known, parts, 0), count) * known[..., None]
    return hot.permute(0, 3, 1, 2).float()


def losses(net: PhotoRestyler, batch: Batch, result: dict, features: Features, discriminator: Discriminator | None):
    """-> unweighted losses by name."""
    out, warped, self_pair = result["out"], result["warped"], batch.is_self
    other = 1 - self_pair
    patches = F.pixel_unshuffle(batch.target, CELL)
    terms = {
        "warp": ((warped[:, 3 : 3 + PATCH] - patches).abs().mean((1, 2, 3)) * self_pair).mean(),
        "colour": ((out - batch.target).abs().mean((1, 2, 3)) * self_pair).mean(),
    }
    with torch.no_grad():
        real = features(batch.target)
        shown = features(batch.exemplar)
    fake = features(out)
    terms["pseudo"] = feature_l1(fake, real, SELF_LAYERS, self_pair)
    terms["perceptual"] = feature_l1(fake, real, ("fire7", "fire9"), other)
    terms["contextual"] = contextual(fake["fire5"], shown["fire5"], other) + contextual(fake["fire7"], shown["fire7"], other)
    keys, _, _, target_logits = net.encoder.exemplar(batch.target)
    terms["domain"] = (1 - (result["queries"] * keys).sum(1)).mean()
    terms["contrast"] = contrast(result["queries"], keys)
    if (batch.parts != UNKNOWN).any():
        count = net.pack.parts
        source, exemplar = one_hot_parts(batch.parts, count), one_hot_parts(batch.exemplar_parts, count)
        shared = (exemplar.sum((2, 3)) > 0).float()[:, :, None, None]  # a part that the exemplar lacks cannot be carried
        hit = ((source * result["carried"]).sum(1) + 1e-3).log()
        mass = (source * shared).sum(1)
        terms["part_warp"] = -(hit * mass).sum() / (mass.sum() + 1)
        small = F.avg_pool2d(out, CELL)
        difference = (part_means(small, source) - part_means(F.avg_pool2d(batch.exemplar, CELL), exemplar)).abs().mean(2)  # (B, K)
        area = source.sum((2, 3)) * shared[:, :, 0, 0]
        share = (area / (area.sum(1, keepdim=True) + 1)).sqrt()  # small parts count more than their area
        terms["part_colour"] = (difference * share * other[:, None]).sum(1).mean()

        def segmentation(logits: torch.Tensor, parts: torch.Tensor) -> torch.Tensor:
            return F.cross_entropy(logits.float(), parts, ignore_index=UNKNOWN, reduction="sum") / ((parts != UNKNOWN).sum() + 1)

        terms["parts"] = (
            segmentation(result["exemplar_logits"], batch.exemplar_parts)
            + segmentation(target_logits, batch.parts)
            + segmentation(result["source_logits"], batch.parts)
        )
    with torch.autocast(out.device.type, enabled=False):
        some = torch.randperm(result["keys"].flatten(2).shape[2])[:CYCLE_CELLS]
        colours = F.avg_pool2d(batch.exemplar, CELL).flatten(2)[:, :, some]
        there = result["keys"].flatten(2)[:, :, some]
        back, _ = correspond(there, result["queries"].flatten(2), warped[:, :3].flatten(2), result["alpha"])
        terms["cycle"] = (back - colours).abs().mean()
    if discriminator is not None:
        score, seen = discriminator(out, result["on_grid"])
        with torch.no_grad():
            _, wanted = discriminator(batch.target, result["on_grid"])
        terms["adversarial"] = -score.mean()
        terms["matching"] = sum(((a.float() - b.float()).abs().mean((1, 2, 3)) * self_pair).mean() for a, b in zip(seen, wanted)) / 4
    return terms


def contrast(queries: torch.Tensor, keys: torch.Tensor) -> torch.Tensor:
    """Cross-entropy of CONTRAST_CELLS random cells: which of them in the target is this one of the source? (B, D, h, w) both."""
    some = torch.randperm(queries.flatten(2).shape[2])[:CONTRAST_CELLS]
    logits = CONTRAST_ALPHA * queries.flatten(2)[:, :, some].transpose(1, 2) @ keys.flatten(2)[:, :, some]
    return F.cross_entropy(logits.flatten(0, 1).float(), torch.arange(len(some)).repeat(len(logits)))


def discriminator_loss(discriminator: Discriminator, batch: Batch, result: dict) -> torch.Tensor:
    real, _ = discriminator(batch.target, result["on_grid"].detach())
    fake, _ = discriminator(result["out"].detach(), result["on_grid"].detach())
    return hinge(real, fake)


def total(terms: dict[str, torch.Tensor]) -> torch.Tensor:
    return sum(WEIGHTS[name] * value for name, value in terms.items() if WEIGHTS[name])


@torch.no_grad()
def warp_error(result: dict, batch: Batch) -> tuple[float, float]:
    """Self pairs: every source cell's best match against the cell it came from -> median distance in cells, share within two cells.
    Cells whose truth the deformation pushed outside the exemplar have no right answer; their error counts all the same."""
    _, h, w, _ = batch.field.shape
    ys, xs = (torch.arange(h) + 0.5) * 2 / h - 1, (torch.arange(w) + 0.5) * 2 / w - 1
    place = torch.stack(torch.meshgrid(xs, ys, indexing="xy"), -1).reshape(1, -1, 2)
    queries, keys = result["queries"].flatten(2), result["keys"].flatten(2)
    best = torch.stack([(q.T @ k).argmax(1) for q, k in zip(queries, keys)])  # (B, hw)
    field = batch.field.flatten(1, 2)
    came_from = field.gather(1, best[..., None].expand(-1, -1, 2))
    away = ((came_from - place) * torch.tensor([w / 2, h / 2])).norm(dim=2)[batch.is_self > 0]
    return away.median().item(), (away <= 2).float().mean().item()
