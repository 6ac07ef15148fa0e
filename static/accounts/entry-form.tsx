import { type FormEvent, useState } from 'react';
import { useMutation } from '../shared/use-mutation';
import { parseCents } from './amounts';
import { invoke, type PageProps } from './invoke';

type EntryKind = 'purchase' | 'travel' | 'adjustment';
interface Props extends PageProps {
  client: string;
  done(): void;
}

/** A purchase, a journey or a correction, entered by hand. */
export function EntryForm({ client, reader, say, done }: Props) {
  const [what, setWhat] = useState<EntryKind>('purchase');
  const [id, setId] = useState(() => crypto.randomUUID());
  const [message, setMessage] = useState('');
  const { busy, trouble, run } = useMutation(reader);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const readField = (name: string) => String(new FormData(form).get(name) ?? '');
    const answer = await run(() => saveEntry(what, { id, client, on: readField('on') }, readField));
    setMessage(answer ? say.entered : '');
    if (!answer) return;
    form.reset();
    setId(crypto.randomUUID());
    done();
  };
  return (
    <details>
      <summary>{say.enter}</summary>
      <form className="form" aria-label={say.enter} onSubmit={(event) => void submit(event)}>
        <label>
          <span>{say.what}</span>
          <select value={what} onChange={({ target }) => setWhat(target.value as EntryKind)}>
            <option value="purchase">{say.purchase}</option>
            <option value="travel">{say.travel}</option>
            <option value="adjustment">{say.adjustment}</option>
          </select>
        </label>
        <label>
          <span>{say.on}</span>
          <input type="date" name="on" required />
        </label>
        <Fields what={what} say={say} />
        <button type="submit" className="primary" disabled={busy}>
          {say.doEnter}
        </button>
        <p role="status" className={trouble ? 'error' : 'subtle'}>
          {trouble || message}
        </p>
      </form>
    </details>
  );
}

function Fields({ what, say }: { what: EntryKind; say: PageProps['say'] }) {
  const amountPattern = '\\s*[\\-−]?\\d{1,9}([.,]\\d{1,2})?\\s*';
  if (what === 'purchase')
    return (
      <>
        <NumberField name="hours" label={say.hours} min={0.25} step={0.25} required />
        <TextField name="rate" label={say.rate} pattern={amountPattern} />
      </>
    );
  if (what === 'travel')
    return (
      <>
        <NumberField name="kilometres" label={say.kilometres} min={0} step={1} required />
        <NumberField name="minutes" label={say.minutes} min={0} step={1} required />
        <TextField name="costs" label={say.costs} pattern={amountPattern} />
      </>
    );
  return (
    <>
      <NumberField name="minutes" label={say.signedMinutes} step={1} />
      <TextField name="costs" label={say.signedAmount} pattern={amountPattern} />
      <TextField name="reason" label={say.reason} required minLength={3} />
    </>
  );
}

type InputProps = React.InputHTMLAttributes<HTMLInputElement> & { label: string };

function NumberField({ label, ...input }: InputProps) {
  return (
    <label>
      <span>{label}</span>
      <input type="number" {...input} />
    </label>
  );
}

function TextField({ label, ...input }: InputProps) {
  return (
    <label>
      <span>{label}</span>
      <input {...input} />
    </label>
  );
}

function saveEntry(
  what: EntryKind,
  common: { id: string; client: string; on: string },
  field: (name: string) => string,
) {
  const wholeOf = (name: string) => Math.round(Number(field(name) || 0));
  const centsOf = (name: string) => parseCents(field(name));
  if (what === 'purchase') {
    const rate = centsOf('rate');
    const minutes = Math.round(Number(field('hours')) * 60);
    return invoke('addPurchase', { ...common, minutes, ...(rate === null ? {} : { centsPerHour: rate }) });
  }
  if (what === 'travel')
    return invoke('addTravel', {
      ...common,
      kilometres: wholeOf('kilometres'),
      minutes: wholeOf('minutes'),
      cents: centsOf('costs') ?? 0,
    });
  const bankMinutes = wholeOf('minutes');
  return invoke('addAdjustment', {
    ...common,
    bankMinutes,
    cents: centsOf('costs') ?? 0,
    reason: field('reason'),
  });
}
