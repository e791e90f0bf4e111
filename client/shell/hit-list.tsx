// Owns the list of hits below a field in which one types, by kind; its combobox holds the groups.
import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { nodeKinds } from "../../model/kinds/node-kinds.ts";
import { DraftWord } from "../marks/draft-mark.tsx";
import { Excerpt } from "../marks/excerpt.tsx";
import { Glyph } from "../marks/glyph.tsx";
import { isDraft } from "../marks/words.ts";
import type { HitGroup } from "../search-groups.ts";

/** The hits; `empty` says why there are none. */
export const HitList = ({ empty }: { empty: string }) => (
  <ListBox<HitGroup> renderEmptyState={() => <p className="no-hits">{empty}</p>}>
    {(group) => (
      <ListBoxSection id={`kind-${group.kind}`}>
        <Header>{nodeKinds[group.kind].plural}</Header>
        {group.hits.map((hit) => (
          <ListBoxItem key={hit.id} id={hit.id} textValue={hit.label} className="hit">
            <span className="hit-name">
              <Glyph kind={hit.kind} />
              {hit.label}
              {hit.card !== undefined && <DraftWord isDraft={isDraft(hit.card.cautions)} />}
            </span>
            <Excerpt text={hit.excerpt} />
          </ListBoxItem>
        ))}
      </ListBoxSection>
    )}
  </ListBox>
);
