extension Script {
    /// What only back offices need: a preview while one types, and words counted. Both stand on the page without it.
    ///
    /// ```
    /// form[data-preview="id"]  asks the form's own address for a preview and puts what came under the id in its place
    /// [data-recover]           in such a form, a button that brings back what was typed in this tab and never saved:
    ///                          the session ended, the page was left
    /// data-words="id"          counts the words of a field
    /// ```
    public static let office = [UInt8](officeSource.utf8)

    private static let officeSource = """
        (() => {
        "use strict";
        const all = (q, f) => document.querySelectorAll(q).forEach(f);
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
        for (const [name, value] of JSON.parse(kept)) {
        for (const field of form.querySelectorAll(`[name="${name}"]`)) {
        if (field.type === "checkbox" || field.type === "radio") { if (field.value === value) field.checked = true; }
        else field.value = value;
        }
        }
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
