// Owns the fictional article as its reader's own copy, for tests: by the entries that the server answers with.
import { readFileSync } from "node:fs";
import { HeldDossier } from "../../model/views/verification.ts";
import { heldDossierOf } from "../../server/corpus/held-dossier.ts";
import { openCopy, type OpenCopy } from "../../client/your-copy/read-copy.ts";
import { selectDossier } from "../../scripts/read-dossier.ts";
import { corpusIn } from "../graphs/read-data.ts";

const folder = "test/fixtures/kelp";
const corpus = await corpusIn(`${folder}/data`);

/** The entries of the dossier as they stand in its files. */
export const kelpEntries = selectDossier(corpus.dossiers, "kelp", folder);
/** The same as a browser gets them. */
export const heldKelp: HeldDossier = HeldDossier.parse(
  JSON.parse(JSON.stringify(heldDossierOf(kelpEntries))),
);
/** A rendering of the article. */
export const bytesOf = (name: string): Uint8Array => readFileSync(`${folder}/source/${name}`);
/** A rendering, opened as a copy. */
export const kelpCopy = (name = "kelp.txt"): OpenCopy => openCopy(bytesOf(name), name, heldKelp);
