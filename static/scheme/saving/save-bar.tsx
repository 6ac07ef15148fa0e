import { useState } from 'react';
import type { FindingView, SchemeAnswer, VersionPart } from '../../../src/contract/scheme';
import { useEditing } from '../draft/editing';
import { newerVersionTextsIn } from '../draft/texts';
import { invoke, type Preview } from '../draft/use-checks';
import type { Draft } from '../draft/use-draft';
import { formatInstants } from '../preview/instants';

interface Props {
  answer: SchemeAnswer;
  draft: Draft;
  /** Changed, checked, and nothing to put right. */
  ready: boolean;
  preview: Preview;
  /** What of the draft is for open cycles too. */
  forOpen: VersionPart[];
  findings: readonly FindingView[];
  /** Asks again what is in force. */
  reload(): void;
  done(version: number): void;
}

/** Save, once the preview has run or without it; what fails keeps the draft and says why. */
export function SaveBar({ answer, draft, ready, preview, forOpen, findings, reload, done }: Props) {
  const { say, reader } = useEditing();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const unread = useAcknowledgement(findings);
  const next = (answer.current?.version ?? 0) + 1;
  const save = async () => {
    setBusy(true);
    const { scheme, basedOn } = draft;
    const request = { scheme, basedOn, forOpen, acknowledged: unread.codes };
    const outcome = await invoke('saveScheme', request).catch(() => null);
    setBusy(false);
    if (outcome?.kind === 'saved') return done(outcome.version);
    if (outcome?.kind === 'refused' && outcome.code === 'busy') reload();
    setTrouble(outcome?.kind === 'wrong' ? (outcome.problems[0]?.say ?? '') : (outcome?.say ?? say.lostSave));
  };
  const isPreviewed = preview.state === 'done';
  const maySave = ready && !busy && !draft.overtaken && unread.isRead;
  if (!draft.changed) return null;
  return (
    <div className="savebar">
      <Acknowledgement {...unread} />
      <p className="row">
        <button type="button" className="subtle" onClick={draft.discard}>
          {say.discard}
        </button>
        {isPreviewed ? null : (
          <button type="button" className="subtle" disabled={!maySave} onClick={() => void save()}>
            {say.saveUnseen}
          </button>
        )}
        <button
          type="button"
          className="primary"
          disabled={!maySave || !isPreviewed}
          onClick={() => void save()}
        >
          {busy ? say.saving : say.saveAs(next)}
        </button>
      </p>
      <small className="subtle">
        {draft.overtaken ? newerVersionTextsIn(reader.language).first : say.fromNow(next)}
      </small>
      {trouble ? (
        <p className="error" role="alert">
          {trouble}
        </p>
      ) : null}
    </div>
  );
}

interface Unread {
  sentences: string[];
  codes: string[];
  isRead: boolean;
  read(isRead: boolean): void;
}

/** What has to be read before saving; what is found anew has to be read anew. */
function useAcknowledgement(findings: readonly FindingView[]): Unread {
  const found = findings.filter(({ toAcknowledge }) => toAcknowledge);
  const sentences = found.map(({ say }) => say);
  const subject = sentences.map((sentence) => sentence.replace(/\d{4}-\S+/g, '')).join('\n');
  const [readSubject, setRead] = useState('');
  const isRead = readSubject === subject;
  const read = (yes: boolean) => setRead(yes ? subject : '');
  return { sentences, codes: isRead ? found.map(({ code }) => code) : [], isRead, read };
}

function Acknowledgement({ sentences, isRead, read }: Unread) {
  const { say, reader } = useEditing();
  if (sentences.length === 0) return null;
  return (
    <div className="note warning">
      <div>
        {sentences.map((sentence) => (
          <p key={sentence}>{formatInstants(sentence, reader)}</p>
        ))}
        <label className="tick">
          <input type="checkbox" checked={isRead} onChange={({ target }) => read(target.checked)} />
          {say.acknowledge}
        </label>
      </div>
    </div>
  );
}
