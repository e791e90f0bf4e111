// Owns the entries of a JATS article's reference lists: their numbers, by which the text cites them, and their markup as
// it stands. What the markup states about a publication is read by reference-list.ts.
import { parseXml } from "./parse-xml.ts";

/** An element with what it holds, in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** One `<ref>`. */
export interface ReferenceElement {
  /** By which the text links to it; undefined where it has none. */
  readonly id: string | undefined;
  /** Its label where that is a number, else its position among all entries of the article. */
  readonly number: number;
  /** Whether it belongs to a sub-article or a response: then the paper's list does not hold it. */
  readonly isApart: boolean;
  readonly element: XmlElement;
}

type Growing = XmlElement & { readonly children: (XmlElement | string)[] };

/** Every entry of every reference list, in the order in which they stand. Throws `source-unreadable` for broken XML. */
export const parseReferenceEntries = (xml: string, name: string): readonly ReferenceElement[] => {
  const found: (Omit<ReferenceElement, "number"> & { readonly position: number })[] = [];
  /** The elements that are open, from the outermost `<ref>` on. */
  const open: Growing[] = [];
  let apart = 0;
  parseXml(xml, name, {
    open: (tag, attributes) => {
      if (isApart(tag)) apart += 1;
      if (tag !== "ref" && open.length === 0) return;
      const element: Growing = { name: tag, attributes: { ...attributes }, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
      if (tag === "ref") {
        const position = found.length + 1;
        found.push({ id: attributes["id"], isApart: apart > 0, element, position });
      }
    },
    text: (part) => {
      open.at(-1)?.children.push(part);
    },
    close: (tag) => {
      if (isApart(tag)) apart -= 1;
      open.pop();
    },
  });
  return found.map(({ position, ...entry }) => ({
    ...entry,
    number: labelledNumber(entry.element) ?? position,
  }));
};

const isApart = (tag: string): boolean => tag === "sub-article" || tag === "response";

const labelledNumber = (ref: XmlElement): number | undefined =>
  elementsIn(ref, (name) => name !== "ref")
    .filter(({ name }) => name === "label")
    .map((label) => Number.parseInt(rawText(label).replace(/^\D+/, ""), 10))
    .findLast((number) => number > 0);

/** Elements at any depth below `element`, in order, that are not within one which `isEntered` keeps out. */
export const elementsIn = (
  element: XmlElement,
  isEntered: (name: string) => boolean = () => true,
): readonly XmlElement[] =>
  childrenOf(element)
    .filter(({ name }) => isEntered(name))
    .flatMap((child) => [child, ...elementsIn(child, isEntered)]);

/** Elements that stand in `element` itself. */
export const childrenOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => typeof child !== "string");

const rawText = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === "string" ? child : rawText(child))).join("");
