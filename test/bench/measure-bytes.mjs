import { inFreshPage } from './browser.mjs';

/** Fills in what is required and sends it, as a visitor would. */
async function sendLead(page, side) {
  await page.locator('[name="email"]').fill('ada@example.com');
  await page.locator('[name="consent"]').check();
  await page.locator(side.submit).click();
  await page.locator(side.success).waitFor();
}

/**
 * Everything that the browser loads for the lead form up to and including a submit.
 *
 * @returns `files` (each `{ path, raw, gzip }` in bytes, the document apart), `gzip` (their sum) and `html` (of the document)
 */
export async function measureBytes({ browser, server }, side) {
  return inFreshPage(browser, async ({ page }) => {
    const paths = [];
    page.on('request', (request) => {
      const { protocol, origin, pathname } = new URL(request.url());
      if (protocol === 'data:' || request.method() !== 'GET') return;
      paths.push(origin === server.origin ? pathname : request.url());
    });
    const received = server.leads.length;
    await page.goto(`${server.origin}${side.leadPage}`);
    await sendLead(page, side);
    if (server.leads.length !== received + 1) throw new Error(`${side.name}: the lead did not arrive exactly once`);

    const [html, ...files] = paths.map((path) => {
      const size = server.sizeOf(path);
      if (size === undefined)
        throw new Error(`${side.name}: the page asked for ${path}, which the bench does not serve`);
      return { path, ...size };
    });
    return { files, html: html.gzip, gzip: files.reduce((sum, file) => sum + file.gzip, 0) };
  });
}
