import { makeInvoke } from '@forge/bridge';
import type { PortalCalls, ShowRequestAnswer } from '../../src/contract/clients/portal';
import { type Live, useLiveAnswer } from '../shared/live/use-live-answer';

/** The portal's own calls. Whether the desk's site has a licence is no customer's affair, so nothing is said of it here. */
export const invoke = makeInvoke<PortalCalls>();

/** Asked before the page knows who reads it and in which colours: the first clock waits for nothing else. */
let early: Promise<ShowRequestAnswer> | null = invoke('showRequest');
early.catch(() => undefined);

function ask(): Promise<ShowRequestAnswer> {
  const first = early;
  early = null;
  return first ?? invoke('showRequest');
}

const isBusy = (answer: ShowRequestAnswer | null): boolean => answer?.kind === 'refused';

/** The request as it stands, asked for again as its clocks change. */
export const useRequest = (): Live<ShowRequestAnswer> => useLiveAnswer<ShowRequestAnswer>(ask, isBusy);
