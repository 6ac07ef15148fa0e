export { runDaily, runWeekly } from './forge/entry/daily';
export { siteAdmin } from './forge/entry/resolvers/admin';
export { scheme } from './forge/entry/resolvers/scheme';
export { start } from './forge/entry/resolvers/start';
