// The map and the line of time. Outlines come from the desk; no tile is fetched from anywhere.
import { geoMercator, geoPath, type GeoProjection } from "d3-geo";
import { scaleSqrt } from "d3-scale";
import { mesh } from "topojson-client";
import type { GeometryCollection } from "topojson-specification";
import { Areas, type Spot } from "./areas";
import { make, titled } from "./svg";
import { timeline, type Dated } from "./timeline";

interface Incident extends Dated { id: string; title: string; kind: string; reports: number; places: Spot[] }
interface Route { claims: string[]; incidents: string[]; label: string; certain: boolean; denied: boolean; stops: (Spot & { role: string })[] }
interface Drawn { incidents: Incident[]; routes: Route[] }
interface Mark { spot: Spot; incidents: Incident[] }

const VAGUE: Record<string, number> = { admin1: 14, country: 22 }; // radius where no outline is known
const SMALLEST = 5; // degrees that a map shows at least, so that one town is seen in its country
const DEEPEST = 6000;
const BEND = 0.18;
const LETTER = 6.4;
const radius = scaleSqrt([1, 60], [5, 17]).clamp(true);

function bounds(drawn: Drawn): [[number, number], [number, number]] {
  const points = [...drawn.incidents.flatMap((one) => one.places), ...drawn.routes.flatMap((one) => one.stops)].map((spot) => spot.at);
  if (!points.length) return [[-120, -40], [60, 60]];
  const [xs, ys] = [points.map((at) => at[0]), points.map((at) => at[1])];
  const grow = (low: number, high: number): [number, number] => {
    const more = Math.max(0, SMALLEST - (high - low)) / 2 + (high - low) * 0.08;
    return [low - more, high + more];
  };
  const [west, east] = grow(Math.min(...xs), Math.max(...xs));
  const [south, north] = grow(Math.min(...ys), Math.max(...ys));
  return [[west, Math.max(south, -70)], [east, Math.min(north, 75)]];
}

const told = (mark: Mark): number => mark.incidents.reduce((sum, one) => sum + one.reports, 0);

// Incidents of one place are one mark: to set them beside each other would move them to where nobody says they were.
function marks(incidents: Incident[]): Mark[] {
  const found = new Map<string, Mark>();
  for (const incident of incidents) {
    for (const spot of incident.places) {
      const mark = found.get(spot.id) ?? { spot, incidents: [] };
      mark.incidents.push(incident);
      found.set(spot.id, mark);
    }
  }
  return [...found.values()].sort((a, b) => Number(a.spot.precision !== "country") - Number(b.spot.precision !== "country") || told(b) - told(a));
}

const path = (points: [number, number][]): string =>
  points.slice(1).reduce((d, [x1, y1], index) => {
    const [x0, y0] = points[index];
    return `${d}Q${(x0 + x1) / 2 + (y1 - y0) * BEND} ${(y0 + y1) / 2 - (x1 - x0) * BEND} ${x1} ${y1}`;
  }, `M${points[0]}`);

class Atlas {
  private projection: GeoProjection = geoMercator();
  private readonly svg: SVGSVGElement;
  private readonly marks: Mark[];
  private drag: [number, number] | undefined;
  private chosen: Set<string> | undefined;
  private taken: [number, number, number, number][] = [];

  constructor(private readonly box: HTMLElement, private readonly drawn: Drawn, private readonly areas: Areas) {
    const width = box.clientWidth, height = box.clientHeight;
    this.svg = make("svg", { viewBox: `0 0 ${width} ${height}`, width, height });
    this.marks = marks(drawn.incidents);
    const [[west, south], [east, north]] = bounds(drawn);
    const corners = { type: "MultiPoint" as const, coordinates: [[west, south], [east, north]] };
    this.projection.fitExtent([[30, 24], [width - 30, height - 24]], corners);
    box.replaceChildren(this.svg);
    this.draw();
    if (!("small" in box.dataset)) this.listen();
  }

  choose(ids: Set<string> | undefined): void {
    this.chosen = ids;
    this.draw();
  }

  private shown(incidents: Incident[]): Incident[] {
    return incidents.filter((one) => !this.chosen || this.chosen.has(one.id));
  }

  private draw(): void {
    this.taken = [];
    const outline = geoPath(this.projection);
    const land = make("g", {},
      make("path", { class: "land", d: outline(this.areas.countries) ?? "" }),
      make("path", { class: "land", fill: "none", d: outline(mesh(this.areas.topology, this.areas.topology.objects.countries as GeometryCollection)) ?? "" }));
    const spots = this.marks.map((mark) => this.mark(mark, outline));
    const routes = this.drawn.routes.map((route) => this.route(route));
    const wide = this.marks.map((mark) => mark.spot).filter((spot) => this.areas.of(spot));
    const towns = [...this.marks.map((mark) => mark.spot), ...this.drawn.routes.flatMap((one) => one.stops)].filter((spot) => !wide.includes(spot));
    const names = [...new Map([...towns, ...wide].map((spot) => [spot.name, spot])).values()].map((spot) => this.name(spot));
    const told = "small" in this.box.dataset ? [] : this.drawn.routes.map((route) => this.told(route));
    this.svg.replaceChildren(land, make("g", {}, ...spots.filter((_, index) => this.areas.of(this.marks[index].spot))), make("g", {}, ...routes),
      make("g", {}, ...spots.filter((_, index) => !this.areas.of(this.marks[index].spot))), make("g", {}, ...[...names, ...told].flat()));
  }

  private mark(mark: Mark, outline: ReturnType<typeof geoPath>): SVGElement {
    const { spot } = mark, now = this.shown(mark.incidents), area = this.areas.of(spot);
    const [x, y] = this.projection(spot.at)!;
    const out = now.length ? "" : " out", ids = mark.incidents.map((one) => one.id).join(" ");
    const said = `${spot.name}: ${now.length === 1 ? now[0].title : now.length}`;
    const inside: SVGElement[] = area
      ? [make("path", { class: `spot area ${spot.precision}${out}`, d: outline(area) ?? "", "data-incident": ids })]
      : [make("circle", { class: `spot${VAGUE[spot.precision] ? " vague" : ""}${out}`, cx: x, cy: y, r: VAGUE[spot.precision] ?? radius(Math.max(now.length, 1)), "data-incident": ids })];
    inside[0].append(titled(said));
    if (now.length > 1) inside.push(make("text", { class: `many${area || VAGUE[spot.precision] ? " vague" : ""}`, x, y: y + 3.5, "text-anchor": "middle" }, String(now.length)));
    if (mark.incidents.length === 1) return make("a", { href: `/incident/${mark.incidents[0].id}`, "aria-label": said }, ...inside);
    const group = make("a", { href: `/entity/${spot.id}`, "aria-label": said }, ...inside);
    group.addEventListener("click", (event) => { event.preventDefault(); this.list(spot, this.shown(mark.incidents)); });
    return group;
  }

  // The incidents of one place, to choose from.
  private list(spot: Spot, incidents: Incident[]): void {
    const box = document.createElement("div"), title = document.createElement("p"), list = document.createElement("ul");
    box.className = "picked";
    list.className = "plain";
    const place = document.createElement("a");
    place.href = `/entity/${spot.id}`;
    place.textContent = spot.name;
    title.append(place);
    for (const incident of incidents) {
      const item = document.createElement("li"), link = document.createElement("a");
      link.href = `/incident/${incident.id}`;
      link.textContent = incident.title;
      item.append(link);
      list.append(item);
    }
    box.append(title, list);
    document.querySelector("#picked")?.replaceChildren(box);
    list.querySelector("a")?.focus();
  }

  private route(route: Route): SVGElement {
    const points = route.stops.map((stop) => this.projection(stop.at)!);
    const said = `${route.label}: ${route.stops.map((stop) => stop.name).join(" → ")}`;
    const out = this.isOut(route) ? " out" : "";
    const line = make("path", { class: `route${route.certain ? "" : " hedged-route"}${route.denied ? " denied" : ""}${out}`, d: path(points), "data-incident": route.incidents.join(" ") }, titled(said));
    return make("a", { href: `/claim/${route.claims[0]}`, "aria-label": said }, line, this.arrow(points, `${route.denied ? " denied" : ""}${out}`));
  }

  private isOut(route: Route): boolean {
    return this.chosen !== undefined && !route.incidents.some((id) => this.chosen!.has(id));
  }

  private arrow(points: [number, number][], more: string): SVGElement {
    const [[x0, y0], [x1, y1]] = points.slice(-2);
    const [cx, cy] = [(x0 + x1) / 2 + (y1 - y0) * BEND, (y0 + y1) / 2 - (x1 - x0) * BEND];
    const angle = (Math.atan2(y1 - cy, x1 - cx) * 180) / Math.PI;
    return make("path", { class: `arrowhead${more}`, d: "M0 0L-9 -4.5L-9 4.5Z", transform: `translate(${x1} ${y1}) rotate(${angle})` });
  }

  private isFree(x: number, y: number, width: number): boolean {
    if (this.taken.some(([tx, ty, tw]) => Math.abs(ty - y) < 14 && x < tx + tw && tx < x + width)) return false;
    this.taken.push([x, y, width, 0]);
    return true;
  }

  private name(spot: Spot): SVGElement[] {
    const [x, y] = this.projection(spot.at)!;
    const width = spot.name.length * LETTER;
    for (const [left, down] of [[false, -8], [true, -8], [false, 14], [true, 14]] as const) {
      const begin = left ? x - 10 - width : x + 10;
      if (begin < 0 || begin + width > this.box.clientWidth || !this.isFree(begin, y + down, width)) continue;
      return [make("text", { class: "place-name", x: left ? x - 10 : x + 10, y: y + down, "text-anchor": left ? "end" : "start" }, spot.name)];
    }
    return [];
  }

  // What was moved, beside the longest part of its way.
  private told(route: Route): SVGElement[] {
    const points = route.stops.map((stop) => this.projection(stop.at)!);
    const parts = points.slice(1).map((to, index) => [points[index], to] as const);
    const [[x0, y0], [x1, y1]] = parts.reduce((one, other) => (Math.hypot(other[1][0] - other[0][0], other[1][1] - other[0][1]) > Math.hypot(one[1][0] - one[0][0], one[1][1] - one[0][1]) ? other : one));
    const [x, y] = [(x0 + x1) / 2 + ((y1 - y0) * BEND) / 2, (y0 + y1) / 2 - ((x1 - x0) * BEND) / 2];
    const width = route.label.length * LETTER;
    if (!route.label || !this.isFree(x - width / 2, y + 4, width)) return [];
    return [make("text", { class: `goods${this.isOut(route) ? " out" : ""}`, x, y: y + 4, "text-anchor": "middle" }, route.label)];
  }

  private zoom(factor: number, x: number, y: number): void {
    const scale = Math.min(Math.max(this.projection.scale() * factor, 60), DEEPEST * 4);
    const by = scale / this.projection.scale();
    const [tx, ty] = this.projection.translate();
    this.projection.scale(scale).translate([x - (x - tx) * by, y - (y - ty) * by]);
    this.draw();
  }

  private listen(): void {
    const box = this.box;
    const middle = (): [number, number] => [box.clientWidth / 2, box.clientHeight / 2];
    const tools = document.createElement("div");
    tools.className = "zoom";
    for (const [sign, word, factor] of [["+", box.dataset.nearer!, 1.6], ["−", box.dataset.farther!, 1 / 1.6]] as const) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sign;
      button.setAttribute("aria-label", word);
      button.addEventListener("click", () => this.zoom(factor, ...middle()));
      tools.append(button);
    }
    box.append(tools);
    this.svg.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, event.offsetX, event.offsetY);
    }, { passive: false });
    this.svg.addEventListener("pointerdown", (event) => { if (!(event.target as Element).closest("a")) this.drag = [event.clientX, event.clientY]; });
    window.addEventListener("pointerup", () => { this.drag = undefined; });
    this.svg.addEventListener("pointermove", (event) => {
      if (!this.drag) return;
      const [tx, ty] = this.projection.translate();
      this.projection.translate([tx + event.clientX - this.drag[0], ty + event.clientY - this.drag[1]]);
      this.drag = [event.clientX, event.clientY];
      this.draw();
    });
  }
}

// The rows of the tables, as the chosen time has them; the drawing follows by itself.
function filterRows(chosen: Set<string> | undefined): void {
  for (const row of document.querySelectorAll<HTMLElement>("tr[data-incident]")) {
    const ids = row.dataset.incident!.split(" ");
    row.classList.toggle("out", chosen !== undefined && !ids.some((id) => chosen.has(id)));
  }
}

async function draw(box: HTMLElement): Promise<void> {
  const [answer, areas] = await Promise.all([fetch(box.dataset.map!), Areas.load()]);
  if (!answer.ok) {
    box.textContent = box.dataset.failed ?? "";
    return;
  }
  const drawn = (await answer.json()) as Drawn;
  await areas.learn(drawn.incidents.flatMap((one) => one.places));
  const placed = drawn.incidents.some((one) => one.places.length) || drawn.routes.length;
  box.hidden = "small" in box.dataset && !placed;
  const atlas = box.hidden ? undefined : new Atlas(box, drawn, areas);
  const time = document.querySelector<HTMLElement>("[data-time]");
  if (time && !("small" in box.dataset)) {
    timeline(time, drawn.incidents, (ids) => {
      atlas?.choose(ids);
      filterRows(ids);
    });
  }
  box.dataset.ready = String(drawn.incidents.length);
}

for (const box of document.querySelectorAll<HTMLElement>("[data-map]")) {
  draw(box).catch(() => { box.textContent = box.dataset.failed ?? ""; });
}
