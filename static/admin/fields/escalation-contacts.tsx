import { useState } from 'react';
import { textIn } from '../../../src/common/local-text';
import { own } from '../../../src/common/own';
import type { ClientView } from '../../../src/contract/admin';
import { Field } from '../../shared/form/field';
import { useAdmin } from './admin-context';

/** Who stands on each step of the chosen projects' ladders for this client, and the name and number the client reads; an empty line leaves the step as the scheme has it. */
export function EscalationContacts({
  draft,
  change,
}: {
  draft: ClientView;
  change(next: Pick<ClientView, 'ladder'> | Pick<ClientView, 'stepContacts'>): void;
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
    change({ ladder: names.length > 0 ? { ...rest, [key]: names } : rest });
  };
  const setContact = (key: string, text: string) => {
    const { [key]: _before, ...rest } = draft.stepContacts;
    change({ stepContacts: text === '' ? rest : { ...rest, [key]: text } });
  };
  if (uniqueSteps.length === 0) return null;
  return (
    <fieldset className="contacts">
      <legend>{say.ladder}</legend>
      {uniqueSteps.map(({ key, name }) => (
        <Field key={key} label={textIn(name, reader.language)}>
          {(input) => (
            <>
              <input
                {...input}
                placeholder={say.stepPeopleHint}
                value={own(typed, key) ?? own(draft.ladder, key)?.join(', ') ?? ''}
                onChange={({ target }) => set(key, target.value)}
              />
              <input
                aria-label={say.stepContact(textIn(name, reader.language))}
                placeholder={say.stepContactHint}
                value={own(draft.stepContacts, key) ?? ''}
                onChange={({ target }) => setContact(key, target.value)}
              />
            </>
          )}
        </Field>
      ))}
      <small className="subtle">{say.ladderNote}</small>
    </fieldset>
  );
}
