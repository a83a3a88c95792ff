"""Convert a released CoCosNet checkpoint to a model pack.

    python models/training/convert.py --official celebahq --checkpoints checkpoints/celebahq --out models/packs/celebahq [--half]

Reads <epoch>_net_Corr.pth and <epoch>_net_G.pth (tensors only, no code), checks every name and shape, folds spectral norm and writes
encode_source.onnx, encode_exemplar.onnx, synthesise.onnx (opset 17, 256 x 256) and card.json. Leaves with 2 and one sentence for what it
refuses. Needs about 3 GB of memory.
"""

import argparse
import sys
from pathlib import Path
from typing import NoReturn

from official.errors import BadOption, ConvertError
from official.models import MODELS
from official.pack import write_pack


class Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise BadOption(f"{message[:1].upper()}{message[1:]}; see convert.py --help.")


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """Throws BadOption."""
    parser = Parser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument("--official", choices=list(MODELS), required=True, help="which released model the checkpoints are of")
    parser.add_argument("--checkpoints", type=Path, required=True, help="folder of the .pth files")
    parser.add_argument("--out", type=Path, required=True, help="folder of the pack; its name becomes the pack's id")
    parser.add_argument("--epoch", help="prefix of the files; default latest, for ade20k-nomask 90")
    parser.add_argument("--half", action="store_true", help="store weights as fp16: half the bytes, computed in fp32 all the same")
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    try:
        args = parse(arguments)
        model = MODELS[args.official]
        write_pack(model, args.checkpoints, args.out, args.epoch or model.epoch, args.half, print)
    except ConvertError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"Wrote {args.out / 'card.json'}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
