"""A desk that a real browser can reach, and the browser."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

import pytest
import uvicorn

from quipu.desk.keeper import Keeper
from quipu.desk.routes import application
from quipu.desk.settings import Settings

CHROMIUM = next(filter(None, map(which, ("chromium", "chromium-browser", "google-chrome"))), None)
WORD = "no Chromium here: install it (apt-get install chromium) to test the desk in a browser"
NO_SCRIPTS = "the desk's scripts were not built: install quipu where npm's registry can be reached"
TURN = 30.0


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Keeper]]:
    """The address of a desk on this computer, and its keeper, for as long as the block lasts."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    app = application(Settings(folder, port=port))
    if "desk.js" not in app.state.desk.files:
        pytest.skip(NO_SCRIPTS)
    server = uvicorn.Server(uvicorn.Config(app, "127.0.0.1", port, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    end = time.monotonic() + TURN
    while not server.started and time.monotonic() < end:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}", app.state.desk.keeper
    finally:
        server.should_exit = True
        thread.join()
