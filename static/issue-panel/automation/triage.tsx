import type { AutomationView } from '../../../src/contract/automation';
import type { Reader } from '../../shared/reader';
import { formatMoment } from '../../shared/time/moments';
import { Lines } from './lines';
import { automationTextsIn } from './texts';
import { useRecording } from './use-recording';

interface Props extends Reader {
  triage: AutomationView['triage'];
  open: boolean;
  now: number;
  done(): void;
}

/** Who of the team set the severity; until somebody has, the way to confirm the one that words and channel gave it. */
export function Triage({ triage, open, now, done, ...reader }: Props) {
  const say = automationTextsIn(reader.language);
  const { busy, refused, tell } = useRecording(say.lost, done);
  if (!triage) return null;
  const { severity, label, setBy, at } = triage;
  const isSet = setBy !== null && at !== null;
  const text = isSet
    ? say.severitySet(label, setBy, formatMoment(at, now, reader))
    : say.severityUnset(label);
  const act =
    isSet || !open ? null : (
      <button type="button" disabled={busy} onClick={() => void tell({ kind: 'classified', severity })}>
        {say.confirmSeverity(label)}
      </button>
    );
  const note = isSet ? undefined : say.severityUnsetNote;
  return (
    <>
      <Lines lines={[{ key: 'triage', text, note, flagged: !isSet && open, act }]} />
      <span role="alert">{refused}</span>
    </>
  );
}
