"""Kernel distance on MobileNetV1 features: do the outputs, as a set, look like real pages?"""

from pathlib import Path

import numpy as np
import torch
from PIL import Image

FILE = "mobilenet_v1_1.0_224_quant_embedding_extractor.tflite"
SIDE = 224


def polynomial_kernel(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """(n, d), (m, d) -> (n, m): (x . y / d + 1)^3, the kernel of KID (Binkowski et al., ICLR 2018)."""
    return (x @ y.T / x.shape[1] + 1) ** 3


def kernel_distance(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """Squared MMD of two paired sets of features (n, d) and its standard error by the jackknife. Unbiased: Gretton et al. 2012, eq. 4, the
    U-statistic that leaves out every term of an entry with itself or with its own partner, so that an output is not compared with its
    own target; around 0, below it as well, where the sets have one distribution."""
    n = len(x)
    if n < 3 or len(y) != n:
        raise ValueError(f"The kernel distance needs two sets of one size of at least 3, not {n} and {len(y)}.")
    cross = polynomial_kernel(x, y)
    h = polynomial_kernel(x, x) + polynomial_kernel(y, y) - cross - cross.T
    np.fill_diagonal(h, 0)
    total = h.sum()
    value = total / (n * (n - 1))
    without = (total - 2 * h.sum(1)) / ((n - 1) * (n - 2))
    return float(value), float(np.sqrt((n - 1) / n * ((without - without.mean()) ** 2).sum()))


class MobileNet:
    """MobileNetV1 1.0 224, uint8, 1024 features, on LiteRT."""

    def __init__(self, path: Path):
        from ai_edge_litert.interpreter import Interpreter  # only this figure needs it

        self.interpreter = Interpreter(str(path), num_threads=1)
        self.interpreter.allocate_tensors()
        self.input = self.interpreter.get_input_details()[0]
        self.output = self.interpreter.get_output_details()[0]

    def features(self, image: torch.Tensor) -> np.ndarray:
        """(3, H, W) in [0, 1], any size, squeezed to 224 x 224 (antialiased) -> (1024) float."""
        pixels = (image.clamp(0, 1) * 255).round().byte().permute(1, 2, 0).numpy()
        small = Image.fromarray(pixels).resize((SIDE, SIDE), Image.Resampling.BICUBIC)
        self.interpreter.set_tensor(self.input["index"], np.asarray(small)[None])
        self.interpreter.invoke()
        scale, zero = self.output["quantization"]
        return (self.interpreter.get_tensor(self.output["index"]).ravel().astype(np.float64) - zero) * scale
