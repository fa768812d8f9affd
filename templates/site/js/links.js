// A button beside each permanent link that copies it; where nothing can be copied, the link is there.
"use strict";

(() => {
  const said = document.getElementById("_said");

  function address(link) {
    const whole = new URL(link.href);
    whole.search = ""; // a filter is no part of it
    return whole.href;
  }

  async function copy(link, button) {
    try {
      await navigator.clipboard.writeText(address(link));
      button.textContent = "Copied";
      said.textContent = "The link is copied.";
    } catch {
      button.textContent = "Not copied";
      said.textContent = "The browser did not copy the link.";
      link.focus();
    }
    setTimeout(() => {
      button.textContent = "Copy";
    }, 2000);
  }

  if (navigator.clipboard) {
    for (const link of document.querySelectorAll(".claim > .links > a[href^='#']:first-child")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = "Copy";
      button.setAttribute("aria-label", "Copy the permanent link");
      button.addEventListener("click", () => copy(link, button));
      const beside = document.createElement("span");
      beside.className = "copying"; // with its dot, so that both go on paper
      beside.append(" · ", button);
      link.after(beside);
    }
  }
})();
