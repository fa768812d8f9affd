// The reader's own settings: the colours, and whether single keys do anything. This one runs before
// the page is painted, so that it never shows in other colours first.
"use strict";

(() => {
  const KEY = "briefings"; // the only thing that the site ever stores in a browser
  const root = document.documentElement;
  let settings = stored();

  function stored() {
    try {
      return new URLSearchParams(localStorage.getItem(KEY) ?? "");
    } catch { // the browser stores nothing
      return new URLSearchParams();
    }
  }

  function set(name, value) {
    if (value) {
      settings.set(name, value);
    } else {
      settings.delete(name);
    }
    try {
      if (String(settings)) {
        localStorage.setItem(KEY, String(settings));
      } else {
        localStorage.removeItem(KEY);
      }
    } catch { /* the choice holds for this page */ }
    show();
  }

  function theme() {
    const chosen = settings.get("theme");
    return chosen === "light" || chosen === "dark" ? chosen : "";
  }

  function show() {
    if (theme()) {
      root.dataset.theme = theme();
    } else {
      delete root.dataset.theme; // as the system has it
    }
    for (const choice of document.querySelectorAll("input[name=_theme]")) {
      choice.checked = choice.value === theme();
    }
  }

  function again() {
    settings = stored();
    show();
  }

  root.dataset.scripts = ""; // from here on the style sheets show what needs them
  show();
  globalThis.settings = Object.freeze({ get: (name) => settings.get(name), set });
  addEventListener("storage", again); // another tab chose
  addEventListener("pageshow", (event) => event.persisted && again());
  addEventListener("DOMContentLoaded", () => {
    show();
    document.querySelector(".colours")?.addEventListener("change", (event) => {
      set("theme", event.target.value);
    });
  });
})();
