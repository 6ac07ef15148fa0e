import { router } from '@forge/bridge';
import type { ClocksAnswer } from '../../src/contract/clocks';
import { Lozenge } from '../shared/lozenge';
import type { Reader } from '../shared/reader';
import { formatShortMoment } from '../shared/time/moments';
import { worstFaceOf } from './clocks/clock-state';
import { nextLineOf } from './clocks/next-line';
import { type Kind, othersOf, primaryOf } from './clocks/record-kinds';
import { type Item, MoreMenu } from './more-menu';

interface Props extends Reader {
  answer: ClocksAnswer;
  now: number;
  compact: boolean;
  lost: boolean;
  record(kind: Kind): void;
}

/** The panel's name, what is urgent, and what this person may do: one primary step, the rest behind ⋯. */
export function Header({ answer, now, compact, lost, record, ...reader }: Props) {
  const { words } = reader;
  const { scheme, severity, contract } = answer;
  const face = worstFaceOf(answer.clocks);
  const next = nextLineOf(answer, now, reader);
  return (
    <header>
      <div className="bar-row">
        <h2>{words.title}</h2>
        {compact && face ? <Lozenge face={face} word={words.states[face]} /> : null}
        <Actions {...{ answer, compact, record, words }} />
      </div>
      <p className="subtle small">
        {lost ? <Lost at={formatShortMoment(answer.now, answer.now, reader)} words={words} /> : null}
        {!lost && next ? `${next} ` : ''}
        {lost || compact ? null : (
          <span title={meaningOf(answer)}>
            {words.scheme(severity ?? words.noSeverity, scheme.name, scheme.version)}
          </span>
        )}
        {!lost && contract ? (
          <span className="contract" title={contract.clause || undefined}>
            {' '}
            {words.contract(contract.name)}
          </span>
        ) : null}
      </p>
    </header>
  );
}

/** What the severity means, where the pointer rests on it. */
function meaningOf({ severities }: ClocksAnswer): string | undefined {
  const { definition = '', examples = '' } = severities.find(({ current }) => current) ?? {};
  return [definition, examples].filter((text) => text !== '').join('\n') || undefined;
}

/** The last answer stays, and the count goes on. */
function Lost({ at, words }: { at: string; words: Reader['words'] }) {
  return (
    <span className="lost">
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M1.5 4.6C4 2.2 8 2.2 10.5 4.6M3.3 6.8c1.6-1.5 3.8-1.5 5.4 0M6 9.2v.1m-4.5-7.8 9 9" />
      </svg>
      {words.lost(at)}
    </span>
  );
}

function Actions({ answer, compact, record, words }: Pick<Props, 'answer' | 'compact' | 'record' | 'words'>) {
  const primary = answer.canWork ? primaryOf(answer) : null;
  const otherKinds = othersOf(answer);
  const beside = !compact && primary !== 'contact' && otherKinds.includes('contact');
  const items = itemsOf(
    beside ? otherKinds.filter((kind) => kind !== 'contact') : otherKinds,
    answer,
    record,
    words,
  );
  return (
    <div className="actions">
      {beside ? (
        <button type="button" data-act="contact" onClick={() => record('contact')}>
          {words.acts.contact}
        </button>
      ) : null}
      {primary ? (
        <button type="button" className="primary" data-act={primary} onClick={() => record(primary)}>
          {words.acts[primary]}
        </button>
      ) : null}
      {items.length > 0 ? <MoreMenu label={words.more} items={items} /> : null}
    </div>
  );
}

function itemsOf(
  kinds: Kind[],
  { report, clocks, canWork }: ClocksAnswer,
  record: Props['record'],
  words: Reader['words'],
): Item[] {
  const acts = kinds.map((kind): Item => ({ key: kind, text: words.acts[kind], choose: () => record(kind) }));
  if (!canWork || !clocks.some(({ clock, isOwed }) => clock === 'report' && isOwed)) return acts;
  const { url } = report;
  const reason = url ? undefined : words.afterClosing;
  const openReport = () => url && void router.open(url);
  return [...acts, { key: 'report', text: words.openReport, reason, apart: true, choose: openReport }];
}
