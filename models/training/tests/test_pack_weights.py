import sys

import torch

import export
from core.run_state import RunState
from model import Restyler
from wireframe.critic import Critic
from wireframe.pack_weights import pack_weights
from wireframe.start import starting_weights


def test_a_pack_gives_its_network_back(tmp_path, monkeypatch):
    pack = tmp_path / "wireframe"
    monkeypatch.setattr(sys, "argv", ["export.py", "--pack", str(pack)])
    export.main()
    torch.manual_seed(0)
    net = export.round_weights(Restyler())
    weights, former = pack_weights(pack)
    # An untrained network's gains are all one and become one tensor; those of a trained one stay apart.
    # What shapes the cells have is trained with the rest and no part of a pack.
    kept = {name for name in net.state_dict() if not name.endswith("gain") and "to_attributes" not in name}
    assert kept == {name for name in weights if not name.endswith("gain")} and former == {"samples": 0, "seconds": 0}
    assert all(torch.equal(weights[name], net.state_dict()[name]) for name in kept)

    monkeypatch.setattr("wireframe.start.pack_weights", lambda _: (weights, {"samples": 7, "seconds": 60.0}))
    state = RunState(Restyler(), Critic(), 1e-4, decay=0.998)
    state.start_from(*starting_weights(pack, torch.device("cpu")))
    assert torch.equal(state.ema.state_dict()["encode_source.to_s.weight"], net.encode_source.to_s.weight)
    assert state.former == {"samples": 7, "seconds": 60.0}
