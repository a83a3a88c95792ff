"""The photo network, of the wireframe network's family: two stems into one trunk, match in the shared domain S, warp of patches and
features, synthesis with a soft palette for what finds no match.

Grid: a cell is 4 x 4 pixels, h = H/4. B batch, D = 48 descriptor channels, V = 67 value channels, K parts, C condition channels.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from core.layers import ChannelNorm, Res, UNet, act, conv, in_a_row, look_up
from photos.packs import PhotoPack

CELL = 4
STRIDE = 16
D = 48
PATCH = 3 * CELL * CELL
FEATURES = 16
V = 3 + PATCH + FEATURES  # mean colour, raw patch, learned features
STYLE = 3 + FEATURES  # of the values, what a part's palette keeps
WIDTH, MIDDLE, BOTTOM = 48, 72, 112
DISTANCE_GAIN = 6.0  # distances of a few pixels are small numbers in their encoding


def descriptor(x: torch.Tensor) -> torch.Tensor:
    """Centred over channels and L2-normalised in fp32 (the paper's eq. 2). (B, D, h, w)."""
    x = x.float()
    x = x - x.mean(1, keepdim=True)
    return x * torch.rsqrt((x * x).sum(1, keepdim=True) + 1e-6)


def style_of(values: torch.Tensor) -> torch.Tensor:
    """(B, V, ...) -> (B, 19, ...)."""
    return torch.cat([values[:, :3], values[:, 3 + PATCH :]], 1)


class Encoder(nn.Module):
    """Source map and exemplar into S: own stem each, one trunk and one set of heads for both."""

    gain: torch.Tensor  # of the condition's channels, (1, ., 1, 1)

    def __init__(self, pack: PhotoPack):
        super().__init__()
        self.unshuffled = pack.unshuffled
        gain = torch.tensor([DISTANCE_GAIN if name.startswith("distance:") else 1.0 for name in pack.channels])
        gain = gain.repeat_interleave(CELL * CELL) if pack.unshuffled else gain
        self.register_buffer("gain", gain.view(1, -1, 1, 1))
        channels = len(pack.channels)
        self.condition_stem = conv(channels * CELL * CELL if pack.unshuffled else channels, WIDTH)
        self.image_stem = conv(PATCH, WIDTH)
        self.trunk = UNet(WIDTH, MIDDLE, BOTTOM, depth=2, pooled=True)
        self.to_s = conv(WIDTH, D, 1)
        self.to_parts = conv(D, pack.parts, 1)
        self.to_values = nn.Sequential(conv(WIDTH, 48, 1), nn.LeakyReLU(0.2), conv(48, FEATURES, 1))

    def pooled(self, condition: torch.Tensor) -> torch.Tensor:
        """(B, C, H, W) -> one vector a cell: its 4 x 4 pixels, or their means."""
        return F.pixel_unshuffle(condition, CELL) if self.unshuffled else F.avg_pool2d(condition, CELL)

    def source(self, on_grid: torch.Tensor):
        """(B, C or 16 C, h, w) -> queries (B, D, h, w), structure (B, 48, h, w), part logits (B, K, h, w)."""
        structure = self.trunk(act(self.condition_stem(on_grid * self.gain)))
        s = self.to_s(structure)
        return descriptor(s), structure, self.to_parts(s)

    def exemplar(self, image: torch.Tensor):
        """(B, 3, H, W) in [-1, 1] -> keys (B, D, h, w), values (B, V, h, w), palette (B, K, 19), part logits (B, K, h, w)."""
        patches = F.pixel_unshuffle(image, CELL)  # (B, 48, h, w)
        x = self.trunk(act(self.image_stem(patches)))
        s = self.to_s(x)
        logits = self.to_parts(s).float()
        values = torch.cat([F.avg_pool2d(image, CELL), patches, self.to_values(x).float()], 1)
        style = in_a_row(style_of(values))  # (B, 19, hw)
        p = in_a_row(torch.softmax(logits, 1))  # (B, K, hw)
        mean = style.mean(2).unsqueeze(1)  # (B, 1, 19)
        # A part that the exemplar does not show falls back to the exemplar's mean instead of to noise.
        palette = (p @ style.transpose(1, 2) + 0.5 * mean) / (p.sum(2, keepdim=True) + 0.5)
        return descriptor(s), values, palette, logits


class Synthesise(nn.Module):
    """A U-Net on the grid, then two steps up to pixels beside the warped patches."""

    def __init__(self, pack: PhotoPack, width: int = 64):
        super().__init__()
        self.fine = pack.fine
        detail = 8 if pack.fine else 0
        self.fuse = conv(WIDTH + V + STYLE + 4 + pack.parts, width, 1)
        self.unet = UNet(width, 96, 128, depth=2, pooled=True)
        self.norm = ChannelNorm(width)
        self.to_coarse = conv(width, 3 + 1, 1)
        self.up_half = conv(width, 24 * 4)
        self.mix_half = conv(24 + 3 * 4, 32)
        self.half_res = Res(32)
        self.up_full = conv(32, 12 * 4)
        self.condition = conv(len(pack.channels), detail, 1) if pack.fine else None
        self.mix_full = conv(12 + 3 + 3 + detail, 24)
        self.to_pixels = conv(24, 3 + 1)

    def forward(self, warped, confidence, structure, palette, parts, condition=None):
        """warped (B, V, h, w), confidence (B, 1, h, w), structure (B, 48, h, w), palette (B, K, 19), parts (B, K, h, w), condition
        (B, C, H, W) where the pack is fine -> image (B, 3, H, W), not yet cut to [-1, 1]."""
        looked_up = look_up(palette, parts)  # (B, 19, h, w)
        x = torch.cat([structure, warped, looked_up, *[confidence] * 4, parts], 1)
        x = act(self.norm(self.unet(self.fuse(x))))  # (B, 64, h, w)
        coarse = self.to_coarse(x).float()
        trust = torch.sigmoid(coarse[:, 3:])  # how far a cell follows the warp rather than its part's colour
        colour = trust * warped[:, :3] + (1 - trust) * looked_up[:, :3] + coarse[:, :3]
        patches = F.pixel_shuffle(warped[:, 3 : 3 + PATCH], CELL)  # (B, 3, H, W)
        x = F.pixel_shuffle(self.up_half(x), 2)  # (B, 24, H/2, W/2)
        x = self.half_res(act(self.mix_half(torch.cat([x, F.pixel_unshuffle(patches, 2)], 1))))
        x = F.pixel_shuffle(self.up_full(act(x)), 2)  # (B, 12, H, W)
        base = F.interpolate(colour, scale_factor=float(CELL), mode="bilinear", align_corners=False)
        x = [x, patches, base]
        if self.condition is not None:
            x.append(self.condition(condition))
        x = self.to_pixels(act(self.mix_full(torch.cat(x, 1)))).float()
        gate = torch.sigmoid(x[:, 3:] - 1)  # pixel by pixel: the raw patch or the smooth base
        return gate * patches + (1 - gate) * base + x[:, :3]


class PhotoRestyler(nn.Module):
    """The whole network, as training runs it."""

    def __init__(self, pack: PhotoPack):
        super().__init__()
        self.pack = pack
        self.encoder = Encoder(pack)
        self.synthesise = Synthesise(pack)


class Discriminator(nn.Module):
    """One small patch discriminator on (condition on the grid, image): 22-pixel patches."""

    def __init__(self, channels: int):
        super().__init__()
        self.image = conv(PATCH // 4, 32)
        self.down1 = nn.Conv2d(32, 64, 4, 2, 1)
        self.condition = conv(channels, 32, 1)
        self.mix = conv(96, 96)
        self.norm = ChannelNorm(96)
        self.down2 = nn.Conv2d(96, 96, 4, 2, 1)
        self.out = conv(96, 1)

    def forward(self, image: torch.Tensor, on_grid: torch.Tensor):
        """(B, 3, H, W), (B, ., h, w) -> logits (B, 1, h/2, w/2) and the features before them, for feature matching."""
        a = act(self.image(F.pixel_unshuffle(image, 2)))
        b = act(self.down1(a))
        c = act(self.norm(self.mix(torch.cat([b, self.condition(on_grid)], 1))))
        d = act(self.down2(c))
        return self.out(d), [a, b, c, d]
