// Owns looking through a list by words.
import { useNavigate } from "@tanstack/react-router";

/** The words of a form's field `q`; undefined when it is empty. */
export const wordsOf = (form: HTMLFormElement): string | undefined => {
  const words = new FormData(form).get("q");
  return typeof words === "string" && words.trim() !== "" ? words.trim() : undefined;
};

/** A field and a button; the list then holds what has all of the words. */
export const WordsForm = ({ q, what }: { q: string | undefined; what: string }) => {
  const navigate = useNavigate();
  return (
    <form
      className="narrowing"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: ".", search: { q: wordsOf(event.currentTarget) } });
      }}
    >
      <label className="narrowing-words">
        {what}
        <input name="q" type="search" defaultValue={q} key={q} autoComplete="off" />
      </label>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
};
