// Owns how the statements of a synthetic dossier hang together: what each of them is, stands under, cites, rests on and is about.
import { isOwnWord } from "../../model/own-word.ts";
import { claimKinds, type ClaimKind } from "../../model/kinds/claim-kinds.ts";
import { ClaimType, type Voice } from "../../model/vocabulary.ts";
import { times, type SyntheticCorpus } from "./corpus-size.ts";
import { probeReferences, type Dossier, type Reference } from "./dossier.ts";
import { padded } from "./drawn-fields.ts";
import { drawsFor, type Draws } from "./draws.ts";
import { topics, type Topic } from "./vocabulary.ts";

/** What makes one statement differ from others in what it hangs together with. */
export interface Outline {
  readonly id: string;
  /** Absent for recommendations. */
  readonly type?: ClaimType;
  readonly voice: Voice;
  /** 0-based number of the section it stands in. */
  readonly section: number;
  /** The topics that it stands under, at least one. */
  readonly topics: readonly Topic[];
  readonly cites: readonly Reference[];
  /** Ids of claims, each once. */
  readonly restsOn: readonly string[];
  /** Numbers of cases: it is about the first, and only names the second. */
  readonly cases: readonly number[];
  /** The approval that a claim is about, where its kind names one. */
  readonly approval?: number | undefined;
  /** Every probe's statements are alike in all that has a length. */
  readonly isProbe: boolean;
}

/** Every statement of a dossier with this reference list, in the order of its text. */
export const outlinesOf = (dossier: Dossier, references: readonly Reference[]): Outline[] => {
  const shared = references.slice(0, -probeReferences);
  return [
    ...times(dossier.claims, (i) => claimOutline(dossier, shared, i + 1)),
    ...times(dossier.recommendations, (i) => adviceOutline(dossier, shared, i + 1)),
    ...probeOutlines(dossier, references.slice(-probeReferences)),
  ].sort((a, b) => a.section - b.section);
};

/** Any statement but the probe's: in this share of draws a recommendation. */
export const anyOutline = (
  dossier: Dossier,
  references: readonly Reference[],
  draws: Draws,
  share: number,
): Outline => {
  const shared = references.slice(0, -probeReferences);
  return draws.happens(share)
    ? adviceOutline(dossier, shared, draws.between(1, dossier.recommendations))
    : claimOutline(dossier, shared, draws.between(1, dossier.claims));
};

const namesApproval = (type: ClaimType): boolean => {
  const { fields }: ClaimKind = claimKinds[type];
  return Object.values(fields).some((field) => field.is === "name" && field.of === "approval");
};
const approvalTypes = ClaimType.options.filter(namesApproval);
const otherTypes = ClaimType.options.filter((type) => !namesApproval(type));

const voiceFor = (draws: Draws): Voice => {
  const share = draws.unit();
  if (share < 0.42) return "cited";
  if (share < 0.64) return "own-result";
  if (share < 0.72) return "own-practice";
  return share < 0.85 ? "opinion" : "uncited";
};

/** Claims stand in blocks; each block begins with a chain in which every claim is based on the next. */
const block = 40;

/**
 * The claims that claim `number` is based on, all with greater numbers, so that nothing runs in a circle: the next one in
 * a chain of two to six claims; beside the chains a claim or two close by, for one claim in ten.
 */
const basesOfClaim = (dossier: Dossier, number: number, draws: Draws): number[] => {
  const { corpus, name, claims } = dossier;
  const start = Math.floor((number - 1) / block);
  const chain = drawsFor(corpus, `chain ${start} ${name}`).between(1, 5);
  if (number >= claims) return [];
  if ((number - 1) % block < chain) return [number + 1];
  if (!draws.happens(0.1)) return [];
  const close = () => Math.min(claims, number + draws.between(1, 30));
  return draws.distinct(draws.between(1, 2), close);
};

/** The topics that a statement stands under: one, or two for some that are no probe's. */
const topicsFor = (corpus: SyntheticCorpus, id: string, isProbe: boolean): Topic[] => {
  const draws = drawsFor(corpus, `topics ${id}`);
  const count = !isProbe && draws.happens(0.15) ? 2 : 1;
  return draws.distinct(count, () => draws.pick(topics, 0.3));
};

/** Whose word a statement is, which references it cites for it, and what it stands under. */
const drawnOutline = (id: string, shared: readonly Reference[], draws: Draws) => {
  const voice = voiceFor(draws);
  const count = voice === "cited" ? 1 + draws.rank(4, 1.1) : 0;
  const cited = draws.distinct(count, () => draws.pick(shared, 0.5));
  const cites = shared.filter((reference) => cited.includes(reference));
  return { id, voice, cites, topics: topicsFor(draws.corpus, id, false), isProbe: false };
};

const claimId = ({ name }: Dossier, number: number): string => `${name}:c${padded(number, 3)}`;

const claimOutline = (dossier: Dossier, shared: readonly Reference[], number: number): Outline => {
  const id = claimId(dossier, number);
  const draws = drawsFor(dossier.corpus, `outline ${id}`);
  const outline = drawnOutline(id, shared, draws);
  const hasCases = isOwnWord(outline) && dossier.cases > 0 && draws.happens(0.7);
  const anyCase = () => draws.between(1, dossier.cases);
  const isAboutApproval = draws.happens(0.005);
  return {
    ...outline,
    type: draws.pick(isAboutApproval ? approvalTypes : otherTypes),
    section: Math.floor(((number - 1) / dossier.claims) * dossier.sections),
    restsOn: basesOfClaim(dossier, number, draws).map((claim) => claimId(dossier, claim)),
    cases: hasCases ? draws.distinct(draws.between(1, 2), anyCase) : [],
    approval: isAboutApproval ? draws.rank(dossier.corpus.approvals, 0.8) : undefined,
  };
};

const adviceOutline = (dossier: Dossier, shared: readonly Reference[], number: number): Outline => {
  const id = `${dossier.name}:r${padded(number, 2)}`;
  const draws = drawsFor(dossier.corpus, `outline ${id}`);
  const claims = draws.distinct(1 + draws.rank(6, 0.5), () => draws.between(1, dossier.claims));
  return {
    ...drawnOutline(id, shared, draws),
    section: draws.below(dossier.sections),
    restsOn: claims.map((claim) => claimId(dossier, claim)),
    cases: [],
  };
};

/** The probe and its claims: which of the probe's references each cites, from and to, and which claims it is based on. */
const probeShape: readonly { cites: [number, number]; restsOn: readonly number[] }[] = [
  { cites: [0, 2], restsOn: [1, 2] },
  { cites: [2, 4], restsOn: [3] },
  { cites: [4, 5], restsOn: [] },
  { cites: [5, 6], restsOn: [] },
];

/**
 * The dossier's probe: a recommendation whose trace has exactly the same shape in every dossier of every corpus, so that
 * the time of equal answers can be compared between sizes. Below it lie three claims, six evidence lines, six references (four of
 * them identified), four works, two studies and one audited report; none of these has to do with anything else.
 */
const probeOutlines = ({ corpus, name }: Dossier, own: readonly Reference[]): Outline[] => {
  const idOf = (number: number): string => `${name}:probe${number === 0 ? "" : `-${number}`}`;
  return probeShape.map(({ cites, restsOn }, i) => ({
    id: idOf(i),
    topics: topicsFor(corpus, idOf(i), true),
    ...(i === 0 ? {} : { type: "treatment" }),
    voice: "cited",
    section: i,
    cites: own.slice(...cites),
    restsOn: restsOn.map(idOf),
    cases: [],
    isProbe: true,
  }));
};
