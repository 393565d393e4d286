/* global document, getComputedStyle */
import assert from 'node:assert/strict';
import test from 'node:test';
import { fillContact, pressSend, violations, visit } from './visit.mjs';

/** Load, an invalid attempt, a valid one: the whole way of a visitor. */
async function goThrough(page, server) {
  await pressSend(page);
  await page.getByRole('group', { name: 'Please check your answers' }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('link', { name: 'Fill in “Your name”.' }).click();
  await fillContact(page);
  await pressSend(page);
  await page.getByRole('heading', { name: 'Thank you, Ada' }).waitFor();
  assert.deepEqual(await violations(page), []);
  assert.equal(server.leads.length, 1);
}

test('works under a strict policy with Trusted Types without a single report', async (context) => {
  const { server, open } = await visit(context);
  const { page, complaints } = await open('/demo/pages/strict-csp.html?strict');
  await goThrough(page, server);
  assert.deepEqual(complaints, []);
  const heard = page.waitForEvent('console');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await heard;
  assert.match(complaints.join('\n'), /style-src/, 'what the policy forbids is noticed here');
});

test('is styled under a strict policy', async (context) => {
  const { open } = await visit(context);
  const { page } = await open('/demo/pages/strict-csp.html?strict');
  const radius = await page
    .getByRole('button', { name: 'Send' })
    .evaluate((button) => getComputedStyle(button).borderRadius);
  assert.equal(radius, '8px');
});

for (const query of ['', '?strict'])
  test(`two releases share a page${query && ' under a strict policy'}: the first stays, the second warns`, async (context) => {
    const { server, open } = await visit(context);
    const { page, complaints } = await open(`/demo/pages/two-releases.html${query}`);
    await goThrough(page, server);
    assert.equal(complaints.length, 1, complaints.join('\n'));
    assert.match(complaints[0], /^warning: <lead-form> is taken by version \S+; 99\.0\.0 is ignored\.$/);
  });

for (const query of ['', '?strict'])
  test(`the module loaded twice is harmless${query && ' under a strict policy'}`, async (context) => {
    const { server, open } = await visit(context);
    const { page, complaints } = await open(`/demo/pages/loaded-twice.html${query}`);
    await goThrough(page, server);
    assert.deepEqual(complaints, []);
  });

test('a classic script brings the form too', async (context) => {
  const { server, open } = await visit(context);
  const { page, complaints } = await open('/demo/pages/classic-script.html?strict');
  await goThrough(page, server);
  assert.deepEqual(complaints, []);
});

test('a faulty definition is reported under a strict policy without breaking it', async (context) => {
  const { open } = await visit(context);
  const { page, complaints } = await open('/demo/pages/strict-csp.html?strict');
  const warned = page.waitForEvent('console');
  await page.locator('lead-form').evaluate((form) => {
    form.definition = { fields: [{ type: 'text', name: 'city', label: 'City', hnit: 'A typo' }] };
  });
  await page.getByLabel('City').waitFor();
  await warned;
  assert.equal(complaints.length, 1, complaints.join('\n'));
  assert.match(complaints[0], /^warning: [\s\S]*hnit[\s\S]*hint/);
});
