// Owns the rules about references, what they are taken for, audits, and evidence that a paper does not cite.
import type { ReferenceKey } from "../../model/ids.ts";
import type { ReferenceEntry } from "../../model/kinds/dossier-files.ts";
import { statementsOf, type DossierEntries, type ReviewedEntry } from "./corpus.ts";
import { indexStatements } from "./corpus-index.ts";
import type { DataRule, Finding } from "./data-rule.ts";

const referencesByMarker = (
  dossier: DossierEntries,
): ReadonlyMap<ReferenceKey, ReviewedEntry<ReferenceEntry>> =>
  new Map(dossier.references.map((entry) => [entry.value.marker, entry]));

/** Every number of the reference list has an entry, and no other number has. */
export const referenceListWhole: DataRule = {
  name: "reference-list-whole",
  requirement: "Each number from 1 to `references` has one entry in references.yaml.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier): Finding[] => {
      const { references: count } = dossier.dossier.value;
      if (corpus.missing.has(`dossiers/${dossier.folder}/references.yaml`)) return [];
      const held = referencesByMarker(dossier);
      const missing = Array.from({ length: count }, (_, i) => i + 1).filter(
        (marker) => !held.has(marker) && !corpus.unread.has(String(marker)),
      );
      return [
        ...(missing.length === 0
          ? []
          : [
              {
                place: dossier.dossier.placeOf(["references"]),
                found: missing.join(", "),
                message: `the reference list has ${count} entries, but there is none for ${missing.join(", ")}`,
                hint: "add them to references.yaml, as unidentified where nothing is known",
              },
            ]),
        ...dossier.references
          .filter(({ value: { marker } }) => typeof marker === "number" && marker > count)
          .map((entry) => ({
            place: entry.placeOf(["marker"]),
            found: String(entry.value.marker),
            message: `reference ${entry.value.marker} is beyond the ${count} entries of the list`,
            hint: "correct it, or `references` in dossier.yaml",
          })),
      ];
    }),
};

/** What the text names without a number can be found by that name only. */
export const sourceNamed: DataRule = {
  name: "source-named",
  requirement: "A source without a number says how the text names it, and is cited by name.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) => [
      ...dossier.references
        .filter(({ value }) => isNamed(value.marker) && value.namedInText === undefined)
        .map((entry) => ({
          place: entry.placeOf(["marker"]),
          found: String(entry.value.marker),
          message: `reference ${entry.value.marker} has no number and no name in the text`,
          hint: "add `namedInText`, as the text spells it; or give its number in the list",
        })),
      ...statementsOf(dossier).flatMap((entry) =>
        entry.value.cites.flatMap(({ ref, attachment }, i): Finding[] =>
          !isNamed(ref) || attachment === "by-name"
            ? []
            : [
                {
                  place: entry.placeOf(["cites", i, "attachment"]),
                  found: attachment,
                  message: `${entry.value.id} cites ${ref}, which has no marker in the text`,
                  hint: "say by-name",
                },
              ],
        ),
      ),
    ]),
};

const isNamed = (key: ReferenceKey): boolean => typeof key === "string";

/** How sure an identification is, is said exactly when there is one. */
export const identificationWhole: DataRule = {
  name: "identification-whole",
  requirement:
    "An identified reference has a work and a confidence, an unidentified one has neither.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) =>
      dossier.references.flatMap((entry): Finding[] => {
        const { marker, basis, work, confidence } = entry.value;
        const findingFor = (key: string, what: string, hint: string): Finding => ({
          place: entry.placeOf([key]),
          found: basis,
          message: `reference ${marker} is ${basis}, ${what}`,
          hint,
        });
        if (basis === "unidentified") {
          return [
            ...(work === undefined
              ? []
              : [findingFor("work", `but names the work ${work}`, "move it to `alternatives`")]),
            ...(confidence === undefined
              ? []
              : [findingFor("confidence", "so there is nothing to be confident of", "remove it")]),
          ];
        }
        return [
          ...(work === undefined
            ? [findingFor("basis", "but names no work", "name it, or say unidentified")]
            : []),
          ...(basis === "inferred" && confidence === undefined
            ? [findingFor("basis", "but does not say how surely", "add `confidence`")]
            : []),
        ];
      }),
    ),
};

/** An evidence line by the author's name needs the name; what an unidentified work studied is not known. */
export const citationFits: DataRule = {
  name: "citation-fits",
  requirement:
    "A citation by name has a name in references.yaml; directness of an unidentified reference is unknown.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) => {
      const held = referencesByMarker(dossier);
      return statementsOf(dossier).flatMap((entry) =>
        entry.value.cites.flatMap((citation, i): Finding[] => {
          const reference = held.get(citation.ref)?.value;
          if (reference === undefined) return [];
          const judged = Object.entries(citation.directness ?? {}).filter(
            ([, grade]) => grade !== "unknown",
          );
          return [
            ...(citation.attachment === "by-name" && reference.namedInText === undefined
              ? [
                  {
                    place: entry.placeOf(["cites", i, "attachment"]),
                    found: "by-name",
                    message: `${entry.value.id} cites [${citation.ref}] by name, but references.yaml knows no name for it`,
                    hint: "add `namedInText` to the reference, as the text spells it",
                  },
                ]
              : []),
            ...(reference.work === undefined && judged.length > 0
              ? [
                  {
                    place: entry.placeOf(["cites", i, "directness"]),
                    found: judged.map(([axis, grade]) => `${axis}: ${grade}`).join(", "),
                    message: `${entry.value.id} judges how directly [${citation.ref}] bears on it, but which work that is is not known`,
                    hint: "say unknown, or identify the reference",
                  },
                ]
              : []),
          ];
        }),
      );
    }),
};

/** An audit is of an evidence line that is there, against what its source reports. */
export const auditFits: DataRule = {
  name: "audit-fits",
  requirement:
    "An audited statement cites the reference, and the report is by the work that the reference is, or may be.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) => {
      const statements = indexStatements(dossier);
      const held = referencesByMarker(dossier);
      return dossier.audits.flatMap((entry): Finding[] => {
        const { statement, ref, against } = entry.value;
        const cites = statements.get(statement)?.value.cites;
        if (cites !== undefined && !cites.some((citation) => citation.ref === ref)) {
          return [
            {
              place: entry.placeOf(["ref"]),
              found: String(ref),
              message: `the audit is of [${ref}] in ${statement}, which does not cite it`,
              hint: `it cites: ${cites.map((c) => `[${c.ref}]`).join(", ") || "nothing"}`,
            },
          ];
        }
        const reference = held.get(ref)?.value;
        if (reference === undefined) return [];
        const candidates = [reference.work, ...reference.alternatives.map(({ work }) => work)];
        const known = candidates.filter((work) => work !== undefined);
        const [work = ""] = against.split(".");
        if (known.includes(work)) return [];
        return [
          {
            place: entry.placeOf(["against"]),
            found: against,
            message: `the audit of [${ref}] is against a report of ${work}, which the reference is not taken for`,
            hint: `it is taken for: ${known.join(", ") || "no work"}; name ${work} among its alternatives if it may be it`,
          },
        ];
      });
    }),
};

/** What is said to bear on a statement that does not cite it, is not cited by that statement. */
export const uncitedFits: DataRule = {
  name: "uncited-fits",
  requirement:
    "A report entered as uncited is by a work that none of the statement's references is taken for.",
  check: ({ corpus, index }) =>
    corpus.dossiers.flatMap((dossier) => {
      const statements = indexStatements(dossier);
      return dossier.uncited.flatMap((entry): Finding[] => {
        const work = index.reports.get(entry.value.report)?.work.id;
        const markers = dossier.references.flatMap(({ value }) =>
          value.work === work && work !== undefined ? [value.marker] : [],
        );
        return entry.value.bearsOn.flatMap((name, i): Finding[] => {
          const cites = statements.get(name)?.value.cites ?? [];
          const cited = cites.find(({ ref }) => markers.includes(ref));
          if (cited === undefined) return [];
          return [
            {
              place: entry.placeOf(["bearsOn", i]),
              found: name,
              message: `${name} cites [${cited.ref}], which is taken for ${work ?? ""}, so its report is not uncited there`,
              hint: "compare it in audits.yaml, and take the statement out here",
            },
          ];
        });
      });
    }),
};

/** High confidence leaves no other work that the reference may be. */
export const confidenceFits: DataRule = {
  name: "confidence-fits",
  requirement:
    "A reference inferred with high confidence names no alternative that is not ruled out.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) =>
      dossier.references.flatMap((entry): Finding[] => {
        const { marker, confidence, alternatives } = entry.value;
        const open = alternatives.filter(({ ruledOut }) => ruledOut !== true);
        if (confidence !== "high" || open.length === 0) return [];
        return [
          {
            place: entry.placeOf(["confidence"]),
            found: confidence,
            message: `reference ${marker} is inferred with high confidence, and may be another work all the same: ${open.map(({ title }) => title).join("; ")}`,
            hint: "say medium, or `ruledOut: true` for each alternative that it cannot be",
          },
        ];
      }),
    ),
};

/** Numbers of publications look like what they are, and no two works share one. */
export const identifiersFit: DataRule = {
  name: "identifiers-fit",
  requirement: "DOI, PMID and PMCID have their form, and belong to one work only.",
  check: ({ corpus }) => {
    const owners = new Map<string, string>();
    const forms = [
      [
        "DOI",
        /^10\.\d{4,9}\/\S*[^\s.]$/,
        "10.<registrant>/<name>, without https://doi.org/ and a full stop behind it",
      ],
      ["PMID", /^\d{1,8}$/, "digits only"],
      ["PMCID", /^PMC\d+$/, "PMC and digits"],
    ] as const;
    return corpus.works.flatMap((entry) =>
      forms.flatMap(([key, form, expected]): Finding[] => {
        const found = entry.value.csl[key];
        if (found === undefined) return [];
        const place = entry.placeOf(["csl", key]);
        if (!form.test(found)) {
          const message = `${key} is ${JSON.stringify(found)}, expected ${expected}`;
          return [{ place, found, expected, message }];
        }
        const name = `${key} ${found.toLowerCase()}`;
        const owner = owners.get(name);
        owners.set(name, owner ?? entry.value.id);
        if (owner === undefined) return [];
        const message = `${key} ${found} is that of ${owner} already`;
        return [
          {
            place,
            found,
            message,
            hint: "correct one of them; where both are one publication, keep one file",
          },
        ];
      }),
    );
  },
};
