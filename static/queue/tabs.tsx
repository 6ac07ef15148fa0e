import { lazy, useState } from 'react';
import { figuresTextsIn } from '../figures/texts';
import { LoadedLater } from '../shared/answers/loaded-later';
import type { Reader } from '../shared/reader';
import { QueuePage } from './page';
import { queueTextsIn } from './texts';

/** Loaded when somebody opens it: the queue is what people come for. */
const Report = lazy(() => import('../figures/report'));

const tabs = ['queue', 'report'] as const;

/** The project's page: what falls due next, and the report of what became of it. */
export function ProjectPage({ reader }: { reader: Reader }) {
  const [tab, open] = useState<(typeof tabs)[number]>('queue');
  const say = figuresTextsIn(reader.language);
  return (
    <>
      <nav className="tabs">
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            className="subtle"
            {...(tab === name ? { 'aria-current': 'page' as const } : {})}
            onClick={() => open(name)}
          >
            {say.tabs[name]}
          </button>
        ))}
      </nav>
      {tab === 'queue' ? <QueuePage reader={reader} say={queueTextsIn(reader.language)} /> : null}
      {tab === 'report' ? (
        <LoadedLater words={reader.words} place={<div className="loading" />}>
          <Report reader={reader} />
        </LoadedLater>
      ) : null}
    </>
  );
}
