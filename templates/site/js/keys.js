// Single keys, for who reads by keyboard: listed in a dialog, off at a wish, and never taken from a
// field, a dialog or a browser's own command.
"use strict";

(() => {
  const ENTRIES = ".claim, .question, .moment, .passage-entry, .entry";
  const PATIENCE = 1500; // milliseconds between g and the letter of a section
  const dialog = document.getElementById("_keys");
  const single = document.getElementById("_keys-on");
  let going = 0;

  function isOff() {
    return settings.get("keys") === "off";
  }

  function isTaken(event) {
    return event.defaultPrevented || event.isComposing
      || event.ctrlKey || event.altKey || event.metaKey
      || document.querySelector("dialog[open]") !== null
      || event.target.closest?.("input, select, textarea, [contenteditable]");
  }

  function section(letter) {
    return [...document.querySelectorAll("[data-key]")].find((link) => link.dataset.key === letter);
  }

  // The next entry after the one that has the focus, or else after the top of the window.
  function move(step) {
    const entries = [...document.querySelectorAll(`main :is(${ENTRIES})`)]
      .filter((entry) => entry.getClientRects().length);
    const at = entries.indexOf(document.activeElement.closest(ENTRIES));
    const below = entries.findIndex((entry) => entry.getBoundingClientRect().top >= 0);
    const first = below < 0 ? entries.length : below;
    const next = entries[at >= 0 ? at + step : first + (step < 0 ? -1 : 0)];
    if (next) {
      const heading = next.querySelector("h2, h3") ?? next;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: "start" });
    }
  }

  function act(key) {
    if (Date.now() - going < PATIENCE) {
      going = 0;
      section(key)?.click();
      return section(key) !== undefined;
    }
    switch (key) {
      case "?": dialog.showModal(); return true;
      case "/": document.querySelector(".search-opener")?.click(); return true;
      case "g": going = Date.now(); return true;
      case "j": move(1); return true;
      case "k": move(-1); return true;
      default: return false;
    }
  }

  const list = dialog.querySelector(".sections-keys");
  for (const link of document.querySelectorAll("[data-key]")) {
    const row = list.content.cloneNode(true);
    row.querySelector(".letter").textContent = link.dataset.key;
    row.querySelector(".name").textContent = link.textContent;
    list.before(row);
  }
  dialog.querySelector(".close").addEventListener("click", () => dialog.close());
  single.checked = !isOff();
  single.addEventListener("change", () => settings.set("keys", single.checked ? "" : "off"));
  document.querySelector(".keys-opener").addEventListener("click", () => dialog.showModal());
  addEventListener("keydown", (event) => {
    if (!isOff() && !isTaken(event) && act(event.key)) {
      event.preventDefault();
    }
  });
})();
