export { everyDay, everyWeek } from './forge/daily';
export { siteAdmin } from './forge/resolvers/admin';
export { scheme } from './forge/resolvers/scheme';
export { start } from './forge/resolvers/start';
