// Owns the clinic of misquotations: sentences beside what their sources report.
import { getRouteApi } from "@tanstack/react-router";
import { countText } from "../../model/formats.ts";
import { GuessPage } from "../learn/guess-page.tsx";
import { QuotationCard } from "../learn/quotation-card.tsx";

const route = getRouteApi("/learn/clinic");

/** The page. */
export const ClinicPage = () => {
  const { dossier, quotations, seed } = route.useLoaderData();
  return (
    <GuessPage
      title="Misquotation clinic"
      lead={`What ${dossier?.label ?? "a paper"} says, beside what the source that it cites reports itself. Both are restated, not quoted. Give your verdict, and how sure you are, before the audit is shown.`}
      whenNone="No sentence has been compared with its source here."
      items={quotations}
      what="sentence"
      sumUp={(right, all) => `${right} of ${countText(all, "verdict")} right`}
      card={(quotation, { key, ...parts }) => (
        <QuotationCard key={key} quotation={quotation} {...parts} />
      )}
      other={{ to: "/learn/clinic", dossier: dossier?.id, seed, children: "Other sentences" }}
    />
  );
};
