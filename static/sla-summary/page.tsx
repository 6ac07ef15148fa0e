import { useMemo, useState } from 'react';
import { withOwnNames } from '../../src/common/clock-names';
import { textIn } from '../../src/common/local-text';
import type { SummaryAnswer } from '../../src/contract/summary';
import { LostLine } from '../shared/answers/lost-line';
import { NoAnswer } from '../shared/answers/no-answer';
import { LANGUAGES, metaOf } from '../shared/languages';
import type { Reader } from '../shared/reader';
import { saveFile } from '../shared/save-file';
import { formatDatedMoment } from '../shared/time/moments';
import { Chart } from './chart';
import { type Accounts, ClientAccounts, useClientAccounts } from './client-accounts';
import { sheetsOf } from './export';
import { Below, Figures } from './figures';
import { Reports } from './reports';
import { promisesOf } from './sums';
import type { SummaryTexts } from './texts';
import { type Loaded, type Months, useSummary } from './use-summary';

interface Props {
  reader: Reader;
  say: SummaryTexts;
  choose(language: string): void;
}

/** What the client whose space this is was promised, and what was kept. */
export function SummaryPage(props: Props) {
  const [months, setMonths] = useState<Months>(6);
  const loaded = useSummary(months);
  const accounts = useClientAccounts(months);
  const { summary, other } = loaded;
  if (other !== null || !summary) return <NoSummary {...props} loaded={loaded} />;
  const clocks = withOwnNames(props.say.clocks, summary.clockNames, props.reader.language);
  const shown = { summary, accounts, loaded, months, setMonths, say: { ...props.say, clocks } };
  return <SummaryBody {...props} {...shown} />;
}

function NoSummary({ loaded: { other, lost, reload: again }, reader, say }: Props & { loaded: Loaded }) {
  if (lost) return <NoAnswer answer="lost" reader={reader} again={again} />;
  if (other === null) return <div className="loading" role="status" aria-label={say.loading} />;
  if (other.kind === 'refused') return <NoAnswer answer={other} reader={reader} again={again} />;
  return (
    <div className="card" role="status">
      <h2>{say.unbound}</h2>
      <p className="subtle">{say.unboundNote}</p>
    </div>
  );
}

interface ShownProps extends Props {
  summary: SummaryAnswer;
  accounts: Accounts;
  loaded: Loaded;
  months: Months;
  setMonths(months: Months): void;
}

function SummaryBody(props: ShownProps) {
  const { summary, reader, say, loaded } = props;
  const promises = useMemo(() => promisesOf(summary), [summary]);
  const incidents = Object.values(summary.tallies).reduce((sum, tally) => sum + tally.incidents, 0);
  const inZone = { ...reader, timeZone: summary.timezone };
  return (
    <>
      <Head {...props} />
      {loaded.lost ? <LostLine words={reader.words} again={loaded.reload} /> : null}
      {loaded.reading ? <p role="status">{say.counted(incidents)}</p> : null}
      {promises.length === 0 && incidents === 0 ? (
        <section className="card">
          <h2>{say.nothing}</h2>
          <p className="subtle">{say.nothingNote}</p>
        </section>
      ) : (
        <>
          <section className="card" aria-labelledby="kept">
            <div className="head">
              <h2 id="kept">{say.kept}</h2>
              {promises.some(({ level }) => level !== null) ? <Legend say={say} /> : null}
            </div>
            <div className="charts">
              {promises.map((promise) => (
                <Chart key={promise.clock} promise={promise} reader={reader} say={say} />
              ))}
            </div>
          </section>
          <section className="card" aria-labelledby="table">
            <div className="head">
              <h2 id="table">{say.asTable}</h2>
              {promises.some(({ level }) => level !== null) ? (
                <span className="small subtle">
                  <Below say={say} /> {say.belowSign}
                </span>
              ) : null}
            </div>
            <Figures summary={summary} promises={promises} reader={reader} say={say} />
          </section>
        </>
      )}
      <Reports summary={summary} reader={inZone} say={say} />
      <ClientAccounts accounts={props.accounts} reader={reader} say={say} />
      <p className="small subtle">{say.foot(formatDatedMoment(summary.now, inZone))}</p>
    </>
  );
}

/** By whose promises the incidents were judged; empty where there was the desk's own alone. */
function contractsIn({ contracts }: SummaryAnswer, { language }: Reader, say: SummaryTexts): string {
  const names = Object.values(contracts).map((name) => textIn(name, language));
  return names.length === 0 ? '' : say.contracts(names);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function Head({ summary, accounts, say, reader, choose, months, setMonths }: ShownProps) {
  const loadedAccounts = typeof accounts === 'object' ? accounts : null;
  const [trouble, setTrouble] = useState('');
  const save = async () => {
    setTrouble('');
    const { workbookOf } = await import('../shared/documents/workbook');
    saveFile('service-levels.xlsx', XLSX, [await workbookOf(sheetsOf(summary, loadedAccounts, say))]);
  };
  return (
    <header className="head">
      <div>
        <h1>{say.title(summary.client)}</h1>
        <p className="subtle">{[say.note, contractsIn(summary, reader, say)].join(' ').trim()}</p>
      </div>
      <span className="row">
        <select
          aria-label={say.period}
          value={months}
          onChange={({ target }) => setMonths(Number(target.value) as Months)}
        >
          {[3, 6, 12].map((count) => (
            <option key={count} value={count}>
              {say.lastMonths(count)}
            </option>
          ))}
        </select>
        <select
          aria-label={say.language}
          value={reader.language}
          onChange={({ target }) => choose(target.value)}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {metaOf(language).name}
            </option>
          ))}
        </select>
        <button
          type="button"
          disabled={accounts === 'loading'}
          onClick={() => save().catch(() => setTrouble(reader.words.notLoaded))}
        >
          {say.export}
        </button>
        <span role="alert" className="error">
          {trouble}
        </span>
      </span>
    </header>
  );
}

function Legend({ say }: { say: SummaryTexts }) {
  return (
    <span className="small subtle legend">
      <svg width="24" height="8" aria-hidden="true">
        <path className="level" d="M0 4h24" />
      </svg>
      {say.promisedLevel}
      <i className="key reached" />
      {say.reached}
      <i className="key below" />▾ {say.below}
    </span>
  );
}
