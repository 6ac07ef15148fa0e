import { type FormEvent, useState } from 'react';
import { SelectField } from '../shared/form/select-field';
import { useMutation } from '../shared/use-mutation';
import { parseCents } from './amounts';
import { InputField } from './input-field';
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
        <SelectField<EntryKind>
          label={say.what}
          value={what}
          options={[
            ['purchase', say.purchase],
            ['travel', say.travel],
            ['adjustment', say.adjustment],
          ]}
          choose={setWhat}
        />
        <InputField type="date" name="on" label={say.on} required />
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
        <InputField type="number" name="hours" label={say.hours} min={0.25} step={0.25} required />
        <InputField name="rate" label={say.rate} pattern={amountPattern} />
      </>
    );
  if (what === 'travel')
    return (
      <>
        <InputField type="number" name="kilometres" label={say.kilometres} min={0} step={1} required />
        <InputField type="number" name="minutes" label={say.minutes} min={0} step={1} required />
        <InputField name="costs" label={say.costs} pattern={amountPattern} />
      </>
    );
  return (
    <>
      <InputField type="number" name="minutes" label={say.signedMinutes} step={1} />
      <InputField name="costs" label={say.signedAmount} pattern={amountPattern} />
      <InputField name="reason" label={say.reason} required minLength={3} />
    </>
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
