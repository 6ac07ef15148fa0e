import { parseArgs } from 'node:util';
import { textsIn } from '../../locales/languages';
import { nameFinding } from '../../src/application/scheme/document/name-finding';
import { say } from '../../src/common/say';
import type { Finding } from '../../src/domain/lint/finding';
import { findLateClosings } from '../../src/domain/lint/late-closing';
import { lint } from '../../src/domain/lint/lint';
import { findUnknownClients } from '../../src/domain/lint/problems/contract-problems';
import type { Scheme } from '../../src/domain/scheme/scheme';
import { instantOf } from './clocks';
import { evaluateAll } from './evaluate-issues';
import { languageOf, toUsageError, UsageError } from './input/files';
import { contextOptions, type ReadingContext, readContext } from './input/project-context';
import { readLatestScheme, resolveFor } from './input/scheme-files';
import { RunReport } from './report';

/** `sla lint`: what to look at in a scheme before it is used; one finding a line, its code first. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      scheme: { type: 'string' },
      lang: { type: 'string' },
      now: { type: 'string' },
      ...contextOptions,
    },
  });
  const [name, ...files] = values.scheme ? [values.scheme, ...positionals] : positionals;
  if (!name) throw new UsageError('Name the scheme: sla lint valtech, or sla lint --scheme FILE.');
  const language = languageOf(values.lang);
  const now = instantOf(values.now);
  const scheme = readLatestScheme(name);
  const context = readContext(values, [scheme]);
  refuseUnknownClients(scheme, name, context);
  const report = new RunReport(values.strict);
  const lateFindings: Finding[] = [];
  await evaluateAll(files, context, report, {
    schemeFor: (history) => resolveFor(scheme, [history], now),
    evaluate: (history, resolved) => lateFindings.push(...findLateClosings(resolved, [history], now)),
    refuse: () => {},
  });
  const resolved = await resolveFor(scheme, [], now);
  const texts = textsIn(language);
  const { findings, changes } = texts.lint;
  for (const finding of [...lint(resolved, now, context.priorities ?? null), ...lateFindings]) {
    const { code, path, clause } = finding;
    const source = clause === null ? '' : ` [${clause}]`;
    const named = nameFinding(resolved, finding, texts);
    process.stdout.write(`${code} ${path}: ${say(findings, named)} ${say(changes, named)}${source}\n`);
  }
  if (files.length > 0) report.end();
}

/** A contract that names a client who is not in the file of clients says nothing. */
function refuseUnknownClients(scheme: Scheme, file: string, { clients }: ReadingContext): void {
  if (!clients) return;
  const ids = clients.map(({ id }) => id);
  const mistakes = findUnknownClients(scheme, ids).map((problem) => ({
    ...{ path: problem.path, code: 'problem' as const, problem },
  }));
  if (mistakes.length > 0) throw toUsageError(file, mistakes);
}
