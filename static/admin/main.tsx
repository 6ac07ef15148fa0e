import { view } from '@forge/bridge';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { RefusedAnswer, SiteAnswer } from '../../src/contract/admin';
import { type Reader, readerOf } from '../shared/reader';
import { AskingContext, invoke } from './asking';
import { Calendars } from './calendars';
import { Clients } from './clients';
import { Everything } from './everything';
import { Audit, Health } from './health';
import { adminWords } from './words';
import '../shared/page.css';
import './admin.css';

function AdminPage({ reader }: { reader: Reader }) {
  const say = adminWords(reader.locale);
  const [answer, setAnswer] = useState<SiteAnswer | RefusedAnswer | 'lost' | null>(null);
  const reload = useCallback(() => {
    invoke('showSite')
      .then(setAnswer)
      .catch(() => setAnswer('lost'));
  }, []);
  useEffect(reload, [reload]);
  const site = answer !== null && answer !== 'lost' && answer.kind === 'site' ? answer : null;
  const asking = useMemo(() => site && { site, reader, say, reload }, [site, reader, say, reload]);
  if (answer === null) return <div className="loading" role="status" aria-label={say.loading} />;
  if (!asking)
    return (
      <Refused answer={answer === 'lost' ? null : (answer as RefusedAnswer)} reader={reader} again={reload} />
    );
  return (
    <AskingContext.Provider value={asking}>
      <h1>{say.title}</h1>
      <div className="cards">
        <Health />
        <Clients />
        <Calendars />
        <Everything />
        <Audit />
      </div>
    </AskingContext.Provider>
  );
}

function Refused({ answer, reader, again }: { answer: RefusedAnswer | null; reader: Reader; again(): void }) {
  return (
    <div role="alert">
      <p className="message">
        {answer ? answer.say : reader.words.lostAtOnce}{' '}
        {answer?.id ? <code>{reader.words.errorId(answer.id)}</code> : null}
      </p>
      <button type="button" onClick={again}>
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
  if (root) createRoot(root).render(<AdminPage reader={reader} />);
}

void start();
