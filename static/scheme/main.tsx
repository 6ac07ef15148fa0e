import { view } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { RefusedAnswer, SchemeAnswer } from '../../src/contract/scheme';
import { type Reader, readerOf } from '../shared/reader';
import { Page } from './page';
import { invoke } from './use-checks';
import { schemeWords } from './words';
import '../shared/page.css';
import './scheme.css';

function SchemePage({ reader }: { reader: Reader }) {
  const say = schemeWords(reader.locale);
  const [answer, setAnswer] = useState<SchemeAnswer | RefusedAnswer | 'lost' | null>(null);
  const load = useCallback(() => {
    invoke('showScheme')
      .then(setAnswer)
      .catch(() => setAnswer('lost'));
  }, []);
  useEffect(load, [load]);
  if (answer === null) return <div className="loading" role="status" aria-label={say.loading} />;
  if (answer !== 'lost' && answer.kind === 'scheme')
    return <Page answer={answer} reader={reader} say={say} reload={load} />;
  const refused = answer === 'lost' ? null : answer;
  return (
    <div role="alert">
      <p className="message">
        {refused ? refused.say : reader.words.lostAtOnce}{' '}
        {refused?.id ? <code>{reader.words.errorId(refused.id)}</code> : null}
      </p>
      <button type="button" onClick={load}>
        {reader.words.tryAgain}
      </button>
    </div>
  );
}

async function start(): Promise<void> {
  const [context] = await Promise.all([view.getContext(), view.theme.enable().catch(() => undefined)]);
  const reader = readerOf(context);
  document.documentElement.lang = reader.locale;
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<SchemePage reader={reader} />);
}

void start();
