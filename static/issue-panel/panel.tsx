import { router } from '@forge/bridge';
import { useState } from 'react';
import type { ClocksAnswer, NoSchemeAnswer } from '../../src/contract';
import type { Words } from '../shared/words';
import { ClockRow } from './clock-row';
import { invoke, useClocks } from './use-clocks';

export interface Reader {
  words: Words;
  locale: string;
  timeZone: string;
}

/** The issue panel: one line a clock, or why there is none. */
export function Panel(reader: Reader) {
  const { answer, now, lost, refresh } = useClocks();
  const { words } = reader;
  if (!answer)
    return lost ? (
      <p role="alert">{words.lost}</p>
    ) : (
      <div className="skeleton" role="status" aria-label={words.loading} />
    );
  if (answer.kind === 'refused')
    return (
      <p role="alert">
        {answer.say} {answer.id ? <code>{answer.id}</code> : null}
      </p>
    );
  if (answer.kind === 'no-scheme') return <NoScheme {...reader} answer={answer} done={refresh} />;
  return <ClockList {...reader} answer={answer} now={now} lost={lost} />;
}

function ClockList({
  answer,
  now,
  lost,
  ...reader
}: Reader & { answer: ClocksAnswer; now: number; lost: boolean }) {
  const { words } = reader;
  return (
    <section aria-label={words.title}>
      <p className="subtle">
        {answer.severity} · {words.scheme} {answer.scheme.name}, {words.version} {answer.scheme.version}
      </p>
      <ul className="clocks">
        {answer.clocks.map((view) => (
          <ClockRow key={view.clock} {...reader} view={view} since={now - answer.now} />
        ))}
      </ul>
      <Report {...reader} answer={answer} />
      <p aria-live="polite" className="subtle">
        {lost ? words.lost : ''}
      </p>
    </section>
  );
}

function Report({ words, answer: { report } }: Reader & { answer: ClocksAnswer }) {
  if (report.problem) return <p role="alert">{report.problem}</p>;
  const { url } = report;
  if (report.state !== 'drafted' || !url) return null;
  return (
    <button type="button" className="primary" onClick={() => void router.open(url)}>
      {words.openReport}
    </button>
  );
}

function NoScheme({ words, answer, done }: Reader & { answer: NoSchemeAnswer; done(): void }) {
  const [problem, setProblem] = useState('');
  const choose = async (preset: string) => {
    const saved = await invoke('useScheme', { preset });
    if (saved.kind === 'saved') done();
    else setProblem(saved.say);
  };
  return (
    <section aria-label={words.title}>
      <h2>{words.noScheme}</h2>
      <p>{answer.canAdminister ? words.chooseOne : words.askAdmin}</p>
      {answer.presets.map(({ id, name }) => (
        <button type="button" key={id} className="primary" onClick={() => void choose(id)}>
          {words.use} {name}
        </button>
      ))}
      <p role="alert">{problem}</p>
    </section>
  );
}
