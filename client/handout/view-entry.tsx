// Owns what a handout shows of a collected view: its drawing where it is one of results or of own cases, drawn anew, else its name and address.
import { useEffect, useState } from "react";
import type { GatheredItem } from "../collection/gathered.ts";
import type { SlidePicture } from "../slides/slide-list.ts";

type View = Extract<GatheredItem, { as: "view" }>;

/** The drawing, once it is there; undefined until then, and for what is no drawing or cannot be drawn. */
const useDrawing = (view: View): SlidePicture | undefined => {
  const [picture, setPicture] = useState<SlidePicture>();
  const { id, address, title } = view;
  useEffect(() => {
    let isAsked = true;
    const draw = async (): Promise<void> => {
      const { drawViews } = await import("../slides/draw-views.ts");
      const drawn = await drawViews([{ as: "view", id, address, title }]);
      if (isAsked) setPicture(drawn.get(id)?.picture);
    };
    // Without the drawing its name and address stand there, which lead to it.
    draw().catch(() => undefined);
    return () => {
      isAsked = false;
    };
  }, [id, address, title]);
  return picture;
};

/** The entry. */
export const ViewEntry = ({ view }: { view: View }) => {
  const picture = useDrawing(view);
  return (
    <>
      <p className="prose">
        {view.title}{" "}
        <span className="quiet">
          (<a href={view.address}>{new URL(view.address, window.location.origin).href}</a>)
        </span>
      </p>
      {picture !== undefined && (
        <figure className="handout-drawing">
          <img
            src={picture.data}
            alt={picture.about}
            width={picture.width}
            height={picture.height}
          />
          <figcaption className="quiet">{picture.stated.join(" ")}</figcaption>
        </figure>
      )}
    </>
  );
};
