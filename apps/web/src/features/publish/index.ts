/** Publishing: where a flow stands at Meta and how it gets there. */
export { PublishStatus } from './PublishStatus.tsx';
