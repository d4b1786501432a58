"""From an empty folder to the first administrator's desk, and everything about one's own account."""

import re
import sqlite3

import pytest

import telephone
from people import NATIONAL_ADMINISTRATOR
from program import Program, gelt

EMAIL = "primera@programa.example"
PASSWORD = "una vereda con tres puentes"
ANOTHER = "dos puentes y un molino viejo"


class Founder:
    """What the first administrator has at hand."""

    def __init__(self, served):
        self.served = served
        self.password = PASSWORD
        self.secret = ""
        self.codes = []


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    program = Program("serve", tmp_path_factory.mktemp("serve") / "data")
    yield program
    program.stop()


@pytest.fixture(scope="module")
def founder(served, browser):
    """Enters by the one-time link, chooses a password, prepares the second step and keeps the recovery codes."""
    link = gelt("account", "first-link", "--data", served.data, "--port", served.port).stdout.strip()
    assert link.startswith(f"http://localhost:{served.port}/ingreso/enlace?llave=")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    founder = Founder(served)
    page.goto(link)

    page.get_by_label("Nombre y apellidos").fill("Aurora Pinto Salamanca")
    page.get_by_label("Correo electrónico").fill(EMAIL)
    page.get_by_label("Contraseña", exact=True).fill("colombia2012")
    page.get_by_label("La misma contraseña, otra vez").fill("colombia2012")
    page.get_by_role("button", name="Crear la cuenta").click()
    assert "muy común" in page.locator("#errores").inner_text()
    assert page.get_by_label("Nombre y apellidos").input_value() == "Aurora Pinto Salamanca"
    page.get_by_label("Contraseña", exact=True).fill(PASSWORD)
    page.get_by_label("La misma contraseña, otra vez").fill(PASSWORD)
    page.get_by_role("button", name="Crear la cuenta").click()

    assert page.get_by_role("heading", name="Preparar el segundo paso").is_visible()
    founder.secret = page.locator("main code").inner_text()
    page.get_by_label("Código que muestra la aplicación").fill("000000")
    page.get_by_role("button", name="Confirmar el segundo paso").click()
    assert "El código no corresponde" in page.locator("#errores").inner_text()
    assert page.locator("main code").inner_text() == founder.secret, "the telephone need not be set up again"
    page.get_by_label("Código que muestra la aplicación").fill(telephone.code(founder.secret))
    page.get_by_role("button", name="Confirmar el segundo paso").click()

    founder.codes = page.locator("main code").all_inner_texts()
    assert len(set(founder.codes)) == 10
    page.get_by_role("link", name="Ya los guardé: ir a mi escritorio").click()
    assert page.get_by_role("heading", name="El programa está listo para empezar").is_visible()

    page.goto(link)
    assert page.get_by_role("heading", level=1).inner_text() != "Cree la cuenta de administración nacional"
    context.close()
    return founder


@pytest.fixture
def window(visit, founder):
    return lambda **options: visit(founder.served.address, **options)


def knock(page, email, password):
    """The first step: address and password."""
    page.goto("/ingreso")
    page.get_by_label("Correo electrónico").fill(email)
    page.get_by_label("Contraseña").fill(password)
    page.get_by_role("button", name="Ingresar").click()


def come_in(page, founder):
    """Both steps, the second with a recovery code."""
    knock(page, EMAIL, founder.password)
    page.get_by_label("Código", exact=True).fill(founder.codes.pop())
    page.get_by_role("button", name="Terminar de entrar").click()
    page.get_by_role("heading", name="Mi escritorio").wait_for()


def test_the_link_of_the_first_account_is_given_once(founder):
    refused = gelt("account", "first-link", "--data", founder.served.data, expected=77)
    assert refused.stdout == "" and "--again" in refused.stderr


def test_the_telephone_opens_the_door_and_one_leaves_again(window, founder, scripts):
    page = window(java_script_enabled=scripts)
    page.goto("/cuenta")
    assert re.search(r"/ingreso\?volver=/cuenta$", page.url)
    page.get_by_label("Correo electrónico").fill(EMAIL)
    page.get_by_label("Contraseña").fill(founder.password)
    page.get_by_role("button", name="Ingresar").click()
    page.goto("/escritorio")
    assert "/ingreso" in page.url, "half a session opens nothing"
    page.goto("/ingreso/codigo")
    if scripts:
        page.get_by_label("Código", exact=True).fill(telephone.code(founder.secret, ahead=1))
    else:
        page.get_by_label("Código", exact=True).fill(founder.codes.pop().lower())
    page.get_by_role("button", name="Terminar de entrar").click()
    page.get_by_role("heading", name="Mi escritorio").wait_for()
    page.get_by_role("button", name="Salir").click()
    page.goto("/escritorio")
    assert "/ingreso" in page.url


def test_a_code_opens_only_once(window, founder):
    used = founder.codes.pop()
    for turn in (1, 2):
        page = window()
        knock(page, EMAIL, founder.password)
        page.get_by_label("Código", exact=True).fill(used)
        page.get_by_role("button", name="Terminar de entrar").click()
        if turn == 1:
            page.get_by_role("heading", name="Mi escritorio").wait_for()
        else:
            assert "ya se usó" in page.locator("#errores").inner_text()


def test_a_wrong_password_and_an_unknown_address_are_answered_alike(window):
    told = []
    for email in (EMAIL, "nadie@ninguna.example"):
        page = window()
        knock(page, email, "no es esta la contraseña")
        told.append(page.locator("#errores").inner_text())
        assert page.get_by_label("Correo electrónico").input_value() == email
        assert page.get_by_label("Contraseña").input_value() == ""
    assert told[0] == told[1]


def test_sessions_are_listed_and_ended_by_their_owner(window, founder):
    here, there = window(), window()
    come_in(here, founder)
    come_in(there, founder)
    here.goto("/cuenta")
    sessions = here.locator(".card", has_text="Sesiones abiertas").last
    assert sessions.get_by_text("esta sesión", exact=True).count() == 1
    assert "Chrome" in sessions.inner_text()
    sessions.get_by_role("button", name="Cerrar todas las demás").click()
    assert here.get_by_text("Solo queda esta.").is_visible()
    there.goto("/cuenta")
    assert "/ingreso" in there.url
    here.goto("/cuenta")
    assert here.get_by_role("heading", name="Mi cuenta").is_visible()


def test_a_forgotten_password_is_replaced_by_the_link_in_the_mail(window, founder):
    elsewhere = window()
    come_in(elsewhere, founder)
    page = window()
    page.goto("/ingreso")
    page.get_by_role("link", name="Olvidé mi contraseña").click()
    said = []
    for email in ("nadie@ninguna.example", EMAIL):
        page.goto("/ingreso/olvido")
        page.get_by_label("Correo electrónico").fill(email)
        page.get_by_role("button", name="Enviar el enlace").click()
        said.append(page.locator("main").inner_text().replace(email, "…"))
    assert said[0] == said[1]

    letters = outbox(founder.served)
    assert [recipient for recipient, _ in letters].count("nadie@ninguna.example") == 0
    link = re.search(r"http://\S+/ingreso/enlace\?llave=\S+", dict(letters)[EMAIL]).group()
    page.goto(link.replace(re.match(r"http://[^/]+", link).group(), founder.served.address))
    page.get_by_label("Contraseña", exact=True).fill(ANOTHER)
    page.get_by_label("La misma contraseña, otra vez").fill("otra distinta del todo")
    page.get_by_role("button", name="Guardar la contraseña").click()
    assert "no son iguales" in page.locator("#errores").inner_text()
    page.get_by_label("Contraseña", exact=True).fill(ANOTHER)
    page.get_by_label("La misma contraseña, otra vez").fill(ANOTHER)
    page.get_by_role("button", name="Guardar la contraseña").click()
    assert page.get_by_role("heading", name="Su contraseña cambió").is_visible()
    founder.password = ANOTHER

    elsewhere.goto("/cuenta")
    assert "/ingreso" in elsewhere.url, "every session ended with the old password"
    come_in(window(), founder)


def test_somebody_invited_becomes_web_master_of_their_entity(window, founder):
    administrator = window()
    come_in(administrator, founder)
    administrator.goto("/oficina/chitaga-nortedesantander/personas")
    administrator.get_by_label(re.compile("^Correo")).fill("nueva@chitaga.example")
    administrator.get_by_label(re.compile("^Papel")).select_option(label="Web máster")
    administrator.get_by_role("button", name="Enviar la invitación").click()
    letter = dict(outbox(founder.served))["nueva@chitaga.example"]
    link = re.search(r"/ingreso/enlace\?llave=\S+", letter).group()
    page = window()
    page.goto(link)
    assert "Alcaldía de Chitagá" in page.locator("h1").inner_text()
    page.get_by_label("Nombre y apellidos").fill("Delia Ramírez Ortiz")
    page.get_by_label("Contraseña", exact=True).fill("la quebrada baja crecida")
    page.get_by_label("La misma contraseña, otra vez").fill("la quebrada baja crecida")
    page.get_by_role("button", name="Aceptar la invitación").click()
    assert page.get_by_role("heading", name="Mi escritorio").is_visible()
    page.get_by_role("link", name="Oficina de la Alcaldía de Chitagá").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Oficina de la Alcaldía de Chitagá"
    assert page.goto("/cuentas").status == 403
    assert page.goto("/oficina/chipaque-cundinamarca/plan").status == 404


def test_served_for_real_the_demonstration_lets_nobody_in(demo, visit):
    """The same data, another command."""
    real = Program("serve", demo.data)
    try:
        assert real.get("/demostracion")[0] == 404
        assert real.get("/demostracion/correo")[0] == 404
        page = visit(real.address)
        page.goto("/ingreso")
        form = {"persona": somebody(demo), "csrf": page.locator("main input[name=csrf]").first.get_attribute("value")}
        assert page.request.post("/demostracion/entrada", form=form).status == 404
        assert page.get_by_text("demostración", exact=False).count() == 0
        knock(page, "administracion@programa.example", "")
        assert "Escriba su contraseña" in page.locator("#errores").inner_text()
        assert "Códig" not in page.content()
        page.goto("/")
        assert page.get_by_text("empiece por aquí").count() == 0
    finally:
        real.stop()


def test_the_flag_of_the_demonstrations_day_is_refused_elsewhere(tmp_path):
    refused = gelt("serve", "--data", tmp_path, "--today", "2026-11-21", expected=64)
    assert "today" in refused.stderr


def test_the_mail_of_the_demonstration_is_read_in_the_browser(enter_as, visit):
    page = visit()
    page.goto("/ingreso/olvido")
    page.get_by_label("Correo electrónico").fill("administracion@programa.example")
    page.get_by_role("button", name="Enviar el enlace").click()
    page.goto("/demostracion/correo")
    page.locator("main a[href*='/ingreso/enlace']").first.click()
    assert page.get_by_role("heading", name="Escriba una contraseña nueva").is_visible()
    assert enter_as(NATIONAL_ADMINISTRATOR).goto("/cuentas").status == 200


def somebody(demo):
    """The account of one of the demonstration's cast."""
    with sqlite3.connect(f"file:{demo.data}/gelt.sqlite?mode=ro", uri=True) as database:
        return database.execute("SELECT id FROM account WHERE email = 'administracion@programa.example'").fetchone()[0]


def outbox(served):
    """Letters that wait to be sent: (recipient, body), oldest first."""
    with sqlite3.connect(f"file:{served.data}/gelt.sqlite?mode=ro", uri=True) as database:
        return database.execute("SELECT recipient, body FROM outbox_message ORDER BY created_at, id").fetchall()
