"""Checkpoints that the converter refuses."""

import re

import pytest
import torch

import convert
from official import checkpoint, errors, models
from official.seeded import save


def small(monkeypatch, name, width=8):
    """The model at a fraction of its width, all models being known to the converter at that width."""
    for other, model in list(models.MODELS.items()):
        monkeypatch.setitem(models.MODELS, other, models.OfficialModel(**{**vars(model), "width": width}))
    return models.MODELS[name]


def refused(capsys, out, *arguments):
    """Runs the converter -> its one sentence; nothing may have been written."""
    assert convert.main([*map(str, arguments)]) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and not out.exists()
    assert re.fullmatch(r"[^\n]+\.\n", printed.err), printed.err
    return printed.err


@pytest.fixture
def folder(tmp_path, monkeypatch):
    return save(tmp_path / "checkpoints", small(monkeypatch, "celebahq"))


def run(capsys, tmp_path, folder, official="celebahq", *more):
    out = tmp_path / "pack"
    return refused(capsys, out, "--official", official, "--checkpoints", folder, "--out", out, *more)


def test_missing_file(capsys, tmp_path, folder):
    (folder / "latest_net_G.pth").unlink()
    assert "latest_net_G.pth is not there" in run(capsys, tmp_path, folder)
    assert "7_net_Corr.pth is not there" in run(capsys, tmp_path, folder, "celebahq", "--epoch", "7")


@pytest.mark.parametrize("legacy", [False, True], ids=["zip", "legacy"])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.999])
def test_truncated_file(capsys, tmp_path, folder, share, legacy):
    save(folder, models.MODELS["celebahq"], _use_new_zipfile_serialization=not legacy)
    path = folder / "latest_net_Corr.pth"
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    message = run(capsys, tmp_path, folder)
    assert "latest_net_Corr.pth" in message and "cut short or damaged" in message


def test_file_that_is_no_checkpoint(capsys, tmp_path, folder):
    path = folder / "latest_net_G.pth"
    path.write_bytes(b"<!DOCTYPE html><title>Quota exceeded</title>" * 100)
    assert "no PyTorch checkpoint" in run(capsys, tmp_path, folder)
    torch.save([1, 2], path)
    assert "something else than named tensors" in run(capsys, tmp_path, folder)


class Intruder:
    def __reduce__(self):
        return (print, ("code of the checkpoint ran",))


def test_code_in_a_checkpoint_does_not_run(capsys, tmp_path, folder):
    torch.save({"fc.weight": Intruder()}, folder / "latest_net_G.pth")
    assert "no PyTorch checkpoint" in run(capsys, tmp_path, folder)  # which also asserts that nothing was printed


@pytest.mark.parametrize(
    ("entry", "value", "complaint"),
    [
        ("head_0.norm_0.mlp_gamma.weight", float("nan"), "holds NaN"),
        ("up_3.conv_0.weight_orig", float("inf"), "holds NaN"),
        ("conv_img.weight", 1e30, "absurd"),
        ("up_0.conv_s.weight_u", 3.0, "no unit vector"),
    ],
)
def test_damaged_numbers(capsys, tmp_path, folder, entry, value, complaint):
    path = folder / "latest_net_G.pth"
    entries = torch.load(path, weights_only=True)
    entries[entry].view(-1)[1] = value
    torch.save(entries, path)
    message = run(capsys, tmp_path, folder)
    assert entry.removesuffix("_orig") in message and complaint in message


def test_another_models_checkpoint(capsys, tmp_path, folder):
    message = run(capsys, tmp_path, folder, "celebahqedge")
    assert '"adaptive_model_seg.layer1.0.weight_orig" is [8, 19, 3, 3] and not [8, 15, 3, 3]' in message
    assert "pass --official celebahq" in message


def test_networks_swapped(capsys, tmp_path, folder):
    paths = folder / "latest_net_G.pth", folder / "latest_net_Corr.pth"
    data = [path.read_bytes() for path in paths]
    paths[0].write_bytes(data[1])
    paths[1].write_bytes(data[0])
    assert 'it has no "adaptive_model_seg.layer1.0.weight_orig"' in run(capsys, tmp_path, folder)


def test_one_entry_more_or_less():
    entries = dict.fromkeys(["a"], ())
    assert checkpoint.difference(entries, {"a": (), "b": (1,)}) == 'it has no "b"'
    assert checkpoint.difference({"a": (), "c": (2,)}, entries) == 'it has "c", which that network lacks'
    assert checkpoint.difference({"a": (2,)}, {"a": (1,)}) == '"a" is [2] and not [1]'
    assert checkpoint.difference(entries, entries) is None


def test_unknown_options(capsys, tmp_path, folder):
    assert "invalid choice: 'ade'" in run(capsys, tmp_path, folder, "ade")
    assert "Unrecognized arguments: --int8" in run(capsys, tmp_path, folder, "celebahq", "--int8")
    assert "required: --checkpoints" in refused(capsys, tmp_path / "pack", "--official", "celebahq", "--out", tmp_path / "pack")


def test_output_that_is_a_file(capsys, tmp_path, folder):
    out = tmp_path / "taken"
    out.write_text("")
    assert convert.main(["--official", "celebahq", "--checkpoints", str(folder), "--out", str(out)]) == 2
    assert "choose another folder with --out" in capsys.readouterr().err


def test_folding_takes_the_stored_vectors_and_empties_its_input(tmp_path):
    entries = {"c.weight_orig": torch.tensor([[3.0, 0.0], [0.0, 1.0]]), "c.weight_u": torch.tensor([0.6, 0.8])}
    entries["c.weight_v"] = torch.tensor([0.8, 0.6])
    folded = checkpoint.fold(entries, tmp_path)
    assert entries == {} and list(folded) == ["c.weight"]
    assert torch.allclose(folded["c.weight"], torch.tensor([[3.0, 0.0], [0.0, 1.0]]) / (0.6 * 3 * 0.8 + 0.8 * 0.6))


def test_every_refusal_has_one_base():
    kinds = [errors.BadOption, errors.MissingFile, errors.BrokenCheckpoint, errors.WrongModel, errors.ParityFailed, errors.CannotWrite]
    assert all(issubclass(kind, errors.ConvertError) for kind in kinds)
