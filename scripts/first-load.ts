// Owns `npm run first-load`: what the first view costs in gzipped JavaScript, from the built manifest. Exits 1 when it is
// more than the house allows, or when the explorer has not been built.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { roundedText } from "../model/formats.ts";

const limitKib = 200;
const folder = "dist";
/** The page that is loaded first, besides the entry itself. */
const firstPage = "pages/home-page.tsx";

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
  }),
);

const readManifest = async () => {
  const file = path.join(folder, ".vite", "manifest.json");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  return Manifest.parse(JSON.parse(text));
};

const measure = async (): Promise<number> => {
  const manifest = await readManifest();
  if (manifest === undefined) {
    console.error(`${folder}/ holds no built explorer. Run \`npm run build\` first.`);
    return 1;
  }
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  const needed = new Set<string>();
  const need = (key: string): void => {
    if (needed.has(key)) return;
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The manifest names ${key} and does not hold it.`);
    needed.add(key);
    for (const imported of chunk.imports ?? []) need(imported);
  };
  for (const key of [...entries, firstPage]) need(key);
  const files = [...needed]
    .map((key) => manifest[key]?.file ?? "")
    .filter((f) => f.endsWith(".js"));
  const sizes = await Promise.all(
    [...new Set(files)].map(async (file) => ({
      file,
      bytes: gzipSync(await readFile(path.join(folder, file)), { level: 9 }).byteLength,
    })),
  );
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes))
    console.log(`${roundedText(bytes / 1024, 1).padStart(7)} KiB  ${file}`);
  console.log(`${roundedText(total / 1024, 1).padStart(7)} KiB  in all; at most ${limitKib} KiB`);
  if (total <= limitKib * 1024) return 0;
  console.error("The first view loads too much. Load what it does not need later.");
  return 1;
};

process.exitCode = await measure();
