import { useCallback, useEffect, useState } from 'react';
import { jsx as _jsx } from 'react/jsx-runtime';
import { show } from '../shared/show';
import { Unanswered } from '../shared/unanswered';
import { Page } from './page';
import { invoke } from './use-checks';
import { schemeWords } from './words';
import '../shared/page.css';
import './scheme.css';
function SchemePage({ reader }) {
  const say = schemeWords(reader.locale);
  const [answer, setAnswer] = useState(null);
  const load = useCallback(() => {
    invoke('showScheme')
      .then(setAnswer)
      .catch(() => setAnswer('lost'));
  }, []);
  useEffect(load, [load]);
  if (answer === null)
    return _jsx('div', { className: 'loading', role: 'status', 'aria-label': say.loading });
  if (answer !== 'lost' && answer.kind === 'scheme')
    return _jsx(Page, { answer: answer, reader: reader, say: say, reload: load });
  return _jsx(Unanswered, { answer: answer, reader: reader, again: load });
}
void show((reader) => _jsx(SchemePage, { reader: reader }));
