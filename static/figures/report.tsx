import { useEffect, useState } from 'react';
import { clockNameIn } from '../../src/common/clock-names';
import { findSeverityName } from '../../src/common/local-text';
import { own } from '../../src/common/own';
import { LostLine } from '../shared/answers/lost-line';
import { noteLastProject } from '../shared/last-project';
import { type Reader, withClockNames } from '../shared/reader';
import { Table } from '../shared/table';
import { formatLength } from '../shared/time/lengths';
import { ProjectAccounts } from './accounts';
import { Attainment, type FigureProps, type FigureQuery } from './attainment';
import { Breaches } from './breaches';
import { ExportBar } from './export-bar';
import { FallingDue } from './falling-due';
import { FigureFilters } from './filter-bar';
import { addMonths, monthOf } from './months';
import { Punctuality } from './punctuality';
import { type FigureTexts, figuresTextsIn } from './texts';
import { useFigures } from './use-figures';
import './figures.css';

const DEFAULT_TARGET = 0.9;

/** The project's report: a period's finished clocks and what falls due, in four figures. */
export default function Report({ reader: anybody }: { reader: Reader }) {
  const say = figuresTextsIn(anybody.language);
  const [query, setQuery] = useState<FigureQuery>(() => initialQueryOf(anybody));
  const { figures, other, lost, refresh } = useFigures(query);
  const projectId = figures?.project.id ?? '';
  useEffect(() => {
    if (projectId !== '') noteLastProject(projectId);
  }, [projectId]);
  if (other && other.kind === 'no-scheme') return <Sentence text={say.noScheme} />;
  if (other) return <Sentence text={other.say} />;
  if (!figures)
    return lost ? (
      <LostLine words={anybody.words} again={refresh} />
    ) : (
      <div className="loading" role="status" aria-label={say.loading} />
    );
  const reader = withClockNames(anybody, figures.clockNames);
  const target = targetOf(query, figures.targets);
  const props = { figures, query: { ...query, target }, reader, say };
  return (
    <>
      <header className="title">
        <h1>{say.title}</h1>
      </header>
      {lost ? <LostLine words={reader.words} again={refresh} /> : null}
      <FigureFilters {...props} change={(next) => setQuery({ ...query, ...next })} />
      <ExportBar
        key={`${query.from} ${query.to} ${query.client} ${query.contract}`}
        query={query}
        projectKey={figures.project.key}
        severities={figures.severities}
        reader={reader}
      />
      <div className="figures">
        <Attainment {...props} />
        <FallingDue {...props} />
        <Breaches {...props} />
        <Punctuality {...props} />
        <Lengths {...props} />
        <ProjectAccounts query={query} reader={reader} />
      </div>
    </>
  );
}

/** The scheme's promise for the clock asked about, until somebody chooses another. */
function targetOf(
  { clock, target }: FigureQuery,
  promised: FigureProps['figures']['targets'],
): number | null {
  return clock !== '' && target === DEFAULT_TARGET ? (own(promised, clock) ?? target) : target;
}

function initialQueryOf(reader: Reader): FigureQuery {
  const month = monthOf(Date.now(), reader);
  return {
    from: addMonths(month, -5),
    to: month,
    client: null,
    contract: null,
    clock: '',
    target: DEFAULT_TARGET,
  };
}

function Sentence({ text }: { text: string }) {
  return (
    <p className="sentence" role="status">
      {text}
    </p>
  );
}

/** How long the ended clocks of the period took: a table, for a length is read and not compared by eye. */
function Lengths({ figures, query, reader, say }: FigureProps & { say: FigureTexts }) {
  const rows = figures.lengths.filter(({ clock }) => query.clock === '' || clock === query.clock);
  if (rows.length === 0) return null;
  const { clock, severity, clocks, median, ninetieth } = say.columns;
  const severityWordOf = (name: string) => findSeverityName(figures.severities, name, reader.language);
  return (
    <section className="chart card" aria-label={say.lengths}>
      <header>
        <h2>{say.lengths}</h2>
      </header>
      <Table
        wide={say.lengths}
        columns={[clock, severity, { figures: clocks }, { figures: median }, { figures: ninetieth }]}
      >
        {rows.map((row) => (
          <tr key={`${row.clock} ${row.severity}`}>
            <td>{clockNameIn(reader.words.clocks, row.clock)}</td>
            <td>{severityWordOf(row.severity)}</td>
            <td className="number">{row.count}</td>
            <td className="number">{formatLength(row.medianMs, reader.words)}</td>
            <td className="number">{formatLength(row.ninetiethMs, reader.words)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
