import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium: the one that `FLOWSMITH_CHROMIUM` names, an installed one, else the one that comes with the dev dependencies (Linux). */
export async function chromiumPath(): Promise<string> {
  const wanted = process.env['FLOWSMITH_CHROMIUM'];
  if (wanted !== undefined) return wanted;
  return INSTALLED.find((path) => existsSync(path)) ?? (await chromium.executablePath());
}

/** Arguments that let Chromium run in containers and without any network of its own. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
