import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RefusedAnswer, SiteAnswer } from '../../src/contract/admin';
import { NoAnswer } from '../shared/no-answer';
import type { Reader } from '../shared/reader';
import { renderPage } from '../shared/render-page';
import { Calendars } from './calendars';
import { Clients } from './clients/clients';
import { Spaces } from './clients/spaces';
import { Terms } from './clients/terms';
import { Everything } from './everything';
import { AdminContext, invoke } from './fields/admin-context';
import { adminTextsIn } from './fields/texts';
import { Audit, Health } from './health';
import { Presets } from './presets';
import { TeamGroups } from './team-groups';
import '../shared/page.css';
import './admin.css';

function AdminPage({ reader }: { reader: Reader }) {
  const say = adminTextsIn(reader.language);
  const [answer, setAnswer] = useState<SiteAnswer | RefusedAnswer | 'lost' | null>(null);
  const reload = useCallback(() => {
    invoke('showSite')
      .then(setAnswer)
      .catch(() => setAnswer('lost'));
  }, []);
  useEffect(reload, [reload]);
  const site = answer !== null && answer !== 'lost' && answer.kind === 'site' ? answer : null;
  const admin = useMemo(() => site && { site, reader, say, reload }, [site, reader, say, reload]);
  if (answer === null) return <div className="loading" role="status" aria-label={say.loading} />;
  if (!admin) return <NoAnswer answer={answer as RefusedAnswer | 'lost'} reader={reader} again={reload} />;
  return (
    <AdminContext.Provider value={admin}>
      <h1>{say.title}</h1>
      <div className="cards">
        <Health />
        <Clients />
        <Spaces />
        <Terms />
        <Calendars />
        <Presets />
        <TeamGroups />
        <Everything />
        <Audit />
      </div>
    </AdminContext.Provider>
  );
}

void renderPage((reader) => <AdminPage reader={reader} />);
