import { Told } from "./project.mjs";

/**
 * What the search may ask of a machine. Asked through a parameter, so that tests can be any machine.
 *
 * @typedef {object} Probes
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(path: string) => boolean} runs True when there is a program and it starts.
 * @property {(name: string) => string | null} onPath Where the shell would find a program.
 * @property {() => Promise<string>} playwrightPath Where Playwright's own browser is or would be.
 * @property {() => Promise<boolean>} downloadPlaywright
 * @property {() => boolean} isRoot
 * @property {() => boolean} hasJapaneseFont
 * @property {(packages: readonly string[]) => Promise<boolean>} installDebian Brings packages of
 *   Debian or Ubuntu; only ever called as root.
 */

/** @typedef {"NOREN_BROWSER" | "installed" | "playwright" | "debian"} BrowserSource */

/** @typedef {{ readonly path: string, readonly source: BrowserSource, readonly japanese: boolean }} Browser */

const fonts = ["fonts-noto-cjk", "fonts-noto-core"];

/**
 * Finds a Chromium to test with, and brings one when there is none: the one named in
 * `NOREN_BROWSER`, one that is installed, Playwright's own, at last Debian's.
 *
 * @param {Probes} probes
 * @returns {Promise<Browser>}
 * @throws {Told} when every way is closed, with the next step a person can take on each.
 */
export async function findBrowser(probes) {
  const named = probes.env["NOREN_BROWSER"];
  if (named) {
    if (probes.runs(named)) return withFonts(probes, named, "NOREN_BROWSER");
    throw new Told(
      `NOREN_BROWSER names ${named}, which does not start. Correct it, or unset it to let the tests search.`,
    );
  }
  const installed = installedBrowsers(probes).find(probes.runs);
  if (installed) return withFonts(probes, installed, "installed");

  const own = await playwrightBrowser(probes);
  if (own) return withFonts(probes, own, "playwright");

  const debian = await debianBrowser(probes);
  if (debian) return withFonts(probes, debian, "debian");

  throw new Told(adviceFor(probes));
}

/**
 * The browser in one line for the log.
 *
 * @param {Browser} browser
 */
export function describeBrowser({ path, source, japanese }) {
  const found = `Browser: ${path} (${source})`;
  if (japanese) return found;
  return `${found}\nNo Japanese font was found: pictures will show boxes. Install Noto Sans CJK (Debian: apt-get install ${fonts.join(" ")}).`;
}

/**
 * Where browsers install themselves, the likeliest first.
 *
 * @param {Probes} probes
 * @returns {readonly string[]}
 */
function installedBrowsers({ platform, env, onPath }) {
  if (platform === "darwin") {
    const apps = ["Google Chrome", "Chromium", "Microsoft Edge"];
    return ["", env["HOME"] ?? ""].flatMap((home) =>
      apps.map((app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === "win32") {
    const homes = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
    const apps = ["Google\\Chrome", "Chromium", "Microsoft\\Edge"];
    return homes
      .filter((home) => home !== undefined)
      .flatMap((home) =>
        apps.map(
          (app) =>
            `${home}\\${app}\\Application\\${app.endsWith("Edge") ? "msedge" : "chrome"}.exe`,
        ),
      );
  }
  const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];
  const usual = ["/opt/google/chrome/chrome", "/usr/bin/chromium", "/snap/bin/chromium"];
  return [...names.map(onPath).filter((path) => path !== null), ...usual];
}

/**
 * A download that is there but does not start lacks libraries of the system; Debian's package brings
 * its own, so the search goes on.
 *
 * @param {Probes} probes
 */
async function playwrightBrowser(probes) {
  const path = await probes.playwrightPath();
  if (probes.runs(path)) return path;
  const downloaded = await probes.downloadPlaywright();
  return downloaded && probes.runs(path) ? path : null;
}

/** @param {Probes} probes */
async function debianBrowser(probes) {
  if (!hasApt(probes) || !probes.isRoot()) return null;
  if (!(await probes.installDebian(["chromium", ...fonts]))) return null;
  return installedBrowsers(probes).find(probes.runs) ?? null;
}

/** @param {Probes} probes */
function hasApt({ platform, onPath }) {
  return platform === "linux" && onPath("apt-get") !== null;
}

/**
 * Japanese is the language of the screens: without a font for it, what is looked at is not what the
 * shop sees. Only Linux comes without one.
 *
 * @param {Probes} probes
 * @param {string} path
 * @param {BrowserSource} source
 * @returns {Promise<Browser>}
 */
async function withFonts(probes, path, source) {
  if (probes.platform !== "linux" || probes.hasJapaneseFont()) {
    return { path, source, japanese: true };
  }
  const japanese = hasApt(probes) && probes.isRoot() && (await probes.installDebian(fonts));
  return { path, source, japanese };
}

/** @param {Probes} probes */
function adviceFor(probes) {
  const debian = hasApt(probes)
    ? probes.isRoot()
      ? "Debian's package could not be installed: check the machine's package sources with `apt-get update`"
      : `install Debian's package: sudo apt-get install --no-install-recommends chromium ${fonts.join(" ")}`
    : null;
  const ways = [
    "install Google Chrome or Chromium the usual way of this machine",
    "name a Chromium that is somewhere else: NOREN_BROWSER=/path/to/chrome npm test",
    "allow the download of Playwright's own browser, and try: node node_modules/@playwright/test/cli.js install chromium",
    ...(debian ? [debian] : []),
  ];
  return ["No browser was found to test with, and none could be brought. Any one of these helps:"]
    .concat(ways.map((way) => `  - ${way}`))
    .join("\n");
}
