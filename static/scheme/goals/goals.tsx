import { useEditing } from '../draft/editing';
import { useColumns } from './columns';
import type { Mapping } from './scheme-goals';
import { WhoseGoals } from './whose-goals';

/** The promises as a matrix: a severity a row with the priorities that stand for it, a clock a column. */
export function Goals({ mapping }: { mapping: Mapping }) {
  const { say, base } = useEditing();
  const columns = useColumns();
  return (
    <section className="card" aria-labelledby="goals-title">
      <header>
        <h3 id="goals-title">{say.goals}</h3>
        {base ? <small className="subtle">{say.goalsNote}</small> : null}
      </header>
      <WhoseGoals columns={columns} mapping={mapping} />
    </section>
  );
}
