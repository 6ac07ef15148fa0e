import { makeInvoke } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useAsking } from './asking';
import { TermsForm } from './terms-form';
import { termsWords } from './terms-words';
export const invoke = makeInvoke();
/** What is accounted for to each client: work and availability. */
export function Terms() {
  const { reader, site } = useAsking();
  const say = termsWords(reader.locale);
  const [answer, setAnswer] = useState(null);
  const [chosen, setChosen] = useState(site.clients[0]?.id ?? '');
  useEffect(() => {
    invoke('showTerms')
      .then((told) => told.kind === 'terms' && setAnswer(told))
      .catch(() => undefined);
  }, []);
  const client = site.clients.find(({ id }) => id === chosen) ?? site.clients[0];
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'terms',
    children: [
      _jsx('h2', { id: 'terms', children: say.title }),
      _jsx('p', { className: 'subtle small', children: say.note }),
      !client ? _jsx('p', { children: say.noClient }) : null,
      client && answer
        ? _jsxs(_Fragment, {
            children: [
              _jsxs('label', {
                children: [
                  say.client,
                  ' ',
                  _jsx('select', {
                    value: client.id,
                    onChange: ({ target }) => setChosen(target.value),
                    children: site.clients.map(({ id, name }) =>
                      _jsx('option', { value: id, children: name }, id),
                    ),
                  }),
                ],
              }),
              _jsx(TermsForm, { client: client.id, answer: answer, told: setAnswer }, client.id),
            ],
          })
        : null,
    ],
  });
}
