import { makeInvoke } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Availability } from '../shared/availability';
import { minutesText } from '../shared/lengths';
import { Satisfaction } from '../shared/satisfaction';
import { stripWords } from '../shared/strip-words';

const invoke = makeInvoke();
/** What else is accounted for to the client over a period. */
export function useClientAccounts(months) {
  const [answer, setAnswer] = useState('loading');
  useEffect(() => {
    let stands = true;
    setAnswer('loading');
    invoke('showClientAccounts', { months })
      .then((told) => stands && setAnswer(told.kind === 'client-accounts' ? told : 'lost'))
      .catch(() => stands && setAnswer('lost'));
    return () => {
      stands = false;
    };
  }, [months]);
  return answer;
}
/** Each part only where it is accounted for. */
export function ClientAccounts({ accounts, reader, say }) {
  if (accounts === 'loading') return null;
  if (accounts === 'lost') return _jsx('p', { className: 'message', children: reader.words.lostAtOnce });
  const { bank, availability, satisfaction } = accounts;
  const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
  return _jsxs(_Fragment, {
    children: [
      availability
        ? _jsxs('section', {
            className: 'card',
            'aria-labelledby': 'availability',
            children: [
              _jsx('h2', { id: 'availability', children: stripWords(reader.locale).availability }),
              _jsx(Availability, {
                view: availability,
                reader: { ...reader, timeZone: availability.timezone },
              }),
            ],
          })
        : null,
      bank?.hasBank
        ? _jsxs('section', {
            className: 'card',
            'aria-labelledby': 'bank',
            children: [
              _jsx('h2', { id: 'bank', children: say.bank }),
              bank.balance.warning
                ? _jsx('p', { className: 'message danger', children: bank.balance.warning[language] })
                : null,
              _jsxs('p', {
                children: [say.left, ' ', _jsx('b', { children: minutesText(bank.balance.minutes) })],
              }),
              bank.forecast
                ? _jsx('p', { className: 'subtle', children: bank.forecast.say[language] })
                : null,
            ],
          })
        : null,
      satisfaction ? _jsx(Satisfaction, { view: satisfaction, reader: reader }) : null,
    ],
  });
}
