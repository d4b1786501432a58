"""Plans that come by mail: registered senders get a draft, all others wait for a person."""

import subprocess
from email.message import EmailMessage

import documents
from conftest import PHONE
from people import CHIPAQUE, NATIONAL_ADMINISTRATOR, WEB_MASTER
from program import ROOT, executable, gelt

CODE = "25178"
CONTACT = "planeacion@chipaque.example"


def message(sender, subject, content, name="plan.docx"):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "planes@programa.example", subject
    mail["Message-ID"] = f"<{abs(hash(subject))}@prueba.example>"
    mail["Date"] = "Fri, 20 Nov 2026 10:00:00 -0500"
    mail.set_content("Adjunto el plan de acción.")
    mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def receive(demo, content):
    """What the pipe of a mail server does."""
    done = subprocess.run([executable(), "plan", "receive", "--data", demo.data], cwd=ROOT, input=content,
                          capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().split()


def test_a_registered_sender_gets_a_draft(enter_as, demo):
    gelt("entity", "contact", "add", CODE, CONTACT, "Oficina de Planeación", "--data", demo.data)
    mail = message(f"Planeación <{CONTACT}>", "Plan de Chipaque", documents.as_docx())
    state, entity, plan = receive(demo, mail)
    assert (state, entity) == ("borrador", CODE)
    assert receive(demo, mail)[-1] == plan, "the same message again makes no other draft"
    page = enter_as(WEB_MASTER, viewport=PHONE)
    page.goto(f"/oficina/{CHIPAQUE}/plan")
    row = page.get_by_role("listitem").filter(has=page.locator(f"a[href*='{plan}']")).first
    assert "por correo" in row.inner_text()


def test_a_forged_sender_waits_for_a_person(enter_as, demo, scripts):
    subject = f"Plan urgente {'con' if scripts else 'sin'} guiones"
    words = receive(demo, message("Alcalde <alcalde@chipaque-gov.example>", subject, documents.as_docx()))
    assert words == ["espera"]
    page = enter_as(NATIONAL_ADMINISTRATOR, java_script_enabled=scripts)
    page.goto("/correo-de-planes")
    page.get_by_role("table", name="Mensajes en espera").get_by_role("link", name=subject).click()
    assert "compruebe por otro medio" in page.locator("main").inner_text()
    assert "plan.docx" in page.locator("main").inner_text()
    page.get_by_role("button", name="Descartar el mensaje").click()
    assert "Escriba por qué se descarta" in page.locator("#errores").inner_text()
    page.get_by_label("Motivo").fill("La alcaldía dice que no lo envió")
    page.get_by_role("button", name="Descartar el mensaje").click()
    settled = page.get_by_role("table", name="Mensajes atendidos").get_by_role("row", name=subject)
    assert "descartado" in settled.inner_text()


def test_only_the_programme_reads_it(enter_as):
    page = enter_as(WEB_MASTER)
    assert page.goto("/correo-de-planes").status in (403, 404)
