// Owns the rule that tours lead somewhere: to pages that there are, with what those pages know and ids that are there.
import {
  explorerPages,
  pageAt,
  type AddressPart,
  type FoundPage,
} from "../../model/explorer-pages.ts";
import { localName } from "../../model/local-name.ts";
import { withArticle } from "../problems/fault-sentence.ts";
import { didYouMean, nearestWord } from "../problems/did-you-mean.ts";
import type { Corpus } from "./corpus.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import { pageIdsOf, renamedIdsOf, type PageKind } from "./page-ids.ts";

/** What is wrong with an address; its message follows the name of the step. */
type Fault = Omit<Finding, "place">;

/** What ids are held against. */
type Known = {
  readonly ids: ReadonlyMap<string, PageKind>;
  readonly renamed: ReadonlyMap<string, string>;
  /** Whether the id may stand in a file that could not be read. */
  readonly mayBeUnread: (id: string) => boolean;
};

/** A reader who goes on never meets a page that is missing. */
export const tourLeads: DataRule = {
  name: "tour-leads",
  requirement:
    "Each step of a tour leads to a page of the explorer, with parts that the page knows and ids that are there.",
  check: ({ corpus }) => {
    const known: Known = {
      ids: pageIdsOf(corpus),
      renamed: renamedIdsOf(corpus),
      mayBeUnread: mayBeUnread(corpus),
    };
    return corpus.dossiers.flatMap(({ tours }) =>
      tours.flatMap(({ value, placeOf }) =>
        value.steps.flatMap(({ at }, i) =>
          faultsOf(at, known).map(({ message, ...more }): Finding => ({
            ...more,
            place: placeOf(["steps", i, "at"]),
            message: `step ${i + 1} of the tour ${value.id} ${message}`,
          })),
        ),
      ),
    );
  },
};

const mayBeUnread =
  (corpus: Corpus) =>
  (id: string): boolean =>
    corpus.missing.size > 0 || corpus.unread.has(localName(id));

const faultsOf = (address: string, known: Known): Fault[] => {
  const { pathname, searchParams } = new URL(address, "https://explorer.invalid");
  const found = pageAt(pathname);
  if (found === undefined) {
    const paths = Object.keys(explorerPages);
    const [, first = "", id = ""] = /^\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
    const nearest = nearestWord(id === "" ? pathname : `/${first}/$id`, paths);
    return [
      {
        found: pathname,
        message: `leads to ${pathname}, which is no page of the explorer`,
        hint:
          nearest === undefined
            ? `pages: ${paths.join(", ")}`
            : `did you mean ${JSON.stringify(id === "" ? nearest : nearest.replace("$id", () => id))}?`,
      },
    ];
  }
  const { page, id } = found;
  return [
    ...(page.id === undefined ? [] : partFaults(id, page.id, known)),
    ...[...searchParams].flatMap(([name, value]) => queryFaults(found, name, value, known)),
  ];
};

const queryFaults = (
  { path, page }: FoundPage,
  name: string,
  value: string,
  known: Known,
): Fault[] => {
  const part = page.query[name];
  if (part !== undefined) return partFaults(value, part, known);
  const names = Object.keys(page.query);
  return [
    {
      found: name,
      message: `asks ${path} for ${JSON.stringify(name)}, which that page does not know`,
      hint: didYouMean(name, names) ?? `it knows: ${names.join(", ") || "nothing"}`,
    },
  ];
};

const partFaults = (value: string, part: AddressPart, known: Known): Fault[] => {
  if (part === "text") return [];
  if (part === "year") {
    return /^\d{4}$/.test(value)
      ? []
      : [
          {
            found: value,
            message: `says ${JSON.stringify(value)} where a year stands`,
            hint: "write a year in four digits",
          },
        ];
  }
  if ("words" in part) {
    if (part.words.includes(value)) return [];
    return [
      {
        found: value,
        message: `says ${JSON.stringify(value)} where one of a few words stands`,
        hint: didYouMean(value, part.words) ?? `words: ${part.words.join(", ")}`,
      },
    ];
  }
  const ids = part.ids === "any" ? value.split(",") : [value];
  return ids.flatMap((id) => idFaults(id, part.ids, known));
};

const idFaults = (
  id: string,
  kinds: Extract<AddressPart, { ids: unknown }>["ids"],
  { ids, renamed, mayBeUnread }: Known,
): Fault[] => {
  const kind = ids.get(id);
  if (kind === undefined) {
    if (mayBeUnread(id)) return [];
    const now = renamed.get(id);
    return [
      {
        found: id,
        message:
          now === undefined
            ? `names ${id}, which is not there`
            : `names ${id}, which is called ${now} now`,
        hint: now === undefined ? didYouMean(id, ids.keys()) : `write ${now}`,
      },
    ];
  }
  if (kinds === "any" || kinds.includes(kind)) return [];
  return [
    {
      found: id,
      message: `names ${id}, ${withArticle(kind)}, where ${withArticle(kinds.join(" or "))} belongs`,
      hint: `its own page is /${kind}/${id}`,
    },
  ];
};
