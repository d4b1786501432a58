import Spanish

/// The search of a copy: a page, a script and an index assigned to a variable, because a page opened from a folder may
/// not fetch anything.
struct CopySearch {
    let entries: [CopyEntry]

    /// `var INDICE={paginas:[[título,archivo,resumen]…],palabras:"acued:0.4;agua:1.2.9"}`; pages are told by the
    /// difference from the one before, in base 36.
    var index: String {
        var pages = entries.map {
            "[\(Self.quoted($0.title)),\(Self.quoted($0.file)),\(Self.quoted($0.summary.shortened))]"
        }
        var lists: [String: [Int]] = [:]
        for (number, entry) in entries.enumerated() {
            for stem in entry.stems.prefix(CopyWords.most) { lists[stem, default: []].append(number) }
        }
        let words = lists.sorted { $0.key < $1.key }.map { "\($0.key):\(Self.differences($0.value))" }
        if pages.isEmpty { pages = [] }
        return
            "var INDICE={\"paginas\":[\(pages.joined(separator: ",\n"))],\n\"palabras\":\"\(words.joined(separator: ";"))\"};\n"
    }

    private static func differences(_ numbers: [Int]) -> String {
        var before = 0
        return numbers.map { number in
            defer { before = number }
            return String(number - before, radix: 36)
        }.joined(separator: ".")
    }

    /// A text as JSON that also stands in a script.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "<": result += "\\u003c"
            case "\u{2028}", "\u{2029}": result += " "
            case _ where scalar.value < 32: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// The search page, made from another page of the copy: its head, header and foot with another middle.
    func page(from home: [UInt8]) -> [UInt8] {
        var markup = CopyMarkup(home)
        var result: [UInt8] = []
        var skipped: String?
        while let piece = markup.next() {
            switch piece {
            case .text(let bytes): if skipped == nil { result += bytes }
            case .tag(let name, let bytes):
                if skipped == name { skipped = nil }
                guard skipped == nil, !Self.isOfHome(name, bytes) else { continue }
                if name == "/head" { result += Array(Self.scripts.utf8) }
                result += bytes
                if name == "title" { result += Array("Buscar en esta copia".utf8) }
                if name == "main" { result += Array(middle.utf8) }
                if name == "title" || name == "main" { skipped = "/" + name }
            }
        }
        return result
    }

    /// What the home says of itself alone.
    private static func isOfHome(_ name: String, _ bytes: ArraySlice<UInt8>) -> Bool {
        let tag = CopyTag(bytes)
        return name == "link" && (tag["rel"] == "canonical" || tag["rel"] == "alternate")
            || name == "meta" && (tag["name"] == "description" || tag["property"] != nil)
    }

    private static let scripts =
        "<script src=\"recursos/indice.js\" defer></script><script src=\"recursos/buscar.js\" defer></script>"

    private var middle: String {
        let sorted = entries.map { (key: Spanish.sortKey($0.title), entry: $0) }.sorted { $0.key < $1.key }
        let list = sorted.map { pair in
            "<li><a href=\"\(CopyEntities.written(pair.entry.file))\">\(CopyEntities.written(pair.entry.title))</a></li>"
        }
        return """
            <h1>Buscar en esta copia</h1>
            <form class="search copia-busca" id="copia-busca" role="search" aria-label="Buscar en esta copia" hidden>
            <label for="copia-q">Palabras que busca</label>
            <input id="copia-q" type="search" name="q" autocomplete="off"> <button type="submit">Buscar</button></form>
            <p id="copia-cuenta" role="status"></p>
            <ol id="copia-halladas" class="copia-halladas"></ol>
            <h2>Todas las páginas, de la A a la Z</h2>
            <p>También puede buscar en esta lista con el buscador de su navegador (Ctrl+F).</p>
            <ul class="copia-lista">\(list.joined(separator: "\n"))</ul>

            """
    }

    static let style = """
        .copia{border-left:.3rem solid currentColor;padding:.5rem .9rem;margin:0 0 1.2rem}
        .copia-aviso{font-style:italic}
        .copia-busca{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:1rem 0}
        .copia-busca[hidden]{display:none}
        .copia-busca input{flex:1 1 14rem;border-right:2px solid;border-radius:.25rem}
        .copia-halladas li{margin:.7rem 0}
        .copia-lista{columns:18rem;line-height:1.8}

        """

    /// Reads what is typed as the index was made: folded, without the endings of plural and gender.
    static let script = """
        (function(){
        'use strict';
        var caja=document.getElementById('copia-busca'),campo=document.getElementById('copia-q');
        var lista=document.getElementById('copia-halladas'),cuenta=document.getElementById('copia-cuenta');
        if(!caja||typeof INDICE==='undefined')return;
        caja.hidden=false;
        var palabras=INDICE.palabras.split(';').map(function(linea){
          var corte=linea.indexOf(':');return[linea.slice(0,corte),linea.slice(corte+1)];});
        function plegada(t){return t.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g,'');}
        function raiz(p){
          if(p.length>4&&/es$/.test(p))p=p.slice(0,-2);else if(p.length>3&&/s$/.test(p))p=p.slice(0,-1);
          if(p.length>3&&/[aoe]$/.test(p))p=p.slice(0,-1);
          return p.slice(0,20);}
        function numeros(t){var n=0;return t.split('.').map(function(d){n+=parseInt(d,36);return n;});}
        function paginasCon(r){
          var halladas={};
          palabras.forEach(function(p){if(p[0].indexOf(r)===0)numeros(p[1]).forEach(function(n){
            halladas[n]=Math.max(halladas[n]||0,p[0]===r?3:1);});});
          return halladas;}
        function buscar(texto){
          var raices=plegada(texto).split(/[^a-z0-9]+/).filter(function(p){
            return p.length>2&&' las los una uno del con por para que sus este esta como donde desde hasta sobre '.indexOf(' '+p+' ')<0;}).map(raiz);
          var puntos=null;
          raices.forEach(function(r){
            var aqui=paginasCon(r),nuevos={};
            Object.keys(aqui).forEach(function(n){
              if(puntos&&!(n in puntos))return;
              var titulo=plegada(INDICE.paginas[n][0]);
              nuevos[n]=(puntos?puntos[n]:0)+aqui[n]+(titulo.indexOf(r)>=0?10:0);});
            puntos=nuevos;});
          return Object.keys(puntos||{}).map(Number).sort(function(a,b){return puntos[b]-puntos[a]||a-b;});}
        function mostrar(texto){
          lista.textContent='';
          if(!texto.trim()){cuenta.textContent='';return;}
          var hallados=buscar(texto);
          cuenta.textContent=hallados.length===0?'No hay nada con esas palabras en esta copia.'
            :hallados.length===1?'Una página.':hallados.length+' páginas.';
          hallados.slice(0,50).forEach(function(n){
            var p=INDICE.paginas[n],li=document.createElement('li'),a=document.createElement('a');
            a.href=p[1];a.textContent=p[0];li.appendChild(a);
            if(p[2]){var s=document.createElement('div');s.textContent=p[2];li.appendChild(s);}
            lista.appendChild(li);});}
        caja.addEventListener('submit',function(e){e.preventDefault();mostrar(campo.value);});
        campo.addEventListener('input',function(){mostrar(campo.value);});
        var pedido=/[?&]q=([^&]*)/.exec(location.search);
        if(pedido){campo.value=decodeURIComponent(pedido[1].replace(/\\+/g,' '));mostrar(campo.value);}
        })();

        """
}

extension String {
    /// Enough to choose by.
    fileprivate var shortened: String {
        guard count > 150 else { return self }
        let cut = prefix(150)
        return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + "…"
    }
}
