// Owns the page of one inconsistency.
import { getRouteApi } from "@tanstack/react-router";
import { upperFirst } from "../../model/formats.ts";
import { TakeAway } from "../download/take-away.tsx";
import { Explained } from "../explain/explained.tsx";
import { AroundLine } from "../marks/around-link.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { InPaper } from "../marks/in-paper.tsx";
import { Kicker } from "../marks/kicker.tsx";
import { StatementList } from "../marks/statement-list.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { ReviewNote } from "../statement/review-note.tsx";
import { TensionBadge, TensionSides } from "../statement/tensions.tsx";

const route = getRouteApi("/tension/$id");

/** The page. */
export const TensionPage = () => {
  const { tension, statements } = route.useLoaderData();
  return (
    <article className="page narrow">
      <Kicker kind="tension">
        Inconsistency, <TensionBadge tension={tension} />{" "}
        <DraftMark isDraft={tension.review.reviewed === undefined} />
        <InPaper statements={statements} />
      </Kicker>
      <PageTitle tab={tension.label}>{upperFirst(tension.label)}</PageTitle>
      <p className="lead">
        <Explained text={tension.statement} />
      </p>
      <AroundLine id={tension.id} />
      <section className="section" aria-labelledby="sides">
        <h2 id="sides">Its sides, and what may explain it</h2>
        <TensionSides tension={tension} statements={statements} />
      </section>
      <section className="section" aria-labelledby="statements">
        <h2 id="statements">The statements</h2>
        <StatementList cards={statements} full />
      </section>
      <TakeAway ids={[tension.id, ...statements.map(({ id }) => id)]} name={tension.label} />
      <footer className="record">
        <ReviewNote review={tension.review} />
      </footer>
    </article>
  );
};
