import { useState } from 'react';
import type { ClientView } from '../../../src/contract/admin';
import { Field } from '../form/field';
import type { Reader } from '../reader';
import { clientFormTextsIn } from './texts';

type LabelledClient = Pick<ClientView, 'labels' | 'components'>;

/** What tells a client's issues: labels, which have no spaces, and components, which may. */
export function ClientLabels({
  client,
  reader,
  change,
}: {
  client: LabelledClient;
  reader: Reader;
  change(next: Partial<LabelledClient>): void;
}) {
  const say = clientFormTextsIn(reader.language);
  return (
    <>
      <Names
        label={say.labels}
        names={client.labels}
        between={/[\s,]+/}
        change={(labels) => change({ labels })}
      />
      <Names
        label={say.components}
        names={client.components}
        between={/\s*,\s*/}
        change={(components) => change({ components })}
      />
      <small className="subtle">{say.labelsNote}</small>
    </>
  );
}

interface NamesProps {
  label: string;
  names: string[];
  between: RegExp;
  change(next: string[]): void;
}

/** Names in one field; what is typed stays as it is while it is typed. */
function Names({ label, names, between, change }: NamesProps) {
  const [typed, setTyped] = useState(names.join(', '));
  const write = (text: string) => {
    setTyped(text);
    change(
      text
        .trim()
        .split(between)
        .filter((name) => name !== ''),
    );
  };
  return (
    <Field label={label}>
      {(input) => (
        <input {...input} value={typed} maxLength={2000} onChange={({ target }) => write(target.value)} />
      )}
    </Field>
  );
}
