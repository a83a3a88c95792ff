import json
import sys

import export


def test_pack_of_random_weights_agrees_with_pytorch(tmp_path, monkeypatch):
    pack = tmp_path / "wireframe"
    monkeypatch.setattr(sys, "argv", ["export.py", "--pack", str(pack)])
    export.main()  # leaves with an error above the tolerance
    card = json.loads((pack / "card.json").read_text())
    assert 0 < card["parity"]["maxDifference"] <= 1e-3
    for name, entry in card["files"].items():
        assert entry == export.describe(pack / name)
