// Tests that other programs read our bibliographies back as they were: BibTeX by the parser of Better BibTeX, RIS line by line as its
// specification has it.
import { parse } from "@retorquere/bibtex-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { WorkNode } from "../../model/nodes.ts";
import type { Bibliography } from "../../model/views/bibliography.ts";
import { answerBibliography } from "../../server/answers/bibliography.ts";
import { bibliographyFile } from "../../server/export/bibliography-file.ts";
import { storeOf } from "../answers/a-store.ts";
import { node } from "../graphs/hand-made.ts";

const workOf = (csl: object, own: object = {}): WorkNode => {
  const work = node({
    id: "work:ash-2020",
    kind: "work",
    label: "Ash 2020",
    csl: { type: "article-journal", author: [], authorsIncomplete: false, ...csl },
    record: { depth: "abstract", what: "invented record" },
    review: { drafted: { by: "first reader", on: "2026-01-05" } },
    ...own,
  });
  if (work.kind !== "work") throw new Error("expected a work");
  return work;
};
const citing = {
  reference: { id: "kelp:ref-3", kind: "reference", label: "[3]" },
  citedAs: "[3]",
  paper: "Ash 2020",
  basis: "inferred",
} as const;
const bibliographyOf = (...entries: Bibliography["entries"]): Bibliography => ({
  of: [{ id: "dossier:kelp", kind: "dossier", label: "Kelp patches" }],
  missing: [],
  entries,
  isWhole: true,
});
const ofWork = (csl: object, own: object = {}): Bibliography =>
  bibliographyOf({ as: "work", work: workOf(csl, own), citing: [] });
const unmatched = bibliographyOf({ as: "unmatched", citing: { ...citing, basis: "unidentified" } });

const bibtexOf = async (bibliography: Bibliography) => {
  const { body: text } = await bibliographyFile(bibliography, "bibtex");
  const { entries, errors } = parse(text, { sentenceCase: false });
  expect(errors).toEqual([]);
  return entries;
};

/** RIS (2011): two signs, two spaces, a dash, a space, a value; a record ends with ER. */
const risOf = async (bibliography: Bibliography): Promise<Record<string, string[]>[]> => {
  const { body: text } = await bibliographyFile(bibliography, "ris");
  const records: Record<string, string[]>[] = [];
  let record: Record<string, string[]> = {};
  for (const line of text.split("\r\n").filter((one) => one !== "")) {
    const [, tag = "", value = ""] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
    expect(tag, `a tag in ${JSON.stringify(line)}`).not.toBe("");
    if (tag === "ER") {
      records.push(record);
      record = {};
    } else (record[tag] ??= []).push(value);
  }
  expect(record).toEqual({});
  return records;
};

/** A title as it reads: without the marks that keep capitals. */
const plain = (text: unknown): string => String(text).replace(/<\/?span[^>]*>/g, "");

describe("BibTeX", () => {
  test("reads back with signs of TeX, accents and signs that TeX has no command for", async () => {
    const title = "Kelp & silk: 50% of α_patches ≥ 5 cm cost $5 ~ {so} #1";
    const [entry] = await bibtexOf(
      ofWork({
        title,
        author: [
          { family: "D'Ambrosio", given: "Lorenzo" },
          { family: "Litière", given: "Ş." },
          { literal: "Kelp & Silk Group" },
        ],
        issued: "2020-10-03",
        "container-title": "Shore & Surgery",
        volume: "21",
        issue: "4",
        page: "12-19",
        DOI: "10.5555/ash_2020(20)",
      }),
    );
    expect(entry?.key).toBe("ash-2020");
    expect(entry?.type).toBe("article");
    expect(plain(entry?.fields["title"])).toBe(title);
    expect(entry?.fields).toMatchObject({
      author: [
        { lastName: "D'Ambrosio", firstName: "Lorenzo" },
        { lastName: "Litière", firstName: "Ş." },
        { name: "Kelp & Silk Group" },
      ],
      journal: "Shore & Surgery",
      year: "2020",
      month: "10",
      volume: "21",
      number: "4",
      doi: "10.5555/ash_2020(20)",
    });
    expect(String(entry?.fields["pages"]).replaceAll("–", "-")).toBe("12-19");
  });

  test("says where a list of authors is incomplete, as BibTeX does and in the note", async () => {
    const incomplete = {
      title: "T",
      author: [{ family: "Ash", given: "A." }],
      authorsIncomplete: true,
    };
    const { body: text } = await bibliographyFile(ofWork(incomplete), "bibtex");
    expect(text).toContain("author = {Ash, A. and others},");
    expect(text).toContain("The list of authors is incomplete.");
  });

  test.each(["article-journal", "review"])(
    "calls a paper whose journal is not known no article, and says so: %s",
    async (type) => {
      const [entry] = await bibtexOf(ofWork({ type, title: "T", issued: "2001" }));
      expect(entry?.type).toBe("misc");
      expect(entry?.fields["note"]).toContain("does not name the journal");
      expect(entry?.fields["year"]).toBe("2001");
    },
  );

  test("keeps the journal of a review", async () => {
    const [entry] = await bibtexOf(
      ofWork({ type: "review", title: "T", "container-title": "Shore Surgery" }),
    );
    expect(entry).toMatchObject({ type: "article", fields: { journal: "Shore Surgery" } });
  });

  test.each<[of: Bibliography["of"], listName: string | undefined, name: string]>([
    [[{ id: "kelp:relief", kind: "claim", label: "Relief" }], "a-list", "kelp-relief"],
    [[{ id: "topic:care", kind: "topic", label: "Care" }], undefined, "kelp-care"],
    [
      [
        { id: "kelp:relief", kind: "claim", label: "Relief" },
        { id: "kelp:soaking", kind: "claim", label: "Soaking" },
      ],
      "divers",
      "kelp-divers",
    ],
    [
      [
        { id: "kelp:relief", kind: "claim", label: "Relief" },
        { id: "moss:growth", kind: "claim", label: "Growth" },
      ],
      undefined,
      "sources",
    ],
  ])("names the file after its paper and %j, called %j", async (of, listName, name) => {
    const file = await bibliographyFile({ ...unmatched, of }, "ris", listName);
    expect(file.name).toBe(`${name}.ris`);
  });

  test("names no paper where a publication is all that is asked for", async () => {
    const of: Bibliography["of"] = [{ id: "work:ash-2020", kind: "work", label: "Ash 2020" }];
    const file = await bibliographyFile({ ...ofWork({ title: "T" }), of }, "bibtex");
    expect(file.name).toBe("ash-2020.bib");
  });

  test("names the file after the paper whose list it is, and tells what it is", async () => {
    const file = await bibliographyFile({ ...unmatched, isWhole: false }, "bibtex");
    expect(file.name).toBe("kelp-references.bib");
    expect(file.body).toMatch(
      /^% Records from Claimtrail\. Educational use, not medical advice\.$/m,
    );
    expect(file.body).toMatch(/^% References among these that have not been identified: 1\.$/m);
    expect(file.body).toMatch(
      /^% Not complete: more references stand behind this than are given here\.$/m,
    );
  });
});

describe.each(["bibtex", "ris", "csl-json"] as const)("as %s", (format) => {
  test("a reference that is not identified gets no title, author, year or DOI, and says what it is", async () => {
    const { body: text } = await bibliographyFile(unmatched, format);
    expect(text).toContain("kelp-ref-3");
    expect(text).toContain("Not identified: no publication has been matched to this reference.");
    expect(text).not.toMatch(/title|author|year|doi|\b(?:TI|AU|PY|DO) {2}-/i);
  });

  test("a retracted work says so, and how it is probably cited", async () => {
    const work = workOf(
      { title: "On kelp" },
      { standing: { status: "retracted", on: "2021-05", reason: "The divers did not exist" } },
    );
    const { body: text } = await bibliographyFile(
      bibliographyOf({ as: "work", work, citing: [citing] }),
      format,
    );
    expect(text).toContain(
      "The publication was retracted. Since 2021-05. The divers did not exist. Probably cited as [3] by Ash 2020.",
    );
  });
});

describe("the reference list of the reviewed paper", () => {
  let whole: Bibliography;
  let works: WorkNode[];
  beforeAll(async () => {
    whole = await answerBibliography(await storeOf("data"), { of: "dossier:rvlms" });
    works = whole.entries.flatMap((entry) => (entry.as === "work" ? entry.work : []));
  }, 60_000);

  test("reads back from BibTeX: each title, journal, year, DOI and author, each key once", async () => {
    const entries = await bibtexOf(whole);
    expect(entries).toHaveLength(whole.entries.length);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    const byKey = new Map(entries.map((entry) => [entry.key, entry.fields]));
    for (const { id, csl } of works) {
      const fields = byKey.get(id.replace("work:", ""));
      expect(plain(fields?.["title"]), id).toBe(csl.title);
      expect([fields?.["doi"], fields?.["year"]], id).toEqual([csl.DOI, csl.issued?.slice(0, 4)]);
      const names = (fields?.author ?? []).map(
        ({ lastName, prefix, name }) =>
          name ?? [prefix, lastName].filter((part) => part !== undefined).join(" "),
      );
      const expected = csl.author.map((author) =>
        "literal" in author ? author.literal : author.family,
      );
      expect(
        names.filter((name) => name !== "others"),
        id,
      ).toEqual(expected);
    }
  });

  test("reads back from RIS likewise", async () => {
    const records = await risOf(whole);
    expect(records).toHaveLength(whole.entries.length);
    const byId = new Map(records.map((record) => [record["ID"]?.[0], record]));
    for (const { id, csl } of works) {
      const record = byId.get(id.replace("work:", ""));
      expect(record?.["TI"], id).toEqual([csl.title]);
      expect(record?.["DO"]?.[0], id).toBe(csl.DOI);
      expect(record?.["PY"]?.[0], id).toBe(csl.issued?.slice(0, 4));
      expect(record?.["T2"]?.[0], id).toBe(csl["container-title"]);
      expect(record?.["AU"] ?? [], id).toEqual(
        csl.author.map((author) =>
          "literal" in author
            ? author.literal
            : [author.family, author.given].filter((part) => part !== undefined).join(", "),
        ),
      );
    }
  });

  test("is CSL-JSON with the fields of the records", async () => {
    const { body: text } = await bibliographyFile(whole, "csl-json");
    const items = z
      .array(
        z.looseObject({ id: z.string(), title: z.string().optional(), DOI: z.string().optional() }),
      )
      .parse(JSON.parse(text));
    const byId = new Map(items.map((item) => [item.id, item] as const));
    expect(items).toHaveLength(whole.entries.length);
    for (const { id, csl } of works) {
      const item = byId.get(id.replace("work:", ""));
      expect([item?.title, item?.DOI], id).toEqual([csl.title, csl.DOI]);
    }
  });
});
