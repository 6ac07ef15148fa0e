import { type FormEvent, useState } from 'react';
import { textIn } from '../../../src/common/local-text';
import { own } from '../../../src/common/own';
import type { ClientTerms, TermsAnswer } from '../../../src/contract/clients/client-terms';
import { Field } from '../../shared/form/field';
import { useAdmin, useAdminMutation } from '../fields/admin-context';
import { invoke } from './ask-terms';
import { type TermsTexts, termsTextsIn } from './texts';

interface Props {
  client: string;
  answer: TermsAnswer;
  onSaved(answer: TermsAnswer): void;
}

const toDay = (at: number) => new Date(at).toISOString().slice(0, 10);
const nothing: ClientTerms = { billing: null, availability: null, watchedSince: null };

/** A client's three kinds of terms; those that ship are a place to start from. */
export function TermsForm({ client, answer, onSaved }: Props) {
  const { reader } = useAdmin();
  const say = termsTextsIn(reader.language);
  const { busy, trouble, run } = useAdminMutation();
  // What is told anew while the form is open are other terms than those that are edited.
  const [basedOn, setBasedOn] = useState(own(answer.terms, client) ?? null);
  const terms = basedOn ?? nothing;
  const [billing, setBilling] = useState(terms.billing ? JSON.stringify(terms.billing, null, 2) : '');
  const [availability, setAvailability] = useState(
    terms.availability ? JSON.stringify(terms.availability, null, 2) : '',
  );
  const [since, setSince] = useState(terms.watchedSince === null ? '' : toDay(terms.watchedSince));
  const [message, setMessage] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = [billing, availability].map(parseJson);
    if (read.includes(undefined)) return setMessage(say.notJson);
    const watchedSince = since === '' ? null : Date.parse(`${since}T00:00:00Z`);
    const [work, service] = read;
    const input = {
      client,
      billing: work,
      availability: service,
      watchedSince,
      basedOn,
    };
    const saved = await run(() => invoke('saveTerms', input));
    setMessage(saved ? say.saved : '');
    if (!saved) return;
    setBasedOn(own(saved.terms, client) ?? null);
    onSaved(saved);
  };
  const { presets } = answer;
  return (
    <form className="form" aria-label={say.title} onSubmit={(event) => void submit(event)}>
      <TermsField name={say.billing} text={billing} change={setBilling} presets={presets.billing} say={say} />
      <TermsField
        name={say.availability}
        text={availability}
        change={setAvailability}
        presets={presets.availability}
        say={say}
      />
      {availability === '' ? null : (
        <Field label={say.watchedSince}>
          {(input) => (
            <input {...input} type="date" value={since} onChange={({ target }) => setSince(target.value)} />
          )}
        </Field>
      )}
      <p role="status" className={trouble ? 'error' : 'subtle'}>
        {trouble || message}
      </p>
      <button type="submit" className="primary" disabled={busy}>
        {say.save}
      </button>
    </form>
  );
}

/** Null where nothing is written, undefined where it is no JSON. */
function parseJson(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface WrittenProps {
  name: string;
  text: string;
  presets: Record<string, unknown>;
  say: TermsTexts;
  change(text: string): void;
}

function TermsField({ name, text, presets, say, change }: WrittenProps) {
  const { reader, site } = useAdmin();
  const nameOf = (key: string) => {
    const preset = site.presets.find(({ id }) => id === key);
    return preset ? textIn(preset.name, reader.language) : key;
  };
  const chosen = Object.keys(presets).find((key) => JSON.stringify(own(presets, key), null, 2) === text);
  const choose = (key: string) => change(key === '' ? '' : JSON.stringify(own(presets, key), null, 2));
  return (
    <fieldset>
      <legend>{name}</legend>
      <select
        aria-label={name}
        value={chosen ?? (text === '' ? '' : 'own')}
        onChange={({ target }) => target.value !== 'own' && choose(target.value)}
      >
        <option value="">{say.off}</option>
        {Object.keys(presets).map((key) => (
          <option key={key} value={key}>
            {nameOf(key)}
          </option>
        ))}
        <option value="own">{say.own}</option>
      </select>
      {text === '' ? null : (
        <textarea
          aria-label={`${name}: ${say.terms}`}
          rows={8}
          spellCheck={false}
          value={text}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </fieldset>
  );
}
