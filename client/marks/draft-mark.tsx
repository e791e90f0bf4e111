// Owns how a draft is marked wherever it is named or listed.
import { Badge } from "./badge.tsx";

/** "draft" where no second reader has checked it; nothing otherwise. */
export const DraftMark = ({ isDraft }: { isDraft: boolean }) =>
  isDraft ? (
    <Badge
      word="draft"
      meaning="One person wrote this; a second, independent reading has not been made yet."
      tone="strong"
    />
  ) : null;

/** The same as a word alone, where nothing can be opened: within an option of a list. */
export const DraftWord = ({ isDraft }: { isDraft: boolean }) =>
  isDraft ? <span className="draft-word">draft</span> : null;
