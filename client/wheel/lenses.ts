// Owns the lenses of the wheel: each a question in words, the classes that marks fall into under it, and which links answer it. Pure.
// What counts as what is decided by the data; a lens only picks it out.
import type { Wheel, WheelLink } from "../../model/views/wheel.ts";
import type { LensId } from "../address.ts";
import type { Lens } from "./ask-lens.ts";
import { isStatementMark } from "./wheel-ways.ts";

const ends = ({ links }: Wheel, isMeant: (link: WheelLink) => boolean): Set<number> =>
  new Set(links.flatMap((link) => (isMeant(link) ? [link.from, link.to] : [])));

const isAudited = (link: WheelLink): boolean => link.how === "cites" && link.audit !== undefined;
const isUncited = (link: WheelLink): boolean => link.how === "not-cited";
const isConflict = (link: WheelLink): boolean => link.how === "conflicts";
const isLater = (link: WheelLink): boolean =>
  link.how === "not-cited" && link.age === "after-paper";

const voice: Lens = {
  question: "Whose word is it?",
  note: "Every statement by where it comes from: the authors’ own work, the work of others, or nobody named.",
  classes: [
    { id: "own-result", name: "Authors’ own result", style: { colour: "own", fill: "full" } },
    { id: "own-practice", name: "What the authors did", style: { colour: "own", fill: "dot" } },
    { id: "cited", name: "Citing a reference", style: { colour: "cited", fill: "full" } },
    { id: "uncited", name: "No reference given", style: { colour: "missing", fill: "none" } },
    { id: "opinion", name: "Authors’ opinion", style: { colour: "word", fill: "dot" } },
    { id: "identified", name: "Identified source", style: { colour: "cited", fill: "none" } },
    {
      id: "unidentified",
      name: "Reference not identified",
      style: { colour: "missing", fill: "dot" },
    },
  ],
  classify: () => (mark) => {
    if (isStatementMark(mark)) return mark.voice;
    if (mark.kind !== "reference") return "identified";
    return mark.basis === "unidentified" ? "unidentified" : "identified";
  },
  ofVoice: (voice) => voice,
};

const ground: Lens = {
  question: "What stands on nothing?",
  note: "By the firmest ground that is entered for a statement or for what it is based on. Nothing entered does not mean that nothing exists.",
  classes: [
    {
      id: "none",
      name: "No reference and no data",
      style: { colour: "warning", fill: "full" },
    },
    {
      id: "unidentified",
      name: "Only references that are not identified",
      style: { colour: "missing", fill: "dot" },
    },
    { id: "own", name: "The authors’ own work", style: { colour: "own", fill: "none" } },
    {
      id: "identified",
      name: "At least one identified reference",
      style: { colour: "cited", fill: "none" },
    },
  ],
  classify: () => (mark) => {
    if (isStatementMark(mark)) return mark.ground;
    if (mark.kind === "reference") {
      return mark.basis === "unidentified" ? "unidentified" : "identified";
    }
    return undefined;
  },
};

const audit: Lens = {
  question: "Where does the source say otherwise?",
  note: "Citations that were compared with what the cited work itself reports, and approvals or studies that no longer stand.",
  classes: [
    {
      id: "warning",
      name: "The source differs, or no longer stands",
      style: { colour: "warning", fill: "full" },
    },
    {
      id: "note",
      name: "The source words it differently",
      style: { colour: "cited", fill: "dot" },
    },
    { id: "source", name: "The source itself", style: { colour: "word", fill: "full" } },
  ],
  classify: ({ wheel }) => {
    const compared = ends(wheel, isAudited);
    const warned = ends(wheel, (link) => link.how === "cites" && link.audit === "warning");
    const sources = new Set(
      wheel.links.flatMap((link) =>
        link.how === "identified-as" && compared.has(link.from) ? [link.to] : [],
      ),
    );
    return (mark, place) => {
      if (isStatementMark(mark)) {
        const isFound = mark.codes.includes("audit") || mark.codes.includes("overtaken");
        if (!isFound) return undefined;
        return mark.caution === "warning" || warned.has(place) ? "warning" : "note";
      }
      return compared.has(place) || sources.has(place) ? "source" : undefined;
    };
  },
  links: () => isAudited,
};

const dependents: Lens = {
  question: "What does everything depend on?",
  note: "The larger a shape, the more statements depend on it, directly or through others; beside the largest it says how many.",
  classes: [
    {
      id: "some",
      name: "What statements depend on",
      style: { colour: "cited", fill: "full" },
    },
    {
      id: "missing",
      name: "The same, not identified",
      style: { colour: "missing", fill: "dot" },
    },
  ],
  classify:
    ({ ways }) =>
    (mark, place) => {
      if (ways.dependents(place) === 0) return undefined;
      return mark.kind === "reference" && mark.basis === "unidentified" ? "missing" : "some";
    },
  count:
    ({ ways }) =>
    (place) =>
      ways.dependents(place),
  size:
    ({ ways }) =>
    (place) => {
      const count = ways.dependents(place);
      return count === 0 ? 0.55 : Math.min(2.6, 0.8 + 0.34 * Math.sqrt(count));
    },
};

const open: Lens = {
  question: "What does the paper leave open?",
  note: "Gaps that the authors name, and references that nobody has identified yet.",
  classes: [
    { id: "gap", name: "A gap that the authors name", style: { colour: "word", fill: "full" } },
    {
      id: "unidentified",
      name: "Reference not identified",
      style: { colour: "missing", fill: "dot" },
    },
  ],
  classify: () => (mark) => {
    if (mark.kind === "claim" && mark.type === "gap") return "gap";
    return mark.kind === "reference" && mark.basis === "unidentified" ? "unidentified" : undefined;
  },
};

const conflicts: Lens = {
  question: "Where does the paper contradict itself?",
  note: "Statements of one paper that do not agree; each link joins two statements of one inconsistency that was entered.",
  classes: [
    {
      id: "hard",
      name: "Statements that cannot all be true",
      style: { colour: "warning", fill: "full" },
    },
    {
      id: "interpretive",
      name: "Statements hard to reconcile",
      style: { colour: "word", fill: "dot" },
    },
  ],
  classify: ({ wheel }) => {
    const hard = ends(wheel, (link) => link.how === "conflicts" && link.kind === "hard");
    const any = ends(wheel, isConflict);
    return (_, place) => (hard.has(place) ? "hard" : any.has(place) ? "interpretive" : undefined);
  },
  links: () => isConflict,
};

const notCited: Lens = {
  question: "Which evidence is not cited?",
  note: "Works that bear on a statement without being cited for it, as far as they were entered. No systematic search was made. A work counts as cited where a reference is matched to it.",
  classes: [
    {
      id: "disputes",
      name: "Disputed by such a work",
      style: { colour: "warning", fill: "full" },
    },
    {
      id: "touched",
      name: "Supported or touched by one",
      style: { colour: "cited", fill: "dot" },
    },
    {
      id: "never",
      name: "Work the paper never cites",
      style: { colour: "word", fill: "full" },
    },
    {
      id: "elsewhere",
      name: "Work cited, but not for this",
      style: { colour: "word", fill: "dot" },
    },
  ],
  classify: ({ wheel }) => {
    const disputed = ends(
      wheel,
      (link) => link.how === "not-cited" && link.direction === "disputes",
    );
    const any = ends(wheel, isUncited);
    const cited = ends(wheel, (link) => link.how === "identified-as");
    return (mark, place) => {
      if (!any.has(place)) return undefined;
      if (!isStatementMark(mark)) return cited.has(place) ? "elsewhere" : "never";
      return disputed.has(place) ? "disputes" : "touched";
    };
  },
  links: () => isUncited,
};

const later: Lens = {
  question: "What came after the paper?",
  note: "Works published later than the paper, and what they bear on: the paper could not have known them.",
  classes: [
    { id: "work", name: "Published after the paper", style: { colour: "word", fill: "full" } },
    { id: "touched", name: "Statement it bears on", style: { colour: "cited", fill: "dot" } },
  ],
  classify: ({ wheel }) => {
    const years = wheel.dossiers.flatMap(({ year }) => (year === undefined ? [] : [year]));
    const last = years.length === wheel.dossiers.length ? Math.max(...years) : undefined;
    const any = ends(wheel, isLater);
    return (mark, place) => {
      if (isStatementMark(mark)) return any.has(place) ? "touched" : undefined;
      const isAfter =
        mark.kind === "work" && last !== undefined && mark.year !== undefined && mark.year > last;
      return isAfter ? "work" : undefined;
    };
  },
  links: () => isLater,
};

const study: Lens = {
  question: "What does one study bear on?",
  note: "Everything that a study reaches: its publications, the references matched to them, and the statements that cite them or that they bear on.",
  classes: [
    { id: "study", name: "The study and its works", style: { colour: "word", fill: "full" } },
    { id: "cites", name: "Depends on it", style: { colour: "cited", fill: "full" } },
    {
      id: "touched",
      name: "Touched, but not citing it",
      style: { colour: "missing", fill: "dot" },
    },
  ],
  classify: ({ wheel, ways, study: chosen }) => {
    if (chosen === undefined) return () => undefined;
    const reached = ways.through(chosen);
    const touched = new Set(wheel.links.filter(isUncited).map(({ from }) => from));
    const citing = new Set<number>();
    const front = [chosen];
    for (const mark of front) {
      if (citing.has(mark)) continue;
      citing.add(mark);
      front.push(
        ...ways
          .into(mark)
          .filter((link) => link.how !== "not-cited" && link.how !== "conflicts")
          .map(({ from }) => from),
      );
    }
    return (mark, place) => {
      if (!reached.has(place)) return undefined;
      if (mark.kind === "study" || mark.kind === "work") return "study";
      if (citing.has(place)) return "cites";
      return touched.has(place) || isStatementMark(mark) ? "touched" : undefined;
    };
  },
  links: ({ ways, study: chosen }) => {
    if (chosen === undefined) return () => false;
    const reached = ways.through(chosen);
    return ({ how, from, to }) => how !== "conflicts" && reached.has(from) && reached.has(to);
  },
};

const fall: Lens = {
  question: "What if a source falls?",
  note: "What becomes of each statement while the sources that the address names are taken away.",
  classes: [
    { id: "loses", name: "Loses its ground", style: { colour: "warning", fill: "full" } },
    { id: "weakens", name: "Loses some of its sources", style: { colour: "word", fill: "dot" } },
    { id: "changes", name: "Stands on another source", style: { colour: "own", fill: "dot" } },
    { id: "keeps", name: "Unchanged", style: { colour: "cited", fill: "none" } },
    { id: "none", name: "No source to lose", style: { colour: "missing", fill: "none" } },
  ],
  classify: ({ effects }) => {
    if (effects === undefined) return () => undefined;
    const { loses, weakens, changes, none } = effects;
    const byId = new Map([
      ...loses.map((id) => [id, "loses"] as const),
      ...weakens.map((id) => [id, "weakens"] as const),
      ...changes.map((id) => [id, "changes"] as const),
      ...none.map((id) => [id, "none"] as const),
    ]);
    return (mark) => (isStatementMark(mark) ? (byId.get(mark.id) ?? "keeps") : undefined);
  },
};

/** Every lens by the name that stands in the address, in the order in which they are offered. */
export const lenses = {
  voice,
  ground,
  audit,
  dependents,
  "not-cited": notCited,
  conflicts,
  open,
  later,
  study,
  fall,
} as const satisfies Record<LensId, Lens>;

/** The lens that a visitor meets first. */
export const firstLens: LensId = "voice";
