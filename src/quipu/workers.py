"""Processes that share out the work, and leave when they are told to or when nobody is left to tell them."""

import gc
import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Thread

_SELDOM = (100_000, 20, 20)
"""Objects between two looks for cycles in a worker: a report's tokens and claims are many, and go when it is done."""
FEW = 16
"""Tasks that are done sooner in this process than a second one starts."""


@contextmanager
def executor(workers: int, tasks: int) -> Iterator[Executor]:
    """A pool for some number of tasks: processes, or one thread of this process where they would not pay.

    On the way out, tasks not yet begun are dropped; that is what makes Ctrl-C quick.
    """
    pool: Executor
    if workers <= 1 or tasks < FEW:
        pool = ThreadPoolExecutor(1)
    else:
        pool = ProcessPoolExecutor(min(workers, tasks), multiprocessing.get_context("spawn"), _leave_with_parent)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave cycles where they are: tables of a large case hold none, and looking for them takes a seventh of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Keep Ctrl-C waiting while processes start: they inherit that, and so leave Ctrl-C to the process that started them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _leave_with_parent() -> None:
    """Watch for the end of the process that started this one, however it comes; and look for cycles seldom."""
    gc.set_threshold(*_SELDOM)
    Thread(target=_wait_and_leave, daemon=True).start()


def _wait_and_leave() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
