import { type ReactNode, useState } from 'react';
import type { Scheme, SchemeAnswer, VersionPart, VersionView } from '../../../src/contract/scheme';
import { formatMoment } from '../../shared/time/moments';
import { type Difference, listDifferences } from '../draft/draft';
import { useEditing } from '../draft/editing';
import { type ForWhomTexts, forWhomTextsIn } from '../draft/texts';
import { invoke } from '../draft/use-checks';
import { DifferenceTable, useValueText } from '../preview/difference-table';

interface Props {
  answer: SchemeAnswer;
  restore(scheme: Scheme): void;
}

/** Every version saved, the newest first: compared with the draft, or restored as the draft. */
export function Versions({ answer, restore }: Props) {
  const { say, scheme, reader } = useEditing();
  const [compared, setCompared] = useState<{ version: number; scheme: Scheme } | null>(null);
  const [trouble, setTrouble] = useState('');
  const read = async (version: number, then: (loaded: Scheme) => void) => {
    const answer = await invoke('readVersion', { version }).catch(() => null);
    if (answer?.kind === 'version') then(answer.scheme);
    setTrouble(answer?.kind === 'version' ? '' : (answer?.say ?? reader.words.lostAtOnce));
  };
  return (
    <section className="card" aria-labelledby="versions-title">
      <header>
        <h3 id="versions-title">{say.savedVersions}</h3>
      </header>
      {answer.versions.length === 0 ? <p className="subtle">{say.noVersion}</p> : null}
      <ul className="versions">
        {[...answer.versions].reverse().map((version) => (
          <li key={version.version}>
            <Line version={version} now={answer.now} />
            <button
              type="button"
              className="link"
              onClick={() =>
                void read(version.version, (loaded) =>
                  setCompared({ version: version.version, scheme: loaded }),
                )
              }
            >
              {say.compare}
              <span className="hidden"> {say.version(version.version)}</span>
            </button>
            <button type="button" className="link" onClick={() => void read(version.version, restore)}>
              {say.restore}
              <span className="hidden"> {say.version(version.version)}</span>
            </button>
          </li>
        ))}
      </ul>
      {trouble ? <p role="alert">{trouble}</p> : null}
      {compared ? (
        <Compared version={compared.version} list={listDifferences(compared.scheme, scheme)} />
      ) : null}
    </section>
  );
}

function Line({
  version: { version, inForceFrom, savedAt, mine: isMine, forOpen },
  now,
}: {
  version: VersionView;
  now: number;
}) {
  const { say, reader } = useEditing();
  const from = inForceFrom === null ? say.always : say.since(formatMoment(inForceFrom, now, reader));
  return (
    <span className="line">
      <strong>{say.version(version)}</strong>, {from}
      {version > 1 ? `, ${forWhomOf(forOpen, forWhomTextsIn(reader.language))}` : null}
      <small className="subtle">{`${say.savedOn(formatMoment(savedAt, now, reader))} ${isMine ? say.byYou : say.byOther}`}</small>
    </span>
  );
}

function forWhomOf(forOpen: readonly VersionPart[], { saved }: ForWhomTexts): string {
  const [part, ...more] = forOpen;
  return more.length > 0 ? saved.all : saved[part ?? 'none'];
}

function Compared({ version, list }: { version: number; list: Difference[] }) {
  const { say } = useEditing();
  const text = useValueText();
  if (list.length === 0) return <p role="status">{`${say.version(version)}: ${say.identical}`}</p>;
  const lines = list.map(({ path, was, is }) => ({
    path,
    cells: [text(was, path), <b key="is">{text(is, path)}</b>] as Cells,
  }));
  return <DifferenceTable caption={say.difference} heads={[say.version(version), say.draft]} lines={lines} />;
}

type Cells = [ReactNode, ReactNode];
