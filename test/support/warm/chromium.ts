/** One Chromium for all the files of a worker: to start one costs more than twice what a person's own context in it does. */
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import { type Browser, chromium } from 'playwright-core';

/** What Playwright turns off, for the last such list counts alone. */
const playwrightsOwn = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'PreconnectToSearch',
];
/** What Chromium draws around a page of ours, and a process for a site that may come: more work than most of the pages. */
const unseen = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
  'SpareRendererForSitePerProcess',
];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...playwrightsOwn, ...unseen]}`,
];

let running: Browser | undefined;

/** The one that runs, or another where it has died. */
export async function chromiumAt(executablePath: string): Promise<Browser> {
  if (!running?.isConnected()) running = await launch(executablePath);
  return running;
}

/** Nothing of it keeps the worker from ending, and it ends with the worker, whose pipes it reads. */
async function launch(executablePath: string): Promise<Browser> {
  const started: ChildProcess[] = [];
  const note = (message: unknown) => started.push((message as { process: ChildProcess }).process);
  subscribe('child_process', note);
  const browser = await chromium
    .launch({ executablePath, args: flags })
    .finally(() => unsubscribe('child_process', note));
  for (const child of started) if (child.spawnfile === executablePath) letEnd(child);
  return browser;
}

function letEnd(child: ChildProcess): void {
  child.unref();
  for (const pipe of child.stdio) if (pipe instanceof Socket) pipe.unref();
}
