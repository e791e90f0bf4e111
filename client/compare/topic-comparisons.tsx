// Owns the comparisons on the page of a topic: the same tables as on their own pages, with the way there.
import { Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import type { Comparison } from "../../model/kinds/compared-kinds.ts";
import type { Differential, Regimens } from "../../model/views/compare.ts";
import { CollectButton } from "../collection/collect-button.tsx";
import { viewId, type View } from "../collection/entries.ts";
import type { LoadedTopic } from "../topic/load-topic.ts";
import { DifferentialMatrices } from "./differential-matrices.tsx";
import { RegimensTables } from "./regimens-tables.tsx";
import { SharesTables } from "./shares-tables.tsx";
import type { FeatureOrder } from "./sort-features.ts";
import type { SortOrder } from "./sort-results.ts";

const resultsTitle = "Results arm by arm";

/** The comparison of a topic's results as a view that can be collected. */
export const resultsView = (topic: string): View => ({
  address: `/compare/regimens?${new URLSearchParams({ topic }).toString()}`,
  title: resultsTitle,
});

const names: Record<Comparison, string> = {
  shares: "figures by what they are a share of",
  differential: "conditions",
  regimens: "results arm by arm",
};

/** Nothing where the topic's statements make no comparison. */
export const TopicComparisons = ({
  topic,
  elsewhere,
  shares,
  differential,
  regimens,
}: { topic: string } & Omit<LoadedTopic, "detail">) => (
  <>
    {elsewhere.length > 0 && (
      <p className="more">
        <span className="quiet">Side by side:</span>
        {elsewhere.map((comparison) => (
          <Link key={comparison} to={`/compare/${comparison}`} search={{ topic }}>
            {names[comparison]}
          </Link>
        ))}
      </p>
    )}
    {shares !== undefined && shares.groups.length > 0 && (
      <Part
        id="shares"
        title="Figures by what they are a share of"
        more={
          <Link to="/compare/shares" search={{ topic }}>
            On a page of their own
          </Link>
        }
      >
        <SharesTables answer={shares} />
      </Part>
    )}
    {differential !== undefined && differential.matrices.length > 0 && (
      <Part
        id="differential"
        title="Conditions side by side"
        more={
          <Link to="/compare/differential" search={{ topic }}>
            Compare two, or tick findings
          </Link>
        }
      >
        <TopicDifferential answer={differential} />
      </Part>
    )}
    {regimens !== undefined && regimens.results.length > 0 && (
      <Part
        id="regimens"
        title={resultsTitle}
        more={
          <>
            <Link to="/compare/regimens" search={{ topic }}>
              The same drawn, beside studies that are not cited
            </Link>
            <CollectButton id={viewId(resultsView(topic))} what="results arm by arm" />
          </>
        }
      >
        <TopicRegimens answer={regimens} />
      </Part>
    )}
  </>
);

/** Results of a topic: how they are sorted stands in no address, since a topic's page has one of its own. */
const TopicRegimens = ({ answer }: { answer: Regimens }) => {
  const [order, setOrder] = useState<SortOrder>();
  return <RegimensTables answer={answer} order={order} onSort={setOrder} withUncited={false} />;
};

/** Conditions of a topic, likewise. */
const TopicDifferential = ({ answer }: { answer: Differential }) => {
  const [order, setOrder] = useState<FeatureOrder>();
  return <DifferentialMatrices answer={answer} sorting={{ order, onSort: setOrder }} />;
};

const Part = ({
  id,
  title,
  more,
  children,
}: {
  id: string;
  title: string;
  more: ReactNode;
  children: ReactNode;
}) => (
  <section className="section compare-part" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
    <p className="more">{more}</p>
  </section>
);
