// Owns the page of one recommendation: for whom and under which conditions, above the parts that every statement has.
import { getRouteApi } from "@tanstack/react-router";
import type { RecommendationNode } from "../../model/nodes.ts";
import { Explained } from "../explain/explained.tsx";
import { Badge } from "../marks/badge.tsx";
import { Glyph } from "../marks/glyph.tsx";
import { amountOf } from "../../model/figure-text.ts";
import { AdviceInYear } from "../weigh/advice-in-year.tsx";
import { FallenNote } from "../weigh/fallen-note.tsx";
import { FootingSection } from "../weigh/footing-section.tsx";
import { removalIn } from "../weigh/removal.ts";
import "../styles/weigh.css";
import { StatementView } from "../statement/statement-view.tsx";

const route = getRouteApi("/recommendation/$id");

/** The page. */
export const RecommendationPage = () => {
  const { detail, health, weighed, years } = route.useLoaderData();
  const { recommendation, footing } = detail;
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const { year } = view;
  const here = weighed?.advice.find(({ card }) => card.id === recommendation.id);
  return (
    <StatementView
      node={recommendation}
      detail={detail}
      health={health}
      notice={
        <>
          {year !== undefined && years !== undefined && (
            <AdviceInYear
              id={recommendation.id}
              years={years}
              view={{ ...view, year }}
              onShow={(next) => {
                void navigate({
                  search: { ...view, year: next },
                  resetScroll: false,
                  replace: true,
                });
              }}
            />
          )}
          {here !== undefined && (
            <FallenNote
              weighed={here}
              view={{ dossier: recommendation.dossier, ...removalIn(view) }}
            />
          )}
        </>
      }
      kicker={
        <>
          <Glyph kind="recommendation" />
          {recommendation.polarity === "against" ? "Advice against" : "Advice"},{" "}
          <Badge
            word={recommendation.stage.name.toLowerCase()}
            meaning={recommendation.stage.means}
          />
        </>
      }
    >
      <Terms recommendation={recommendation} />
      <FootingSection footing={footing} dossier={recommendation.dossier} />
    </StatementView>
  );
};

const modes = {
  all: "All of these must hold:",
  any: "Any of these suffices:",
  ambiguous: "The paper leaves open whether all of these must hold or any suffices:",
} as const;

const Terms = ({ recommendation }: { recommendation: RecommendationNode }) => {
  const { conditions, forWhom, insteadOf, expectedBenefit, expectedHarm, figures } = recommendation;
  const threshold = (id: string): string => {
    const figure = figures.find((f) => f.id === id);
    return figure === undefined ? "not stated" : amountOf(figure);
  };
  return (
    <section className="section" aria-labelledby="terms">
      <h2 id="terms">For whom, and when</h2>
      <dl className="terms">
        <dt>For whom</dt>
        <dd>
          <Explained text={forWhom} />
        </dd>
        <dt>Conditions</dt>
        <dd>
          {conditions === undefined ? (
            "none stated"
          ) : (
            <>
              {conditions.items.length > 1 && <p>{modes[conditions.mode]}</p>}
              <ul>
                {conditions.items.map(({ text, threshold: at }) => (
                  <li key={text}>
                    <Explained text={text} />
                    {at !== "none needed" && (
                      <span className="quiet">
                        , threshold {at === "not stated" ? "not stated" : threshold(at.figure)}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </dd>
        {insteadOf !== undefined && (
          <>
            <dt>Instead of</dt>
            <dd>
              <Explained text={insteadOf} />
            </dd>
          </>
        )}
        <dt>Expected benefit</dt>
        <dd>
          <Explained text={expectedBenefit} />
        </dd>
        <dt>Expected harm</dt>
        <dd>
          <Explained text={expectedHarm} />
        </dd>
      </dl>
    </section>
  );
};
