import { createContext, useContext } from 'react';
import type { AdminCalls, SiteAnswer } from '../../../src/contract/admin';
import { makeAsk } from '../../shared/licence';
import type { Reader } from '../../shared/reader';
import { useMutation } from '../../shared/use-mutation';
import type { AdminTexts } from './texts';

/** The page's own calls, typed as the backend defines them. */
export const invoke = makeAsk<AdminCalls>();

/** What every part of the page needs: the site as it was told, who reads, and how to have it told again. */
export interface AdminState {
  site: SiteAnswer;
  reader: Reader;
  say: AdminTexts;
  reload(): void;
}

export const AdminContext = createContext<AdminState | null>(null);

export function useAdmin(): AdminState {
  const admin = useContext(AdminContext);
  if (!admin) throw new Error('a part of the administration stands outside the page');
  return admin;
}

/** An action of the administration: what stands on the page is told again once it is done. */
export function useAdminMutation() {
  const { reader, reload } = useAdmin();
  return useMutation(reader, reload);
}
