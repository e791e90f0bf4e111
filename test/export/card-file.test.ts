// Tests that a package for Anki is read by programs that are not those which write it (JSZip, and SQLite in another build), that
// reading it again would update and not double, and that the table holds the same cards. .ci/read-apkg.py opens one in Anki itself.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import JSZip from "jszip";
import sqlite from "node-sqlite3-wasm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { CardPage } from "../../model/views/questions.ts";
import { answerCards } from "../../server/answers/cards.ts";
import { cardFile } from "../../server/export/card-file.ts";
import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { storeOf } from "../answers/a-store.ts";
import { serveApp } from "../http/an-app.ts";
import { graphIn } from "../graphs/read-data.ts";

const now = new Date("2026-11-29T10:00:00Z");
const later = new Date("2026-12-24T10:00:00Z");
const site = "https://claims.example";

const Note = z.object({
  id: z.number(),
  guid: z.string(),
  mid: z.number(),
  mod: z.number(),
  tags: z.string(),
  flds: z.string(),
});
const Card = z.object({ id: z.number(), nid: z.number(), did: z.number(), due: z.number() });
const Named = z.record(z.string(), z.object({ id: z.number(), name: z.string() }));
const Models = z.record(
  z.string(),
  z.object({ flds: z.array(z.object({ name: z.string() })), tmpls: z.array(z.object({})) }),
);

/** What an independent reader finds in a package. */
const readPackage = async (folder: string, bytes: string | Uint8Array) => {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const collection = await zip.file("collection.anki2")?.async("uint8array");
  const file = path.join(folder, "collection.anki2");
  await writeFile(file, collection ?? "");
  const db = new sqlite.Database(file, { readOnly: true });
  try {
    const [col] = z
      .array(z.object({ ver: z.number(), models: z.string(), decks: z.string() }))
      .parse(db.all("SELECT ver, models, decks FROM col"));
    return {
      names: Object.keys(zip.files),
      media: await zip.file("media")?.async("string"),
      integrity: db.all("PRAGMA integrity_check"),
      version: col?.ver,
      models: Models.parse(JSON.parse(col?.models ?? "{}")),
      decks: Named.parse(JSON.parse(col?.decks ?? "{}")),
      notes: z.array(Note).parse(db.all("SELECT * FROM notes ORDER BY id")),
      cards: z.array(Card).parse(db.all("SELECT * FROM cards ORDER BY due")),
    };
  } finally {
    db.close();
  }
};

describe.each(["test/fixtures/kelp/data", "data"])("the cards of %s", (folder) => {
  let page: CardPage;
  let temporary = "";
  const packageAt = async (when: Date) =>
    readPackage(temporary, (await cardFile(page, "apkg", site, when)).body);
  beforeAll(async () => {
    temporary = await mkdtemp(path.join(tmpdir(), "claimtrail-apkg-"));
    page = await answerCards(await storeOf(folder), { format: "apkg" });
  });
  afterAll(async () => {
    await rm(temporary, { recursive: true });
  });

  test("stand in a whole database of the schema that every Anki reads", async () => {
    const read = await packageAt(now);
    expect(read.names).toEqual(["collection.anki2", "media"]);
    expect(read.media).toBe("{}");
    expect(read.integrity).toEqual([{ integrity_check: "ok" }]);
    expect(read.version).toBe(11);
  });

  test("are one note and one card each, of one model, in the deck of their topic", async () => {
    const { notes, cards, models, decks } = await packageAt(now);
    expect(notes).toHaveLength(page.items.length);
    expect(new Set(notes.map(({ guid }) => guid)).size).toBe(notes.length);
    expect(new Set(cards.map(({ nid }) => nid))).toEqual(new Set(notes.map(({ id }) => id)));
    const byId = new Map(notes.map((note) => [note.id, note] as const));
    for (const [i, { id, topic, rule, statement, explanation }] of page.items.entries()) {
      const card = cards[i];
      const note = byId.get(card?.nid ?? 0);
      const model = models[String(note?.mid)];
      const values = note?.flds.split("\u001f") ?? [];
      const field = (name: string): string =>
        values[model?.flds.findIndex((one) => one.name === name) ?? -1] ?? "";
      expect(field("Card")).toBe(id);
      expect(field("Statement")).toContain(`${site}/${statement.kind}/${statement.id}`);
      expect(field("Licence")).toContain("CC BY 4.0");
      expect(field("Explanation").split("<p>")).toHaveLength(explanation.length + 1);
      expect(note?.tags).toContain(` rule::${rule} `);
      expect(decks[String(card?.did)]?.name).toBe(
        ["Claimtrail", page.dossier?.label, topic?.label].join("::"),
      );
    }
  });

  test("keep their ids when the file is made anew, and say when they changed", async () => {
    const [first, second] = [await packageAt(now), await packageAt(later)];
    const ids = ({ notes }: typeof first) => notes.map(({ id, guid, mid }) => ({ id, guid, mid }));
    expect(ids(second)).toEqual(ids(first));
    expect(second.cards).toEqual(first.cards);
    expect(Object.keys(second.decks)).toEqual(Object.keys(first.decks));
    expect(first.notes[0]?.mod).toBe(now.getTime() / 1_000);
    expect(second.notes[0]?.mod).toBe(later.getTime() / 1_000);
  });

  test("are lines of the table as well", async () => {
    const { name, type, body } = await cardFile(page, "csv", site, now);
    expect(name).toMatch(/\.csv$/);
    expect(type).toBe("text/csv");
    const text = String(body);
    expect(text.split("\r\n")[0]).toBe(
      "card,question,options,answer,explanation,statement,licence,deck,tags",
    );
    for (const { id, statement } of page.items) {
      expect(text).toContain(`\r\n${id},`);
      expect(text).toContain(`${site}/${statement.kind}/${statement.id}`);
    }
  });
});

test("signs that mean something in HTML stay what they are", async () => {
  const { items, ...rest } = await answerCards(await storeOf("test/fixtures/kelp/data"), {
    limit: 1,
  });
  const [card] = items;
  if (card === undefined) throw new Error("no card");
  const temporary = await mkdtemp(path.join(tmpdir(), "claimtrail-apkg-"));
  const page = { ...rest, items: [{ ...card, ask: `Is p < 0.05 & n > "3"?` }] };
  const { notes } = await readPackage(temporary, (await cardFile(page, "apkg", site, now)).body);
  await rm(temporary, { recursive: true });
  expect(notes[0]?.flds).toContain("Is p &lt; 0.05 &amp; n &gt; &quot;3&quot;?");
});

describe("a deck that is asked for as a file", () => {
  const folder = "test/fixtures/kelp/data";

  test.each([
    ["apkg", "application/apkg", "kelp-patching.apkg"],
    ["csv", "text/csv; charset=utf-8", "kelp-patching.csv"],
  ])("comes as %s, and never with addresses of another site", async (format, type, name) => {
    const app = await serveApp(openMemoryStore(await graphIn(folder), folder));
    try {
      const ask = (origin: string) =>
        fetch(`${origin}/api/cards?topic=topic:patching&format=${format}`);
      const first = await ask(app.origin);
      expect(first.headers.get("content-type")).toBe(type);
      expect(first.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
      const bytes = Buffer.from(await first.arrayBuffer());
      const elsewhere = app.origin.replace("127.0.0.1", "localhost");
      const other = Buffer.from(await (await ask(elsewhere)).arrayBuffer());
      if (format === "apkg") expect(bytes.subarray(0, 2).toString()).toBe("PK");
      else {
        expect(bytes.toString()).toContain(`${app.origin}/claim/kelp:operating-time`);
        expect(other.toString()).toContain(`${elsewhere}/claim/kelp:operating-time`);
        expect(other.toString()).not.toContain(app.origin);
      }
    } finally {
      await app.close();
    }
  });
});
