import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { withHolidays } from '../../src/domain/scheme/calendars/holidays';
import { historyOf } from '../../src/domain/sla/reading/read-history';
import { Dossier } from '../../src/domain/statement/dossier';
import { writeStatementFile } from '../../src/domain/statement/file';
import { releaseIssue } from '../../src/domain/statement/released-issue';
import { termsOfDesk } from '../../src/domain/statement/terms';
import { presets } from '../../src/presets';
import { yearOfIssue } from './verify/year';

const ISSUES = Number(process.env.ISSUES ?? 50_000);
const GOAL_SECONDS = 60;
const GOAL_MIB = 1024;
const root = resolve(__dirname, '../..');
const digestOf = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

/** A year of a client's issues, put together as the app does and then verified by `sla verify` in a process of its own. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'statement-'));
  try {
    const file = join(folder, 'statement.json.gz');
    const started = performance.now();
    const bytes = createFile();
    const made = (performance.now() - started) / 1000;
    writeFileSync(file, bytes.packed);
    const { seconds, cpuSeconds, mib, lines } = verify(file, digestOf(bytes.packed));
    const sizes = { packedMiB: toMiB(bytes.packed.length), unpackedMiB: toMiB(bytes.unpacked) };
    const figures = { issues: ISSUES, madeSeconds: round(made), seconds, cpuSeconds, mib, lines, ...sizes };
    return {
      lines: linesOf(figures),
      json: { verify: { ...figures, goalSeconds: GOAL_SECONDS, goalMiB: GOAL_MIB } },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function createFile(): { packed: Buffer; unpacked: number } {
  const scheme = withHolidays(presets.valtech as NonNullable<typeof presets.valtech>, 2024, 2026);
  const judgedAt = Date.parse('2026-01-02T14:00:00Z');
  const dossier = new Dossier({
    ...{ month: '2025-12', judgedAt, timeZones: process.versions.tz ?? '?' },
    client: { id: 'harbour', name: 'Harbour' },
    desks: [termsOfDesk('SUP', scheme)],
    ...{ service: null, bank: null, votes: null },
  });
  for (let place = 0; place < ISSUES; place += 1)
    dossier.add(releaseIssue('SUP', scheme, historyOf(yearOfIssue(place, ISSUES)), judgedAt));
  const text = writeStatementFile(dossier.parts(), digestOf);
  return { packed: gzipSync(text), unpacked: Buffer.byteLength(text) };
}

function verify(file: string, digest: string) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const hook = join(__dirname, 'verify/memory.cjs');
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, '--require', hook, 'local/sla.ts', 'verify', '--sha256', digest, file],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const seconds = round((performance.now() - started) / 1000);
  if (status !== 0)
    throw new Error(`sla verify ended with ${status}: ${stderr.slice(-500)}${stdout.slice(-500)}`);
  const used = [...stderr.matchAll(/max-rss (\d+)/g)].map(([, kib]) => Number(kib));
  const cpu = [...stderr.matchAll(/cpu (\d+)/g)].map(([, micros]) => Number(micros));
  return {
    seconds,
    cpuSeconds: round(Math.max(...cpu) / 1e6),
    mib: Math.round(Math.max(...used) / 1024),
    lines: stdout.split('\n').length,
  };
}

const toMiB = (bytes: number) => round(bytes / 1_048_576);
const round = (value: number) => Math.round(value * 10) / 10;

const linesOf = (found: Record<string, number>) => [
  `${found.issues} issues of a year: a file of ${found.packedMiB} MiB (${found.unpackedMiB} MiB unpacked), put together in ${found.madeSeconds} s.`,
  `Verified in ${found.seconds} s, ${found.cpuSeconds} s of the processor (goal: at most ${GOAL_SECONDS}) and ${found.mib} MiB (goal: at most ${GOAL_MIB}).`,
];
