import { view } from '@forge/bridge';
import { createRoot } from 'react-dom/client';
import { readerOf } from './reader';
/** Draws a page once the site has said where it stands and who reads it, in his language and theme. */
export async function show(page) {
  const [context] = await Promise.all([view.getContext(), view.theme.enable().catch(() => undefined)]);
  const reader = readerOf(context);
  document.documentElement.lang = reader.locale;
  const root = document.getElementById('root');
  if (root) createRoot(root).render(page(reader, context));
}
