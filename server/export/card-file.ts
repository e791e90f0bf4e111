// Owns writing cards as the file of a format, for other programs to learn with.
import { cardFiles, type CardFormat } from "../../model/card-files.ts";
import { csvText } from "../../model/csv-text.ts";
import { localName } from "../../model/local-name.ts";
import type { CardPage } from "../../model/views/questions.ts";
import { nextSlice } from "../event-loop-slices.ts";
import { ankiPackage } from "./anki-package.ts";
import { notesOf, type CardNote } from "./card-notes.ts";
import type { ExportedFile } from "./exported-file.ts";

const columns = [
  "card",
  "question",
  "options",
  "answer",
  "explanation",
  "statement",
  "licence",
  "deck",
  "tags",
];

const lines = (texts: readonly string[]): string => texts.join("\n");

const csvOf = (notes: readonly CardNote[]): string =>
  csvText(
    [],
    columns,
    notes.map((note) => [
      note.card,
      lines(note.question),
      lines(note.options),
      lines(note.answer),
      lines(note.explanation),
      note.address,
      note.licence,
      note.deck.join("::"),
      note.tags.join(" "),
    ]),
  );

/** "rvlms", "rvlms-work-up" where all are of one topic, "questions" where they are of no one paper. */
const nameOf = ({ dossier, items }: CardPage): string => {
  const topics = new Set(items.map(({ topic }) => topic?.id));
  const [topic] = topics;
  if (dossier === undefined) return "questions";
  const paper = localName(dossier.id);
  return topics.size === 1 && topic !== undefined ? `${paper}-${localName(topic)}` : paper;
};

/** The cards as a file; `site` is where their statements' pages stand. */
export const cardFile = async (
  page: CardPage,
  format: CardFormat,
  site: string,
  now = new Date(),
): Promise<ExportedFile> => {
  const notes = notesOf(page, site);
  const { extension, type } = cardFiles[format];
  const body = format === "apkg" ? await ankiPackage(notes, now, nextSlice) : csvOf(notes);
  return { name: `${nameOf(page)}.${extension}`, type, body, isOfSite: true };
};
