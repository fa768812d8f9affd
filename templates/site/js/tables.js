// Columns that put their table in order: upwards, downwards, as it was.
"use strict";

(() => {
  const said = document.getElementById("_said");
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const NEXT = { none: "ascending", ascending: "descending", descending: "none" };

  function key(row, column) {
    const cell = row.cells[column];
    return (cell.querySelector("[data-sort]")?.dataset.sort ?? cell.textContent).trim();
  }

  function inOrder(rows, column, order) {
    const sign = order === "descending" ? -1 : 1;
    return [...rows].sort((one, other) => {
      const [first, second] = [key(one, column), key(other, column)];
      if (first === "" || second === "") {
        return (first === "") - (second === ""); // what is unknown stands last, either way
      }
      return sign * compare(first, second);
    });
  }

  function sort(heading, rows) {
    const order = NEXT[heading.getAttribute("aria-sort") ?? "none"];
    for (const other of heading.parentElement.cells) {
      other.removeAttribute("aria-sort");
    }
    if (order !== "none") {
      heading.setAttribute("aria-sort", order);
    }
    rows[0].parentElement.append(
      ...(order === "none" ? rows : inOrder(rows, heading.cellIndex, order)),
    );
    const name = heading.textContent.trim();
    said.textContent = order === "none" ? "In the first order." : `By ${name}, ${order}.`;
  }

  for (const table of document.querySelectorAll(".sortable > table")) {
    const rows = [...table.tBodies[0].rows];
    for (const heading of rows.length > 1 ? table.tHead.rows[0].cells : []) {
      if (!rows.some((row) => row.cells[heading.cellIndex].querySelector("code"))) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "sort";
        button.append(...heading.childNodes);
        button.addEventListener("click", () => sort(heading, rows));
        heading.append(button);
      }
    }
  }
})();
