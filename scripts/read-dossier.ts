// Owns what the commands about a paper's text share: choosing a dossier, and reading what verification needs.
import { readFile } from "node:fs/promises";
import type { DossierFile } from "../model/kinds/dossier-files.ts";
import { AppError } from "../server/app-error.ts";
import type { DossierEntries, Entry } from "../server/corpus/corpus.ts";
import { didYouMean } from "../server/problems/did-you-mean.ts";
import type { DossierForVerify, Positioned } from "../server/text/verify.ts";

/** The dossier of that name, or the only one there is. Throws `usage` with the known ones. */
export const selectDossier = (
  dossiers: readonly DossierEntries[],
  wanted: string | undefined,
  folder: string,
): DossierEntries => {
  const known = dossiers.map((d) => d.folder).join(", ") || "none";
  if (wanted === undefined && dossiers.length !== 1) {
    throw new AppError("usage", `--dossier is needed; dossiers in ${folder}: ${known}`);
  }
  const found = dossiers.find((d) => wanted === undefined || d.folder === wanted);
  if (found === undefined) {
    const guess = didYouMean(
      wanted ?? "",
      dossiers.map((d) => d.folder),
    );
    throw new AppError(
      "usage",
      `no dossier "${wanted ?? ""}" with a readable dossier.yaml in ${folder}; found: ${known}. ${guess === undefined ? "" : `D${guess.slice(1)} `}Another data folder is given with --data <folder>.`,
    );
  }
  return found;
};

/** What `parse` makes of a text. Where it cannot be that of the dossier's paper, the error says how to choose another. */
export const asTextOf = <T>(
  { folder }: Pick<DossierEntries, "folder">,
  data: string,
  parse: () => T,
): T => {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof AppError && error.code === "source-unreadable")) throw error;
    const { code, message } = error;
    const hint = `It was read as the paper of the dossier ${folder} in ${data}; --dossier and --data choose another.`;
    throw new AppError(code, `${message} ${hint}`, { cause: error });
  }
};

const positioned = <T>(entry: Entry<T>): Positioned<T> => {
  const { file, line, column } = entry.placeOf();
  return { item: entry.value, position: { file, line, column } };
};

/** A dossier's entries with their places, as verification takes them. */
export const inputOf = (entries: DossierEntries): DossierForVerify & { dossier: DossierFile } => ({
  dossier: entries.dossier.value,
  claims: entries.claims.map(positioned),
  recommendations: entries.recommendations.map(positioned),
  references:
    entries.references.length === 0 ? undefined : entries.references.map(({ value }) => value),
  waivers: entries.waivers.map(positioned),
  summaries: entries.summaries.map(({ value }) => value),
});

/** The bytes of a source text. Throws `usage` when there is no such file. */
export const readSourceFile = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new AppError("usage", `--source ${path}: there is no such readable file`, { cause });
  }
};
