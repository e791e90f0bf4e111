// Owns the digest by which texts and entries are known. In plain JavaScript and at once, so that a browser takes the same.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 over a text in UTF-8, in hex. */
export const sha256Of = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
