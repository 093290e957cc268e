import { describe, expect, test } from "vitest";
import { recogniseCustomerQr } from "./customerQr.ts";

const version = "85054350563031";
const name = "4F07A0000000555555";
const track = "570B1234567890123458D49126";
const application = object("61", name + track);

/** One BER-TLV object in hex; the value's length in one byte, or in two when it needs a mark. */
function object(tag: string, value: string): string {
  const length = (value.length / 2).toString(16).padStart(2, "0");
  return tag + (value.length / 2 > 127 ? "81" : "") + length + value;
}

const recogniseHex = (hex: string) =>
  recogniseCustomerQr(Buffer.from(hex, "hex").toString("base64"));

describe("a customer's code in EMVCo's frame", () => {
  test.each([
    ["the smallest", version + application],
    ["a length of two bytes", version + object("61", name + object("9F24", "00".repeat(130)))],
    ["a length of three bytes", version + object("61", `${name}9F24820003010203`)],
    ["a tag of two bytes at the top", version + application + object("9F24", "00")],
    ["two applications", version + application + application],
    ["an empty value", version + object("61", `${name}5000`)],
  ])("[CODE-5] is decoded: %s", (_, hex) => {
    expect(recogniseHex(hex)).toEqual({ kind: "emvCpm", aid: "A0000000555555" });
  });

  test.each([
    ["nothing but the version", version],
    ["another version", object("85", "4350563032") + application],
    ["the version twice", version + version + application],
    ["three applications", version + application + application + application],
    ["two common templates", version + application + object("62", "").repeat(2)],
    ["an application without a name", version + object("61", track)],
    ["a second application without a name", version + application + object("61", track)],
    ["a name that is too short", version + object("61", object("4F", "A0000000"))],
    ["a name that is too long", version + object("61", object("4F", "A0".repeat(17)))],
    ["a length beyond the end", `${version}6120${name}`],
    ["a length beyond its template", version + object("61", `${name}5710`)],
    ["a torn common template", version + application + object("62", "5A10")],
    ["a length without an end", `${version}${application}628000`],
    ["a length of four bytes", `${version}${application}6283000000`],
    ["half a length", `${version}${application}6282`],
    ["half a tag", `${version}${application}9F`],
    ["a tag of three bytes", `${version}${application}9F810100`],
  ])("[CODE-5] is named broken: %s", (_, hex) => {
    expect(recogniseHex(hex)).toEqual({ kind: "emvCpmBroken" });
  });

  test.each([
    ["no padding", "hQVDUFYwMWEaTwegAAAAVVVVVw8SNFZ4kBI0WNGRIgESNF8"],
    ["left-over bits", "hQVDUFYwMWEaTwegAAAAVVVVVw8SNFZ4kBI0WNGRIgESNF9="],
    ["the alphabet of addresses", "hQVDUFYwMWEaTwegAAAAVVVVVw8SNFZ4kBI0WNGRIgESN-8="],
    ["a space inside", "hQVDUFYwMWEaTweg AAAVVVVVw8SNFZ4kBI0WNGRIgESNF8="],
  ])("[CODE-5] is named broken when its base64 has %s", (_, text) => {
    expect(recogniseCustomerQr(text)).toEqual({ kind: "emvCpmBroken" });
  });

  test("[CODE-5] JPQR is named broken when its frame is", () => {
    expect(recogniseHex(object("85", "4A50515231"))).toEqual({ kind: "emvCpmBroken" });
  });

  test("[CODE-5] JPQR whose operator is no number is still JPQR", () => {
    const operator = object("61", object("4F", "A00001"));
    expect(recogniseHex(object("85", "4A50515231") + operator)).toEqual({
      kind: "jpqrCpm",
      operator: null,
    });
  });

  test("[CODE-5] a text that begins otherwise is none", () => {
    expect(recogniseCustomerQr("AAAA")).toBeNull();
  });
});
