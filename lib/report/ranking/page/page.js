/* SPDX-License-Identifier: MIT */
// Draws the tables of a page of ranks, with what elements.js holds.
class Ranks {
  constructor(section, set, number) {
    this.set = set;
    this.number = number;
    this.units = set.units.map(unitOf);
    for (const unit of this.units) unit.found = fold(`${unit.name} ${unit.id}`);
    this.columns = this.columnsOf();
    this.opened = new Set();
    this.sorted = { column: this.columns.find(({ isFirst }) => isFirst) ?? this.columns[0], turn: 1 };
    this.ordered = this.units;
    this.limit = STEP;
    const caption = section.querySelector("h1").textContent;
    section.querySelector(".ranks").append(this.controls(), this.frame(caption), this.moreButton());
    this.update();
  }

  points(whole) { return number(whole, this.set.places); }
  percent(whole) { return number(whole, this.set.index_places); }
  groupName(position) { return this.set.groups[position][0] || words.no_group; }
  itemName(item) { return this.set.items[item].join(" "); }
  before(unit) {
    if (unit.before === null) return NONE;
    return unit.before + (unit.beforeRank > 0 ? ` (${unit.beforeRank})` : "");
  }

  // key: what is compared, null behind all others; turn: 1 where the least stands first at the first press;
  // style: `roomy` ones are left out on a narrow screen.
  columnsOf() {
    const { set } = this;
    const of = (title, style, key, text, turn = -1) => ({ title, label: title, style, key, text, turn });
    const points = (field) => of(words[field], "number roomy", (u) => Number(u[field]), (u) => this.points(u[field]));
    const columns = [of(words.rank, "number", (u) => u.rank, (u) => String(u.rank), 1)];
    columns.push({ ...of(words.unit, "name", (u) => u.name, (u) => this.opener(u), 1), isHead: true });
    const groups = of(words.group, "group roomy", (u) => u.group, (u) => this.groupName(u.group), 1);
    // As the data stand: groups in order, each by rank.
    if (set.groups.length > 1) columns.push({ ...groups, isFirst: true });
    set.areas.forEach(([item, isNormal], i) => {
      if (!isNormal) return;
      const key = (u) => (u.areas[i].share === null ? null : Number(u.areas[i].share));
      const column = of(set.items[item][0], "area roomy", key, (u) => this.bar(item, u.areas[i].share));
      columns.push({ ...column, label: `${this.itemName(item)} (%)` });
    });
    columns.push(points("self"));
    if (set.columns.appraised) columns.push(points("appraised"));
    if (set.columns.survey) columns.push(points("survey"));
    columns.push(points("final"));
    columns.push(of(words.index, "number", (u) => Number(u.index), (u) => this.percent(u.index)));
    if (set.columns.before) {
      const key = (u) => (u.before === null ? null : Number(u.before.replace(",", ".")));
      columns.push(of(words.before, "number roomy", key, (u) => this.before(u)));
    }
    if (set.columns.grade)
      columns.push(of(words.grade, "", (u) => (u.grade < 0 ? null : u.grade), (u) => set.grades[u.grade] ?? NONE, 1));
    return columns;
  }

  bar(item, share) {
    if (share === null) return NONE;
    const text = `${this.itemName(item)}: ${this.percent(share)}%`;
    const width = Math.min(100, Math.max(0, Number(share) / 10 ** this.set.index_places));
    const attributes = { class: "bar", viewBox: "0 0 100 12", preserveAspectRatio: "none", role: "img" };
    return shape("svg", { ...attributes, "aria-label": text },
      shape("title", {}, text),
      shape("rect", { class: "track", width: 100, height: 12 }),
      shape("rect", { class: "fill", width, height: 12 }));
  }

  controls() {
    this.search = make("input", { type: "search", autocomplete: "off" });
    this.search.addEventListener("input", () => this.restart());
    this.group = make("select", {}, make("option", { value: "" }, words.all_groups),
      ...this.set.groups.map(([, units], i) => make("option", { value: i }, `${this.groupName(i)} (${units})`)));
    this.group.addEventListener("change", () => this.restart());
    this.sorting = make("select", {},
      ...this.columns.map((column, i) => make("option", { value: i }, column.label)));
    this.sorting.addEventListener("change", () => {
      const column = this.columns[Number(this.sorting.value)];
      this.sortBy(column, column.turn);
    });
    this.count = make("p", { role: "status", "aria-live": "polite" });
    const groups = make("label", {}, words.group, this.group);
    groups.hidden = this.set.groups.length < 2;
    return make("div", { class: "controls" }, make("label", {}, words.filter, this.search), groups,
      make("label", { class: "sorting" }, words.sort, this.sorting), this.count);
  }

  frame(caption) {
    this.heads = this.columns.map((column) => {
      const { title, label } = column;
      const button = make("button", { type: "button", title: label, "aria-label": label }, title);
      button.addEventListener("click", () => {
        const isSame = this.sorted.column === column;
        this.sortBy(column, isSame ? -this.sorted.turn : column.turn);
      });
      const printed = make("span", { class: "printed" }, title);
      return make("th", { scope: "col", class: column.style }, button, printed);
    });
    this.body = make("tbody");
    return make("div", { class: "wide" }, make("table", { class: "units" },
      make("caption", { class: "unseen" }, caption), make("thead", {}, make("tr", {}, ...this.heads)), this.body));
  }

  // Draws what comes next when it comes into view, or when it is pressed.
  moreButton() {
    this.more = make("button", { type: "button", class: "more" });
    const draw = () => {
      this.limit += STEP;
      this.draw();
    };
    this.more.addEventListener("click", draw);
    new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) draw();
    }).observe(this.more);
    return this.more;
  }

  sortBy(column, turn) {
    this.sorted = { column, turn };
    const keyed = this.units.map((unit) => [column.key(unit), unit]);
    const compared = (a, b) => (typeof a === "string" ? collator.compare(a, b) : a - b);
    keyed.sort(([a, one], [b, other]) => {
      if (a === null || b === null) return (a === null) - (b === null) || one.position - other.position;
      return turn * compared(a, b) || one.position - other.position;
    });
    this.ordered = keyed.map(([, unit]) => unit);
    this.restart();
  }

  restart() {
    this.limit = STEP;
    this.update();
  }

  update() {
    const terms = fold(this.search.value).split(/\s+/);
    const group = this.group.value === "" ? null : Number(this.group.value);
    this.matching = this.ordered.filter((unit) =>
      (group === null || unit.group === group) && terms.every((term) => unit.found.includes(term)));
    this.columns.forEach((column, i) => {
      const { turn } = this.sorted;
      if (this.sorted.column !== column) this.heads[i].removeAttribute("aria-sort");
      else this.heads[i].setAttribute("aria-sort", turn > 0 ? "ascending" : "descending");
    });
    this.sorting.value = String(this.columns.indexOf(this.sorted.column));
    const shown = filled(words.shown, this.matching.length, this.units.length);
    this.count.textContent = this.matching.length > 0 ? shown : `${words.none} (${shown})`;
    this.body.replaceChildren();
    this.drawn = 0;
    this.draw();
  }

  // Rows up to the limit, behind those that are drawn.
  draw(limit = this.limit) {
    const next = this.matching.slice(this.drawn, limit);
    this.body.append(...next.flatMap((unit) => this.rows(unit)));
    this.drawn += next.length;
    const left = this.matching.length - this.drawn;
    this.more.hidden = left === 0;
    this.more.textContent = filled(words.more, Math.min(STEP, left));
  }

  rows(unit) {
    const cells = this.columns.map(({ isHead, style, text }) =>
      make(isHead ? "th" : "td", isHead ? { scope: "row", class: style } : { class: style }, text(unit)));
    const row = make("tr", {}, ...cells);
    return this.opened.has(unit) ? [row, this.detail(unit)] : [row];
  }

  idOf(unit) { return `set${this.number}-unit${unit.position}`; }

  opener(unit) {
    const attributes = { type: "button", class: "opener", "aria-expanded": this.opened.has(unit) };
    const button = make("button", { ...attributes, "aria-controls": this.idOf(unit) }, unit.name);
    button.addEventListener("click", () => {
      if (this.opened.delete(unit)) document.getElementById(this.idOf(unit)).remove();
      else {
        this.opened.add(unit);
        button.closest("tr").after(this.detail(unit));
      }
      button.setAttribute("aria-expanded", this.opened.has(unit));
    });
    return button;
  }

  detail(unit) {
    const cell = make("td", { colspan: this.columns.length }, this.facts(unit),
      make("div", { class: "parts" }, this.areaPart(unit), this.lossPart(unit)));
    return make("tr", { class: "detail", id: this.idOf(unit) }, cell);
  }

  // What a narrow screen leaves out of the row.
  facts(unit) {
    const roomy = this.columns.filter(({ style }) => style.includes("roomy") && !style.includes("area"));
    return make("dl", { class: "facts" },
      ...roomy.flatMap((column) => [make("dt", {}, column.label), make("dd", {}, column.text(unit))]));
  }

  areaPart(unit) {
    const ofGroup = this.set.groups[unit.group][1];
    const rows = this.set.areas.map(([item], i) => {
      const { points, most, share, rank } = unit.areas[i];
      const place = rank > 0 ? filled(words.of, rank, ofGroup) : NONE;
      const counted = Number(most) === 0 ? NONE : this.points(most);
      return [this.itemName(item), this.points(points), counted, this.percent(share), place];
    });
    const named = (which) => which.map((i) => this.itemName(this.set.areas[i][0])).join("; ");
    const marked = (pattern, which) => (which.length === 0 ? [] : [make("p", {}, filled(pattern, named(which)))]);
    const heads = [[words.area, "title"], [words.points, "number"], [words.most, "number"], [words.percent, "number"],
      [words.rank_in_group, "number"]];
    return make("div", {}, make("h3", {}, words.areas), table(heads, rows),
      ...marked(words.strong, unit.strong), ...marked(words.weak, unit.weak));
  }

  lossPart(unit) {
    const rows = unit.losses.map(({ item, points }) => [...this.set.items[item], this.points(points)]);
    return make("div", {}, make("h3", {}, words.losses), rows.length === 0 ? make("p", {}, words.no_losses) :
      table([[words.item, ""], [words.title, "title"], [words.lost, "number"]], rows));
  }
}

const all = page.sets.map((set, i) => new Ranks(document.getElementById(`set${i}`), set, i));
// All that is filtered prints; what was drawn before stands again afterwards.
addEventListener("beforeprint", () => all.forEach((ranks) => ranks.draw(Infinity)));
addEventListener("afterprint", () => all.forEach((ranks) => ranks.update()));
