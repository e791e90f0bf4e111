// Owns reading an article's HTML page: headings and the text between them. Navigation, scripts, tables, figures and the
// reference list are counted and left out.
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { bracketCitations, holdCitation, raiseDigits } from "./cited-markers.ts";
import type { Block, SourceText } from "./source-text.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const outOfScope = new Map([
  ["nav", "navigation"],
  ["script", "script"],
  ["noscript", "script"],
  ["template", "script"],
  ["style", "style"],
  ["figure", "figure"],
  ["svg", "figure"],
  ["table", "table"],
  ["aside", "aside"],
  ["footer", "page footer"],
  ["form", "form"],
  ["button", "form"],
  ["select", "form"],
  ["iframe", "frame"],
]);
const blockTags = new Set(
  "address article blockquote body dd div dl dt fieldset hr html li main ol p pre section ul header".split(
    " ",
  ),
);

/** Reads an HTML page. A page without text gives no blocks. */
export const readHtml = (html: string): SourceText => {
  const blocks: Block[] = [];
  const leftOut = new Map<string, number>();
  let text = "";
  const flush = (type: Block["type"]) => {
    const whole = bracketCitations(text)
      .replaceAll(/[^\S\u00a0\u2009\u202f]+/gu, " ")
      .trim();
    if (whole !== "") blocks.push({ type, text: whole });
    text = "";
  };
  const visit = (node: Node, ancestors: readonly Element[]): void => {
    if ("value" in node) {
      const isRaised = ancestors.at(-1)?.tagName === "sup" && /\d\s*$/.test(text);
      text += isRaised ? raiseDigits(node.value) : node.value;
      return;
    }
    if (!("tagName" in node)) return;
    const what = reasonToLeaveOut(node, ancestors);
    if (what !== undefined) {
      leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
      return;
    }
    if (isCitation(node)) {
      text += holdCitation({ printed: textOf(node), targets: [] });
      return;
    }
    if (node.tagName === "head") return;
    if (node.tagName === "br") text += "\n";
    const isHeading = /^h[1-6]$/.test(node.tagName);
    const isBlock = isHeading || blockTags.has(node.tagName);
    if (isBlock) flush("paragraph");
    for (const child of node.childNodes) visit(child, [...ancestors, node]);
    if (isBlock) flush(isHeading ? "heading" : "paragraph");
  };
  for (const child of parse(html).childNodes) visit(child, []);
  flush("paragraph");
  return { kind: "html", blocks, leftOut };
};

const attribute = (element: Element, name: string): string =>
  element.attrs.find((a) => a.name === name)?.value ?? "";

const reasonToLeaveOut = (element: Element, ancestors: readonly Element[]): string | undefined => {
  const { tagName } = element;
  // A header within a section holds that section's heading; elsewhere it is the page's.
  if (tagName === "header" && !ancestors.some((a) => /^(?:section|main)$/.test(a.tagName))) {
    return "page header";
  }
  if (isReferenceList(element)) return "reference list";
  if (
    element.attrs.some((a) => a.name === "hidden") ||
    attribute(element, "aria-hidden") === "true"
  ) {
    return "hidden";
  }
  return outOfScope.get(tagName);
};

const isReferenceList = (element: Element): boolean =>
  /^(?:ol|ul|dl|section|div)$/.test(element.tagName) &&
  (/^doc-(?:bibliography|endnotes)$/.test(attribute(element, "role")) ||
    /(?:^|[\s_-])(?:references|bibliography|ref-list|reference-list)(?:$|[\s_-])/i.test(
      `${attribute(element, "class")} ${attribute(element, "id")}`,
    ));

/** A link within the page to an entry of the reference list: by its role, or by a number that links to such an id. */
const isCitation = (element: Element): boolean => {
  if (element.tagName !== "a") return false;
  if (!/^\s*\[?\d+(?:\s*[,\u2010-\u2014-]\s*\d+)*\]?\s*$/u.test(textOf(element))) return false;
  return (
    attribute(element, "role") === "doc-biblioref" ||
    /#(?:.*[-_])?(?:r|b|cr|ref|bib|bibr|cit|citeref|reference)[-_]?\d+$/i.test(
      attribute(element, "href"),
    )
  );
};

const textOf = (node: Node): string => {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
};
