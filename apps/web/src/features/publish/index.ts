/** Publishing: where a flow stands at Meta and how it gets there. */
export { PublishDialog, type PublishDialogProps } from './PublishDialog.tsx';
export { PublishStatus } from './PublishStatus.tsx';
