/** Every operation of Jira that the site answers. */
import type { Operations } from '../product';
import { attachments } from './attachments';
import { changelogs } from './changelog';
import { commentProperties } from './comment-properties';
import { comments } from './comments';
import { components } from './components';
import { createMeta } from './create-meta';
import { fields } from './fields';
import { groups } from './groups';
import { issueTypes } from './issue-types';
import { issues } from './issues';
import { links } from './links';
import { notifications } from './notify';
import { panelPins } from './panel-pins';
import { permissions } from './permissions';
import { plainTexts } from './plain-text';
import { priorities } from './priorities';
import { projectProperties } from './project-properties';
import { projects } from './projects';
import { issueProperties } from './properties';
import { remoteLinks } from './remote-links';
import { screenSchemes } from './screen-schemes';
import { screens } from './screens';
import { searches } from './search';
import { serverInfo } from './server-info';
import { statuses } from './statuses';
import { transitions } from './transitions';
import { users } from './users';
import { watchers } from './watchers';
import { worklogEdits } from './worklog-edits';
import { worklogs } from './worklogs';

export const jira: Operations = {
  ...issues,
  ...issueProperties,
  ...issueTypes,
  ...createMeta,
  ...attachments,
  ...changelogs,
  ...comments,
  ...commentProperties,
  ...worklogs,
  ...watchers,
  ...worklogEdits,
  ...plainTexts,
  ...links,
  ...remoteLinks,
  ...transitions,
  ...notifications,
  ...searches,
  ...projects,
  ...components,
  ...projectProperties,
  ...priorities,
  ...statuses,
  ...fields,
  ...screens,
  ...screenSchemes,
  ...panelPins,
  ...users,
  ...groups,
  ...permissions,
  ...serverInfo,
};
