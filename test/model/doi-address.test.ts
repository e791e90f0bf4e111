// Tests the address that a DOI leads to: what an address cannot hold as it is, is encoded.
import { expect, test } from "vitest";
import { doiAddress } from "../../model/doi-address.ts";

test.each([
  ["10.5555/kelp-21", "https://doi.org/10.5555/kelp-21"],
  ["10.5555/kelp/part/2", "https://doi.org/10.5555/kelp/part/2"],
  [
    "10.5555/1097-0142(1998)82:3<1::AID-KELP2>3.0.CO;2-#",
    "https://doi.org/10.5555/1097-0142(1998)82%3A3%3C1%3A%3AAID-KELP2%3E3.0.CO%3B2-%23",
  ],
  ["10.5555/100%?kelp", "https://doi.org/10.5555/100%25%3Fkelp"],
])("%s leads to its own address", (doi, address) => {
  expect(doiAddress(doi)).toBe(address);
});
