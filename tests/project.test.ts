import { describe, expect, test } from "vitest";
import { checkNode } from "../scripts/project.mjs";

describe("the version of Node", () => {
  test.each(["20.19.0", "20.20.2", "22.0.0", "26.1.0"])("is new enough: %s", (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  test.each(["18.20.0", "20.18.3", "8.0.0"])(
    "is too old, and it is said what to do: %s",
    (version) => {
      expect(() => checkNode(version)).toThrow(/needs Node\.js 20\.19.*Install it/);
    },
  );
});
