import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Launcher } from 'chrome-launcher';
import { chromium as playwrightChromium } from 'playwright-core';

const isRoot = process.getuid?.() === 0;

/** What a Chromium under test is started with: no network of its own, and no sandbox where root cannot have one. */
export const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot ? ['--no-sandbox'] : []),
];

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];

const OPT_OUT = 'LEAD_FORM_NO_BROWSER_INSTALL';

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);

function asked(variable) {
  const file = process.env[variable];
  if (file && !isExecutable(file)) throw new Error(`${variable} is "${file}", which is not a program that can be run.`);
  return file;
}

function usualPlaces() {
  try {
    return Launcher.getInstallations();
  } catch {
    // chrome-launcher throws when it finds none.
    return [];
  }
}

/** A Chromium that is on this machine already: CHROME_PATH, the usual places, Playwright's download. */
function installedChromium() {
  const candidates = [
    () => asked('CHROME_PATH'),
    () => CHROMIUM_NAMES.map(onPath).find(Boolean),
    () => usualPlaces()[0],
    () => playwrightChromium.executablePath(),
  ];
  for (const candidate of candidates) {
    const file = candidate();
    if (file && isExecutable(file)) return file;
  }
  return undefined;
}

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

const isDebian = () =>
  existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));

function installChromium() {
  console.log(`No Chromium found: installing one (set ${OPT_OUT}=1 to forbid that).`);
  const playwright = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  if (run(process.execPath, [playwright, 'install', 'chromium']) && installedChromium()) return;
  if (isRoot && isDebian() && run('apt-get', ['update']))
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
}

/**
 * Path of a Chromium, Chrome, Edge or Brave; installs Chromium where there is none.
 *
 * @throws {Error} when there is none and none can be installed; the message says what to do.
 */
export async function findChromium() {
  const installed = installedChromium();
  if (installed) return installed;
  if (!process.env[OPT_OUT]) installChromium();
  const found = installedChromium();
  if (found) return found;
  throw new Error(
    'No Chromium was found or could be installed. Install Chrome, Chromium, Edge or Brave, ' +
      'or set CHROME_PATH to the program. Looked at CHROME_PATH, the PATH ' +
      `(${CHROMIUM_NAMES.join(', ')}), the usual folders, and Playwright's download.`,
  );
}

/**
 * Path of a Firefox: FIREFOX_PATH, then the PATH and the usual folders.
 *
 * @throws {Error} when there is none; the message says what to do.
 */
export function findFirefox() {
  const places = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  const found = asked('FIREFOX_PATH') ?? onPath('firefox-esr') ?? onPath('firefox') ?? places.find(isExecutable);
  if (found) return found;
  throw new Error('No Firefox was found. Install it (Debian: apt-get install firefox-esr) or set FIREFOX_PATH.');
}

/** WebKitGTK keeps MiniBrowser in a folder named after the machine and the release. */
function findMiniBrowser() {
  const roots = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')) : [];
  return roots
    .flatMap((root) =>
      readdirSync(join('/usr/lib', root))
        .filter((name) => name.startsWith('webkit'))
        .map((name) => join('/usr/lib', root, name, 'MiniBrowser')),
    )
    .sort()
    .reverse()
    .find(isExecutable);
}

/**
 * Paths of WebKitGTK's driver and browser, and of the screen in memory that they need.
 *
 * @throws {Error} when one is missing; the message says what to do.
 */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const browser = findMiniBrowser();
  const xvfb = onPath('Xvfb');
  if (driver && browser && xvfb) return { driver, browser, xvfb };
  throw new Error(
    'WebKitGTK, its driver or Xvfb was not found. They exist for Linux: Debian has them in the packages ' +
      'webkit2gtk-driver and xvfb. To run without: BROWSERS=chromium,firefox npx web-test-runner',
  );
}
