// Owns which statements are the authors' own word, and which of them say what the authors did. No zod here: the browser asks too.
import type { ClaimType } from "./kinds/claim-kinds.ts";
import type { voices } from "./words.ts";

type Voice = keyof typeof voices;

/** What a claim is that says nothing but what the authors did: the same narrows lists down to such claims. */
export const practice = {
  type: "practice",
  voice: "own-practice",
} as const satisfies { type: ClaimType; voice: Voice };

/** Whether a statement in this voice says what the authors did, whatever its kind. */
export const isOwnPractice = ({ voice }: { readonly voice: string }): boolean =>
  voice === practice.voice;

/** Whether it is of the kind that says nothing else. */
export const isPractice = ({ type }: { readonly type?: string | undefined }): boolean =>
  type === practice.type;

/** Whether it says what the authors saw or did themselves. */
export const isOwnWord = ({ voice }: { readonly voice: string }): boolean =>
  voice === "own-result" || isOwnPractice({ voice });
