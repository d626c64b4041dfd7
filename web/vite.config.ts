import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

const REGIONS = "node_modules/@superset-ui/legacy-plugin-chart-country-map/esm/countries";

type Ring = [number, number][];
interface Shape { properties: { ISO?: string; NAME_1?: string }; geometry: { type: string; coordinates: Ring[] | Ring[][] } }

// Two decimals are a kilometre, finer than any line that a map of a country draws.
function coarse(ring: Ring): Ring {
  const points = ring.map(([x, y]) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100] as [number, number]);
  return points.filter((at, index) => !index || at[0] !== points[index - 1][0] || at[1] !== points[index - 1][1]);
}

// The outlines of first-level regions, one small file a country, by its two letters: regions-ec.json.
function regions(): Plugin {
  return {
    name: "regions",
    generateBundle() {
      const found = new Map<string, { name: string; rings: Ring[][] }[]>();
      for (const file of readdirSync(REGIONS).filter((name) => name.endsWith(".geojson")).sort()) {
        const { features } = JSON.parse(readFileSync(join(REGIONS, file), "utf-8")) as { features: Shape[] };
        for (const { properties, geometry } of features) {
          const country = properties.ISO?.slice(0, 2).toLowerCase();
          if (!country || !/^[a-z]{2}$/.test(country) || !properties.NAME_1) continue;
          const parts = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) as Ring[][];
          const rings = parts.map((part) => part.map(coarse).filter((ring) => ring.length > 3)).filter((part) => part.length);
          found.set(country, [...(found.get(country) ?? []), { name: properties.NAME_1, rings }]);
        }
      }
      for (const [country, shapes] of found) this.emitFile({ type: "asset", fileName: `regions-${country}.json`, source: JSON.stringify(shapes) });
    },
  };
}

// One file for every page, and one each for the network and the map, which are loaded only where they are shown.
export default defineConfig({
  base: "/static/",
  plugins: [regions()],
  build: {
    outDir: "../src/quipu/desk/static/built",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { desk: "src/desk.ts", network: "src/network.ts", map: "src/map.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js", assetFileNames: "[name][extname]" },
    },
  },
});
