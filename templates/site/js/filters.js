// Picking claims or figures out by status, actor, origin and day. What is picked stands in the
// address, so that a filtered view can be linked; it counts for the page at hand.
"use strict";

(() => {
  const template = document.getElementById("_filters");
  const kind = template?.dataset.of;
  const whole = { claim: "section.claim", figure: "tr" }[kind];
  const around = { claim: ".claims", figure: ".ledger, .count" }[kind];
  const entries = [...document.querySelectorAll(`main .${kind}[data-status]`)].map(entry);
  if (entries.length < 2) {
    return;
  }
  const groups = [...document.querySelectorAll(`main :is(${around})`)].map((group) => (
    { group, within: entries.filter((each) => group.contains(each.shown)) }
  )).filter(({ within }) => within.length);
  const controls = template.content.querySelector(".filters");
  const fields = [...controls.querySelectorAll("select, input")];
  const tally = controls.querySelector(".tally");
  const clear = controls.querySelector(".clear");

  function entry(element) {
    const { status, about, origins, first, last } = element.dataset;
    return {
      shown: element.closest(whole),
      status: [status],
      actor: about.split(" ").filter(Boolean),
      origin: origins.split(" ").filter(Boolean),
      first,
      last,
    };
  }

  // The names of actors, as the links to their pages have them.
  function names() {
    const found = new Map([["unknown", "an unknown publisher"]]);
    for (const link of document.querySelectorAll("main a[href*='actors/']")) {
      const key = new URL(link.href).pathname.match(/\/actors\/(.+?)(?:\.html|\/)?$/)?.[1];
      if (key && !found.has(key)) {
        found.set(key, link.textContent);
      }
    }
    return found;
  }

  function name(field, value, known) {
    const words = field.name === "status"
      ? document.querySelector(`main .status-${CSS.escape(value)}`)?.textContent
      : known.get(value);
    return words ?? value.split("/").at(-1).replaceAll("-", " ");
  }

  function offer(field, known) {
    const counts = new Map();
    for (const value of entries.flatMap((each) => each[field.name])) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const options = [...counts].map(([value, count]) => {
      const words = name(field, value, known);
      return { words, option: new Option(`${words} (${count})`, value) };
    });
    if (field.name !== "status") { // that one keeps the order of the page
      options.sort((one, other) => one.words.localeCompare(other.words));
    }
    field.append(...options.map(({ option }) => option));
    field.closest("label").hidden = options.length === 0;
  }

  function isPicked(each, wanted) {
    const dated = each.first || each.last;
    return ["status", "actor", "origin"].every((facet) => (
      !wanted[facet] || each[facet].includes(wanted[facet])
    )) && (!(wanted.from || wanted.until) || Boolean(dated))
      && (!wanted.from || !each.last || each.last >= wanted.from)
      && (!wanted.until || !each.first || each.first <= wanted.until);
  }

  function show() {
    const wanted = Object.fromEntries(fields.map((field) => [field.name, field.value]));
    const isFiltered = fields.some((field) => field.value !== "");
    let count = 0;
    for (const each of entries) {
      const picked = isPicked(each, wanted);
      each.shown.hidden = !picked;
      count += picked;
    }
    for (const { group, within } of groups) {
      group.hidden = within.every((each) => each.shown.hidden);
    }
    controls.classList.toggle("active", isFiltered);
    clear.hidden = !isFiltered;
    tally.textContent = isFiltered
      ? `${count} of ${entries.length} ${template.dataset.noun} shown`
      : `${entries.length} ${template.dataset.noun}`;
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = asked.get(field.name) ?? "";
      if (field.selectedIndex < 0) { // nothing here has what the address asks for
        field.value = "";
      }
    }
    show();
  }

  function write() {
    const address = new URL(location);
    for (const field of fields) {
      if (field.value) {
        address.searchParams.set(field.name, field.value);
      } else {
        address.searchParams.delete(field.name);
      }
    }
    try {
      history.replaceState(null, "", address);
    } catch { /* a page from a disk has no address of its own to change */ }
    show();
  }

  function reset() {
    for (const field of fields) {
      field.value = "";
    }
    write();
  }

  // A link to something that is filtered away shows everything again.
  function arrive() {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.closest("[hidden]")) {
      reset();
      target.scrollIntoView();
    }
  }

  const known = names();
  fields.filter((field) => field.matches("select")).forEach((field) => offer(field, known));
  const dated = entries.some((each) => each.first || each.last);
  controls.querySelectorAll(".day").forEach((label) => {
    label.hidden = !dated;
  });
  groups[0].group.before(controls);
  controls.addEventListener("change", write);
  clear.addEventListener("click", () => {
    reset();
    fields[0].focus();
  });
  addEventListener("popstate", read);
  addEventListener("hashchange", arrive);
  read();
  arrive();
})();
