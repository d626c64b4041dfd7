declare module "cytoscape-fcose" {
  const extension: (cytoscape: unknown) => void;
  export default extension;
}
declare module "world-atlas/countries-50m.json?url" {
  const address: string;
  export default address;
}
