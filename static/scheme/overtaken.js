import { useEffect, useRef, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { moment } from '../shared/moments';
import { DifferenceTable, usePlaceName, useValueText } from './difference-table';
import { differences } from './draft';
import { useEditing } from './editing';
import { mergedSchemes, placeOf } from './merging';
import { invoke } from './use-checks';
import { overtakenWords } from './words-overtaken';
/** Somebody saved a version while this draft was written: what it changed, what both changed, and what becomes of the two. */
export function Overtaken({ answer, draft }) {
  const { reader } = useEditing();
  const say = overtakenWords(reader.locale);
  const before = useVersion(draft.basedOn);
  const heading = useRef(null);
  useEffect(() => heading.current?.focus(), []);
  const { current } = answer;
  if (!current || !draft.scheme) return null;
  const { version, scheme: theirs } = current;
  const savedAt = answer.versions.find((one) => one.version === version)?.savedAt ?? answer.now;
  return _jsxs('section', {
    className: 'card overtaken',
    'aria-labelledby': 'overtaken-title',
    children: [
      _jsx('h2', { id: 'overtaken-title', ref: heading, tabIndex: -1, children: say.title(version) }),
      _jsx('p', { children: say.lead(version, moment(savedAt, answer.now, reader)) }),
      before ? _jsx(Choose, { base: before, theirs: theirs, version: version, draft: draft }) : null,
      _jsxs('p', {
        className: 'row',
        children: [
          _jsx('button', {
            type: 'button',
            onClick: () => draft.scheme && draft.replace(draft.scheme),
            children: say.mine,
          }),
          _jsx('button', {
            type: 'button',
            onClick: () => draft.replace(theirs),
            children: say.take(version),
          }),
        ],
      }),
    ],
  });
}
function Choose({ base, theirs, version, draft }) {
  const { reader } = useEditing();
  const say = overtakenWords(reader.locale);
  const text = useValueText();
  const [picked, setPicked] = useState(new Map());
  const pick = (place) => picked.get(place) ?? 'yours';
  const { scheme, conflicts } = mergedSchemes(base, draft.scheme ?? theirs, theirs, pick);
  const lines = differences(base, theirs).map(({ path, was, is }) => ({
    path,
    cells: [text(was, path), _jsx('b', { children: text(is, path) }, 'is')],
  }));
  return _jsxs(_Fragment, {
    children: [
      lines.length === 0
        ? _jsx('p', { children: say.nothing })
        : _jsx(DifferenceTable, {
            caption: say.theyChanged(version),
            heads: [say.before, say.after(version)],
            lines: lines,
          }),
      conflicts.length > 0 ? _jsx('h3', { children: say.both }) : null,
      conflicts.map((one) =>
        _jsx(
          OneOfTwo,
          {
            conflict: one,
            version: version,
            picked: pick(placeOf(one.path)),
            choose: (side) => setPicked(new Map(picked).set(placeOf(one.path), side)),
          },
          placeOf(one.path),
        ),
      ),
      _jsx('p', {
        children: _jsx('button', {
          type: 'button',
          className: 'primary',
          onClick: () => draft.replace(scheme),
          children: say.together,
        }),
      }),
    ],
  });
}
function OneOfTwo({ conflict, version, picked, choose }) {
  const { reader } = useEditing();
  const say = overtakenWords(reader.locale);
  const [name, text] = [usePlaceName(), useValueText()];
  const sides = [
    ['yours', say.yours],
    ['theirs', say.theirs(version)],
  ];
  return _jsxs('fieldset', {
    className: 'choices',
    children: [
      _jsx('legend', { children: name(conflict.path) }),
      sides.map(([side, words]) =>
        _jsxs(
          'label',
          {
            className: 'tick',
            children: [
              _jsx('input', {
                type: 'radio',
                name: placeOf(conflict.path),
                checked: picked === side,
                onChange: () => choose(side),
              }),
              `${words}: ${text(conflict[side], conflict.path)}`,
            ],
          },
          side,
        ),
      ),
    ],
  });
}
/** The version a draft began from; null until it is read, and where it cannot be. */
function useVersion(version) {
  const [found, setFound] = useState(null);
  useEffect(() => {
    if (version === null) return;
    void invoke('readVersion', { version })
      .then((answer) => setFound(answer.kind === 'version' ? answer.scheme : null))
      .catch(() => setFound(null));
  }, [version]);
  return found;
}
