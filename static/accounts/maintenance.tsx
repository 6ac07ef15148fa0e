import { type FormEvent, useState } from 'react';
import { textIn } from '../../src/common/local-text';
import type { MaintenanceView, ServiceAnswer } from '../../src/contract/service';
import { inEachLanguage, LANGUAGES, nameLanguage } from '../shared/languages';
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

/** The calendar of maintenance: entered, announced in every language, cancelled. */
export function MaintenanceList({ answer, reader, say, onSaved }: Props) {
  const words = serviceTextsIn(reader.language);
  return (
    <details>
      <summary>{words.maintenance(answer.maintenance.length)}</summary>
      {answer.maintenance.map((window) => (
        <MaintenanceRow
          key={`${window.id} ${window.announcedAt} ${window.cancelled}`}
          one={window}
          answer={answer}
          reader={reader}
          say={say}
          onSaved={onSaved}
        />
      ))}
      <Add answer={answer} reader={reader} say={say} onSaved={onSaved} />
    </details>
  );
}

function MaintenanceRow({ one: window, answer, reader, onSaved }: Props & { one: MaintenanceView }) {
  const words = serviceTextsIn(reader.language);
  const { busy, trouble, run } = useMutation(reader);
  const [notice, setNotice] = useState('');
  const { id, from, to, what, critical, cancelled, announcedAt, inTime } = window;
  const formatMoment = (at: number) => toUtcField(at).replace('T', ' ');
  const [isUnsent, setUnsent] = useState(false);
  const announce = async (byHand: boolean) => {
    const done = await run(() => invoke('announceMaintenance', { client: answer.client, id, byHand }));
    if (!done) return;
    setUnsent(!byHand && done.url === null && done.people.length === 0);
    const why = done.why ? `${words.noticePage[done.why]}\n\n` : '';
    const to = done.people.length > 0 ? `${words.mailedTo(done.people.join(', '))}\n\n` : '';
    setNotice(`${to}${why}${done.notice.subject}\n\n${done.notice.body}`);
  };
  const cancel = async () => {
    const window = { client: answer.client, id, from, to, what, critical, cancelled: true };
    const done = await run(() => invoke('saveMaintenance', window));
    if (done) onSaved(done);
  };
  const status =
    announcedAt === null
      ? words.by(formatMoment(window.announceBy))
      : words.announced(formatMoment(announcedAt));
  return (
    <div className="statement">
      <p>
        <b>{textIn(what, reader.language)}</b>{' '}
        <small className="subtle">
          {formatMoment(from)} – {formatMoment(to)} UTC, {cancelled ? words.cancelled : status}
          {reachedText(window, words)}
          {!inTime && from < answer.now && !cancelled ? `, ${words.late}` : ''}
        </small>
      </p>
      <p className="row">
        <button type="button" disabled={busy} onClick={() => void announce(false)}>
          {words.announce}
        </button>
        {isUnsent ? (
          <button type="button" disabled={busy} onClick={() => void announce(true)}>
            {words.sentByHand}
          </button>
        ) : null}
        {cancelled ? null : (
          <button type="button" disabled={busy} onClick={() => void cancel()}>
            {words.cancel}
          </button>
        )}
      </p>
      <p role="status" className={trouble ? 'error' : 'lines'}>
        {trouble || (notice && `${isUnsent ? words.unsent : words.told}\n\n${notice}`)}
      </p>
    </div>
  );
}

/** Whom the announcement reached. */
function reachedText({ reached }: MaintenanceView, words: ReturnType<typeof serviceTextsIn>): string {
  if (!reached) return '';
  const parts = [
    reached.people.length > 0 ? words.mailedTo(reached.people.join(', ')) : '',
    reached.page ? words.onPage : '',
    reached.byHand ? words.byHand : '',
  ].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(' ')})` : '';
}

function Add({ answer, reader, onSaved }: Props) {
  const words = serviceTextsIn(reader.language);
  const { busy, trouble, run } = useMutation(reader);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const field = (name: string) => String(new FormData(form).get(name) ?? '');
    const what = inEachLanguage(field);
    const times = { from: parseUtcField(field('from')), to: parseUtcField(field('to')) };
    const window = { client: answer.client, id: crypto.randomUUID(), ...times, what };
    const done = await run(() =>
      invoke('saveMaintenance', { ...window, critical: field('critical') === 'on' }),
    );
    if (!done) return;
    form.reset();
    onSaved(done);
  };
  return (
    <form className="form" aria-label={words.add} onSubmit={(event) => void submit(event)}>
      <InputField type="datetime-local" name="from" label={words.from} required />
      <InputField type="datetime-local" name="to" label={words.to} required />
      {LANGUAGES.map((language) => (
        <InputField
          key={language}
          name={language}
          label={words.whatIn(nameLanguage(language, reader.locale))}
          required
          maxLength={500}
        />
      ))}
      <InputField type="checkbox" name="critical" label={words.critical} />
      <button type="submit" disabled={busy}>
        {words.add}
      </button>
      <p role="status" className="error">
        {trouble}
      </p>
    </form>
  );
}
