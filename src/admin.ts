export { siteAdmin } from './forge/resolvers/admin';
export { scheme } from './forge/resolvers/scheme';
