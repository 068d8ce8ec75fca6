import { configure } from '@testing-library/react';

// Parts that are loaded when they are first needed take longer than the usual second on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
