// A week to click beside the fields to type in: both say the same. Days are columns, half-hours are rows;
// arrows move, the space bar changes, a mouse may be drawn over several. Without it one types.
"use strict";
{
  const words = document.getElementById("grid-words").dataset;
  const [DAY, FIRST, LAST] = [48, 12, 44]; // half-hours: of a day, from 6:00, to 22:00
  const SPAN = /^(\d{1,2})(?:[:.h](\d{2})?)?\s*(?:[-–—]|\s+)\s*(\d{1,2})(?:[:.h](\d{2})?)?h?$/;
  const clock = (slot) => `${Math.floor(slot / 2)}:${slot % 2 ? "30" : "00"}`;
  const make = (tag, parent, attributes = {}) => {
    const made = Object.assign(document.createElement(tag), attributes);
    parent.append(made);
    return made;
  };

  // The half-hours of a field; null where it can't be understood.
  const read = (text) => {
    const slots = new Array(DAY).fill(false);
    if (text.trim() === "" || text.trim() === "-") return slots;
    for (const part of text.split(/[,;]/).filter((each) => each.trim())) {
      const match = SPAN.exec(part.trim());
      if (!match) return null;
      const [start, end] = [1, 3].map((at) => Number(match[at]) * 2 + Number(match[at + 1] || 0) / 30);
      if (end <= start || end > DAY) return null; // over midnight: only by typing
      for (let slot = Math.ceil(start); slot < Math.floor(end); slot += 1) slots[slot] = true;
    }
    return slots;
  };
  const write = (slots) => {
    const found = [];
    for (let slot = 0; slot < DAY; slot += 1) {
      if (!slots[slot]) continue;
      const start = slot;
      while (slots[slot + 1]) slot += 1;
      found.push(`${clock(start)}-${clock(slot + 1)}`);
    }
    return found.join(", ") || "-";
  };

  const build = (table) => {
    const fields = [...table.querySelectorAll("input")];
    const rows = [...table.querySelectorAll("th")];
    const days = rows.map((each) => each.textContent.trim());
    const fold = document.createElement("details");
    table.before(fold);
    make("summary", fold, { textContent: words.open });
    make("p", fold, { className: "hint", textContent: words.help });
    const grid = make("table", fold, { className: "clicked" });
    grid.setAttribute("aria-label", table.dataset.title);
    const head = make("tr", make("thead", grid));
    make("td", head);
    rows.forEach((each, at) => {
      const column = make("th", head, { scope: "col" });
      make("span", column, { className: "whole", textContent: days[at] });
      make("span", column, { className: "letter", ariaHidden: "true", textContent: each.dataset.letter });
    });
    const body = make("tbody", grid);
    const cells = days.map(() => []);
    for (let slot = FIRST; slot < LAST; slot += 1) {
      const row = make("tr", body);
      make("th", row, { scope: "row", textContent: clock(slot) });
      days.forEach((day, at) => {
        const cell = make("button", make("td", row), { type: "button", tabIndex: -1 });
        cell.setAttribute("aria-label", `${day} ${clock(slot)}`);
        Object.assign(cell.dataset, { day: at, slot });
        cells[at].push(cell);
      });
    }
    cells[0][4].tabIndex = 0;

    const show = () => fields.forEach((field, at) => {
      const slots = read(field.value);
      cells[at].forEach((cell, n) => {
        const isIn = Boolean(slots && slots[FIRST + n]);
        cell.setAttribute("aria-pressed", String(isIn));
        cell.textContent = isIn ? "✓" : "";
      });
    });
    const set = (cell, isIn) => {
      const field = fields[Number(cell.dataset.day)];
      const slots = read(field.value);
      if (!slots) return field.focus();
      slots[Number(cell.dataset.slot)] = isIn;
      field.value = write(slots);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const pressed = (cell) => cell.getAttribute("aria-pressed") === "true";
    let drawing = null; // what a mouse that is held down does: true takes in, false leaves out
    grid.addEventListener("mousedown", (event) => {
      if (!event.target.matches("button") || event.button) return;
      drawing = !pressed(event.target);
      set(event.target, drawing);
    });
    grid.addEventListener("mouseover", (event) => {
      if (drawing !== null && event.target.matches("button")) set(event.target, drawing);
    });
    addEventListener("mouseup", () => { drawing = null; });
    grid.addEventListener("click", (event) => { // by keyboard, or a finger without a mouse's events
      if (event.target.matches("button") && event.detail === 0) set(event.target, !pressed(event.target));
    });
    const right = document.dir === "rtl" ? -1 : 1;
    grid.addEventListener("keydown", (event) => {
      const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-right, 0], ArrowRight: [right, 0] }[event.key];
      if (!step || !event.target.matches("button")) return;
      event.preventDefault();
      const { day, slot } = event.target.dataset;
      const next = cells[Number(day) + step[0]]?.[Number(slot) - FIRST + step[1]];
      if (!next) return;
      event.target.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    });
    fields.forEach((field) => field.addEventListener("input", show));
    show();
  };
  document.querySelectorAll("table[data-grid]").forEach(build);
}
