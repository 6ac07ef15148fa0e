import { view } from '@forge/bridge';
import { createRoot } from 'react-dom/client';
import { wordsFor } from '../shared/words';
import { Panel } from './panel';
import './panel.css';

/** The reader's language and zone come from the product, never from the browser. */
async function start(): Promise<void> {
  const context = await view.getContext();
  await view.theme.enable().catch(() => undefined);
  const locale = context.locale.replace('_', '-');
  document.documentElement.lang = locale;
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(<Panel words={wordsFor(locale)} locale={locale} timeZone={context.timezone} />);
}

void start();
