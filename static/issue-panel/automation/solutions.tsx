import { useState } from 'react';
import { own } from '../../../src/common/own';
import type { SolutionView } from '../../../src/contract/automation';
import type { RecordPayload } from '../../../src/contract/events';
import type { Reader } from '../../shared/reader';
import { formatMoment } from '../../shared/time/moments';
import { type DetailTexts, detailTextsIn } from '../clocks/texts';
import { type Line, Lines } from './lines';
import { automationTextsIn } from './texts';
import { type Recording, useRecording } from './use-recording';

interface Props extends Reader {
  solutions: SolutionView[];
  now: number;
  done(): void;
}

type Channel = Extract<RecordPayload['event'], { kind: 'agreement' }>['how'];

/** Whether the client agreed with a workaround and with the resolution, and the way to record it. */
export function Solutions({ solutions, now, done, ...reader }: Props) {
  const say = automationTextsIn(reader.language);
  const recording = useRecording(say.lost, done);
  const lines = solutions.map((solution): Line => {
    const { of, at, answer } = solution;
    return {
      key: `solution-${of}`,
      text: say.solutions[of](formatMoment(at, now, reader)),
      note: noteOf(answer, now, reader),
      flagged: answer === null,
      act: <Answer of={of} language={reader.language} recording={recording} />,
    };
  });
  return (
    <>
      <Lines lines={lines} />
      <span role="alert">{recording.refused}</span>
    </>
  );
}

function noteOf(answer: SolutionView['answer'], now: number, reader: Reader): string {
  const say = automationTextsIn(reader.language);
  if (!answer) return say.askAgreement;
  const { agreed, how, at, by, note } = answer;
  const channels: Record<string, string> = detailTextsIn(reader.language).forms.channels;
  const parts = [
    agreed ? say.didAgree : say.didNotAgree,
    how === null ? null : (own(channels, how) ?? how),
    by,
    formatMoment(at, now, reader),
    note,
  ];
  return parts.filter(Boolean).join(', ');
}

interface AnswerProps {
  of: SolutionView['of'];
  language: Reader['language'];
  recording: Recording;
}

/** By which way the client said so, and what it said. */
function Answer({ of, language, recording: { busy, tell } }: AnswerProps) {
  const say = automationTextsIn(language);
  const { forms } = detailTextsIn(language);
  const [how, choose] = useState<Channel>('phone');
  const record = (agreed: boolean) => void tell({ kind: 'agreement', of, agreed, how });
  return (
    <span className="acts">
      <ChannelSelect value={how} forms={forms} choose={choose} />
      <button type="button" disabled={busy} onClick={() => record(true)}>
        {say.didAgree}
      </button>
      <button type="button" className="subtle" disabled={busy} onClick={() => record(false)}>
        {say.didNotAgree}
      </button>
    </span>
  );
}

interface ChannelProps {
  value: Channel;
  forms: DetailTexts['forms'];
  choose(channel: Channel): void;
}

function ChannelSelect({ value, forms, choose }: ChannelProps) {
  return (
    <select
      aria-label={forms.channel}
      value={value}
      onChange={({ target }) => choose(target.value as Channel)}
    >
      {Object.entries(forms.channels).map(([channel, text]) => (
        <option key={channel} value={channel}>
          {text}
        </option>
      ))}
    </select>
  );
}
