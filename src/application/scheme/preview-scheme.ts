import type { Language } from '../../../locales/languages';
import { own } from '../../common/own';
import type { ChangeView, PreviewAnswer, Verdict } from '../../contract/preview';
import { fieldsOf } from '../../domain/scheme/fields';
import type { ClockName, Scheme } from '../../domain/scheme/scheme';
import type { VersionPart } from '../../domain/scheme/versions/versions';
import { backtest, createJudge } from '../../domain/sla/backtest';
import { type Evaluation, hasVerdict } from '../../domain/sla/clock';
import { type Countdown, countdownsOf } from '../../domain/sla/countdown';
import type { History } from '../../domain/sla/history/history';
import { readRecorded } from '../evaluation/whose-issue';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { chooseForOpen } from './add-version';
import { readDraft, refuseDraft, refuseUnlessAdministrator } from './draft-scheme';
import { judgementOf } from './find-contract';
import { compareOpen, type ReadIssue } from './preview-open';
import type { AdminRequest } from './show-scheme';

/** How many issues one answer judges, so that the page shows how far it is and may leave. */
const STRETCH = 100;

interface PreviewRequest extends AdminRequest {
  language: Language;
  scheme: unknown;
  from: string | null;
  /** What of the draft would be for open cycles too; unsaid, as saving has it. */
  forOpen?: VersionPart[] | undefined;
}

/**
 * A stretch of the project's last issues, the newest first: judged by the version in force and by a draft, as issues from now on
 * would be, and those that are open by what the draft would change in them.
 */
export async function previewScheme(ports: Ports, request: PreviewRequest): Promise<PreviewAnswer | Refusal> {
  const refused = await refuseUnlessAdministrator(ports, request);
  if (refused) return refused;
  const draft = await readDraft(request.scheme, request.language, ports.now());
  if (draft.kind === 'wrong') return refuseDraft(draft.problems);
  const versions = await ports.schemes.versionsOf(request.projectId);
  const before = versions.at(-1)?.scheme ?? null;
  const { reads, next } = await readStretch(ports, request, [
    ...versions.map(({ scheme }) => scheme),
    draft.scheme,
  ]);
  const histories = await Promise.all(reads.map((read) => historyOf(ports, read, before ?? draft.scheme)));
  const saved = before && {
    scheme: draft.scheme,
    forOpen: chooseForOpen(before, draft.scheme, request.forOpen),
  };
  const open = saved ? await compareOpen(ports, versions, saved, reads) : { issues: 0, changes: [] };
  return { kind: 'preview', ...compareSchemes(before, draft.scheme, histories, ports.now()), open, next };
}

/** In few calls, save an issue that changed meanwhile. */
async function readStretch(
  ports: Ports,
  { projectId, from }: PreviewRequest,
  schemes: Scheme[],
): Promise<{ reads: ReadIssue[]; next: string | null }> {
  const fields = schemes.flatMap((scheme) => [...fieldsOf(scheme)]);
  const { issueIds, next } = await ports.pastIssues.idsOf(projectId, from, STRETCH);
  if (issueIds.length === 0) return { reads: [], next };
  const { reads } = await ports.issues.readMany(issueIds, fields);
  await ports.readAhead.recorded(issueIds);
  const byId = new Map(reads.map((read) => [read.id, read]));
  const readIssue = async (id: string): Promise<ReadIssue[]> => {
    const read = byId.get(id) ?? (await ports.issues.read(id));
    return read ? [{ read, recorded: await readRecorded(ports, read, schemes) }] : [];
  };
  return { reads: (await Promise.all(issueIds.map(readIssue))).flat(), next };
}

/** What a draft would have given, had it been there: nothing is sealed. */
const historyOf = (
  ports: Ports,
  { read, recorded: { events } }: ReadIssue,
  scheme: Scheme,
): Promise<History> => ports.issues.historyOf(read, scheme, { events, seals: [] });

type SchemeComparison = Omit<PreviewAnswer, 'kind' | 'open' | 'next'>;

/** Without a version in force the draft stands alone: nothing changes, and what it breaches is counted. */
function compareSchemes(
  before: Scheme | null,
  after: Scheme,
  histories: History[],
  now: number,
): SchemeComparison {
  const judge = createJudge(now);
  const rows = histories.flatMap((history) =>
    backtest(before ?? after, after, [history], now, judge).map((row) => ({ row, history })),
  );
  const changed = rows.filter(({ row }) => row.unchanged.length === 0);
  return {
    issues: histories.length,
    oldest: histories.at(-1)?.receivedAt ?? null,
    unchanged: rows.length - changed.length,
    breachedInDraft: histories.filter((history) => hasBreach(judge(after, history))).length,
    judged: histories.map((history) => ({
      key: history.key,
      now: before && judgementOf(judge(before, history)),
      inDraft: judgementOf(judge(after, history)),
    })),
    changes: changed.map(({ row, history }) => {
      const [was, would] = [before ?? after, after].map((scheme) =>
        resultOf(scheme, judge(scheme, history), row.clock, now),
      );
      return changeOf(history.key, row.clock, was ?? null, would ?? null);
    }),
  };
}

function hasBreach({ clocks }: Evaluation): boolean {
  return Object.values(clocks).some(({ cycles }) => cycles.some(({ state }) => state === 'breached'));
}

function changeOf(
  key: string,
  clock: ClockName,
  was: ClockResult | null,
  would: ClockResult | null,
): ChangeView {
  return {
    key,
    severity: would?.severity ?? '',
    clock,
    countedMs: would?.view.elapsedMs ?? was?.view.elapsedMs ?? 0,
    goalNow: was?.view.goal ?? null,
    goalInDraft: would?.view.goal ?? null,
    from: was?.verdict ?? null,
    to: would?.verdict ?? null,
  };
}

interface ClockResult {
  view: Countdown;
  severity: string;
  verdict: Verdict | null;
}

function resultOf(scheme: Scheme, evaluation: Evaluation, clock: ClockName, now: number): ClockResult | null {
  const view = countdownsOf(scheme, evaluation, now).clocks.find((candidate) => candidate.clock === clock);
  if (!view) return null;
  const cycles = own(evaluation.clocks, clock)?.cycles.filter(hasVerdict) ?? [];
  const breached = cycles.some(({ state }) => state === 'breached');
  return {
    view,
    severity: evaluation.severity,
    verdict: cycles.length === 0 ? null : breached ? 'breached' : 'met',
  };
}
