import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { NamesField, TextField, Tick } from './conduct-fields';
import { at, fieldOf, lengthOf } from './draft';
import { idOf, severityName, useEditing, useWas } from './editing';
import { PickField } from './pick-field';

const path = ['conduct', 'ladder'];
const demandWords = ['talk to a manager', 'escalate', 'parler à un gestionnaire', 'escalade'];
const first = { key: 'support', name: { en: 'Support', fr: 'Soutien' }, people: [], onDemand: false };
/** The steps of the ladder, the lowest first: their names, who stands there, and what leads to them. */
export function Ladder({ words }) {
  const { scheme, reader, set } = useEditing();
  const steps = scheme.conduct?.ladder?.steps ?? [];
  const add = () => {
    const number = Math.max(0, ...steps.map(({ key }) => Number(/^step-(\d+)$/.exec(key)?.[1] ?? 0))) + 1;
    const name = { en: words.step(steps.length + 1), fr: words.step(steps.length + 1) };
    set([...path, 'steps'], [...steps, { key: `step-${number}`, name, people: [], onDemand: true }]);
  };
  return _jsxs('div', {
    className: 'pauses',
    children: [
      _jsx('h3', { children: words.ladder }),
      _jsx(Tick, { label: words.hasLadder, path: path, on: { steps: [first], demandWords, clause: '' } }),
      steps.map(({ key }, place) =>
        _jsxs(
          'fieldset',
          {
            className: 'choices',
            id: idOf([...path, 'steps', place]),
            tabIndex: -1,
            children: [
              _jsx('legend', { children: words.step(place + 1) }),
              _jsx(TextField, { label: words.names.en, path: [...path, 'steps', place, 'name', 'en'] }),
              _jsx(TextField, { label: words.names.fr, path: [...path, 'steps', place, 'name', 'fr'] }),
              _jsx(PickField, {
                label: words.stands,
                path: [...path, 'steps', place, 'people'],
                kind: 'person',
                typed: true,
              }),
              _jsx(After, { label: words.after, path: [...path, 'steps', place, 'after'] }),
              scheme.severities.map(({ name }) =>
                _jsx(
                  After,
                  {
                    label: words.afterFor(severityName({ scheme, reader }, name)),
                    path: [...path, 'steps', place, 'afterBySeverity', name],
                  },
                  name,
                ),
              ),
              _jsx(Tick, { label: words.onDemand, path: [...path, 'steps', place, 'onDemand'], on: true }),
              steps.length > 1
                ? _jsx('button', {
                    type: 'button',
                    className: 'subtle',
                    onClick: () =>
                      set(
                        [...path, 'steps'],
                        steps.filter((_, at) => at !== place),
                      ),
                    children: words.removeStep(place + 1),
                  })
                : null,
            ],
          },
          key,
        ),
      ),
      scheme.conduct?.ladder
        ? _jsx(NamesField, { label: words.demandWords, path: [...path, 'demandWords'] })
        : null,
      scheme.conduct?.ladder
        ? _jsx('button', { type: 'button', onClick: add, children: words.addStep })
        : null,
    ],
  });
}
/** Hours after receipt; empty is never. */
function After({ label, path: place }) {
  const { scheme, set } = useEditing();
  const { changed } = useWas(place);
  const length = at(scheme, place);
  const field = typeof length === 'string' ? fieldOf(length) : { text: '', unit: 'h' };
  const shown = field.unit === 'h' ? field.text : String(Number(field.text) / 60);
  return _jsxs('label', {
    className: changed ? 'changed' : '',
    children: [
      _jsx('span', { children: label }),
      _jsx('input', {
        id: idOf(place),
        inputMode: 'numeric',
        size: 4,
        value: shown,
        onChange: ({ target }) => set(place, target.value === '' ? undefined : lengthOf(target.value, 'h')),
      }),
    ],
  });
}
