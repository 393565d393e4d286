/* global performance, IDBFactory, IDBObjectStore, addEventListener, customElements, indexedDB, PerformanceObserver */
import { inFreshPage } from './browser.mjs';

/** How many leads wait in the flush that is measured. */
const WAITING = 1000;

/**
 * Notes when the visitor clicked, when the submission was on the disk, and when the first attempt began. `opened` and `done`:
 * the outbox was looked into, and the visitor was thanked.
 */
function watchStorage() {
  const opened = Promise.withResolvers();
  const done = Promise.withResolvers();
  globalThis.noted = { opened: opened.promise, done: done.promise };
  addEventListener('click', ({ timeStamp }) => (globalThis.noted.clicked = timeStamp), true);
  addEventListener('lead-sent', done.resolve, true);
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...given) {
    const request = open.apply(this, given);
    request.addEventListener('success', opened.resolve);
    return request;
  };
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
  return inFreshPage(browser, async (tab) => {
    const { page } = tab;
    await page.addInitScript(watchStorage);
    await page.goto(`${server.origin}${side.leadPage}`);
    await page.locator('[name="email"]').fill('ada@example.com');
    await page.locator('[name="consent"]').check();
    await tab.evaluate('noted.opened.then(() => {})');
    // Not `locator.click()`, nor waiting for an element: their scripts run in the page, between the click and the storage.
    const { x, y, width, height } = await page.locator(side.submit).boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await tab.idle();
    await page.mouse.down();
    await page.mouse.up();
    const { clicked, stored, sent } = await tab.evaluate('noted.done.then(() => ({ ...noted }))');
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

/** Notes the longest task from the first request on, and how many leads were sent. */
function watchFlush() {
  Object.assign(globalThis, { longest: 0, flushed: 0 });
  let begin = Infinity;
  const { fetch } = globalThis;
  globalThis.fetch = (...given) => {
    begin = Math.min(begin, performance.now());
    return fetch(...given);
  };
  const note = (list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime + duration > begin) globalThis.longest = Math.max(globalThis.longest, duration);
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
