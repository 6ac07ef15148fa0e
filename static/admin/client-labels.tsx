import { useState } from 'react';
import { useAsking } from './asking';
import { Field } from './field';

/** The labels that tell a client's issues; what is typed stays as it is while it is typed. */
export function ClientLabels({ labels, change }: { labels: string[]; change(next: string[]): void }) {
  const { say } = useAsking();
  const [typed, type] = useState(labels.join(' '));
  const write = (text: string) => {
    type(text);
    change(text.split(/[\s,]+/).filter((label) => label !== ''));
  };
  return (
    <>
      <Field name={say.labels}>
        <input value={typed} maxLength={2000} onChange={({ target }) => write(target.value)} />
      </Field>
      <small className="subtle">{say.labelsNote}</small>
    </>
  );
}
