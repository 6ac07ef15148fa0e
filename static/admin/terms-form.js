import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
import { useAdminDeed, useAsking } from './asking';
import { invoke } from './terms';
import { termsWords } from './terms-words';

const day = (at) => new Date(at).toISOString().slice(0, 10);
const nothing = { billing: null, availability: null, watchedSince: null };
/** A client's three kinds of terms; those that ship are a place to start from. */
export function TermsForm({ client, answer, told }) {
  const { reader } = useAsking();
  const say = termsWords(reader.locale);
  const { busy, trouble, run } = useAdminDeed();
  const known = own(answer.terms, client) ?? nothing;
  const [billing, setBilling] = useState(known.billing ? JSON.stringify(known.billing, null, 2) : '');
  const [availability, setAvailability] = useState(
    known.availability ? JSON.stringify(known.availability, null, 2) : '',
  );
  const [since, setSince] = useState(known.watchedSince === null ? '' : day(known.watchedSince));
  const [said, setSaid] = useState('');
  const submit = async (event) => {
    event.preventDefault();
    const read = [billing, availability].map(parsed);
    if (read.includes(undefined)) return setSaid(say.notJson);
    const watchedSince = since === '' ? null : Date.parse(`${since}T00:00:00Z`);
    const [work, service] = read;
    const asked = {
      client,
      billing: work,
      availability: service,
      watchedSince,
    };
    const saved = await run(() => invoke('saveTerms', asked));
    setSaid(saved ? say.saved : '');
    if (saved) told(saved);
  };
  const { presets } = answer;
  return _jsxs('form', {
    className: 'form',
    'aria-label': say.title,
    onSubmit: (event) => void submit(event),
    children: [
      _jsx(Written, {
        name: say.billing,
        text: billing,
        change: setBilling,
        presets: presets.billing,
        say: say,
      }),
      _jsx(Written, {
        name: say.availability,
        text: availability,
        change: setAvailability,
        presets: presets.availability,
        say: say,
      }),
      availability === ''
        ? null
        : _jsxs('label', {
            children: [
              _jsx('span', { children: say.watchedSince }),
              _jsx('input', { type: 'date', value: since, onChange: ({ target }) => setSince(target.value) }),
            ],
          }),
      _jsx('p', { role: 'status', className: trouble ? 'error' : 'subtle', children: trouble || said }),
      _jsx('button', { type: 'submit', className: 'primary', disabled: busy, children: say.save }),
    ],
  });
}
/** Null where nothing is written, undefined where it is no JSON. */
function parsed(text) {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
function Written({ name, text, presets, say, change }) {
  const chosen = Object.keys(presets).find((key) => JSON.stringify(own(presets, key), null, 2) === text);
  const choose = (key) => change(key === '' ? '' : JSON.stringify(own(presets, key), null, 2));
  return _jsxs('fieldset', {
    children: [
      _jsx('legend', { children: name }),
      _jsxs('select', {
        'aria-label': name,
        value: chosen ?? (text === '' ? '' : 'own'),
        onChange: ({ target }) => target.value !== 'own' && choose(target.value),
        children: [
          _jsx('option', { value: '', children: say.off }),
          Object.keys(presets).map((key) => _jsx('option', { value: key, children: key }, key)),
          _jsx('option', { value: 'own', children: say.own }),
        ],
      }),
      text === ''
        ? null
        : _jsx('textarea', {
            'aria-label': `${name}: ${say.terms}`,
            rows: 8,
            spellCheck: false,
            value: text,
            onChange: ({ target }) => change(target.value),
          }),
    ],
  });
}
