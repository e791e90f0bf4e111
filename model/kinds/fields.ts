// Owns what a field of a kind can be, declared once: what it holds or names, how readers know it, what it means. No zod
// here, so that the browser can label fields without loading schemas; schemas are derived in own-fields.ts.
import type { conceptTypes } from "../words.ts";

type ConceptType = keyof typeof conceptTypes;

/** What every field says of itself. */
type FieldBase = {
  /** Name for readers: "Other condition". */
  readonly label: string;
  /** One sentence for curators and for editors' help. */
  readonly means: string;
  readonly optional?: true;
};

/** A field with a value as a curator would write it. */
type ExampleBase<Example = string> = FieldBase & { readonly example: Example };

/** What a field can name. */
export type SharedName = "concept" | "approval" | "study";

/** Names a shared entry by its local id; in the graph it is a link that carries the name. */
type NameField = ExampleBase & {
  readonly is: "name";
  readonly of: SharedName;
  /** Types of concept that it may name; absent: any. */
  readonly types?: readonly ConceptType[];
};
/** A word of a closed list, each with the sentence that explains it. */
type WordField = ExampleBase & {
  readonly is: "word";
  readonly words: Readonly<Record<string, string>>;
};
/** Text in our own words. */
type TextField = ExampleBase & { readonly is: "text" };
/** A day, month or year, or "not stated". */
type DateField = ExampleBase & { readonly is: "date" };
/** A whole number from 1. */
type OrdinalField = ExampleBase<number> & { readonly is: "ordinal" };
/** A local id that other fields of the same claim refer to. */
type LocalIdField = ExampleBase & { readonly is: "local-id" };

/** Fields that come together; their examples together are its own. */
type GroupField = FieldBase & { readonly is: "group"; readonly fields: Fields };
/**
 * Several entries, at least `least`, each with a name. Readers see the name, in it the links that it holds by their own names, and
 * behind it what else the entry has.
 */
type ListField = ExampleBase<readonly Readonly<Record<string, string | number>>[]> & {
  readonly is: "list";
  readonly fields: Fields & { readonly name: TextField };
  readonly least: number;
  /** What stands between two entries; absent: each has a line of its own and a number, as their order means something. */
  readonly joinedBy?: string;
};

/** Any field. */
export type Field =
  | NameField
  | WordField
  | TextField
  | DateField
  | OrdinalField
  | LocalIdField
  | GroupField
  | ListField;
/** Fields by the key that a curator writes, in the order in which readers meet them. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- a record cannot hold itself
export type Fields = { readonly [key: string]: Field };

/** A field that may be left out. */
export const optional = <const F extends Field>(field: F): F & { readonly optional: true } => ({
  ...field,
  optional: true,
});

type Value<F, Name> = F extends { readonly is: "name" }
  ? Name
  : F extends { readonly is: "word"; readonly words: infer W }
    ? keyof W & string
    : F extends { readonly is: "ordinal" }
      ? number
      : F extends { readonly is: "list"; readonly fields: infer G extends Fields }
        ? FieldValues<G, Name>[]
        : F extends { readonly is: "group"; readonly fields: infer G extends Fields }
          ? FieldValues<G, Name>
          : string;

type OptionalKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends { readonly optional: true } ? K : never;
}[keyof F];

/** The values of fields, with `Name` for each that names something: a local id as authored, a link in the graph. */
export type FieldValues<F extends Fields, Name> = {
  [K in Exclude<keyof F, OptionalKeys<F>>]: Value<F[K], Name>;
} & { [K in OptionalKeys<F>]?: Value<F[K], Name> | undefined };
