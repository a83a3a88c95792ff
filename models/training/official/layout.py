"""Names and shapes of a released checkpoint, from rules. test_convert_layout.py holds them to the published lists."""

from math import prod
from typing import Literal

from official.models import OfficialModel

Net = Literal["G", "Corr"]
Layout = dict[str, tuple[int, ...]]

HIDDEN = 2  # x width: channels between a SPADE norm's condition and its scale and shift


def conv(name: str, *shape: int) -> Layout:
    return {f"{name}.weight": shape, f"{name}.bias": shape[:1]}


def spectral(name: str, *shape: int, bias: bool = False) -> Layout:
    """A convolution under spectral norm: the raw weight and the two singular vectors of its last power iteration."""
    vectors = {f"{name}.weight_orig": shape, f"{name}.weight_u": shape[:1], f"{name}.weight_v": (prod(shape[1:]),)}
    return {**vectors, **({f"{name}.bias": shape[:1]} if bias else {})}


def norm(name: str, channels: int, condition: int, width: int) -> Layout:
    hidden = HIDDEN * width
    return {
        **conv(f"{name}.mlp_shared.1", hidden, condition, 3, 3),
        **conv(f"{name}.mlp_gamma", channels, hidden, 3, 3),
        **conv(f"{name}.mlp_beta", channels, hidden, 3, 3),
    }


def spade(name: str, cin: int, cout: int, condition: int, width: int) -> Layout:
    middle = min(cin, cout)
    entries = {
        **spectral(f"{name}.conv_0", middle, cin, 3, 3, bias=True),
        **spectral(f"{name}.conv_1", cout, middle, 3, 3, bias=True),
        **norm(f"{name}.norm_0", cin, condition, width),
        **norm(f"{name}.norm_1", middle, condition, width),
    }
    if cin != cout:
        entries |= {**spectral(f"{name}.conv_s", cout, cin, 1, 1), **norm(f"{name}.norm_s", cin, condition, width)}
    return entries


def generator_layout(model: OfficialModel) -> Layout:
    n, condition = model.width, len(model.channels) + 3
    blocks = {"head_0": (16, 16), "G_middle_0": (16, 16), "G_middle_1": (16, 16)}
    blocks |= {"up_0": (16, 8), "up_1": (8, 4), "up_2": (4, 2), "up_3": (2, 1)}
    entries = {**conv("fc", 16 * n, condition, 3, 3), **conv("conv_img", 3, n, 3, 3), "attn.gamma": ()}
    for name, (cin, cout) in blocks.items():
        entries |= spade(name, cin * n, cout * n, condition, n)
    for name, (cout, cin) in {"theta": (n // 2, 4 * n), "phi": (n // 2, 4 * n), "g": (2 * n, 4 * n), "o": (4 * n, 2 * n)}.items():
        entries |= spectral(f"attn.{name}", cout, cin, 1, 1)
    return entries


def correspondence_layout(model: OfficialModel) -> Layout:
    n, mixed = model.width, model.mixed
    entries: Layout = {}
    for side, channels in {"seg": len(model.channels), "img": 3}.items():
        encoder = f"adaptive_model_{side}"
        widths = (channels, n, 2 * n, 4 * n, 8 * n, 8 * n)
        for i, kernel in enumerate((3, model.kernel, 3, model.kernel, 3)):
            entries |= spectral(f"{encoder}.layer{i + 1}.0", widths[i + 1], widths[i], kernel, kernel)
        for name, (cin, cout) in {"head_0": (8, 8), "G_middle_0": (8, 8), "G_middle_1": (8, 4)}.items():
            entries |= spade(f"{encoder}.{name}", cin * n, cout * n, channels, n)
    for i in range(4):
        entries |= {**conv(f"layer.{i}.conv1", mixed, mixed, 3, 3), **conv(f"layer.{i}.conv2", mixed, mixed, 3, 3)}
        entries[f"layer.{i}.prelu.weight"] = (1,)
    return {**entries, **conv("phi", 4 * n, mixed, 1, 1), **conv("theta", 4 * n, mixed, 1, 1)}


def layout(model: OfficialModel, net: Net) -> Layout:
    """Every entry of `<epoch>_net_<net>.pth` with its shape."""
    return generator_layout(model) if net == "G" else correspondence_layout(model)
