// Builds the assets of the pages: SCSS and JavaScript into one minified file each, pictures as they are, and the
// base map of the charts.
// node build.mjs TARGET_FOLDER
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { baseMap } from "./base-map.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.resolve(process.argv[2] ?? path.join(here, "../target/classes/static/assets"));
const stamp = path.resolve(process.argv[3] ?? path.join(here, "../target/frontend.stamp"));

const state = await digest([
  ...(await files(path.join(here, "styles"))),
  ...(await files(path.join(here, "scripts"))),
  ...(await files(path.join(here, "images"))),
  path.join(here, "package-lock.json"),
  path.join(here, "build.mjs"),
  path.join(here, "base-map.mjs"),
  path.join(here, "../src/main/resources/org/gatehouse/charts/chart.css"),
]);
const built = await readFile(stamp, "utf8").catch(() => "");
const there = await readdir(target).catch(() => []);
if (built === state && there.includes("gatehouse.css") && there.includes("gatehouse.js") && there.includes("base-map.geojson")) {
  process.exit(0);
}

const [sass, esbuild] = await Promise.all([import("sass"), import("esbuild")]);
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const styles = sass.compile(path.join(here, "styles/gatehouse.scss"), {
  style: "compressed",
  quietDeps: true,
  charset: true,
});
await writeFile(path.join(target, "gatehouse.css"), styles.css);
await esbuild.build({
  entryPoints: [path.join(here, "scripts/gatehouse.js")],
  outfile: path.join(target, "gatehouse.js"),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "inline",
  logLevel: "warning",
});
await cp(path.join(here, "images"), path.join(target, "images"), { recursive: true });
await writeFile(path.join(target, "base-map.geojson"), await baseMap());
await writeFile(stamp, state);

async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

async function digest(paths) {
  const hash = createHash("sha256");
  for (const file of paths) {
    hash.update(path.relative(here, file)).update(await readFile(file));
  }
  return hash.digest("hex");
}
