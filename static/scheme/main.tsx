import { useCallback, useEffect, useState } from 'react';
import type { RefusedAnswer, SchemeAnswer } from '../../src/contract/scheme';
import { NoAnswer } from '../shared/no-answer';
import type { Reader } from '../shared/reader';
import { renderPage } from '../shared/render-page';
import { schemeTextsIn } from './draft/texts';
import { invoke } from './draft/use-checks';
import { Page } from './page';
import '../shared/page.css';
import './scheme.css';
import './frame/frame.css';

function SchemePage({ reader }: { reader: Reader }) {
  const say = schemeTextsIn(reader.language);
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
  return <NoAnswer answer={answer} reader={reader} again={load} />;
}

void renderPage((reader) => <SchemePage reader={reader} />);
