import { useState } from 'react';
import { useDeed } from '../shared/use-deed';
import { useEditing } from './editing';
import { invoke } from './use-checks';

/** The severities no priority of the project names: created by a Jira administrator here, or asked of one by a text to send. */
export function MissingPriorities({ mayCreate, reload }: { mayCreate: boolean; reload(): void }) {
  const { scheme, project, reader, say } = useEditing();
  const { busy, trouble, run } = useDeed(reader, reload);
  const named = new Set(project.priorities.map(({ name }) => name.toLowerCase()));
  const missing = scheme.severities.filter(
    ({ name, fr, codes }) => ![name, fr, ...codes].some((word) => named.has(word.toLowerCase())),
  );
  if (missing.length === 0) return null;
  const names = missing.map(({ name }) => name);
  return (
    <section aria-labelledby="priorities-title">
      <h2 id="priorities-title">{say.forAdmin}</h2>
      <p className="subtle small">{say.forAdminNote}</p>
      {mayCreate ? (
        <>
          <ul className="small">
            {names.map((name) => (
              <li key={name}>{say.willBe(name)}</li>
            ))}
          </ul>
          <button
            type="button"
            disabled={busy}
            onClick={() => void run(() => invoke('createPriorities', { names }))}
          >
            {say.createPriorities(names.length)}
          </button>
          <p role="alert" className="error">
            {trouble}
          </p>
        </>
      ) : null}
      <Request text={say.request(names.join(', '), project.key)} />
    </section>
  );
}

/** A text for whoever may do it, ready to be copied. */
function Request({ text }: { text: string }) {
  const { say } = useEditing();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    setCopied(true);
  };
  return (
    <>
      <textarea readOnly rows={4} value={text} aria-label={say.forAdmin} />
      <button type="button" onClick={() => void copy()}>
        {copied ? say.copied : say.copy}
      </button>
    </>
  );
}
