/** Asks one engine the cases of one zone, which is this process's own; a line of JSON for each, as soon as it is answered. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { casesIn } from './cases';
import { type Judged, judge } from './judge';
import type { Adapter } from './shapes';

export interface Result extends Judged {
  engine: string;
  area: string;
  id: string;
}

/** An engine that is not installed answers nothing. */
async function load(file: string): Promise<Adapter | undefined> {
  try {
    const { adapter } = await import(pathToFileURL(join(__dirname, 'adapters', file)).href);
    return adapter as Adapter;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

async function main([engine = '', file = '', from = '0']: string[]): Promise<void> {
  const adapter = await load(file);
  if (adapter === undefined) return;
  for (const { area, asked } of casesIn(process.env.TZ ?? 'UTC').slice(Number(from))) {
    const result: Result = { engine, area, id: asked.id, ...judge(adapter, asked) };
    writeSync(1, `${JSON.stringify(result)}\n`);
  }
}

void main(process.argv.slice(2));
