// Owns the text of a reference's markup: of one element, of those that state one thing, and of an entry as a whole.
import { scripted } from "./markup-scripts.ts";
import { childrenOf, type XmlElement } from "./reference-entries.ts";

/** What the elements of that name state which stand in `element` itself, each text once. */
export const statedOf = (element: XmlElement, tag: string): readonly string[] => [
  ...new Set(
    childrenOf(element)
      .filter(({ name }) => name === tag)
      .map(textOf)
      .filter((text) => text !== ""),
  ),
];

/** What stands in the one element of that name: which of two is meant, nobody says. */
export const soleStated = (element: XmlElement, tag: string): string | undefined => {
  const stated = statedOf(element, tag);
  return stated.length === 1 ? stated[0] : undefined;
};

/** Members of a group, formulas for typesetting and footnotes are no part of a text. */
const unread = new Set(["contrib-group", "tex-math", "fn", "xref"]);

/** What a reader sees of an element, in one line: raised digits as such, no characters that nobody sees. */
export const textOf = (element: XmlElement): string => {
  let text = "";
  const read = ({ children }: XmlElement, names: readonly string[]): void => {
    for (const child of children) {
      if (typeof child === "string") text += scripted(text, child, names);
      else if (!unread.has(child.name)) {
        read(child, [...names, child.name.replace(/^.*:/, "")]);
      }
    }
  };
  read(element, []);
  return tidy(text);
};

const unseen =
  // eslint-disable-next-line no-control-regex -- control characters are among those that nobody sees
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

const tidy = (text: string): string => text.replaceAll(unseen, "").replaceAll(/\s+/gu, " ").trim();

/** A whole entry without its number. Where no punctuation stands between its elements, each ends with a full stop. */
export const readableText = (ref: XmlElement): string =>
  tidy(
    childrenOf(ref)
      .filter(({ name }) => name !== "label")
      .map((child) => {
        const [form] = child.name === "citation-alternatives" ? childrenOf(child) : [child];
        return form === undefined ? "" : spaced(form);
      })
      .join(" "),
  );

const spaced = (element: XmlElement): string => {
  const parts = element.children.map((child) =>
    typeof child === "string" ? child : wordsOf(child),
  );
  const isPrinted = element.children.some(
    (child) => typeof child === "string" && /\S/u.test(child),
  );
  if (!isPrinted) {
    return parts
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
      .join(" ");
  }
  return parts
    .map((part, i) => {
      const [child, next] = [element.children[i], element.children[i + 1]];
      return typeof child === "string" || next === undefined || typeof next === "string"
        ? part
        : `${part} `;
    })
    .join("");
};

const wordsOf = (element: XmlElement): string => {
  if (element.name === "etal") return "et al";
  if (element.name === "person-group") {
    const people = childrenOf(element).map(wordsOf);
    return element.children.some((child) => typeof child === "string" && /\S/u.test(child))
      ? textOf(element)
      : people.join(", ");
  }
  return element.name === "name" ? childrenOf(element).map(textOf).join(" ") : textOf(element);
};
