// Asks for the letters that every page has before the style sheets do, so that no line is set twice.
// A link in the head would ask in vain, and complain, where the site is read from a folder on disk.
"use strict";

if (location.protocol !== "file:") {
  for (const face of ["serif-4-latin-400", "sans-3-latin-400", "sans-3-latin-600"]) {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = "font";
    link.type = "font/woff2";
    link.crossOrigin = "anonymous";
    link.href = new URL(`../fonts/source-${face}-normal.woff2`, document.currentScript.src).href;
    document.head.append(link);
  }
}
