import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Scheme, SchemeAnswer } from '../../../src/contract/scheme';
import { useAnswer } from '../../shared/answers/use-answer';
import { formatMoment } from '../../shared/time/moments';
import { listDifferences } from '../draft/draft';
import { useEditing } from '../draft/editing';
import { type Conflict, mergeSchemes, type Pick, placeOf } from '../draft/merging';
import { newerVersionTextsIn } from '../draft/texts';
import { invoke } from '../draft/use-checks';
import type { Draft } from '../draft/use-draft';
import { DifferenceTable, usePlaceName, useValueText } from '../preview/difference-table';

interface Props {
  answer: SchemeAnswer;
  draft: Draft;
}

/** Somebody saved a version while this draft was written: what it changed, what both changed, and what becomes of the two. */
export function NewerVersion({ answer, draft }: Props) {
  const { reader } = useEditing();
  const say = newerVersionTextsIn(reader.language);
  const before = useVersion(draft.basedOn);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { current } = answer;
  if (!current || !draft.scheme) return null;
  const { version, scheme: theirs } = current;
  const savedAt = answer.versions.find((item) => item.version === version)?.savedAt ?? answer.now;
  return (
    <section className="card overtaken" aria-labelledby="overtaken-title">
      <h2 id="overtaken-title" ref={heading} tabIndex={-1}>
        {say.title(version)}
      </h2>
      <p>{say.lead(version, formatMoment(savedAt, answer.now, reader))}</p>
      {before ? <MergeChanges base={before} theirs={theirs} version={version} draft={draft} /> : null}
      <p className="row">
        <button type="button" onClick={() => draft.scheme && draft.replace(draft.scheme)}>
          {say.mine}
        </button>
        <button type="button" onClick={() => draft.replace(theirs)}>
          {say.take(version)}
        </button>
      </p>
    </section>
  );
}

interface ChooseProps {
  base: Scheme;
  theirs: Scheme;
  version: number;
  draft: Draft;
}

function MergeChanges({ base, theirs, version, draft }: ChooseProps) {
  const { reader } = useEditing();
  const say = newerVersionTextsIn(reader.language);
  const text = useValueText([theirs, base]);
  const [picked, setPicked] = useState<ReadonlyMap<string, 'yours' | 'theirs'>>(new Map());
  const pick: Pick = (place) => picked.get(place) ?? 'yours';
  const { scheme, conflicts } = mergeSchemes(base, draft.scheme ?? theirs, theirs, pick);
  const lines = listDifferences(base, theirs).map(({ path, was, is }) => ({
    path,
    cells: [text(was, path), <b key="is">{text(is, path)}</b>] as [ReactNode, ReactNode],
  }));
  return (
    <>
      {lines.length === 0 ? (
        <p>{say.nothing}</p>
      ) : (
        <DifferenceTable
          caption={say.theyChanged(version)}
          heads={[say.before, say.after(version)]}
          lines={lines}
          schemes={[theirs, base]}
        />
      )}
      {conflicts.length > 0 ? <h3>{say.both}</h3> : null}
      {conflicts.map((item) => (
        <ConflictChoice
          key={placeOf(item.path)}
          conflict={item}
          version={version}
          picked={pick(placeOf(item.path))}
          choose={(side) => setPicked(new Map(picked).set(placeOf(item.path), side))}
        />
      ))}
      <p>
        <button type="button" className="primary" onClick={() => draft.replace(scheme)}>
          {say.together}
        </button>
      </p>
    </>
  );
}

interface OneOfTwoProps {
  conflict: Conflict;
  version: number;
  picked: 'yours' | 'theirs';
  choose(side: 'yours' | 'theirs'): void;
}

function ConflictChoice({ conflict, version, picked, choose }: OneOfTwoProps) {
  const { reader } = useEditing();
  const say = newerVersionTextsIn(reader.language);
  const [name, text] = [usePlaceName(), useValueText()];
  const sides = [
    ['yours', say.yours],
    ['theirs', say.theirs(version)],
  ] as const;
  return (
    <fieldset className="choices">
      <legend>{name(conflict.path)}</legend>
      {sides.map(([side, words]) => (
        <label key={side} className="tick">
          <input
            type="radio"
            name={placeOf(conflict.path)}
            checked={picked === side}
            onChange={() => choose(side)}
          />
          {`${words}: ${text(conflict[side], conflict.path)}`}
        </label>
      ))}
    </fieldset>
  );
}

/** The version a draft began from; null until it is read, and where it cannot be. */
function useVersion(version: number | null): Scheme | null {
  const ask = async () => (version === null ? null : invoke('readVersion', { version }));
  const { answer } = useAnswer(ask, String(version));
  return answer !== null && answer !== 'lost' && answer.kind === 'version' ? answer.scheme : null;
}
