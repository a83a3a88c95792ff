"""Writing a training run's state."""

from pathlib import Path

import torch


def save(path: Path, **state) -> None:
    """Replaces the checkpoint only when the new one is whole: a stop in the middle of writing must not cost the run."""
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)
