import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-browser.mjs';

/** Quiet time after which the main thread counts as idle, in ms. */
const quiet = 150;

/** Starts the Chromium of this machine, without a window. */
export async function launchBrowser() {
  return chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
}

/** The DevTools session of one page, reduced to what a measurement needs. */
class Tab {
  constructor(page, session) {
    this.page = page;
    this.session = session;
  }

  /** Evaluates an expression in the page, waits for its promise, returns its value. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /**
   * Main-thread CPU time and script time of the page so far in ms, and its heap in bytes. Both times count CPU, not the
   * clock. Chromium's script time covers listeners and callbacks; what follows in microtasks is in the CPU time only.
   */
  async spent() {
    const { metrics } = await this.session.send('Performance.getMetrics');
    const value = (name) => metrics.find((metric) => metric.name === name).value;
    return { cpu: value('ThreadTime') * 1000, script: value('ScriptDuration') * 1000, heap: value('JSHeapUsedSize') };
  }

  /** Waits until nothing is left to do: two frames, an idle callback and a quiet while. */
  async idle() {
    await this.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done))))',
    );
    await wait(quiet);
  }

  async collectGarbage() {
    await this.session.send('HeapProfiler.collectGarbage');
    await this.session.send('HeapProfiler.collectGarbage');
  }

  /** CPU spent on the main thread by `work` and all that follows from it, in ms. */
  async measure(work) {
    const before = await this.spent();
    const result = await work();
    await this.idle();
    const after = await this.spent();
    return { result, cpu: after.cpu - before.cpu, script: after.script - before.script };
  }
}

/**
 * Runs `work` in a page of its own: fresh profile, cold cache. Closes it afterwards.
 * An error that the page itself threw fails the measurement.
 */
export async function inFreshPage(browser, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const failures = [];
    page.on('pageerror', (error) => failures.push(error));
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const result = await work(new Tab(page, session));
    if (failures.length > 0) throw failures[0];
    return result;
  } finally {
    await context.close();
  }
}

/**
 * Opens the page of `side` that renders many fields, and waits until it can.
 * Playwright's own waiting is not used: its script stays in the page's heap.
 */
export async function openFields(tab, origin, side) {
  await tab.page.goto(`${origin}${side.fieldsPage}`);
  await tab.evaluate(`new Promise((ready) => {
    if (globalThis.bench) ready();
    else addEventListener('bench-ready', () => ready());
  })`);
}
