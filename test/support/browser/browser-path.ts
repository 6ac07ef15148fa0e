import { existsSync } from 'node:fs';

/** A Chromium of the machine's, where there is one. */
export const browserPath = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));
