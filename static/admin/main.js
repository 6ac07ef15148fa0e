import { useCallback, useEffect, useMemo, useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { show } from '../shared/show';
import { Unanswered } from '../shared/unanswered';
import { AskingContext, invoke } from './asking';
import { Calendars } from './calendars';
import { Clients } from './clients';
import { Everything } from './everything';
import { Audit, Health } from './health';
import { Presets } from './presets';
import { Spaces } from './spaces';
import { TeamGroups } from './team-groups';
import { Terms } from './terms';
import { adminWords } from './words';
import '../shared/page.css';
import './admin.css';
function AdminPage({ reader }) {
  const say = adminWords(reader.locale);
  const [answer, setAnswer] = useState(null);
  const reload = useCallback(() => {
    invoke('showSite')
      .then(setAnswer)
      .catch(() => setAnswer('lost'));
  }, []);
  useEffect(reload, [reload]);
  const site = answer !== null && answer !== 'lost' && answer.kind === 'site' ? answer : null;
  const asking = useMemo(() => site && { site, reader, say, reload }, [site, reader, say, reload]);
  if (answer === null)
    return _jsx('div', { className: 'loading', role: 'status', 'aria-label': say.loading });
  if (!asking) return _jsx(Unanswered, { answer: answer, reader: reader, again: reload });
  return _jsxs(AskingContext.Provider, {
    value: asking,
    children: [
      _jsx('h1', { children: say.title }),
      _jsxs('div', {
        className: 'cards',
        children: [
          _jsx(Health, {}),
          _jsx(Clients, {}),
          _jsx(Spaces, {}),
          _jsx(Terms, {}),
          _jsx(Calendars, {}),
          _jsx(Presets, {}),
          _jsx(TeamGroups, {}),
          _jsx(Everything, {}),
          _jsx(Audit, {}),
        ],
      }),
    ],
  });
}
void show((reader) => _jsx(AdminPage, { reader: reader }));
