// The outlines of countries and of their regions, so that what is known of a region alone is drawn as a region.
import { geoBounds, geoContains } from "d3-geo";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import outlines from "world-atlas/countries-50m.json?url";

export interface Spot { id: string; name: string; at: [number, number]; precision: string; country: string | null; region: string | null }
interface Shape { name: string; rings: [number, number][][][] }

const OVERSEAS = 20; // degrees

const folded = (text: string): string => text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

// A country without what it has overseas: what happened in France did not happen in Cayenne.
function nearby(shape: Geometry | undefined, [x, y]: [number, number]): Geometry | undefined {
  if (shape?.type !== "MultiPolygon") return shape;
  const near = shape.coordinates.filter((part) => part[0].some(([px, py]) => Math.hypot(px - x, py - y) < OVERSEAS));
  return { type: "MultiPolygon", coordinates: near };
}

export class Areas {
  private readonly regions = new Map<string, Promise<Shape[]>>();
  private readonly found = new Map<string, Geometry | undefined>();

  private constructor(readonly countries: FeatureCollection, readonly topology: Topology) {}

  static async load(): Promise<Areas> {
    const topology = (await (await fetch(outlines)).json()) as Topology;
    return new Areas(feature(topology, topology.objects.countries as GeometryCollection) as FeatureCollection, topology);
  }

  // Looks up the outlines of all spots that are no towns.
  async learn(spots: Spot[]): Promise<void> {
    for (const spot of new Map(spots.map((one) => [one.id, one])).values()) {
      if (spot.precision === "country") this.found.set(spot.id, this.country(spot));
      else if (spot.precision === "admin1") this.found.set(spot.id, await this.region(spot));
    }
  }

  of(spot: Spot): Geometry | undefined {
    return this.found.get(spot.id);
  }

  private country(spot: Spot): Geometry | undefined {
    const holds = (one: Feature): boolean => {
      const [[west, south], [east, north]] = geoBounds(one);
      const [x, y] = spot.at;
      return y >= south && y <= north && (west > east || (x >= west && x <= east)) && geoContains(one, spot.at);
    };
    return nearby(this.countries.features.find(holds)?.geometry, spot.at);
  }

  private async region(spot: Spot): Promise<Geometry | undefined> {
    const country = spot.country?.toLowerCase();
    if (!country || !spot.region) return undefined;
    if (!this.regions.has(country)) this.regions.set(country, this.fetched(country));
    const wanted = folded(spot.region);
    const shape = (await this.regions.get(country)!).find((one) => folded(one.name) === wanted);
    return shape && { type: "MultiPolygon", coordinates: shape.rings };
  }

  private async fetched(country: string): Promise<Shape[]> {
    const answer = await fetch(`/static/regions-${country}.json`);
    return answer.ok ? ((await answer.json()) as Shape[]) : [];
  }
}
