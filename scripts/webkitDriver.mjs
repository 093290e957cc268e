/** WebKitGTK, driven by the few commands of the WebDriver protocol that a page of our own needs. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { Told } from "./project.mjs";

/** @typedef {import("./storageEngines.mjs").Engine} Engine */

/**
 * Starts the browser on a display of its own that nobody sees.
 *
 * @param {import("./findOtherBrowsers.mjs").WebKit} programs
 * @returns {Promise<Engine>}
 */
export async function startWebKit({ driver, browser, display }) {
  const xvfb = await startDisplay(display);
  const port = await freePort();
  const process_ = spawn(driver, [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: xvfb.name },
  });
  const stop = async () => {
    for (const child of [process_, xvfb.process]) {
      if (child.exitCode !== null) continue;
      child.kill();
      await once(child, "exit");
    }
  };
  const ask = asking(`http://127.0.0.1:${port}`);
  try {
    const { sessionId, capabilities } = await beginSession(ask, browser);
    const session = `/session/${sessionId}`;
    let windows = 0;
    return {
      version: `WebKitGTK ${capabilities.browserVersion}`,
      async open(address) {
        if (windows > 0) {
          const { handle } = await ask("POST", `${session}/window/new`, { type: "tab" });
          await ask("POST", `${session}/window`, { handle });
        }
        windows += 1;
        await ask("POST", `${session}/url`, { url: address });
      },
      async close() {
        await ask("DELETE", session);
        await stop();
      },
    };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/**
 * Xvfb chooses a free number by itself and writes it to the descriptor it is told.
 *
 * @param {string} program
 */
async function startDisplay(program) {
  const child = spawn(program, ["-displayfd", "3", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const numbers = /** @type {import("node:stream").Readable} */ (child.stdio[3]);
  for await (const line of createInterface({ input: numbers })) {
    return { process: child, name: `:${line.trim()}` };
  }
  throw new Told(`${program} gave no display`);
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return port;
}

/**
 * What is read here of the driver's answers.
 *
 * @typedef {object} DriverValue
 * @property {string} sessionId
 * @property {{ readonly browserVersion: string }} capabilities
 * @property {string} handle
 */

/**
 * @param {string} base
 * @returns {(method: string, path: string, body?: object) => Promise<DriverValue>}
 */
function asking(base) {
  return async (method, path, body) => {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = /** @type {{ value: DriverValue & { message?: string } }} */ (
      await response.json()
    );
    if (!response.ok) throw new Told(`WebKitWebDriver refused ${method} ${path}: ${value.message}`);
    return value;
  };
}

/**
 * The driver takes a moment until it listens.
 *
 * @param {ReturnType<typeof asking>} ask
 * @param {string} browser
 */
async function beginSession(ask, browser) {
  const options = { binary: browser, args: ["--automation"] };
  const alwaysMatch = { browserName: "MiniBrowser", "webkitgtk:browserOptions": options };
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask("POST", "/session", { capabilities: { alwaysMatch } });
    } catch (cause) {
      if (cause instanceof Told || tries === 50) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
