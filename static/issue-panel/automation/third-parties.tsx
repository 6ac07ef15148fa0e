import { router } from '@forge/bridge';
import { useState } from 'react';
import type { ThirdPartyView } from '../../../src/contract/automation';
import type { Reader } from '../../shared/reader';
import { formatLength } from '../../shared/time/lengths';
import { formatMoment } from '../../shared/time/moments';
import { type Line, Lines } from './lines';
import { automationTextsIn } from './texts';
import { ThirdPartyForm } from './third-party-form';
import { useRecording } from './use-recording';

interface Props extends Reader {
  parties: ThirdPartyView[];
  open: boolean;
  now: number;
  done(): void;
}

/** Whom the issue waits for or waited for, how long, and the way to ask somebody else. */
export function ThirdParties({ parties, open, now, done, ...reader }: Props) {
  const say = automationTextsIn(reader.language);
  const [asking, setAsking] = useState(false);
  const { busy, refused, tell } = useRecording(say.lost, done);
  const markAnswered = (issueKey: string | null) =>
    void tell({ kind: 'third-party', waiting: false, ...(issueKey ? { issueKey } : {}) });
  const lines = parties.map((party): Line => {
    const isWaiting = party.answeredAt === null && open;
    return {
      ...lineOf(party, now, reader),
      act: (
        <span className="acts">
          {party.issueKey ? (
            <button type="button" onClick={() => void router.open(`/browse/${party.issueKey}`)}>
              {party.issueKey}
            </button>
          ) : null}
          {isWaiting ? (
            <button type="button" disabled={busy} onClick={() => markAnswered(party.issueKey)}>
              {say.answered}
            </button>
          ) : null}
        </span>
      ),
    };
  });
  const end = (wasSent: boolean) => {
    setAsking(false);
    if (wasSent) done();
  };
  if (asking) return <ThirdPartyForm {...reader} end={end} />;
  return (
    <>
      <Lines lines={lines} />
      <span role="alert">{refused}</span>
      {open ? (
        <button type="button" className="subtle" onClick={() => setAsking(true)}>
          {say.askThirdParty}
        </button>
      ) : null}
    </>
  );
}

function lineOf({ id, name, since, answeredAt }: ThirdPartyView, now: number, reader: Reader): Line {
  const say = automationTextsIn(reader.language);
  const length = formatLength((answeredAt ?? now) - since, reader.words);
  const who = name ?? say.somebody;
  const text = answeredAt === null ? say.waits(who, length) : say.waited(who, length);
  return { key: `party-${id}`, text, note: say.askedAt(formatMoment(since, now, reader)) };
}
