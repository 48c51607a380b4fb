"use strict";
(() => {
  const form = document.querySelector(".find");
  if (!form) return;
  const body = document.querySelector("tbody");
  const rows = [...body.rows];
  const shown = document.getElementById("n");
  // "thới bình" and "THOI BINH" find each other.
  const fold = (words) =>
    words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  const texts = new Map(rows.map((row) => [row, fold(row.textContent)]));
  const value = (id) => document.getElementById(id).value;

  const filter = () => {
    const words = fold(value("q")).split(/\s+/);
    const file = value("f");
    const code = value("c");
    const severities = new Set(
      [...form.querySelectorAll("[name=s]:checked")].map((box) => box.value));
    let count = 0;
    for (const row of rows) {
      const { s, f, c } = row.dataset;
      const fits = severities.has(s) && (!file || f === file) && (!code || c === code) &&
        words.every((word) => texts.get(row).includes(word));
      row.hidden = !fits;
      count += fits;
    }
    shown.textContent = shown.dataset.of.replace("{n}", count).replace("{m}", rows.length);
  };

  const key = (row, at) => row.cells[at].dataset.k ?? row.cells[at].textContent;
  const sort = (heading, at) => {
    const down = heading.getAttribute("aria-sort") === "ascending";
    for (const other of heading.parentNode.cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
    rows.sort((a, b) => compare(key(a, at), key(b, at)) * (down ? -1 : 1));
    body.append(...rows);
  };

  [...document.querySelectorAll("thead th")].forEach((heading, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.addEventListener("click", () => sort(heading, at));
    heading.replaceChildren(button);
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
})();
