/** Where the phone's answers come from: the scenario, the hosted endpoint, or a server of the user. */
export { usePlayerAnswers, type PlayerAnswers } from './usePlayerAnswers.tsx';
