import { describe, expect, test } from "vitest";
import { describeBrowser, findBrowser, type Probes } from "../scripts/findBrowser.mjs";

/** A machine with nothing on it, on which every way to bring a browser fails. */
const bareMachine: Probes = {
  platform: "linux",
  env: {},
  runs: () => false,
  onPath: () => null,
  playwrightPath: async () => "/cache/chrome",
  downloadPlaywright: async () => false,
  isRoot: () => false,
  hasJapaneseFont: () => true,
  installDebian: async () => false,
};

function machine(differences: Partial<Probes>): Probes {
  return { ...bareMachine, ...differences };
}

/** A machine on which programs can still appear. */
function growing(differences: (appear: (path: string) => true) => Partial<Probes>): Probes {
  const programs = new Set<string>();
  const appear = (path: string) => {
    programs.add(path);
    return true as const;
  };
  return machine({ runs: (path) => programs.has(path), ...differences(appear) });
}

describe("the search for a browser", () => {
  test("takes the one that is named before all others", async () => {
    const browser = await findBrowser(
      machine({ env: { NOREN_BROWSER: "/my/chrome" }, runs: () => true }),
    );
    expect(browser).toEqual({ path: "/my/chrome", source: "NOREN_BROWSER", japanese: true });
  });

  test("says so when the named one does not start, and looks no further", async () => {
    const probes = machine({
      env: { NOREN_BROWSER: "/my/chrome" },
      runs: (path) => path !== "/my/chrome",
    });
    await expect(findBrowser(probes)).rejects.toThrow(/NOREN_BROWSER names \/my\/chrome/);
  });

  test.each([
    ["linux", {}, "/usr/bin/chromium"],
    ["darwin", {}, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    ["win32", { PROGRAMFILES: "C:\\P" }, "C:\\P\\Google\\Chrome\\Application\\chrome.exe"],
  ] as const)("takes an installed one on %s", async (platform, env, path) => {
    const browser = await findBrowser(machine({ platform, env, runs: (it) => it === path }));
    expect(browser).toMatchObject({ path, source: "installed" });
  });

  test("follows the path of the shell on Linux", async () => {
    const probes = machine({
      onPath: (name) => (name === "google-chrome" ? "/somewhere/google-chrome" : null),
      runs: () => true,
    });
    expect(await findBrowser(probes)).toMatchObject({ path: "/somewhere/google-chrome" });
  });

  test("downloads Playwright's when none is installed", async () => {
    const probes = growing((appear) => ({
      downloadPlaywright: async () => appear("/cache/chrome"),
    }));
    expect(await findBrowser(probes)).toMatchObject({
      path: "/cache/chrome",
      source: "playwright",
    });
  });

  test("downloads nothing when Playwright's is there already", async () => {
    const probes = machine({
      runs: (path) => path === "/cache/chrome",
      downloadPlaywright: () => Promise.reject(new Error("downloaded again")),
    });
    expect(await findBrowser(probes)).toMatchObject({ source: "playwright" });
  });

  test("installs Debian's as root when Playwright's was downloaded but does not start", async () => {
    const probes = growing((appear) => ({
      downloadPlaywright: async () => true,
      onPath: (name) => `/usr/bin/${name}`,
      isRoot: () => true,
      installDebian: async (packages) => {
        expect(packages).toEqual(["chromium", "fonts-noto-cjk", "fonts-noto-core"]);
        return appear("/usr/bin/chromium");
      },
    }));
    expect(await findBrowser(probes)).toMatchObject({
      path: "/usr/bin/chromium",
      source: "debian",
    });
  });

  test("never installs packages for a user who is not root, but names the command", async () => {
    const probes = machine({
      onPath: (name) => (name === "apt-get" ? "/usr/bin/apt-get" : null),
      installDebian: () => Promise.reject(new Error("installed without being root")),
    });
    await expect(findBrowser(probes)).rejects.toThrow(/sudo apt-get install .*chromium/);
  });

  test("names a next step for every way that is closed", async () => {
    await expect(findBrowser(bareMachine)).rejects.toThrow(
      /install Google Chrome[^]*NOREN_BROWSER=[^]*install chromium/,
    );
  });
});

describe("the fonts of a browser", () => {
  const withChromium: Partial<Probes> = {
    runs: (path) => path === "/usr/bin/chromium",
    hasJapaneseFont: () => false,
  };

  test("are installed as root on Debian when none is Japanese", async () => {
    const probes = machine({
      ...withChromium,
      onPath: (name) => `/usr/bin/${name}`,
      isRoot: () => true,
      installDebian: async (packages) => !packages.includes("chromium"),
    });
    expect(await findBrowser(probes)).toMatchObject({ japanese: true });
  });

  test("are warned about where they cannot be installed, and the tests go on", async () => {
    const browser = await findBrowser(machine(withChromium));
    expect(browser.japanese).toBe(false);
    expect(describeBrowser(browser)).toMatch(/No Japanese font/);
  });
});
