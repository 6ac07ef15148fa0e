import { events } from '@forge/bridge';
import { useEffect } from 'react';
import type { PanelCalls, ShowClocksAnswer } from '../../../src/contract/clocks';
import { makeAsk } from '../../shared/licence';
import { type Live, useLiveAnswer } from '../../shared/live/use-live-answer';

/** The panel's own calls, typed as the backend defines them. */
export const invoke = makeAsk<PanelCalls>();

export type Clocks = Live<ShowClocksAnswer>;

const CHANGED = 'SABLIER_CHANGED';

/** An issue may show its panel and its column at once: what is done in one is seen in the other. */
export const notifyOthers = () => void events.emit(CHANGED).catch(() => undefined);

const ask = () => invoke('showClocks');

/** Asks for the clocks, and again when one of them changes by itself or the site says that the issue changed. */
export function useClocks(): Clocks {
  const clocks = useLiveAnswer(ask, isBusy);
  const { refresh } = clocks;
  useEffect(() => {
    const subscriptions = ['JIRA_ISSUE_CHANGED', CHANGED].map((name) =>
      events.on(name, refresh).catch(() => null),
    );
    return () => {
      for (const pending of subscriptions) void pending.then((subscription) => subscription?.unsubscribe());
    };
  }, [refresh]);
  return clocks;
}

/** Something is under way that will soon be finished: the report, or an answer that failed. */
function isBusy(answer: ShowClocksAnswer | null): boolean {
  return answer?.kind === 'clocks' ? answer.report.state === 'owed' : answer?.kind === 'refused';
}
