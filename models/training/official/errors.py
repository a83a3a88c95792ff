"""Everything the converter refuses. A message is one sentence: what happened, and the remedy."""


class ConvertError(Exception):
    """Base of all; convert.py prints the message and leaves with exit code 2."""


class BadOption(ConvertError):
    """The command line."""


class MissingFile(ConvertError):
    """A checkpoint file that is not there."""


class BrokenCheckpoint(ConvertError):
    """A file that is no checkpoint, is cut short, or holds numbers that no network has."""


class WrongModel(ConvertError):
    """A checkpoint whose names or shapes are not those of the model asked for."""


class ParityFailed(ConvertError):
    """An ONNX file that disagrees with the network it was exported from."""


class CannotWrite(ConvertError):
    """The output folder."""
