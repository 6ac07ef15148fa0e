import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { ConditionFields } from './condition';
import { blank } from './condition-kinds';
import { Wrong } from './conduct-fields';
import { focusLater, idOf, useEditing, useWas } from './editing';
import { OneOf } from './one-of';
import { useConditionText } from './use-condition-text';
/** Who holds the clock when it is not the team, in sentences; opened, each can be changed, and others added. */
export function Holders() {
  const { scheme, project, say, set } = useEditing();
  const { words } = useConditionText();
  const { changed, was } = useWas(['holders']);
  const sentence = useSentence();
  const more = { holder: 'client', when: blank('is-status', project, scheme) };
  const addOne = () => {
    set(['holders'], [...scheme.holders, more]);
    focusLater(['holders', scheme.holders.length]);
  };
  return _jsxs('details', {
    className: changed ? 'clock-rules changed' : 'clock-rules',
    id: idOf(['holders']),
    tabIndex: -1,
    children: [
      _jsxs('summary', {
        children: [
          _jsx('strong', { children: words.holders }),
          [...new Set(scheme.holders.map(sentence))].map((line) => _jsx('span', { children: line }, line)),
        ],
      }),
      _jsx('p', { className: 'subtle small', children: words.holdersNote }),
      changed && Array.isArray(was)
        ? _jsx('small', { className: 'was', children: say.was(was.map(sentence).join(' ') || words.nothing) })
        : null,
      scheme.holders.map((_, nth) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a holder has no name, and its place is what the draft knows it by
        _jsx(OneHolder, { nth: nth }, nth),
      ),
      _jsx('p', { children: _jsx('button', { type: 'button', onClick: addOne, children: words.addHolder }) }),
    ],
  });
}
function useSentence() {
  const { words, text } = useConditionText();
  return ({ holder, when }) => words.heldWhile(words.holderNames[holder], text(when));
}
function OneHolder({ nth }) {
  const { scheme, set } = useEditing();
  const { words } = useConditionText();
  const path = ['holders', nth];
  const one = scheme.holders[nth];
  if (!one) return null;
  const remove = () => {
    set(path, undefined);
    focusLater(['holders']);
  };
  return _jsxs('fieldset', {
    className: 'condition',
    id: idOf(path),
    tabIndex: -1,
    children: [
      _jsx('legend', { children: words.holder(nth + 1) }),
      _jsx(OneOf, {
        label: words.who,
        path: [...path, 'holder'],
        options: Object.entries(words.holderNames),
      }),
      _jsx(ConditionFields, { condition: one.when, path: [...path, 'when'], holding: true }),
      _jsx(Wrong, { path: path }),
      _jsx('button', {
        type: 'button',
        className: 'link',
        onClick: remove,
        children: words.removeHolder(nth + 1),
      }),
    ],
  });
}
