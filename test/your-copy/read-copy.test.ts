// Tests that a browser, which holds what the server answers and the reader's file, finds what the command finds.
import { expect, test } from "vitest";
import { openCopy, readingOf } from "../../client/your-copy/read-copy.ts";
import { buildCanonicalText } from "../../server/text/canonical-text.ts";
import { parseSource } from "../../server/text/parse-source.ts";
import { verifyDossier } from "../../server/text/verify.ts";
import { inputOf } from "../../scripts/read-dossier.ts";
import { bytesOf, heldKelp, kelpCopy, kelpEntries } from "./a-copy.ts";

const commandReport = (bytes: Uint8Array) => {
  const input = inputOf(kelpEntries);
  const text = buildCanonicalText(parseSource(bytes, "kelp"), input.dossier, "kelp");
  return verifyDossier(input, text, kelpEntries.lock?.value);
};
/** A report without the places in data files, which a browser does not know. */
const withoutPositions = (report: object): unknown =>
  JSON.parse(
    JSON.stringify(report, (key, value: unknown) => (key === "position" ? undefined : value)),
  );

const broken = (text: string): string =>
  text.replace("12", "13").replace("[3]", "").replace("kelp", "silk");
const renderings = ["kelp.txt", "kelp-plain.txt", "kelp.xml", "kelp.html"];

test.each(renderings)("%s: the report is that of the command", (name) => {
  const { report } = kelpCopy(name);
  expect(report.isVerified).toBe(true);
  expect(withoutPositions(report)).toEqual(withoutPositions(commandReport(bytesOf(name))));
});

test.each(renderings)("%s, broken: the report is that of the command", (name) => {
  const bytes = new TextEncoder().encode(broken(new TextDecoder().decode(bytesOf(name))));
  const { report } = openCopy(bytes, "kelp", heldKelp);
  expect(report.isVerified).toBe(false);
  expect(withoutPositions(report)).toEqual(withoutPositions(commandReport(bytes)));
});

test("every statement and every waiver stands on a sentence, and all sentences are those that were verified", () => {
  const { sections, report, locked } = readingOf(kelpCopy());
  const names = sections.flatMap(({ sentences }) => sentences.flatMap((one) => one.names));
  const { claims, recommendations, waivers } = heldKelp;
  const wanted = [
    ...[...claims, ...recommendations].map(({ id }) => id),
    ...waivers.map(({ id }) => `waiver:${id}`),
  ];
  expect([...new Set(names)].sort()).toEqual(wanted.sort());
  expect(locked.here).toBe(locked.total);
  expect(report.open).toEqual([]);
});

test("tells what nothing accounts for, on its sentence", () => {
  const added = new TextDecoder()
    .decode(bytesOf("kelp-plain.txt"))
    .replace("Results\n", "Results\nSome 77 gulls were counted besides. ");
  const { sections, locked } = readingOf(
    openCopy(new TextEncoder().encode(added), "kelp", heldKelp),
  );
  const open = sections.flatMap(({ id, sentences }) =>
    sentences.flatMap((one) => one.open.map(({ kind, value }) => [id, kind, value])),
  );
  expect(open).toEqual([
    ["results", "sentence", undefined],
    ["results", "quantity", 77],
  ]);
  expect(locked.here).toBe(locked.total);
});
