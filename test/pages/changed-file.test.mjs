/** A file that its owner saved again, or moved, between choosing it and sending the form. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pressSend, visit } from './visit.mjs';

const application = {
  fields: [
    { type: 'text', name: 'name', label: 'Your name' },
    { type: 'file', name: 'cv', label: 'CV' },
  ],
};

test('a file that cannot be read any more is named at its field, and can be chosen again', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'lead-form-'));
  context.after(() => rm(folder, { recursive: true }));
  const cv = join(folder, 'cv.txt');
  await writeFile(cv, 'first');

  const { server, open } = await visit(context);
  const opening = open('/streamed');
  const response = await server.streamed;
  const form = `<lead-form action="/leads"><script type="application/json">${JSON.stringify(application)}</script></lead-form>`;
  response.end(`<!doctype html><html lang="en"><head><title>A file</title>
    <script type="module" src="/dist/lead-form.js"></script></head><body><main>${form}</main></body></html>`);
  const { page } = await opening;

  await page.getByLabel('Your name').fill('Ada');
  await page.locator('input[type=file]').setInputFiles(cv);
  await writeFile(cv, 'second, and longer');
  await pressSend(page);
  await page.getByRole('alert').or(page.locator('[part=summary]')).first().waitFor();
  const said = '“cv.txt” cannot be read any more. Remove it, and choose it again.';
  assert.equal(await page.getByText(said).count(), 2);
  assert.equal(await page.getByLabel('Your name').inputValue(), 'Ada');
  assert.deepEqual(server.leads, []);

  await page.getByRole('button', { name: 'Remove cv.txt' }).click();
  await page.locator('input[type=file]').setInputFiles(cv);
  await pressSend(page);
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  assert.equal(server.leads.length, 1);
  assert.match(server.leads[0].body, /second, and longer|c2Vjb25kLCBhbmQgbG9uZ2Vy/);
});
