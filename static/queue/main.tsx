import { view } from '@forge/bridge';
import { createRoot } from 'react-dom/client';
import { readerOf } from '../shared/reader';
import { QueuePage } from './page';
import { queueWords } from './words';
import '../shared/page.css';
import './queue.css';

async function start(): Promise<void> {
  const [context] = await Promise.all([view.getContext(), view.theme.enable().catch(() => undefined)]);
  const reader = readerOf(context);
  document.documentElement.lang = reader.locale;
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<QueuePage reader={reader} say={queueWords(reader.locale)} />);
}

void start();
