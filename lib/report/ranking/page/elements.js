/* SPDX-License-Identifier: MIT */
"use strict";
// What the tables of a page of ranks are made of. page_data.hpp says what the data is. Every text is put in as text.
const page = JSON.parse(document.getElementById("data").textContent);
const words = page.words;
const STEP = 100; // rows drawn at a time
const NONE = "–";
const collator = new Intl.Collator(page.lang, { numeric: true });

const filled = (pattern, ...values) =>
  pattern.split("{}").map((part, i) => part + (i < values.length ? values[i] : "")).join("");

// Without case and diacritics, đ as d.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");

// 8460 with two decimals as 84,60: by its digits alone.
const number = (whole, places) => {
  if (whole === null) return NONE;
  const text = String(whole);
  const digits = text.replace("-", "").padStart(places + 1, "0");
  const cut = digits.length - places;
  const sign = text.startsWith("-") ? "-" : "";
  return sign + digits.slice(0, cut) + (places > 0 ? page.mark + digits.slice(cut) : "");
};

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const shape = (tag, attributes, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const table = (heads, rows) =>
  make("table", {},
    make("thead", {},
      make("tr", {}, ...heads.map(([text, style]) => make("th", { scope: "col", class: style }, text)))),
    make("tbody", {}, ...rows.map((cells) =>
      make("tr", {}, ...cells.map((text, i) => make("td", { class: heads[i][1] }, text))))));

const unitOf = (row, position) => {
  const [id, name, group, rank, self, appraised, survey, final, index, grade, before, beforeRank,
    numbers, lost, strong, weak] = row;
  const areas = [];
  for (let i = 0; i < numbers.length; i += 4)
    areas.push({ points: numbers[i], most: numbers[i + 1], share: numbers[i + 2], rank: numbers[i + 3] });
  const losses = [];
  for (let i = 0; i < lost.length; i += 2) losses.push({ item: lost[i], points: lost[i + 1] });
  return { position, id, name, group, rank, self, appraised, survey, final, index, grade, before, beforeRank,
    areas, losses, strong, weak };
};
