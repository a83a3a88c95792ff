"""From a training run's folder to the network that it made: the moving average of its weights."""

import json
from dataclasses import asdict
from pathlib import Path

import torch

from elements.network import ElementNet, Shape

TOLD = "network.json"


def tell_network(run: Path, net: ElementNet) -> None:
    """Writes beside the checkpoint what network its weights are of."""
    (run / TOLD).write_text(json.dumps(asdict(net.shape)) + "\n")


def load_net(run: Path, names: dict[str, list[str]]) -> tuple[ElementNet, dict]:
    """-> the network, and all that the checkpoint holds. Raises ValueError where it was trained on other features."""
    told = json.loads((run / TOLD).read_text())
    shape = Shape(**{**told, "pointers": tuple(told["pointers"])})
    if (shape.source_features, shape.exemplar_features) != (len(names["source"]), len(names["exemplar"])):
        raise ValueError(f"{run} was trained on other features; write the tokens anew and train again.")
    state = torch.load(run / "checkpoint.pt", map_location="cpu", weights_only=True)
    net = ElementNet(shape)
    net.load_state_dict(state["ema"])
    return net.eval(), state


def trained_of(state: dict) -> dict[str, float]:
    """Samples seen and seconds, those of the runs that it started from among them."""
    former = state.get("former", {})
    return {name: state[name] + former.get(name, 0) for name in ("samples", "seconds")}
