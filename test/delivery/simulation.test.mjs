/** The outbox through thousands of random schedules of faults, on a clock of its own: nothing lost, nothing untrue. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { createRandom, SimulatedBrowser } from './simulated-browser.mjs';

const HOUR = 3_600_000;
const SCHEDULES = 2_500;
const SUBMISSIONS = 5;

const deliveryOf = (id) => ({
  submission: { id, values: {} },
  routes: [
    {
      request: {
        url: 'https://hooks.example.com/',
        body: [JSON.stringify({ id })],
        contentType: 'application/json',
        transport: 'fetch',
      },
      reading: {},
    },
  ],
  keepFor: 72 * HOUR,
});

/** One browser over some hours. Gives what the visitors were told, and what became of it. */
async function run(seed) {
  const random = createRandom(seed);
  const browser = new SimulatedBrowser(random);
  const hasLocks = random() < 0.8;
  const told = new Map();
  const expired = new Set();
  let tabs = [browser.openTab({ hasLocks })];
  browser.faults = { network: random(), storage: random() < 0.3 ? random() * 0.2 : 0 };
  for (let index = 0; index < SUBMISSIONS; index++) {
    const id = `${seed}-${index}`;
    if (random() < 0.3) tabs.push(browser.openTab({ hasLocks }));
    const tab = tabs[Math.floor(random() * tabs.length)];
    if (random() < 0.3) tab.diesAt = Math.floor(random() * 8);
    told.set(id, 'nothing');
    void tab.outbox
      .deliver(deliveryOf(id))
      .then(({ receipt, isKept }) => told.set(id, isKept ? 'kept' : receipt.status));
    await browser.pass(random() * 40_000);
    if (random() < 0.2) browser.time += (random() < 0.5 ? 1 : -1) * 24 * HOUR * random();
    if (random() < 0.2) browser.closeTab(tab);
    if (random() < 0.3) for (const { wakes } of tabs) for (const wake of wakes) wake(true);
    tabs = tabs.filter(({ isOpen }) => isOpen);
    if (tabs.length === 0) tabs = [browser.openTab({ hasLocks })];
  }
  // Whatever is on the disk counts as accepted, whether or not the visitor lived to hear of it.
  const durable = new Set((await browser.stored()).map((key) => key.split(' ')[0]));
  // Everything is well again, and a page of the site is opened.
  browser.faults = { network: 0, storage: 0 };
  for (const tab of tabs) browser.closeTab(tab);
  const last = browser.openTab({ hasLocks });
  await last.outbox.flush();
  for (let hour = 0; hour < 26; hour++) await browser.pass(HOUR);
  for (const { outcome, id } of last.told) if (outcome === 'expired') expired.add(id);
  return { told, durable, expired, received: browser.received, left: await browser.stored() };
}

test('no schedule of faults loses a submission or tells a visitor what is not true', async () => {
  const counts = { submissions: 0, lost: 0, untrue: 0, expired: 0, repeated: 0, left: 0 };
  const examples = [];
  for (let seed = 1; seed <= SCHEDULES; seed++) {
    const { told, durable, expired, received, left } = await run(seed);
    for (const [id, words] of told) {
      counts.submissions++;
      const arrived = received.has(id);
      if (received.get(id) > 1) counts.repeated++;
      if (expired.has(id)) counts.expired++;
      const untrue = words === 'sent' && !arrived;
      const lost = !arrived && (words === 'kept' || durable.has(id));
      if (untrue) counts.untrue++;
      if (lost) counts.lost++;
      if (untrue || lost) examples.push(`seed ${seed}, ${id}: told ${words}`);
    }
    counts.left += left.length;
  }
  console.log(`simulated: ${JSON.stringify(counts)}`);
  assert.deepEqual(examples.slice(0, 5), []);
  assert.equal(counts.lost + counts.untrue + counts.expired + counts.left, 0);
  assert.ok(counts.submissions >= 10_000);
});
