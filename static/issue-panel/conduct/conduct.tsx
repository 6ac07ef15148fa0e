import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { CallerView, IntakeView } from '../../../src/contract/conduct';
import { moment } from '../../shared/moments';
import type { Reader } from '../../shared/reader';
import { type Line, Lines } from './lines';
import { conductWords } from './words';
import './conduct.css';

interface Props extends Reader {
  answer: ClocksAnswer;
  now: number;
}

/** What the desk owes the issue beside its clocks: who was told, who called, where it stands. Only for the team. */
export default function Conduct({ answer, now, ...reader }: Props) {
  const say = conductWords(reader.locale);
  const { conduct } = answer;
  if (!conduct) return null;
  const { caller, intake } = conduct;
  const lines = [
    ...(caller ? callerLines(caller, reader) : []),
    ...(intake ? intakeLines(intake, now, reader) : []),
  ];
  if (lines.length === 0) return null;
  return (
    <section className="conduct" aria-label={say.title}>
      <Lines lines={lines} />
    </section>
  );
}

function callerLines({ name, client, standing }: CallerView, { locale }: Reader): Line[] {
  const say = conductWords(locale);
  if (standing !== 'flagged') return [];
  return [{ key: 'caller', text: say.flagged(name, client), note: say.flaggedNote, flagged: true }];
}

function intakeLines(intake: IntakeView, now: number, reader: Reader): Line[] {
  const say = conductWords(reader.locale);
  const { acknowledgedAt, told, missing, assigned, watcher } = intake;
  const lines: Line[] = [];
  if (acknowledgedAt !== null)
    lines.push({ key: 'acknowledged', text: say.acknowledged(moment(acknowledgedAt, now, reader)) });
  if (told.length > 0) lines.push({ key: 'told', text: say.told(told.map(({ name }) => name).join(', ')) });
  if (missing > 0) lines.push({ key: 'missing', text: say.missing(missing), flagged: true });
  if (assigned)
    lines.push({ key: 'assigned', text: say.assigned(assigned.to.name), note: say.how[assigned.how] });
  if (watcher) lines.push({ key: 'watcher', text: say.watcher(watcher.name) });
  return lines;
}
