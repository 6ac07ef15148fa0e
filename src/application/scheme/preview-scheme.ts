import type { ChangeView, PreviewAnswer, ProblemView, Verdict } from '../../contract/scheme';
import type { ClockName, Scheme } from '../../domain/scheme/scheme';
import { backtest } from '../../domain/sla/backtest';
import { evaluateClocks, hasVerdict } from '../../domain/sla/clock';
import { type Countdown, countdownsOf } from '../../domain/sla/countdown';
import type { History } from '../../domain/sla/history/history';
import type { Ports } from '../ports';
import { type Refusal, refusal } from '../refusal';
import { readDraft, refusedToAdminister } from './draft-scheme';
import type { AdminAsked } from './show-scheme';

/** How many issues one answer judges, so that the page shows how far it is and may leave. */
const STRETCH = 25;

interface Asked extends AdminAsked {
  language: 'en' | 'fr';
  scheme: unknown;
  from: string | null;
}

/** A stretch of the project's last issues, the newest first, judged by the version in force and by a draft. */
export async function previewScheme(ports: Ports, asked: Asked): Promise<PreviewAnswer | Refusal> {
  const refused = await refusedToAdminister(ports, asked);
  if (refused) return refused;
  const draft = await readDraft(asked.scheme, asked.language, ports.now());
  if (draft.kind === 'wrong') return unusable(draft.problems);
  const { issueIds, next } = await ports.pastIssues.idsOf(asked.projectId, asked.from, STRETCH);
  const versions = await ports.schemes.versionsOf(asked.projectId);
  const before = versions.at(-1)?.scheme ?? null;
  const read = await Promise.all(issueIds.map((id) => historyOf(ports, id, before ?? draft.scheme)));
  const histories = read.flatMap((history) => history ?? []);
  return { kind: 'preview', ...compared(before, draft.scheme, histories, ports.now()), next };
}

function unusable([first]: ProblemView[]): Refusal {
  const say = `${first?.path}: ${first?.say}`;
  return refusal('invalid', say, say);
}

async function historyOf(ports: Ports, issueId: string, scheme: Scheme): Promise<History | null> {
  const read = await ports.issues.read(issueId);
  const events = await ports.events.of(issueId);
  return read && ports.issues.historyOf(read, scheme, { events, seals: [] }); // what a draft would have given, had it been there
}

type Compared = Omit<PreviewAnswer, 'kind' | 'next'>;

/** Without a version in force the draft stands alone: nothing changes, and what it breaches is counted. */
function compared(before: Scheme | null, after: Scheme, histories: History[], now: number): Compared {
  const rows = histories.flatMap((history) =>
    backtest(before ?? after, after, [history], now).map((row) => ({ row, history })),
  );
  const changed = rows.filter(({ row }) => row.unchanged.length === 0);
  return {
    issues: histories.length,
    oldest: histories.at(-1)?.receivedAt ?? null,
    unchanged: rows.length - changed.length,
    breachedInDraft: histories.filter((history) => anyBreached(after, history, now)).length,
    changes: changed.map(({ row, history }) => changeOf(row.clock, before ?? after, after, history, now)),
  };
}

function anyBreached(scheme: Scheme, history: History, now: number): boolean {
  const judged = Object.values(evaluateClocks(scheme, history, now).clocks);
  return judged.some(({ cycles }) => cycles.some(({ state }) => state === 'breached'));
}

function changeOf(
  clock: ClockName,
  before: Scheme,
  after: Scheme,
  history: History,
  now: number,
): ChangeView {
  const [was, would] = [before, after].map((scheme) => stood(scheme, history, clock, now));
  return {
    key: history.key,
    severity: would?.severity ?? '',
    clock,
    countedMs: would?.view.elapsedMs ?? was?.view.elapsedMs ?? 0,
    goalNow: was?.view.goal ?? null,
    goalInDraft: would?.view.goal ?? null,
    from: was?.verdict ?? null,
    to: would?.verdict ?? null,
  };
}

interface Stood {
  view: Countdown;
  severity: string;
  verdict: Verdict | null;
}

function stood(scheme: Scheme, history: History, clock: ClockName, now: number): Stood | null {
  const evaluation = evaluateClocks(scheme, history, now);
  const view = countdownsOf(scheme, evaluation, now).clocks.find((one) => one.clock === clock);
  if (!view) return null;
  const cycles = evaluation.clocks[clock]?.cycles.filter(hasVerdict) ?? [];
  const breached = cycles.some(({ state }) => state === 'breached');
  return {
    view,
    severity: evaluation.severity,
    verdict: cycles.length === 0 ? null : breached ? 'breached' : 'met',
  };
}
