"""A plan goes from its committee to the nation and back, and whoever doubts it can check its receipt."""

import json
import re
import subprocess

import pytest

import documents
from conftest import PHONE, TODAY
from people import CHIPAQUE, CHITAGA, NATIONAL_ADMINISTRATOR
from program import Program, gelt
from test_official import upload

REVIEWERS = {"gobierno-en-linea": "Óscar Iván Beltrán", "servicio-al-ciudadano": "Yolima Cárdenas Pabón",
             "funcion-publica": "Hernando Lizarazo Vega"}
THEMES = ["Simplificación y racionalización de trámites", "Canales de atención"]
NUMBER = r"GEL-\d{4}-\d{5}-\d{6}-\d"


class Office:
    """People of one entity."""

    def __init__(self, slug, name, place, mayor, lead, web_master):
        self.slug, self.name, self.place = slug, name, place
        self.mayor, self.lead, self.web_master = mayor, lead, web_master
        self.plan = f"/oficina/{slug}/plan"


OFFICES = {
    True: Office(CHIPAQUE, "Chipaque", {}, "Gustavo Adolfo Poveda", "Jairo Enrique Baquero",
                 "Lina Paola Rey Cubides"),
    False: Office(CHITAGA, "Chitagá", {"place": "Chitagá", "department": "Norte de Santander"},
                  "Amparo Villamizar Leal", "Édgar Rozo Parada", "Wílmer Antonio Gélvez"),
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A demonstration of its own: what is approved here would change the plans that other journeys read."""
    program = Program("demo", tmp_path_factory.mktemp("course") / "data", "--today", TODAY)
    yield program
    program.stop()


@pytest.fixture(scope="module")
def passes():
    return {}


def begin(page, office, name="plan.docx", period="2027"):
    """A draft out of a document whose terms lie in its year, so that nothing keeps it from being approved; returns the
    address of its version."""
    words = documents.as_docx(period, (f"Junio de {period}", f"Hasta {period}"), **office.place)
    page.goto(office.plan)
    page.get_by_label("Documento del plan").set_input_files(
        {"name": name, "mimeType": "", "buffer": words})
    page.get_by_role("button", name="Leer el documento").click()
    page.get_by_role("heading", name="Revise lo que entendimos").wait_for()
    version = f"{office.plan}/versiones/{page.url.rsplit('/', 1)[1]}"
    for number, theme in enumerate(THEMES, start=1):
        change_action(page, office, version, number, theme)
    return version


def change_action(page, office, version, number, theme, responsible=None):
    page.goto(f"{office.plan}/borradores/accion/{version.rsplit('/', 1)[1]}/{number}")
    page.get_by_label("Tema del formato unificado").select_option(theme)
    if responsible:
        page.get_by_label("Responsables").first.fill(responsible)
    page.get_by_role("button", name="Guardar la acción").click()
    page.get_by_text(f"Guardado: acción {number}.").wait_for()


def approve(mayor, version):
    mayor.goto(version)
    mayor.get_by_role("link", name="Leer y aprobar").click()
    mayor.get_by_label(re.compile("^He leído el plan y lo apruebo")).check()
    mayor.get_by_role("button", name="Aprobar el plan").click()
    assert mayor.get_by_text("El plan quedó aprobado y a la vista de la ciudadanía.").is_visible()


def submit(person, version):
    """Returns the number that the plan got."""
    person.goto(version)
    person.get_by_role("link", name="Revisar y enviar").click()
    person.get_by_role("heading", name="Enviar el plan al Programa").wait_for()
    said = person.locator("main").inner_text()
    assert "Si lo envía ahora, llega a tiempo." in said or "de un plan que ya se envió" in said, said
    person.get_by_role("button", name="Enviar al Programa y recibir el radicado").click()
    person.get_by_text(re.compile(NUMBER)).first.wait_for()
    return re.search(NUMBER, person.locator("main").inner_text()).group()


def give_opinion(reviewer, number, conforming, observation=None):
    """Returns the address where this body reviews."""
    reviewer.goto("/revision-de-planes")
    reviewer.get_by_role("row", name=re.compile(number)).get_by_role("link").click()
    if observation:
        reviewer.get_by_label(re.compile("^Observación")).first.fill(observation)
    reviewer.get_by_label("Conforme" if conforming else "Con observaciones", exact=True).check()
    reviewer.get_by_role("button", name="Dar el concepto").click()


def all_opinions(enter_as, number, objecting=None, observation=None, **options):
    """Each body that has a part gives its opinion; returns who had one."""
    had = []
    for body, name in REVIEWERS.items():
        page = enter_as(name, **options)
        page.goto("/revision-de-planes")
        if page.get_by_role("row", name=re.compile(number)).count() == 0:
            continue
        had.append(body)
        give_opinion(page, number, body != objecting, observation if body == objecting else None)
    return had


def test_from_the_committee_to_the_nation_and_back(enter_as, visit, demo, tmp_path, scripts):
    office = OFFICES[scripts]
    web_master = enter_as(office.web_master, java_script_enabled=scripts)
    version = begin(web_master, office)
    plan = version.rsplit("/", 1)[1]

    # Through the committee.
    web_master.goto(version)
    web_master.get_by_role("button", name="Pasar al comité").click()
    lead = enter_as(office.lead, viewport=PHONE, java_script_enabled=scripts)
    lead.goto(f"{office.plan}/comentarios/{plan}")
    lead.locator("#accion-2").get_by_text("Comentar", exact=True).click()
    lead.get_by_label("Su comentario a la acción 2").fill("¿Quién lee el buzón en vacaciones?")
    lead.locator("#accion-2").get_by_role("button", name="Guardar el comentario").click()
    assert "¿Quién lee el buzón en vacaciones?" in lead.locator("#accion-2").inner_text()
    web_master.goto(version)
    assert "(1 por resolver)" in web_master.locator("main").inner_text()
    web_master.goto(f"{office.plan}/comentarios/{plan}")
    web_master.get_by_role("button", name=re.compile("^Resuelto")).click()
    assert "resuelto el 21 de noviembre" in web_master.locator("#accion-2").inner_text()

    # Only the mayor approves; the others read whose it is.
    lead.goto(version)
    assert lead.get_by_role("link", name="Leer y aprobar").count() == 0
    refused = lead.goto(f"{office.plan}/versiones/aprobacion/{plan}")
    assert refused.status == 403
    assert "le corresponde solo a la alcaldesa o el alcalde" in lead.locator("main").inner_text()
    mayor = enter_as(office.mayor, java_script_enabled=scripts)
    mayor.goto(f"{office.plan}/versiones/aprobacion/{plan}")
    mayor.get_by_role("button", name="Aprobar el plan").click()
    if not scripts:
        assert mayor.get_by_text("Marque la casilla").first.is_visible()
    approve(mayor, version)

    number = submit(lead, version)
    assert_receipt_holds(demo, office, plan, number, tmp_path)
    neighbour = visit(viewport=PHONE, java_script_enabled=scripts)
    neighbour.goto(f"/{office.slug}/plan")
    neighbour.get_by_role("link", name="El plan de 2027 ya está aprobado").click()
    assert "Atender las consultas por correo" in neighbour.locator("#accion-2").inner_text()
    neighbour.goto(f"/radicados/{number}")
    assert office.name in neighbour.locator("main").inner_text()

    # Returned, corrected, accepted.
    wish = "Falta decir qué oficina responde los fines de semana."
    had = all_opinions(enter_as, number, "gobierno-en-linea", wish, java_script_enabled=scripts)
    assert had == list(REVIEWERS), "each body has an action of its own or the frame"
    web_master.goto(version)
    assert wish in web_master.locator("main").inner_text()
    web_master.get_by_role("button", name="Corregir en una versión nueva").click()
    second = f"{office.plan}/versiones/{web_master.url.split('?')[0].rsplit('/', 1)[1]}"
    assert second != version
    change_action(web_master, office, second, 1, THEMES[0],
                  "Secretaría de Planeación y, los sábados, la Personería")
    web_master.goto(second)
    web_master.get_by_role("link", name="Qué cambió").click()
    assert "Personería" in web_master.locator("main").inner_text()
    assert wish in web_master.locator("main").inner_text()
    web_master.goto(second)
    web_master.get_by_role("button", name="Pasar al comité").click()
    approve(mayor, second)
    again = submit(lead, second)
    assert again != number
    assert all_opinions(enter_as, again, java_script_enabled=scripts) == had
    lead.goto(second)
    lead.get_by_role("button", name="Iniciar la ejecución").click()
    assert "en ejecución" in lead.locator("main").inner_text()

    # An act makes a third version.
    web_master.goto(second)
    web_master.get_by_role("link", name="Ajustar el plan").click()
    web_master.get_by_label("Clase de acto").select_option("Decreto")
    web_master.get_by_label("Número").fill("26")
    web_master.get_by_label("Día del acto").fill("2026-11-20")
    web_master.get_by_label("Por qué se ajusta").fill("Cambió el presupuesto de comunicaciones")
    web_master.get_by_role("button", name="Abrir la versión nueva").click()
    third = web_master.locator("main").inner_text()
    assert "versión 3" in third and "Decreto 26 del 20 de noviembre de 2026" in third


def assert_receipt_holds(demo, office, plan, number, folder):
    """Offline, with the published keys alone; whoever changes a letter of it is found out."""
    public = f"/{office.slug}/plan/constancia"
    files = {"constancia.json": f"{public}/datos/{plan}", "contenido.json": f"{public}/contenido/{plan}",
             "llaves.json": "/llaves/publicas.json"}
    for name, address in files.items():
        status, _, body = demo.get(address)
        assert status == 200, address
        (folder / name).write_bytes(body)
    receipt, content, keys = (folder / name for name in files)
    gelt("receipt", "verify", receipt, "--keys", keys, "--content", content)
    assert number in receipt.read_text()
    other = folder / "otra.json"
    other.write_text(receipt.read_text().replace(office.name, "Otro municipio"))
    gelt("receipt", "verify", other, "--keys", keys, "--content", content, expected=65)
    longer = folder / "largo.json"
    longer.write_bytes(content.read_bytes().replace("Atender".encode(), "Olvidar".encode()))
    gelt("receipt", "verify", receipt, "--keys", keys, "--content", longer, expected=65)
    assert json.loads(demo.get(f"/radicados/{number}/constancia.json")[2]) == json.loads(receipt.read_text())
    paper = folder / "constancia.pdf"
    paper.write_bytes(demo.get(f"{public}/pdf/{plan}")[2])
    words = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True).stdout
    assert number in words


def test_a_stranger_finds_nothing(enter_as):
    office, other = OFFICES[False], OFFICES[True]
    web_master = enter_as(office.web_master)
    version = begin(web_master, office, "ajeno.docx")
    plan = version.rsplit("/", 1)[1]
    stranger = enter_as(other.web_master)
    for path in (version, f"{office.plan}/comentarios/{plan}", f"{office.plan}/papel/{plan}/pdf",
                 f"{other.plan}/versiones/{plan}", f"{other.plan}/comentarios/{plan}",
                 f"{other.plan}/papel/{plan}/pdf", f"{other.plan}/constancia/{plan}"):
        assert stranger.request.get(path).status == 404, path


def test_more_time_lets_a_late_entity_hand_in_once(enter_as, demo):
    office = OFFICES[True]
    web_master = enter_as(office.web_master)
    version = begin(web_master, office, "tarde.docx", "2012")
    web_master.goto(version)
    web_master.get_by_role("button", name="Pasar al comité").click()
    mayor = enter_as(office.mayor)
    approve(mayor, version)
    mayor.get_by_role("link", name="Revisar y enviar").click()
    assert mayor.get_by_text("cerró al terminar el martes 29 de mayo de 2012").is_visible()
    assert mayor.get_by_role("button", name="Enviar al Programa").count() == 0

    nation = enter_as(NATIONAL_ADMINISTRATOR)
    nation.goto("/campanas/plan-2012/prorrogas?codigo=25178")
    nation.get_by_label("Último día").fill("2026-11-30")
    nation.get_by_label("Motivo").fill("La creciente del río se llevó los archivos de la alcaldía")
    nation.get_by_role("button", name="Conceder la prórroga").click()

    mayor.reload()
    numbers = press_three_times(mayor.get_by_role("button", name="Enviar al Programa y recibir el radicado"))
    mayor.goto(version)
    own = set(re.findall(NUMBER, mayor.locator("main").inner_text()))
    assert len(own) == 1 and numbers == own
    assert "a tiempo" in demo.get(f"/radicados/{own.pop()}")[2].decode()


def press_three_times(button):
    """At once, as impatient fingers do; the numbers of Chipaque that the answers tell."""
    answers = button.evaluate(
        """button => Promise.all([1, 2, 3].map(async () => {
             const fields = new URLSearchParams(new FormData(button.form));
             return (await fetch(button.form.action, {method: 'POST', body: fields})).text(); }))""")
    return {number for answer in answers for number in re.findall(NUMBER, answer) if "-25178-" in number}
