import { defineConfig } from "vite";

// One file for every page, and one each for the network and the map, which are loaded only where they are shown.
export default defineConfig({
  base: "/static/",
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
