import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findChromium, findFirefox, findWebKit } from './find-browser.mjs';

async function chromium() {
  const executablePath = await findChromium();
  return chromeLauncher({ launchOptions: { executablePath, args: CHROMIUM_FLAGS } });
}

/** Firefox through WebDriver BiDi: needs no driver program. */
async function firefox() {
  return chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: findFirefox() } });
}

function start(command, args, environment) {
  const child = spawn(command, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => child.kill());
  return child;
}

/** A screen in memory, since WebKitGTK has no headless mode. Resolves to its name, such as `:99`. */
async function startScreen(xvfb) {
  const screen = start(xvfb, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
  return new Promise((resolve, reject) => {
    screen.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
    screen.once('exit', () => reject(new Error(`${xvfb} ended before it had a screen.`)));
  });
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitForDriver(port) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not start within 10 seconds.');
}

async function webkit() {
  const { driver, browser, xvfb } = findWebKit();
  const display = await startScreen(xvfb);
  const port = await freePort();
  start(driver, [`--port=${port}`], { DISPLAY: display, GDK_BACKEND: 'x11' });
  await waitForDriver(port);
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  });
}

const ENGINES = { chromium, firefox, webkit };

/** Launchers for web-test-runner, by engine name. */
export async function launchers(names) {
  const found = [];
  for (const name of names) {
    const engine = ENGINES[name.trim()];
    if (!engine) throw new Error(`Unknown browser "${name}": expected ${Object.keys(ENGINES).join(', ')}.`);
    found.push(await engine());
  }
  return found;
}
