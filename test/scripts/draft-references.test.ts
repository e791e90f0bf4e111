// Tests what `npm run draft:references` drafts, writes and refuses, on a copy of the fictional dossier of the tests.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run as draft } from "../../scripts/draft-references.ts";
import { run as ingest } from "../../scripts/ingest.ts";
import { runHere, type Ran } from "./run-here.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimtrail-draft-"));
  cpSync("test/fixtures/kelp/data", data(), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const data = () => join(folder, "data");
const listFile = () => join(data(), "dossiers/kelp/references.yaml");
const list = () => readFileSync(listFile(), "utf8");
const works = () => readdirSync(join(data(), "works")).sort();
const work = (id: string) => readFileSync(join(data(), "works", `${id}.yaml`), "utf8");
const change = (path: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(join(data(), path), "utf8");
  expect(text).toMatch(from);
  writeFileSync(join(data(), path), text.replace(from, to));
};

/** What everybody states: title, year, identifiers. */
const citation = (title: string, author: string, more = ""): string =>
  `<mixed-citation publication-type="journal">${author}(<year>2011</year>) <article-title>${title}</article-title>. <source>Shore Surg</source> ${more}</mixed-citation>`;
const name = (surname: string): string =>
  `<name><surname>${surname}</surname><given-names>A</given-names></name> `;
const doi = (value: string): string => `<pub-id pub-id-type="doi">${value}</pub-id>`;
const refs = [
  citation("Kelp in harbours", name("Ørsted")),
  citation("Kelp in bays", name("Ørsted"), `<pub-id pub-id-type="pmid">77</pub-id>`),
  citation("Tides", "<collab>Shore Group</collab> "),
  citation("Another spelling", name("Birch"), doi("10.5555/BIRCH-2012")),
  `<mixed-citation publication-type="other">Elm E (1999) Shores. Pier Press.</mixed-citation>`,
  citation("Kelp in bays", name("Orsted"), `<pub-id pub-id-type="pmid">77</pub-id>`),
];
const write = (text: string, file = "kelp.xml"): string => {
  writeFileSync(join(folder, file), text);
  return join(folder, file);
};
const article = (entries: readonly string[] = refs, meta = "", file?: string): string =>
  write(
    `<article><front><article-meta>${meta}</article-meta></front><body><p>Kelp.</p></body><back><ref-list>${entries
      .map((entry, i) => `<ref id="r${i}"><label>${i + 1}</label>${entry}</ref>`)
      .join("\n")}</ref-list></back></article>`,
    file,
  );
const run = (source: string, ...options: readonly string[]): Promise<Ran> =>
  runHere(draft, ["--data", data(), "--source", source, ...options]);
const signed = ["--write", "--by", "third reader"] as const;
const check = (): Promise<Ran> => runHere(ingest, ["--check", "--data", data()]);

describe("draft:references", () => {
  beforeEach(() => {
    rmSync(listFile());
  });

  it("prints what it would write, and writes nothing", async () => {
    const before = works();
    const { code, out } = await run(article());
    expect(out).toContain(`# ${data()}/works/orsted-2011.yaml, new\nid: orsted-2011\ncsl:\n`);
    expect(out).toContain(`# ${listFile()}, new\nreview:\n  drafted: { by: <name>, on: `);
    expect(out).toContain(
      "5: unidentified. The list's markup sets no title apart. The list states: Elm E (1999) Shores. Pier Press.\n",
    );
    expect(out).toMatch(
      /\n6 references in the list: 0 there already, 6 drafted, 1 of them unidentified\.\n3 new works, 1 there already \(birch-2012\)\.\nNothing is written: --write --by <name> writes it\.\n$/,
    );
    expect([code, works()]).toEqual([0, before]);
    expect(() => list()).toThrow("ENOENT");
  });

  it("writes works and list, and reuses the work of a DOI or PMID", async () => {
    const { code, out } = await run(article(), ...signed);
    expect(out).toContain("6: the same work as 2, orsted-2011-b.\n");
    expect(out).toMatch(/\nWritten: \S+references\.yaml and 3 files of \S+works\/\.\n$/);
    expect(code).toBe(0);
    expect(works()).toEqual(
      expect.arrayContaining(["orsted-2011.yaml", "orsted-2011-b.yaml", "shore-group-2011.yaml"]),
    );
    expect(work("orsted-2011-b")).toMatch(
      /^id: orsted-2011-b\ncsl:\n {2}type: article-journal\n {2}title: Kelp in bays\n {2}author:\n {4}- \{ family: Ørsted, given: A \}\n {2}issued: "2011"\n {2}container-title: Shore Surg\n {2}PMID: "77"\nrecord:\n {2}depth: secondary-page\n {2}what: reference list of Ash 2018\nreview:\n {2}drafted: \{ by: third reader, on: \d{4}-\d\d-\d\d \}\n$/,
    );
    const identified = (marker: number, id: string): string =>
      `  - marker: ${marker}\n    work: ${id}\n    basis: confirmed\n    confidence: high\n    reason: It stands so in the reference list.\n`;
    expect(list().replace(/on: [\d-]+/, "on: today")).toBe(
      `review:\n  drafted: { by: third reader, on: today }\nreferences:\n${identified(1, "orsted-2011")}${identified(2, "orsted-2011-b")}${identified(3, "shore-group-2011")}${identified(4, "birch-2012")}  - marker: 5\n    basis: unidentified\n    reason: "The list's markup sets no title apart. The list states: Elm E (1999) Shores. Pier Press."\n    wouldIdentify: A work written by hand from what the list states.\n${identified(6, "orsted-2011-b")}`,
    );
  });

  it("changes nothing when it runs again", async () => {
    await run(article(), ...signed);
    const before = [list(), ...works()];
    const { code, out } = await run(article(), ...signed);
    expect(out).toContain("6 there already, 0 drafted");
    expect(out).toMatch(/\nNothing to draft\.\n$/);
    expect([code, list(), ...works()]).toEqual([0, ...before]);
  });

  it("takes a work that is stated the same in every field for the same, and names one of the same title", async () => {
    await run(article(), ...signed);
    rmSync(listFile());
    const changed = [citation("Tides", name("Elm")), ...refs.slice(1, 3)];
    const { out } = await run(article(changed));
    expect(out).toContain(
      "1: shore-group-2011 has the title of elm-2011: keep one of them if they are the same work.\n",
    );
    expect(out).toContain("1 new work, 2 there already (orsted-2011-b, shore-group-2011).\n");
    expect(out).toContain("4, 5, 6: counted by dossier.yaml, but not in the source's list.\n");
  });

  it("identifies nothing where identifiers or numbers contradict each other", async () => {
    change("works/birch-2012.yaml", "type:", 'PMID: "12", type:');
    change("works/cedar-2014.yaml", "type:", 'PMID: "14", type:');
    const pmid = (value: string) => `<pub-id pub-id-type="pmid">${value}</pub-id>`;
    const { out } = await run(
      article([
        citation("Kelp", name("Birch"), doi("10.5555/birch-2012") + pmid("14")),
        citation("Kelp", name("Birch"), doi("10.5555/birch-2012") + pmid("15")),
        `${citation("Kelp", name("Birch"))}${citation("Tides", name("Elm"))}`,
        `${citation("Kelp", name("Birch"))}</ref><ref id="x"><label>4</label>${citation("Tides", name("Elm"))}`,
      ]),
    );
    expect(out).toContain(
      "1: unidentified. Its identifiers are those of birch-2012 and cedar-2014.",
    );
    expect(out).toContain(
      "2: unidentified. One of its identifiers is that of birch-2012, which has another PMID.",
    );
    expect(out).toContain("3: unidentified. The list has more than one work under this number.");
    expect(out).toContain("4: unidentified. The source has 2 entries of this number.");
    expect(out).toContain("0 new works");
  });

  it("writes into a list that is empty, in brackets or altogether", async () => {
    writeFileSync(listFile(), "# Kelp\n");
    expect((await run(article(), ...signed)).code).toBe(0);
    expect(list()).toMatch(/^# Kelp\nreview:\n {2}drafted: .*\nreferences:\n {2}- marker: 1\n/);
    writeFileSync(
      listFile(),
      "review: { drafted: { by: a, on: 2026-01-05 } }\nreferences: [] # none\n",
    );
    expect((await run(article(), ...signed)).code).toBe(0);
    expect(list()).toMatch(
      /references: \[\n {2}\{ marker: 1, work: orsted-2011, [^]*wouldIdentify: [^]*\},\n\] # none\n$/,
    );
  });

  it("finds faults wherever the data folder is said to be", async () => {
    writeFileSync(listFile(), "references: 1\n");
    const { code, err } = await runHere(draft, ["--data", `${data()}/./`, "--source", article()]);
    expect(err).toContain("Mend these first:");
    expect(code).toBe(1);
  });

  it("leaves out what dossier.yaml does not count", async () => {
    const { out } = await run(article([...refs, citation("History", "")]));
    expect(out).toContain(
      "7: left out, since dossier.yaml counts 6 references. The list states: (2011) History. Shore Surg\n",
    );
  });
});

describe("draft:references beside a list that is there", () => {
  const cut = (): string => {
    // What a curator would have so far: the first entries, not reviewed.
    const text = list()
      .replace(
        /review:\n.*\n/,
        "review: { drafted: { by: first reader, on: 2026-01-05 } } # mine\n",
      )
      .replace(/ {2}- \{\n {6}marker: 6,[^}]*\}\n/, "");
    writeFileSync(listFile(), text);
    return text;
  };

  it("appends the numbers that lack, and the data are clean", async () => {
    expect((await check()).code).toBe(0);
    const before = cut();
    expect((await check()).err).toContain("there is none for 6");
    const { code, out } = await run(article(), ...signed);
    expect(out).toContain("5 there already, 1 drafted");
    expect(code).toBe(0);
    expect(list().startsWith(before)).toBe(true);
    expect(list().slice(before.length)).toMatch(/^ {2}- marker: 6\n {4}work: orsted-2011\n/);
    expect(await check()).toMatchObject({ code: 0 });
  });

  it("does not append to what somebody has signed as reviewed", async () => {
    cut();
    change(
      "dossiers/kelp/references.yaml",
      " } # mine",
      ", reviewed: { by: second reader, on: 2026-01-06 } } # mine",
    );
    const before = [list(), ...works()];
    const { code, err } = await run(article(), ...signed);
    expect(err).toBe(
      "draft:references: references.yaml is signed as reviewed by second reader, who has not seen these entries: take `reviewed` out of it first.\n",
    );
    expect([code, list(), ...works()]).toEqual([1, ...before]);
  });

  it("drafts nothing while works or list cannot be read", async () => {
    writeFileSync(join(data(), "works/birch-2012.yaml"), "id: [\n");
    const { code, err } = await run(article(), ...signed);
    expect(err).toMatch(
      /^draft:references: what is there already cannot be read\. Mend these first:\n\S+birch-2012\.yaml:1:5 yaml-syntax: /,
    );
    expect(code).toBe(1);
  });
});

describe("draft:references refuses", () => {
  const hint =
    "Expected the paper's JATS XML with its <ref-list>: PubMed Central and many publishers offer it. Without it, write references.yaml by hand.\n";

  it.each([
    ["plain text", "Kelp is wet.\n\nReferences\n1. Ash\n", "plain text"],
    ["an HTML page", "<!doctype html><title>Kelp</title><p>Kelp", "an HTML page"],
    [
      "XML without a list",
      "<article><body><p>Kelp</p></body></article>",
      "XML without a reference list",
    ],
  ])("%s, and says what it expects", async (_what, text, found) => {
    const { code, err } = await run(write(text, "kelp.txt"));
    expect(err).toBe(`draft:references: kelp.txt: found ${found}. ${hint}`);
    expect(code).toBe(1);
  });

  it("the list of another paper", async () => {
    const meta = (value: string) => `<article-id pub-id-type="doi">${value}</article-id>`;
    const { code, err } = await run(article(refs, meta("10.5555/elm")));
    expect(err).toBe(
      "draft:references: kelp.xml: found the article 10.5555/elm. Expected 10.5555/ash-2018, the paper of the dossier kelp: --source and --dossier choose another.\n",
    );
    expect(code).toBe(1);
    expect((await run(article(refs, meta("10.5555/ASH-2018")))).code).toBe(0);
  });

  it.each([
    [
      "no source",
      ["--data", "test/fixtures/kelp/data"],
      "--source is needed\n\nUsage: npm run draft:references",
    ],
    [
      "--write without a name",
      ["--source", "x", "--write"],
      "--write needs --by <name>: who drafts the entries\n",
    ],
    ["an unknown option", ["--sauce", "x"], "Unknown option '--sauce'"],
  ])("%s, with 2", async (_what, argv, message) => {
    const { code, err } = await runHere(draft, argv);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});
