// Owns the page that answers how two nodes are connected: two fields to choose them, then the nearest ways by meaning.
import { useState } from "react";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { countInWords, numberText } from "../../model/formats.ts";
import type { NodeLink as Named } from "../../model/node-link.ts";
import type { Paths } from "../../model/views/paths.ts";
import { NodeField } from "../paths/node-field.tsx";
import { WayItem } from "../paths/way-item.tsx";
import { PageTitle } from "../shell/page-title.tsx";

const route = getRouteApi("/paths");

/** The page. */
export const PathsPage = () => {
  const { from, to, paths } = route.useLoaderData();
  return (
    <div className="page paths-page">
      <PageTitle tab={titleOf(from, to)}>How are they connected?</PageTitle>
      <p className="paths-lead">
        From any concept, statement, work or study to any other: the closest connections in meaning,
        told step by step. Very common links are given little weight.
      </p>
      <EndsForm key={`${from?.id ?? ""} ${to?.id ?? ""}`} from={from} to={to} />
      {paths !== undefined && <Ways paths={paths} />}
    </div>
  );
};

const titleOf = (from: Named | undefined, to: Named | undefined): string =>
  from === undefined || to === undefined ? "Connections" : `From ${from.label} to ${to.label}`;

const named = (node: Named | undefined): Named | undefined =>
  node === undefined ? undefined : { id: node.id, kind: node.kind, label: node.label };

/** The two ends. */
const EndsForm = (given: { from: Named | undefined; to: Named | undefined }) => {
  const navigate = useNavigate();
  const [from, setFrom] = useState(named(given.from));
  const [to, setTo] = useState(named(given.to));
  const [isMissing, setIsMissing] = useState(false);
  const isSame = from !== undefined && from.id === to?.id;
  const ask = (): void => {
    if (from === undefined || to === undefined || isSame) {
      setIsMissing(true);
      return;
    }
    void navigate({ to: "/paths", search: { from: from.id, to: to.id } });
  };
  return (
    <form
      className="paths-form"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <NodeField label="From" chosen={from} choose={setFrom} />
      <NodeField label="To" chosen={to} choose={setTo} />
      <button type="submit" className="paths-ask">
        Find connections
      </button>
      {from !== undefined && to !== undefined && !isSame && (
        <Link className="paths-swap" to="/paths" search={{ from: to.id, to: from.id }}>
          The other way round
        </Link>
      )}
      <p role="status" className="paths-missing">
        {isMissing && isSame && "Choose two different ones."}
        {isMissing &&
          !isSame &&
          (from === undefined || to === undefined) &&
          "Choose both from the lists that open while you type."}
      </p>
    </form>
  );
};

const Ways = ({ paths: { from, to, ways, steps, searched, isWhole } }: { paths: Paths }) => (
  <>
    {ways.length === 0 ? (
      <section className="section" aria-labelledby="no-way">
        <h2 id="no-way">No connection of at most {countInWords(steps, "step")} was found</h2>
        <p className="quiet">
          {isWhole
            ? "Each was followed as far as half of that, over everything but what holds very much."
            : `The search ended after looking around ${numberText(searched)} nodes, so that there may be one.`}{" "}
          <Link to="/around/$id" params={{ id: from.id }}>
            Around {from.label}
          </Link>{" "}
          <Link to="/around/$id" params={{ id: to.id }}>
            Around {to.label}
          </Link>
        </p>
      </section>
    ) : (
      <ol className="ways">
        {ways.map((way, place) => (
          <WayItem key={way.sentence} way={way} place={place} />
        ))}
      </ol>
    )}
    {ways.length > 0 && !isWhole && (
      <p className="quiet">
        The search ended after looking around {numberText(searched)} nodes: there may be closer
        connections.
      </p>
    )}
  </>
);
