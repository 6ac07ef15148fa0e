import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useDeed } from '../shared/use-deed';
import { invoke } from './service';
import { serviceWords, utc, utcIn } from './service-words';
/** The calendar of maintenance: entered, announced in both languages, cancelled. */
export function MaintenanceList({ answer, reader, say, told }) {
  const words = serviceWords(reader.locale);
  return _jsxs('details', {
    children: [
      _jsx('summary', { children: words.maintenance(answer.maintenance.length) }),
      answer.maintenance.map((one) =>
        _jsx(
          One,
          { one: one, answer: answer, reader: reader, say: say, told: told },
          `${one.id} ${one.announcedAt} ${one.cancelled}`,
        ),
      ),
      _jsx(Add, { answer: answer, reader: reader, say: say, told: told }),
    ],
  });
}
function One({ one, answer, reader, told }) {
  const words = serviceWords(reader.locale);
  const { busy, trouble, run } = useDeed(reader);
  const [notice, setNotice] = useState('');
  const { id, from, to, what, critical, cancelled, announcedAt, inTime } = one;
  const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
  const moment = (at) => utc(at).replace('T', ' ');
  const announce = async () => {
    const done = await run(() => invoke('announceMaintenance', { client: answer.client, id }));
    if (done) setNotice(`${done.notice.subject}\n\n${done.notice.body}`);
  };
  const cancel = async () => {
    const asked = { client: answer.client, id, from, to, what, critical, cancelled: true };
    const done = await run(() => invoke('saveMaintenance', asked));
    if (done) told(done);
  };
  const stands =
    announcedAt === null ? words.by(moment(one.announceBy)) : words.announced(moment(announcedAt));
  return _jsxs('div', {
    className: 'statement',
    children: [
      _jsxs('p', {
        children: [
          _jsx('b', { children: what[language] }),
          ' ',
          _jsxs('small', {
            className: 'subtle',
            children: [
              moment(from),
              ' \u2013 ',
              moment(to),
              ' UTC, ',
              cancelled ? words.cancelled : stands,
              !inTime && from < answer.now && !cancelled ? `, ${words.late}` : '',
            ],
          }),
        ],
      }),
      _jsxs('p', {
        className: 'row',
        children: [
          _jsx('button', {
            type: 'button',
            disabled: busy,
            onClick: () => void announce(),
            children: words.announce,
          }),
          cancelled
            ? null
            : _jsx('button', {
                type: 'button',
                disabled: busy,
                onClick: () => void cancel(),
                children: words.cancel,
              }),
        ],
      }),
      _jsx('p', {
        role: 'status',
        className: trouble ? 'error' : 'lines',
        children: trouble || (notice && `${words.told}\n\n${notice}`),
      }),
    ],
  });
}
function Add({ answer, reader, told }) {
  const words = serviceWords(reader.locale);
  const { busy, trouble, run } = useDeed(reader);
  const submit = async (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const field = (name) => String(new FormData(form).get(name) ?? '');
    const what = { en: field('en'), fr: field('fr') };
    const times = { from: utcIn(field('from')), to: utcIn(field('to')) };
    const asked = { client: answer.client, id: crypto.randomUUID(), ...times, what };
    const done = await run(() =>
      invoke('saveMaintenance', { ...asked, critical: field('critical') === 'on' }),
    );
    if (!done) return;
    form.reset();
    told(done);
  };
  return _jsxs('form', {
    className: 'form',
    'aria-label': words.add,
    onSubmit: (event) => void submit(event),
    children: [
      _jsxs('label', {
        children: [
          _jsx('span', { children: words.from }),
          _jsx('input', { type: 'datetime-local', name: 'from', required: true }),
        ],
      }),
      _jsxs('label', {
        children: [
          _jsx('span', { children: words.to }),
          _jsx('input', { type: 'datetime-local', name: 'to', required: true }),
        ],
      }),
      _jsxs('label', {
        children: [
          _jsx('span', { children: words.english }),
          _jsx('input', { name: 'en', required: true, maxLength: 500 }),
        ],
      }),
      _jsxs('label', {
        children: [
          _jsx('span', { children: words.french }),
          _jsx('input', { name: 'fr', required: true, maxLength: 500 }),
        ],
      }),
      _jsxs('label', {
        children: [
          _jsx('span', { children: words.critical }),
          _jsx('input', { type: 'checkbox', name: 'critical' }),
        ],
      }),
      _jsx('button', { type: 'submit', disabled: busy, children: words.add }),
      _jsx('p', { role: 'status', className: 'error', children: trouble }),
    ],
  });
}
