// Owns writing cards as a package of Anki (.apkg): a zip around an SQLite database of schema 11, which every version since 2.0 and the
// programs beside it read (AnkiDroid, AnkiMobile). The one file that knows sql.js, which is loaded when the first file is asked for.
import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { Database, SqlJsStatic } from "sql.js";
import type { NextSlice } from "../event-loop-slices.ts";
import type { CardNote } from "./card-notes.ts";
import { stableNumber } from "./stable-numbers.ts";

/** Statements that make its tables. */
const schema = [
  `CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not
    null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not
    null, models text not null, decks text not null, dconf text not null, tags text not null)`,
  `CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not
    null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer
    not null, flags integer not null, data text not null)`,
  `CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not
    null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due
    integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not
    null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data
    text not null)`,
  `CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not
    null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type
    integer not null)`,
  "CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null)",
  "CREATE INDEX ix_notes_usn on notes (usn)",
  "CREATE INDEX ix_cards_usn on cards (usn)",
  "CREATE INDEX ix_revlog_usn on revlog (usn)",
  "CREATE INDEX ix_cards_nid on cards (nid)",
  "CREATE INDEX ix_cards_sched on cards (did, queue, due)",
  "CREATE INDEX ix_revlog_cid on revlog (cid)",
  "CREATE INDEX ix_notes_csum on notes (csum)",
];

/** The fields of a note, in their order: never renamed or moved, or cards that were taken over before are not updated. */
const fields = [
  "Card",
  "Question",
  "Options",
  "Answer",
  "Explanation",
  "Statement",
  "Licence",
] as const;

const front = `{{Question}}\n{{Options}}`;
const back = `{{FrontSide}}\n<hr id="answer">\n{{Answer}}\n{{Explanation}}\n{{Statement}}\n<div class="licence">{{Licence}}</div>`;
const css = `.card { font-family: Georgia, serif; font-size: 19px; line-height: 1.5; text-align: left; max-width: 38em; margin: 0 auto; }
.answer { font-weight: bold; }
.licence { font-size: 13px; opacity: 0.75; }`;

const modelId = stableNumber("claimtrail question");
/** The deck that every collection has. */
const defaultDeck = 1;
const separator = "\u001f";

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const paragraphs = (lines: readonly string[], style?: string): string =>
  lines
    .map((line) => `<p${style === undefined ? "" : ` class="${style}"`}>${escaped(line)}</p>`)
    .join("");

const valuesOf = (note: CardNote): Record<(typeof fields)[number], string> => ({
  Card: escaped(note.card),
  Question: paragraphs(note.question),
  Options: paragraphs(note.options),
  Answer: paragraphs(note.answer, "answer"),
  Explanation: paragraphs(note.explanation),
  Statement: `<p><a href="${escaped(note.address)}">${escaped(note.address)}</a></p>`,
  Licence: escaped(note.licence),
});

const modelOf = (modified: number) => ({
  id: modelId,
  name: "Claimtrail question",
  type: 0,
  mod: modified,
  usn: -1,
  sortf: fields.indexOf("Question"),
  did: defaultDeck,
  tmpls: [
    {
      name: "Question",
      ord: 0,
      qfmt: front,
      afmt: back,
      did: null,
      bqfmt: "",
      bafmt: "",
    },
  ],
  flds: fields.map((name, ord) => ({
    name,
    ord,
    sticky: false,
    rtl: false,
    font: "Arial",
    size: 20,
    media: [],
  })),
  css,
  latexPre: "\\documentclass[12pt]{article}\n\\begin{document}\n",
  latexPost: "\\end{document}",
  req: [[0, "any", [fields.indexOf("Question"), fields.indexOf("Options")]]],
  tags: [],
  vers: [],
});

const deckOf = (id: number, name: string, modified: number) => ({
  id,
  name,
  mod: modified,
  usn: -1,
  desc: "",
  dyn: 0,
  conf: 1,
  collapsed: false,
  browserCollapsed: false,
  extendNew: 0,
  extendRev: 0,
  newToday: [0, 0],
  revToday: [0, 0],
  lrnToday: [0, 0],
  timeToday: [0, 0],
});

const deckOptions = (modified: number) => ({
  id: 1,
  name: "Default",
  mod: modified,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { delays: [1, 10], ints: [1, 4, 7], initialFactor: 2500, bury: true, order: 1, perDay: 20 },
  rev: { perDay: 200, ease4: 1.3, ivlFct: 1, maxIvl: 36500, bury: true, hardFactor: 1.2 },
  lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 1 },
});

/** Decks by their full names. A colon doubled within a name would make another deck of its end. */
const deckName = ({ deck }: CardNote): string =>
  deck.map((name) => name.replaceAll("::", ":")).join("::");

const writeCollection = (db: Database, notes: readonly CardNote[], now: Date): void => {
  const seconds = Math.floor(now.getTime() / 1_000);
  const names = [...new Set(notes.map(deckName))];
  const decks = Object.fromEntries(
    [
      deckOf(defaultDeck, "Default", seconds),
      ...names.map((name) => deckOf(stableNumber(`deck ${name}`), name, seconds)),
    ].map((deck) => [deck.id, deck]),
  );
  const conf = {
    nextPos: notes.length + 1,
    curDeck: defaultDeck,
    activeDecks: [defaultDeck],
    curModel: modelId,
    sortType: "noteFld",
    sortBackwards: false,
    estTimes: true,
    dueCounts: true,
    newSpread: 0,
    collapseTime: 1_200,
    timeLim: 0,
    addToCur: true,
  };
  db.run("INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')", [
    seconds,
    seconds * 1_000,
    seconds * 1_000,
    JSON.stringify(conf),
    JSON.stringify({ [modelId]: modelOf(seconds) }),
    JSON.stringify(decks),
    JSON.stringify({ 1: deckOptions(seconds) }),
  ]);
};

/** Anki's check sum of a field: the first eight hexadecimal digits of its SHA-1. */
const checkSum = (field: string): number =>
  createHash("sha1").update(field, "utf8").digest().readUInt32BE(0);

/** What is pressed in one go: a few milliseconds. */
const chunkBytes = 16 * 1_024;

const zipped = async (database: Uint8Array, now: Date, nextSlice: NextSlice): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    // Typed as present, it is null where all is well.
    if (error instanceof Error) throw error;
    parts.push(part);
  });
  const collection = new ZipDeflate("collection.anki2", { level: 6 });
  collection.mtime = now;
  zip.add(collection);
  for (let at = 0; at < database.length; at += chunkBytes) {
    const pause = nextSlice();
    if (pause !== undefined) await pause;
    const end = at + chunkBytes;
    collection.push(database.subarray(at, end), end >= database.length);
  }
  const media = new ZipPassThrough("media");
  media.mtime = now;
  zip.add(media);
  media.push(strToU8("{}"), true);
  zip.end();
  return Buffer.concat(parts);
};

let loaded: Promise<SqlJsStatic> | undefined;

// Each step in a turn of its own: the first time, what it needs is compiled.
const loadSqlJs = async (): Promise<SqlJsStatic> => {
  const { default: initialise } = await import("sql.js");
  await nextTurn();
  const sql = await initialise();
  await nextTurn();
  return sql;
};

/**
 * Cards as a package, each as one note with one card in the deck of its topic. Notes, decks and the type of note keep their ids, so
 * that reading a later package updates what an earlier one brought. `now` is given as when they were changed.
 */
export const ankiPackage = async (
  notes: readonly CardNote[],
  now: Date,
  nextSlice: NextSlice,
): Promise<Buffer> => {
  loaded ??= loadSqlJs();
  const { Database: Opened } = await loaded;
  const db = new Opened();
  try {
    const seconds = Math.floor(now.getTime() / 1_000);
    for (const statement of ["BEGIN", ...schema]) {
      await nextTurn();
      db.run(statement);
    }
    writeCollection(db, notes, now);
    const addNote = db.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
    const addCard = db.prepare(
      "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
    );
    for (const [i, note] of notes.entries()) {
      const pause = nextSlice();
      if (pause !== undefined) await pause;
      const values = valuesOf(note);
      const id = stableNumber(`note ${note.card}`);
      addNote.run([
        id,
        note.guid,
        modelId,
        seconds,
        ` ${note.tags.join(" ")} `,
        fields.map((name) => values[name]).join(separator),
        note.question.join(" "),
        checkSum(values.Card),
      ]);
      addCard.run([
        stableNumber(`card ${note.card}`),
        id,
        stableNumber(`deck ${deckName(note)}`),
        seconds,
        i + 1,
      ]);
    }
    addNote.free();
    addCard.free();
    db.run("COMMIT");
    return await zipped(db.export(), now, nextSlice);
  } finally {
    db.close();
  }
};
