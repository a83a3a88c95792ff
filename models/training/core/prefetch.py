"""The next batch is drawn while the last is learnt from."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, TypeVar

Batch = TypeVar("Batch")


class Prefetch(Generic[Batch]):
    """Draws one batch ahead in a thread, by the share of the training at which the one before it is asked for."""

    def __init__(self, draw: Callable[[float], Batch]):
        self._draw = draw
        self._drawer = ThreadPoolExecutor(1)
        self._next: Future[Batch] | None = None

    def next(self, share: float) -> Batch:
        batch = (self._next or self._drawer.submit(self._draw, share)).result()
        self._next = self._drawer.submit(self._draw, share)
        return batch

    def close(self) -> None:
        self._drawer.shutdown(cancel_futures=True)
