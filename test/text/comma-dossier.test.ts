// Owns the proof that a dossier of a paper with decimal commas is verified like one with decimal points: its places, figures,
// waivers, hints and lock, in every rendering, and each change of a figure betrayed.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Waiver } from "../../model/kinds/dossier-files.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { checkCorpus } from "../../server/corpus/check-corpus.ts";
import { heldDossierOf } from "../../server/corpus/held-dossier.ts";
import { readCorpus } from "../../server/corpus/read-corpus.ts";
import { buildCanonicalText, editSentences } from "../../server/text/canonical-text.ts";
import { tryMutations } from "../../server/text/mutations.ts";
import { digestOfSections, lockSections } from "../../server/text/lock.ts";
import { parseSource } from "../../server/text/parse-source.ts";
import { drawEdit } from "../../server/text/random-edit.ts";
import { verifyDossier, type DossierForVerify } from "../../server/text/verify.ts";
import { inputOf, selectDossier } from "../../scripts/read-dossier.ts";
import { run as verifyCommand } from "../../scripts/verify.ts";
import { runHere } from "../scripts/run-here.ts";
import { outline, plainSample, sampleDossier, sampleText } from "./sample-text.ts";
import { corpusIn } from "../graphs/read-data.ts";

const commas = { numbers: "decimal-comma" } as const;
const text = [
  "The mean change was 1,5 mm (95% CI −0,25 to 3,75; p = ,04).",
  "Of 12.345,6 kg of kelp 1.900 kg were dry.",
  "It was worn for 2, 3 und 4 days, at grade 3,5.",
].join(" ");
const sections = { section: "findings" };
const claims = [
  {
    id: "change",
    where: [{ ...sections, keys: ["mean change", "1,5", "−0,25", "3,75", ",04"] }],
    figures: [
      {
        id: "mean",
        measure: "length",
        value: 1.5,
        ci: { low: -0.25, high: 3.75, level: 95 },
        p: { comparator: "=", value: 0.04 },
      },
    ],
  },
  {
    id: "kelp",
    where: [{ ...sections, keys: ["12.345,6", "1.900 kg"] }],
    figures: [
      { id: "all", measure: "mass", value: 12345.6 },
      { id: "dry", measure: "mass", value: 1900 },
    ],
  },
  { id: "worn", where: [{ ...sections, keys: ["worn", "2", "3", "4", "3,5"] }] },
];
const waivers: Waiver[] = [
  {
    id: "days",
    where: { ...sections, keys: ["worn", "2", "3", "4", "grade 3,5"] },
    waives: { quantities: ["2", "3", "4", "grade 3,5"], markers: [] },
    reason: "Nobody asks for these days.",
  },
  {
    id: "level",
    where: { ...sections, keys: ["1,5", "95"] },
    waives: { quantities: ["95"], markers: [] },
    reason: "The level of an interval is told by it.",
  },
];
const dossierOf = (given: readonly object[]): DossierForVerify => ({
  ...sampleDossier(given, waivers),
  dossier: { ...outline, ...commas, references: 0 },
});
const read = (findings: string, own: object = commas) =>
  sampleText(findings, "Nothing.", { references: 0, ...own });
const stated = (given: readonly object[], findings = text) =>
  verifyDossier(dossierOf(given), read(findings), undefined).problems.flatMap(
    ({ rule, message }) => (rule === "lock-missing" ? [] : [message]),
  );

describe("a small dossier with decimal commas", () => {
  const { lock } = verifyDossier(dossierOf(claims), read(text), undefined);

  it("holds with its figures written with points", () => {
    const talk = { id: "talk", where: [{ section: "talk", keys: ["Nothing"] }] };
    const whole = dossierOf([...claims, talk]);
    const first = verifyDossier(whole, read(text), undefined);
    const { isVerified, problems, open, ledger } = verifyDossier(whole, read(text), first.lock);
    expect([problems, open, isVerified]).toEqual([[], [], true]);
    expect(ledger.quantities).toEqual({ total: 11, claimed: 6, waived: 5, open: 0 });
  });

  it("is lost where the convention is not declared", () => {
    const { problems, canLock } = verifyDossier(dossierOf(claims), read(text, {}), undefined);
    expect(canLock).toBe(false);
    expect(problems.map(({ rule }) => rule)).toContain("figure-unbound");
  });

  it.each([15, 5, 1, 2.5])("refuses a false figure: %d in place of 1.5", (value) => {
    const [first, ...others] = claims;
    const false_ = { ...first, figures: [{ id: "mean", measure: "length", value }] };
    expect(stated([false_, ...others]).join()).toContain(
      `figure "mean": value ${value} stands in no key of its passages`,
    );
  });

  it("proposes keys as the text prints them", () => {
    const [, kelp] = claims;
    const bare = { ...kelp, where: [{ ...sections, keys: ["kelp", "1.900"] }] };
    expect(stated([bare]).join()).toContain('add the key "12345,6" before "kelp"');
  });

  it("takes no part of a number for a grade", () => {
    const graded = (value: string) => ({
      id: "graded",
      where: [{ ...sections, keys: ["worn", "grade 3,5"] }],
      figures: [{ id: "g", measure: "grade", grade: { scale: "own", value } }],
    });
    expect(stated([graded("3,5")])).toEqual([]);
    expect(stated([graded("3")])).toEqual([
      'figure "g": grade 3 stands in no key of its passages; add the key "3"',
    ]);
  });

  it("betrays each changed digit by the claims and waivers on its sentence", () => {
    const source = parseSource(new TextEncoder().encode(plainSample(text, "Nothing.")), "sample");
    const outcomes = tryMutations(source, dossierOf(claims), "sample");
    expect(outcomes.filter(({ result }) => result !== "noticed")).toEqual([]);
    expect(outcomes.filter(({ mutation }) => mutation.kind === "digit")).toHaveLength(27);
  });

  it("betrays every change of a digit by lot, and no change of a separator that parts thousands", () => {
    const held = read(text);
    const placed = held.sections.flatMap(({ id, sentences }) =>
      sentences.map((one, sentence) => ({ section: id, sentence, held: one })),
    );
    for (let seed = 0; seed < 60; seed++) {
      const edit = drawEdit(placed, "digit", String(seed));
      const edited = editSentences(held, edit === undefined ? [] : [edit]);
      const { changes } = verifyDossier(dossierOf(claims), edited, lock);
      expect(changes.map(({ section, found }) => [section, found])).toEqual([
        [edit?.section, [edit?.sentence]],
      ]);
    }
    const spaced = read(text.replace("12.345", "12\u2009345").replace("1.900", "1900"));
    expect(verifyDossier(dossierOf(claims), spaced, lock).changes).toEqual([]);
  });
});

/** Numbers with the other signs, markers left as they are. */
const turned = (printed: string): string =>
  printed.replaceAll(/\[[^\]]*\]|(?<=\d)[.,](?=\d)/gu, (sign) =>
    sign === "." ? "," : sign === "," ? "." : sign,
  );

describe.each([
  ["moss", "moss.txt"],
  ["kelp", "kelp.txt"],
  ["kelp", "kelp-plain.txt"],
  ["kelp", "kelp.xml"],
  ["kelp", "kelp.html"],
])("the article %s of the tests, printed with decimal commas in %s", (id, name) => {
  const folder = `test/fixtures/${id}`;

  it("has the same sentences, numbers and account", async () => {
    const entries = selectDossier((await corpusIn(`${folder}/data`)).dossiers, id, folder);
    const input = inputOf(entries);
    const source = parseSource(readFileSync(`${folder}/source/${name}`), name);
    const blocks = source.blocks.map((block) => ({ ...block, text: turned(block.text) }));
    expect(blocks).not.toEqual(source.blocks);
    const build = (numbers: object) =>
      buildCanonicalText({ ...source, blocks }, { ...input.dossier, ...numbers }, name);
    const turnKeys = <T extends { where: { keys: string[] }[] }>(statement: T): T => ({
      ...statement,
      where: statement.where.map((where) => ({ ...where, keys: where.keys.map(turned) })),
    });
    const turnedInput: DossierForVerify = {
      ...input,
      claims: input.claims.map(({ item }) => ({ item: turnKeys(item) })),
      recommendations: input.recommendations.map(({ item }) => ({ item: turnKeys(item) })),
    };
    const report = verifyDossier(turnedInput, build(commas), undefined);
    expect(report.canLock).toBe(true);
    expect([report.warnings, report.open]).toEqual([[], []]);
    expect([report.lock.sections, report.ledger]).toEqual([
      entries.lock?.value.sections,
      entries.lock?.value.ledger,
    ]);
    // Not declared, it is another text.
    expect(verifyDossier(turnedInput, build({}), entries.lock?.value).changes).not.toEqual([]);
  });
});

describe("the command", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "claimtrail-commas-"));
    cpSync("test/fixtures/moss/data", join(folder, "data"), { recursive: true });
    const paper = readFileSync("test/fixtures/moss/source/moss.txt", "utf8");
    writeFileSync(join(folder, "moss.txt"), turned(paper));
    const dossier = join(folder, "data/dossiers/moss");
    edit(join(dossier, "dossier.yaml"), (yaml) => `${yaml}numbers: decimal-comma\n`);
    for (const file of readdirSync(join(dossier, "claims"))) {
      // Only keys are quoted numbers.
      edit(join(dossier, "claims", file), (yaml) => yaml.replaceAll(/"\d+\.\d+"/g, turned));
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const edit = (file: string, change: (text: string) => string) => {
    writeFileSync(file, change(readFileSync(file, "utf8")));
  };
  const run = (...options: readonly string[]) =>
    runHere(verifyCommand, ["--data", join(folder, "data"), ...options]);

  it("locks and verifies such a dossier, and notices a changed digit", async () => {
    const source = join(folder, "moss.txt");
    expect((await run("--source", source, "--update")).out).toContain("Lock written");
    const again = await run("--source", source);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("\nVerified.\n")]);
    const changed = join(folder, "changed.txt");
    writeFileSync(changed, readFileSync(source, "utf8").replace("12,5 ± 1,5%", "12,5 ± 1,6%"));
    const { code, out } = await run("--source", changed);
    expect(code).toBe(1);
    expect(out).toMatch(/enzyme-assays 1: source-changed: activity-left/);
  });

  it("leaves sound data, whose graph and page know the convention", async () => {
    const { corpus, problems } = await readCorpus(join(folder, "data"));
    expect([...problems, ...checkCorpus(corpus)]).toEqual([]);
    const node = buildGraph(corpus).nodes.find(({ id }) => id === "dossier:moss");
    const [entries] = corpus.dossiers;
    if (node?.kind !== "dossier" || entries === undefined) throw new Error("no dossier");
    expect([node.numbers, heldDossierOf(entries).dossier.numbers]).toEqual([
      "decimal-comma",
      "decimal-comma",
    ]);
    // Whoever holds the text beside the graph reads the one that was verified.
    const source = parseSource(readFileSync(join(folder, "moss.txt")), "moss.txt");
    const { sections: held } = buildCanonicalText(source, node, "moss.txt");
    expect(digestOfSections(lockSections(held))).toBe(node.textDigest);
  });
});
