extension Script {
    /// What only back offices need: a preview while one types, and words counted. Both stand on the page without it.
    ///
    /// ```
    /// form[data-preview="id"]  asks the form's own address for a preview and puts what came under the id in its place
    /// [data-recover]           in such a form, a button that brings back what was typed in this tab and never saved:
    ///                          the session ended, the page was left
    /// data-words="id"          counts the words of a field
    /// form[data-save]          keeps itself when something in it changes: asks its own address, takes over its
    ///                          revision and [data-said], and what appeared or went among its neighbours in #preguntas
    /// ```
    public static let office = [UInt8](officeSource.utf8)

    private static let officeSource = """
        (() => {
        "use strict";
        const all = (q, f) => document.querySelectorAll(q).forEach(f);
        const fill = (form, entries) => {
        for (const [name, value] of entries) {
        for (const field of form.querySelectorAll(`[name="${name}"]`)) {
        if (field.type === "checkbox" || field.type === "radio") { if (field.value === value) field.checked = true; }
        else field.value = value;
        }
        }
        };
        const recover = (form) => {
        const button = form.querySelector("[data-recover]"), key = "escrito " + location.pathname;
        let store;
        try { store = sessionStorage; } catch { return; }
        if (!button) return;
        const own = ([name]) => !["prueba", "revision", "hacer"].includes(name);
        const typed = () => JSON.stringify([...new FormData(form)].filter(own));
        if (document.querySelector(".flash.kept")) store.removeItem(store.getItem("escrito"));
        const kept = store.getItem(key);
        button.hidden = !kept || kept === typed();
        button.addEventListener("click", () => {
        fill(form, JSON.parse(kept));
        button.hidden = true;
        form.dispatchEvent(new Event("input", { bubbles: true }));
        });
        form.addEventListener("input", () => {
        store.setItem(key, typed());
        store.setItem("escrito", key);
        });
        };
        all("form[data-preview]", (form) => {
        const id = form.dataset.preview;
        let timer = 0, turn = 0;
        const show = () => {
        const mine = ++turn;
        const body = new URLSearchParams(new FormData(form));
        body.set("hacer", "vista");
        fetch(form.action, { method: "POST", body, cache: "no-store", headers: { Accept: "text/html" } })
        .then((r) => (r.ok ? r.text() : Promise.reject(r.status)))
        .then((text) => {
        const fresh = new DOMParser().parseFromString(text, "text/html").getElementById(id);
        const old = document.getElementById(id);
        if (mine === turn && fresh && old) old.replaceChildren(...fresh.childNodes);
        })
        .catch(() => {});
        };
        form.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(show, 900);
        });
        recover(form);
        });
        const told = (form, words) => {
        const line = form.querySelector("[data-said]");
        if (line) line.textContent = words;
        };
        const others = (page) => {
        const list = document.getElementById("preguntas"), fresh = page.getElementById("preguntas");
        if (!list || !fresh) return;
        for (const old of [...list.children]) if (!page.getElementById(old.id)) old.remove();
        let before = null;
        for (const part of [...fresh.children]) {
        let own = document.getElementById(part.id);
        if (!own) {
        own = document.importNode(part, true);
        if (before) before.after(own); else list.prepend(own);
        }
        before = own;
        }
        const line = document.getElementById("avance-criterio"), now = page.getElementById("avance-criterio");
        if (line && now) line.textContent = now.textContent;
        };
        const place = (form) => "respuesta " + form.action;
        const hold = (form) => {
        const own = [...new FormData(form)].filter(([name]) => ["respuesta", "razon", "no-aplica", "revision"].includes(name));
        try { sessionStorage.setItem(place(form), JSON.stringify(own)); } catch {}
        };
        const send = (form) => {
        const body = new URLSearchParams(new FormData(form));
        body.set("hacer", "solo");
        told(form, "Guardando…");
        return fetch(form.action, { method: "POST", body, keepalive: true, cache: "no-store", headers: { Accept: "text/html" } })
        .then((r) => r.text())
        .then((text) => {
        const page = new DOMParser().parseFromString(text, "text/html"), fresh = page.getElementById(form.id);
        if (!fresh) throw new Error();
        const wrong = fresh.querySelector("p.error");
        form.elements.revision.value = fresh.elements.revision.value;
        if (wrong) told(form, "No se guardó. " + wrong.textContent);
        else form.querySelector("[data-said]").replaceChildren(...fresh.querySelector("[data-said]").childNodes);
        others(page);
        })
        .catch(() => {
        hold(form);
        told(form, "No se guardó: no hay conexión o terminó la sesión. Lo que escribió queda en este equipo y se guarda cuando vuelva a abrir esta página.");
        });
        };
        const turns = new WeakMap(), timers = new WeakMap();
        const keep = (form) => {
        clearTimeout(timers.get(form));
        turns.set(form, (turns.get(form) || Promise.resolve()).then(() => send(form)));
        };
        all("form[data-save]", (form) => {
        let kept = null;
        try { kept = sessionStorage.getItem(place(form)); sessionStorage.removeItem(place(form)); } catch {}
        if (!kept) return;
        fill(form, JSON.parse(kept));
        keep(form);
        });
        const saver = (e) => (e.target.closest ? e.target.closest("form[data-save]") : null);
        document.addEventListener("change", (e) => {
        const form = saver(e);
        if (form && !(e.target.name === "no-aplica" && e.target.checked && !form.elements.razon.value)) keep(form);
        });
        document.addEventListener("input", (e) => {
        const form = saver(e);
        if (!form || e.target.tagName !== "TEXTAREA") return;
        clearTimeout(timers.get(form));
        timers.set(form, setTimeout(() => keep(form), 1500));
        });
        all("[data-words]", (line) => {
        const field = document.getElementById(line.dataset.words);
        if (!field) return;
        field.addEventListener("input", () => {
        const count = field.value.split(/\\s+/).filter(Boolean).length;
        line.textContent = line.textContent.replace(/\\d+ palabras?/, count === 1 ? "1 palabra" : count + " palabras");
        });
        });
        })();
        """
}
