// Owns the gallery for those who work on the explorer: every component in its states, beside the tokens. Nothing leads readers here.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Frame, Legends } from "../gallery/drawn.tsx";
import { Buttons, Forms } from "../gallery/forms.tsx";
import { Learning } from "../gallery/learning.tsx";
import { Cautions, Checks, Others, Statements, Tables, WaysOn } from "../gallery/lists.tsx";
import { Tokens } from "../gallery/tokens.tsx";
import { Badges, Shapes } from "../gallery/words.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import "../styles/gallery.css";

const parts: readonly { id: string; name: string; shown: ReactNode }[] = [
  { id: "tokens", name: "Tokens", shown: <Tokens /> },
  { id: "shapes", name: "Shapes of kinds", shown: <Shapes /> },
  { id: "badges", name: "Badges", shown: <Badges /> },
  { id: "cautions", name: "Cautions", shown: <Cautions /> },
  { id: "statements", name: "Statements", shown: <Statements /> },
  { id: "others", name: "Other kinds", shown: <Others /> },
  { id: "ways-on", name: "Ways on, and nothing", shown: <WaysOn /> },
  { id: "tables", name: "Tables", shown: <Tables /> },
  { id: "checks", name: "Checks of figures", shown: <Checks /> },
  { id: "forms", name: "Forms", shown: <Forms /> },
  { id: "learning", name: "Cards to learn from", shown: <Learning /> },
  { id: "buttons", name: "Buttons", shown: <Buttons /> },
  { id: "legends", name: "Legends", shown: <Legends /> },
  { id: "frame", name: "The frame of a drawing", shown: <Frame /> },
];

/** The page. */
export const GalleryPage = () => (
  <div className="page gallery">
    <PageTitle tab="Gallery">Gallery</PageTitle>
    <p className="quiet">
      Components of the explorer in their states, with invented objects: what they lead to may not
      exist here.
    </p>
    <nav className="inline-list" aria-label="Parts of the gallery">
      {parts.map(({ id, name }) => (
        <a key={id} href={`#${id}`}>
          {name}
        </a>
      ))}
      <Link to="/gallery" search={{ page: "failed" }} preload={false}>
        A page that failed
      </Link>
      <Link to="/gallery" search={{ page: "missing" }} preload={false}>
        A page that is missing
      </Link>
    </nav>
    {parts.map(({ id, name, shown }) => (
      <section key={id} className="section" aria-labelledby={id}>
        <h2 id={id}>{name}</h2>
        {shown}
      </section>
    ))}
  </div>
);
