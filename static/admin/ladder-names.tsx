import { useState } from 'react';
import { own } from '../../src/common/own';
import type { ClientView } from '../../src/contract/admin';
import { useAsking } from './asking';
import { Field } from './field';

/** Who stands on each step of the chosen projects' ladders for this client; an empty line leaves the step as the scheme has it. */
export function LadderNames({
  draft,
  change,
}: {
  draft: ClientView;
  change(next: ClientView['ladder']): void;
}) {
  const { reader, site, say } = useAsking();
  const steps = site.projects
    .filter(({ key }) => draft.projects.includes(key))
    .flatMap(({ ladder }) => ladder);
  const each = [...new Map(steps.map((step) => [step.key, step])).values()];
  const [typed, type] = useState<Record<string, string>>({});
  const set = (key: string, text: string) => {
    type({ ...typed, [key]: text });
    const names = text.split(',').flatMap((name) => name.trim() || []);
    const { [key]: _before, ...others } = draft.ladder;
    change(names.length > 0 ? { ...others, [key]: names } : others);
  };
  if (each.length === 0) return null;
  return (
    <fieldset className="contacts">
      <legend>{say.ladder}</legend>
      {each.map(({ key, name }) => (
        <Field key={key} name={reader.locale.startsWith('fr') ? name.fr : name.en}>
          <input
            value={own(typed, key) ?? own(draft.ladder, key)?.join(', ') ?? ''}
            onChange={({ target }) => set(key, target.value)}
          />
        </Field>
      ))}
      <small className="subtle">{say.ladderNote}</small>
    </fieldset>
  );
}
