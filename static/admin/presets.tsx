import { type FormEvent, useState } from 'react';
import { textIn } from '../../src/common/local-text';
import type { PresetView } from '../../src/contract/admin';
import { Field } from '../shared/form/field';
import { invoke, useAdmin, useAdminMutation } from './fields/admin-context';
import { presetsTextsIn } from './fields/texts';
import { Removal } from './removal';

/** What projects may start from: the shipped schemes, and those made of a project's own. */
export function Presets() {
  const { site, reader } = useAdmin();
  const say = presetsTextsIn(reader.language);
  return (
    <section className="card" aria-labelledby="presets">
      <h2 id="presets">{say.presets}</h2>
      <p className="subtle small">{say.presetsNote}</p>
      <ul className="plain rows">
        {site.presets.map((preset) => (
          <Preset key={preset.id} preset={preset} />
        ))}
      </ul>
      {site.projects.length > 0 ? <Make /> : null}
    </section>
  );
}

function Preset({ preset: { id, name, source, severities, own } }: { preset: PresetView }) {
  const { reader } = useAdmin();
  const say = presetsTextsIn(reader.language);
  const { busy, trouble, run } = useAdminMutation();
  return (
    <li>
      <span className="line">
        <b>{textIn(name, reader.language)}</b>
        <small className="subtle">
          {own ? say.own : say.shipped}.{' '}
          {severities.map((severity) => textIn(severity, reader.language)).join(', ')}.
          {source ? ` ${say.source} ${source}.` : ''}
        </small>
      </span>
      {own ? <Removal busy={busy} remove={() => void run(() => invoke('removePreset', { id }))} /> : null}
      <p role="status" className="error">
        {trouble}
      </p>
    </li>
  );
}

function Make() {
  const { site, reader } = useAdmin();
  const say = presetsTextsIn(reader.language);
  const { busy, trouble, run } = useAdminMutation();
  const [projectId, setProjectId] = useState(site.projects[0]?.id ?? '');
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => invoke('savePreset', { projectId, name }))) setName('');
  };
  return (
    <form className="form" aria-label={say.form} onSubmit={(event) => void submit(event)}>
      <Field label={say.from}>
        {(input) => (
          <select {...input} value={projectId} onChange={({ target }) => setProjectId(target.value)}>
            {site.projects.map((project) => (
              <option key={project.id} value={project.id}>
                {`${project.name} (${project.key})`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say.name}>
        {(input) => (
          <input
            {...input}
            value={name}
            required
            maxLength={60}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <button type="submit" disabled={busy}>
        {say.make}
      </button>
      <p role="alert" className="error">
        {trouble}
      </p>
    </form>
  );
}
