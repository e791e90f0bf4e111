// Owns the rule that a lock belongs to the data beside it. Needs no source text: only `verify` can say whether it is true.
import { authoredDigest, digestOfSections, waiverDigest, waiverName } from "../text/lock.ts";
import { statementsOf, type Corpus, type DossierEntries } from "./corpus.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import { mayStandUnread, statementHomes } from "./unread-files.ts";

/** A lock written for other data would vouch for places that nobody looked at. A dossier without one is not faulty. */
export const lockFits: DataRule = {
  name: "lock-fits",
  requirement: "Where there is a lock, it was written for the statements and waivers as they are.",
  check: ({ corpus }) => corpus.dossiers.flatMap((d) => lockFindings(d, corpus)),
};

const lockFindings = (dossier: DossierEntries, corpus: Corpus): Finding[] => {
  const { folder, lock } = dossier;
  if (lock === undefined) return [];
  const hint = `run \`npm run verify -- --source <file> --dossier ${folder} --update\``;
  const hintOnEdit = `run \`npm run verify -- --source <file> --dossier ${folder}\`, have a second reader read it again, then add \`--update\``;
  const { places, sections, textDigest } = lock.value;
  const authored = [
    ...statementsOf(dossier).map((entry) => ({
      entry,
      name: entry.value.id,
      digest: authoredDigest(entry.value),
      where: entry.value.where,
    })),
    ...dossier.waivers.map((entry) => ({
      entry,
      name: waiverName(entry.value),
      digest: waiverDigest(entry.value),
      where: [entry.value.where],
    })),
  ];
  const names = new Set(authored.map(({ name }) => name));
  const sizes = new Map(sections.map(({ id, sentences }) => [id, sentences.length]));
  const outline = dossier.dossier.value.sections.map(({ id }) => id).join(", ");
  const lockedOutline = sections.map(({ id }) => id).join(", ");
  const whole: Finding[] = [
    ...(lock.value.dossier === folder
      ? []
      : [
          {
            place: lock.placeOf(["dossier"]),
            found: lock.value.dossier,
            message: `the lock was written for the dossier ${lock.value.dossier}`,
            hint,
          },
        ]),
    ...(outline === lockedOutline
      ? []
      : [
          {
            place: lock.placeOf(["sections"]),
            found: lockedOutline,
            message: "the lock was written for other sections than dossier.yaml lists",
            hint,
          },
        ]),
    ...(digestOfSections(sections) === textDigest
      ? []
      : [
          {
            place: lock.placeOf(["textDigest"]),
            found: textDigest,
            message: "the lock's sentences do not have the digest that it says",
            hint: `it was edited by hand; ${hint}`,
          },
        ]),
  ];
  return [
    ...whole,
    ...authored.flatMap(({ entry, name, digest, where }): Finding[] => {
      const place = Object.hasOwn(places, name) ? places[name] : undefined;
      if (place === undefined) {
        return [{ place: entry.placeOf(["id"]), message: `${name} is not in the lock`, hint }];
      }
      if (place.authored !== digest) {
        return [
          {
            place: entry.placeOf(["id"]),
            found: digest,
            expected: place.authored,
            message: `${name} was edited after the last verification`,
            hint: hintOnEdit,
          },
        ];
      }
      const isWhole =
        place.at.length === where.length &&
        place.at.every(
          ({ section, sentences }, i) =>
            section === where[i]?.section &&
            sentences.every((n) => n >= 0 && n < (sizes.get(section) ?? 0)),
        );
      return isWhole
        ? []
        : [
            {
              place: lock.placeOf(["places", name]),
              message: `the lock places ${name} where its text has no sentence`,
              hint,
            },
          ];
    }),
    ...Object.keys(places)
      .filter((name) => !names.has(name) && !mayBeUnread(name, folder, corpus))
      .map((name) => ({
        place: lock.placeOf(["places", name]),
        found: name,
        message: `the lock places ${name}, which is not in the data`,
        hint,
      })),
  ];
};

/** Whether a name of the lock may belong to a statement or waiver in a file that could not be read. */
const mayBeUnread = (name: string, folder: string, corpus: Corpus): boolean => {
  const waiver = /^waiver:(.*)$/.exec(name)?.[1];
  return (
    corpus.unread.has(waiver ?? name) ||
    mayStandUnread(
      corpus,
      waiver === undefined ? statementHomes(folder) : [`dossiers/${folder}/coverage.yaml`],
    )
  );
};
