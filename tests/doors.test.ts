import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { answer as answerCode } from "../src/doors/code.ts";
import { answer as answerTax } from "../src/doors/tax.ts";

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Opens a door as an outsider does, through the command; `typed` is what arrives on its input. */
async function knock(door: string, typed: string): Promise<Ended> {
  const command = fileURLToPath(new URL("../scripts/door.mjs", import.meta.url));
  const child = spawn(process.execPath, [command, door]);
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  child.stdin.end(typed);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exitCode: await ended, stdout, stderr };
}

describe("the doors for an outsider", () => {
  const baskets = {
    vectors: [
      {
        id: "simplified invoice",
        mode: "inclusive",
        lines: [
          [8, 108],
          [8, 216],
          [10, 550],
        ],
        discount: 0,
      },
    ],
  };
  const codes = [
    { id: "wallet", code: "281901020000000000000001" },
    { id: "goods", code: "4901234567894" },
  ];

  test("[GRD-4] answer with one line of JSON and nothing else", async () => {
    const { exitCode, stdout, stderr } = await knock("code", JSON.stringify(codes));
    expect(stdout).toBe(
      '[{"id":"wallet","kind":"ALIPAYPLUS_CGCP"},{"id":"goods","kind":"UNKNOWN"}]\n',
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  test("[GRD-4] answer what the functions of the app answer", async () => {
    const [tax, code] = await Promise.all([
      knock("tax", JSON.stringify(baskets)),
      knock("code", JSON.stringify(codes)),
    ]);
    expect(JSON.parse(tax.stdout)).toEqual(answerTax(baskets));
    expect(JSON.parse(code.stdout)).toEqual(answerCode(codes));
  });

  test.each([
    ["text that is not JSON", "tax", "{", /JSON/],
    ["nothing at all", "code", "", /JSON/],
    ["JSON of another shape", "code", '{"code":"28"}', /array/],
    ["a door that does not exist", "garden", "[]", /no such door: "garden"/],
  ])("[GRD-4] refuse %s in one line on standard error", async (_what, door, typed, reason) => {
    const { exitCode, stdout, stderr } = await knock(door, typed);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
