"""Of the four cells whose centres surround a pixel, the upper left one: what guided upsampling looks cells up by."""

import torch


def lower_indices(cells: int, pixels: int, device: torch.device) -> torch.Tensor:
    """Per pixel the last cell whose centre does not lie behind its own; the first one where there is none. (pixels,) int64."""
    centres = (torch.arange(pixels, dtype=torch.float32, device=device) + 0.5) * (cells / pixels) - 0.5
    return centres.floor().clamp(min=0).long()


class _UpperLeft(torch.autograd.Function):
    """x (B, C, h, w) -> (B, C, H, W). In ONNX it is one Resize: centres of pixels, the nearest cell downwards."""

    @staticmethod
    def forward(ctx, x: torch.Tensor, height: int, width: int) -> torch.Tensor:
        rows, columns = (lower_indices(n, m, x.device) for n, m in zip(x.shape[2:], (height, width)))
        ctx.save_for_backward(rows, columns)
        ctx.shape = x.shape
        return x.index_select(2, rows).index_select(3, columns)

    @staticmethod
    def symbolic(g, x, height, width):
        # The traced picture's own size, until share_sizes.py puts in its place whatever size a picture has.
        of_x = g.op("Shape", x, end_i=2)
        sizes = g.op("Concat", of_x, g.op("Constant", value_t=torch.tensor([height, width])), axis_i=0)
        none = g.op("Constant", value_t=torch.zeros(0))
        return g.op("Resize", x, none, none, sizes, coordinate_transformation_mode_s="half_pixel", mode_s="nearest", nearest_mode_s="floor")

    @staticmethod
    def backward(ctx, gradient: torch.Tensor):
        rows, columns = ctx.saved_tensors
        b, c, h, w = ctx.shape
        narrow = gradient.new_zeros(b, c, gradient.shape[2], w).index_add_(3, columns, gradient)
        return gradient.new_zeros(b, c, h, w).index_add_(2, rows, narrow), None, None


def upper_left(x: torch.Tensor, size: torch.Size) -> torch.Tensor:
    """x (B, C, h, w) -> (B, C, *size)."""
    # A trace holds sizes as tensors, and those are no arguments of a function of autograd's.
    return _UpperLeft.apply(x, int(size[0]), int(size[1]))
