/** Texts of `--help` of the commands for the data of a server. */
export const serverHelp = {
  backup: {
    summary: 'all data of a server in one file',
    description:
      'Writes everything in the data folder of a server to one file, as it is at one moment, and checks what was written. A running server is asked for it and goes on meanwhile. The key that opens the secrets is never in it.',
    file: 'where to; without it a file in this folder, named after the moment',
    force: 'write over a file that is there',
    key: 'also copy the instance key to a file of its own',
    examples: `
The data folder is FLOWSMITH_DATA, as for the server. A server that demands sign-in wants an API key with the
permission server:manage in FLOWSMITH_API_KEY. FLOWSMITH_URL names a server on another machine.

Examples:
  flowsmith backup
  flowsmith backup /backups/monday.tar.zst --key /vault/instance.key
  FLOWSMITH_URL=https://flows.example.com FLOWSMITH_API_KEY=… flowsmith backup monday.tar.zst`,
  },
  restore: {
    summary: 'put a backup back',
    description:
      'Checks a backup and puts it into the data folder, whole or not at all. Data that is there is kept beside it. Stop the server first. A backup of an older version is brought up to date when the server starts.',
    file: 'a file that flowsmith backup wrote',
    check: 'only say whether the backup is whole',
    replace: 'also where there is data already',
    key: 'the copy of the instance key that belongs to it',
    examples: `
Examples:
  flowsmith restore monday.tar.zst --check
  flowsmith restore monday.tar.zst --replace
  FLOWSMITH_DATA=/var/lib/flowsmith flowsmith restore monday.tar.zst --key /vault/instance.key`,
  },
  migrate: {
    summary: 'move the data to PostgreSQL, or back',
    description:
      'Copies everything from the data folder to the PostgreSQL server of DATABASE_URL, in one transaction, and compares both sides before it ends. The source stays as it is. Stop the server first.',
    to: 'where to',
    examples: `
The target has to be empty. Secrets open with the same instance key as before.

Examples:
  DATABASE_URL=postgres://flowsmith@db/flowsmith flowsmith migrate
  DATABASE_URL=postgres://flowsmith@db/flowsmith flowsmith migrate --to embedded`,
  },
  secrets: {
    summary: 'change the keys that secrets are sealed with',
    description:
      'Access tokens, private keys and other secrets are sealed with a data key, and that is wrapped by the instance key. Both can be changed while servers run.',
    status: 'show which keys are in use, and what is sealed with which',
    rotate: {
      summary: 'make a new data key and seal every secret anew',
      description:
        'Makes a new data key, wraps all data keys with the current instance key, and seals every secret anew. Servers go on meanwhile; what is interrupted goes on by itself.',
      instanceKey: 'also put a new instance key into instance.key of the data folder',
      examples: `
To change FLOWSMITH_KEY: start every server with the new key in FLOWSMITH_KEY and the old one in FLOWSMITH_KEY_PREVIOUS,
rotate, then start them without FLOWSMITH_KEY_PREVIOUS.

Examples:
  flowsmith secrets rotate
  flowsmith secrets rotate --instance-key
  FLOWSMITH_URL=https://flows.example.com FLOWSMITH_API_KEY=… flowsmith secrets rotate`,
    },
  },
  ownerLink: {
    summary: 'let somebody in who is locked out',
    description:
      'Makes a link by which an owner, or somebody else who signs in, chooses a new password within an hour. It takes authenticator app and passkeys away. Works on the data itself: stop a server with embedded data first.',
    email: 'whose; without it the one owner',
    examples: `
Examples:
  flowsmith owner-link
  DATABASE_URL=postgres://flowsmith@db/flowsmith PUBLIC_URL=https://flows.example.com flowsmith owner-link --email olga@example.com`,
  },
};
