// The base map of the pages as GeoJSON: land as areas and boundaries as lines, of Natural Earth at 1 : 50 000 000 by the package
// world-atlas, to a hundredth of a degree. The server reads it and draws what lies in the picture (org.gatehouse.charts.BaseMap).
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { feature, mesh } from "topojson-client";

export async function baseMap() {
  const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const topology = JSON.parse(await readFile(atlas, "utf8"));
  const land = feature(topology, topology.objects.land);
  const boundaries = mesh(topology, topology.objects.countries, (one, other) => one !== other);
  const all = {
    type: "FeatureCollection",
    features: [...(land.features ?? [land]), { type: "Feature", properties: {}, geometry: boundaries }],
  };
  return JSON.stringify(all, (_, value) => (typeof value === "number" ? Math.round(value * 100) / 100 : value));
}
