export { scheme } from './forge/resolvers/scheme';
