"""The released networks once more, written plainly from the specification for the tests: functions over the raw state dict, no shared code
with official/, no folding, no tiling, no merged convolutions, any float type. Every named step is kept in `trace`."""

import torch
import torch.nn.functional as F

Trace = dict[str, torch.Tensor]


class Plain:
    """mask: whether conditions join the features. warp: nearest, bilinear or patches. traced: at full width, all steps take gigabytes."""

    def __init__(self, state: dict[str, torch.Tensor], mask: bool, warp: str, traced: bool = True):
        self.state, self.mask, self.warp, self.traced = state, mask, warp, traced
        self.trace: Trace = {}

    def keep(self, name, x):
        if self.traced:
            self.trace[name] = x
        return x

    def weight(self, name):
        if f"{name}.weight" in self.state:
            return self.state[f"{name}.weight"]
        w, u, v = (self.state[f"{name}.weight_{part}"] for part in ("orig", "u", "v"))
        sigma = (u[:, None] * w.reshape(w.shape[0], -1) * v[None]).sum()
        return w / sigma

    def conv(self, name, x, stride=1, padding=0):
        return self.keep(name, F.conv2d(x, self.weight(name), self.state.get(f"{name}.bias"), stride, padding))

    def reflected(self, name, x):
        return self.conv(name, F.pad(x, (1, 1, 1, 1), mode="reflect"))

    def norm(self, name, x, condition):
        mean, deviation = x.mean(1, keepdim=True), torch.sqrt(x.var(1, unbiased=True, keepdim=True) + 1e-5)
        small = F.interpolate(condition, size=x.shape[2:], mode="nearest")
        hidden = F.relu(self.reflected(f"{name}.mlp_shared.1", small))
        gamma, beta = self.reflected(f"{name}.mlp_gamma", hidden), self.reflected(f"{name}.mlp_beta", hidden)
        return self.keep(name, (x - mean) / deviation * (1 + gamma) + beta)

    def spade(self, name, x, condition):
        shortcut = x
        if f"{name}.conv_s.weight_orig" in self.state:
            shortcut = self.conv(f"{name}.conv_s", self.norm(f"{name}.norm_s", x, condition))
        y = self.reflected(f"{name}.conv_0", F.leaky_relu(self.norm(f"{name}.norm_0", x, condition), 0.2))
        y = self.reflected(f"{name}.conv_1", F.leaky_relu(self.norm(f"{name}.norm_1", y, condition), 0.2))
        return self.keep(name, shortcut + y)

    def encoder(self, name, x):
        y = x
        for i, stride in enumerate((1, 2, 1, 2, 1), 1):
            if i > 1:
                y = F.leaky_relu(y, 0.2)
            y = instance_norm(self.conv(f"{name}.layer{i}.0", y, stride, 1))
        for block in ("head_0", "G_middle_0", "G_middle_1"):
            y = self.spade(f"{name}.{block}", y, x)
        return self.keep(name, y / (y.pow(2).sum(1, keepdim=True).sqrt() + 2.2e-16))

    def mixing(self, name, x):
        slope = self.state[f"{name}.prelu.weight"]
        y = F.prelu(instance_norm(self.reflected(f"{name}.conv1", x)), slope)
        return self.keep(name, F.prelu(instance_norm(self.reflected(f"{name}.conv2", y)) + x, slope))

    def descriptors(self, encoder, projection, x, planes):
        """-> (1, 9 C, 4096), entries channel by channel, then over the 3 x 3 neighbourhood."""
        y = self.encoder(encoder, x)
        if self.mask:
            y = torch.cat([y, F.interpolate(planes, size=(64, 64), mode="nearest")], 1)
        for i in range(4):
            y = self.mixing(f"layer.{i}", y)
        vectors = F.unfold(self.conv(projection, y), 3, padding=1)
        vectors = vectors - vectors.mean(1, keepdim=True)
        return vectors / (vectors.pow(2).sum(1, keepdim=True).sqrt() + 2.2e-16)

    def queries(self, condition):
        return self.descriptors("adaptive_model_seg", "theta", condition, condition)

    def keys(self, image, planes):
        return self.descriptors("adaptive_model_img", "phi", image, planes)

    def values(self, image):
        """(1, 3 or 48, 4096)."""
        patches = F.unfold(image, 4, stride=4)
        return patches if self.warp == "patches" else patches.reshape(1, 3, 16, -1).mean(2)

    def match(self, queries, keys, values):
        weights = F.softmax(queries.transpose(1, 2) @ keys / 0.01, 2)
        return values @ weights.transpose(1, 2)

    def enlarge(self, warped):
        """(1, V, 4096) -> (1, 3, 256, 256)."""
        if self.warp == "patches":
            return F.fold(warped, 256, 4, stride=4)
        small = warped.reshape(1, 3, 64, 64)
        if self.warp == "nearest":
            return small.repeat_interleave(4, 2).repeat_interleave(4, 3)
        place = ((torch.arange(256, dtype=small.dtype) + 0.5) / 4 - 0.5).clamp(0, 63)
        hat = (1 - (place[:, None] - torch.arange(64, dtype=small.dtype)[None]).abs()).clamp(min=0)
        return hat @ small @ hat.T

    def attention(self, x):
        theta, phi, g = (self.conv(f"attn.{name}", x) for name in ("theta", "phi", "g"))
        phi, g = F.max_pool2d(phi, 2).flatten(2), F.max_pool2d(g, 2).flatten(2)
        weights = F.softmax(theta.flatten(2).transpose(1, 2) @ phi, 2)
        o = self.conv("attn.o", (g @ weights.transpose(1, 2)).reshape(1, -1, *x.shape[2:]))
        return self.keep("attn", x + self.state["attn.gamma"] * o)

    def generate(self, warped, condition):
        condition = torch.cat([self.enlarge(warped), condition], 1)
        x = self.conv("fc", F.interpolate(condition, size=(8, 8), mode="nearest"), padding=1)
        x = double(self.spade("head_0", x, condition))
        x = double(self.spade("G_middle_1", self.spade("G_middle_0", x, condition), condition))
        x = double(self.spade("up_0", x, condition))
        x = self.attention(double(self.spade("up_1", x, condition)))
        x = double(self.spade("up_2", x, condition))
        return torch.tanh(self.conv("conv_img", F.leaky_relu(self.spade("up_3", x, condition), 0.2), padding=1))


def double(x):
    return x.repeat_interleave(2, 2).repeat_interleave(2, 3)


def instance_norm(x):
    return (x - x.mean((2, 3), keepdim=True)) / torch.sqrt(x.var((2, 3), unbiased=False, keepdim=True) + 1e-5)


def test_stored_vectors_mean_what_torch_stores():
    torch.manual_seed(0)
    layer = torch.nn.utils.spectral_norm(torch.nn.Conv2d(5, 7, 3, bias=False))
    layer(torch.randn(1, 5, 8, 8))  # one power iteration, then evaluation with what it stored
    layer.eval()
    x = torch.randn(1, 5, 8, 8)
    plain = Plain({f"c.{name}": entry for name, entry in layer.state_dict().items()}, mask=False, warp="nearest")
    assert (plain.conv("c", x) - layer(x)).abs().max() <= 1e-6


def test_bilinear_enlargement_has_half_pixel_centres():
    small = torch.rand(1, 3, 64, 64)
    ours = Plain({}, mask=False, warp="bilinear").enlarge(small.flatten(2))
    assert (ours - F.interpolate(small, scale_factor=4.0, mode="bilinear", align_corners=False)).abs().max() <= 1e-5
