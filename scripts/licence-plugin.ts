// A Vite plugin that writes licences.txt beside the explorer: every package whose code or font is shipped to the browser,
// with its licence as the package states it. A package without a licence stops the build.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { z } from "zod";

const PackageFile = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** The folder of the package that a module belongs to; undefined for our own modules. */
const packageFolder = (moduleId: string): string | undefined => {
  const clean = moduleId.replace(/^\0/, "").split("?")[0] ?? "";
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(clean.replaceAll("\\", "/"));
  return match?.[1];
};

const licenceOf = (folder: string): string => {
  const { name, version, license } = PackageFile.parse(
    JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")),
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : readFileSync(path.join(folder, file), "utf8").trim();
  return `${name} ${version}\nLicence: ${license}\n${text === "" ? "" : `\n${text}\n`}`;
};

/** What is built: files of code, each with the modules that went into it, and others. */
type Built = Readonly<Record<string, { type: "asset" } | { type: "chunk"; moduleIds: string[] }>>;

const foldersIn = (bundle: Built): string[] =>
  Object.values(bundle)
    .flatMap((output) => (output.type === "chunk" ? output.moduleIds : []))
    .flatMap((id) => packageFolder(id) ?? [])
    .filter((folder) => existsSync(path.join(folder, "package.json")));

/**
 * Adds licences.txt to the build. `fonts` are packages whose files are shipped without being modules. Workers are built apart, before
 * the page is finished: `ofWorkers` notes what they ship.
 */
export const licencePlugins = (
  fonts: readonly string[],
): { readonly ofPage: Plugin; readonly ofWorkers: Plugin } => {
  const folders = new Set<string>();
  const note = (bundle: Built): void => {
    for (const folder of foldersIn(bundle)) folders.add(folder);
  };
  const ofWorkers: Plugin = {
    name: "claimtrail-licences-of-workers",
    generateBundle(_options, bundle) {
      note(bundle);
    },
  };
  const ofPage: Plugin = {
    name: "claimtrail-licences",
    generateBundle(_options, bundle) {
      note(bundle);
      for (const font of fonts) folders.add(path.join("node_modules", font));
      const parts = [...folders].sort().map(licenceOf);
      this.emitFile({
        type: "asset",
        fileName: "licences.txt",
        source: `Claimtrail's explorer ships code and fonts of these packages.\n\n${parts.join("\n----------------------------------------\n\n")}`,
      });
    },
  };
  return { ofPage, ofWorkers };
};
