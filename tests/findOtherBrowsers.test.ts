import { describe, expect, test } from "vitest";
import { findFirefox, findWebKit, type EngineProbes } from "../scripts/findOtherBrowsers.mjs";

const miniBrowser = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/** A machine with nothing on it, on which every way to bring a browser fails. */
function machine(differences: Partial<EngineProbes> = {}): EngineProbes {
  return {
    platform: "linux",
    env: {},
    runs: () => false,
    isProgram: () => false,
    onPath: () => null,
    playwrightPath: async () => "/cache/chrome",
    downloadPlaywright: async () => false,
    isRoot: () => false,
    hasJapaneseFont: () => true,
    installDebian: async () => false,
    ...differences,
  };
}

/** Debian, where we are root and every package can be had. */
function debian(brought: string[]): EngineProbes {
  const has = (name: string) => brought.length > 0 || name === "apt-get";
  return machine({
    runs: () => true,
    isRoot: () => true,
    isProgram: (path) => brought.length > 0 && path === miniBrowser,
    onPath: (name) => (has(name) ? `/usr/bin/${name}` : null),
    installDebian: async (packages) => {
      brought.push(...packages);
      return true;
    },
  });
}

describe("the search for the other browsers", () => {
  test("takes the Firefox that is named before all others", async () => {
    const probes = machine({ env: { NOREN_FIREFOX: "/my/firefox" }, runs: () => true });
    expect(await findFirefox(probes)).toEqual({ found: { path: "/my/firefox" } });
  });

  test("says so when the named one does not start", async () => {
    const probes = machine({ env: { NOREN_FIREFOX: "/my/firefox" } });
    expect((await findFirefox(probes)).missing).toContain("/my/firefox");
  });

  test("takes what is installed and brings nothing", async () => {
    const onPath = (name: string) => `/usr/bin/${name}`;
    const isProgram = (path: string) => path === miniBrowser;
    const probes = machine({ onPath, isProgram, runs: () => true });
    expect(await findFirefox(probes)).toEqual({ found: { path: "/usr/bin/firefox-esr" } });
    expect(await findWebKit(probes)).toEqual({
      found: { driver: "/usr/bin/WebKitWebDriver", browser: miniBrowser, display: "/usr/bin/Xvfb" },
    });
  });

  test("brings Debian's packages as root", async () => {
    const firefox: string[] = [];
    expect((await findFirefox(debian(firefox))).found).toBeDefined();
    expect(firefox).toEqual(["firefox-esr"]);
    const webkit: string[] = [];
    expect((await findWebKit(debian(webkit))).found).toBeDefined();
    expect(webkit).toEqual(["webkit2gtk-driver", "xvfb"]);
  });

  test("tells in plain words why there is none, and never throws", async () => {
    const apt = (name: string) => (name === "apt-get" ? "/usr/bin/apt-get" : null);
    expect((await findFirefox(machine())).missing).toBe("it is not installed");
    expect((await findWebKit(machine({ onPath: apt }))).missing).toContain("sudo apt-get install");
    const root = machine({ onPath: apt, isRoot: () => true });
    expect((await findFirefox(root)).missing).toContain("could not be installed");
    expect((await findWebKit(machine({ platform: "darwin" }))).missing).toContain("Linux only");
  });
});
