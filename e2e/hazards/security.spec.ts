import type { APIResponse, Page, Response } from "@playwright/test";
import { securityHeaders } from "../../server/securityHeaders.ts";
import { expect, test } from "../fixtures.ts";

/** Every screen of the till, and an address nobody knows. */
const addresses = [
  "/",
  "/checkout",
  "/receipts",
  "/sales",
  "/settings",
  "/qa",
  "/r",
  "/no/such/screen",
];

/** Headers are compared by their lower-case names, as HTTP sees them. */
const wanted = Object.entries(securityHeaders).map(
  ([name, value]) => [name.toLowerCase(), value] as const,
);

function expectHeaders(response: Response | APIResponse) {
  const headers = response.headers();
  for (const [name, value] of wanted) {
    expect(headers[name], `${name} of ${response.url()}`).toBe(value);
  }
}

test("[SEC-1] every screen and all it loads carry the headers", async ({ page, baseURL }) => {
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  for (const address of addresses) {
    await page.goto(address);
    await page.waitForLoadState("load");
  }
  const own = responses.filter((response) => response.url().startsWith(`${baseURL}/`));
  expect(own.length).toBeGreaterThan(addresses.length);
  for (const response of own) expectHeaders(response);
});

test("[SEC-1] the till loads nothing from anywhere else", async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${baseURL}/`) && !/^(blob|data):/.test(url)) elsewhere.push(url);
  });
  for (const address of addresses) {
    await page.goto(address);
    await page.waitForLoadState("load");
  }
  expect(elsewhere).toEqual([]);
});

test("[SEC-1] refusals and answers without a body carry the headers too", async ({ request }) => {
  expectHeaders(await request.head("/"));
  expectHeaders(await request.post("/"));
  expectHeaders(await request.get("/assets/no-such-file.js"));
  expectHeaders(await request.get("/../package.json"));
  const refused = await request.get("/", { headers: { Host: "another.example" } });
  expect(refused.status()).toBe(403);
  expectHeaders(refused);
});

/**
 * What hostile text would try once it got into the page. Runs as a script of the page's own origin:
 * a script that the test itself evaluates is not bound by the policy.
 */
function probe() {
  const attempt = (name: string, work: () => unknown): readonly [string, string] => {
    try {
      work();
      return [name, "went through"];
    } catch {
      return [name, "refused"];
    }
  };
  const load = (element: HTMLScriptElement | HTMLImageElement, add: () => void) =>
    new Promise<string>((resolve) => {
      element.addEventListener("load", () => resolve("went through"));
      element.addEventListener("error", () => resolve("refused"));
      add();
    });
  const image = new Image();
  const attempts = [
    // oxlint-disable-next-line no-eval -- that it is refused is what is tested
    attempt("eval", () => globalThis.eval("1 + 1")),
    attempt("Function", () => Reflect.construct(Function, ["return 1"])),
    attempt("innerHTML", () => (document.createElement("p").innerHTML = "<b>hello</b>")),
    attempt("insertAdjacentHTML", () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>")),
    attempt("document.write", () => document.write("<b>hello</b>")),
    attempt("script.src", () => (document.createElement("script").src = "/other.js")),
    attempt("script.text", () => (document.createElement("script").text = "1 + 1")),
    attempt("policy", () =>
      (
        globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } }
      ).trustedTypes?.createPolicy("default", { createHTML: (text: string) => text }),
    ),
  ];
  const later = [
    load(image, () => (image.src = "https://elsewhere.example/pixel.png")).then(
      (end) => ["image from elsewhere", end] as const,
    ),
    fetch("https://elsewhere.example/").then(
      () => ["fetch from elsewhere", "went through"] as const,
      () => ["fetch from elsewhere", "refused"] as const,
    ),
  ];
  void Promise.all(later).then((ends) => {
    Reflect.set(globalThis, "norenProbed", Object.fromEntries([...attempts, ...ends]));
  });
}

/** Serves the till's page with one more script of its own origin; headers stay the server's. */
async function openWithScript(page: Page, script: string) {
  await page.route("**/probe.js", (route) =>
    route.fulfill({ contentType: "text/javascript", headers: securityHeaders, body: script }),
  );
  await page.route("/", async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace("</body>", '<script src="/probe.js"></script></body>');
    await route.fulfill({ response, body });
  });
  await page.goto("/");
}

test("[SEC-1] text can become neither script nor markup, and nothing leaves the till", async ({
  page,
  faults,
}) => {
  // The refusals are the point of this test.
  faults.expect(/^(policy|console): /);
  await openWithScript(page, `(${probe.toString()})();`);
  await page.waitForFunction(() => Reflect.has(globalThis, "norenProbed"));
  expect(await page.evaluate<unknown>(() => Reflect.get(globalThis, "norenProbed"))).toEqual({
    eval: "refused",
    Function: "refused",
    innerHTML: "refused",
    insertAdjacentHTML: "refused",
    "document.write": "refused",
    "script.src": "refused",
    "script.text": "refused",
    policy: "refused",
    "image from elsewhere": "refused",
    "fetch from elsewhere": "refused",
  });
  // Without this, a network that is simply absent would look like a policy that holds.
  for (const directive of [
    "require-trusted-types-for",
    "trusted-types",
    "img-src",
    "connect-src",
  ]) {
    expect(faults.found()).toContainEqual(expect.stringMatching(`^policy: ${directive} `));
  }
});

test("[SEC-1] a script and a style written into the page do not run", async ({ page, faults }) => {
  faults.expect(/^(policy|console): /);
  await page.route("/", async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const injected = "<script>globalThis.norenInjected = true</script><style>*{opacity:0}</style>";
    await route.fulfill({ response, body: html.replace("</head>", `${injected}</head>`) });
  });
  await page.goto("/");
  expect(await page.evaluate(() => Reflect.has(globalThis, "norenInjected"))).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).opacity)).toBe("1");
  for (const directive of ["script-src-elem", "style-src-elem"]) {
    expect(faults.found()).toContainEqual(expect.stringMatching(`^policy: ${directive} inline`));
  }
});
