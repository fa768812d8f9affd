// The search: Pagefind finds pages, this finds the entries on them (a claim, a quotation, a figure),
// names their kind, and leads to their permanent anchors. All text is placed as text.
"use strict";

(() => {
  const KINDS = {
    c: "claim", f: "figure", e: "event", q: "question", n: "quotation", count: "figure",
  };
  const AT_ONCE = 8; // pages
  const OF_ONE_PAGE = 5; // entries
  const AROUND = 28; // words of an excerpt
  const LONGEST = 45; // words of a heading
  const PAUSE = 180; // milliseconds without a key before a search begins
  const home = new URL("../search/", document.currentScript.src);
  const dialog = document.getElementById("_search");
  const input = document.getElementById("_search-words");
  const fields = [...dialog.querySelectorAll("select")];
  const narrow = dialog.querySelector(".narrow");
  const tally = dialog.querySelector(".tally");
  const list = dialog.querySelector(".results");
  const more = dialog.querySelector(".more");
  const template = dialog.querySelector(".result");
  let engine = null; // a promise, from the first opening on
  let facets = null; // a promise, from the first wish to narrow down on
  let turn = 0; // counts searches, so that a late answer to an earlier one is dropped
  let waiting = []; // pages that are found and not yet shown
  let shown = 0; // entries

  async function load() {
    if (location.protocol === "file:") {
      throw new Error("Opened from a disk, the site cannot be searched; from a server it can.");
    }
    try {
      const pagefind = await import(new URL("pagefind.js", home));
      await pagefind.options({ noWorker: true, baseUrl: new URL("../", home).pathname });
      await pagefind.init();
      return pagefind;
    } catch {
      throw new Error("This copy of the site has no search index. The sections above list everything.");
    }
  }

  // What can be chosen grows with the site, so it is asked for only by who wants to choose: of each
  // choice the pages, by their places in the order in which they were indexed.
  async function loadFacets() {
    const [found, { results }] = await Promise.all([
      fetch(new URL("facets.json", home)).then((answer) => answer.json()),
      (await engine).search(null, { sort: { place: "asc" } }),
    ]);
    return { found, places: new Map(results.map(({ id }, place) => [id, place])) };
  }

  function faceted() {
    facets ??= loadFacets();
    return facets;
  }

  async function offer() {
    const { found } = await faceted();
    for (const field of fields.filter(({ name }) => name !== "kind")) {
      const values = Object.keys(found[field.name] ?? {});
      field.append(...values.map((value) => new Option(value, value)));
      field.closest("label").hidden = values.length === 0;
    }
  }

  function open() {
    if (!dialog.open) {
      dialog.showModal();
    }
    input.focus();
    input.select();
    engine ??= load();
    engine.catch(({ message }) => {
      tally.textContent = message;
      narrow.hidden = true;
    });
  }

  function asked() {
    return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  }

  // Of the pages that are found, those that have all that is asked for.
  async function narrowed(results, choices) {
    if (choices.length === 0) {
      return results;
    }
    const { found, places } = await faceted();
    const sets = choices.map(([name, value]) => new Set(found[name]?.[value]));
    return results.filter(({ id }) => sets.every((pages) => pages.has(places.get(id))));
  }

  async function search() {
    const mine = ++turn;
    remember();
    try {
      const pagefind = await engine;
      const words = query();
      const choices = Object.entries(asked()).filter(([, value]) => value);
      const isEmpty = !words && choices.length === 0;
      const { results: all } = isEmpty ? { results: [] } : await pagefind.search(words || null);
      const results = await narrowed(all, choices);
      if (mine === turn) {
        list.replaceChildren();
        shown = 0;
        waiting = results;
        await show(mine);
        tally.textContent = isEmpty ? "" : told();
      }
    } catch { /* said when it was opened */ }
  }

  function told() {
    if (shown === 0) {
      return "Nothing is found.";
    }
    const entries = shown === 1 ? "1 entry" : `${shown} entries`;
    return waiting.length ? `The first ${entries}` : entries;
  }

  // Pages that have no entry of the kind and status asked for are passed over.
  async function show(mine) {
    const before = shown;
    while (waiting.length && shown === before) {
      const pages = await Promise.all(waiting.splice(0, AT_ONCE).map((found) => found.data()));
      if (mine !== turn) {
        return;
      }
      for (const found of pages.flatMap(entries)) {
        list.append(item(found));
        shown += 1;
      }
    }
    more.hidden = waiting.length === 0;
  }

  function kindOf(anchor, page) {
    const prefix = anchor.id.split("-")[0];
    return anchor.id.includes("-") && Object.hasOwn(KINDS, prefix) ? KINDS[prefix] : page.meta.kind;
  }

  // The stretches of a page that are entries: from an anchor to the next one.
  function stretches(page) {
    const starts = page.anchors
      .filter(({ id, element }) => !id.startsWith("s-") && (/^h[1-3]$/.test(element) || /^[fn]-/.test(id)))
      .sort((one, other) => one.location - other.location);
    const end = page.content.split(/\s+/).length;
    return starts.map((anchor, index) => ({
      anchor,
      page,
      kind: kindOf(anchor, page),
      status: page.meta[anchor.id] ?? "",
      above: starts.slice(0, index).findLast(({ id }) => id.startsWith("count-")),
      first: anchor.location,
      last: starts[index + 1]?.location ?? end,
      hits: [],
    }));
  }

  // The best of what a page has: the entries that hold most of the words asked for.
  function entries(page) {
    const wanted = asked();
    const words = page.content.split(/\s+/);
    const found = stretches(page).filter(({ kind, status }) => (
      (!wanted.kind || kind === wanted.kind) && (!wanted.status || status === wanted.status)
    ));
    const sought = terms();
    const plain = words.map(bare);
    for (const at of places(page, plain, sought)) {
      found.find(({ first, last }) => first <= at && at < last)?.hits.push(at);
    }
    for (const each of found) {
      each.words = words;
      each.different = sought.filter((term) => (
        each.hits.some((at) => isForm(plain[at], term))
      )).length;
    }
    const most = Math.max(...found.map(({ different }) => different));
    const best = found.filter(({ different, hits: own }) => (
      different === most && (own.length || !input.value.trim())
    ));
    return best
      .filter((each) => !best.some((other) => isSaidBy(each, other)))
      .sort((one, other) => other.hits.length / (other.last - other.first)
        - one.hits.length / (one.last - one.first))
      .slice(0, OF_ONE_PAGE);
  }

  // The text of a document that a cited passage has found too; a count, of which a figure has.
  function isSaidBy(each, other) {
    return (each.kind === "source" && other.kind === "quotation")
      || (each.anchor === other.above && other.kind === "figure" && each !== other);
  }

  function bare(word) {
    return word.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  }

  function query() {
    return input.value.trim().replace(/[“”„«»]/g, '"');
  }

  function terms() {
    return query().split(/\s+/).map(bare).filter(Boolean);
  }

  // Where on a page the terms stand; of a phrase Pagefind itself tells the first place only.
  function places({ weighted_locations: told }, plain, sought) {
    const every = [...plain.keys()];
    if (/^".*"$/.test(query())) {
      return every.filter((at) => sought.every((term, index) => plain[at + index] === term))
        .flatMap((at) => sought.map((_, index) => at + index));
    }
    const forms = every.filter((at) => sought.some((term) => isForm(plain[at], term)));
    return forms.length ? forms : told.map(({ location }) => location)
      .filter((at) => sought.some((term) => term.slice(0, 3) === plain[at].slice(0, 3)));
  }

  // Pagefind compares stems and beginnings; of short words only the word itself is shown as found.
  function isForm(word, term) {
    const shorter = Math.min(word.length, term.length);
    const shared = [...term].findIndex((letter, index) => letter !== word[index]);
    return word === term || (shorter > 3 && (shared < 0 || shared >= Math.max(3, shorter - 2)));
  }

  // A cited passage is named by its place in the document, where the document is shown.
  function address({ anchor, page, kind }) {
    const place = anchor.id.replace(/^n-/, "s-");
    const id = page.anchors.some((other) => other.id === place) ? place : anchor.id;
    const isWhole = anchor.element === "h1" || (kind === page.meta.kind && kind === "actor");
    return isWhole ? page.url : `${page.url}#${id}`;
  }

  // The words from `first` on, those that were asked for marked.
  function marked(target, words, first, hits) {
    words.forEach((word, index) => {
      const mark = document.createElement("mark");
      mark.textContent = word;
      target.append(index ? " " : "", hits.includes(first + index) ? mark : word);
    });
  }

  // Some words around the place with the most hits, from `from` on.
  function excerpt(target, found, from) {
    const hits = found.hits.filter((at) => at >= from);
    if (hits.length === 0) {
      return;
    }
    const near = (at) => hits.filter((other) => other >= at && other < at + AROUND).length;
    const best = hits.reduce((one, other) => (near(other) > near(one) ? other : one));
    const first = Math.max(from, best - 6);
    const last = Math.min(found.last, first + AROUND);
    target.append(first > from ? "… " : "");
    marked(target, found.words.slice(first, last), first, hits);
    target.append(last < found.last ? " …" : "");
  }

  function item(found) {
    const { anchor, page, kind, status, above, first, last, words, hits } = found;
    const made = template.content.cloneNode(true);
    const link = made.querySelector("a");
    const isOfPage = kind === page.meta.kind;
    const head = kind === "quotation" ? words.slice(first, last) : anchor.text.split(/\s+/);
    made.querySelector(".sort-of").textContent = kind;
    made.querySelector(".standing-as").textContent = status;
    link.href = address(found);
    if (kind === "figure" && above && above !== anchor) {
      link.append(`${above.text}: `);
    }
    if (isOfPage && anchor.element !== "h1") {
      link.append(page.meta.title, kind === "source" ? "" : ": ");
    }
    if (!(kind === "source" && isOfPage && anchor.element !== "h1")) {
      marked(link, head.slice(0, LONGEST), first, hits);
    }
    excerpt(made.querySelector(".excerpt"), found, Math.min(first + head.length, last));
    made.querySelector(".whence").textContent = isOfPage ? "" : page.meta.title;
    return made;
  }

  // What is searched for stands in the address, so that a search can be linked.
  function remember() {
    const here = new URL(location);
    if (input.value.trim() && dialog.open) {
      here.searchParams.set("q", input.value.trim());
    } else {
      here.searchParams.delete("q");
    }
    if (here.href !== location.href) {
      history.replaceState(null, "", here);
    }
  }

  // The words of an address at which nothing stands: `/talks/wants-call.html` as "wants call".
  function guessed() {
    const name = location.pathname.split("/").filter(Boolean).at(-1) ?? "";
    return name.replace(/\.html$/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  let pause = 0;
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      clearTimeout(pause);
      search();
    } else if (event.key === "ArrowDown") {
      list.querySelector("a")?.focus();
      event.preventDefault();
    }
  });
  fields.forEach((field) => field.addEventListener("change", search));
  narrow.addEventListener("toggle", offer, { once: true });
  more.addEventListener("click", async () => {
    const before = list.children.length;
    await show(turn);
    tally.textContent = told();
    list.children[before]?.querySelector("a").focus();
  });
  addEventListener("hashchange", () => dialog.close()); // the entry is on this page
  dialog.querySelector(".close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", remember);
  for (const opener of document.querySelectorAll(".search-opener")) {
    opener.addEventListener("click", () => {
      if (opener.matches(".guessing")) {
        input.value = guessed();
      }
      open();
      search();
    });
  }
  const linked = new URLSearchParams(location.search).get("q");
  if (linked) {
    input.value = linked;
    open();
    search();
  }
})();
