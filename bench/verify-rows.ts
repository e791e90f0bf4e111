// Owns the row about verifying a long section: the same sentences and claims in one section of a paper, and in twenty.
import process from "node:process";
import { numberText } from "../model/formats.ts";
import { Claim } from "../model/statement.ts";
import { buildCanonicalText } from "../server/text/canonical-text.ts";
import { parseSource } from "../server/text/parse-source.ts";
import { verifyDossier, type DossierForVerify } from "../server/text/verify.ts";
import { inTurns } from "./in-turns.ts";
import type { Bench } from "./open-bench.ts";
import { ratioRow, type Row } from "./table.ts";

const claims = 2_000;
const manySections = 20;

/** An invented paper: its text, and what is stated of it. */
type Paper = { readonly text: Uint8Array; readonly input: DossierForVerify };

/** Time of the processor to read and verify a paper of one section against one of as many claims in twenty. */
export const verifyRows = async ({ rounds }: Bench): Promise<Row[]> => {
  const papers = [paperOf(1), paperOf(manySections)];
  papers.forEach(verifyMs);
  const times = await inTurns(
    rounds,
    papers.map((paper) => () => verifyMs(paper)),
  );
  const name = `Verify ${numberText(claims)} claims, one to a sentence, in one section / in ${manySections} sections`;
  return [ratioRow(name, 2, times, { unit: "ms of processor", digits: 0 })];
};

/** A paper of so many sections of equal length, with one sentence to each claim. */
const paperOf = (count: number): Paper => {
  const sections = Array.from({ length: count }, (_, i) => {
    const letter = String.fromCharCode(65 + i);
    return { id: `part-${letter.toLowerCase()}`, title: `Part ${letter}`, level: 1 as const };
  });
  const stated = sections.map(({ id, title }, part) => ({
    title,
    sentences: Array.from({ length: claims / count }, (_, i) =>
      state(part * (claims / count) + i, id),
    ),
  }));
  const lines = stated.flatMap(({ title, sentences }) => [title, ...sentences.map((s) => s.says)]);
  return {
    text: new TextEncoder().encode(lines.join("\n")),
    input: {
      dossier: { id: "bench", sections, endsAt: [], references: 0 },
      claims: stated.flatMap(({ sentences }) => sentences.map(({ claim }) => ({ item: claim }))),
      recommendations: [],
      references: [],
      waivers: [],
      summaries: [],
    },
  };
};

const places = ["Ash", "Birch", "Cedar", "Dune", "Elm", "Fir", "Gorse"].flatMap((head) =>
  ["bay", "cove", "head", "mouth", "ness", "port", "quay"].map((tail) => head + tail),
);

/** A sentence and the claim of it. Each of its keys stands in many sentences, all three together in this one only. */
const state = (number: number, section: string): { says: string; claim: Claim } => {
  const place = places[number % places.length] ?? "";
  const met = 2 + (number % 89);
  const dived = 100 + (number % 97);
  const says = `Of ${dived} divers near ${place} some ${met} met kelp.`;
  return {
    says,
    claim: Claim.parse({
      id: `kelp-${number}`,
      type: "incidence",
      statement: `Near ${place}, ${met} of ${dived} divers met kelp.`,
      label: `Kelp near ${place}`,
      voice: "own-result",
      topics: ["kelp"],
      about: [{ concept: "kelp", role: "finding" }],
      where: [{ section, keys: [String(dived), place, String(met)] }],
      figures: [{ id: "met", measure: "count", value: met, n: dived }],
    }),
  };
};

/** Time of the processor to read a paper's text and to verify what is stated of it, in ms. Throws when something does not hold. */
const verifyMs = ({ text, input }: Paper): number => {
  const started = process.cpuUsage();
  const read = buildCanonicalText(parseSource(text, "bench"), input.dossier, "bench");
  const { canLock, problems } = verifyDossier(input, read, undefined);
  const { user, system } = process.cpuUsage(started);
  if (!canLock) throw new Error(`bench paper: ${problems[0]?.message ?? "is not verified"}`);
  return (user + system) / 1000;
};
