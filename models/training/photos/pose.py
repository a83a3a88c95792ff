"""The released pose encoding: a coloured stick figure and a distance map per limb (DeepFashion model of microsoft/CoCosNet)."""

import numpy as np

from official.labels import LIMBS
from photos.distance import city_block, encode_distance

HALF_WIDTH = 4  # pixels of a limb's ellipse, and the radius of a joint
HALF = 0.5 + 1e-6  # halves round up, whatever the last digit says
BLEND = 0.6  # of the new limb over what was drawn before

COLOURS = (
    (255, 0, 0), (255, 85, 0), (255, 170, 0), (255, 255, 0), (170, 255, 0), (85, 255, 0), (0, 255, 0), (0, 255, 85), (0, 255, 170),
    (0, 255, 255), (0, 170, 255), (0, 85, 255), (0, 0, 255), (85, 0, 255), (170, 0, 255), (255, 0, 255), (255, 0, 170), (255, 0, 85),
)  # fmt: skip
"""A hue a joint or limb, in the order of the joints; written to the planes blue first and swapped, so that red comes out as here."""


def _grid(h: int, w: int) -> tuple[np.ndarray, np.ndarray]:
    return np.mgrid[0:h, 0:w].astype(np.float32)  # type: ignore[return-value]


def stick_figure(joints: np.ndarray, h: int, w: int) -> np.ndarray:
    """joints (18, 2) of x, y in pixels, NaN where unseen -> (3, h, w) in [0, 1]."""
    ys, xs = _grid(h, w)
    canvas = np.zeros((3, h, w), np.float32)
    for joint, colour in zip(joints, COLOURS):
        if not np.isnan(joint).any():
            x, y = np.trunc(joint)
            canvas[:, (xs - x) ** 2 + (ys - y) ** 2 <= HALF_WIDTH**2] = np.array(colour, np.float32)[:, None]
    for (a, b), colour in zip(LIMBS, COLOURS):
        p, q = joints[a], joints[b]
        if np.isnan(p).any() or np.isnan(q).any():
            continue
        centre, along = np.trunc((p + q) / 2), q - p
        length = float(np.hypot(*along))
        u = along / length if length > 0 else np.array([1.0, 0.0])
        dx, dy = xs - centre[0], ys - centre[1]
        s, t = dx * u[0] + dy * u[1], -dx * u[1] + dy * u[0]
        inside = (s / max(np.trunc(length / 2), 1)) ** 2 + (t / HALF_WIDTH) ** 2 <= 1 + 1e-4  # rounding must not decide
        canvas[:, inside] = (1 - BLEND) * canvas[:, inside] + BLEND * np.array(colour, np.float32)[:, None]
    return canvas / 255


def limb_pixels(joints: np.ndarray, h: int, w: int) -> np.ndarray:
    """(17, h, w) bool: every limb as a line one pixel wide, a sample every half pixel of its longer extent."""
    lines = np.zeros((len(LIMBS), h, w), bool)
    for line, (a, b) in zip(lines, LIMBS):
        p, q = joints[a], joints[b]
        if np.isnan(p).any() or np.isnan(q).any():
            continue
        steps = 2 * int(np.ceil(np.abs(q - p).max())) + 1
        share = np.linspace(0, 1, steps)[:, None]
        points = np.floor(p.astype(float) + (q - p).astype(float) * share + HALF).astype(int)
        inside = ((points >= 0) & (points < (w, h))).all(1)
        line[points[inside, 1], points[inside, 0]] = True
    return lines


def encode_pose(joints: np.ndarray, h: int, w: int) -> np.ndarray:
    """joints (18, 2) in pixels of an h x w image, NaN where unseen -> (20, h, w) float32 in [0, 1]."""
    return np.concatenate([stick_figure(joints, h, w), encode_distance(city_block(limb_pixels(joints, h, w)))]).astype(np.float32)


FLIPPED = (0, 1, 5, 6, 7, 2, 3, 4, 11, 12, 13, 8, 9, 10, 15, 14, 17, 16)
"""Joint that takes each joint's place in a mirrored picture."""


def mirror(joints: np.ndarray, w: int) -> np.ndarray:
    mirrored = joints[list(FLIPPED)].copy()
    mirrored[:, 0] = w - 1 - mirrored[:, 0]
    return mirrored
