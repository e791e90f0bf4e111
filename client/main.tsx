// Starts the explorer in the page; holds nothing else.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "@tanstack/react-router";
import { figureAbbreviations } from "../model/figure-text.ts";
import { fetchJson } from "./api/fetch-json.ts";
import { explainAbbreviations } from "./explain/abbreviations.ts";
import { router } from "./router.tsx";
import { offerOnly } from "./shell/offered-pages.ts";
import "./styles/fonts.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/lists.css";
import "./styles/outage.css";
import "./styles/tours.css";
import "./styles/statement.css";
import "./styles/topic.css";
import "./styles/compare.css";
import "./styles/columns.css";
import "./styles/trace.css";
import "./styles/wheel.css";
import "./styles/around.css";
import "./styles/print.css";

const place = document.getElementById("app");
if (place === null) throw new Error("index.html has no element with the id app");
createRoot(place).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);

fetchJson("abbreviations", {})
  .then(({ items }) => {
    explainAbbreviations([...items, ...figureAbbreviations]);
  })
  .catch(() => {
    // Texts say the same where none is explained.
  });

fetchJson("contents", {})
  .then(({ pages }) => {
    offerOnly(pages);
  })
  .catch(() => {
    // A page that has nothing to show says so itself.
  });
