// Owns parsing the XML of JATS articles (https://jats.nlm.nih.gov) as a stream. Knows no element by its name.
import { SaxesParser } from "saxes";
import { unreadable } from "./source-text.ts";

/** Entities of the JATS document type, which the parser does not load. */
const entities: Readonly<Record<string, string>> = {
  nbsp: "\u00a0",
  thinsp: "\u2009",
  ndash: "\u2013",
  mdash: "\u2014",
  minus: "\u2212",
  alpha: "\u03b1",
  beta: "\u03b2",
  gamma: "\u03b3",
  mu: "\u03bc",
  micro: "\u00b5",
  ge: "\u2265",
  le: "\u2264",
  plusmn: "\u00b1",
  deg: "\u00b0",
  times: "\u00d7",
  middot: "\u00b7",
  lsquo: "\u2018",
  rsquo: "\u2019",
  ldquo: "\u201c",
  rdquo: "\u201d",
};

/** What is stated of a document while it is read, in its order. */
export interface XmlHandlers {
  readonly open: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (part: string) => void;
  readonly close?: (tag: string) => void;
}

/** Reads XML with the entities of JATS. Throws `source-unreadable` for broken XML; `name` stands in its message. */
export const parseXml = (xml: string, name: string, handlers: XmlHandlers): void => {
  const parser = new SaxesParser({ xmlns: false });
  Object.assign(parser.ENTITIES, entities);
  parser.on("opentag", (tag) => {
    handlers.open(tag.name, tag.attributes);
  });
  const { text, close } = handlers;
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  if (close !== undefined) {
    parser.on("closetag", (tag) => {
      close(tag.name);
    });
  }
  parser.on("error", (error) => {
    const what = error.message.replace(/^\d+:\d+:\s*/, "");
    throw unreadable(
      name,
      `broken XML at line ${parser.line}, column ${parser.column} (${what})`,
      "Expected well-formed JATS XML: download the file again.",
      { reason: "broken-xml" },
    );
  });
  parser.write(xml).close();
};
