/* global createImageBitmap, document, OffscreenCanvas */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import test from 'node:test';
import { fillContact, pressSend, violations, visit } from './visit.mjs';

test('two forms on one page go their own ways', async (context) => {
  const { server, open } = await visit(context);
  const { page, complaints } = await open('/demo/pages/two-forms.html');
  const contact = page.locator('#contact');
  const quote = page.locator('#quote');
  await quote.getByLabel('Company name').fill('Acme');
  await pressSend(quote);
  await quote.getByRole('link', { name: 'Fill in “Your name”.' }).click();
  assert.equal(await quote.getByLabel('Your name').evaluate((line) => line.matches(':focus')), true);
  await fillContact(contact);
  await pressSend(contact);
  await contact.getByRole('heading', { name: 'Thank you, Ada' }).waitFor();
  assert.equal(await quote.getByLabel('Company name').inputValue(), 'Acme');
  assert.equal(server.leads.length, 1);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(complaints, []);
});

test('inside the page’s own form, Enter sends ours and leaves the page where it is', async (context) => {
  const { server, open } = await visit(context);
  const { page, complaints } = await open('/demo/pages/inside-a-form.html');
  const address = page.url();
  await fillContact(page);
  await page.getByLabel('Your name').press('Enter');
  await page.getByRole('heading', { name: 'Thank you, Ada' }).waitFor();
  assert.equal(page.url(), address);
  assert.equal(server.leads.length, 1);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(complaints, []);
});

/** How many pixels of two screenshots differ visibly; both have the same size or all count. */
const difference = (page, first, second) =>
  page.evaluate(
    async (images) => {
      const pixels = await Promise.all(
        images.map(async (image) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          canvas.drawImage(bitmap, 0, 0);
          return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      const [one, other] = pixels;
      if (one.width !== other.width || one.height !== other.height) return Infinity;
      let count = 0;
      for (let index = 0; index < one.data.length; index++)
        if (Math.abs(one.data[index] - other.data[index]) > 8) count++;
      return count;
    },
    [first, second].map((image) => image.toString('base64')),
  );

// Typography and colour are inherited on purpose, the size of the root is not: `calm.css` has the former only.
test('looks the same on a page whose CSS attacks everything as on a calm one', async (context) => {
  const { open } = await visit(context);
  const shots = {};
  for (const kind of ['calm', 'hostile']) {
    const { page } = await open(`/demo/pages/${kind}-css.html`);
    await page.getByRole('button', { name: 'Get my quote' }).click();
    await page.getByRole('group', { name: 'Please check your answers' }).waitFor();
    await page.locator('lead-form').evaluate(() => document.activeElement.blur());
    shots[kind] = await page.locator('lead-form').screenshot({ animations: 'disabled' });
    if (process.env.SHOTS) writeFileSync(`${process.env.SHOTS}/${kind}.png`, shots[kind]);
  }
  const { page } = await open('/demo/pages/calm.css');
  assert.equal(await difference(page, shots.calm, shots.hostile), 0);
});

test('scripts of the host that fail never cost a lead', async (context) => {
  const { server, open } = await visit(context);
  const { page, complaints } = await open('/demo/pages/strict-csp.html');
  await page.locator('lead-form').evaluate((form) => {
    for (const type of ['lead-change', 'lead-submit', 'lead-sent'])
      form.addEventListener(type, () => {
        throw new Error(`${type} of the host`);
      });
    form.addEventListener('lead-submit', (event) => event.waitUntil(Promise.reject(new Error('analytics'))));
  });
  await fillContact(page);
  await pressSend(page);
  await page.getByRole('heading', { name: 'Thank you, Ada' }).waitFor();
  assert.equal(server.leads.length, 1);
  assert.deepEqual(
    new Set(complaints),
    new Set(['change', 'submit', 'sent'].map((type) => `uncaught: lead-${type} of the host`)),
  );
});

test('works on a page whose old libraries extend what belongs to the language', async (context) => {
  const { server, open } = await visit(context);
  const { page, complaints } = await open('/demo/pages/old-libraries.html');
  await pressSend(page);
  await page.getByRole('link', { name: 'Fill in “Your name”.' }).waitFor();
  await fillContact(page);
  await page.getByLabel('Company size').selectOption('1-9');
  await pressSend(page);
  await page.getByRole('heading', { name: 'Thank you, Ada' }).waitFor();
  const { values } = JSON.parse(server.leads[0].body);
  assert.deepEqual(values, { name: 'Ada', email: 'ada@example.com', size: '1-9', privacy: true });
  assert.deepEqual(complaints, []);
});
