// Owns writing a text inside XML. Pure.

/** The text with the signs escaped that mean something in XML, in elements and in attributes. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
