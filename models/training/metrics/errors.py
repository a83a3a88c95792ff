"""What commands that measure say in one sentence and end with 2 for: what they were given, not what they do, is wrong."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable


class NotMeasurable(ValueError):
    """What is asked for cannot be measured. The message is one sentence that names the file and the remedy."""


def positive(word: str) -> int:
    """An argument that counts something."""
    try:
        count = int(word)
    except ValueError:
        count = 0
    if count < 1:
        raise argparse.ArgumentTypeError(f"{word} is no whole number from 1 upwards")
    return count


def run(command: Callable[[], None]) -> None:
    """Runs a command's `main`. Ends with 2 and the sentence on stderr where it raises NotMeasurable."""
    try:
        command()
    except NotMeasurable as error:
        print(error, file=sys.stderr)
        sys.exit(2)
