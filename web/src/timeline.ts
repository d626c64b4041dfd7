// Incidents as bars by time; a part of the time is chosen by drawing over it.
export interface Dated { id: string; start: string | null }

const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 86, FLOOR = 66, MARGIN = 12, MOST_BARS = 120;

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

const MONTHS = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

// Bars of as many months as make no more than MOST_BARS of them.
function buckets(rows: Dated[]): { first: number; step: number; bars: Dated[][] } {
  const months = rows.map((row) => MONTHS(row.start!));
  const first = Math.min(...months), last = Math.max(...months);
  const step = [1, 3, 12, 60, 120].find((size) => (last - first) / size < MOST_BARS) ?? 120;
  const start = Math.floor(first / step) * step;
  const bars: Dated[][] = Array.from({ length: Math.max(Math.floor((last - start) / step) + 1, 6) }, () => []);
  rows.forEach((row, index) => bars[Math.floor((months[index] - start) / step)].push(row));
  return { first: start, step, bars };
}

export function timeline(box: HTMLElement, all: Dated[], choose: (ids: Set<string> | undefined) => void): void {
  const rows = all.filter((row) => row.start);
  if (rows.length < 2) { box.hidden = true; return; }
  const { first, step, bars } = buckets(rows);
  const width = Math.max(box.clientWidth, 200), each = (width - 2 * MARGIN) / bars.length;
  const most = Math.max(...bars.map((bar) => bar.length));
  const svg = make("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, "aria-hidden": "true" });
  svg.append(make("line", { class: "axis-line", x1: MARGIN, x2: width - MARGIN, y1: FLOOR, y2: FLOOR }));
  const shapes = bars.map((bar, index) => {
    const height = bar.length ? 6 + (bar.length / most) * (FLOOR - 14) : 0;
    const shape = make("rect", { class: "bar", x: MARGIN + index * each + each * 0.1, width: Math.max(each * 0.8, 1), y: FLOOR - height, height });
    svg.append(shape);
    return shape;
  });
  let told = -99;
  bars.forEach((_, index) => {
    const month = first + index * step, x = MARGIN + (index + 0.5) * each;
    if (x - told < 62) return;
    told = x < 30 ? x + 28 : x;
    const label = make("text", { class: "axis", x, y: HEIGHT - 5, "text-anchor": x < 30 ? "start" : "middle" });
    label.textContent = step < 12 ? `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}` : String(Math.floor(month / 12));
    svg.append(label);
  });
  const brush = make("rect", { class: "brush", y: 2, height: FLOOR - 2, width: 0, x: 0 });
  svg.append(brush);
  box.prepend(svg);

  let from: number | undefined;
  const at = (event: PointerEvent): number => {
    const rect = svg.getBoundingClientRect();
    return Math.min(Math.max(Math.floor(((event.clientX - rect.left) * (width / rect.width) - MARGIN) / each), 0), bars.length - 1);
  };
  const light = (low: number, high: number): void => {
    brush.setAttribute("x", String(MARGIN + low * each));
    brush.setAttribute("width", String((high - low + 1) * each));
    shapes.forEach((shape, index) => shape.classList.toggle("out", index < low || index > high));
    choose(new Set(bars.slice(low, high + 1).flat().map((row) => row.id)));
  };
  svg.addEventListener("pointerdown", (event) => { from = at(event as PointerEvent); light(from, from); });
  svg.addEventListener("pointermove", (event) => {
    if (from === undefined) return;
    const to = at(event as PointerEvent);
    light(Math.min(from, to), Math.max(from, to));
  });
  window.addEventListener("pointerup", () => { from = undefined; });
  box.querySelector("[data-act='all']")?.addEventListener("click", () => {
    brush.setAttribute("width", "0");
    shapes.forEach((shape) => shape.classList.remove("out"));
    choose(undefined);
  });
}
