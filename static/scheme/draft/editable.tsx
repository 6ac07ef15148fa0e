import type { ReactNode } from 'react';
import { type Editing, EditingContext } from './editing';
import type { PageState } from './use-page';

interface Props {
  page: PageState;
  show: Editing['show'];
  children: ReactNode;
}

/** Hands the draft to the fields within; without one there is nothing to show. */
export function Editable({ page, show, children }: Props) {
  const { reader, say, answer, draft, checked, wrong, scheme, held } = page;
  if (!scheme) return null;
  const { project, shared, duties } = answer;
  const { base, set } = draft;
  const thisYear = new Date(answer.now).getUTCFullYear();
  return (
    <EditingContext.Provider
      value={{
        ...{ reader, say, project, thisYear, shared, duties, scheme, base, wrong, set, held, show },
        isChecked: checked !== null,
      }}
    >
      {children}
    </EditingContext.Provider>
  );
}
