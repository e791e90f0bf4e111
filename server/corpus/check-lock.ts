// Owns the rule that a lock belongs to the data beside it. Needs no source text: only `verify` can say whether it is true.
import {
  authoredDigest,
  digestOfSections,
  summaryDigest,
  summaryName,
  waiverDigest,
  waiverName,
} from "../text/lock.ts";
import { indexStatements } from "./corpus-index.ts";
import { statementsOf, type Corpus, type DossierEntries, type Entry } from "./corpus.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import type { DataPath } from "./yaml-document.ts";
import { mayStandUnread, statementHomes } from "./unread-files.ts";

/** A lock written for other data would vouch for places that nobody looked at. A dossier without one is not faulty. */
export const lockFits: DataRule = {
  name: "lock-fits",
  requirement:
    "Where there is a lock, it was written for the statements, waivers and summaries as they are.",
  check: ({ corpus }) => corpus.dossiers.flatMap((d) => lockFindings(d, corpus)),
};

/** A statement or waiver as the lock names it, with the digest of what was written and the places that were written. */
type Authored = {
  name: string;
  placeOf: Entry<unknown>["placeOf"];
  digest: string;
  where: readonly { section: string }[];
};

type Lock = NonNullable<DossierEntries["lock"]>;

const lockFindings = (dossier: DossierEntries, corpus: Corpus): Finding[] => {
  const { folder, lock } = dossier;
  if (lock === undefined) return [];
  const hint = `run \`npm run verify -- --source <file> --dossier ${folder} --update\`, with the same \`--data\` where one was given`;
  const hintOnEdit = `run \`npm run verify -- --source <file> --dossier ${folder}\`, have a second reader read it again, then add \`--update\``;
  const authored = authoredIn(dossier);
  const names = new Set([
    ...authored.map(({ name }) => name),
    ...dossier.summaries.map(({ value }) => summaryName(value)),
  ]);
  return [
    ...headFindings(dossier, lock, hint),
    ...authored.flatMap((one) => placeFindings(one, lock, hint, hintOnEdit)),
    ...Object.keys(lock.value.places)
      .filter((name) => !names.has(name) && !mayBeUnread(name, folder, corpus))
      .map((name) => ({
        place: lock.placeOf(["places", name]),
        found: name,
        message: `the lock places ${name}, which is not in the data`,
        hint,
      })),
  ];
};

const authoredIn = (dossier: DossierEntries): Authored[] => [
  ...statementsOf(dossier).map(({ value, placeOf }) => ({
    name: value.id,
    placeOf,
    digest: authoredDigest(value),
    where: value.where,
  })),
  ...dossier.waivers.map(({ value, placeOf }) => ({
    name: waiverName(value),
    placeOf,
    digest: waiverDigest(value),
    where: [value.where],
  })),
  ...summariesIn(dossier),
];

/** Summaries whose statements are all there: another rule says which are not. */
const summariesIn = (dossier: DossierEntries): Authored[] => {
  const statements = indexStatements(dossier);
  return dossier.summaries.flatMap(({ value, placeOf }) => {
    const named = [...value.sentences, ...value.unknown].flatMap(({ from }) => from);
    if (!named.every((id) => statements.has(id))) return [];
    return [
      {
        name: summaryName(value),
        placeOf: (path?: DataPath) => placeOf(path?.[0] === "id" ? ["topic"] : path),
        digest: summaryDigest(
          value,
          [...statements.values()].map((entry) => entry.value),
        ),
        where: [],
      },
    ];
  });
};

/** Whether the lock as a whole belongs to the dossier and is as it was written. */
const headFindings = ({ folder, dossier }: DossierEntries, lock: Lock, hint: string): Finding[] => {
  const { sections, textDigest } = lock.value;
  const outline = dossier.value.sections.map(({ id }) => id).join(", ");
  const lockedOutline = sections.map(({ id }) => id).join(", ");
  const findings: Finding[] = [];
  if (lock.value.dossier !== folder) {
    findings.push({
      place: lock.placeOf(["dossier"]),
      found: lock.value.dossier,
      message: `the lock was written for the dossier ${lock.value.dossier}`,
      hint,
    });
  }
  if (outline !== lockedOutline) {
    findings.push({
      place: lock.placeOf(["sections"]),
      found: lockedOutline,
      message: "the lock was written for other sections than dossier.yaml lists",
      hint,
    });
  }
  if (digestOfSections(sections) !== textDigest) {
    findings.push({
      place: lock.placeOf(["textDigest"]),
      found: textDigest,
      message: "the lock's sentences do not have the digest that it says",
      hint: `it was edited by hand; ${hint}`,
    });
  }
  return findings;
};

/** Whether the lock has one statement or waiver, as it is now, in sentences that its text has. */
const placeFindings = (
  { name, placeOf, digest, where }: Authored,
  lock: Lock,
  hint: string,
  hintOnEdit: string,
): Finding[] => {
  const { places, sections } = lock.value;
  const place = Object.hasOwn(places, name) ? places[name] : undefined;
  if (place === undefined) {
    return [{ place: placeOf(["id"]), message: `${name} is not in the lock`, hint }];
  }
  if (place.authored !== digest) {
    return [
      {
        place: placeOf(["id"]),
        found: digest,
        expected: place.authored,
        message: `${name} was edited after the last verification`,
        hint: hintOnEdit,
      },
    ];
  }
  const sizes = new Map(sections.map(({ id, sentences }) => [id, sentences.length]));
  const isWhole =
    place.at.length === where.length &&
    place.at.every(
      ({ section, sentences }, i) =>
        section === where[i]?.section &&
        sentences.every((n) => n >= 0 && n < (sizes.get(section) ?? 0)),
    );
  if (isWhole) return [];
  const message = `the lock places ${name} where its text has no sentence`;
  return [{ place: lock.placeOf(["places", name]), message, hint }];
};

/** Whether a name of the lock may belong to a statement or waiver in a file that could not be read. */
const mayBeUnread = (name: string, folder: string, corpus: Corpus): boolean => {
  const [, list, own] = /^(waiver|summary):(.*)$/.exec(name) ?? [];
  const file = list === "waiver" ? "coverage.yaml" : "summaries.yaml";
  return (
    corpus.unread.has(own ?? name) ||
    mayStandUnread(
      corpus,
      list === undefined ? statementHomes(folder) : [`dossiers/${folder}/${file}`],
    )
  );
};
