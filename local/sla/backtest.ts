import { parseArgs } from 'node:util';
import { Backtest } from '../../src/domain/sla/backtest';
import type { History } from '../../src/domain/sla/history/history';
import { instantOf } from './clocks';
import { evaluateAll } from './evaluate-issues';
import { UsageError } from './input/files';
import { contextOptions, readContext } from './input/project-context';
import { readSchemes, resolveFor, schemeInForce } from './input/scheme-files';
import { RunReport, toRefusalRow } from './report';

/**
 * `sla backtest`: the exported issues of a folder judged by two schemes; one JSON row per severity and clock, then one for each
 * that could not be judged. An issue that is there twice counts once.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      scheme: { type: 'string' },
      against: { type: 'string' },
      now: { type: 'string' },
      ...contextOptions,
    },
  });
  const [folder, ...more] = positionals;
  if (!values.scheme || !values.against || !folder || more.length > 0)
    throw new UsageError('Name both schemes and a folder: sla backtest --scheme A --against B DIR.');
  const now = instantOf(values.now);
  const [before, after] = [readSchemes(values.scheme), readSchemes(values.against)];
  const context = readContext(
    values,
    [...before, ...after].map(({ scheme }) => scheme),
  );
  const report = new RunReport(values.strict);
  const backtest = new Backtest(now);
  const refusals: object[] = [];
  const schemesOf = (history: History) =>
    Promise.all(
      [before, after].map((versions) => resolveFor(schemeInForce(versions, history, now), [history], now)),
    );
  await evaluateAll([folder], context, report, {
    schemeFor: async (history) => {
      const [before, after] = await schemesOf(history);
      if (!before || !after) throw new UsageError('There is no version of the scheme.');
      if (!backtest.add(before, after, history))
        process.stderr.write(`${history.key} is there more than once; the first counts.\n`);
      return before;
    },
    evaluate: () => {},
    refuse: (file, index, error) => refusals.push(toRefusalRow(file, index, error)),
  });
  const rows = [...backtest.listRows(), ...refusals];
  process.stdout.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  report.end();
}
