// Owns the page of one claim: what is particular to claims above the parts that every statement has.
import { getRouteApi } from "@tanstack/react-router";
import { claimKinds } from "../../model/kinds/claim-kinds.ts";
import { Badge } from "../marks/badge.tsx";
import { Glyph } from "../marks/glyph.tsx";
import { Particulars } from "../statement/particulars.tsx";
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
          Claim,{" "}
          <Badge word={claimKinds[claim.type].word} meaning={claimKinds[claim.type].meaning} />
        </>
      }
    >
      <Particulars claim={claim} stepInCase={detail.stepInCase} />
    </StatementView>
  );
};
