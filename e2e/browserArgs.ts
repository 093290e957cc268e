/** Chromium cannot build its sandbox as root, which is what containers and build machines are. */
const asRoot = process.getuid?.() === 0;

/** How Chromium is started for every test. A test that needs a camera of its own adds to these. */
export const browserArgs: readonly string[] = [
  // A test talks to the till and to nobody else.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  ...(asRoot ? ["--no-sandbox"] : []),
  // A camera that is there and allowed; tests that need a picture name a file for it. Its own picture
  // shows no code, and looking for one thirty times a second would be most of what a test run does.
  "--use-fake-device-for-media-stream=fps=5",
  "--use-fake-ui-for-media-stream",
];
