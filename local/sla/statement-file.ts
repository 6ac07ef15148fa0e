import { writeFileSync } from 'node:fs';
import { versions } from 'node:process';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Entry } from '../../src/domain/billing/entry';
import { Dossier } from '../../src/domain/statement/dossier';
import type { StatementInput } from '../../src/domain/statement/figures';
import { writeStatementFile } from '../../src/domain/statement/file';
import { releaseIssue } from '../../src/domain/statement/released-issue';
import { termsOfDesk } from '../../src/domain/statement/terms';
import type { Instant } from '../../src/domain/time/instant';
import { readWatch } from './availability';
import { digestOf } from './checking/digest';
import { evaluateAll } from './evaluate-issues';
import { readAs, readJson } from './input/files';
import { type ContextFiles, readContext } from './input/project-context';
import { readLatestScheme, readSchemes, resolveFor, schemeInForce } from './input/scheme-files';
import { RunReport } from './report';

const votesShape = z.array(z.object({ month: z.string(), score: z.number().int().min(1).max(5) }));

interface Wanted extends ContextFiles {
  scheme: string;
  client: string;
  month: string;
  now: Instant;
  /** Where the file goes. */
  evidence: string;
  desk: string;
  service?: string | undefined;
  votes?: string | undefined;
  strict: boolean;
  entries: readonly Entry[] | null;
}

/** The evidence of a client's month from exported issues, as the app attaches it to the statement; prints the digest of the file. */
export async function writeEvidence(wanted: Wanted, paths: readonly string[]): Promise<void> {
  const { month, now, client, desk } = wanted;
  const schemes = readSchemes(wanted.scheme);
  const context = readContext(
    wanted,
    schemes.map(({ scheme }) => scheme),
  );
  const dossier = new Dossier({
    ...{ month, judgedAt: now, client: { id: client, name: client }, timeZones: versions.tz ?? '?' },
    desks: [termsOfDesk(desk, readLatestScheme(wanted.scheme))],
    service: wanted.service === undefined ? null : serviceOf(wanted.service),
    bank: wanted.entries && { client, entries: wanted.entries },
    votes: wanted.votes === undefined ? null : readAs(votesShape, readJson(wanted.votes), wanted.votes),
  });
  const report = new RunReport(wanted.strict);
  await evaluateAll(paths, context, report, {
    schemeFor: (history) => resolveFor(schemeInForce(schemes, history, now), [history], now),
    evaluate: (history, scheme) => {
      const isOthers = context.clients !== undefined && history.client !== client;
      if (!isOthers) dossier.add(releaseIssue(desk, scheme, history, now));
    },
    refuse: () => undefined,
  });
  const bytes = gzipSync(writeStatementFile(dossier.parts(), digestOf));
  writeFileSync(wanted.evidence, bytes);
  process.stdout.write(`${digestOf(bytes)}  ${wanted.evidence}\n`);
  report.end();
}

const serviceOf = (file: string): NonNullable<StatementInput['service']> => {
  const { terms, since, outages, maintenance } = readWatch(file);
  return { terms, since, outages, maintenance };
};
