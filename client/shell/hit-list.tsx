// Owns the list of what can be chosen below a field in which one types; its combobox holds the groups.
import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { DraftWord } from "../marks/draft-mark.tsx";
import { Excerpt } from "../marks/excerpt.tsx";
import { Glyph } from "../marks/glyph.tsx";
import type { Choice, ChoiceGroup } from "../search-groups.ts";

/** The choices; `empty` says why there are none. */
export const HitList = ({ empty }: { empty: string }) => (
  <ListBox<ChoiceGroup> renderEmptyState={() => <p className="no-hits">{empty}</p>}>
    {(group) => (
      <ListBoxSection id={group.id}>
        <Header>{group.name}</Header>
        {group.choices.map((choice) => (
          <ListBoxItem
            key={choice.id}
            id={choice.id}
            textValue={choice.how === "ask" ? choice.question : choice.hit.label}
            className="hit"
          >
            <ChoiceWords choice={choice} />
          </ListBoxItem>
        ))}
      </ListBoxSection>
    )}
  </ListBox>
);

const ChoiceWords = ({ choice }: { choice: Choice }) => {
  switch (choice.how) {
    case "ask":
      return (
        <span className="hit-question">
          {choice.question}
          <DraftWord isDraft={choice.isDraft} />
        </span>
      );
    case "open":
      return (
        <>
          <span className="hit-name">
            <Glyph kind={choice.hit.kind} />
            {choice.hit.label}
            {choice.hit.card !== undefined && (
              <span className="hit-word"> {choice.hit.card.verdict.word}</span>
            )}
            <DraftWord isDraft={choice.hit.isDraft === true} />
          </span>
          <Excerpt text={choice.hit.excerpt} />
        </>
      );
    case "show":
      return (
        <>
          <span className="hit-name">
            <Glyph kind="drawing" />
            {choice.hit.label}
          </span>
          <span className="excerpt">{choice.place.drawing.label}</span>
        </>
      );
  }
};
