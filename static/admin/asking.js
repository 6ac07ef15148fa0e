import { makeInvoke } from '@forge/bridge';
import { createContext, useContext } from 'react';
import { useDeed } from '../shared/use-deed';
/** The page's own calls, typed as the backend defines them. */
export const invoke = makeInvoke();
export const AskingContext = createContext(null);
export function useAsking() {
  const asking = useContext(AskingContext);
  if (!asking) throw new Error('a part of the administration stands outside the page');
  return asking;
}
/** A deed of the administration: what stands on the page is told again once it is done. */
export function useAdminDeed() {
  const { reader, reload } = useAsking();
  return useDeed(reader, reload);
}
