"""One demonstration and one browser for the whole session; a fresh context for each journey."""

import pytest
from playwright.sync_api import sync_playwright

from people import enter
from program import Program, chromium

TODAY = "2026-11-21"
OWN_HOST = "chitaga.prueba.example"

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    program = Program("demo", tmp_path_factory.mktemp("demo") / "data", "--today", TODAY)
    yield program
    program.stop()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as tools:
        quiet = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run",
                 "--disable-background-networking", "--disable-component-update", "--disable-sync",
                 f"--host-resolver-rules=MAP {OWN_HOST} 127.0.0.1"]
        browser = tools.chromium.launch(executable_path=chromium(), args=quiet)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, demo):
    """Opens a window of its own on the demonstration: visit(viewport=PHONE, java_script_enabled=False)."""
    contexts = []

    def open_window(base=None, **options):
        options = {"viewport": DESKTOP, "base_url": base or demo.address, "locale": "es-CO"} | options
        context = browser.new_context(**options)
        context.set_default_timeout(15_000)
        contexts.append(context)
        return context.new_page()

    yield open_window
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def passes():
    """Cookies of those who have entered, so that each enters once."""
    return {}


@pytest.fixture
def enter_as(visit, passes):
    """A window in which somebody of the demonstration's cast has entered."""

    def open_window(name, **options):
        if name not in passes:
            page = visit()
            enter(page, name)
            passes[name] = page.context.storage_state()
        return visit(storage_state=passes[name], **options)

    return open_window


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def scripts(request):
    """Whether the browser runs scripts; both must reach the end of the journey."""
    return request.param
