import type { Permission, Role } from '../auth/permissions.ts';

/** What permissions are called. */
const CALLED: Readonly<Record<Permission, string>> = {
  'flows:read': 'see flows',
  'flows:write': 'change flows',
  'endpoints:read': 'see endpoints',
  'endpoints:write': 'change endpoints',
  'accounts:read': 'see accounts',
  'accounts:write': 'change accounts',
  publish: 'publish',
  send: 'send messages',
  'answers:read': 'see answers',
  'answers:export': 'export answers',
  'answers:delete': 'delete answers',
  'members:manage': 'manage people',
  'keys:manage': 'manage API keys',
  'audit:read': 'see the audit log',
  'server:manage': 'manage the server',
};

/** Texts about who may do what. */
export const authMessages = {
  routesWithoutPermission: (routes: readonly string[]) =>
    `These routes state no permission (config.permission): ${routes.join(', ')}`,
  signInOff: {
    message: 'Nobody signs in here: this server is for the person at its machine.',
    hint: 'Start it with FLOWSMITH_SIGN_IN=required to have people and keys.',
  },
  peopleOnly: { message: 'Only a person who is signed in can do this, no key.' },
  confirmNeeded: {
    message: 'This is sensitive: prove again that it is you.',
    hint: 'Enter your password, or use a passkey. It counts for ten minutes.',
  },
  signInFailed: {
    message: 'The e-mail address or the password is wrong.',
    hint: 'An owner can give you a link to choose a new password.',
  },
  wrongPassword: { message: 'This is not your password.' },
  wrongCode: {
    message: 'This code is not right.',
    hint: 'Codes change every 30 seconds, and each counts once. Is the clock of your device right?',
  },
  wrongPasskey: { message: 'This passkey is not known here.', hint: 'Try another one, or your password.' },
  tooLate: { message: 'This took too long.', hint: 'Sign in again.' },
  tooBusy: { message: 'Too many people are signing in at this moment.', hint: 'Try again in a second.' },
  tooManyTries: (seconds: number) => ({
    message: 'That was tried too often.',
    hint:
      seconds < 60
        ? `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`
        : `Wait ${Math.ceil(seconds / 60)} minutes, then try again.`,
  }),
  passwordShort: (shortest: number) => ({
    message: `A password needs ${shortest} characters or more.`,
    hint: 'Several words in a row are good, and easy to keep in mind.',
  }),
  passwordLong: (longest: number) => ({ message: `A password has at most ${longest} characters.` }),
  passwordMonotonous: {
    message: 'This password repeats the same few characters.',
    hint: 'Several words in a row are good, and easy to keep in mind.',
  },
  passwordCommon: {
    message: 'Many people use this password, so it is tried first.',
    hint: 'Several words in a row are good, as long as they are no saying.',
  },
  passwordPersonal: {
    message: 'This password is little more than a name.',
    hint: 'Choose one that does not hold your name, your address or Flowsmith.',
  },
  unknownLink: {
    message: 'This link does not lead anywhere.',
    hint: 'Perhaps it was cut short on its way. Ask for a new one.',
  },
  linkExpired: { message: 'This link has expired.', hint: 'Ask for a new one.' },
  linkUsed: { message: 'This link was used or taken back.', hint: 'Ask for a new one.' },
  ownerAlready: { message: 'There is an owner already.', hint: 'Ask them to invite you.' },
  memberAlready: (email: string) => ({ message: `${email} can sign in already.` }),
  unknownMember: { message: 'This person is not here any more.' },
  whichMember: { message: 'Nobody is known by that, or there are several owners: give an e-mail address.' },
  lastOwner: {
    message: 'This is the last owner.',
    hint: 'Make somebody else an owner first.',
  },
  tooManyMembers: (most: number) => ({ message: `There are at most ${most} people and invitations.` }),
  unknownInvitation: { message: 'There is no such invitation any more.' },
  unknownSession: { message: 'This session has ended already.' },
  unknownKey: { message: 'There is no such key any more.' },
  unknownPasskey: { message: 'There is no such passkey any more.' },
  passkeyKnown: { message: 'This passkey is known already.' },
  tooManyPasskeys: (most: number) => ({
    message: `You have ${most} passkeys, and that is the most.`,
    hint: 'Take one away that you do not use.',
  }),
  tooManyKeys: (most: number) => ({
    message: `There are ${most} keys, and that is the most.`,
    hint: 'Revoke those that are not used.',
  }),
  scopeTooWide: (permission: Permission) => ({
    message: `You may not ${CALLED[permission]} yourself, so no key of yours may.`,
  }),
  totpAlready: {
    message: 'You have an authenticator app already.',
    hint: 'Switch it off first, then begin with the new one.',
  },
  totpNotBegun: { message: 'There is no new authenticator app to confirm.' },
  noTotp: { message: 'You have no authenticator app.' },
  recovery: {
    noOwner: {
      message: 'There is no owner yet.',
      hint: 'Start the server: it writes a link to become the owner.',
    },
    whose: {
      message: 'Nobody is known by that address, or there are several owners and none was named.',
      hint: 'Name one: flowsmith owner-link --email olga@example.com',
    },
    link: (email: string, link: string) =>
      `${email} can choose a new password here, within an hour. Authenticator app and passkeys are taken away with it:\n${link}`,
  },
  ownerLink: (link: string) =>
    `Nobody can sign in yet. Open this link to become the owner (it is good until the next start):\n${link}`,
  signInRequired: { message: 'Sign in first.', hint: 'Programs send a key: Authorization: Bearer fs_…' },
  mayNot: (permission: Permission, role: Role) => ({
    message: `You may not ${CALLED[permission]} (${permission}).`,
    hint: `That takes the role ${role}. An owner can give it to you.`,
  }),
  keyMayNot: (permission: Permission) => ({
    message: `This key may not ${CALLED[permission]}: it lacks the scope ${permission}.`,
    hint: 'An owner can make a key with this scope.',
  }),
} as const;
