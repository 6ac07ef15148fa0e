import type { RunningRebuild } from '../../src/contract/site/health';
import { formatMoment } from '../shared/time/moments';
import { useAdmin } from './fields/admin-context';
import { confluenceTextsIn } from './fields/texts';
import { RefusedNotes } from './refused-notes';

/** How the app does, the projects it follows, and what went wrong under which id. */
export function Health() {
  const { site, reader, say } = useAdmin();
  const { health, now } = site;
  const figures: [string, string | number, boolean][] = [
    [say.swept, health.sweptAt === null ? say.never : formatMoment(health.sweptAt, now, reader), false],
    [say.owed, health.owedReports, health.owedReports > 0],
    [say.queued, health.queued, false],
    [say.late, health.lateTimers, health.lateTimers > 0],
    [say.unsure, health.unsureMails.length, health.unsureMails.length > 0],
    [say.refusedNotes, countNotes(health), countNotes(health) > 0],
    [say.quota, formatQuota(health.quota, site.now, { say, reader }), isShort(health.quota)],
    [say.rebuilds, formatRebuilds(health.rebuilds, site.now, { say, reader }), false],
  ];
  return (
    <section className="card" aria-labelledby="health">
      <h2 id="health">{say.health}</h2>
      <dl className="figures">
        {figures.map(([name, value, warn]) => (
          <div key={name}>
            <dt className="subtle">{name}</dt>
            <dd className={warn ? 'warn' : ''}>{value}</dd>
          </div>
        ))}
      </dl>
      <UnsureMails />
      <RefusedNotes />
      <ConfluenceHealth />
      <FollowedProjects />
      <MissingNames />
      <Troubles />
    </section>
  );
}

function UnsureMails() {
  const { site, reader, say } = useAdmin();
  const { unsureMails } = site.health;
  if (unsureMails.length === 0) return null;
  const lines = unsureMails
    .slice(0, 10)
    .map(({ issueId, at }) => say.unsureOf(issueId, formatMoment(at, site.now, reader)));
  return <p className="subtle small">{lines.join('; ')}</p>;
}

function FollowedProjects() {
  const { site, reader, say } = useAdmin();
  const { projects, now } = site;
  return (
    <>
      <h3>{say.projects}</h3>
      {projects.length === 0 ? <p className="subtle">{say.noProject}</p> : null}
      <ul className="plain">
        {projects.map(({ id, key, name, version, savedAt }) => (
          <li key={id}>
            <b>{key}</b> {name}{' '}
            <small className="subtle">{`${say.versionOf(version)}, ${formatMoment(savedAt, now, reader)}`}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Names of Jira that schemes speak of and Jira has no longer. */
function MissingNames() {
  const { site, say } = useAdmin();
  const { missing } = site.health;
  if (missing.length === 0) return null;
  return (
    <>
      <h3>{say.missing}</h3>
      <p className="subtle small">{say.missingHint}</p>
      <ul className="plain">
        {missing.map(({ what, name, of }) => (
          <li key={`${what} ${name} ${of}`}>{say.missingOf[what](name, of)}</li>
        ))}
      </ul>
    </>
  );
}

/** What went wrong, under which id. */
function Troubles() {
  const { site, reader, say } = useAdmin();
  const { troubles } = site.health;
  return (
    <>
      <h3>{say.troubles}</h3>
      <p className="subtle small">{troubles.length === 0 ? say.noTrouble : say.troubleHint}</p>
      <ul className="plain">
        {troubles.map(({ id, at, name, message }) => (
          <li key={id}>
            <code>{id}</code> {formatMoment(at, site.now, reader)}, {name}:{' '}
            <span className="subtle">{message}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const countNotes = ({ refusedNotes }: ReturnType<typeof useAdmin>['site']['health']): number =>
  refusedNotes.reduce((sum, { notes }) => sum + notes, 0);
/** Whether reports can be pages, and the way there where they cannot. */
function ConfluenceHealth() {
  const { site, reader } = useAdmin();
  const { standing, unrestricted } = site.health.confluence;
  const say = confluenceTextsIn(reader.language);
  const isComplete = standing === 'ready' && unrestricted.length === 0;
  return (
    <>
      <h3>Confluence</h3>
      <p className={isComplete ? 'subtle small' : 'warn'}>{say[standing]}</p>
      {unrestricted.length > 0 ? <p className="warn">{say.unrestricted(unrestricted)}</p> : null}
    </>
  );
}

type Quota = ReturnType<typeof useAdmin>['site']['health']['quota'];

/** As Jira told it with its last answer. */
type Words = Pick<ReturnType<typeof useAdmin>, 'say' | 'reader'>;

function formatQuota(quota: Quota, now: number, { say, reader }: Words): string {
  if (!quota || now >= quota.resetsAt) return say.quotaUntold;
  const number = new Intl.NumberFormat(reader.locale);
  const [used, left] = [number.format(quota.limit - quota.left), number.format(quota.left)];
  return say.quotaOf(used, number.format(quota.spent), left, formatMoment(quota.resetsAt, now, reader));
}

function formatRebuilds(rebuilds: RunningRebuild[], now: number, { say, reader }: Words): string {
  if (rebuilds.length === 0) return say.noRebuild;
  const number = new Intl.NumberFormat(reader.locale);
  const lines = rebuilds.map(({ key, done, total, endsAt }) => {
    const line = say.rebuildOf(key, number.format(done), number.format(total));
    return endsAt === null ? line : say.rebuildUntil(line, formatMoment(endsAt, now, reader));
  });
  return lines.join('; ');
}

/** Looks at many issues wait below half; a fifth is little for the changes of an hour. */
const isShort = (quota: Quota): boolean => quota !== null && quota.left < quota.limit / 5;

/** Who changed what, the newest first. */
export function Audit() {
  const { site, reader, say } = useAdmin();
  return (
    <section className="card" aria-labelledby="audit">
      <h2 id="audit">{say.audit}</h2>
      {site.audit.length === 0 ? <p className="subtle">{say.noAudit}</p> : null}
      <ul className="plain">
        {site.audit.map(({ at, by, what, subject }) => (
          <li key={`${at} ${what} ${subject}`}>
            <small className="subtle">{formatMoment(at, site.now, reader)}</small> <b>{by}</b>{' '}
            {say.what[what](subject)}
          </li>
        ))}
      </ul>
    </section>
  );
}
