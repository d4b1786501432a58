"""An entity reached by its own name shows the public and nothing else."""

import time

import pytest

from conftest import OWN_HOST
from people import CHITAGA, NEIGHBOUR_WEB_MASTER
from program import gelt


@pytest.fixture(scope="module")
def own_site(demo):
    """The entity's own address, once the running program has noticed the command."""
    gelt("entity", "host", "54174", OWN_HOST, "--data", demo.data)
    deadline = time.monotonic() + 15
    while b"Chitag" not in demo.get("/", Host=OWN_HOST)[2].split(b"</header>")[0]:
        assert time.monotonic() < deadline, "the program did not notice the entity's host"
        time.sleep(0.1)
    yield f"http://{OWN_HOST}:{demo.port}"
    gelt("entity", "host", "54174", "--remove", "--data", demo.data)
    while b"Chitag" in demo.get("/", Host=OWN_HOST)[2].split(b"</header>")[0]:
        assert time.monotonic() < deadline + 30
        time.sleep(0.1)


def test_the_entity_speaks_on_its_own_host(visit, own_site, scripts):
    page = visit(own_site, java_script_enabled=scripts)
    page.goto("/")
    assert page.get_by_role("heading", level=1).inner_text().strip()
    page.get_by_role("navigation", name="Menú principal").get_by_role("link", name="Plan de acción").click()
    assert page.url == f"{own_site}/plan"
    assert page.get_by_text("Empalmar con la siguiente administración").is_visible()


@pytest.mark.parametrize("path", ["/ingreso", "/ingreso/olvido", "/oficina", f"/oficina/{CHITAGA}", "/demostracion",
                                  "/demostracion/correo", "/escritorio", "/cuenta", "/cuentas", "/entidades", "/guia"])
def test_nothing_else_exists_there(visit, own_site, path):
    page = visit(own_site)
    assert page.goto(path).status == 404


def test_who_has_entered_elsewhere_is_nobody_here(enter_as, own_site, demo):
    page = enter_as(NEIGHBOUR_WEB_MASTER)
    page.goto(f"{own_site}/plan")
    assert page.get_by_text("Gélvez").count() == 0
    status, _, body = demo.get("/plan", Host=OWN_HOST, Cookie="; ".join(
        f"{cookie['name']}={cookie['value']}" for cookie in page.context.cookies(demo.address)))
    assert status == 200 and "Gélvez".encode() not in body


def test_every_link_of_its_pages_stays_public(visit, own_site, demo):
    page = visit(own_site)
    for path in ("/", "/plan"):
        page.goto(path)
        links = page.eval_on_selector_all("a[href]", "links => links.map(a => a.href.split('#')[0])")
        for link in set(links):
            assert _status(demo, own_site, link) == 200, f"{path} leads to {link}"
        assert not any("/ingreso" in link or "/oficina" in link for link in links)


def test_nobody_enters_through_its_host(own_site, demo):
    for path in ("/ingreso", "/demostracion/entrada", f"/oficina/{CHITAGA}/plan/documentos"):
        assert demo.post(path, {"correo": "web@chitaga.example"}, Host=OWN_HOST)[0] in (404, 405)


def _status(demo, own_site, link):
    if link.startswith(own_site):
        return demo.get(link.removeprefix(own_site) or "/", Host=OWN_HOST)[0]
    return demo.get(link.removeprefix(demo.address) or "/")[0]
