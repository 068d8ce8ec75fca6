/** Sharing: links that play a flow for people without the builder. The page behind them is `page/SharedPage.tsx`, a chunk of its own. */
export { ShareDialog, type ShareDialogProps } from './ShareDialog.tsx';
