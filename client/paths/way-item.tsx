// Owns how one way between two nodes is shown: read out, and drawn as a chain.
import { connectionWords, isDisputing, strokeOf, wayParts } from "../../model/connection-text.ts";
import { countInWords, upperFirst } from "../../model/formats.ts";
import type { Way } from "../../model/views/paths.ts";
import { CautionIcon } from "../marks/badge.tsx";
import { Glyph } from "../marks/glyph.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { factsOf, nameOf } from "../around/node-facts.ts";

/** The way: its sentence with every node linked, then the chain. */
export const WayItem = ({ way, place }: { way: Way; place: number }) => (
  <li className="way">
    <h2 className="way-head">
      {place === 0 ? "The closest connection" : "Another connection"}
      <span className="quiet">
        , {countInWords(way.links.length, "step")}
        {way.isInferred && ", holds only if a reference is the publication that it was matched to"}
      </span>
    </h2>
    <p className="prose">
      {wayParts(way.nodes, way.links).map(({ text, node }, i) =>
        node === undefined ? (
          <span key={i}>{text}</span>
        ) : (
          <NodeLink key={i} node={node}>
            {text}
          </NodeLink>
        ),
      )}
    </p>
    <details className="way-steps" open={place === 0}>
      <summary>Step by step</summary>
      <ol className="chain">
        {way.nodes.map((node, i) => {
          const [before, link] = [way.nodes[i - 1], way.links[i - 1]];
          return (
            <li key={node.id} className="chain-step">
              {before !== undefined && link !== undefined && (
                <span
                  className={`chain-link is-${strokeOf(link)}${isDisputing(link) ? " is-loud" : ""}`}
                >
                  <span className="chain-words">{connectionWords(link, before.id)}</span>
                </span>
              )}
              <span className="chain-node">
                <NodeLink node={node}>
                  <Glyph kind={node.kind} />
                  {upperFirst(nameOf(node))}
                </NodeLink>
                <span className="around-facts">
                  <span>{factsOf(node)}</span>
                  {node.caution === "warning" && (
                    <span className="around-warning">
                      <CautionIcon />
                      {node.but ?? "warning"}
                    </span>
                  )}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  </li>
);
