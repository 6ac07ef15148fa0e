import { useState } from 'react';
import type { Scheme, SchemeAnswer, VersionPart, VersionView } from '../../../src/contract/scheme';
import { formatMoment } from '../../shared/time/moments';
import { listAllDifferences } from '../draft/all-differences';
import { useEditing } from '../draft/editing';
import { type ForWhomTexts, forWhomTextsIn } from '../draft/texts';
import { Compared, type Comparison } from './compared';
import { useVersions } from './use-versions';

interface Props {
  answer: SchemeAnswer;
  restore(scheme: Scheme): void;
}

/** Every version saved, the newest first: what it changed, where it differs from the draft, and the way back to it. */
export function Versions({ answer, restore }: Props) {
  const { say } = useEditing();
  const { read, trouble } = useVersions();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const comparisons = useComparisons(answer.now);
  const numbers = answer.versions.map(({ version }) => version);
  return (
    <section className="card" aria-labelledby="versions-title">
      <h3 id="versions-title">{say.savedVersions}</h3>
      {answer.versions.length === 0 ? <p className="subtle">{say.noVersion}</p> : null}
      <ul className="versions">
        {answer.versions.toReversed().map((view) => {
          const { version } = view;
          const before = numbers[numbers.indexOf(version) - 1];
          return (
            <li key={version}>
              <Line version={view} now={answer.now} />
              {before === undefined ? null : (
                <VersionButton
                  version={version}
                  label={say.showChanges}
                  act={() =>
                    read([before, version], ([was, is]) =>
                      setComparison(comparisons.ofVersions({ before, version, was, is })),
                    )
                  }
                />
              )}
              <VersionButton
                version={version}
                label={say.compare}
                act={() => read([version], ([was]) => setComparison(comparisons.withDraft(version, was)))}
              />
              <VersionButton
                version={version}
                label={say.restore}
                act={() => read([version], ([it]) => restore(it))}
              />
            </li>
          );
        })}
      </ul>
      {trouble ? <p role="alert">{trouble}</p> : null}
      {comparison ? <Compared {...comparison} /> : null}
    </section>
  );
}

interface VersionPair {
  before: number;
  version: number;
  was: Scheme;
  is: Scheme;
}

/** What a version changed, and where one differs from the draft. */
function useComparisons(now: number) {
  const { say, scheme } = useEditing();
  const year = new Date(now).getUTCFullYear();
  return {
    ofVersions: ({ before, version, was, is }: VersionPair): Comparison => ({
      caption: say.changesOf(version),
      heads: [say.version(before), say.version(version)],
      differences: listAllDifferences(was, is),
      schemes: [is, was],
      identical: say.identical,
    }),
    withDraft: (version: number, was: Scheme): Comparison => ({
      caption: say.difference(version),
      heads: [say.version(version), say.draft],
      differences: listAllDifferences(was, scheme, { from: year - 1, to: year + 1 }),
      schemes: [scheme, was],
      identical: say.identical,
    }),
  };
}

function VersionButton({ version, label, act }: { version: number; label: string; act(): unknown }) {
  const { say } = useEditing();
  return (
    <button type="button" className="link" onClick={act}>
      {label}
      <span className="hidden"> {say.version(version)}</span>
    </button>
  );
}

function Line({ version: view, now }: { version: VersionView; now: number }) {
  const { say, reader } = useEditing();
  const { version, inForceFrom, savedAt, forOpen } = view;
  const from = inForceFrom === null ? say.always : say.since(formatMoment(inForceFrom, now, reader));
  return (
    <span className="line">
      <strong>{say.version(version)}</strong>, {from}
      {version > 1 ? `, ${forWhomOf(forOpen, forWhomTextsIn(reader.language))}` : null}
      <small className="subtle">{`${say.savedOn(formatMoment(savedAt, now, reader))} ${useAuthor(view)}`}</small>
    </span>
  );
}

function useAuthor({ by }: VersionView): string {
  const { say } = useEditing();
  if (by.who === 'you') return say.byYou;
  if (by.who === 'app') return say.byApp;
  return by.name === null ? say.byFormer : say.byPerson(by.name);
}

function forWhomOf(forOpen: readonly VersionPart[], { saved }: ForWhomTexts): string {
  const [part, ...more] = forOpen;
  return more.length > 0 ? saved.all : saved[part ?? 'none'];
}
