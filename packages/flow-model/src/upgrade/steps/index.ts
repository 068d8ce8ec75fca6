import type { Step } from '../types.ts';
import { version30 } from './version30.ts';
import { version40 } from './version40.ts';
import { version50 } from './version50.ts';
import { version60 } from './version60.ts';
import { version70 } from './version70.ts';
import { version73 } from './version73.ts';
import { newerParts } from './newerParts.ts';

/** What is to be done at each border between versions, oldest first (Flow JSON reference, 1.6). */
export const steps: readonly Step[] = [
  newerParts('3.0'),
  version30,
  newerParts('3.1'),
  newerParts('4.0'),
  version40,
  newerParts('5.0'),
  version50,
  newerParts('5.1'),
  newerParts('6.0'),
  version60,
  newerParts('6.1'),
  newerParts('6.2'),
  newerParts('6.3'),
  newerParts('7.0'),
  version70,
  newerParts('7.1'),
  version73,
];
