import { useState } from 'react';
import type { SchemeAnswer } from '../../src/contract/scheme';
import { useEditing } from './editing';
import { invoke, type Preview } from './use-checks';
import type { Draft } from './use-draft';

interface Props {
  answer: SchemeAnswer;
  draft: Draft;
  /** Changed, checked, and nothing to put right. */
  ready: boolean;
  preview: Preview;
  done(version: number): void;
}

/** Save, once the preview has run or without it; what fails keeps the draft and says why. */
export function SaveBar({ answer, draft, ready, preview, done }: Props) {
  const { say } = useEditing();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const next = (answer.current?.version ?? 0) + 1;
  const save = async () => {
    setBusy(true);
    const basedOn = answer.current?.version ?? null;
    const outcome = await invoke('saveScheme', { scheme: draft.scheme, basedOn }).catch(() => null);
    setBusy(false);
    if (outcome?.kind === 'saved') return done(outcome.version);
    setTrouble(outcome?.kind === 'wrong' ? (outcome.problems[0]?.say ?? '') : (outcome?.say ?? say.lostSave));
  };
  const seen = preview.state === 'done';
  if (!draft.changed) return null;
  return (
    <div className="savebar">
      <p className="row">
        <button type="button" className="subtle" onClick={draft.discard}>
          {say.discard}
        </button>
        {seen ? null : (
          <button type="button" className="subtle" disabled={!ready || busy} onClick={() => void save()}>
            {say.saveUnseen}
          </button>
        )}
        <button
          type="button"
          className="primary"
          disabled={!ready || !seen || busy}
          onClick={() => void save()}
        >
          {busy ? say.saving : say.saveAs(next)}
        </button>
      </p>
      <small className="subtle">{say.fromNow(next)}</small>
      {trouble ? (
        <p className="error" role="alert">
          {trouble}
        </p>
      ) : null}
    </div>
  );
}
