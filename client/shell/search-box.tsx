// Owns searching as one types, on every page: asks the server after a pause, gives up what is no longer wanted, and leads
// to a hit or to the page with all of them.
import { useEffect, useRef, useState, type RefObject } from "react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ComboBox } from "react-aria-components/ComboBox";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import type { ViewOf } from "../../model/endpoints.ts";
import { fetchJson, isAborted } from "../api/fetch-json.ts";
import { Excerpt } from "../marks/excerpt.tsx";
import { Glyph } from "../marks/glyph.tsx";
import { hasPage, routeOf } from "../marks/node-link.tsx";
import { nodeKinds } from "../../model/kinds/node-kinds.ts";
import { groupByKind } from "../search-groups.ts";
import { isComposing } from "./is-composing.ts";
import { outageText, useOutage } from "./use-outage.ts";

const pauseMs = 160;
const shownHits = 12;
const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** Moves the focus into the field when a slash is typed outside of any field. */
const useSlashKey = (field: RefObject<HTMLInputElement | null>): void => {
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || isEditable(event.target)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener("keydown", focus);
    return () => {
      document.removeEventListener("keydown", focus);
    };
  }, [field]);
};

/** The hits found last, with the words they were found for; undefined before the first, and when the last question failed. */
const useHits = (q: string): { q: string; items: ViewOf<"search">["items"] } | undefined => {
  const [found, setFound] = useState<{ q: string; items: ViewOf<"search">["items"] }>();
  useEffect(() => {
    if (q === "") return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      fetchJson(
        "search",
        { q, limit: shownHits },
        { signal: controller.signal, duringOutage: "wait" },
      )
        .then(({ items }) => {
          setFound({ q, items });
        })
        .catch((error: unknown) => {
          // What is refused while typing is explained by the search page, which asks again.
          if (!isAborted(error)) setFound(undefined);
        });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [q]);
  return found;
};

/** The search field of the masthead. `/` moves into it from anywhere. */
export const SearchBox = () => {
  const navigate = useNavigate();
  const asked = useSearch({ strict: false, select: (search) => search.q ?? "" });
  const outage = useOutage();
  const [words, setWords] = useState(asked);
  const [lastAsked, setLastAsked] = useState(asked);
  const field = useRef<HTMLInputElement>(null);
  if (asked !== lastAsked) {
    setLastAsked(asked);
    setWords(asked);
  }

  useSlashKey(field);
  const q = words.trim().slice(0, 200);
  const found = useHits(q);
  const isBehind = found?.q !== q;
  const askAll = (): void => {
    if (q === "") return;
    field.current?.blur();
    void navigate({ to: "/search", search: { q } });
  };
  // Hits of other words stay only as long as the right ones are on their way.
  const isShown = q !== "" && !(isBehind && outage !== undefined);
  const groups = isShown && found !== undefined ? groupByKind(found.items) : [];
  const hits = new Map(groups.flatMap((group) => group.hits).map((hit) => [hit.id, hit]));
  const open = (id: string): void => {
    const hit = hits.get(id);
    if (hit === undefined || !hasPage(hit.kind)) return;
    setWords("");
    field.current?.blur();
    void navigate({ to: routeOf(hit.kind), params: { id } });
  };
  return (
    <search className="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          askAll();
        }}
        onKeyDownCapture={(event) => {
          if (isComposing(event.nativeEvent)) {
            // Not for the combobox either: it would open the hit that its arrow keys have reached.
            event.stopPropagation();
            return;
          }
          // The combobox keeps Enter for itself while its list is open; without a chosen hit it asks for all of them.
          const isChosen = field.current?.hasAttribute("aria-activedescendant") ?? false;
          if (event.key !== "Enter" || isChosen) return;
          event.preventDefault();
          event.stopPropagation();
          askAll();
        }}
      >
        <ComboBox
          inputValue={words}
          onInputChange={setWords}
          items={groups}
          value={null}
          onChange={(key) => {
            if (key !== null) open(String(key));
          }}
          allowsCustomValue
          allowsEmptyCollection={q !== ""}
          menuTrigger="input"
        >
          <Label className="unseen">Search statements, works and topics</Label>
          <Input ref={field} placeholder="Search" autoComplete="off" enterKeyHint="search" />
          <Popover className="search-hits" placement="bottom start" offset={4}>
            <ListBox<(typeof groups)[number]>
              renderEmptyState={() => (
                <p className="no-hits">
                  {found !== undefined && !isBehind
                    ? "Nothing holds all of these words."
                    : outage === undefined
                      ? "Searching"
                      : `${outageText(outage)} The search goes on when it does.`}
                </p>
              )}
            >
              {(group) => (
                <ListBoxSection id={`kind-${group.kind}`}>
                  <Header>{nodeKinds[group.kind].plural}</Header>
                  {group.hits.map((hit) => (
                    <ListBoxItem key={hit.id} id={hit.id} textValue={hit.label} className="hit">
                      <span className="hit-name">
                        <Glyph kind={hit.kind} />
                        {hit.label}
                      </span>
                      <Excerpt text={hit.excerpt} />
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  );
};
