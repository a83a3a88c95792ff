"""The wireframe network: CoCosNet ("Cross-domain Correspondence Learning for Exemplar-based Image Translation", CVPR 2020)
at a size that runs in a Figma panel. All of it in this file, shapes on every line.

    source (image, condition)   -> EncodeSource   -> queries, structure, roles
    exemplar (image, condition) -> EncodeExemplar -> keys, values, palette
    queries, keys, values       -> match (the paper's eq. 2-4: cosine, softmax(alpha), warp) -> warped, confidence
    warped, structure, ...      -> Synthesise     -> image

Grid: one cell is 4 x 4 pixels of the encoders' input (h = Hw/4). Synthesise draws at (H, W), the size of its own `image` input, which may
be larger than the encoders': the network decides roles and colours on the grid, glyphs and edges come from the source's pixels.
B batch, D = 64 descriptor channels (48 learned and 16 that say the role), V = 32 value channels, K = 20 roles.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from core.layers import ChannelNorm, UNet, act, conv, in_a_row, look_up
from wireframe.channels import CHANNELS, GROUND_ROLES, LONGEST, ROLES
from wireframe.nearest_cells import upper_left

CELL = 4  # pixels of the encoders' input per grid cell
STRIDE = 16  # the encoders' input sides are multiples of it
S, V, K = 48, 32, len(ROLES)
GROUNDS = len(GROUND_ROLES)
D = S + GROUNDS
AGREEMENT = 0.1  # what two cells of one role gain over two of different roles, in cosines
COLOURS = 9  # leading values: mean, ground and ink RGB of a cell
SLOTS = 4  # ground, ink, accent, role colour
LAYERS = CHANNELS.index("layers")
EMBED = 8  # channels that say which cells a pixel belongs to
FEATURES = 16


def descriptor(x: torch.Tensor) -> torch.Tensor:
    """Centred over channels and L2-normalised in fp32 (the paper's eq. 2). (B, D, h, w)."""
    x = x.float()
    x = x - x.mean(1, keepdim=True)
    return x * torch.rsqrt((x * x).sum(1, keepdim=True) + 1e-6)


def with_roles(s: torch.Tensor, logits: torch.Tensor, given: torch.Tensor) -> torch.Tensor:
    """Descriptors that say which role a cell has: two cells of one role agree more. s (B, S, h, w), logits (B, K, h, w), given (B, 32, h, w): the
    condition of the cells -> (B, D, h, w). Where layers are known they tell the role, else the logits do."""
    known = given[:, LAYERS : LAYERS + 1]
    roles = torch.softmax(logits[:, :GROUNDS].float(), 1)
    roles = roles + known * (given[:, :GROUNDS] - roles)  # (B, 16, h, w)
    return descriptor(torch.cat([descriptor(s), AGREEMENT**0.5 * roles], 1))


def cell_colours(image: torch.Tensor) -> torch.Tensor:
    """Mean, ground and ink colour of every cell without any learning. (B, 3, H, W) in [-1, 1] -> (B, 9, h, w).

    Ground is the mean of the pixels near the neighbourhood's mean, ink of those far from it: text cells average to mud otherwise.
    """
    image = image.float()
    mean = F.avg_pool2d(image, CELL)  # (B, 3, h, w)
    around = F.avg_pool2d(mean, 5, stride=1, padding=2, count_include_pad=False)
    around = F.interpolate(around, scale_factor=float(CELL), mode="nearest")  # (B, 3, H, W)
    distance = ((image - around) ** 2).sum(1, keepdim=True)  # (B, 1, H, W)
    near, far = torch.exp(-8 * distance), distance * distance + 1e-4

    def weighted(weight: torch.Tensor) -> torch.Tensor:
        def pool(x: torch.Tensor) -> torch.Tensor:
            return F.avg_pool2d(x, 12, stride=CELL, padding=4)

        return pool(image * weight) / (pool(weight) + 1e-6)

    return torch.cat([mean, weighted(near), weighted(far)], 1)


def role_probabilities(logits: torch.Tensor) -> torch.Tensor:
    """Softmax over grounds, sigmoid per ink role. (B, K, h, w)."""
    return torch.cat([torch.softmax(logits[:, :GROUNDS], 1), torch.sigmoid(logits[:, GROUNDS:])], 1)


class EncodeSource(nn.Module):
    """Source map into the shared domain S."""

    def __init__(self, width: int = 56):
        super().__init__()
        self.stem = conv(48 + len(CHANNELS), width)
        self.unet = UNet(width, 88, 128, depth=2, pooled=True)
        self.to_s = conv(width, S, 1)
        self.to_roles = conv(S, K, 1)

    def forward(self, image: torch.Tensor, condition: torch.Tensor):
        """image (B, 3, Hw, Ww) in [-1, 1], condition (B, 32, Hw, Ww) -> queries (B, D, h, w), structure (B, 56, h, w), role logits."""
        given = F.avg_pool2d(condition, CELL)  # (B, 32, h, w)
        x = torch.cat([F.pixel_unshuffle(image, CELL), given], 1)  # (B, 80, h, w)
        structure = self.unet(self.stem(x))  # (B, 56, h, w)
        s = self.to_s(structure)  # (B, S, h, w)
        logits = self.to_roles(s)
        return with_roles(s, logits, given), structure, logits


class EncodeExemplar(nn.Module):
    """Exemplar into the shared domain S, and what the warp carries."""

    def __init__(self, width: int = 56):
        super().__init__()
        self.stem = conv(48 + len(CHANNELS), width)
        self.unet = UNet(width, 88, 128, depth=2, pooled=True)
        self.to_s = conv(width, S, 1)
        self.to_roles = conv(S, K, 1)
        self.to_values = nn.Sequential(conv(width, 64, 1), nn.LeakyReLU(0.2), conv(64, V - COLOURS, 1))

    def forward(self, image: torch.Tensor, condition: torch.Tensor):
        """image (B, 3, He, We), condition (B, 32, He, We) -> keys (B, D, h, w), values (B, V, h, w), palette (B, K, V), role logits (B, K, h, w)."""
        given = F.avg_pool2d(condition, CELL)  # (B, 32, h, w)
        x = torch.cat([F.pixel_unshuffle(image, CELL), given], 1)  # (B, 80, h, w)
        x = self.unet(self.stem(x))  # (B, 56, h, w)
        s = self.to_s(x)
        logits = self.to_roles(s)
        values = torch.cat([cell_colours(image), self.to_values(x).float()], 1)  # (B, V, h, w)
        p = in_a_row(role_probabilities(logits.float()))  # (B, K, hw)
        mass = p.sum(2, keepdim=True)  # (B, K, 1)
        flat = in_a_row(values)  # (B, V, hw)
        mean = flat.mean(2).unsqueeze(1)  # (B, 1, V)
        # A role the exemplar does not show falls back to the exemplar's mean instead of to noise.
        palette = (p @ flat.transpose(1, 2) + 0.5 * mean) / (mass + 0.5)  # (B, K, V)
        return with_roles(s, logits, given), values, palette, logits


def match(queries: torch.Tensor, keys: torch.Tensor, values: torch.Tensor, alpha: float):
    """Dense correspondence and warp (eq. 3-4). queries (B, D, N), keys (B, D, M), values (B, V, M) -> warped (B, V, N), confidence (B, 1, N)."""
    cosine = queries.transpose(1, 2) @ keys  # (B, N, M)
    weights = torch.softmax(alpha * cosine, 2)
    # What the row maximum would teach is not worth its gradient, a tenth of a step.
    return (weights @ values.transpose(1, 2)).transpose(1, 2), cosine.detach().amax(2).unsqueeze(1)


class Synthesise(nn.Module):
    """Colours per cell on the grid, then pixels at the source's own size."""

    def __init__(self, width: int = 72):
        super().__init__()
        # structure, warped, ground and ink looked up by role, confidence, roles; padded to a multiple of four
        self.fuse = conv(56 + V + V + V + 4 + K, width, 1)
        self.unet = UNet(width, 104, 144, depth=2, pooled=False)
        self.norm = ChannelNorm(width)
        self.to_cells = conv(width, 3 * SLOTS + 4 + EMBED + FEATURES)
        self.to_attributes = conv(width, len(LONGEST) + 1, 1)
        self.pixel_in = conv(4, 16)
        self.pixel_mid = conv(16, 16)
        self.to_embed = conv(16, EMBED, 1)
        self.tent = nn.Parameter(torch.tensor(1.5))
        self.blend = conv(16, 24)
        self.blend_cells = conv(FEATURES, 24, 1)
        self.to_pixels = conv(24, SLOTS + 4)

    def colours(self, warped, confidence, structure, palette, roles):
        """Everything on the grid. warped (B, V, h, w), confidence (B, 1, h, w), structure (B, 56, h, w), palette (B, K, V), roles
        (B, K, h, w) -> slots (B, 12, h, w), embedding (B, 8, h, w), features (B, 16, h, w), attributes (B, 10, h, w): see ATTRIBUTES."""
        ground, ink = roles[:, :GROUNDS], roles[:, GROUNDS:]
        ink = ink / (ink.sum(1, keepdim=True) + 1e-3)
        by_ground = look_up(palette[:, :GROUNDS], ground)  # (B, V, h, w)
        by_ink = look_up(palette[:, GROUNDS:], ink)
        x = torch.cat([structure, warped, by_ground, by_ink, *[confidence] * 4, roles], 1)
        x = act(self.norm(self.unet(self.fuse(x))))  # (B, 72, h, w)
        shapes = torch.sigmoid(self.to_attributes(x).float())  # (B, 4, h, w)
        x = self.to_cells(x)  # (B, 12 + 4 + 8 + 16, h, w)
        gate = torch.sigmoid(x[:, 12:16].float())  # how far each slot trusts the warp over the role's colour
        mean, near, far = warped[:, 0:3], warped[:, 3:6], warped[:, 6:9]
        seeds = torch.cat(
            [
                gate[:, 0:1] * near + (1 - gate[:, 0:1]) * by_ground[:, 3:6],  # ground
                gate[:, 1:2] * far + (1 - gate[:, 1:2]) * by_ink[:, 6:9],  # ink
                gate[:, 2:3] * mean + (1 - gate[:, 2:3]) * near,  # accent
                gate[:, 3:4] * by_ground[:, 6:9] + (1 - gate[:, 3:4]) * by_ground[:, 0:3],  # role colour
            ],
            1,
        )  # (B, 12, h, w)
        slots = seeds + x[:, :12].float()
        return slots, x[:, 16 : 16 + EMBED], x[:, 16 + EMBED :], torch.cat([slots[:, :6].clamp(-1, 1), shapes], 1)

    def forward(self, warped, confidence, structure, palette, roles, image, ink):
        """... image (B, 3, H, W) in [-1, 1], ink (B, 1, H, W) in [0, 1] -> image (B, 3, H, W) in [-1, 1], ink logits, attributes."""
        slots, cell_embed, features, attributes = self.colours(warped, confidence, structure, palette, roles)
        out, ink_logit = self.draw(slots, cell_embed, features, image, ink)
        return out, ink_logit, attributes

    def draw(self, slots, cell_embed, features, image, ink):
        """slots (B, 12, h, w), cell_embed (B, 8, h, w), features (B, 16, h, w), image and ink at (H, W) -> image, ink logits."""
        size = image.shape[2:]
        p = act(self.pixel_in(torch.cat([image, ink], 1)))  # (B, 16, H, W)
        p = act(self.pixel_mid(p))
        up = F.interpolate(features, size=size, mode="bilinear", align_corners=False)  # (B, 16, H, W)
        x = self.to_pixels(act(self.blend(p) + self.blend_cells(up))).float()  # (B, 4 + 4, H, W)
        ink_logit = x[:, 7:8] + 6 * (ink - 0.5)
        bias = 6 * (torch.sigmoid(ink_logit) - 0.5)  # splits the slots into ground and ink
        colour = self.upsample(slots, cell_embed, self.to_embed(p), size)  # (B, 12, H, W)
        # Softmax over the slots, written out as in upsample: a fifth of the drawing's time otherwise.
        logits = [x[:, s : s + 1] + bias if s == 1 else x[:, s : s + 1] - bias for s in range(SLOTS)]
        top = torch.maximum(torch.maximum(logits[0], logits[1]), torch.maximum(logits[2], logits[3])).detach()
        out, mass = 0, 0
        for s, logit in enumerate(logits):
            weight = torch.exp(logit - top)
            out, mass = out + weight * colour[:, 3 * s : 3 * s + 3], mass + weight
        return out / mass + 0.2 * torch.tanh(x[:, 4:7]), ink_logit

    def upsample(self, slots, cell_embed, pixel_embed, size) -> torch.Tensor:
        """Guided upsampling: each pixel mixes the slots of the 2 x 2 cells around it, weighted by how well its embedding fits theirs and by a
        tent in space, so that colours stop at the source's edges at any magnification. -> (B, 12, H, W)."""
        ramp = 0 * slots[:, :1] + 1  # made of ones without asking for a size
        place = torch.cat([ramp.cumsum(3), ramp.cumsum(2)], 1)  # (B, 2, h, w): column and row number of each cell
        # How far a pixel lies behind the cell up and left of it, in cells: 0 to 1, and 0 before the first one's centre.
        behind = F.interpolate(place, size=size, mode="bilinear", align_corners=False) - upper_left(place, size)
        x, y = behind[:, 0:1], behind[:, 1:2]
        across, down = [x * x, (1 - x) ** 2], [y * y, (1 - y) ** 2]  # squared distances to the nearer and the farther column and row
        padded_e = F.pad(cell_embed.float(), (0, 1, 0, 1), mode="replicate")
        padded_s = F.pad(slots, (0, 1, 0, 1), mode="replicate")
        pixel_embed = pixel_embed.float()
        shifts = [(dy, dx) for dy in range(2) for dx in range(2)]

        def shifted(x: torch.Tensor, dy: int, dx: int) -> torch.Tensor:
            near = x[:, :, dy : dy - 1 or None, dx : dx - 1 or None]  # (B, ., h, w), its ends counted from the end
            return upper_left(near, size)

        logits = [(shifted(padded_e, dy, dx) * pixel_embed).sum(1, keepdim=True) - self.tent * (down[dy] + across[dx]) for dy, dx in shifts]
        # The softmax over the four is written out: over a channel axis runtimes transpose the whole tensor for it.
        top = torch.maximum(torch.maximum(logits[0], logits[1]), torch.maximum(logits[2], logits[3])).detach()
        out, mass = 0, 0
        for logit, (dy, dx) in zip(logits, shifts):
            weight = torch.exp(logit - top)
            out, mass = out + weight * shifted(padded_s, dy, dx), mass + weight
        return out / mass  # pyright: ignore[reportReturnType]  tensors, after four of them were added to 0


class Restyler(nn.Module):
    """The whole network, as training runs it."""

    def __init__(self):
        super().__init__()
        self.encode_source = EncodeSource()
        self.encode_exemplar = EncodeExemplar()
        self.synthesise = Synthesise()
