// Owns appraising studies: level, direction or significance is guessed before it is shown.
import { getRouteApi } from "@tanstack/react-router";
import { countText } from "../../model/formats.ts";
import { AppraisalCard } from "../learn/appraisal-card.tsx";
import { GuessPage } from "../learn/guess-page.tsx";

const route = getRouteApi("/learn/appraise");

/** The page. */
export const AppraisePage = () => {
  const { dossier, appraisals, seed } = route.useLoaderData();
  return (
    <GuessPage
      title="Appraisal"
      lead={`Studies behind ${dossier?.label ?? "a paper"}: which level of evidence a design gives, which group the figures favour, whether the difference was significant. Give your answer, and how sure you are, before it is shown.`}
      whenNone="No study has been entered here."
      items={appraisals}
      what="study"
      sumUp={(right, all) => `${right} of ${countText(all, "answer")} right`}
      card={(appraisal, { key, ...parts }) => (
        <AppraisalCard key={key} appraisal={appraisal} {...parts} />
      )}
      other={{ to: "/learn/appraise", dossier: dossier?.id, seed, children: "Other studies" }}
    />
  );
};
