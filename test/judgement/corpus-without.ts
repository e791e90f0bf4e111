// Owns data as they would be if some sources had never been entered: a corpus that is built and checked like any other. What cannot
// stand without them goes too, and nothing else.
import type { Removal } from "../../server/judgement/sources-stood-on.ts";
import type { Claim, Recommendation } from "../../model/statement.ts";
import type { Corpus, DossierEntries, Entry, Statement } from "../../server/corpus/corpus.ts";

/** What is never entered. Works, studies and approvals by local id. */
type Gone = {
  readonly works: ReadonlySet<string>;
  readonly studies: ReadonlySet<string>;
  readonly approvals: ReadonlySet<string>;
};

/**
 * The corpus without what a removal takes away.
 *
 * - A publication goes with the study that it describes, and an approval with the last study that it rested on. The reviewed paper
 *   itself stays, for its statements stand in it.
 * - A reference goes with the publication that it was taken for, and with it every citation of it, their audits, and what its reports
 *   say of statements that do not cite it. A reference that only loses its match would still count, as unidentified.
 * - A statement that is left without citations is one without a source. The authors’ own word is an opinion once their patients are
 *   gone, and concerns no case.
 * - Expectations and explanations of arithmetic, and what names a publication beside others, lose what they named.
 */
export const corpusWithout = (corpus: Corpus, removal: Removal): Corpus => {
  const gone = goneFrom(corpus, removal);
  const papers = new Set(corpus.dossiers.map(({ dossier }) => dossier.value.work));
  const isGone = (id: string): boolean => {
    const [kind, name = ""] = id.split(":");
    return (
      (kind === "work" && gone.works.has(name)) ||
      (kind === "study" && gone.studies.has(name)) ||
      (kind === "approval" && gone.approvals.has(name))
    );
  };
  /** The same without the reason why it no longer stands, where that is gone. */
  const withoutCause = <T extends { standing?: { because?: string | undefined } | undefined }>(
    value: T,
  ): T => {
    const { standing } = value;
    if (standing?.because === undefined || !isGone(standing.because)) return value;
    return { ...value, standing: { ...standing, because: undefined } };
  };
  return {
    ...corpus,
    works: keptOf(corpus.works, ({ id }) => papers.has(id) || !gone.works.has(id)).map((entry) =>
      changed(entry, (work) => ({
        ...withoutCause(work),
        study: gone.studies.has(work.study ?? "") ? undefined : work.study,
        supersededBy: gone.works.has(work.supersededBy ?? "") ? undefined : work.supersededBy,
      })),
    ),
    studies: keptOf(corpus.studies, ({ id }) => !gone.studies.has(id)).map((entry) =>
      changed(entry, (study) => ({
        ...withoutCause(study),
        notConfirmedBy: study.notConfirmedBy.filter((id) => !gone.studies.has(id)),
        overlaps: study.overlaps.filter(({ study: id }) => !gone.studies.has(id)),
      })),
    ),
    approvals: keptOf(corpus.approvals, ({ id }) => !gone.approvals.has(id)).map((entry) =>
      changed(entry, (approval) => ({
        ...withoutCause(approval),
        restedOn: approval.restedOn.filter((id) => !gone.studies.has(id)),
      })),
    ),
    dossiers: corpus.dossiers.map((dossier) => dossierWithout(dossier, removal, gone)),
  };
};

const goneFrom = (corpus: Corpus, { without, only }: Removal): Gone => {
  const named = (kind: string): Set<string> =>
    new Set(
      [...without].flatMap((id) => (id.startsWith(`${kind}:`) ? [id.slice(kind.length + 1)] : [])),
    );
  const hasFallen = (value: { standing?: { status: string } | undefined } | undefined): boolean =>
    only.has("standing") && (value?.standing?.status ?? "stands") !== "stands";
  const studies = named("study");
  const studyOf = (id: string | undefined) =>
    corpus.studies.find(({ value }) => value.id === id)?.value;
  const [works, approvals] = [named("work"), named("approval")];
  for (const { value } of corpus.works) {
    if (studies.has(value.study ?? "") || hasFallen(value) || hasFallen(studyOf(value.study)))
      works.add(value.id);
  }
  for (const { value } of corpus.approvals) {
    const { id, restedOn } = value;
    const hasNone = restedOn.length > 0 && restedOn.every((study) => studies.has(study));
    if (hasNone || hasFallen(value)) approvals.add(id);
  }
  return { works, studies, approvals };
};

const dossierWithout = (entries: DossierEntries, removal: Removal, gone: Gone): DossierEntries => {
  const { folder } = entries;
  const hasSeries = !gone.studies.has(entries.dossier.value.series?.study ?? "");
  const references = referencesLeft(entries, removal, gone);
  const markers = new Set(references.map(({ value }) => value.marker));
  const swapped = new Set([...removal.instead.keys()]);
  const isCited = ({ ref, directness }: Statement["cites"][number]): boolean =>
    markers.has(ref) &&
    (!removal.only.has("direct") ||
      Object.values(directness ?? {}).every((grade) => grade === "direct"));
  const claims = entries.claims.map((entry) =>
    changed(entry, (claim): Claim => claimWithout(claim, isCited, hasSeries, gone)),
  );
  const recommendations = entries.recommendations.map((entry) =>
    changed(entry, (advice): Recommendation => statementWithout(advice, isCited, hasSeries)),
  );
  const cited = new Set(
    [...claims, ...recommendations].flatMap(({ value }) =>
      value.cites.map(({ ref }) => `${value.id}@${ref}`),
    ),
  );
  const workOfReport = (report: string): string => report.slice(0, report.indexOf("."));
  const isStated = (value: unknown): boolean =>
    ![...gone.works].some((work) => JSON.stringify(value).includes(`"${work}.`));
  const { series, ...head } = entries.dossier.value;
  return {
    ...entries,
    dossier: changed(entries.dossier, () => ({
      ...head,
      series: hasSeries ? series : undefined,
    })),
    references,
    claims,
    recommendations,
    audits: keptOf(
      entries.audits,
      ({ statement, ref, against }) =>
        cited.has(`${statement}@${ref}`) &&
        !swapped.has(`${folder}:ref-${ref}`) &&
        !gone.works.has(workOfReport(against)),
    ),
    uncited: keptOf(entries.uncited, ({ report }) => !gone.works.has(workOfReport(report))),
    expectations: keptOf(entries.expectations, isStated),
    explanations: keptOf(entries.explanations, isStated),
    // It was written for all of it.
    lock: undefined,
  };
};

const referencesLeft = (
  { folder, references }: DossierEntries,
  { without, only, instead }: Removal,
  gone: Gone,
): DossierEntries["references"] => {
  const taken = references.map((entry) => {
    const other = instead.get(`${folder}:ref-${entry.value.marker}`)?.replace(/^work:/, "");
    return other === undefined
      ? entry
      : changed(entry, (reference) => ({
          ...reference,
          work: other,
          basis: reference.basis === "unidentified" ? ("inferred" as const) : reference.basis,
        }));
  });
  return keptOf(taken, ({ marker, work, basis }) => {
    if (without.has(`${folder}:ref-${marker}`) || gone.works.has(work ?? "")) return false;
    if (only.has("identified") && work === undefined) return false;
    return !only.has("confirmed") || (work !== undefined && basis === "confirmed");
  }).map((entry) =>
    changed(entry, (reference) => ({
      ...reference,
      alternatives: reference.alternatives.map((other) =>
        gone.works.has(other.work ?? "") ? { ...other, work: undefined } : other,
      ),
    })),
  );
};

/** A statement with the citations that are left. */
const statementWithout = <T extends Statement>(
  statement: T,
  isCited: (citation: Statement["cites"][number]) => boolean,
  hasSeries: boolean,
): T => {
  const cites = statement.cites.filter(isCited);
  const isOwn = statement.voice.startsWith("own-");
  const isBare = statement.voice === "cited" && cites.length === 0;
  return {
    ...statement,
    cites,
    ...(hasSeries ? {} : { cases: [], mentionsCases: [], figures: ofNoCase(statement.figures) }),
    voice: isBare ? "uncited" : isOwn && !hasSeries ? "opinion" : statement.voice,
  };
};

const ofNoCase = (figures: Statement["figures"]): Statement["figures"] =>
  figures.map(({ case: number, ...figure }) => figure);

const claimWithout = (
  claim: Claim,
  isCited: (citation: Statement["cites"][number]) => boolean,
  hasSeries: boolean,
  gone: Gone,
): Claim => {
  const left = statementWithout(claim, isCited, hasSeries);
  const stated = hasSeries ? left : { ...left, caseValues: [] };
  if (stated.type === "regulatory" && gone.approvals.has(stated.approval)) {
    const { approval, drug, jurisdiction, date, indication, ...rest } = stated;
    return { ...rest, type: "treatment" };
  }
  if ("study" in stated && gone.studies.has(stated.study ?? ""))
    return { ...stated, study: undefined };
  return stated;
};

const keptOf = <E extends Entry<unknown>>(
  entries: readonly E[],
  isKept: (value: E["value"]) => boolean,
): E[] => entries.filter(({ value }) => isKept(value));

/** An entry whose value is another; places are those that were read. */
const changed = <T, E extends Entry<T>>(entry: E & Entry<T>, change: (value: T) => T): E => ({
  ...entry,
  value: change(entry.value),
});
