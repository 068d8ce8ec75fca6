/** The editor of one flow. */
export { default } from './page/EditorPage.tsx';
