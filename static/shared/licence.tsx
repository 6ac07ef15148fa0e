import { invoke, type makeInvoke } from '@forge/bridge';
import { useSyncExternalStore } from 'react';
import type { Licensed } from '../../src/contract/licence';
import type { Reader } from './reader';

let isUnlicensed = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function note({ unlicensed = false }: Licensed): void {
  if (isUnlicensed === unlicensed) return;
  isUnlicensed = unlicensed;
  for (const listener of listeners) listener();
}

/** `makeInvoke`, whose answers also tell the page whether the site has a licence. */
export const makeAsk = (() => ask) as typeof makeInvoke;

async function ask(name: string, payload?: Record<string, unknown>): Promise<unknown> {
  const answer: unknown = await invoke(name, payload);
  note((answer ?? {}) as Licensed);
  return answer;
}

/** Over every page, while the last answer said that there is no licence. */
export function LicenceNote({ words }: Reader) {
  return useSyncExternalStore(subscribe, () => isUnlicensed) ? (
    <p role="status" className="licence">
      {words.unlicensed}
    </p>
  ) : null;
}
