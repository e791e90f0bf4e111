// Owns the page of one claim: what is particular to claims above the parts that every statement has.
import { getRouteApi } from "@tanstack/react-router";
import { claimTypes, featurePointers } from "../../model/words.ts";
import type { ClaimDetail } from "../../model/views/statement.ts";
import { Badge } from "../marks/badge.tsx";
import { Glyph } from "../marks/glyph.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { spoken } from "../marks/words.ts";
import { StatementView } from "../statement/statement-view.tsx";

const route = getRouteApi("/claim/$id");

/** The page. */
export const ClaimPage = () => {
  const { detail, health } = route.useLoaderData();
  const { claim } = detail;
  return (
    <StatementView
      node={claim}
      detail={detail}
      health={health}
      kicker={
        <>
          <Glyph kind="claim" />
          Claim, <Badge word={spoken(claim.type)} meaning={claimTypes[claim.type]} />
        </>
      }
    >
      <Particulars detail={detail} />
    </StatementView>
  );
};

const conceptName = (detail: ClaimDetail, id: string) =>
  detail.about.find(({ concept }) => concept.id === id)?.concept ?? {
    id,
    kind: "concept" as const,
    label: id.replace(/^concept:/, "").replaceAll("-", " "),
  };

const Particulars = ({ detail }: { detail: ClaimDetail }) => {
  const { trial, differential, regulatory, risk, sequence } = detail.claim;
  const name = (id: string) => <NodeLink node={conceptName(detail, id)} />;
  return (
    <>
      {sequence !== undefined && (
        <p className="particular">
          Step {sequence.step} of {name(sequence.procedure)}.
        </p>
      )}
      {differential !== undefined && (
        <p className="particular">
          Told apart from {name(differential.condition)} by {name(differential.feature)}:{" "}
          {featurePointers[differential.points].toLowerCase()}
        </p>
      )}
      {trial !== undefined && (
        <p className="particular">
          Arms: {trial.arms.map((arm) => arm.name).join(" against ")}. Among{" "}
          {name(trial.population)}; outcome: {name(trial.outcome)}.
        </p>
      )}
      {risk !== undefined && (
        <p className="particular">
          {name(risk.factor)} as a factor for {name(risk.outcome)}.
        </p>
      )}
      {regulatory !== undefined && (
        <p className="particular">
          {name(regulatory.drug)}, {regulatory.indication}; {regulatory.jurisdiction},{" "}
          {regulatory.date}.
        </p>
      )}
    </>
  );
};
