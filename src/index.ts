export { byline } from './forge/resolvers/byline';
export { figures } from './forge/resolvers/figures';
export { panel } from './forge/resolvers/panel';
export { queue } from './forge/resolvers/queue';
export { onSearch } from './forge/search';
export { everyFiveMinutes, onFollow, onIssueEvent, onRebuild } from './forge/triggers';
