import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { moment } from '../shared/moments';
import { DifferenceTable, useValueText } from './difference-table';
import { differences } from './draft';
import { useEditing } from './editing';
import { invoke } from './use-checks';
/** Every version saved, the newest first: compared with the draft, or restored as the draft. */
export function Versions({ answer, restore, close }) {
  const { say, scheme, reader } = useEditing();
  const [compared, setCompared] = useState(null);
  const [trouble, setTrouble] = useState('');
  const read = async (version, then) => {
    const found = await invoke('readVersion', { version }).catch(() => null);
    if (found?.kind === 'version') then(found.scheme);
    setTrouble(found?.kind === 'version' ? '' : (found?.say ?? reader.words.lostAtOnce));
  };
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'versions-title',
    children: [
      _jsxs('header', {
        children: [
          _jsx('h2', { id: 'versions-title', tabIndex: -1, children: say.versions }),
          _jsx('button', { type: 'button', onClick: close, children: say.close }),
        ],
      }),
      answer.versions.length === 0 ? _jsx('p', { className: 'subtle', children: say.noVersion }) : null,
      _jsx('ul', {
        className: 'versions',
        children: [...answer.versions].reverse().map((one) =>
          _jsxs(
            'li',
            {
              children: [
                _jsx(Line, { version: one, now: answer.now }),
                _jsxs('button', {
                  type: 'button',
                  className: 'link',
                  onClick: () =>
                    void read(one.version, (found) => setCompared({ version: one.version, scheme: found })),
                  children: [
                    say.compare,
                    _jsxs('span', { className: 'hidden', children: [' ', say.version(one.version)] }),
                  ],
                }),
                _jsxs('button', {
                  type: 'button',
                  className: 'link',
                  onClick: () => void read(one.version, restore),
                  children: [
                    say.restore,
                    _jsxs('span', { className: 'hidden', children: [' ', say.version(one.version)] }),
                  ],
                }),
              ],
            },
            one.version,
          ),
        ),
      }),
      trouble ? _jsx('p', { role: 'alert', children: trouble }) : null,
      compared
        ? _jsx(Compared, { version: compared.version, list: differences(compared.scheme, scheme) })
        : null,
    ],
  });
}
function Line({ version: { version, inForceFrom, savedAt, mine }, now }) {
  const { say, reader } = useEditing();
  const from = inForceFrom === null ? say.always : say.since(moment(inForceFrom, now, reader));
  return _jsxs('span', {
    className: 'line',
    children: [
      _jsx('strong', { children: say.version(version) }),
      ', ',
      from,
      _jsx('small', {
        className: 'subtle',
        children: `${say.savedOn(moment(savedAt, now, reader))} ${mine ? say.byYou : say.byOther}`,
      }),
    ],
  });
}
function Compared({ version, list }) {
  const { say } = useEditing();
  const text = useValueText();
  if (list.length === 0)
    return _jsx('p', { role: 'status', children: `${say.version(version)}: ${say.identical}` });
  const lines = list.map(({ path, was, is }) => ({
    path,
    cells: [text(was, path), _jsx('b', { children: text(is, path) }, 'is')],
  }));
  return _jsx(DifferenceTable, {
    caption: say.difference,
    heads: [say.version(version), say.draft],
    lines: lines,
  });
}
