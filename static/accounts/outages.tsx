import { type FormEvent, useState } from 'react';
import type { OutageView, ServiceAnswer } from '../../src/contract/service';
import { SelectField } from '../shared/form/select-field';
import { useMutation } from '../shared/use-mutation';
import { invoke } from './ask-service';
import { InputField } from './input-field';
import type { PageProps } from './invoke';
import { serviceTextsIn } from './texts';
import { parseUtcField, toUtcField } from './utc-field';

interface Props extends PageProps {
  answer: ServiceAnswer;
  onSaved(answer: ServiceAnswer): void;
}

/** A service's outages; each can be corrected, with its reason. */
export function OutageList({ answer, reader, say, onSaved }: Props) {
  const words = serviceTextsIn(reader.language);
  if (answer.outages.length === 0) return <p className="subtle">{words.noOutage}</p>;
  return (
    <details>
      <summary>{words.outages(answer.outages.length)}</summary>
      {answer.outages.map((outage) => (
        <OutageForm
          key={`${outage.id} ${outage.edits.length}`}
          outage={outage}
          client={answer.client}
          reader={reader}
          say={say}
          onSaved={onSaved}
        />
      ))}
    </details>
  );
}

function OutageForm({
  outage,
  client,
  reader,
  onSaved,
}: Omit<Props, 'answer'> & { outage: OutageView; client: string }) {
  const words = serviceTextsIn(reader.language);
  const { busy, trouble, run } = useMutation(reader);
  const [draft, setDraft] = useState(() => draftOf(outage));
  const set = (part: Partial<OutageDraft>) => setDraft({ ...draft, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run(() => invoke('editOutage', { client, ...editOf(outage, draft) }));
    if (answer) onSaved(answer);
  };
  return (
    <form className="form" aria-label={outage.id} onSubmit={(event) => void submit(event)}>
      <Edits outage={outage} words={words} />
      <OutageFields draft={draft} set={set} words={words} />
      <button type="submit" disabled={busy}>
        {words.correct}
      </button>
      <p role="status" className="error">
        {trouble}
      </p>
    </form>
  );
}

interface OutageDraft {
  from: string;
  to: string;
  cause: OutageView['cause'];
  reason: string;
}

const draftOf = ({ from, to, cause }: OutageView): OutageDraft => ({
  from: toUtcField(from),
  to: to === null ? '' : toUtcField(to),
  cause,
  reason: '',
});

/** An instant that was not touched stays as exact as it was: the field has minutes. */
function editOf(outage: OutageView, { from, to, cause, reason }: OutageDraft) {
  const before = draftOf(outage);
  return {
    outageId: outage.id,
    reason,
    cause,
    ...(from === before.from ? {} : { from: parseUtcField(from) }),
    ...(to === before.to ? {} : { to: to === '' ? null : parseUtcField(to) }),
  };
}

type Words = ReturnType<typeof serviceTextsIn>;

function Edits({ outage: { key, edits }, words }: { outage: OutageView; words: Words }) {
  return (
    <p>
      <b>{key}</b>
      {edits.map((edit) => (
        <small key={edit.at} className="subtle">
          {' '}
          {words.edited(toUtcField(edit.at).replace('T', ' '), edit.reason)}
        </small>
      ))}
    </p>
  );
}

interface FieldsProps {
  draft: OutageDraft;
  set(part: Partial<OutageDraft>): void;
  words: Words;
}

function OutageFields({ draft: { from, to, cause, reason }, set, words }: FieldsProps) {
  return (
    <>
      <InputField
        type="datetime-local"
        label={words.from}
        value={from}
        required
        onChange={({ target }) => set({ from: target.value })}
      />
      <InputField
        type="datetime-local"
        label={words.to}
        value={to}
        onChange={({ target }) => set({ to: target.value })}
      />
      <SelectField
        label={words.cause}
        value={cause}
        options={(['ours', 'client'] as const).map((name) => [name, words.causes[name]] as const)}
        choose={(next) => set({ cause: next })}
      />
      <InputField
        label={words.reason}
        value={reason}
        required
        minLength={3}
        onChange={({ target }) => set({ reason: target.value })}
      />
    </>
  );
}
