import { lazy, Suspense, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { figureWords } from '../figures/words';
import { QueuePage } from './page';
import { queueWords } from './words';

/** Loaded when somebody opens it: the queue is what people come for. */
const Report = lazy(() => import('../figures/report'));
const tabs = ['queue', 'report'];
/** The project's page: what falls due next, and the report of what became of it. */
export function ProjectPage({ reader }) {
  const [tab, open] = useState('queue');
  const say = figureWords(reader.locale);
  return _jsxs(_Fragment, {
    children: [
      _jsx('nav', {
        className: 'tabs',
        children: tabs.map((name) =>
          _jsx(
            'button',
            {
              type: 'button',
              className: 'subtle',
              ...(tab === name ? { 'aria-current': 'page' } : {}),
              onClick: () => open(name),
              children: say.tabs[name],
            },
            name,
          ),
        ),
      }),
      tab === 'queue' ? _jsx(QueuePage, { reader: reader, say: queueWords(reader.locale) }) : null,
      tab === 'report'
        ? _jsx(Suspense, {
            fallback: _jsx('div', { className: 'loading' }),
            children: _jsx(Report, { reader: reader }),
          })
        : null,
    ],
  });
}
