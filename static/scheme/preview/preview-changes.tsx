import { router } from '@forge/bridge';
import type { ChangeView, Verdict } from '../../../src/contract/preview';
import { Lozenge } from '../../shared/lozenge';
import { Table } from '../../shared/table';
import { formatLength, goalText as goalWords } from '../../shared/time/lengths';
import { useClockName } from '../clocks/use-clock-name';
import { type Editing, severityNameOf, useEditing } from '../draft/editing';

/** From one verdict to another. */
export function VerdictChange({ from, to }: { from: Verdict | null; to: Verdict | null }) {
  const { say, reader } = useEditing();
  const renderVerdict = (verdict: Verdict | null) =>
    verdict ? (
      <Lozenge face={verdict} word={reader.words.states[verdict]} />
    ) : (
      <span className="subtle">{say.none}</span>
    );
  return (
    <span className="turn">
      {renderVerdict(from)} <span aria-hidden="true">›</span> {renderVerdict(to)}
    </span>
  );
}

/** The clocks of past issues that the draft judges otherwise. */
export function ChangeTable({ changes }: { changes: ChangeView[] }) {
  const { say, reader, scheme } = useEditing();
  const nameOf = useClockName();
  const figures = [say.countedTime, say.goalNow, say.goalDraft].map((name) => ({ figures: name }));
  return (
    <Table className="changes" columns={[say.issue, say.severity, say.clock, ...figures, say.verdict]}>
      {changes.map((change) => (
        <tr key={`${change.key} ${change.clock}`}>
          <td>
            <button type="button" className="link" onClick={() => void router.open(`/browse/${change.key}`)}>
              {change.key}
            </button>
          </td>
          <td>{severityNameOf({ scheme, reader }, change.severity)}</td>
          <td>{nameOf(change.clock)}</td>
          <td className="number">{formatLength(change.countedMs, reader.words)}</td>
          <td className="number subtle">{formatGoal(change.goalNow, { say, reader })}</td>
          <td className="number">
            <b>{formatGoal(change.goalInDraft, { say, reader })}</b>
          </td>
          <td>
            <VerdictChange from={change.from} to={change.to} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function formatGoal(goal: ChangeView['goalNow'], { say, reader }: Pick<Editing, 'say' | 'reader'>): string {
  return goal ? goalWords(goal, reader.words) : say.none;
}
