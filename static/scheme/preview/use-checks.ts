import { useEffect, useState } from 'react';
import type {
  ChangeView,
  CheckedAnswer,
  PreviewAnswer,
  RefusedAnswer,
  Scheme,
  SchemeCalls,
} from '../../../src/contract/scheme';
import { makeAsk } from '../../shared/licence';

/** The page's own calls, typed as the backend defines them. */
export const invoke = makeAsk<SchemeCalls>();

const quietMs = 600;
const most = 200;

/** What the server says of the draft, asked again after a moment of quiet; null while the answer is of another draft. */
export function useChecks(scheme: Scheme | null): { checked: CheckedAnswer | null; trouble: string | null } {
  const [held, setHeld] = useState<{ of: Scheme; answer: CheckedAnswer | RefusedAnswer | null } | null>(null);
  useEffect(() => {
    if (!scheme) return undefined;
    let left = false;
    const timer = setTimeout(async () => {
      const answer = await invoke('checkScheme', { scheme }).catch(() => null);
      if (!left) setHeld({ of: scheme, answer });
    }, quietMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [scheme]);
  const answer = held?.of === scheme ? held?.answer : undefined;
  const trouble = answer === null ? '' : answer?.kind === 'refused' ? answer.say : null;
  return { checked: answer?.kind === 'checked' ? answer : null, trouble };
}

export interface Preview {
  state: 'idle' | 'running' | 'done' | 'failed' | 'stopped';
  issues: number;
  unchanged: number;
  breachedInDraft: number;
  oldest: number | null;
  changes: ChangeView[];
  say: string;
}

const NOTHING: Preview = {
  state: 'idle',
  issues: 0,
  unchanged: 0,
  breachedInDraft: 0,
  oldest: null,
  changes: [],
  say: '',
};

/** The draft judged on the project's last issues, stretch by stretch; a change of the draft or `stop` leaves it. */
export function usePreview(scheme: Scheme | null, ready: boolean): { preview: Preview; stop(): void } {
  const [preview, setPreview] = useState(NOTHING);
  const [stopped, setStopped] = useState<Scheme | null>(null);
  useEffect(() => {
    setPreview(NOTHING);
    if (!scheme || !ready || stopped === scheme) return undefined;
    const run = { left: false };
    void judgeAll(scheme, run, setPreview);
    return () => {
      run.left = true;
    };
  }, [scheme, ready, stopped]);
  const shown =
    stopped === scheme && preview.state === 'idle' ? { ...preview, state: 'stopped' as const } : preview;
  return { preview: shown, stop: () => setStopped(scheme) };
}

async function judgeAll(
  scheme: Scheme,
  run: { left: boolean },
  show: (preview: Preview) => void,
): Promise<void> {
  let sum: Preview = { ...NOTHING, state: 'running' };
  let from: string | null = null;
  show(sum);
  do {
    const answer: PreviewAnswer | RefusedAnswer | null = await invoke('previewScheme', {
      scheme,
      from,
    }).catch(() => null);
    if (run.left) return;
    if (answer?.kind !== 'preview') return show({ ...sum, state: 'failed', say: answer?.say ?? '' });
    sum = {
      ...sum,
      issues: sum.issues + answer.issues,
      unchanged: sum.unchanged + answer.unchanged,
      breachedInDraft: sum.breachedInDraft + answer.breachedInDraft,
      oldest: answer.oldest ?? sum.oldest,
      changes: [...sum.changes, ...answer.changes],
    };
    from = answer.next;
    show({ ...sum, state: from !== null && sum.issues < most ? 'running' : 'done' });
  } while (from !== null && sum.issues < most);
}
