import { type FormEvent, useState } from 'react';
import type { TeamGroupView } from '../../src/contract/admin';
import { Field } from '../shared/form/field';
import { invoke, useAdmin, useAdminMutation } from './fields/admin-context';
import { presetsTextsIn } from './fields/texts';
import { Removal } from './removal';

/** The groups whose members are of the team in every project. */
export function TeamGroups() {
  const { site, reader } = useAdmin();
  const say = presetsTextsIn(reader.language);
  return (
    <section className="card" aria-labelledby="team-groups">
      <h2 id="team-groups">{say.groups}</h2>
      <p className="subtle small">{say.groupsNote}</p>
      {site.teamGroups.length === 0 ? <p>{say.noGroup}</p> : null}
      <ul className="plain rows">
        {site.teamGroups.map((group) => (
          <Group key={group.name} group={group} />
        ))}
      </ul>
      <Add />
    </section>
  );
}

function Group({ group: { name, people } }: { group: TeamGroupView }) {
  const { reader } = useAdmin();
  const say = presetsTextsIn(reader.language);
  const { busy, trouble, run } = useAdminMutation();
  return (
    <li>
      <span className="line">
        <b>{name}</b>
        <small className={people === null ? 'error' : 'subtle'}>
          {people === null ? say.gone : say.people(people)}
        </small>
      </span>
      <Removal busy={busy} remove={() => void run(() => invoke('removeTeamGroup', { name }))} />
      <p role="status" className="error">
        {trouble}
      </p>
    </li>
  );
}

function Add() {
  const { reader } = useAdmin();
  const say = presetsTextsIn(reader.language);
  const { busy, trouble, run } = useAdminMutation();
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => invoke('addTeamGroup', { name }))) setName('');
  };
  return (
    <form className="form" aria-label={say.add} onSubmit={(event) => void submit(event)}>
      <Field label={say.group}>
        {(input) => (
          <input
            {...input}
            value={name}
            required
            maxLength={255}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <button type="submit" disabled={busy}>
        {say.add}
      </button>
      <p role="alert" className="error">
        {trouble}
      </p>
    </form>
  );
}
