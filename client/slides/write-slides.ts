// Owns writing slides as a presentation (Office Open XML): how a slide looks, and the one file that imports PptxGenJS, so that it is
// loaded when slides are asked for. Decides nothing about what a slide says.
import JSZip from "jszip";
import PptxGenJS from "pptxgenjs";
import { escapeXml } from "../download/escape-xml.ts";
import type { Slide, SlideDeck, SlideLine, SlidePicture } from "./slide-list.ts";

const colours = {
  paper: "FDFCFA",
  ink: "1D1F23",
  soft: "53575E",
  rule: "DCD8D0",
  accent: "1F4273",
  caution: "7D4A06",
};
/** Faces that every machine with a presentation program has. */
const faces = { text: "Georgia", other: "Calibri" };

/** In inches: 16:9, as presentation programs have it. */
const page = { width: 13.333, height: 7.5, margin: 0.6 };
const inner = page.width - 2 * page.margin;
const box = {
  title: { x: page.margin, y: 0.4, w: inner, h: 0.55 },
  attribution: { x: page.margin, y: 1.05, w: inner, h: 0.8 },
  body: { x: page.margin, y: 1.9, w: inner, h: 3 },
  /** The body of a slide without words above and below it. */
  whole: { x: page.margin, y: 1.2, w: inner, h: 5.3 },
  verdict: { x: page.margin, y: 4.95, w: inner, h: 0.4 },
  warnings: { x: page.margin + 0.12, y: 5.4, w: inner - 0.12, h: 1.25 },
  source: { x: page.margin, y: 6.85, w: inner - 1, h: 0.4 },
  number: { x: page.width - page.margin - 0.8, y: 6.85, w: 0.8, h: 0.4 },
};

/** Size of type for a statement of so many characters, in points: the largest that fits the box. */
const sizeFor = (length: number): number =>
  length <= 180 ? 32 : length <= 330 ? 28 : length <= 480 ? 24 : length <= 700 ? 20 : bodySize;

/** The least size of type for what is to be read from the last row, in points. */
const bodySize = 16;

const master = "Statement";

const words = { margin: 0, valign: "top" } as const;

/** The largest picture of its proportions that fits the body, in the middle of it. */
const placed = ({ width, height }: SlidePicture) => {
  const scale = Math.min(box.whole.w / width, box.whole.h / height);
  const [w, h] = [width * scale, height * scale];
  return { x: box.whole.x + (box.whole.w - w) / 2, y: box.whole.y, w, h };
};

/** A line as runs of text: the numbers of its sources are raised behind it. */
const runsOf = (line: SlideLine): PptxGenJS.TextProps[] => {
  const end = { breakLine: true, paraSpaceAfter: 5 };
  if (typeof line === "string") return [{ text: line, options: end }];
  const { says, sources } = line;
  if (sources.length === 0) return [{ text: says, options: end }];
  return [
    { text: says, options: { paraSpaceAfter: 5 } },
    { text: sources.join(", "), options: { ...end, superscript: true } },
  ];
};

const addTable = (
  drawn: PptxGenJS.Slide,
  { head, widths, rows }: NonNullable<Slide["table"]>,
): void => {
  const { x, y, w } = box.whole;
  const cell = (text: string, isHead: boolean): PptxGenJS.TableCell => ({
    text,
    options: { bold: isHead, color: isHead ? colours.soft : colours.ink },
  });
  drawn.addTable(
    [
      head.map((text) => cell(text, true)),
      ...rows.map((row) => row.map((text) => cell(text, false))),
    ],
    {
      x,
      y,
      w,
      colW: widths.map((width) => width * w),
      fontFace: faces.other,
      fontSize: bodySize,
      valign: "top",
      margin: [0.04, 0.08, 0.04, 0.02],
      border: { type: "solid", pt: 0.75, color: colours.rule },
    },
  );
};

const addSlide = (deck: PptxGenJS, slide: Slide): void => {
  const { title, attribution, text, lines, picture, table, verdict, source } = slide;
  const { warnings = [], remarks = [] } = slide;
  const drawn = deck.addSlide({ masterName: master });
  drawn.addText(title, { placeholder: "title" });
  if (attribution !== undefined) {
    drawn.addText(`${attribution}:`, {
      ...box.attribution,
      ...words,
      valign: "bottom",
      fontFace: faces.other,
      fontSize: 16,
      italic: true,
      color: colours.soft,
    });
  }
  if (text !== undefined) {
    drawn.addText(text, {
      ...box.body,
      ...words,
      fontFace: faces.text,
      fontSize: sizeFor(text.length),
      color: colours.ink,
      fit: "shrink",
    });
  }
  if (lines !== undefined) {
    drawn.addText(lines.flatMap(runsOf), {
      ...box.whole,
      ...words,
      fontFace: faces.other,
      fontSize: bodySize,
      color: colours.ink,
      fit: "shrink",
    });
  }
  if (table !== undefined) addTable(drawn, table);
  if (picture !== undefined) {
    drawn.addImage({ data: picture.data, ...placed(picture), altText: picture.about });
  }
  if (verdict !== undefined) {
    drawn.addText(verdict, {
      ...box.verdict,
      ...words,
      fontFace: faces.other,
      fontSize: bodySize,
      color: colours.soft,
    });
  }
  if (warnings.length > 0) {
    drawn.addShape("rect", {
      x: page.margin,
      y: box.warnings.y,
      w: 0.04,
      h: box.warnings.h,
      fill: { color: colours.caution },
    });
  }
  if (warnings.length + remarks.length > 0) {
    const line = (text: string, options: { bold: boolean; color: string }) => ({
      text,
      options: { ...options, breakLine: true },
    });
    drawn.addText(
      [
        ...warnings.map((text) => line(text, { bold: true, color: colours.caution })),
        ...remarks.map((text) => line(text, { bold: false, color: colours.soft })),
      ],
      { ...box.warnings, ...words, fontFace: faces.other, fontSize: bodySize, fit: "shrink" },
    );
  }
  if (source !== undefined && source !== "") {
    drawn.addText(source, {
      ...box.source,
      ...words,
      fontFace: faces.other,
      fontSize: 11,
      color: colours.soft,
    });
  }
  drawn.addNotes(slide.notes.join("\n"));
};

/** PptxGenJS writes notes as one run of text, which programs show as one paragraph: each line becomes one of its own. */
const withParagraphs = (xml: string, notes: readonly string[]): string =>
  xml.replace(
    /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>).*?(<\/p:txBody>)/s,
    (_, before: string, after: string) =>
      before +
      notes
        .map((note) => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${escapeXml(note)}</a:t></a:r></a:p>`)
        .join("") +
      after,
  );

/** The presentation as the bytes of a .pptx. */
export const writeSlides = async ({ title, slides }: SlideDeck): Promise<ArrayBuffer> => {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.title = title;
  deck.company = "Claimtrail";
  deck.defineSlideMaster({
    title: master,
    background: { color: colours.paper },
    objects: [
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            ...box.title,
            margin: 0,
            align: "left",
            valign: "middle",
            fontFace: faces.other,
            fontSize: 20,
            bold: true,
            color: colours.accent,
          },
          text: "",
        },
      },
      {
        line: {
          x: page.margin,
          y: 6.75,
          w: inner,
          h: 0,
          line: { color: colours.rule, width: 1 },
        },
      },
    ],
    slideNumber: {
      ...box.number,
      align: "right",
      fontFace: faces.other,
      fontSize: 11,
      color: colours.soft,
    },
  });
  for (const slide of slides) addSlide(deck, slide);
  const written = await deck.write({ outputType: "arraybuffer" });
  if (!(written instanceof ArrayBuffer)) throw new TypeError("expected the bytes of the slides");
  return mended(written, slides);
};

/** PptxGenJS numbers all placeholders; programs look for the title of a slide where it has no number. */
const withTitle = (xml: string): string =>
  xml.replace(/<p:ph\s+idx="\d+"\s+type="title"[^>]*>/g, '<p:ph type="title"/>');

/** PptxGenJS lists a master for every slide; only those that are there are kept. */
const withoutAbsent = (xml: string, isThere: (part: string) => boolean): string =>
  xml.replace(/<Override PartName="\/([^"]+)"[^>]*>/g, (entry, part: string) =>
    isThere(part) ? entry : "",
  );

/** Mends what PptxGenJS writes otherwise than programs expect it. */
const mended = async (written: ArrayBuffer, slides: readonly Slide[]): Promise<ArrayBuffer> => {
  const zip = await JSZip.loadAsync(written);
  const mend = async (name: string, how: (xml: string) => string): Promise<void> => {
    const file = zip.file(name);
    if (file === null) throw new Error(`The slides hold no ${name}.`);
    zip.file(name, how(await file.async("string")).replaceAll('lang="en-US"', 'lang="en-GB"'));
  };
  for (const [i, { notes }] of slides.entries()) {
    await mend(`ppt/notesSlides/notesSlide${i + 1}.xml`, (xml) => withParagraphs(xml, notes));
    await mend(`ppt/slides/slide${i + 1}.xml`, withTitle);
  }
  for (const { name } of zip.file(/^ppt\/slideLayouts\/[^/]+\.xml$/)) await mend(name, withTitle);
  await mend("[Content_Types].xml", (xml) => withoutAbsent(xml, (part) => zip.file(part) !== null));
  return zip.generateAsync({ type: "arraybuffer", compression: "DEFLATE" });
};
