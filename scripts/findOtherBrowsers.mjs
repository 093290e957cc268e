/**
 * The browsers the journal's storage is proven in besides Chromium. They are looked for as Chromium
 * is (findBrowser.mjs), but their absence is no failure: many machines cannot have them.
 */

/** @typedef {import("./findBrowser.mjs").Probes & { readonly isProgram: (path: string) => boolean }} EngineProbes */

/** @typedef {{ readonly path: string }} Firefox */

/** @typedef {{ readonly driver: string, readonly browser: string, readonly display: string }} WebKit */

/**
 * @template Found
 * @typedef {{ readonly found: Found, readonly missing?: undefined } | { readonly found?: undefined, readonly missing: string }} Search
 */

/**
 * The one named in `NOREN_FIREFOX`, an installed one, at last Debian's.
 *
 * @param {EngineProbes} probes
 * @returns {Promise<Search<Firefox>>}
 */
export async function findFirefox(probes) {
  const named = probes.env["NOREN_FIREFOX"];
  if (named) {
    if (probes.runs(named)) return { found: { path: named } };
    return { missing: `NOREN_FIREFOX names ${named}, which does not start` };
  }
  return findOrInstall(probes, ["firefox-esr"], () => {
    const path = firefoxPlaces(probes).find(probes.runs);
    return path === undefined ? null : { path };
  });
}

/**
 * @param {EngineProbes} probes
 * @returns {readonly string[]}
 */
function firefoxPlaces({ platform, env, onPath }) {
  if (platform === "darwin") return ["/Applications/Firefox.app/Contents/MacOS/firefox"];
  if (platform === "win32") {
    const home = env["PROGRAMFILES"] ?? "C:\\Program Files";
    return [`${home}\\Mozilla Firefox\\firefox.exe`];
  }
  return ["firefox-esr", "firefox"].map(onPath).filter((path) => path !== null);
}

/**
 * WebKitGTK with its driver, and a display that nobody sees: the nearest thing to Safari that runs
 * on Linux.
 *
 * @param {EngineProbes} probes
 * @returns {Promise<Search<WebKit>>}
 */
export async function findWebKit(probes) {
  if (probes.platform !== "linux") return { missing: "WebKitGTK runs on Linux only" };
  return findOrInstall(probes, ["webkit2gtk-driver", "xvfb"], () => {
    const driver = probes.onPath("WebKitWebDriver");
    const display = probes.onPath("Xvfb");
    const browser = miniBrowsers.find(probes.isProgram);
    return driver && display && browser ? { driver, browser, display } : null;
  });
}

const miniBrowsers = ["x86_64-linux-gnu/", "aarch64-linux-gnu/", ""].flatMap((platform) =>
  ["webkit2gtk-4.1", "webkit2gtk-4.0"].map(
    (version) => `/usr/lib/${platform}${version}/MiniBrowser`,
  ),
);

/**
 * @template Found
 * @param {EngineProbes} probes
 * @param {readonly string[]} packages
 * @param {() => Found | null} look
 * @returns {Promise<Search<Found>>}
 */
async function findOrInstall(probes, packages, look) {
  const present = look();
  if (present) return { found: present };
  const command = `apt-get install --no-install-recommends ${packages.join(" ")}`;
  if (probes.platform !== "linux" || probes.onPath("apt-get") === null) {
    return { missing: "it is not installed" };
  }
  if (!probes.isRoot()) return { missing: `it is not installed; on Debian: sudo ${command}` };
  const installed = (await probes.installDebian(packages)) ? look() : null;
  return installed ? { found: installed } : { missing: `it could not be installed (${command})` };
}
