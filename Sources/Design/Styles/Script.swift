/// The one script. It adds comfort to pages that work without it; whatever it shows is hidden until it runs.
public enum Script {
    /// ```
    /// data-filter="id"    shortens a list while one types
    /// data-keep           asks before leaving a form with unsaved text
    /// data-refresh="url"  fetches the page every two seconds until the element comes back without the attribute
    /// data-copy="id"      copies a field's value
    /// data-suggest="url"  offers under a search box what the server knows that begins so
    /// data-focus          receives the focus when the page opens
    /// ```
    public static let main = [UInt8](source.utf8)

    private static let source = """
        (() => {
        "use strict";
        const all = (q, f) => document.querySelectorAll(q).forEach(f);
        const plain = (s) => s.toLowerCase().normalize("NFD").replace(/[\\u0300-\\u036f]/g, "");
        const get = (id) => document.getElementById(id);
        all("[data-focus]:not(.stage *)", (e) => e.focus());
        all("[data-filter]", (box) => {
        const list = get(box.dataset.filter), input = box.querySelector("input"), status = box.querySelector("[role=status]");
        if (!list) return;
        const show = () => {
        const words = plain(input.value).split(/\\s+/);
        let count = 0;
        for (const item of list.children) {
        const text = plain(item.textContent);
        item.hidden = !words.every((w) => text.includes(w));
        if (!item.hidden) count++;
        }
        status.textContent = input.value ? (count === 1 ? "1 resultado" : count + " resultados") : "";
        };
        box.hidden = false;
        input.addEventListener("input", show);
        });
        all("form[data-keep]", (form) => {
        let changed = false;
        const ask = (e) => { if (changed) e.preventDefault(); };
        form.addEventListener("input", () => { changed = true; });
        form.addEventListener("submit", () => { changed = false; });
        addEventListener("beforeunload", ask);
        });
        all("[data-copy]", (button) => {
        const field = get(button.dataset.copy);
        if (!field || !navigator.clipboard) return;
        button.hidden = false;
        button.addEventListener("click", () => {
        navigator.clipboard.writeText(field.value).then(() => { button.textContent = "Copiado"; }, () => field.select());
        });
        });
        all("[data-suggest]", (form) => {
        const input = form.querySelector("[type=search]"), list = document.createElement("datalist");
        let timer, asked = "";
        list.id = input.id + "-lista";
        form.append(list);
        input.setAttribute("list", list.id);
        const ask = () => {
        const words = input.value.trim();
        if (words.length < 3 || words === asked) return;
        asked = words;
        fetch(form.dataset.suggest + "?q=" + encodeURIComponent(words))
        .then((r) => (r.ok ? r.json() : []))
        .then((titles) => { if (words === asked) list.replaceChildren(...titles.map((t) => new Option(t, t))); }, () => {});
        };
        input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 250); });
        });
        const refresh = (id) => {
        const old = get(id);
        if (!old || !old.dataset.refresh) return;
        fetch(old.dataset.refresh, { cache: "no-store", headers: { Accept: "text/html" } })
        .then((r) => (r.ok ? r.text() : Promise.reject(r.status)))
        .then((text) => {
        const fresh = new DOMParser().parseFromString(text, "text/html").getElementById(id);
        if (!fresh || !fresh.dataset.refresh) return location.assign(old.dataset.refresh);
        old.replaceChildren(...fresh.childNodes);
        setTimeout(refresh, 2000, id);
        })
        .catch(() => setTimeout(refresh, 8000, id));
        };
        all("[data-refresh][id]", (e) => setTimeout(refresh, 2000, e.id));
        })();
        """
}
