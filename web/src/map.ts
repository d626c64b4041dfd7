// The map and the line of time. Outlines of countries come from the desk; no tile is fetched from anywhere.
import { geoMercator, geoPath, type GeoProjection } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import outlines from "world-atlas/countries-50m.json?url";
import { timeline, type Dated } from "./timeline";

interface Spot { name: string; at: [number, number]; precision: string; country: string | null }
interface Incident extends Dated { id: string; title: string; kind: string; reports: number; places: Spot[] }
interface Route { claim: string; goods: string; certain: boolean; stops: (Spot & { role: string })[] }
interface Drawn { incidents: Incident[]; routes: Route[] }

const SVG = "http://www.w3.org/2000/svg";
const VAGUE: Record<string, number> = { admin1: 16, country: 26 };
const SMALLEST = 5; // degrees that a map shows at least, so that one town is seen in its country
const DEEPEST = 6000;

export function make<K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number>): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

let world: Promise<Topology> | undefined;
const atlas = (): Promise<Topology> => (world ??= fetch(outlines).then((answer) => answer.json() as Promise<Topology>));

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

class Atlas {
  private projection: GeoProjection = geoMercator();
  private readonly svg: SVGSVGElement;
  private drag: [number, number] | undefined;

  constructor(private readonly box: HTMLElement, private readonly drawn: Drawn, private readonly topology: Topology) {
    const width = box.clientWidth, height = box.clientHeight;
    this.svg = make("svg", { viewBox: `0 0 ${width} ${height}`, width, height });
    const [[west, south], [east, north]] = bounds(drawn);
    const corners = { type: "MultiPoint" as const, coordinates: [[west, south], [east, north]] };
    this.projection.fitExtent([[30, 24], [width - 30, height - 24]], corners);
    box.replaceChildren(this.svg);
    this.draw();
    if (!("small" in box.dataset)) this.listen();
  }

  private draw(): void {
    const path = geoPath(this.projection);
    const countries = this.topology.objects.countries as GeometryCollection;
    const land = make("g", {});
    land.append(make("path", { class: "land", d: path(feature(this.topology, countries)) ?? "" }));
    land.append(make("path", { class: "land", fill: "none", d: path(mesh(this.topology, countries)) ?? "" }));
    const routes = make("g", {}), spots = make("g", {}), names = make("g", {});
    for (const route of this.drawn.routes) routes.append(...this.route(route));
    const beside = new Map<string, number>();
    for (const incident of [...this.drawn.incidents].sort((a, b) => b.reports - a.reports)) {
      for (const place of incident.places) {
        const turn = beside.get(String(place.at)) ?? 0;
        beside.set(String(place.at), turn + 1);
        spots.append(this.spot(incident, place, turn));
      }
    }
    names.append(...this.names());
    this.svg.replaceChildren(land, routes, spots, names);
  }

  // Incidents of one place stand beside each other, the most reported where the place is.
  private spot(incident: Incident, place: Spot, turn: number): SVGElement {
    const [px, py] = this.projection(place.at)!;
    const away = turn ? 9 + 5 * Math.sqrt(turn) : 0;
    const [x, y] = [px + away * Math.cos(turn * 2.4), py + away * Math.sin(turn * 2.4)];
    const vague = VAGUE[place.precision];
    const anchor = make("a", { href: `/incident/${incident.id}`, "aria-label": `${incident.title}: ${place.name}` });
    const circle = make("circle", {
      class: `spot${vague ? " vague" : ""}`, cx: x, cy: y, r: vague ?? 4 + 1.6 * Math.sqrt(incident.reports), "data-incident": incident.id,
    });
    const title = make("title", {});
    title.textContent = `${incident.title} — ${place.name}`;
    circle.append(title);
    anchor.append(circle);
    return anchor;
  }

  private route(route: Route): SVGElement[] {
    const points = route.stops.map((stop) => this.projection(stop.at)!);
    let d = `M${points[0]}`;
    for (let i = 1; i < points.length; i += 1) {
      const [[x0, y0], [x1, y1]] = [points[i - 1], points[i]];
      const bend = 0.18;
      d += `Q${(x0 + x1) / 2 + (y1 - y0) * bend} ${(y0 + y1) / 2 - (x1 - x0) * bend} ${x1} ${y1}`;
    }
    const anchor = make("a", { href: `/claim/${route.claim}`, "aria-label": `${route.goods}: ${route.stops.map((stop) => stop.name).join(" → ")}` });
    const line = make("path", { class: `route${route.certain ? "" : " hedged-route"}`, d });
    const title = make("title", {});
    title.textContent = `${route.goods}: ${route.stops.map((stop) => stop.name).join(" → ")}`;
    line.append(title);
    anchor.append(line, this.arrow(points));
    return [anchor];
  }

  private arrow(points: [number, number][]): SVGElement {
    const [[x0, y0], [x1, y1]] = points.slice(-2);
    const [cx, cy] = [(x0 + x1) / 2 + (y1 - y0) * 0.18, (y0 + y1) / 2 - (x1 - x0) * 0.18];
    const angle = (Math.atan2(y1 - cy, x1 - cx) * 180) / Math.PI;
    return make("path", { class: "arrowhead", d: "M0 0L-9 -4.5L-9 4.5Z", transform: `translate(${x1} ${y1}) rotate(${angle})` });
  }

  private names(): SVGElement[] {
    const taken: [number, number, number][] = [];
    const found: SVGElement[] = [];
    const every = [...this.drawn.incidents.flatMap((one) => one.places), ...this.drawn.routes.flatMap((one) => one.stops)];
    for (const place of new Map(every.map((spot) => [spot.name, spot])).values()) {
      const [x, y] = this.projection(place.at)!;
      const width = place.name.length * 6.4;
      if (taken.some(([tx, ty, tw]) => Math.abs(ty - y) < 13 && x < tx + tw && tx < x + width)) continue;
      taken.push([x, y, width]);
      const left = x + width + 16 > this.box.clientWidth;
      const label = make("text", { class: "place-name", x: left ? x - 10 : x + 10, y: y - 8, "text-anchor": left ? "end" : "start" });
      label.textContent = place.name;
      found.push(label);
    }
    return found;
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
    for (const [sign, factor] of [["+", 1.6], ["−", 1 / 1.6]] as const) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sign;
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

function filterBy(chosen: Set<string> | undefined): void {
  for (const element of document.querySelectorAll("[data-incident]")) {
    element.classList.toggle("out", chosen !== undefined && !chosen.has(element.getAttribute("data-incident")!));
  }
}

async function draw(box: HTMLElement): Promise<void> {
  const [drawn, topology] = await Promise.all([fetch(box.dataset.map!).then((answer) => answer.json() as Promise<Drawn>), atlas()]);
  const placed = drawn.incidents.some((one) => one.places.length) || drawn.routes.length;
  box.hidden = "small" in box.dataset && !placed;
  if (!box.hidden) new Atlas(box, drawn, topology);
  const time = document.querySelector<HTMLElement>("[data-time]");
  if (time && !("small" in box.dataset)) timeline(time, drawn.incidents, (ids) => filterBy(ids));
  box.dataset.ready = String(drawn.incidents.length);
}

for (const box of document.querySelectorAll<HTMLElement>("[data-map]")) void draw(box);
