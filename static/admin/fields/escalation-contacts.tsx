import { useState } from 'react';
import { textIn } from '../../../src/common/local-text';
import { own } from '../../../src/common/own';
import type { ClientView } from '../../../src/contract/admin';
import { Field } from '../../shared/field';
import { useAdmin } from './admin-context';

/** Who stands on each step of the chosen projects' ladders for this client; an empty line leaves the step as the scheme has it. */
export function EscalationContacts({
  draft,
  change,
}: {
  draft: ClientView;
  change(next: ClientView['ladder']): void;
}) {
  const { reader, site, say } = useAdmin();
  const steps = site.projects
    .filter(({ key }) => draft.projects.includes(key))
    .flatMap(({ ladder }) => ladder);
  const uniqueSteps = [...new Map(steps.map((step) => [step.key, step])).values()];
  const [typed, setTyped] = useState<Record<string, string>>({});
  const set = (key: string, text: string) => {
    setTyped({ ...typed, [key]: text });
    const names = text.split(',').flatMap((name) => name.trim() || []);
    const { [key]: _before, ...rest } = draft.ladder;
    change(names.length > 0 ? { ...rest, [key]: names } : rest);
  };
  if (uniqueSteps.length === 0) return null;
  return (
    <fieldset className="contacts">
      <legend>{say.ladder}</legend>
      {uniqueSteps.map(({ key, name }) => (
        <Field key={key} label={textIn(name, reader.language)}>
          {(input) => (
            <input
              {...input}
              value={own(typed, key) ?? own(draft.ladder, key)?.join(', ') ?? ''}
              onChange={({ target }) => set(key, target.value)}
            />
          )}
        </Field>
      ))}
      <small className="subtle">{say.ladderNote}</small>
    </fieldset>
  );
}
