/**
 * Photographs every form of the gallery as its visitors meet it: `node demo/gallery/screenshots.mjs [name …]`, after a build.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../test/support/find-browser.mjs';
import { serveDemo } from '../server/serve-demo.mjs';

const MAXIMUM_BYTES = 60_000;
const definitions = join(import.meta.dirname, '../definitions');
const folder = join(import.meta.dirname, 'screenshots');

/** The forms that somebody would publish: those that thank their visitor. */
const wholeForms = () =>
  readdirSync(definitions)
    .filter((file) => 'success' in JSON.parse(readFileSync(join(definitions, file), 'utf8')))
    .map((file) => file.replace('.json', ''));

async function photograph(page, url, name) {
  await page.goto(`${url}gallery/form.html?form=${name}`);
  await page.locator('lead-form').getByRole('button').last().waitFor();
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = statSync(path);
  if (size > MAXIMUM_BYTES) throw new Error(`${path} has ${size} bytes; ${MAXIMUM_BYTES} are allowed.`);
  console.log(`${name}: ${size} bytes`);
}

const dataFolder = mkdtempSync(join(tmpdir(), 'lead-form-gallery-'));
const demo = await serveDemo({ host: '127.0.0.1', port: 0, receiverPort: 0, dataFolder });
const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 480, height: 600 }, colorScheme: 'light', locale: 'en-GB' });
  const chosen = process.argv.slice(2);
  for (const name of chosen.length ? chosen : wholeForms()) await photograph(page, demo.url, name);
} finally {
  await browser.close();
  await demo.close();
  rmSync(dataFolder, { recursive: true });
}
