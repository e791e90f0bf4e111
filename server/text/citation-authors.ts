// Owns who a citation's markup states as authors: people, groups, and whether all of them are there.
import type { CslItem } from "../../model/kinds/shared-files.ts";
import { soleStated, textOf } from "./citation-text.ts";
import { childrenOf, type XmlElement } from "./reference-entries.ts";

/** Elements that hold the title of the publication itself, those that count first. */
export const titleTags = ["article-title", "chapter-title", "part-title", "data-title"] as const;

type Author = CslItem["author"][number];

const nameTags = new Set([
  "name",
  "string-name",
  "collab",
  "name-alternatives",
  "collab-alternatives",
]);

/** Authors as the citation states them, and whether it says that there are more. */
export const authorsOf = (citation: XmlElement): Pick<CslItem, "author" | "authorsIncomplete"> => {
  const groups = childrenOf(citation).filter(
    ({ name, attributes }) =>
      name === "person-group" && /^(?:author|)$/.test(attributes["person-group-type"] ?? ""),
  );
  const holders =
    groups.length > 0 ? groups : [{ ...citation, children: beforeTitle(citation.children) }];
  const named = holders
    .flatMap(childrenOf)
    .filter(({ name }) => nameTags.has(name))
    .flatMap((element) => authorOf(element) ?? []);
  const others = /^(?:and |& )?(?:et al|others|colleagues)\b\.?$/i;
  const isOthers = (author: Author): boolean =>
    others.test("family" in author ? author.family : author.literal);
  const isCut = holders.some(({ children }) =>
    children.some((child) =>
      typeof child === "string" ? /\bet al\b/i.test(child) : child.name === "etal",
    ),
  );
  return {
    author: named.filter((author) => !isOthers(author)),
    authorsIncomplete: isCut || named.some(isOthers),
  };
};

/** Names behind the title are those of editors; where none stands before it, all are authors. */
const beforeTitle = (children: XmlElement["children"]): XmlElement["children"] => {
  const at = children.findIndex(
    (child) => typeof child !== "string" && (child.name === "source" || isTitle(child.name)),
  );
  const before = at < 0 ? children : children.slice(0, at);
  const hasNames = before.some((child) => typeof child !== "string" && nameTags.has(child.name));
  return hasNames ? before : children;
};

const isTitle = (tag: string): boolean => titleTags.some((title) => title === tag);

const authorOf = (element: XmlElement): Author | undefined => {
  if (element.name.endsWith("-alternatives")) {
    const [first] = childrenOf(element);
    return first === undefined ? undefined : authorOf(first);
  }
  const family = [soleStated(element, "prefix"), soleStated(element, "surname")]
    .filter((part) => part !== undefined)
    .join(" ");
  const given = [soleStated(element, "given-names"), soleStated(element, "suffix")]
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/,$/, ""))
    .join(" ");
  // Several people in one name, or no family name: kept as it stands.
  if (element.name === "collab" || family === "" || family.includes(",")) {
    const literal = textOf(element).replace(/[,;.]$/, "");
    return literal === "" ? undefined : { literal };
  }
  return given === "" ? { family } : { family, given };
};
