import { useState } from 'react';
import type { SchemeAnswer, VersionPart } from '../../../src/contract/scheme';
import { invoke, type Preview } from '../preview/use-checks';
import { newerVersionTextsIn } from '../texts';
import { useEditing } from './editing';
import type { Draft } from './use-draft';

interface Props {
  answer: SchemeAnswer;
  draft: Draft;
  /** Changed, checked, and nothing to put right. */
  ready: boolean;
  preview: Preview;
  /** What of the draft is for open cycles too. */
  forOpen: VersionPart[];
  /** Asks again what is in force. */
  reload(): void;
  done(version: number): void;
}

/** Save, once the preview has run or without it; what fails keeps the draft and says why. */
export function SaveBar({ answer, draft, ready, preview, forOpen, reload, done }: Props) {
  const { say, reader } = useEditing();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const next = (answer.current?.version ?? 0) + 1;
  const save = async () => {
    setBusy(true);
    const outcome = await invoke('saveScheme', {
      scheme: draft.scheme,
      basedOn: draft.basedOn,
      forOpen,
    }).catch(() => null);
    setBusy(false);
    if (outcome?.kind === 'saved') return done(outcome.version);
    if (outcome?.kind === 'refused' && outcome.code === 'busy') reload();
    setTrouble(outcome?.kind === 'wrong' ? (outcome.problems[0]?.say ?? '') : (outcome?.say ?? say.lostSave));
  };
  const isPreviewed = preview.state === 'done';
  const maySave = ready && !busy && !draft.overtaken;
  if (!draft.changed) return null;
  return (
    <div className="savebar">
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
