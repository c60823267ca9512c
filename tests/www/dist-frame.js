// The frame of the built site in a page around it.

/** A page that shows the frame and keeps what it hears. */
const around = (address) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" /><title>后台</title>
  <iframe title="年报核验" src="${address}"
    style="position: fixed; inset: 0; width: 100%; height: 100%; border: 0"></iframe>
  <script>
    heard = [];
    addEventListener("message", ({ data }) => heard.push(data));
  </script>`;

/**
 * Has the frame check a report, as the page of a CMS does.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} home of the built site; the page around it is of the same host
 * @param {string} text
 * @returns {Promise<{ frame: import("playwright-core").Frame, outcome: any }>}
 */
export async function openInFrame(page, home, text) {
  const address = new URL("around", home).href;
  await page.route(address, (route) =>
    route.fulfill({ body: around(`${home}embed.html`), contentType: "text/html" }),
  );
  await page.goto(address);
  await page.waitForFunction(() => globalThis.heard.some(({ event }) => event === "ready"));
  await page.evaluate((text) => {
    frames[0].postMessage({ gouji: 1, id: 1, action: "check", text, fixes: true }, "*");
  }, text);
  await page.waitForFunction(() => globalThis.heard.some(({ id }) => id === 1));
  const outcome = await page.evaluate(() => globalThis.heard.find(({ id }) => id === 1).outcome);
  const frame = page.frames()[1];
  await frame.getByText("发现 1 处填报错误").waitFor();
  return { frame, outcome };
}
