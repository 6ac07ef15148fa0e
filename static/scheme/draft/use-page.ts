import { useMemo, useRef, useState } from 'react';
import type { Scheme, SchemeAnswer, SchemeCheckAnswer } from '../../../src/contract/scheme';
import type { Reader } from '../../shared/reader';
import type { SchemeTexts } from './texts';
import { type Preview, useChecks, usePreview } from './use-checks';
import { type Draft, useDraft } from './use-draft';
import { type ForWhom, useForWhom } from './use-for-whom';
import { useRuleDays } from './use-rule-days';

export interface PageProps {
  answer: SchemeAnswer;
  reader: Reader;
  say: SchemeTexts;
  reload(): void;
}

/** All that the sections and the bar with Save know: the answer, the draft, what the server finds in it, and what it would change. */
export interface PageState extends PageProps {
  draft: Draft;
  /** The draft as it is drawn; null until one is begun. */
  scheme: Scheme | null;
  checked: SchemeCheckAnswer | null;
  /** The last answer of a check, while the next one is awaited: what was found does not come and go with each letter. */
  lastChecked: SchemeCheckAnswer | null;
  /** Why nothing is checked: a sentence, empty where the connection was lost; null where all is well. */
  trouble: string | null;
  wrong: ReadonlyMap<string, string>;
  /** The severity of each priority, while nothing is wrong. */
  mapping: SchemeCheckAnswer['mapping'] | null;
  /** Changed, checked, and nothing to put right. */
  isReady: boolean;
  held: Map<string, unknown>;
  forWhom: ForWhom;
  preview: Preview;
  stop(): void;
  /** The version just saved, until something is changed. */
  saved: number | null;
  done(version: number): void;
}

export function usePage(props: PageProps): PageState {
  const { answer, reload } = props;
  const draft = useDraft(answer);
  const { checked, trouble } = useChecks(draft.scheme);
  const lastChecked = useLatest(checked);
  const scheme = useRuleDays(draft.scheme, checked);
  const wrong = useMemo(
    () => new Map((checked?.problems ?? []).map((problem) => [problem.path, problem.say])),
    [checked],
  );
  const [saved, setSaved] = useState<number | null>(null);
  const { current: held } = useRef(new Map<string, unknown>());
  const isRight = checked !== null && checked.problems.length === 0;
  const isReady = isRight && draft.changed;
  const forWhom = useForWhom(answer.current?.scheme ?? null, draft.scheme);
  const { preview, stop } = usePreview(draft.scheme, forWhom.forOpen, isReady);
  const done = (version: number) => {
    draft.discard();
    setSaved(version);
    reload();
  };
  return {
    ...props,
    ...{ draft, scheme, checked, lastChecked, trouble, wrong, isReady, held, forWhom, preview, stop, done },
    mapping: isRight ? checked.mapping : null,
    saved: draft.changed ? null : saved,
  };
}

function useLatest<Value>(value: Value | null): Value | null {
  const latest = useRef(value);
  if (value !== null) latest.current = value;
  return latest.current;
}
