// Owns a drawing of places: its parts with their names, the one that is looked at set off. For the pointer and the eye only: the
// list beside it has the same parts and is complete by keyboard. Nothing here knows what is drawn.
import type { DrawingNode } from "../../model/nodes.ts";

/** The drawing. */
export const PlaceDrawing = ({
  drawing: { width, height, parts },
  at,
  pointed,
  isStated,
  onChoose,
  onPoint,
}: {
  drawing: DrawingNode;
  /** Id of the concept that is looked at. */
  at: string | undefined;
  /** Id of the concept that is pointed at, here or in the list. */
  pointed: string | undefined;
  /** Whether anything is stated of a concept. */
  isStated: (concept: string) => boolean;
  onChoose: (concept: string) => void;
  onPoint: (concept: string | undefined) => void;
}) => {
  const classOf = ({ concept, isNeighbour }: DrawingNode["parts"][number]): string =>
    [
      "place-part",
      isNeighbour === true && "is-neighbour",
      concept.id === at && "is-at",
      concept.id === pointed && "is-pointed",
      !isStated(concept.id) && "is-unstated",
    ]
      .filter((name) => name !== false)
      .join(" ");
  // What is looked at is outlined above all others.
  const chosen = parts.find(({ concept }) => concept.id === at);
  return (
    <svg className="place-drawing" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {parts.map((part) => (
        <path
          key={part.concept.id}
          d={part.path}
          className={classOf(part)}
          onClick={() => {
            onChoose(part.concept.id);
          }}
          onPointerEnter={() => {
            onPoint(part.concept.id);
          }}
          onPointerLeave={() => {
            onPoint(undefined);
          }}
        >
          <title>{part.concept.label}</title>
        </path>
      ))}
      {chosen !== undefined && <path d={chosen.path} className="place-outline" />}
      {parts.map(
        ({ concept, nameAt, name, isNeighbour }) =>
          nameAt !== undefined && (
            <text
              key={concept.id}
              x={nameAt.x}
              y={nameAt.y}
              textAnchor={nameAt.anchor}
              className={`place-name${isNeighbour === true ? " is-neighbour" : ""}${concept.id === at ? " is-at" : ""}`}
              onClick={() => {
                onChoose(concept.id);
              }}
            >
              {name ?? concept.label}
            </text>
          ),
      )}
    </svg>
  );
};
