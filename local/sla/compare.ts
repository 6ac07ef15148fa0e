import { parseArgs } from 'node:util';
import { textsIn } from '../../locales/languages';
import { summarizeComparison, withEditedCalendars } from '../../src/common/comparison';
import { own } from '../../src/common/own';
import { type ComparedCycle, compareIssue } from '../../src/domain/exchange/compare/compare-cycles';
import { readServiceSlas, type TheirSla } from '../../src/domain/exchange/compare/service-slas';
import { evaluateClocks } from '../../src/domain/sla/clock';
import { formatInstant } from '../../src/domain/time/instant';
import { instantOf } from './clocks';
import { evaluateAll } from './evaluate-issues';
import { languageOf, readText, UsageError } from './input/files';
import { contextOptions, readContext } from './input/project-context';
import { readSchemes, resolveFor, schemeInForce } from './input/scheme-files';
import { RunReport } from './report';

/**
 * `sla compare --scheme A --with FILE ISSUE…`: our cycles beside those of Jira Service Management, a JSON row each, and on standard
 * error how many are equal or differ, and why. FILE holds what `/rest/servicedeskapi/request/{key}/sla` answered, by key.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      scheme: { type: 'string' },
      with: { type: 'string' },
      now: { type: 'string' },
      lang: { type: 'string' },
      ...contextOptions,
    },
  });
  if (!values.scheme || !values.with || files.length === 0)
    throw new UsageError(
      'Name the scheme, the answers and the issues: sla compare --scheme A --with FILE ISSUE…',
    );
  const now = instantOf(values.now);
  const versions = readSchemes(values.scheme);
  const answers = readAnswers(values.with);
  const context = readContext(
    values,
    versions.map(({ scheme }) => scheme),
  );
  const report = new RunReport(values.strict);
  const compared: ComparedCycle[] = [];
  await evaluateAll(files, context, report, {
    schemeFor: (history) => resolveFor(schemeInForce(versions, history, now), [history], now),
    evaluate: (history, scheme) => {
      const theirs = own(answers, history.key) ?? [];
      compared.push(...compareIssue(scheme, history, evaluateClocks(scheme, history, now).clocks, theirs));
    },
    refuse: () => {},
  });
  const rows = withEditedCalendars(compared);
  process.stdout.write(rows.map((row) => `${JSON.stringify(toRow(row))}\n`).join(''));
  const { reasons } = textsIn(languageOf(values.lang)).exchange.comparison;
  const lines = summarizeComparison(rows).map(
    ({ reason, cycles, examples }) => `${cycles}\t${reason}\t${reasons[reason]}\t${examples.join(' ')}\n`,
  );
  process.stderr.write(lines.join(''));
  report.end();
}

function toRow({ ours, theirs, endedThere: _, ...row }: ComparedCycle): object {
  const instant = (at: number | null) => (at === null ? null : formatInstant(at));
  return {
    ...row,
    ours: ours && {
      ...ours,
      startedAt: instant(ours.startedAt),
      stoppedAt: instant(ours.stoppedAt),
      dueAt: instant(ours.dueAt),
    },
    theirs: theirs && {
      ...theirs,
      ...{
        startedAt: instant(theirs.startedAt),
        stoppedAt: instant(theirs.stoppedAt),
        breachAt: instant(theirs.breachAt),
      },
    },
  };
}

/** By key: `{"SUP-1": answer}`, or lines of `{"key": "SUP-1", "values": […]}`. */
function readAnswers(file: string): Record<string, TheirSla[]> {
  const entries = entriesOf(readText(file), file).map(([key, answer]) => {
    const slas = readServiceSlas(answer);
    if (!slas) throw new UsageError(`${file}: what stands for ${key} is no answer about SLAs.`);
    return [key, slas];
  });
  return Object.fromEntries(entries);
}

function entriesOf(text: string, file: string): [string, unknown][] {
  try {
    const json = JSON.parse(text) as Record<string, unknown>;
    return 'key' in json ? [[String(json.key), json]] : Object.entries(json);
  } catch {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, nth) => toEntry(line, `${file}, line ${nth + 1}`));
  }
}

function toEntry(line: string, place: string): [string, unknown] {
  try {
    const json = JSON.parse(line) as { key?: unknown };
    if (typeof json.key === 'string') return [json.key, json];
  } catch {
    throw new UsageError(`${place}: this is no JSON.`);
  }
  throw new UsageError(`${place}: the key of the request is missing; write {"key": "SUP-1", "values": […]}.`);
}
