// Incidents as bars by time; a part of the time is chosen by drawing over it.
import { scaleUtc } from "d3-scale";
import { make } from "./svg";

export interface Dated { id: string; start: string | null }

const HEIGHT = 92, FLOOR = 68, MARGIN = 12, MOST_BARS = 120, EACH_TICK = 110, LETTER = 6;

const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const date = (month: number): Date => new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));
const iso = (day: Date): string => day.toISOString().slice(0, 10);

// Bars of as many months as make no more than MOST_BARS of them.
function buckets(rows: Dated[]): { first: number; step: number; bars: Dated[][] } {
  const every = rows.map((row) => months(row.start!));
  const first = Math.min(...every), last = Math.max(...every);
  const step = [1, 3, 12, 60, 120].find((size) => (last - first) / size < MOST_BARS) ?? 120;
  const start = Math.floor(first / step) * step;
  const bars: Dated[][] = Array.from({ length: Math.max(Math.floor((last - start) / step) + 1, 6) }, () => []);
  rows.forEach((row, index) => bars[Math.floor((every[index] - start) / step)].push(row));
  return { first: start, step, bars };
}

export function timeline(box: HTMLElement, all: Dated[], choose: (ids: Set<string> | undefined) => void): void {
  const rows = all.filter((row) => row.start);
  if (rows.length < 2) { box.hidden = true; return; }
  const { first, step, bars } = buckets(rows);
  const language = document.documentElement.lang;
  const format = (day: Date, long: boolean): string =>
    new Intl.DateTimeFormat(language, { timeZone: "UTC", year: "numeric", ...(long ? { month: "short" } : {}) }).format(day);
  const width = Math.max(box.clientWidth, 200), each = (width - 2 * MARGIN) / bars.length;
  const scale = scaleUtc([date(first), date(first + bars.length * step)], [MARGIN, width - MARGIN]);
  const most = Math.max(...bars.map((bar) => bar.length));
  const svg = make("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, "aria-hidden": "true" });
  svg.append(make("line", { class: "axis-line", x1: MARGIN, x2: width - MARGIN, y1: FLOOR, y2: FLOOR }));
  let free = 0;
  for (const tick of scale.ticks(Math.max(Math.floor(width / EACH_TICK), 2))) {
    const x = scale(tick), whole = tick.getUTCMonth() === 0;
    svg.append(make("line", { class: "axis-line", x1: x, x2: x, y1: FLOOR, y2: FLOOR + 5 }));
    const anchor = x < 30 ? "start" : x > width - 34 ? "end" : "middle";
    const label = format(tick, !whole), begin = anchor === "start" ? x : anchor === "end" ? x - label.length * LETTER : x - (label.length * LETTER) / 2;
    if (begin < free) continue;
    free = begin + label.length * LETTER + 10;
    svg.append(make("text", { class: "axis", x, y: FLOOR + 18, "text-anchor": anchor }, label));
  }
  const shapes = bars.map((bar, index) => {
    const height = bar.length ? 6 + (bar.length / most) * (FLOOR - 24) : 0;
    const shape = make("rect", { class: "bar", x: MARGIN + index * each + each * 0.1, width: Math.max(each * 0.8, 1.5), y: FLOOR - height, height });
    svg.append(shape);
    if (bar.length === most) svg.append(make("text", { class: "axis", x: MARGIN + (index + 0.5) * each, y: FLOOR - height - 4, "text-anchor": "middle" }, String(most)));
    return shape;
  });
  const brush = make("rect", { class: "brush", y: 4, height: FLOOR - 4, width: 0, x: 0 });
  svg.append(brush);
  box.prepend(svg);

  const said = box.querySelector<HTMLElement>("[data-said]")!, invitation = said.textContent;
  const clear = box.querySelector<HTMLElement>("[data-act='all']")!, keep = box.querySelector<HTMLAnchorElement>("[data-act='keep']")!;
  let from: number | undefined;
  const at = (event: PointerEvent): number => {
    const rect = svg.getBoundingClientRect();
    return Math.min(Math.max(Math.floor(((event.clientX - rect.left) * (width / rect.width) - MARGIN) / each), 0), bars.length - 1);
  };
  const light = (low: number, high: number): void => {
    brush.setAttribute("x", String(MARGIN + low * each));
    brush.setAttribute("width", String((high - low + 1) * each));
    shapes.forEach((shape, index) => shape.classList.toggle("out", index < low || index > high));
    const ids = new Set(bars.slice(low, high + 1).flat().map((row) => row.id));
    const begin = date(first + low * step), end = new Date(date(first + (high + 1) * step).getTime() - 864e5);
    const span = [format(begin, true), format(end, true)].filter((one, index, both) => !index || one !== both[0]).join(" – ");
    said.textContent = `${span}: ${box.dataset.of!.replace("{n}", String(ids.size)).replace("{total}", String(all.length))}`;
    const query = new URLSearchParams(location.search);
    query.set("from", iso(begin));
    query.set("to", iso(end));
    keep.href = `/map?${query}`;
    clear.hidden = keep.hidden = false;
    choose(ids);
  };
  svg.addEventListener("pointerdown", (event) => { from = at(event); svg.setPointerCapture(event.pointerId); light(from, from); });
  svg.addEventListener("pointermove", (event) => {
    if (from !== undefined) light(Math.min(from, at(event)), Math.max(from, at(event)));
  });
  window.addEventListener("pointerup", () => { from = undefined; });
  clear.addEventListener("click", () => {
    brush.setAttribute("width", "0");
    shapes.forEach((shape) => shape.classList.remove("out"));
    said.textContent = invitation;
    clear.hidden = keep.hidden = true;
    choose(undefined);
  });
}
