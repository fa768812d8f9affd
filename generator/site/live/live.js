// Follows the preview: a new build reloads the page, findings change the banner over it.
"use strict";

(() => {
  const shown = document.currentScript.dataset.build;
  let events = null;

  function showBanner(lines) {
    document.querySelector(".briefings-banner")?.remove();
    if (lines.length === 0) {
      return;
    }
    const banner = document.createElement("aside");
    banner.className = "briefings-banner";
    banner.setAttribute("role", "status");
    banner.setAttribute("aria-label", "Findings");
    for (const line of lines) {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      banner.append(paragraph);
    }
    document.body.prepend(banner);
  }

  function follow() {
    events = new EventSource("/__briefings__/events");
    events.addEventListener("message", (event) => {
      const state = JSON.parse(event.data);
      if (state.build === shown) {
        showBanner(state.banner);
      } else {
        location.reload();
      }
    });
  }

  // A browser opens six connections to one address; a hidden tab must not keep one of them.
  function followWhileVisible() {
    events?.close();
    if (document.visibilityState === "visible") {
      follow();
    }
  }

  document.addEventListener("visibilitychange", followWhileVisible);
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", (event) => event.persisted && followWhileVisible());
  followWhileVisible();
})();
