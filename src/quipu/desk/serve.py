"""Running the desk until it is stopped."""

import logging
from collections.abc import Callable

import uvicorn

from quipu.desk.routes import application
from quipu.desk.settings import Settings
from quipu.errors import QuipuError

NO_SCRIPTS = (
    "its scripts were not built when quipu was installed: all pages work, the network and the map are tables; "
    "install again where npm's registry can be reached"
)


def serve(settings: Settings, say: Callable[[str], None]) -> None:
    """Answer at the settings' address, of which `say` is told. Raises CaseError without a case, QuipuError without the port."""
    app = application(settings)
    if "desk.js" not in app.state.desk.files:
        say(f"note: {NO_SCRIPTS}")
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    say(f"{settings.case}: http://{host}:{settings.port}/  (Ctrl-C stops)")
    logging.getLogger("quipu.desk").addHandler(logging.StreamHandler())
    config = uvicorn.Config(
        app, settings.host, settings.port, log_level="warning", access_log=False, server_header=False, proxy_headers=False
    )
    try:
        uvicorn.Server(config).run()
    except SystemExit as stopped:  # uvicorn's word for an address that it cannot have
        raise QuipuError(f"{settings.host}:{settings.port}: cannot listen there; give another --port") from stopped
