"use strict";
(() => {
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  // "thới bình" and "THOI BINH" find each other.
  const fold = (words) =>
    words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  const lower = (words) => words.trim().toLocaleLowerCase();
  const sign = (cell) => (cell.number === undefined ? 0 : 1);

  // A row is what its cells say, and how it is drawn.
  const drawn = (row) => {
    const cells = [...row.cells].map((cell) => ({
      words: cell.textContent,
      number: "k" in cell.dataset ? Number(cell.dataset.k) : undefined,
    }));
    return { cells, draw: () => row };
  };
  const read = (values, headings) => {
    const cells = values.map((value) =>
      Array.isArray(value) ? { words: value[1], number: value[0] } : { words: value });
    const draw = () => {
      const row = document.createElement("tr");
      cells.forEach((cell, at) => {
        const drawn = document.createElement(at ? "td" : "th");
        if (!at) drawn.scope = "row";
        if (headings[at].classList.contains("n")) drawn.className = "n";
        drawn.textContent = cell.words;
        row.append(drawn);
      });
      return row;
    };
    return { cells, draw };
  };

  const SLICE = 500;

  for (const table of document.querySelectorAll("table.sorted")) {
    const body = table.tBodies[0];
    const headings = [...table.querySelectorAll("th[scope=col]")];
    const region = table.closest(".table");
    const data = region.querySelector("script");
    const form = region.previousElementSibling?.matches("form.find")
      ? region.previousElementSibling : undefined;
    const rows = data
      ? JSON.parse(data.textContent).map((values) => read(values, headings))
      : [...body.rows].map(drawn);
    let slice = data ? SLICE : rows.length;

    const fits = () => {
      if (!form) return rows;
      const words = fold(form.querySelector("input").value).split(/\s+/);
      const chosen = [...form.querySelectorAll("select")].filter((choice) => choice.value);
      return rows.filter((row) => {
        if (!chosen.every(({ dataset, value }) => lower(row.cells[dataset.c].words) === value)) return false;
        row.text ??= fold(row.cells.map((cell) => cell.words).join(" "));
        return words.every((word) => row.text.includes(word));
      });
    };
    const show = () => {
      const shown = fits();
      body.replaceChildren(...shown.slice(0, slice).map((row) => row.draw()));
      if (!form) return;
      const output = form.querySelector("output");
      output.textContent = output.dataset.of.replace("{n}", shown.length).replace("{m}", rows.length);
      form.querySelector("button").hidden = shown.length <= slice;
    };
    const sort = (heading) => {
      const at = Number(heading.dataset.c);
      const down = heading.getAttribute("aria-sort") === "ascending";
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      const way = down ? -1 : 1;
      const isNumber = heading.classList.contains("n");
      rows.sort((a, b) => {
        const [x, y] = [a.cells[at], b.cells[at]];
        if (!isNumber) return way * compare(x.words, y.words);
        // What is not known stands last, whichever way.
        return sign(y) - sign(x) || (sign(x) && way * (x.number - y.number));
      });
      show();
    };
    for (const heading of headings) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      button.addEventListener("click", () => sort(heading));
      heading.replaceChildren(button);
    }
    if (!form) continue;

    for (const choice of form.querySelectorAll("select")) {
      const names = new Map(rows.map(({ cells }) =>
        [lower(cells[choice.dataset.c].words), cells[choice.dataset.c].words]));
      for (const [value, name] of [...names].sort((a, b) => compare(a[1], b[1]))) {
        choice.add(new Option(name, value));
      }
    }
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("button").addEventListener("click", () => { slice += SLICE; show(); });
    form.hidden = false;

    // From a figure to its rows: "#list:sector=xây dựng" shows the cooperatives it counts.
    const lead = (key, value) => `#list:${key}=${encodeURIComponent(value)}`;
    const follow = () => {
      const [, key, value] = /^#list:(\w+)=(.*)$/.exec(location.hash) ?? [];
      const choice = key && form.querySelector(`select[data-key="${key}"]`);
      if (!choice) return;
      form.reset();
      choice.value = decodeURIComponent(value);
      show();
      table.closest("section").scrollIntoView();
    };
    for (const other of document.querySelectorAll("table:not(.list)")) {
      const [first] = other.querySelectorAll("th[data-key]");
      const count = other.querySelector("th[data-key=cooperatives]");
      if (!first || !count || !form.querySelector(`select[data-key="${first.dataset.key}"]`)) continue;
      for (const row of other.tBodies[0].rows) {
        const cell = row.cells[count.dataset.c];
        if (!Number(cell.dataset.k)) continue;
        const link = document.createElement("a");
        link.href = lead(first.dataset.key, lower(row.cells[0].textContent));
        link.textContent = cell.textContent;
        cell.replaceChildren(link);
      }
    }
    addEventListener("hashchange", follow);
    show();
    follow();
  }
})();
