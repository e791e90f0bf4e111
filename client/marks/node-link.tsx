// Owns the way from a node to its page, for every kind that has one.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { NodeKind } from "../../model/vocabulary.ts";
import { Explained } from "../explain/explained.tsx";
import { Glyph } from "./glyph.tsx";

const routes = {
  claim: "/claim/$id",
  recommendation: "/recommendation/$id",
  reference: "/reference/$id",
  work: "/work/$id",
  study: "/study/$id",
  topic: "/topic/$id",
  concept: "/concept/$id",
  case: "/case/$id",
  tension: "/tension/$id",
  approval: "/approval/$id",
  decision: "/decision/$id",
  dossier: "/dossier/$id",
} as const;

/** Kinds that have a page of their own, or an address that leads to their place on one; the others are shown on the page of what they belong to. */
export type PageKind = keyof typeof routes;

/** Whether nodes of this kind have a page. */
export const hasPage = (kind: NodeKind): kind is PageKind => kind in routes;

/** Page's address of a kind, with `$id` for the node's id. */
export const routeOf = (kind: PageKind): (typeof routes)[PageKind] => routes[kind];

/** A link to a node's page, or its plain text where its kind has none. */
export const NodeLink = ({
  node,
  children,
  withGlyph = false,
  className,
  hash = "",
}: {
  node: { id: string; kind: NodeKind; label: string };
  children?: ReactNode;
  withGlyph?: boolean;
  className?: string;
  /** A place on the page. */
  hash?: string | undefined;
}) => {
  const shown = children ?? node.label;
  const content = (
    <>
      {withGlyph && <Glyph kind={node.kind} />}
      {typeof shown === "string" ? <Explained text={shown} isLink /> : shown}
    </>
  );
  if (!hasPage(node.kind)) return <span className={className}>{content}</span>;
  return (
    <Link to={routeOf(node.kind)} params={{ id: node.id }} hash={hash} className={className}>
      {content}
    </Link>
  );
};
