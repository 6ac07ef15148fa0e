/** What `npm start` is told: the options after `--`, and variables of the environment. */
import { parseArgs } from 'node:util';
import { own } from './common/own';

/** What was typed cannot be followed; the message is all a person needs. */
export class BadArgument extends Error {}

export const USAGE = `npm start -- [--empty] [--shared] [--faults seed=7,rate=0.1]
  --empty   begins with nothing instead of the made-up company
  --shared  begins with one space that the clients of three desks share
  --faults  makes calls fail, and events be lost, doubled and late, the same ones for the same seed
PORT, DATA_FILE, APP, CONFLUENCE and LICENCE in the environment: see local/README.md.`;

export function readArguments(args: string[]) {
  const options = {
    empty: { type: 'boolean' },
    shared: { type: 'boolean' },
    faults: { type: 'string' },
    help: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new BadArgument(`${(error as Error).message}\n\n${USAGE}`);
  }
}

export interface FaultOptions {
  seed: number;
  rate: number;
}

/** `--faults seed=7,rate=0.1`: both are numbers, the rate a share between 0 and 1. */
export function parseFaults(text: string | undefined): FaultOptions | null {
  if (text === undefined) return null;
  const [, seed, rate] = /^seed=(\d+),rate=(0(?:\.\d+)?|1)$/.exec(text) ?? [];
  if (seed === undefined || rate === undefined)
    throw new BadArgument(`--faults takes seed=NUMBER,rate=SHARE such as seed=7,rate=0.1, not "${text}"`);
  return { seed: Number(seed), rate: Number(rate) };
}

/** `CONFLUENCE=free`, `LICENCE=missing`: one of the states that the variable knows. */
export function readState<State extends string>(name: string, states: readonly State[]): State | undefined {
  const value = own(process.env, name);
  const chosen = states.find((state) => state === value);
  if (value !== undefined && chosen === undefined)
    throw new BadArgument(`${name} is one of ${states.join(', ')}, not "${value}"`);
  return chosen;
}

/** The pages' files are served from the next one, so the last port is no choice; `0` takes any two that are free. */
const LAST_PORT = 65_534;

export function readPort(usual: number): number {
  const text = process.env.PORT ?? String(usual);
  if (/^\d{1,5}$/.test(text) && Number(text) <= LAST_PORT) return Number(text);
  throw new BadArgument(`PORT is a number from 0 to ${LAST_PORT} such as ${usual}, not "${text}"`);
}
