import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackage } from './debian-package.ts';

interface BrowserChoice {
  /** As the reader knows it. */
  title: string;
  /** Environment variable that names a program and wins over everything else. */
  variable: string;
  /** Names looked for in `PATH`. */
  commands: string[];
  /** Usual places outside `PATH`. */
  places: string[];
  debianPackage: string;
}

const { env } = process;
const programFolders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);

const chromium: BrowserChoice = {
  title: 'a Chromium-family browser (Chromium, Chrome, Edge or Brave)',
  variable: 'CHROME_PATH',
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
    'brave',
  ],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    ...programFolders.flatMap((folder) => [
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join(folder, 'BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'),
    ]),
  ],
  debianPackage: 'chromium',
};

const firefox: BrowserChoice = {
  title: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox', 'firefox-esr'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programFolders.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
  ],
  debianPackage: 'firefox-esr',
};

/**
 * Path of a Chromium-family browser on this machine. On Debian as root it installs Debian's own package when there is
 * none; nothing is ever downloaded from elsewhere. Throws an error that says what to do.
 */
export function findChromium(): Promise<string> {
  return findBrowser(chromium);
}

/** Path of Firefox, found or installed like `findChromium`. */
export function findFirefox(): Promise<string> {
  return findBrowser(firefox);
}

async function findBrowser(choice: BrowserChoice): Promise<string> {
  const named = env[choice.variable];
  if (named) {
    if (canRun(named)) return named;
    throw new Error(`${choice.variable} is set to ${named}, but there is no program. Set it right, or unset it.`);
  }
  const found = lookFor(choice);
  if (found) return found;
  if (await installDebianPackage(choice.debianPackage)) {
    const installed = lookFor(choice);
    if (installed) return installed;
  }
  throw new Error(
    `Dateline needs ${choice.title}, and there is none on this machine. Install one ` +
      `(on Debian or Ubuntu: sudo apt-get install ${choice.debianPackage}), ` +
      `or set ${choice.variable} to the path of the program, and run this again.`,
  );
}

function lookFor(choice: BrowserChoice): string | null {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const inPath = choice.commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
  return [...inPath, ...choice.places].find(canRun) ?? null;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
