import { view } from '@forge/bridge';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { LicenceNote } from './licence';
import { type Reader, readerOf } from './reader';

type Context = Awaited<ReturnType<typeof view.getContext>>;

/** Draws a page once the site has said where it stands and who reads it, in his language and theme. */
export async function renderPage(
  renderBody: (reader: Reader, context: Context) => ReactElement,
): Promise<void> {
  const [context] = await Promise.all([view.getContext(), view.theme.enable().catch(() => undefined)]);
  const reader = readerOf(context);
  document.documentElement.lang = reader.locale;
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <>
        <LicenceNote {...reader} />
        {renderBody(reader, context)}
      </>,
    );
}
