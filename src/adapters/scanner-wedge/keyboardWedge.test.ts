import { beforeEach, describe, expect, test } from "vitest";
import { wedgeContract } from "#ports/scanner.contract.ts";
import type { ScanRead } from "#ports/scanner.ts";
import { createFakeClock, type FakeClock } from "#testkit/fakeClock.ts";
import { createKeyboardWedge } from "./keyboardWedge.ts";

const code = "281901020000000000000001";

/** As much of a key press as the wedge looks at. */
class KeyPress extends Event {
  ctrlKey = false;
  altKey = false;
  metaKey = false;
  repeat = false;
  isComposing = false;
  readonly key: string;
  override readonly timeStamp: number;

  constructor(key: string, timeStamp: number) {
    super("keydown", { cancelable: true });
    this.key = key;
    this.timeStamp = timeStamp;
  }
}

let keyboard: EventTarget;
let clock: FakeClock;
let reads: ScanRead[];
let stopListening: () => void;

beforeEach(() => {
  keyboard = new EventTarget();
  clock = createFakeClock();
  reads = [];
  const target = keyboard as unknown as Window;
  stopListening = createKeyboardWedge({ target, clock }).listen((read) => reads.push(read));
});

function press(key: string, change: Partial<KeyPress> = {}): KeyPress {
  const event = Object.assign(new KeyPress(key, clock.monotonic()), change);
  keyboard.dispatchEvent(event);
  return event;
}

/** Types as a scanner does, or as a person does when the gap is a person's. */
async function type(text: string, gapMs = 8, change: Partial<KeyPress> = {}): Promise<void> {
  for (const key of text) {
    press(key, change);
    await clock.advance(gapMs);
  }
}

describe("a hand scanner that types", () => {
  test("[SCAN-5] is read when it ends with Enter, which presses no button", async () => {
    let heardByThePage = false;
    keyboard.addEventListener("keydown", ({ defaultPrevented }) => {
      heardByThePage ||= defaultPrevented;
    });
    await type(code);
    const enter = press("Enter");
    expect(reads).toEqual([{ text: code, symbology: "KEYBOARD" }]);
    expect(enter.defaultPrevented).toBe(true);
    expect(heardByThePage).toBe(false);
  });

  test("[SCAN-5] is read when it ends with Tab", async () => {
    await type(code);
    expect(press("Tab").defaultPrevented).toBe(true);
    expect(reads).toHaveLength(1);
  });

  test("[SCAN-5] is read once when nothing ends it", async () => {
    await type(code);
    await clock.advance(100);
    press("Enter");
    expect(reads).toEqual([{ text: code, symbology: "KEYBOARD" }]);
  });

  test("[SCAN-5] is read with the capital letters it types with Shift", async () => {
    for (const key of "hQVDUFYw") {
      press("Shift");
      await type(key);
    }
    press("Enter");
    expect(reads).toEqual([{ text: "hQVDUFYw", symbology: "KEYBOARD" }]);
  });

  test("[SCAN-5] is read twice when it reads twice", async () => {
    await type("49123456");
    press("Enter");
    await type("49681239");
    press("Enter");
    expect(reads.map(({ text }) => text)).toEqual(["49123456", "49681239"]);
  });

  test("[SCAN-5] is read although the page hears of its keys late and all at once", () => {
    Array.from(code).forEach((key, index) => press(key, { timeStamp: index * 10 }));
    press("Enter");
    expect(reads).toHaveLength(1);
  });

  test("[SCAN-5] is told from the key a person pressed before it, even when both are heard late", () => {
    press("9", { timeStamp: 0 });
    Array.from(code).forEach((key, index) => press(key, { timeStamp: 500 + index * 10 }));
    press("Enter");
    expect(reads.map(({ text }) => text)).toEqual([code]);
  });

  test("[SCAN-5] is not heard any more after listening ended", async () => {
    await type(code);
    stopListening();
    await clock.advance(100);
    await type(code);
    press("Enter");
    expect(reads).toEqual([]);
    expect(clock.armed).toBe(0);
  });
});

describe("a person at the keyboard", () => {
  test.each([40, 90, 150])("[SCAN-5] with %i ms between keys is no scanner", async (gapMs) => {
    await type(code, gapMs);
    expect(press("Enter").defaultPrevented).toBe(false);
    await clock.advance(200);
    expect(reads).toEqual([]);
  });

  test("[SCAN-5] whose keys the page hears of all at once is no scanner", () => {
    Array.from(code).forEach((key, index) => press(key, { timeStamp: index * 70 }));
    press("Enter");
    expect(reads).toEqual([]);
  });

  test("[SCAN-5] who rolls five keys is no scanner", async () => {
    await type("12345");
    expect(press("Enter").defaultPrevented).toBe(false);
    expect(reads).toEqual([]);
  });

  test("[SCAN-5] who holds a key down is no scanner", async () => {
    await type("1111111111", 30, { repeat: true });
    await clock.advance(100);
    expect(reads).toEqual([]);
  });

  test.each(["ctrlKey", "altKey", "metaKey", "isComposing"] as const)(
    "[SCAN-5] with %s is no scanner",
    async (state) => {
      await type(code, 8, { [state]: true });
      press("Enter");
      expect(reads).toEqual([]);
    },
  );

  test("[SCAN-5] presses Enter on a button as ever", () => {
    expect(press("Enter").defaultPrevented).toBe(false);
  });
});

describe("while a text field has the focus", () => {
  const field = { closest: () => ({}) } as unknown as EventTarget;

  function inField(key: string, timeStamp: number): KeyPress {
    const event = new KeyPress(key, timeStamp);
    Object.defineProperty(event, "target", { get: () => field });
    keyboard.dispatchEvent(event);
    return event;
  }

  test("[SCAN-5] a burst is left to the field, and its Enter too", async () => {
    Array.from(code).forEach((key, index) => inField(key, index * 8));
    expect(inField("Enter", 200).defaultPrevented).toBe(false);
    await clock.advance(500);
    expect(reads).toEqual([]);
  });
});

wedgeContract("a hand scanner that types", () => {
  // Whoever hears a scanner first keeps its keys from everybody else.
  stopListening();
  return {
    wedge: createKeyboardWedge({ target: keyboard, clock }),
    async scan(text) {
      await type(text);
      press("Enter");
    },
  };
});
