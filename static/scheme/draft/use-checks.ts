import { useCallback, useEffect, useState } from 'react';
import type { ChangeView, JudgedView, PreviewAnswer } from '../../../src/contract/preview';
import type {
  RefusedAnswer,
  Scheme,
  SchemeCalls,
  SchemeCheckAnswer,
  VersionPart,
} from '../../../src/contract/scheme';
import { useRetries } from '../../shared/answers/use-retries';
import { makeAsk } from '../../shared/licence';

/** The page's own calls, typed as the backend defines them. */
export const invoke = makeAsk<SchemeCalls>();

const quietMs = 600;
const maxIssues = 200;

/** What the server says of the draft, asked again after a moment of quiet and while the connection is lost; null while the answer is of another draft. */
export function useChecks(scheme: Scheme | null): {
  checked: SchemeCheckAnswer | null;
  trouble: string | null;
} {
  const [result, setResult] = useState<{
    of: Scheme;
    answer: SchemeCheckAnswer | RefusedAnswer | null;
  } | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same again
  useEffect(() => {
    if (!scheme) return undefined;
    let isLeft = false;
    const timer = setTimeout(async () => {
      const answer = await invoke('checkScheme', { scheme }).catch(() => null);
      if (!isLeft) setResult({ of: scheme, answer });
    }, quietMs);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [scheme, tries]);
  const answer = result?.of === scheme ? result?.answer : undefined;
  useRetries(
    answer === null,
    useCallback(() => setTries((count) => count + 1), []),
  );
  const trouble = answer === null ? '' : answer?.kind === 'refused' ? answer.say : null;
  return { checked: answer?.kind === 'checked' ? answer : null, trouble };
}

export interface Preview {
  state: 'idle' | 'running' | 'done' | 'failed' | 'stopped';
  issues: number;
  unchanged: number;
  breachedInDraft: number;
  oldest: number | null;
  judged: JudgedView[];
  changes: ChangeView[];
  open: PreviewAnswer['open'];
  say: string;
}

const NOTHING: Preview = {
  state: 'idle',
  issues: 0,
  unchanged: 0,
  breachedInDraft: 0,
  oldest: null,
  judged: [],
  changes: [],
  open: { issues: 0, changes: [] },
  say: '',
};

/** The draft judged on the project's last issues, stretch by stretch; a change of the draft or `stop` leaves it. */
export function usePreview(
  scheme: Scheme | null,
  forOpen: VersionPart[],
  ready: boolean,
): { preview: Preview; stop(): void } {
  const parts = forOpen.join(' ');
  const [preview, setPreview] = useState(NOTHING);
  const [stopped, setStopped] = useState<Scheme | null>(null);
  useEffect(() => {
    setPreview(NOTHING);
    if (!scheme || !ready || stopped === scheme) return undefined;
    const run = { isLeft: false };
    void runPreview({ scheme, forOpen: partsIn(parts) }, run, setPreview);
    return () => {
      run.isLeft = true;
    };
  }, [scheme, parts, ready, stopped]);
  const shown =
    stopped === scheme && preview.state === 'idle' ? { ...preview, state: 'stopped' as const } : preview;
  return { preview: shown, stop: () => setStopped(scheme) };
}

const partsIn = (parts: string) => parts.split(' ').filter((part) => part !== '') as VersionPart[];

async function runPreview(
  draft: { scheme: Scheme; forOpen: VersionPart[] },
  run: { isLeft: boolean },
  show: (preview: Preview) => void,
): Promise<void> {
  let sum: Preview = { ...NOTHING, state: 'running' };
  let from: string | null = null;
  show(sum);
  do {
    const answer: PreviewAnswer | RefusedAnswer | null = await invoke('previewScheme', {
      ...draft,
      from,
    }).catch(() => null);
    if (run.isLeft) return;
    if (answer?.kind !== 'preview') return show({ ...sum, state: 'failed', say: answer?.say ?? '' });
    sum = {
      ...sum,
      issues: sum.issues + answer.issues,
      unchanged: sum.unchanged + answer.unchanged,
      breachedInDraft: sum.breachedInDraft + answer.breachedInDraft,
      oldest: answer.oldest ?? sum.oldest,
      judged: [...sum.judged, ...answer.judged],
      changes: [...sum.changes, ...answer.changes],
      open: {
        issues: sum.open.issues + answer.open.issues,
        changes: [...sum.open.changes, ...answer.open.changes],
      },
    };
    from = answer.next;
    show({ ...sum, state: from !== null && sum.issues < maxIssues ? 'running' : 'done' });
  } while (from !== null && sum.issues < maxIssues);
}
