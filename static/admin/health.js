import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { moment } from '../shared/moments';
import { useAsking } from './asking';
/** How the app does, the projects it follows, and what went wrong under which id. */
export function Health() {
  const { site, reader, say } = useAsking();
  const { health, projects, now } = site;
  const figures = [
    [say.swept, health.sweptAt === null ? say.never : moment(health.sweptAt, now, reader), false],
    [say.owed, health.owedReports, health.owedReports > 0],
    [say.queued, health.queued, false],
    [say.late, health.lateTimers, health.lateTimers > 0],
    [say.unsure, health.unsureMails.length, health.unsureMails.length > 0],
    [say.quota, quotaText(health.quota, { say, reader }), isShort(health.quota)],
  ];
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'health',
    children: [
      _jsx('h2', { id: 'health', children: say.health }),
      _jsx('dl', {
        className: 'figures',
        children: figures.map(([name, value, warn]) =>
          _jsxs(
            'div',
            {
              children: [
                _jsx('dt', { className: 'subtle', children: name }),
                _jsx('dd', { className: warn ? 'warn' : '', children: value }),
              ],
            },
            name,
          ),
        ),
      }),
      health.unsureMails.length > 0
        ? _jsx('p', {
            className: 'subtle small',
            children: health.unsureMails
              .slice(0, 10)
              .map(({ issueId, at }) => say.unsureOf(issueId, moment(at, now, reader)))
              .join('; '),
          })
        : null,
      _jsx('h3', { children: say.projects }),
      projects.length === 0 ? _jsx('p', { className: 'subtle', children: say.noProject }) : null,
      _jsx('ul', {
        className: 'plain',
        children: projects.map(({ id, key, name, version, savedAt }) =>
          _jsxs(
            'li',
            {
              children: [
                _jsx('b', { children: key }),
                ' ',
                name,
                ' ',
                _jsx('small', {
                  className: 'subtle',
                  children: `${say.versionOf(version)}, ${moment(savedAt, now, reader)}`,
                }),
              ],
            },
            id,
          ),
        ),
      }),
      _jsx('h3', { children: say.troubles }),
      _jsx('p', {
        className: 'subtle small',
        children: health.troubles.length === 0 ? say.noTrouble : say.troubleHint,
      }),
      _jsx('ul', {
        className: 'plain',
        children: health.troubles.map(({ id, at, name, message }) =>
          _jsxs(
            'li',
            {
              children: [
                _jsx('code', { children: id }),
                ' ',
                moment(at, now, reader),
                ', ',
                name,
                ': ',
                _jsx('span', { className: 'subtle', children: message }),
              ],
            },
            id,
          ),
        ),
      }),
    ],
  });
}
/** As Jira told it with its last answer. */
function quotaText(quota, { say, reader }) {
  if (!quota) return say.quotaUntold;
  const number = new Intl.NumberFormat(reader.locale);
  return say.quotaOf(number.format(quota.left), number.format(quota.limit));
}
/** Looks at many issues wait below half; a fifth is little for the changes of an hour. */
const isShort = (quota) => quota !== null && quota.left < quota.limit / 5;
/** Who changed what, the newest first. */
export function Audit() {
  const { site, reader, say } = useAsking();
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': 'audit',
    children: [
      _jsx('h2', { id: 'audit', children: say.audit }),
      site.audit.length === 0 ? _jsx('p', { className: 'subtle', children: say.noAudit }) : null,
      _jsx('ul', {
        className: 'plain',
        children: site.audit.map(({ at, by, what, subject }) =>
          _jsxs(
            'li',
            {
              children: [
                _jsx('small', { className: 'subtle', children: moment(at, site.now, reader) }),
                ' ',
                _jsx('b', { children: by }),
                ' ',
                say.what[what](subject),
              ],
            },
            `${at} ${what} ${subject}`,
          ),
        ),
      }),
    ],
  });
}
