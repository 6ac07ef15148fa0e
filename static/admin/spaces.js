import { makeInvoke } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { clockOrder } from '../shared/clock-order';
import { useAdminDeed, useAsking } from './asking';
import { spaceWords } from './space-words';

const invoke = makeInvoke();
/** Which Confluence space is which client's: what the summary in it may show. */
export function Spaces() {
  const { reader, site } = useAsking();
  const say = spaceWords(reader.locale);
  const { busy, trouble, run } = useAdminDeed();
  const [bindings, setBindings] = useState([]);
  const [draft, setDraft] = useState(blank(site.clients[0]?.id ?? ''));
  useEffect(() => {
    invoke('showBindings')
      .then((answer) => answer.kind === 'bindings' && setBindings(answer.bindings))
      .catch(() => undefined);
  }, []);
  const submit = async (event) => {
    event.preventDefault();
    const saved = await run(() => invoke('bindSpace', draft));
    if (!saved) return;
    setBindings(saved.bindings);
    setDraft(blank(draft.clientId));
  };
  const unbind = async (spaceId) => {
    const saved = await run(() => invoke('unbindSpace', { spaceId }));
    if (saved) setBindings(saved.bindings);
  };
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'spaces',
    children: [
      _jsx('h2', { id: 'spaces', children: say.spaces }),
      _jsx('p', { className: 'subtle small', children: say.note }),
      bindings.length === 0 ? _jsx('p', { children: say.none }) : null,
      _jsx('ul', {
        className: 'plain rows',
        children: bindings.map((one) =>
          _jsx(
            Bound,
            { binding: one, edit: () => setDraft(one), unbind: () => void unbind(one.spaceId) },
            one.spaceId,
          ),
        ),
      }),
      site.clients.length === 0
        ? _jsx('p', { className: 'subtle', children: say.noClient })
        : _jsx(BindForm, { draft: draft, change: setDraft, busy: busy, submit: submit, trouble: trouble }),
    ],
  });
}
function Bound({ binding, edit, unbind }) {
  const { reader, site } = useAsking();
  const say = spaceWords(reader.locale);
  const client = site.clients.find(({ id }) => id === binding.clientId);
  return _jsxs('li', {
    children: [
      _jsxs('span', {
        className: 'line',
        children: [
          _jsxs('b', { children: [binding.spaceName, ' (', binding.spaceKey, ')'] }),
          _jsx('small', {
            className: 'subtle',
            children: [client?.name ?? say.gone, binding.anonymous ? say.anybody : say.signedIn].join(', '),
          }),
        ],
      }),
      _jsxs('button', {
        type: 'button',
        onClick: edit,
        children: [say.edit, _jsxs('span', { className: 'hidden', children: [' ', binding.spaceKey] })],
      }),
      _jsxs('button', {
        type: 'button',
        className: 'subtle',
        onClick: unbind,
        children: [say.unbind, _jsxs('span', { className: 'hidden', children: [' ', binding.spaceKey] })],
      }),
    ],
  });
}
function BindForm({ draft, busy, trouble, change, submit }) {
  const { reader, site } = useAsking();
  const say = spaceWords(reader.locale);
  const set = (part) => change({ ...draft, ...part });
  return _jsxs('form', {
    className: 'form',
    'aria-label': say.bind,
    onSubmit: (event) => void submit(event),
    children: [
      _jsxs('label', {
        children: [
          _jsx('span', { children: say.key }),
          _jsx('input', {
            value: draft.spaceKey,
            required: true,
            maxLength: 255,
            onChange: ({ target }) => set({ spaceKey: target.value }),
          }),
        ],
      }),
      _jsxs('label', {
        children: [
          _jsx('span', { children: say.client }),
          _jsx('select', {
            value: draft.clientId,
            onChange: ({ target }) => set({ clientId: target.value }),
            children: site.clients.map(({ id, name }) => _jsx('option', { value: id, children: name }, id)),
          }),
        ],
      }),
      _jsx(Levels, { draft: draft, set: set }),
      _jsxs('label', {
        className: 'tick',
        children: [
          _jsx('input', {
            type: 'checkbox',
            checked: draft.anonymous,
            onChange: ({ target }) => set({ anonymous: target.checked }),
          }),
          say.letAnybody,
        ],
      }),
      _jsx('p', { role: 'alert', className: 'error', children: trouble }),
      _jsx('button', { type: 'submit', className: 'primary', disabled: busy, children: say.bind }),
    ],
  });
}
/** The promised level of each clock; an empty one promises none. */
function Levels({ draft, set }) {
  const { reader } = useAsking();
  const say = spaceWords(reader.locale);
  const change = (clock, text) => {
    const { [clock]: _before, ...others } = draft.promised;
    set({ promised: text === '' ? others : { ...others, [clock]: Number(text) } });
  };
  return _jsxs('fieldset', {
    className: 'levels',
    children: [
      _jsx('legend', { children: say.levels }),
      clockOrder.map((clock) =>
        _jsxs(
          'label',
          {
            children: [
              _jsx('span', { children: reader.words.clocks[clock] }),
              _jsx('input', {
                type: 'number',
                min: 0,
                max: 100,
                value: draft.promised[clock] ?? '',
                onChange: ({ target }) => change(clock, target.value),
              }),
            ],
          },
          clock,
        ),
      ),
    ],
  });
}
const blank = (clientId) => ({ spaceKey: '', clientId, anonymous: false, promised: {} });
