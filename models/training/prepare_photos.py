"""Pack photos and their source maps into small arrays for train_photos.py.

    python models/training/prepare_photos.py --pack people-mask --data DATA --nets NETS --out out/photos/people-mask

DATA holds people/{photos,masks,labels.json} and clothing/{train,validation}/<class>/*.jpg; NETS the MoveNet file (people-pose alone).
Writes train/ and heldout/, each at two sizes: photos (N, 3, H, W) uint8 and what the pack's condition is made of. A few minutes.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from PIL import Image

from photos.canny import canny
from photos.keypoints import MoveNet
from photos.packs import PACKS, PEOPLE, UNKNOWN, PhotoPack
from photos.pose import encode_pose, mirror

HELD_OUT = 15  # every so manieth photo of people is held out
SIGMAS = (1.0, 2.0)  # of the edges: many thin lines, and the main ones
LEAST_JOINTS = 12


def photo_at(image: Image.Image, size: tuple[int, int]) -> np.ndarray:
    return np.asarray(image.resize((size[1], size[0]), Image.Resampling.BICUBIC, reducing_gap=3)).transpose(2, 0, 1)


def class_table(labels: list[str]) -> np.ndarray:
    """(59) uint8: our class of each of the data set's."""
    table = np.full(256, UNKNOWN, np.uint8)
    for ours, theirs in enumerate(PEOPLE.values()):
        for name in theirs.split():
            table[labels.index(name)] = ours
    return table


def pooled_planes(joints: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """The pose encoding, averaged over the 4 x 4 pixels of every cell -> (20, h, w) uint8."""
    planes = encode_pose(joints, *size)
    c, h, w = planes.shape
    return (planes.reshape(c, h // 4, 4, w // 4, 4).mean((2, 4)) * 255).round().astype(np.uint8)


def people(pack: PhotoPack, data: Path, movenet: MoveNet | None) -> dict[str, list[dict]]:
    """movenet: finds the keypoints of the pose pack; None for masks."""
    folder = data / "people"
    table = class_table(json.loads((folder / "labels.json").read_text()))
    rows: dict[str, list[dict]] = {"train": [], "heldout": []}
    for path in sorted((folder / "photos").glob("*.jpg")):
        mask_path = folder / "masks" / f"{path.stem}.png"
        if not mask_path.exists() and pack.domain == "mask":
            continue
        photo = Image.open(path).convert("RGB")
        joints = movenet.joints(photo) if movenet else None
        if joints is not None and (~np.isnan(joints[:, 0])).sum() < LEAST_JOINTS:
            continue
        row: dict[str, int | np.ndarray] = {"group": 0}
        for scale, size in (("small", pack.small), ("full", pack.full)):
            row[f"{scale}-photos"] = photo_at(photo, size)
            if mask_path.exists():
                labels = table[np.asarray(Image.open(mask_path))]
                row[f"{scale}-parts"] = np.asarray(Image.fromarray(labels).resize((size[1], size[0]), Image.Resampling.NEAREST))
            else:
                row[f"{scale}-parts"] = np.full(size, UNKNOWN, np.uint8)
            if joints is not None:
                # A joint is the centre of its pixel in both sizes.
                at = (joints + 0.5) * size[0] / photo.size[1] - 0.5
                row[f"{scale}-pose"] = np.stack([pooled_planes(at, size), pooled_planes(mirror(at, size[1]), size)])
        if joints is not None:
            row["joints"] = (joints + 0.5) * pack.full[0] / photo.size[1] - 0.5
        rows["heldout" if int(path.stem) % HELD_OUT == 0 else "train"].append(row)
    return rows


def products(pack: PhotoPack, data: Path) -> dict[str, list[dict]]:
    """Portrait photos alone: the pack has one shape. Cropped in the middle to it."""
    rows: dict[str, list[dict]] = {"train": [], "heldout": []}
    for split, folder in (("train", "train"), ("heldout", "validation")):
        classes = sorted(p.name for p in (data / "clothing" / folder).iterdir())
        for group, name in enumerate(classes):
            for path in sorted((data / "clothing" / folder / name).glob("*.jpg")):
                photo = Image.open(path).convert("RGB")
                w, h = photo.size
                if h < w:
                    continue
                ratio = pack.full[1] / pack.full[0]
                cw, ch = min(w, round(h * ratio)), min(h, round(w / ratio))
                left, top = (w - cw) // 2, (h - ch) // 2
                photo = photo.crop((left, top, left + cw, top + ch))
                row: dict[str, int | np.ndarray] = {"group": group}
                for scale, size in (("small", pack.small), ("full", pack.full)):
                    pixels = photo_at(photo, size)
                    grey = (pixels * np.array([0.2125, 0.7154, 0.0721])[:, None, None]).sum(0) / 255
                    row[f"{scale}-photos"] = pixels
                    row[f"{scale}-lines"] = np.stack([canny(grey, sigma) for sigma in SIGMAS])
                rows[split].append(row)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pack", choices=list(PACKS), required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--nets", type=Path, help="folder of the MoveNet file; people-pose needs it")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    pack = PACKS[args.pack]
    if pack.domain == "pose" and args.nets is None:
        parser.error("--nets is missing: keypoints come from the MoveNet file in it.")
    movenet = MoveNet(args.nets) if pack.domain == "pose" else None
    rows = products(pack, args.data) if pack.domain == "edges" else people(pack, args.data, movenet)
    for split, entries in rows.items():
        folder = args.out / split
        folder.mkdir(parents=True, exist_ok=True)
        for key in entries[0]:
            np.save(folder / f"{key}.npy", np.stack([entry[key] for entry in entries]))
        print(f"{args.out / split}: {len(entries)} photos.", flush=True)


if __name__ == "__main__":
    main()
