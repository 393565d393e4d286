/* global performance, IDBObjectStore, addEventListener, customElements, indexedDB, PerformanceObserver */
import { inFreshPage } from './browser.mjs';

/** How many leads wait in the flush that is measured. */
const WAITING = 1000;

/** Notes when the visitor clicked, when the submission was on the disk, and when the first attempt began. */
function watchStorage() {
  globalThis.noted = {};
  addEventListener('click', ({ timeStamp }) => (globalThis.noted.clicked = timeStamp), true);
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...given) {
    this.transaction.addEventListener('complete', () => (globalThis.noted.stored ??= performance.now()));
    return put.apply(this, given);
  };
  const { fetch } = globalThis;
  globalThis.fetch = (...given) => {
    if (given[1]?.method === 'POST') globalThis.noted.sent ??= performance.now();
    return fetch(...given);
  };
}

async function measureStorage({ browser, server }, side) {
  return inFreshPage(browser, async ({ page }) => {
    await page.addInitScript(watchStorage);
    await page.goto(`${server.origin}${side.leadPage}`);
    await page.locator('[name="email"]').fill('ada@example.com');
    await page.locator('[name="consent"]').check();
    await page.waitForLoadState('networkidle');
    await page.locator(side.submit).click();
    await page.locator(side.success).waitFor();
    const { clicked, stored, sent } = await page.evaluate(() => globalThis.noted);
    return { stored: stored - clicked, attempt: sent - stored };
  });
}

/** Puts leads there as an earlier visit would have left them. */
async function leaveBehind({ count, url }) {
  await customElements.get('lead-form').outbox.list();
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('lead-form-outbox-1');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction('deliveries', 'readwrite');
  const waiting = {
    storedAt: Date.now(),
    expiresAt: Date.now() + 3_600_000,
    attempts: 1,
    triedAt: 0,
    dueAt: 0,
    leasedUntil: 0,
  };
  for (let index = 0; index < count; index += 1) {
    const submission = { id: `flush-${index}`, values: { email: 'ada@example.com', message: 'x'.repeat(500) } };
    const body = [JSON.stringify(submission)];
    const request = { url, body, contentType: 'application/json', transport: 'fetch' };
    const record = { key: `${submission.id} ${url}`, url, submission, routes: [{ request, reading: {} }], ...waiting };
    transaction.objectStore('deliveries').put(record);
  }
  await new Promise((resolve) => (transaction.oncomplete = resolve));
}

/** Notes the longest task, and how many leads were sent. */
function watchFlush() {
  Object.assign(globalThis, { longest: 0, flushed: 0 });
  const note = (list) => {
    for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
  };
  new PerformanceObserver(note).observe({ type: 'longtask' });
  const count = () => (globalThis.flushed += 1);
  customElements
    .whenDefined('lead-form')
    .then(() => customElements.get('lead-form').outbox.addEventListener('lead-sent', count));
}

async function measureFlush({ browser, server }, side) {
  return inFreshPage(browser, async ({ page }) => {
    await page.goto(`${server.origin}${side.leadPage}`);
    await page.evaluate(leaveBehind, { count: WAITING, url: `${server.origin}/leads` });
    const before = server.leads.length;
    await page.addInitScript(watchFlush);
    await page.reload();
    await page.waitForFunction((count) => globalThis.flushed === count, WAITING, { polling: 500, timeout: 120_000 });
    const arrived = server.leads.length - before;
    if (arrived !== WAITING) throw new Error(`${arrived} of ${WAITING} waiting leads arrived`);
    return { longest: await page.evaluate(() => globalThis.longest) };
  });
}

export const outbox = {
  variants: ['storage', 'flush'],

  /**
   * `storage`: click to durable storage, and from there to the first attempt, in ms. `flush`: the longest task of more than
   * 50 ms while a thousand leads are sent, in ms, 0 for none. A plain form has neither.
   */
  measure(bench, side, variant) {
    if (side.name === 'plain') return {};
    return variant === 'storage' ? measureStorage(bench, side) : measureFlush(bench, side);
  },
};
