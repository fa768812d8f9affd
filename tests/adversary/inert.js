// Judges the page that is open: returns what does not belong there, and the text that it shows.
({ allowed, remember }) => {
  const known = new Set(allowed);
  const seen = new Set();
  const faults = [];
  const addresses = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "ping", "srcset",
    "background", "cite", "longdesc", "manifest", "content", "codebase", "from", "to", "values", "by"];
  const outward = new Set(["http:", "https:", "mailto:"]);
  const trees = [document];
  let elements = 0;
  while (trees.length) {
    for (const element of trees.pop().querySelectorAll("*")) {
      elements += 1;
      if (element.shadowRoot) trees.push(element.shadowRoot);
      if (element.content instanceof DocumentFragment) trees.push(element.content);
      const tag = `${element.namespaceURI.split("/").pop()}:${element.localName}`;
      const forms = [tag, ...Array.from(element.attributes, (held) => `${tag} ${held.name}`)];
      for (const form of forms) {
        seen.add(form);
        if (!remember && !known.has(form)) faults.push(`foreign ${form}`);
      }
      for (const { name, value } of element.attributes) {
        if (/^on|^style$|^srcdoc$/i.test(name)) faults.push(`attribute ${tag} ${name}=${value}`);
        if (!addresses.includes(name.toLowerCase())) continue;
        const scheme = /^(content|from|to|values|by|cite)$/i.test(name) ? value.trim().toLowerCase() : value;
        if (scheme !== value && !/^(javascript|data|vbscript):/.test(scheme)) continue;
        let address;
        try { address = new URL(value, document.baseURI); } catch { faults.push(`unreadable ${tag} ${name}=${value}`); continue; }
        const page = ["a", "area"].includes(element.localName);
        if (page ? !outward.has(address.protocol) : address.origin !== location.origin && address.protocol !== "data:")
          faults.push(`address ${tag} ${name}=${value}`);
        if (address.protocol === "data:" && !(element.localName === "link" && element.rel === "icon"))
          faults.push(`data ${tag} ${name}=${value}`);
      }
    }
  }
  for (const { textContent } of document.querySelectorAll("script[type='application/ld+json']")) {
    try { JSON.parse(textContent); } catch { faults.push(`unreadable JSON-LD ${textContent}`); }
  }
  if (window.adversaryRan.length) faults.push(`ran ${window.adversaryRan}`);
  return { faults, elements, forms: remember ? [...seen] : [], text: document.body.textContent, title: document.title };
}
