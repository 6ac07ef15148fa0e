import { type FormEvent, useState } from 'react';
import type { MaintenanceView, ServiceAnswer } from '../../src/contract/service';
import { useDeed } from '../shared/use-mutation';
import type { Part } from './asking';
import { invoke } from './service';
import { serviceWords, utc, utcIn } from './service-words';

interface Props extends Part {
  answer: ServiceAnswer;
  told(answer: ServiceAnswer): void;
}

/** The calendar of maintenance: entered, announced in both languages, cancelled. */
export function MaintenanceList({ answer, reader, say, told }: Props) {
  const words = serviceWords(reader.locale);
  return (
    <details>
      <summary>{words.maintenance(answer.maintenance.length)}</summary>
      {answer.maintenance.map((one) => (
        <One
          key={`${one.id} ${one.announcedAt} ${one.cancelled}`}
          one={one}
          answer={answer}
          reader={reader}
          say={say}
          told={told}
        />
      ))}
      <Add answer={answer} reader={reader} say={say} told={told} />
    </details>
  );
}

function One({ one, answer, reader, told }: Props & { one: MaintenanceView }) {
  const words = serviceWords(reader.locale);
  const { busy, trouble, run } = useDeed(reader);
  const [notice, setNotice] = useState('');
  const { id, from, to, what, critical, cancelled, announcedAt, inTime } = one;
  const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
  const moment = (at: number) => utc(at).replace('T', ' ');
  const announce = async () => {
    const done = await run(() => invoke('announceMaintenance', { client: answer.client, id }));
    if (done) setNotice(`${done.notice.subject}\n\n${done.notice.body}`);
  };
  const cancel = async () => {
    const asked = { client: answer.client, id, from, to, what, critical, cancelled: true };
    const done = await run(() => invoke('saveMaintenance', asked));
    if (done) told(done);
  };
  const stands =
    announcedAt === null ? words.by(moment(one.announceBy)) : words.announced(moment(announcedAt));
  return (
    <div className="statement">
      <p>
        <b>{what[language]}</b>{' '}
        <small className="subtle">
          {moment(from)} – {moment(to)} UTC, {cancelled ? words.cancelled : stands}
          {!inTime && from < answer.now && !cancelled ? `, ${words.late}` : ''}
        </small>
      </p>
      <p className="row">
        <button type="button" disabled={busy} onClick={() => void announce()}>
          {words.announce}
        </button>
        {cancelled ? null : (
          <button type="button" disabled={busy} onClick={() => void cancel()}>
            {words.cancel}
          </button>
        )}
      </p>
      <p role="status" className={trouble ? 'error' : 'lines'}>
        {trouble || (notice && `${words.told}\n\n${notice}`)}
      </p>
    </div>
  );
}

function Add({ answer, reader, told }: Props) {
  const words = serviceWords(reader.locale);
  const { busy, trouble, run } = useDeed(reader);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const field = (name: string) => String(new FormData(form).get(name) ?? '');
    const what = { en: field('en'), fr: field('fr') };
    const times = { from: utcIn(field('from')), to: utcIn(field('to')) };
    const asked = { client: answer.client, id: crypto.randomUUID(), ...times, what };
    const done = await run(() =>
      invoke('saveMaintenance', { ...asked, critical: field('critical') === 'on' }),
    );
    if (!done) return;
    form.reset();
    told(done);
  };
  return (
    <form className="form" aria-label={words.add} onSubmit={(event) => void submit(event)}>
      <label>
        <span>{words.from}</span>
        <input type="datetime-local" name="from" required />
      </label>
      <label>
        <span>{words.to}</span>
        <input type="datetime-local" name="to" required />
      </label>
      <label>
        <span>{words.english}</span>
        <input name="en" required maxLength={500} />
      </label>
      <label>
        <span>{words.french}</span>
        <input name="fr" required maxLength={500} />
      </label>
      <label>
        <span>{words.critical}</span>
        <input type="checkbox" name="critical" />
      </label>
      <button type="submit" disabled={busy}>
        {words.add}
      </button>
      <p role="status" className="error">
        {trouble}
      </p>
    </form>
  );
}
