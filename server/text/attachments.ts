// Owns whether the markers that a statement cites are attached to its passages in the way it says.
import type { ReferenceKey } from "../../model/ids.ts";
import type { ReferenceEntry } from "../../model/kinds/dossier-files.ts";
import type { Citation } from "../../model/statement.ts";
import type { Section, Sentence } from "./canonical-text.ts";
import { foldLeniently } from "./fold.ts";
import type { FoundPassage } from "./passages.ts";

/** A carried marker stands at most this many sentences before or after the passage. */
const carriedReach = 2;

const folded = (sentence: Sentence): string =>
  ` ${sentence.tokens.map((t) => (t.kind === "word" ? t.lenient : "")).join(" ")} `;

const names = (sentence: Sentence, author: string): boolean =>
  folded(sentence).includes(
    ` ${author
      .split(/[\s,.&]+/)
      .filter((word) => word !== "")
      .map(foldLeniently)
      .join(" ")} `,
  );

/**
 * What is wrong with a citation's attachment, in words with what would fit; undefined when it holds. `references` is
 * undefined where references.yaml does not exist yet: then names cannot be checked.
 */
export const checkAttachment = (
  { ref, attachment }: Pick<Citation, "ref" | "attachment">,
  passages: readonly FoundPassage[],
  sections: readonly Section[],
  references: readonly ReferenceEntry[] | undefined,
): string | undefined => {
  const sentencesOf = (id: string) => sections.find((s) => s.id === id)?.sentences ?? [];
  const own = passages.flatMap(({ section, sentences }) =>
    sentencesOf(section).filter((_, i) => sentences.includes(i)),
  );
  const near = passages.flatMap(({ section, sentences }) =>
    sentencesOf(section).filter((_, i) => sentences.some((s) => Math.abs(s - i) <= carriedReach)),
  );
  const holds = (sentence: Sentence) => sentence.markers.some(({ marker }) => marker === ref);
  const holding = own.filter(holds);
  const author = references?.find(({ marker }) => marker === ref)?.namedInText;
  const fits = new Map<Citation["attachment"], boolean>([
    ["same-sentence", holding.some((s) => s.markers.every(({ marker }) => marker === ref))],
    ["cluster", holding.some((s) => s.markers.some(({ marker }) => marker !== ref))],
    ["carried", holding.length === 0 && near.some(holds)],
    [
      "by-name",
      references === undefined ||
        (author !== undefined && own.some((sentence) => names(sentence, author))),
    ],
  ]);
  if (fits.get(attachment) === true) return undefined;
  const others = [...fits].filter(([, isFit]) => isFit).map(([name]) => name);
  const why = {
    "same-sentence": "it does not stand alone in a sentence of the passage",
    cluster: "it does not stand with others in a sentence of the passage",
    carried:
      holding.length > 0
        ? "it stands in the passage's own sentence"
        : `it stands in no sentence within ${carriedReach} of the passage`,
    "by-name":
      author === undefined
        ? "references.yaml gives no `namedInText` for it"
        : `"${author}" does not stand in the passage's sentences`,
  }[attachment];
  const hint =
    others.length > 0
      ? `what fits: ${others.join(", ")}`
      : `no attachment fits here; ${whatElse(ref, sections)}`;
  const printed = typeof ref === "number" ? `[${ref}]` : ref;
  return `${printed} is said to be attached "${attachment}", but ${why}; ${hint}`;
};

/** What to do about a citation that no attachment fits, from where its marker stands in the text. */
const whatElse = (ref: ReferenceKey, sections: readonly Section[]): string => {
  if (typeof ref === "string") {
    return "add a place where the text names it to `where`, or take it out of `cites`";
  }
  const places = sections.flatMap(({ id, sentences }) =>
    sentences.flatMap(({ markers }, i) =>
      markers.some(({ marker }) => marker === ref) ? [`sentence ${i + 1} of section "${id}"`] : [],
    ),
  );
  return places.length === 0
    ? "it stands nowhere in the text: take it out of `cites`"
    : `it stands in ${places.slice(0, 3).join(", ")}: add a place there to \`where\`, or take it out of \`cites\``;
};
