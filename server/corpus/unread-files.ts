// Owns whether what is looked for may stand in a file that could not be read. Reads none, and judges no entry.
import type { Corpus } from "./corpus.ts";

const holdsOne = (paths: ReadonlySet<string>, homes: readonly string[]): boolean =>
  [...paths].some((path) => homes.some((home) => path.startsWith(home)));

/** Whether a file whose path begins with one of `homes` is missing, or nothing at all could be read of it. */
export const mayStandUnread = ({ missing }: Corpus, homes: readonly string[]): boolean =>
  holdsOne(missing, homes);

/** The same, or it does not fit its schema: then its ids are known, and nothing else. */
export const mayBeStatedUnread = ({ missing, unfit }: Corpus, homes: readonly string[]): boolean =>
  holdsOne(missing, homes) || holdsOne(unfit, homes);

/** Where the statements of a dossier stand. */
export const statementHomes = (folder: string): readonly string[] => [
  `dossiers/${folder}/claims/`,
  `dossiers/${folder}/recommendations.yaml`,
];
