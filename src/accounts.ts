export { runHourly } from './forge/entry/every-hour';
export { handleExport } from './forge/entry/export-summary';
export { accounts } from './forge/entry/resolvers/accounts';
export {
  agreeDate,
  explainClock,
  listDue,
  recordContact,
  recordRestored,
  recordWorkaround,
  reportState,
} from './forge/entry/resolvers/actions';
export { portal } from './forge/entry/resolvers/portal';
export { summary } from './forge/entry/resolvers/summary';
export { handleSurvey } from './forge/entry/survey';
