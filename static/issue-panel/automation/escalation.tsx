import type { EscalationView } from '../../../src/contract/automation';
import type { Reader } from '../../shared/reader';
import { formatMoment } from '../../shared/time/moments';
import { Lines } from './lines';
import { lineOfWord } from './read-word';
import { automationTextsIn } from './texts';
import { useRecording } from './use-recording';

interface Props extends Reader {
  ladder: EscalationView;
  open: boolean;
  now: number;
  done(): void;
}

/** Where the issue stands, how it came there, and the step above. */
export function Escalation({ ladder, open, now, done, ...reader }: Props) {
  const say = automationTextsIn(reader.language);
  const recording = useRecording(say.lost, done);
  const { busy, refused, tell } = recording;
  const { step, steps, people, moves, next, proposed } = ladder;
  const words = proposed ? [lineOfWord({ word: proposed, what: 'demand', now, reader, recording })] : [];
  const above = steps[steps.findIndex(({ key }) => key === step.key) + 1];
  const last = moves.at(-1);
  const names = people.length > 0 ? people.map(({ name }) => name).join(', ') : say.nobodyThere;
  const how = last && say.moved(say.movedBy[last.why], formatMoment(last.at, now, reader), last.by);
  const later = next && say.next(nameOf(steps, next.to), formatMoment(next.at, now, reader));
  const note = [names, how, later].filter(Boolean).join('; ');
  const acts = open ? (
    <span className="acts">
      {above ? (
        <button type="button" disabled={busy} onClick={() => void tell({ kind: 'escalate', to: above.key })}>
          {say.escalate(above.name)}
        </button>
      ) : null}
      {above ? (
        <button
          type="button"
          className="subtle"
          disabled={busy}
          onClick={() => void tell({ kind: 'demand' })}
        >
          {say.demanded}
        </button>
      ) : null}
      <span role="alert">{refused}</span>
    </span>
  ) : null;
  return <Lines lines={[...words, { key: 'ladder', text: say.stands(step.name), note, act: acts }]} />;
}

const nameOf = (steps: EscalationView['steps'], key: string) =>
  steps.find((step) => step.key === key)?.name ?? key;
