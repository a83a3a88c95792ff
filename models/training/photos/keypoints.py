"""Keypoints of a photo by MoveNet Lightning, in the order of the released pose encoding."""

from pathlib import Path

import numpy as np
from PIL import Image

from official.labels import JOINTS

FILE = "movenet_single_pose_lightning_ptq.tflite"
SIDE = 192
MOVENET = (
    "nose", "l_eye", "r_eye", "l_ear", "r_ear", "l_shoulder", "r_shoulder", "l_elbow", "r_elbow", "l_wrist", "r_wrist", "l_hip", "r_hip",
    "l_knee", "r_knee", "l_ankle", "r_ankle",
)  # fmt: skip
SURE = 0.25  # scores below are unseen joints


class MoveNet:
    def __init__(self, nets: Path):
        from ai_edge_litert.interpreter import Interpreter  # only keypoints need it

        self.interpreter = Interpreter(str(nets / FILE), num_threads=1)
        self.interpreter.allocate_tensors()
        self.input = self.interpreter.get_input_details()[0]
        self.output = self.interpreter.get_output_details()[0]

    def joints(self, photo: Image.Image) -> np.ndarray:
        """-> (18, 2) of x, y in the photo's pixels, NaN where unseen. The neck is half way between the shoulders."""
        w, h = photo.size
        side = max(w, h)
        left, top = (side - w) // 2, (side - h) // 2
        square = Image.new("RGB", (side, side))
        square.paste(photo, (left, top))
        pixels = np.asarray(square.resize((SIDE, SIDE), Image.Resampling.BILINEAR))[None]
        self.interpreter.set_tensor(self.input["index"], pixels.astype(self.input["dtype"]))
        self.interpreter.invoke()
        found = self.interpreter.get_tensor(self.output["index"])[0, 0]  # (17, 3): y, x in [0, 1], score
        joints = np.full((len(JOINTS), 2), np.nan, np.float32)
        for name, (y, x, score) in zip(MOVENET, found):
            if score >= SURE:
                joints[JOINTS.index(name)] = x * side - left, y * side - top
        joints[JOINTS.index("neck")] = (joints[JOINTS.index("l_shoulder")] + joints[JOINTS.index("r_shoulder")]) / 2
        return joints
