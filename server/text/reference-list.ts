// Owns what a JATS article's reference lists state about each publication, as CSL. A field that the markup does not set
// apart is left out: nothing is taken from running text, and nothing is known from elsewhere.
import type { CslItem } from "../../model/kinds/shared-files.ts";
import { authorsOf, titleTags } from "./citation-authors.ts";
import { soleStated, readableText, statedOf, textOf } from "./citation-text.ts";
import { parseXml } from "./parse-xml.ts";
import {
  childrenOf,
  elementsIn,
  parseReferenceEntries,
  type XmlElement,
} from "./reference-entries.ts";

/** One entry of a paper's reference list. */
export interface ListedReference {
  /** By which the text cites it. Two entries may have the same, where an article has several lists. */
  readonly number: number;
  /** The whole entry as a reader sees it, without its number. */
  readonly text: string;
  /** The publication; undefined when the markup states no title, or more than one publication. */
  readonly csl: CslItem | undefined;
  /** How many publications the entry lists. */
  readonly works: number;
}

/** The reference lists of an article, and whose they are. */
export interface ReferenceList {
  /** DOI of the article itself, in lower case; undefined when it states none. */
  readonly doi: string | undefined;
  /** In the order of the lists; those of sub-articles and responses are left out. Empty when there is no list. */
  readonly references: readonly ListedReference[];
}

/** Parses the reference lists of a JATS article. `name` stands in messages. Throws `source-unreadable` for broken XML. */
export const parseReferenceList = (xml: string, name: string): ReferenceList => ({
  doi: articleDoi(xml, name),
  references: parseReferenceEntries(xml, name)
    .filter((entry) => !entry.isApart)
    .map(({ number, element }) => {
      const citations = citationsIn(element);
      const [first] = citations;
      return {
        number,
        text: readableText(element),
        csl: citations.length === 1 && first !== undefined ? cslOf(first) : undefined,
        works: citations.length,
      };
    }),
});

const articleDoi = (xml: string, name: string): string | undefined => {
  const path: string[] = [];
  let doi: string | undefined;
  let isDoi = false;
  parseXml(xml, name, {
    open: (tag, attributes) => {
      isDoi =
        tag === "article-id" &&
        attributes["pub-id-type"] === "doi" &&
        path.at(-1) === "article-meta" &&
        doi === undefined;
      if (isDoi) doi = "";
      path.push(tag);
    },
    text: (part) => {
      if (isDoi) doi = (doi ?? "") + part;
    },
    close: () => {
      isDoi = false;
      path.pop();
    },
  });
  return doi === undefined ? undefined : doiIn(doi)?.toLowerCase();
};

/** `citation` and `nlm-citation` are what they were called before JATS 1.0. */
const citationTags = new Set(["element-citation", "mixed-citation", "citation", "nlm-citation"]);

/** The publications of an entry: of several forms of one, that which is marked up most. */
const citationsIn = (ref: XmlElement): readonly XmlElement[] =>
  childrenOf(ref).flatMap((child) => {
    if (citationTags.has(child.name)) return [child];
    if (child.name !== "citation-alternatives") return [];
    const forms = childrenOf(child).filter(({ name }) => citationTags.has(name));
    const [form] = [...forms.filter(({ name }) => name === "element-citation"), ...forms];
    return form === undefined ? [] : [form];
  });

/** Kinds of publication whose `<source>` is their own title, where no other title stands. */
const standsAlone = /^(?:book|report|thesis|web ?page|web|website|software|standard|gov)$/;

const cslOf = (citation: XmlElement): CslItem | undefined => {
  const kind =
    citation.attributes["publication-type"] ?? citation.attributes["citation-type"] ?? "";
  const source = soleStated(citation, "source");
  const ownTitles = titleTags.find((tag) => statedOf(citation, tag).length > 0);
  const own = ownTitles === undefined ? undefined : soleStated(citation, ownTitles);
  const isWhole = ownTitles === undefined && standsAlone.test(kind);
  const title = isWhole ? source : own;
  if (title === undefined) return undefined;
  const { author, authorsIncomplete } = authorsOf(citation);
  const container = isWhole ? undefined : source;
  const fields = {
    issued: issuedOf(citation),
    "container-title": container === undefined ? undefined : nameOfJournal(container),
    volume: soleStated(citation, "volume"),
    issue: soleStated(citation, "issue"),
    page: pageOf(citation),
    number: soleStated(citation, "elocation-id"),
    DOI: doiOf(citation),
    PMID: identifierOf(citation, ["pmid"], /^\d{1,8}$/),
    PMCID: identifierOf(citation, ["pmcid", "pmc"], /^(?:PMC)?\d+$/i)?.replace(/^(?:PMC)?/i, "PMC"),
  };
  return {
    type: typeOf(kind),
    title: withoutStop(title),
    author,
    authorsIncomplete,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
};

/** The full stop behind a title ends its place in the entry; one behind an abbreviation is part of it. */
const withoutStop = (title: string): string => title.replace(/(\p{L}{3}|[\d)])\.$/u, "$1");

/** "J. Neurosci." keeps its stops, "Science." does not. */
const nameOfJournal = (source: string): string => {
  const name = source.replace(/[,;:]$/, "");
  return name.indexOf(".") === name.length - 1 ? name.slice(0, -1) : name;
};

const typeOf = (kind: string): CslItem["type"] => {
  if (kind === "journal") return "article-journal";
  if (kind.startsWith("web")) return "webpage";
  return kind === "report" ? "report" : "document";
};

/** A letter behind the year distinguishes what one author published in it, and is no part of the date. */
const issuedOf = (citation: XmlElement): string | undefined => {
  const direct = soleStated(citation, "year");
  const dated = childrenOf(citation)
    .filter(({ name, attributes }) => name === "date" && !isAccess(attributes))
    .map((date) => soleStated(date, "year"));
  const years = [direct, ...dated].filter((year) => year !== undefined);
  return years.length === 1 ? /^(\d{4})[a-z]?$/.exec(years[0] ?? "")?.[1] : undefined;
};

const isAccess = (attributes: XmlElement["attributes"]): boolean =>
  /access|citation/.test(attributes["date-type"] ?? attributes["content-type"] ?? "");

const pageOf = (citation: XmlElement): string | undefined => {
  const first = soleStated(citation, "fpage")?.replace(/^pp?\.\s*/, "");
  const last = soleStated(citation, "lpage");
  if (first === undefined) return soleStated(citation, "page-range");
  return last === undefined || last === first ? first : `${first}-${last}`;
};

const identifierOf = (
  citation: XmlElement,
  types: readonly string[],
  form: RegExp,
): string | undefined => {
  const stated = childrenOf(citation)
    .filter(({ name, attributes }) => name === "pub-id" && isOfType(attributes, types))
    .map(textOf);
  return onlyOf(stated.filter((text) => form.test(text)));
};

const isOfType = (attributes: XmlElement["attributes"], types: readonly string[]): boolean =>
  types.includes(attributes["pub-id-type"] ?? "");

const onlyOf = (values: readonly string[]): string | undefined =>
  new Set(values).size === 1 ? values[0] : undefined;

/** The DOI that is marked as one, else the one that the entry links to. */
const doiOf = (citation: XmlElement): string | undefined => {
  const marked = childrenOf(citation)
    .filter(({ name, attributes }) => name === "pub-id" && isOfType(attributes, ["doi"]))
    .map(textOf);
  const linked = elementsIn(citation)
    .filter(({ name }) => name === "ext-link" || name === "uri")
    .filter((link) => link.attributes["ext-link-type"] === "doi" || doiHost.test(hrefOf(link)))
    .map((link) => hrefOf(link));
  const stated = marked.length > 0 ? marked : linked;
  return onlyOf(stated.flatMap((text) => doiIn(text) ?? []));
};

const doiHost = /^https?:\/\/(?:dx\.)?doi\.org\//i;
const hrefOf = (link: XmlElement): string => link.attributes["xlink:href"] ?? textOf(link);

/** Without the stop that ends the entry. */
const doiIn = (text: string): string | undefined =>
  /^10\.\d{4,9}\/\S*[^\s.](?=\.*$)/.exec(
    text
      .trim()
      .replace(doiHost, "")
      .replace(/^doi:\s*/i, ""),
  )?.[0];
