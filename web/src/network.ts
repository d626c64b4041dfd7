// The network as a drawing. What is drawn, and in which words, comes from the desk.
import cytoscape, { type Core, type EdgeSingular, type ElementDefinition, type NodeSingular, type StylesheetStyle } from "cytoscape";
import fcose from "cytoscape-fcose";

interface Node { id: string; name: string; kind: string; status: string }
interface Edge {
  id: string; from: string; to: string; kind: string; label: string; negated: boolean; certainty: string;
  disputed: boolean; claims: number; claim: string;
}
interface Drawn { nodes: Node[]; edges: Edge[] }

const MANY = 1000; // names from which the layout is a draft
const MOST = 500; // names that are drawn at once: more is a hairball
const LETTERS = 11; // pixels of a name, at whatever zoom, while there are few enough to be read
const NAMED = 90;
const GAP = 70;
const LEAST_HIGH = 300; // pixels: a few names in a row need no square
cytoscape.use(fcose);

const hue = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

function style(): StylesheetStyle[] {
  return [
    { selector: "node", style: {
      "background-color": hue("who"), label: "data(label)", color: hue("ink"), "font-size": LETTERS, "font-family": "system-ui, sans-serif",
      "text-wrap": "wrap", "text-max-width": "130px", "text-valign": "bottom", "text-margin-y": 4, width: "data(size)", height: "data(size)",
      "text-outline-color": hue("card"), "text-outline-width": 2, "min-zoomed-font-size": 7, "z-index": 1, "z-index-compare": "manual",
    } },
    { selector: "node[kind = 'organization']", style: { shape: "round-rectangle", "background-color": hue("what") } },
    { selector: "node[kind = 'place'], node[kind = 'thing']", style: { shape: "diamond", "background-color": hue("where") } },
    { selector: "node.pinned", style: { "border-width": 3, "border-color": hue("accent") } },
    { selector: "edge", style: {
      width: "data(width)", "line-color": hue("soft"), "target-arrow-color": hue("soft"), "target-arrow-shape": "triangle",
      "curve-style": "bezier", "control-point-step-size": 52, label: "data(label)", "font-size": LETTERS - 1, color: hue("soft"), "text-rotation": "autorotate",
      "text-background-color": hue("card"), "text-background-opacity": 0.9, "text-background-padding": "2px", "min-zoomed-font-size": 7,
      // Above the names: a hedge that a name hides is a hedge lost.
      "z-index": 2, "z-index-compare": "manual",
    } },
    { selector: "edge[certainty != 'certain']", style: { "line-style": "dashed" } },
    { selector: "edge[?negated]", style: { "line-color": hue("bad"), "target-arrow-color": hue("bad"), "target-arrow-shape": "tee", color: hue("bad") } },
    { selector: "edge[?disputed]", style: { "line-style": "dotted" } },
    { selector: ":selected", style: { "overlay-color": hue("accent"), "overlay-opacity": 0.18 } },
  ] as unknown as StylesheetStyle[];
}

function elements({ nodes, edges }: Drawn): ElementDefinition[] {
  const degree = new Map<string, number>();
  for (const edge of edges) for (const end of [edge.from, edge.to]) degree.set(end, (degree.get(end) ?? 0) + 1);
  return [
    ...nodes.map((node) => ({ data: {
      ...node, label: node.status ? `${node.name}\n(${node.status})` : node.name, size: 16 + 5 * Math.sqrt(degree.get(node.id) ?? 1),
    } })),
    ...edges.map((edge) => ({ data: {
      ...edge, source: edge.from, target: edge.to, width: 1 + Math.min(edge.claims, 6) / 2,
    } })),
  ];
}

const layout = (more: object): cytoscape.LayoutOptions => ({
  name: "fcose", quality: "default", animate: false, fit: false, nodeSeparation: 90, idealEdgeLength: (edge: EdgeSingular) => 80 + 6 * String(edge.data("label")).length,
  nodeDimensionsIncludeLabels: true, tile: false, ...more,
}) as unknown as cytoscape.LayoutOptions;

// Each part that hangs together is laid out by itself, and the parts stand in rows, the largest first.
function arrange(graph: Core, canvas: HTMLElement): void {
  const parts = graph.elements().components().sort((a, b) => b.nodes().length - a.nodes().length);
  for (const part of parts) {
    part.layout(layout({ quality: graph.nodes().length > MANY ? "draft" : "default", randomize: true })).run();
    lieAlong(part.nodes().toArray() as NodeSingular[]);
  }
  const boxes = parts.map((part) => part.boundingBox({ includeLabels: true }));
  const area = boxes.reduce((sum, box) => sum + (box.w + GAP) * (box.h + GAP), 0);
  const across = Math.max(Math.sqrt((area * canvas.clientWidth) / canvas.clientHeight), ...boxes.map((box) => box.w));
  let x = 0, y = 0, row = 0;
  parts.forEach((part, index) => {
    const box = boxes[index];
    if (x && x + box.w > across * 1.05) [x, y, row] = [0, y + row + GAP, 0];
    const [dx, dy] = [x - box.x1, y - box.y1];
    part.nodes().positions((node) => ({ x: node.position().x + dx, y: node.position().y + dy }));
    x += box.w + GAP;
    row = Math.max(row, box.h);
  });
}

// Turned so that its longer side lies level: names are read along a line.
function lieAlong(nodes: NodeSingular[]): void {
  const at = nodes.map((node) => node.position());
  const [mx, my] = [at.reduce((sum, one) => sum + one.x, 0) / at.length, at.reduce((sum, one) => sum + one.y, 0) / at.length];
  const [xx, yy, xy] = at.reduce(([a, b, c], one) => [a + (one.x - mx) ** 2, b + (one.y - my) ** 2, c + (one.x - mx) * (one.y - my)], [0, 0, 0]);
  const turn = -Math.atan2(2 * xy, xx - yy) / 2;
  for (const node of nodes) {
    const { x, y } = node.position();
    node.position({ x: (x - mx) * Math.cos(turn) - (y - my) * Math.sin(turn), y: (x - mx) * Math.sin(turn) + (y - my) * Math.cos(turn) });
  }
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = element("a", text);
  anchor.href = href;
  return anchor;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element("button", text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

class Network {
  private readonly graph: Core;
  private readonly words: DOMStringMap;
  private picked = 0;

  constructor(private readonly canvas: HTMLElement, drawn: Drawn) {
    this.words = canvas.dataset;
    this.graph = cytoscape({ container: canvas, elements: elements(drawn), style: style(), maxZoom: 3 });
    arrange(this.graph, canvas);
    const box = this.graph.elements().boundingBox({ includeLabels: true });
    const high = box.h * Math.min(1.5, (canvas.clientWidth - 72) / box.w) + 120;
    canvas.style.height = `${Math.min(Math.max(high, LEAST_HIGH), canvas.clientHeight)}px`;
    this.graph.resize();
    this.fit();
    this.listen();
  }

  private fit(): void {
    this.graph.fit(undefined, 36);
    if (this.graph.zoom() > 1.5) this.graph.zoom(1.5).center();
    this.letters();
  }

  // Names keep their size on the screen where the whole is drawn small.
  private letters(): void {
    const size = this.graph.nodes().length > NAMED ? LETTERS : LETTERS / Math.min(this.graph.zoom(), 1);
    this.graph.nodes().style({ "font-size": size, "text-max-width": `${size * 12}px` });
    this.graph.edges().style({ "font-size": size - 1 });
  }

  private show(title: HTMLElement, ...parts: HTMLElement[]): void {
    const box = element("div", "");
    box.className = "picked";
    box.append(title, ...parts);
    document.querySelector("#picked")!.replaceChildren(box);
  }

  private pin(node: NodeSingular, on: boolean): void {
    node.toggleClass("pinned", on);
    if (on) node.lock(); else node.unlock();
  }

  private node(node: NodeSingular): void {
    this.graph.elements().unselect();
    node.select();
    const title = element("p", "");
    title.append(link(`/entity/${node.id()}`, node.data("name") as string), node.data("status") ? ` (${node.data("status")})` : "");
    const acts = element("p", "");
    const pinned = node.hasClass("pinned");
    acts.append(
      button(this.words.expand!, () => void this.expand(node)), " ",
      button(pinned ? this.words.unpin! : this.words.pin!, () => { this.pin(node, !pinned); this.node(node); }),
    );
    this.show(title, acts, element("p", ""));
    document.querySelector("#picked .picked p:last-child")!.append(link(`/network?around=${node.id()}`, `${this.words.around} ${node.data("name")}`));
  }

  private async edge(edge: EdgeSingular): Promise<void> {
    const data = edge.data() as Edge;
    const title = element("p", `${this.graph.$id(data.from).data("name")} — ${data.label} — ${this.graph.$id(data.to).data("name")}`);
    this.show(title, link(`/link/${data.id}`, `${this.words.see} (${data.claims})`));
    const answer = await fetch(`/link/${data.id}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const sentences = page.querySelector("#sentences ul");
    if (answer.ok && sentences && edge.selected()) document.querySelector("#picked .picked")?.append(document.adoptNode(sentences));
  }

  // Whatever else a name is tied to, drawn about it; what stands already stays where it is.
  private async expand(node: NodeSingular): Promise<void> {
    const query = new URL(this.canvas.dataset.source!, location.href).searchParams;
    query.set("around", node.id());
    query.set("depth", "1");
    const drawn = (await (await fetch(`/network.json?${query}`)).json()) as Drawn;
    const before = this.graph.nodes();
    const fresh = drawn.nodes.filter((one) => this.graph.$id(one.id).empty());
    const shown = new Set([...before.map((one) => one.id()), ...fresh.slice(0, Math.max(0, MOST - before.length)).map((one) => one.id)]);
    const added = {
      nodes: fresh.filter((one) => shown.has(one.id)),
      edges: drawn.edges.filter((one) => this.graph.$id(one.id).empty() && shown.has(one.from) && shown.has(one.to)),
    };
    const fixed = before.map((one) => ({ nodeId: one.id(), position: { ...one.position() } }));
    this.graph.add(elements(added));
    added.nodes.forEach((one, index) => this.graph.$id(one.id).position({
      x: node.position().x + 140 * Math.cos((index * 2 * Math.PI) / added.nodes.length),
      y: node.position().y + 140 * Math.sin((index * 2 * Math.PI) / added.nodes.length),
    }));
    if (added.nodes.length) this.graph.layout(layout({ randomize: false, fixedNodeConstraint: fixed })).run();
    this.fit();
    this.node(node);
    const left = fresh.length - added.nodes.length;
    const said = added.nodes.length || added.edges.length ? `+ ${added.nodes.length}` : this.words.nothing!;
    document.querySelector("#picked .picked")!.append(element("p", left > 0 ? `${said} (${this.words.full})` : said));
    this.canvas.dataset.ready = String(this.graph.nodes().length);
  }

  private listen(): void {
    const { graph } = this;
    graph.on("tap", "node", (event) => this.node(event.target as NodeSingular));
    graph.on("tap", "edge", (event) => { (event.target as EdgeSingular).select(); void this.edge(event.target as EdgeSingular); });
    graph.on("dbltap", "node", (event) => void this.expand(event.target as NodeSingular));
    graph.on("dragfree", "node", (event) => this.pin(event.target as NodeSingular, true));
    graph.on("grab", "node", (event) => (event.target as NodeSingular).unlock());
    graph.on("zoom", () => this.letters());
    document.querySelector("[data-act='fit']")?.addEventListener("click", () => this.fit());
    document.querySelector("[data-act='unpin']")?.addEventListener("click", () => graph.nodes().removeClass("pinned").unlock());
    this.canvas.addEventListener("keydown", (event) => {
      const every = graph.nodes().sort((a, b) => b.degree(false) - a.degree(false));
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step && every.length) {
        this.picked = (this.picked + (graph.nodes(":selected").empty() ? 0 : step) + every.length) % every.length;
        this.node(every[this.picked] as NodeSingular);
      } else if (event.key === "Enter" && graph.nodes(":selected").nonempty()) void this.expand(graph.nodes(":selected")[0] as NodeSingular);
      else if (event.key === "+" || event.key === "-") {
        graph.zoom({ level: graph.zoom() * (event.key === "+" ? 1.25 : 0.8), renderedPosition: { x: this.canvas.clientWidth / 2, y: this.canvas.clientHeight / 2 } });
      } else return;
      event.preventDefault();
    });
  }
}

async function draw(canvas: HTMLElement): Promise<void> {
  const answer = await fetch(canvas.dataset.source!);
  if (!answer.ok) {
    canvas.replaceChildren(element("p", canvas.dataset.failed!));
    return;
  }
  const drawn = (await answer.json()) as Drawn;
  canvas.replaceChildren();
  new Network(canvas, drawn);
  canvas.dataset.ready = String(drawn.nodes.length);
}

const canvas = document.querySelector<HTMLElement>("#network");
if (canvas) draw(canvas).catch(() => canvas.replaceChildren(element("p", canvas.dataset.failed!)));
