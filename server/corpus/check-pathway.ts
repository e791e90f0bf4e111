// Owns the rules of a dossier's map of decisions: every branch has a ground or is a hole, and every way leads somewhere.
import type { DossierEntries } from "./corpus.ts";
import type { DataRule, Finding } from "./data-rule.ts";
import { mayStandUnread } from "./unread-files.ts";

const branchesOf = (dossier: DossierEntries) =>
  dossier.decisions.flatMap((entry) =>
    entry.value.branches.map((branch, i) => ({ entry, branch, i })),
  );

/** Nothing in the map is the curator's own: it stands on statements, or the paper leaves it open. */
export const branchGrounded: DataRule = {
  name: "branch-grounded",
  requirement:
    "A branch of a decision names the statements that it stands on, or what is not stated.",
  check: ({ corpus }) =>
    corpus.dossiers.flatMap((dossier) =>
      branchesOf(dossier).flatMap(({ entry, branch, i }): Finding[] =>
        branch.from.length > 0 || branch.notStated !== undefined
          ? []
          : [
              {
                place: entry.placeOf(["branches", i]),
                found: branch.id,
                message: `the branch ${branch.id} of ${entry.value.id} names no statement`,
                hint: "name statements in `from`, or say in `notStated` what the paper gives no criterion for",
              },
            ],
      ),
    ),
};

/** Whoever walks the map comes to an end, and can come to every question. */
export const branchLeads: DataRule = {
  name: "branch-leads",
  requirement:
    "A branch of a decision leads to another decision or to an end, not both; each decision is reached from the first.",
  check: ({ corpus }) =>
    corpus.dossiers
      .filter(({ folder }) => !mayStandUnread(corpus, [`dossiers/${folder}/pathway.yaml`]))
      .flatMap((dossier) => [...wayFindings(dossier), ...unreached(dossier)]),
};

const wayFindings = (dossier: DossierEntries): Finding[] =>
  branchesOf(dossier).flatMap(({ entry, branch, i }): Finding[] => {
    if ((branch.to === undefined) !== (branch.end === undefined)) return [];
    const [says, hint] =
      branch.to === undefined
        ? [
            "leads nowhere",
            "give it `to`, a decision, or `end`, what the paper says where the way ends",
          ]
        : ["leads on and ends at once", "keep `to` or `end`, not both"];
    return [
      {
        place: entry.placeOf(["branches", i]),
        found: branch.id,
        message: `the branch ${branch.id} of ${entry.value.id} ${says}`,
        hint,
      },
    ];
  });

const unreached = ({ decisions }: DossierEntries): Finding[] => {
  const [first] = decisions;
  if (first === undefined) return [];
  const byId = new Map(decisions.map((entry) => [entry.value.id, entry] as const));
  const reached = new Set<string>();
  const open = [first.value.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(byId.get(id)?.value.branches ?? []).flatMap(({ to }) => to ?? []));
  }
  return decisions
    .filter(({ value }) => !reached.has(value.id))
    .map((entry) => ({
      place: entry.placeOf(["id"]),
      found: entry.value.id,
      message: `no way leads from ${first.value.id} to the decision ${entry.value.id}`,
      hint: "name it in `to` of a branch, in place of `end` where there is one, or remove it",
    }));
};
