import { useState } from 'react';
import { Chip } from '../../shared/form/chip';
import { pickTextsIn, SearchField } from '../../shared/form/search-field';
import type { Choice } from '../../shared/form/use-search';
import type { FormProps } from './form';
import { invoke } from './use-bulk';

/** Whom the selected work items are assigned to, searched among those whom the project allows. */
export function AssignForm({ count, busy, reader, say, run, cancel }: FormProps) {
  const [text, type] = useState('');
  const [person, choose] = useState<Choice | null>(null);
  const words = pickTextsIn(reader.language);
  const assign = (assignee: string | null) =>
    run((rows) => invoke('assignIssues', { issueIds: rows.map(({ id }) => id), assignee }));
  return (
    <form
      aria-label={say.assign}
      onSubmit={(event) => {
        event.preventDefault();
        if (person) assign(person.id);
      }}
    >
      <div className="field">
        <span>{say.assignTo}</span>
        {person ? (
          <Chip name={person.name} remove={words.remove(person.name)} act={() => choose(null)} />
        ) : (
          <SearchField
            label={say.assignTo}
            placeholder={words.person}
            text={text}
            type={type}
            find={findAssignees}
            take={choose}
            words={words}
          />
        )}
      </div>
      <button type="submit" className="primary" disabled={busy || person === null}>
        {say.assignCount(count)}
      </button>
      <button type="button" disabled={busy} onClick={() => assign(null)}>
        {say.unassign}
      </button>
      <button type="button" className="subtle" disabled={busy} onClick={cancel}>
        {say.cancel}
      </button>
    </form>
  );
}

async function findAssignees(text: string): Promise<Choice[] | null> {
  const answer = await invoke('findAssignees', { text });
  return answer.kind === 'found' ? answer.found : null;
}
