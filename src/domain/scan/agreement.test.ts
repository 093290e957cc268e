import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monotonic } from "../time/instant.ts";
import { agreementWindowMs, nothingSeen, weigh, type Agreement } from "./agreement.ts";
import type { Sighting, Symbology } from "./sighting.ts";

const digits = "281901020000000000000001";
const others = "281901020000000000000002";

function seen(text: string, symbology: Symbology): Sighting {
  return { text, symbology, engine: "zxing-wasm" };
}

const qr = (text: string) => seen(text, "QR");
const bars = (text: string) => seen(text, "CODE_128");

/** What is believed frame by frame, the frames 33 ms apart or as said. */
function believed(frames: readonly (readonly Sighting[])[], apartMs = 33) {
  let agreement: Agreement = nothingSeen;
  let unconfirmed = 0;
  const accepted = frames.map((sightings, frame) => {
    const verdict = weigh(agreement, { at: monotonic(frame * apartMs), sightings });
    agreement = verdict.agreement;
    unconfirmed += verdict.unconfirmed;
    return verdict.accepted && { ...verdict.accepted.sighting, since: verdict.accepted.since };
  });
  return { texts: accepted.map((read) => read?.text ?? null), accepted, unconfirmed };
}

describe("what may be believed", () => {
  test("[SCAN-7] a QR of a wallet is, at once", () => {
    expect(believed([[qr(digits)]]).texts).toEqual([digits]);
  });

  test("[SCAN-7] bars are when a second frame says the same, counted from the first", () => {
    const { texts, accepted } = believed([[bars(digits)], [], [bars(digits)]]);
    expect(texts).toEqual([null, null, digits]);
    expect(accepted[2]).toMatchObject({ symbology: "CODE_128", since: 0 });
  });

  test("[SCAN-7] QR and bars of the same digits are one text, and the QR speaks for both", () => {
    expect(believed([[bars(digits), qr(digits)]]).accepted).toMatchObject([{ symbology: "QR" }]);
    expect(believed([[bars(digits)], [qr(digits)]]).texts).toEqual([null, digits]);
  });

  test("[SCAN-7] a QR of no known form needs a second frame like any other text", () => {
    expect(believed([[qr("lorem ipsum")], [qr("lorem ipsum")]]).texts).toEqual([
      null,
      "lorem ipsum",
    ]);
  });

  test("[SCAN-7] of two texts that contradict each other none is, until one has been gone long enough", () => {
    expect(believed([[qr(digits), qr(others)]]).texts).toEqual([null]);
    const long = Math.ceil(agreementWindowMs / 33) + 1;
    const frames = [[bars(others)], ...Array.from({ length: long + 2 }, () => [qr(digits)])];
    const { texts, unconfirmed } = believed(frames);
    const first = texts.indexOf(digits);
    expect(first * 33).toBeGreaterThan(agreementWindowMs);
    expect(texts.slice(0, first).every((text) => text === null)).toBe(true);
    expect(unconfirmed).toBe(1);
  });

  test("[SCAN-7] the code of the next thing is, though the last one was read a moment ago", () => {
    expect(believed([[qr(digits)], [qr(others)]]).texts).toEqual([digits, others]);
  });

  test("[SCAN-7] goods' digits with a wrong check digit never are", () => {
    const wrong = seen("4901234567890", "EAN_13");
    expect(believed([[wrong], [wrong], [wrong]]).texts).toEqual([null, null, null]);
    const right = seen("4901234567894", "EAN_13");
    expect(believed([[wrong, right], [right]]).texts).toEqual([null, right.text]);
  });

  test("[SCAN-7] the price beneath a book's number never is", () => {
    const price = seen("1920081045006", "EAN_13");
    const book = seen("9784872348880", "EAN_13");
    expect(believed([[price], [price], [price]]).texts).toEqual([null, null, null]);
    expect(believed([[price, book], [price], [book]]).texts).toEqual([null, null, book.text]);
  });

  test("[SCAN-7] two frames that are too far apart do not confirm each other", () => {
    const { texts, unconfirmed } = believed([[bars(digits)], [bars(digits)]], 701);
    expect(texts).toEqual([null, null]);
    expect(unconfirmed).toBe(1);
  });

  test("[SCAN-7] bars read wrong in one frame never are, whatever else is read", () => {
    const frame = fc.constantFrom<readonly Sighting[]>([], [bars(digits)], [qr(digits)]);
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 30 }), fc.nat(30), (frames, at) => {
        const wrong = [...frames.slice(0, at), [bars(others)], ...frames.slice(at)];
        expect(believed(wrong).texts).not.toContain(others);
      }),
    );
  });
});
