// Owns the source texts that this machine holds beside the graph, and finds the sentences of a passage in them. Nothing of
// them is written anywhere or sent to anyone but the reader of the page.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { DossierNode, PassageNode } from "../model/nodes.ts";
import { AppError } from "./app-error.ts";
import { noTexts, type PassageTexts, type TextsOf } from "./answers/passage-texts.ts";
import type { EvidenceStore } from "./store/evidence-store.ts";
import { memoisePerStore } from "./store/memoise.ts";
import { buildCanonicalText, type Section } from "./text/canonical-text.ts";
import { digestOfSections, lockSections } from "./text/lock.ts";
import { findPassage } from "./text/passages.ts";
import { parseSource } from "./text/parse-source.ts";

type HeldText = { sections: readonly Section[]; digest: string; isVerified: boolean };

const endings = [".txt", ".xml", ".nxml", ".html", ".htm"];

/**
 * Opens the texts in a folder once for each snapshot that is served: for each dossier the file named like it, `rvlms.txt`,
 * `.xml`, `.nxml` or `.html`. A file that cannot be read, or is another article, is passed to `warn` and its dossier stays textless.
 * Throws `io` when the folder cannot be read at first; later that is a warning too.
 */
export const openSourceTexts = (
  folder: string | undefined,
  warn: (warning: string) => void,
): TextsOf => {
  let isFirst = true;
  return memoisePerStore(async (store: Pick<EvidenceStore, "findNodes">): Promise<PassageTexts> => {
    if (folder === undefined) return noTexts;
    try {
      const texts = await readFolder(folder, store, warn);
      isFirst = false;
      return texts;
    } catch (error) {
      if (isFirst || !(error instanceof AppError) || error.code !== "io") throw error;
      warn(`${error.message} Every dossier of this snapshot is served without text.`);
      return noTexts;
    }
  });
};

const readFolder = async (
  folder: string,
  store: Pick<EvidenceStore, "findNodes">,
  warn: (warning: string) => void,
): Promise<PassageTexts> => {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new AppError(
      "io",
      `CLAIMTRAIL_SOURCES=${folder} cannot be read. Give a folder with source texts, or unset it.`,
      { cause: error },
    );
  });
  const held = new Map<string, HeldText>();
  const files = new Map<string, string>(
    endings
      .toReversed()
      .flatMap((ending) =>
        names
          .filter((name) => name.endsWith(ending))
          .map((name) => [`dossier:${name.slice(0, -ending.length)}`, name] as const),
      ),
  );
  for (const dossier of await store.findNodes([...files.keys()].sort())) {
    const name = files.get(dossier.id);
    if (dossier.kind !== "dossier" || name === undefined) continue;
    try {
      held.set(dossier.id, await readHeldText(path.join(folder, name), name, dossier));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      warn(`${error.message} Its dossier is served without text.`);
    }
  }
  for (const [id, text] of held) {
    if (!text.isVerified) {
      warn(`The text held for ${id} is not the one that was verified; it is shown as such.`);
    }
  }
  return {
    dossiers: [...held.keys()],
    version: [...held.values()].map((text) => text.digest).join(" "),
    find: (passage) => findSentences(passage, held.get(passage.dossier)),
  };
};

const readHeldText = async (
  file: string,
  name: string,
  dossier: DossierNode,
): Promise<HeldText> => {
  const source = parseSource(await readFile(file), name);
  const { sections } = buildCanonicalText(source, dossier, name);
  const digest = digestOfSections(lockSections(sections));
  return { sections, digest, isVerified: digest === dossier.textDigest };
};

/** The sentences from the first to the last that holds a key, with the places of the keys in them. */
const findSentences = (
  passage: PassageNode,
  text: HeldText | undefined,
): ReturnType<PassageTexts["find"]> => {
  if (text === undefined) return undefined;
  const found = findPassage(passage, text.sections);
  const section = text.sections.find(({ id }) => id === passage.section);
  if (!found.isFound || section === undefined) return undefined;
  const first = found.sentences[0] ?? 0;
  const shown = section.sentences.slice(first, (found.sentences.at(-1) ?? first) + 1);
  const starts: number[] = [];
  let length = 0;
  for (const { raw } of shown) {
    starts.push(length);
    length += raw.length + 1;
  }
  return {
    sentence: shown.map(({ raw }) => raw).join(" "),
    marks: found.keys.map(({ sentence, start, end }) => {
      const offset = starts[sentence - first] ?? 0;
      return { start: offset + start, end: offset + end };
    }),
    isVerifiedText: text.isVerified,
  };
};
