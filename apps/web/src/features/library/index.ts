/** The library: all flows, and the ways to begin one. */
export { LibraryPage } from './LibraryPage.tsx';
