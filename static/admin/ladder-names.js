import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
import { useAsking } from './asking';
import { Field } from './field';
/** Who stands on each step of the chosen projects' ladders for this client; an empty line leaves the step as the scheme has it. */
export function LadderNames({ draft, change }) {
  const { reader, site, say } = useAsking();
  const steps = site.projects
    .filter(({ key }) => draft.projects.includes(key))
    .flatMap(({ ladder }) => ladder);
  const each = [...new Map(steps.map((step) => [step.key, step])).values()];
  const [typed, type] = useState({});
  const set = (key, text) => {
    type({ ...typed, [key]: text });
    const names = text.split(',').flatMap((name) => name.trim() || []);
    const { [key]: _before, ...others } = draft.ladder;
    change(names.length > 0 ? { ...others, [key]: names } : others);
  };
  if (each.length === 0) return null;
  return _jsxs('fieldset', {
    className: 'contacts',
    children: [
      _jsx('legend', { children: say.ladder }),
      each.map(({ key, name }) =>
        _jsx(
          Field,
          {
            name: reader.locale.startsWith('fr') ? name.fr : name.en,
            children: _jsx('input', {
              value: own(typed, key) ?? own(draft.ladder, key)?.join(', ') ?? '',
              onChange: ({ target }) => set(key, target.value),
            }),
          },
          key,
        ),
      ),
      _jsx('small', { className: 'subtle', children: say.ladderNote }),
    ],
  });
}
