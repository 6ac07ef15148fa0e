import { useMemo } from 'react';
import type { SiteAnswer } from '../../src/contract/admin';
import { Answered } from '../shared/answers/answered';
import { useAnswer } from '../shared/answers/use-answer';
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
import '../shared/form/form.css';
import './admin.css';

function AdminPage({ reader }: { reader: Reader }) {
  const say = adminTextsIn(reader.language);
  const query = useAnswer(() => invoke('showSite'));
  return (
    <Answered {...query} reader={reader} loading={say.loading}>
      {(site) => <Administration site={site} reader={reader} reload={query.again} />}
    </Answered>
  );
}

function Administration({ site, reader, reload }: { site: SiteAnswer; reader: Reader; reload(): void }) {
  const say = adminTextsIn(reader.language);
  const admin = useMemo(() => ({ site, reader, say, reload }), [site, reader, say, reload]);
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
