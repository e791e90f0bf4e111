// Owns the files beside a snapshot that hold what texts are verified by: one for each dossier, and a list of them that says to which
// snapshot they belong. They are read whatever the engine is, and a snapshot is complete without them.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { Slug } from "../model/ids.ts";
import type { HeldDossier } from "../model/views/verification.ts";
import { withoutHeldDossiers, type HeldDossiersOf } from "./answers/held-dossiers.ts";
import { memoisePerStore } from "./store/memoise.ts";
import { rememberJson } from "./store/serialised-json.ts";
import type { EvidenceStore } from "./store/evidence-store.ts";
import { writeTextAtomically } from "./write-atomically.ts";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The list: the digest of the snapshot, and of each dossier's file by the dossier's name. */
const FileList = z.strictObject({
  format: z.literal(1),
  snapshot: Sha256,
  dossiers: z.record(Slug, Sha256),
});
type FileList = z.infer<typeof FileList>;

const listName = "list.json";
const words = { what: "what texts are verified by", orElse: "give another path with --out" };
const folderOf = (snapshot: string): string => `${snapshot.replace(/\.ndjson$/, "")}.dossiers`;
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Writes the files of these dossiers beside the snapshot at `snapshotPath`, whose digest is `digest`. The list comes last: until then the
 * files are those of no snapshot. Throws `io` when the disk refuses.
 */
export const writeHeldDossiers = async (
  dossiers: Iterable<HeldDossier>,
  snapshotPath: string,
  digest: string,
): Promise<void> => {
  const folder = folderOf(snapshotPath);
  const list: FileList = { format: 1, snapshot: digest, dossiers: {} };
  for (const held of dossiers) {
    const { id } = held.dossier;
    const text = JSON.stringify(held);
    await writeTextAtomically(path.join(folder, `${id}.json`), words, text);
    list.dossiers[id] = sha256(text);
  }
  await writeTextAtomically(path.join(folder, listName), words, `${JSON.stringify(list)}\n`);
};

/**
 * Opens the files beside the snapshot at `snapshotPath`, once for each snapshot that is served. Where they are missing, damaged or those
 * of another snapshot, nothing is held. A dossier's file is read when it is asked for.
 */
export const openHeldDossiers = (snapshotPath: string): HeldDossiersOf => {
  const folder = folderOf(snapshotPath);
  return memoisePerStore(async (store: Pick<EvidenceStore, "snapshot">) => {
    const list = FileList.safeParse(parseJson(await readText(path.join(folder, listName))));
    if (!list.success || list.data.snapshot !== store.snapshot) return withoutHeldDossiers(store);
    const digests = new Map(Object.entries(list.data.dossiers));
    return {
      version: sha256([...digests].join("\n")),
      find: async (dossier) => {
        const id = dossier.replace(/^dossier:/, "");
        const digest = digests.get(id);
        const text =
          digest === undefined ? undefined : await readText(path.join(folder, `${id}.json`));
        // Replaced since the list was read: it belongs to another snapshot.
        if (text === undefined || sha256(text) !== digest) return undefined;
        const held = parseJson(text);
        return isWhole(held) ? rememberJson(held, text) : undefined;
      },
    };
  });
};

/** Its digest says that it is what was written, from entries that had passed their schemas: checking all of it again takes too long. */
const isWhole = (held: unknown): held is HeldDossier => typeof held === "object" && held !== null;

const readText = (file: string): Promise<string | undefined> =>
  readFile(file, "utf8").catch(() => undefined);

const parseJson = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};
