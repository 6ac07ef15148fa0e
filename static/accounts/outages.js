import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useDeed } from '../shared/use-deed';
import { invoke } from './service';
import { serviceWords, utc, utcIn } from './service-words';
/** A service's outages; each can be corrected, with its reason. */
export function OutageList({ answer, reader, say, told }) {
  const words = serviceWords(reader.locale);
  if (answer.outages.length === 0) return _jsx('p', { className: 'subtle', children: words.noOutage });
  return _jsxs('details', {
    children: [
      _jsx('summary', { children: words.outages(answer.outages.length) }),
      answer.outages.map((outage) =>
        _jsx(
          OutageForm,
          { outage: outage, client: answer.client, reader: reader, say: say, told: told },
          `${outage.id} ${outage.edits.length}`,
        ),
      ),
    ],
  });
}
function OutageForm({ outage, client, reader, told }) {
  const words = serviceWords(reader.locale);
  const { busy, trouble, run } = useDeed(reader);
  const [from, setFrom] = useState(utc(outage.from));
  const [to, setTo] = useState(outage.to === null ? '' : utc(outage.to));
  const [cause, setCause] = useState(outage.cause);
  const [reason, setReason] = useState('');
  const submit = async (event) => {
    event.preventDefault();
    const times = {
      ...(from === utc(outage.from) ? {} : { from: utcIn(from) }),
      ...(to === (outage.to === null ? '' : utc(outage.to)) ? {} : { to: to === '' ? null : utcIn(to) }),
    };
    const edit = { client, outageId: outage.id, reason, cause, ...times };
    const answer = await run(() => invoke('editOutage', edit));
    if (answer) told(answer);
  };
  return _jsxs('form', {
    className: 'form',
    'aria-label': outage.id,
    onSubmit: (event) => void submit(event),
    children: [
      _jsxs('p', {
        children: [
          _jsx('b', { children: outage.key }),
          outage.edits.map((edit) =>
            _jsxs(
              'small',
              {
                className: 'subtle',
                children: [' ', words.edited(utc(edit.at).replace('T', ' '), edit.reason)],
              },
              edit.at,
            ),
          ),
        ],
      }),
      _jsxs('label', {
        children: [
          _jsx('span', { children: words.from }),
          _jsx('input', {
            type: 'datetime-local',
            value: from,
            required: true,
            onChange: ({ target }) => setFrom(target.value),
          }),
        ],
      }),
      _jsxs('label', {
        children: [
          _jsx('span', { children: words.to }),
          _jsx('input', { type: 'datetime-local', value: to, onChange: ({ target }) => setTo(target.value) }),
        ],
      }),
      _jsxs('label', {
        children: [
          _jsx('span', { children: words.cause }),
          _jsxs('select', {
            value: cause,
            onChange: ({ target }) => setCause(target.value),
            children: [
              _jsx('option', { value: 'ours', children: words.causes.ours }),
              _jsx('option', { value: 'client', children: words.causes.client }),
            ],
          }),
        ],
      }),
      _jsxs('label', {
        children: [
          _jsx('span', { children: words.reason }),
          _jsx('input', {
            value: reason,
            required: true,
            minLength: 3,
            onChange: ({ target }) => setReason(target.value),
          }),
        ],
      }),
      _jsx('button', { type: 'submit', disabled: busy, children: words.correct }),
      _jsx('p', { role: 'status', className: 'error', children: trouble }),
    ],
  });
}
