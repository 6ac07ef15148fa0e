import { own } from '../src/common/own';
import { explainError } from './sla/explain-error';

/** A command reads its own arguments and writes to standard output; what it throws is one sentence for standard error. */
type Command = (args: string[]) => Promise<void>;

const COMMANDS: Record<string, () => Promise<{ run: Command }>> = {
  time: () => import('./sla/time/time'),
  holidays: () => import('./sla/holidays'),
  clocks: () => import('./sla/clocks'),
  lint: () => import('./sla/lint'),
  explain: () => import('./sla/explain/explain'),
  evidence: () => import('./sla/evidence'),
  verify: () => import('./sla/verify'),
  backtest: () => import('./sla/backtest'),
  scheme: () => import('./sla/scheme'),
  diff: () => import('./sla/diff'),
  compare: () => import('./sla/compare'),
  import: () => import('./sla/import'),
  read: () => import('./sla/read'),
  schema: () => import('./sla/input/schema'),
  preset: () => import('./sla/input/preset'),
  statement: () => import('./sla/statement'),
  availability: () => import('./sla/availability'),
};

async function runCommand([name = '', ...args]: string[]): Promise<void> {
  const load = own(COMMANDS, name);
  if (!load) throw new Error(`sla knows ${Object.keys(COMMANDS).join(', ')}; it does not know "${name}".`);
  const { run } = await load();
  await run(args);
}

runCommand(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${explainError(error)}\n`);
  process.exitCode = 2;
});
