import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeFilm, optionNames, usage } from "../camera/command.ts";
import { readFilmOrder } from "../camera/filmOrder.ts";

const code = "281901020000000000000001";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "noren-film-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const short = { seconds: "0.5", fps: "6", size: "320x240" };

describe("the command that writes a film", () => {
  test("[SCAN-42] writes Y4M: a header, then each frame with its three planes", () => {
    const out = join(folder, "feed.y4m");
    const { done, words } = makeFilm({ code, out, ...short });
    expect({ done, words }).toEqual({
      done: true,
      words: `${out}: 3 frames of 320x240, 6 a second`,
    });
    const film = readFileSync(out);
    const header = "YUV4MPEG2 W320 H240 F6:1 Ip A1:1 C420jpeg\n";
    expect(film.subarray(0, header.length).toString()).toBe(header);
    const frame = "FRAME\n".length + (320 * 240 * 3) / 2;
    expect(film).toHaveLength(header.length + 3 * frame);
    for (const at of [0, 1, 2]) {
      const start = header.length + at * frame;
      expect(film.subarray(start, start + 6).toString()).toBe("FRAME\n");
    }
  });

  test("[SCAN-42] writes the same film for the same seed and another for another", () => {
    const filmOf = (seed: string, name: string) => {
      const out = join(folder, name);
      makeFilm({ code, out, seed, ...short });
      return readFileSync(out);
    };
    const film = filmOf("1", "a.y4m");
    expect(filmOf("1", "b.y4m").equals(film)).toBe(true);
    expect(filmOf("2", "c.y4m").equals(film)).toBe(false);
  });

  test.each([
    [{ out: "a.y4m" }, "--code is missing"],
    [{ code }, "--out is missing"],
    [{ code, out: "a.mp4" }, "must end in .y4m"],
    [{ code, out: "a.y4m", symbols: "pdf417" }, "--symbols takes qr, bars, both or jan"],
    [{ code, out: "a.y4m", theme: "pink" }, "--theme takes"],
    [{ code, out: "a.y4m", size: "4k" }, "--size takes"],
    [{ code, out: "a.y4m", size: "321x240" }, "--size takes"],
    [{ code, out: "a.y4m", blur: "far" }, "--blur takes a number from 0 to 8"],
    [{ code, out: "a.y4m", blur: "9" }, "--blur takes a number from 0 to 8"],
    [{ code, out: "a.y4m", fps: "12.5" }, "--fps must be whole"],
    [{ code: "コード", out: "a.y4m" }, "bars hold ASCII only"],
    [{ code: "9".repeat(60), out: "a.y4m" }, "bars hold at most"],
    [{ code: "9".repeat(8_000), out: "a.y4m", symbols: "qr" }, "cannot be drawn as a QR"],
    [{ code: "4901234567890", out: "a.y4m", symbols: "jan" }, "cannot be drawn as bars"],
    [{ code: "490123456789", out: "a.y4m", symbols: "jan" }, "a JAN has 8 or 13 digits"],
  ] as const)("[SCAN-42] refuses %o and says what to put right", (options, words) => {
    expect(makeFilm(options)).toEqual({ done: false, words: expect.stringContaining(words) });
  });

  test("[SCAN-42] says when the file cannot be written", () => {
    const out = join(folder, "nowhere", "feed.y4m");
    expect(makeFilm({ code, out, ...short })).toMatchObject({
      done: false,
      words: expect.stringContaining("the film cannot be written"),
    });
  });

  test("[SCAN-42] takes a long text for a QR, and goods with their JAN", () => {
    const out = "a.y4m";
    const shop = readFilmOrder({ code: "あいう".repeat(30), out, symbols: "qr" });
    expect(shop.film.scene.subject).toMatchObject({ kind: "phone", code128: null });
    const goods = readFilmOrder({ code: "4901234567894", out, symbols: "jan" });
    expect(goods.film.scene.subject).toMatchObject({ kind: "pack", jan: "4901234567894" });
  });

  test("[SCAN-42] explains every option it knows", () => {
    for (const name of optionNames) expect(usage()).toContain(`--${name} `);
  });
});
