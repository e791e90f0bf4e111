// Owns telling a curator that a text looks as if it wrote numbers in another way than its dossier says. Changes no reading.
import { countText } from "../../model/formats.ts";
import type { NumberConvention } from "../../model/vocabulary.ts";
import type { Occurrence } from "./quantities.ts";

/** What of a section is looked at. */
interface ReadSection {
  readonly id: string;
  readonly sentences: readonly {
    readonly raw: string;
    readonly occurrences: readonly Pick<Occurrence, "kind" | "start">[];
  }[];
}

/** A number with decimals, as printed, and where: its sentence is counted from 1. */
interface Decimal {
  readonly printed: string;
  readonly section: string;
  readonly sentence: number;
}

/** Fewer may be lists ("divers 1,2") or versions. */
const leastSeen = 3;
const mostNamed = 3;

/** Numbers with this sign in them that parts no three digits: what it begins can only be decimals. */
const decimalsBy = (sign: "," | "."): RegExp =>
  new RegExp(
    `(?<!\\d|\\d[.,]|\\[)(?![1-9]\\d{0,2}[${sign}]\\d{3}(?!\\d))\\d+[${sign}]\\d+(?!\\d|[.,]\\d)`,
    "gu",
  );
const withPoints = decimalsBy(".");
const withCommas = decimalsBy(",");

const findDecimals = (sections: readonly ReadSection[], pattern: RegExp): readonly Decimal[] =>
  sections.flatMap(({ id, sentences }) =>
    sentences.flatMap(({ raw, occurrences }, i) =>
      [...raw.matchAll(pattern)]
        // No marker, no part of a name.
        .filter(({ index }) => occurrences.some((o) => o.kind === "quantity" && o.start === index))
        .map(([printed]) => ({ printed, section: id, sentence: i + 1 })),
    ),
  );

/** At most one warning: several numbers can only be of the other convention, and they are more than those of the declared one. */
export const conventionWarning = (
  sections: readonly ReadSection[],
  declared: NumberConvention,
): readonly string[] => {
  const isComma = declared === "decimal-comma";
  const own = findDecimals(sections, isComma ? withCommas : withPoints);
  const others = findDecimals(sections, isComma ? withPoints : withCommas);
  if (others.length < leastSeen || others.length <= own.length) return [];
  const places = others
    .slice(0, mostNamed)
    .map(
      ({ printed, section, sentence }) =>
        `"${printed}" in sentence ${sentence} of section "${section}"`,
    );
  const more = others.length > mostNamed ? ` and ${others.length - mostNamed} more` : "";
  const [here, there] = isComma ? ["point", "comma"] : ["comma", "point"];
  const what = isComma
    ? "take `numbers: decimal-comma` out of dossier.yaml"
    : "put `numbers: decimal-comma` into dossier.yaml, and write keys as the paper prints them";
  return [
    `${countText(others.length, "number")} of the text can only be decimals with a ${here} (${places.join(", ")}${more}), and ${own.length} with a ${there}, as dossier.yaml has it; if the paper prints decimal ${here}s, ${what}`,
  ];
};
