// The network as a drawing. What is drawn, and in which words, comes from the desk.
import cytoscape, { type Core, type ElementDefinition, type NodeSingular, type StylesheetStyle } from "cytoscape";
import fcose from "cytoscape-fcose";

interface Node { id: string; name: string; kind: string; status: string }
interface Edge {
  id: string; from: string; to: string; kind: string; label: string; negated: boolean; certainty: string;
  disputed: boolean; claims: number; claim: string;
}

const MANY = 1000;
cytoscape.use(fcose);

const hue = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

function style(): StylesheetStyle[] {
  return [
    { selector: "node", style: {
      "background-color": hue("who"), label: "data(label)", color: hue("ink"), "font-size": 11, "font-family": "system-ui, sans-serif",
      "text-wrap": "wrap", "text-max-width": "120px", "text-valign": "bottom", "text-margin-y": 4, width: "data(size)", height: "data(size)",
      "text-outline-color": hue("card"), "text-outline-width": 2, "min-zoomed-font-size": 7, "z-index": 1, "z-index-compare": "manual",
    } },
    { selector: "node[kind = 'organization']", style: { shape: "round-rectangle", "background-color": hue("what") } },
    { selector: "node[kind = 'place'], node[kind = 'thing']", style: { shape: "diamond", "background-color": hue("where") } },
    { selector: "node.pinned", style: { "border-width": 3, "border-color": hue("accent") } },
    { selector: "edge", style: {
      width: "data(width)", "line-color": hue("soft"), "target-arrow-color": hue("soft"), "target-arrow-shape": "triangle",
      "curve-style": "bezier", label: "data(label)", "font-size": 9, color: hue("soft"), "text-rotation": "autorotate",
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

function elements(nodes: Node[], edges: Edge[]): ElementDefinition[] {
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

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

function show(parts: HTMLElement[]): void {
  const box = document.createElement("div");
  box.className = "picked";
  for (const part of parts) {
    const line = document.createElement("p");
    line.append(part);
    box.append(line);
  }
  document.querySelector("#picked")!.replaceChildren(box);
}

function listen(graph: Core, canvas: HTMLElement): void {
  const words = canvas.dataset;
  graph.on("tap", "node", (event) => {
    const node = event.target as NodeSingular;
    const name = document.createElement("span");
    name.append(link(`/entity/${node.id()}`, node.data("name") as string), node.data("status") ? ` (${node.data("status")})` : "");
    show([name, link(`/network?around=${node.id()}`, words.around ?? "→")]);
  });
  graph.on("tap", "edge", (event) => {
    const edge = event.target.data() as Edge & { label: string };
    const ends = `${graph.$id(edge.from).data("name")} — ${edge.label} — ${graph.$id(edge.to).data("name")}`;
    const line = document.createElement("span");
    line.textContent = ends;
    show([line, link(`/claim/${edge.claim}`, `${words.see ?? "→"} (${edge.claims})`)]);
  });
  graph.on("dbltap", "node", (event) => location.assign(`/network?around=${(event.target as NodeSingular).id()}`));
  graph.on("dragfree", "node", (event) => (event.target as NodeSingular).addClass("pinned").lock().grabify());
  graph.on("grab", "node", (event) => (event.target as NodeSingular).unlock());
  document.querySelector("[data-act='fit']")?.addEventListener("click", () => graph.fit(undefined, 30));
  document.querySelector("[data-act='unpin']")?.addEventListener("click", () => graph.nodes().removeClass("pinned").unlock());
}

// Turned so that its longer side lies along the canvas's.
function lieAlong(graph: Core, canvas: HTMLElement): void {
  const at = graph.nodes().map((node) => node.position());
  const [mx, my] = [at.reduce((sum, one) => sum + one.x, 0) / at.length, at.reduce((sum, one) => sum + one.y, 0) / at.length];
  const [xx, yy, xy] = at.reduce(([a, b, c], one) => [a + (one.x - mx) ** 2, b + (one.y - my) ** 2, c + (one.x - mx) * (one.y - my)], [0, 0, 0]);
  const turn = -Math.atan2(2 * xy, xx - yy) / 2 + (canvas.clientHeight > canvas.clientWidth ? Math.PI / 2 : 0);
  graph.nodes().positions((node) => {
    const { x, y } = node.position();
    return { x: (x - mx) * Math.cos(turn) - (y - my) * Math.sin(turn), y: (x - mx) * Math.sin(turn) + (y - my) * Math.cos(turn) };
  });
}

async function draw(canvas: HTMLElement): Promise<void> {
  const { nodes, edges } = (await (await fetch(canvas.dataset.source!)).json()) as { nodes: Node[]; edges: Edge[] };
  canvas.replaceChildren();
  const graph = cytoscape({ container: canvas, elements: elements(nodes, edges), style: style(), maxZoom: 3 });
  const layout = { name: "fcose", quality: nodes.length > MANY ? "draft" : "default", animate: false, randomize: true, nodeSeparation: 110,
    idealEdgeLength: () => 190, nodeDimensionsIncludeLabels: true, padding: 30 };
  graph.layout(layout as unknown as cytoscape.LayoutOptions).run();
  lieAlong(graph, canvas);
  graph.fit(undefined, 40);
  if (graph.zoom() > 1.5) graph.zoom(1.5).center();
  listen(graph, canvas);
  canvas.dataset.ready = String(nodes.length);
}

const canvas = document.querySelector<HTMLElement>("#network");
if (canvas) void draw(canvas);
