import { useRef, useState } from 'react';
import type { RecordPayload } from '../../../src/contract/events';
import { detailTextsIn } from '../../issue-panel/clocks/texts';
import { Field } from '../../shared/form/field';
import { SelectField } from '../../shared/form/select-field';
import type { FormProps } from './form';
import { invoke } from './use-bulk';

type Contact = Extract<RecordPayload['event'], { kind: 'contact' | 'attempt' }>;

/** A contact with the clients of the selected work items. */
export function ContactForm({ count, busy, reader, say, run, cancel }: FormProps) {
  const { forms } = detailTextsIn(reader.language);
  const [channel, setChannel] = useState<Contact['channel']>('phone');
  const [kind, setKind] = useState<Contact['kind']>('contact');
  const [note, setNote] = useState('');
  /** The same on a second try, so that nothing is recorded twice. */
  const ids = useRef(new Map<string, string>());
  const channels = Object.entries(forms.channels) as [Contact['channel'], string][];
  const kinds: [Contact['kind'], string][] = [
    ['contact', forms.reached],
    ['attempt', forms.attempted],
  ];
  return (
    <form
      aria-label={say.contact}
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = note.trim();
        const contact = { kind, channel, ...(trimmed ? { note: trimmed } : {}) };
        run((rows) =>
          invoke('logContacts', {
            issues: rows.map((row) => ({ id: idFor(ids.current, row.id), issueId: row.id })),
            event: contact,
          }),
        );
      }}
    >
      <SelectField
        label={forms.channel}
        value={channel}
        options={channels}
        choose={(next) => setChannel(next)}
      />
      <SelectField label={forms.outcome} value={kind} options={kinds} choose={(next) => setKind(next)} />
      <Field label={forms.note}>
        {(input) => (
          <input {...input} value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
        )}
      </Field>
      <button type="submit" className="primary" disabled={busy}>
        {say.record(count)}
      </button>
      <button type="button" className="subtle" disabled={busy} onClick={cancel}>
        {say.cancel}
      </button>
    </form>
  );
}

function idFor(ids: Map<string, string>, issueId: string): string {
  const id = ids.get(issueId) ?? crypto.randomUUID();
  ids.set(issueId, id);
  return id;
}
