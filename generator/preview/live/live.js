// Follows the preview: a new build reloads the page, findings change the banner over it.
"use strict";

(() => {
  const shown = document.currentScript.dataset.build;
  const channel = new BroadcastChannel("briefings");
  let latest = null;

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

  function show(state) {
    if (state.build === shown) {
      showBanner(state.banner);
    } else {
      location.reload();
    }
  }

  channel.addEventListener("message", ({ data }) => {
    if (data !== "what is shown?") {
      show(data);
    } else if (latest) {
      channel.postMessage(latest);
    }
  });
  channel.postMessage("what is shown?");

  // A browser opens six connections to one address: of all tabs only one keeps one, and tells the
  // others. When it goes, the lock passes to the next.
  navigator.locks.request("briefings", () => new Promise(() => {
    new EventSource("/__briefings__/events").addEventListener("message", (event) => {
      latest = JSON.parse(event.data);
      channel.postMessage(latest);
      show(latest);
    });
  }));

  addEventListener("pageshow", (event) => event.persisted && location.reload());
})();
