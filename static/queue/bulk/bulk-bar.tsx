import { useState } from 'react';
import type { Reader } from '../../shared/reader';
import { AssignForm } from './assign-form';
import { ContactForm } from './contact-form';
import { type BulkTexts, bulkTextsIn } from './texts';
import { type Outcome, useBulk } from './use-bulk';
import type { Picked } from './use-picked';
import './bulk.css';

interface Props {
  picked: Picked;
  reader: Reader;
  /** Reads the queue again, where something was done. */
  refresh(): void;
}

const forms = { contact: ContactForm, assign: AssignForm };
type Action = keyof typeof forms;

/** What can be done to the selected work items at once, and what became of each. */
export function BulkBar({ picked, reader, refresh }: Props) {
  const [action, choose] = useState<Action | null>(null);
  const [done, setDone] = useState<Action>('contact');
  const say = bulkTextsIn(reader.language);
  const bulk = useBulk(say.lost);
  const { rows } = picked;
  if (rows.length === 0 && bulk.outcomes.length === 0) return null;
  const Form = action && forms[action];
  const open = (next: Action) => {
    bulk.forget();
    choose(next);
  };
  const run = async (send: Parameters<typeof bulk.run>[1]) => {
    setDone(action ?? 'contact');
    const outcomes = await bulk.run(rows, send);
    picked.keep(refusedOf(outcomes).map(({ row }) => row.id));
    choose(null);
    refresh();
  };
  return (
    <section className="bulk" aria-label={say.selected(rows.length)}>
      {rows.length > 0 ? (
        <p className="actions">
          <strong>{say.selected(rows.length)}</strong>
          {(Object.keys(forms) as Action[]).map((name) => (
            <button
              key={name}
              type="button"
              aria-expanded={action === name}
              disabled={bulk.progress !== null}
              onClick={() => open(name)}
            >
              {say[name]}
            </button>
          ))}
          <button type="button" className="link" onClick={() => picked.keep([])}>
            {say.clear}
          </button>
        </p>
      ) : null}
      {Form && rows.length > 0 ? (
        <Form
          count={rows.length}
          busy={bulk.progress !== null}
          reader={reader}
          say={say}
          run={run}
          cancel={() => choose(null)}
        />
      ) : null}
      <Outcomes outcomes={bulk.outcomes} done={say.done[done]} say={say} />
      <p className="hidden" role="status">
        {bulk.progress ? say.under(bulk.progress.done, bulk.progress.all) : ''}
      </p>
    </section>
  );
}

const refusedOf = (outcomes: Outcome[]) => outcomes.filter(({ say }) => say !== null);

function Outcomes({
  outcomes,
  done,
  say,
}: {
  outcomes: Outcome[];
  done(count: number): string;
  say: BulkTexts;
}) {
  if (outcomes.length === 0) return null;
  const refused = refusedOf(outcomes);
  return (
    <div role="status">
      {refused.length < outcomes.length ? <p>{done(outcomes.length - refused.length)}</p> : null}
      {refused.length > 0 ? (
        <>
          <p className="error">{say.refused(refused.length)}</p>
          <ul>
            {refused.map(({ row, say: why }) => (
              <li key={row.id}>
                {row.key}: {why}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
