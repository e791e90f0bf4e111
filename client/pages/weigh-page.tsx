// Owns the page on which sources are taken away: what can fall, and what becomes of each piece of advice.
import { getRouteApi, Link, useRouterState } from "@tanstack/react-router";
import {
  countInWords,
  countText,
  listText,
  numberInWords,
  numberText,
  upperFirst,
} from "../../model/formats.ts";
import type { Effect, Weighed, WhatIf } from "../../model/views/weigh.ts";
import { parseWeighView, type WeighView } from "../address.ts";
import { Kicker } from "../marks/kicker.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { StatementItem } from "../marks/statement-list.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { effectWords, fallenText } from "../weigh/effect-words.ts";
import { isRemoving, removalIn } from "../weigh/removal.ts";
import { LostAndLeft } from "../weigh/source-names.tsx";
import { SourceSwitches } from "../weigh/source-switches.tsx";
import "../styles/weigh.css";

const route = getRouteApi("/weigh");

/** Effects in the order in which they are read: what is lost comes first. */
const effects: readonly Effect[] = ["loses", "weakens", "changes", "keeps", "none"];

/** What the page is of, and what it does. */
const Head = ({ dossier, of }: Pick<WhatIf, "dossier"> & { of: string | undefined }) => (
  <>
    <Kicker kind="recommendation">
      Weigh
      {dossier !== undefined && (
        <>
          {" / "}
          <NodeLink node={dossier} />
        </>
      )}
    </Kicker>
    <PageTitle tab="What if a source falls">What if a source falls?</PageTitle>
    <p className="lead">
      Take away a source, or a whole class of sources, and see which advice keeps its ground. What
      falls here falls only on this page: the data stay as they are.
    </p>
    <p className="more">
      <Link to="/weigh/years" search={{ dossier: of }}>
        The evidence as of a year
      </Link>
      <Link to="/your-copy" search={{ dossier: of }}>
        Change the text of your copy, and see what falls
      </Link>
    </p>
  </>
);

/** The page. */
export const WeighPage = () => {
  const answer = route.useLoaderData();
  const view = route.useSearch();
  // What was ticked last, while its answer is still on its way.
  const wanted = useRouterState({ select: ({ location }) => parseWeighView(location.search) });
  const navigate = route.useNavigate();
  const change = (search: WeighView): void => {
    void navigate({ search, resetScroll: false, replace: true });
  };
  const { dossier, advice, adviceTotal } = answer;
  return (
    <div className="page weigh-page">
      <Head dossier={dossier} of={view.dossier} />
      {dossier === undefined || adviceTotal === 0 ? (
        <p className="quiet">
          No advice is entered here. <Link to="/papers">Reviewed papers</Link>
        </p>
      ) : (
        <>
          <Outcome
            answer={answer}
            view={view}
            onReset={() => {
              change({ dossier: view.dossier });
            }}
          />
          <div className="weigh-columns">
            <SourceSwitches answer={answer} view={wanted} onChange={change} />
            <div className="weigh-result">
              {effects.map((effect) => (
                <AdviceBy
                  key={effect}
                  effect={effect}
                  advice={advice.filter((one) => one.effect === effect)}
                  view={view}
                />
              ))}
              <OfTotal shown={advice.length} total={adviceTotal}>
                <Link to="/statements" search={{ dossier: dossier.id, kind: "recommendation" }}>
                  All advice of this paper
                </Link>
              </OfTotal>
            </div>
          </div>
        </>
      )}
    </div>
  );
};

/** What becomes of the claims: only what there is. */
const claimsText = ({ loses, weakens }: WhatIf["claims"]): string => {
  const said = [
    ...(loses === 0
      ? []
      : [`${numberText(loses)} ${loses === 1 ? "loses its" : "lose their"} ground`]),
    ...(weakens === 0 ? [] : [`${numberText(weakens)} ${weakens === 1 ? "is" : "are"} weakened`]),
  ];
  return said.length === 0 ? "No claim changes" : `Of the claims, ${listText(said, "and")}`;
};

/** What falls and what comes of it, in sentences; announced when it changes. */
const Outcome = ({
  answer,
  view,
  onReset,
}: {
  answer: WhatIf;
  view: WeighView;
  onReset: () => void;
}) => {
  const { advice, claims, shown, total, dossier } = answer;
  const numberOf = (effect: Effect): number => advice.filter((one) => one.effect === effect).length;
  if (!isRemoving(view)) {
    return (
      <p className="weigh-outcome" role="status">
        Nothing has fallen yet. {upperFirst(numberInWords(numberOf("none")))} of{" "}
        {countText(advice.length, "recommendation")} {numberOf("none") === 1 ? "stands" : "stand"}{" "}
        on no source at all.
      </p>
    );
  }
  const counts = (["loses", "weakens", "changes"] as const).filter(
    (effect) => numberOf(effect) > 0,
  );
  const stated = {
    loses: (n: number) =>
      `${countInWords(n, "recommendation")} ${n === 1 ? "loses its" : "lose their"} ground`,
    weakens: (n: number) =>
      `${countInWords(n, "recommendation")} ${n === 1 ? "is" : "are"} weakened`,
    changes: (n: number) =>
      `${countInWords(n, "recommendation")} ${n === 1 ? "stands" : "stand"} on another source`,
  };
  return (
    <div className="weigh-outcome">
      <p role="status">
        <strong>{fallenText(answer, view)}</strong>:{" "}
        {counts.length === 0
          ? "no advice changes"
          : listText(
              counts.map((effect) => stated[effect](numberOf(effect))),
              "and",
            )}
        . {claimsText(claims)}
        {shown < total &&
          ` (${numberText(shown)} of ${numberText(total)} statements were looked at)`}
        .
      </p>
      <p className="more">
        <Link to="/explore" search={{ of: dossier?.id, lens: "fall", ...removalIn(view) }}>
          See it on the wheel
        </Link>
        <button type="button" className="plain-button" onClick={onReset}>
          Put everything back
        </button>
      </p>
    </div>
  );
};

const AdviceBy = ({
  effect,
  advice,
  view,
}: {
  effect: Effect;
  advice: readonly Weighed[];
  view: WeighView;
}) => {
  if (advice.length === 0) return null;
  const { word, meaning } = effectWords[effect];
  return (
    <section className="section" aria-labelledby={`effect-${effect}`}>
      <h2 id={`effect-${effect}`}>
        {upperFirst(word)} <span className="count">{numberText(advice.length)}</span>
      </h2>
      <p className="quiet small">{meaning}</p>
      <ul className="items">
        {advice.map(({ card, lost, left }) => (
          <li key={card.id}>
            <StatementItem card={card} withWarning={false} />
            <LostAndLeft lost={lost} left={left} />
            {isRemoving(view) && effect !== "none" && (
              <p className="small">
                <Link to="/recommendation/$id" params={{ id: card.id }} search={removalIn(view)}>
                  Its page under this condition
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
