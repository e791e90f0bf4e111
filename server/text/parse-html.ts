// Owns parsing an article's HTML page: headings and the text between them. Navigation, scripts, tables, figures and the
// reference list are counted and left out.
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { bracketCitations, holdCitation } from "./cited-markers.ts";
import { scripted, scriptName, takesExponent, textBefore } from "./markup-scripts.ts";
import { raiseDigits } from "./raised-digits.ts";
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

/** Parses an HTML page. A page without text gives no blocks. */
export const parseHtml = (html: string): SourceText => {
  const blocks: Block[] = [];
  const leftOut = new Map<string, number>();
  const page = parse(html);
  const hasLinks = citesByLinks(page);
  let text = "";
  const flush = (type: Block["type"]) => {
    const whole = bracketCitations(text, hasLinks)
      .replaceAll(/[^\S\u00a0\u2009\u202f]+/gu, " ")
      .trim();
    if (whole !== "") blocks.push({ type, text: whole });
    text = "";
  };
  const visit = (node: Node, ancestors: readonly Element[], names: readonly string[]): void => {
    if ("value" in node) {
      text += scripted(text, node.value, names);
      return;
    }
    if (!("tagName" in node)) return;
    const what = reasonToLeaveOut(node, ancestors);
    if (what !== undefined) {
      leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
      return;
    }
    if (isCitation(node)) {
      const printed = textOf(node);
      text += takesExponent(text) ? raiseDigits(printed) : holdCitation({ printed, targets: [] });
      return;
    }
    if (node.tagName === "head") return;
    if (node.tagName === "br") text += "\n";
    const isHeading = /^h[1-6]$/.test(node.tagName);
    const isBlock = isHeading || blockTags.has(node.tagName);
    if (isBlock) flush("paragraph");
    const elements = node.childNodes.filter((child) => "tagName" in child);
    for (const child of node.childNodes) {
      const at = "tagName" in child ? elements.indexOf(child) : -1;
      const name = "tagName" in child ? scriptName(child.tagName, node.tagName, at) : undefined;
      if (name !== undefined) text += textBefore(name, node.tagName, at);
      visit(child, [...ancestors, node], name === undefined ? names : [...names, name]);
    }
    if (isBlock) flush(isHeading ? "heading" : "paragraph");
  };
  for (const child of page.childNodes) visit(child, [], []);
  flush("paragraph");
  return { kind: "html", blocks, hasLinks, leftOut };
};

/**
 * Whether numbers in brackets are citations only where they are links: where as many links to references stand on the page
 * as other numbers in brackets.
 */
const citesByLinks = (page: DefaultTreeAdapterTypes.Document): boolean => {
  let links = 0;
  let others = 0;
  const count = (node: Node): void => {
    if ("value" in node)
      others += node.value.match(/\[\s*\d[\d\s,;\u2010-\u2014-]*\]/gu)?.length ?? 0;
    if (!("tagName" in node) || outOfScope.has(node.tagName) || isReferenceList(node)) return;
    if (isCitation(node)) links += 1;
    else for (const child of node.childNodes) count(child);
  };
  for (const child of page.childNodes) count(child);
  return links > 0 && links >= others;
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
