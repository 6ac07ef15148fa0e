import { useCallback, useEffect, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { datedMoment } from '../shared/moments';
import { Unanswered } from '../shared/unanswered';
import { invoke } from './asking';
import { Bank } from './bank';
import { Services } from './service';
/** What a project's desk accounts for to its clients. */
export function AccountsPage({ reader, say }) {
  const [answer, setAnswer] = useState(null);
  const reload = useCallback(() => {
    invoke('showBanks')
      .then(setAnswer)
      .catch(() => setAnswer('lost'));
  }, []);
  useEffect(reload, [reload]);
  if (answer === null)
    return _jsx('div', { className: 'loading', role: 'status', 'aria-label': say.loading });
  if (answer === 'lost' || answer.kind === 'refused')
    return _jsx(Unanswered, { answer: answer, reader: reader, again: reload });
  return _jsxs(_Fragment, {
    children: [
      _jsx('h1', { children: say.title }),
      _jsx(Read, { answer: answer, reader: reader, say: say, reload: reload }),
      answer.banks.map((bank) =>
        _jsx(Bank, { bank: bank, reader: reader, say: say, reload: reload }, bank.client),
      ),
      _jsx(Services, { reader: reader, say: say }),
      answer.banks.length === 0
        ? _jsxs('section', {
            className: 'card',
            children: [
              _jsx('h2', { children: say.none }),
              _jsx('p', { className: 'subtle', children: say.noneNote }),
            ],
          })
        : null,
    ],
  });
}
function Read({ answer, reader, say, reload }) {
  const { readUntil, more } = answer;
  if (readUntil === null) return null;
  return _jsxs('p', {
    className: 'subtle',
    role: 'status',
    children: [
      say.readUntil(datedMoment(readUntil, reader)),
      ' ',
      more
        ? _jsxs(_Fragment, {
            children: [
              say.readMore,
              ' ',
              _jsx('button', { type: 'button', onClick: reload, children: say.readOn }),
            ],
          })
        : null,
    ],
  });
}
