"""At 50 kbit/s, on a telephone that has never been here: what a citizen needs stands on the page within 5 s.

A new window has an empty cache, and pages are asked for one after the other, as a reader would.
"""

import re
import time

import pytest

from conftest import PHONE
from people import CHITAGA, NEIGHBOUR_WEB_MASTER

KILOBIT = 1000 / 8
# 400 ms there and back: what a village's mobile mast gives on market day.
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50 * KILOBIT, "uploadThroughput": 50 * KILOBIT}
PATIENCE = 5.0

# Drawn, and with its links to be followed: styles have come, pictures may still be under way.
USABLE = """() => {
  const drawn = performance.getEntriesByName('first-contentful-paint')[0];
  const [page] = performance.getEntriesByType('navigation');
  return drawn && page.domInteractive ? Math.max(drawn.startTime, page.domInteractive) / 1000 : 0;
}"""


def slowed(page):
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.send("Network.emulateNetworkConditions", SLOW)
    return page


def usable_after(page, path):
    page.goto(path, wait_until="commit", timeout=30_000)
    deadline = time.monotonic() + 30
    while not (seconds := page.evaluate(USABLE)):
        assert time.monotonic() < deadline, f"{path} is still not drawn"
        time.sleep(0.1)
    return seconds


@pytest.mark.parametrize("path", ["", "/noticias", "/noticias/la-vacuna-llega-a-diecinueve-veredas-en-tres-semanas"],
                         ids=["home", "channel", "item"])
def test_a_citizen_reads_within_five_seconds(visit, path, scripts):
    page = slowed(visit(viewport=PHONE, java_script_enabled=scripts))
    seconds = usable_after(page, f"/{CHITAGA}{path}")
    assert seconds < PATIENCE, f"{seconds:.1f} s"
    assert page.get_by_role("heading", level=1).is_visible() and page.locator("input[name=q]").first.is_visible()


def test_an_editor_writes_and_saves(enter_as):
    page = slowed(enter_as(NEIGHBOUR_WEB_MASTER, viewport=PHONE))
    seconds = usable_after(page, f"/oficina/{CHITAGA}/contenidos/nuevo/noticias")
    assert seconds < 2 * PATIENCE, f"{seconds:.1f} s"
    page.get_by_label("Título").fill("Escrito con mala señal")
    page.get_by_role("textbox", name="Texto").fill("La antena se cayó y volvió.")
    began = time.monotonic()
    page.get_by_role("button", name="Guardar borrador").click(no_wait_after=True)
    page.get_by_text("Guardado a las").first.wait_for(timeout=30_000)
    assert time.monotonic() - began < 2 * PATIENCE
    assert page.get_by_label("Título").input_value() == "Escrito con mala señal"


def test_an_official_answers_a_question_of_the_report(enter_as, scripts):
    page = enter_as(NEIGHBOUR_WEB_MASTER, viewport=PHONE, java_script_enabled=scripts)
    page.goto(f"/oficina/{CHITAGA}/reporte")
    page.get_by_role("link", name=re.compile("Reporte de resultados de 20(?!13)")).first.click()
    campaign = page.url.rsplit("/", 1)[1]
    seconds = usable_after(slowed(page), f"/oficina/{CHITAGA}/reporte/seccion/{campaign}/ET.1.1")
    assert seconds < 2 * PATIENCE, f"{seconds:.1f} s"
    question = page.locator("#p3")
    answer = "12" if scripts else "13"
    question.get_by_label("Cantidad").fill(answer)
    began = time.monotonic()
    if scripts:
        question.get_by_label("Cantidad").blur()
    else:
        question.get_by_role("button", name="Guardar la respuesta 3").click(no_wait_after=True)
    question.get_by_text("Guardada por Wílmer").wait_for(timeout=30_000)
    assert time.monotonic() - began < 2 * PATIENCE
    page.reload(timeout=30_000)
    assert question.get_by_label("Cantidad").input_value() == answer
