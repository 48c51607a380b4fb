"use strict";
(() => {
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

  for (const table of document.querySelectorAll("table.sorted")) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const headings = [...table.querySelectorAll("th[scope=col]")];

    const sort = (heading) => {
      const at = Number(heading.dataset.c);
      const down = heading.getAttribute("aria-sort") === "ascending";
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      const sign = down ? -1 : 1;
      const isNumber = heading.classList.contains("n");
      rows.sort((a, b) => {
        const [x, y] = [a.cells[at], b.cells[at]];
        if (!isNumber) return sign * compare(x.textContent, y.textContent);
        // What is not known stands last, whichever way.
        const [known, other] = ["k" in x.dataset, "k" in y.dataset];
        if (!known || !other) return other - known;
        return sign * (x.dataset.k - y.dataset.k);
      });
      body.append(...rows);
    };

    for (const heading of headings) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      button.addEventListener("click", () => sort(heading));
      heading.replaceChildren(button);
    }
  }
})();
