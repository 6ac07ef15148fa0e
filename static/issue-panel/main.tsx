import { view } from '@forge/bridge';
import { createRoot } from 'react-dom/client';
import { readerOf } from '../shared/reader';
import { Panel } from './panel';
import './panel.css';

async function start(): Promise<void> {
  const [context] = await Promise.all([view.getContext(), view.theme.enable().catch(() => undefined)]);
  const reader = readerOf(context);
  const { type } = context.extension as { type?: string };
  document.documentElement.lang = reader.locale;
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Panel {...reader} aside={type === 'jira:issueContext'} />);
}

void start();
