import type { Browser, Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { named, startOwnServer, type OwnServer } from './support/own-server.ts';
import { expect, test } from './support/test.ts';
import { totpCode } from './support/totp.ts';

const PASSWORD = 'seven blue kites over the harbour';

// Starting a server of its own is most of it, and takes its time on a busy machine.
test.describe.configure({ timeout: 120_000 });

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer();
});
test.afterAll(() => server.stop());

test('people come in by links, do what their roles say, and are out when their session ends', async ({
  browser,
}) => {
  const owner = await openPage(browser);
  const invitation: { editor: string; viewer: string } = { editor: '', viewer: '' };

  await test.step('the link of the log makes the first owner', async () => {
    await owner.goto(server.url);
    await expect(owner.getByRole('heading', { name: 'This server needs an owner' })).toBeVisible();
    await owner.goto(server.ownerLink);
    await expect(owner.getByRole('heading', { name: 'Welcome to Flowsmith' })).toBeVisible();
    expect(new URL(owner.url()).hash, 'the token stays nowhere').toBe('');
    expect.soft(await violations(owner), 'welcome').toEqual([]);
    await owner.getByLabel('Your name').fill('Ana Lima');
    await owner.getByLabel('E-mail address').fill('ana@example.com');
    await owner.getByLabel('Password', { exact: true }).fill('password1234');
    await owner.getByRole('button', { name: 'Begin' }).click();
    await expect(owner.getByRole('alert')).toContainText('Many people use this password');
    await owner.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await owner.getByRole('button', { name: 'Begin' }).click();
    await expect(menu(owner, 'Ana Lima')).toBeVisible();
  });

  await test.step('an authenticator app, and signing in with a recovery code', async () => {
    await owner.goto(`${server.url}/you/security`);
    await owner.getByRole('button', { name: 'Set up…' }).click();
    const key = await owner.getByRole('textbox', { name: 'Key' }).inputValue();
    expect.soft(await violations(owner), 'authenticator app').toEqual([]);
    await owner.getByLabel('Then enter the code').fill(totpCode(key));
    const codes = owner.getByRole('dialog', { name: 'Keep your recovery codes' });
    const code = await codes.getByRole('listitem').first().innerText();
    await codes.getByRole('checkbox', { name: 'I have kept them' }).click();
    await codes.getByRole('button', { name: 'Done' }).click();
    await menu(owner, 'Ana Lima').click();
    await owner.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(owner.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect.soft(await violations(owner), 'sign in').toEqual([]);
    await signIn(owner, 'ana@example.com');
    await owner.getByRole('button', { name: 'Use a recovery code' }).click();
    await owner.getByLabel('Recovery code').fill(code);
    await owner.keyboard.press('Enter');
    await expect(menu(owner, 'Ana Lima')).toBeVisible();
  });

  await test.step('invitations, each by a link that is shown once', async () => {
    await owner.goto(`${server.url}/people`);
    await owner.getByRole('button', { name: 'Invite…' }).click();
    expect.soft(await violations(owner), 'invite').toEqual([]);
    for (const [role, label] of [
      ['editor', 'Editor'],
      ['viewer', 'Viewer'],
    ] as const) {
      await owner.getByLabel('E-mail address').fill(`${role}@example.com`);
      await owner.getByRole('radio', { name: label }).click();
      await owner.getByRole('button', { name: 'Make the link' }).click();
      invitation[role] = named(await owner.getByLabel('Invitation link').inputValue());
      await owner.getByRole('button', { name: 'Invite another' }).click();
    }
    await owner.getByRole('button', { name: 'Cancel' }).click();
    await expect(owner.getByRole('region', { name: 'Open invitations' }).getByRole('listitem')).toHaveCount(
      2,
    );
  });

  const editor = await openPage(browser);
  await test.step('the editor joins and makes a passkey', async () => {
    await join(editor, invitation.editor, 'Ed Moss');
    await menu(editor, 'Ed Moss').click();
    await expect(editor.getByRole('menuitem', { name: 'Your account' })).toBeVisible();
    await expect(editor.getByRole('menuitem', { name: 'People' })).toHaveCount(0);
    await addAuthenticator(editor);
    await editor.goto(`${server.url}/you/security`);
    await editor.getByRole('button', { name: 'Add a passkey…' }).click();
    await editor.getByLabel('Name').fill('Laptop');
    await editor.getByRole('button', { name: 'Go on' }).click();
    await expect(editor.getByRole('region', { name: 'Passkeys' })).toContainText('Laptop');
    expect.soft(await violations(editor), 'passkeys').toEqual([]);
  });

  const id = await makeFlow(editor);
  await test.step('the viewer sees the flow as it is, and why nothing can be changed', async () => {
    const viewer = await openPage(browser);
    await join(viewer, invitation.viewer, 'Vi Stone');
    await expect(viewer.getByRole('button', { name: 'New flow' })).toHaveAccessibleDescription(
      'As a viewer you cannot change flows. An owner can make you an editor.',
    );
    await viewer.goto(`${server.url}/flows/${id}`);
    await expect(viewer.getByRole('button', { name: 'Read-only' })).toBeVisible();
    const publish = viewer.getByRole('button', { name: 'Publish', exact: true });
    await expect(publish).toHaveAttribute('aria-disabled', 'true');
    await publish.click({ force: true });
    await expect(viewer.getByRole('dialog')).toHaveCount(0);
    const heading = viewer.getByRole('button', { name: /^Add Heading/ });
    await expect(heading).toHaveAttribute('aria-disabled', 'true');
    await heading.click({ force: true });
    await expect(
      viewer.getByText('As a viewer you cannot change flows.').filter({ visible: true }),
    ).toBeVisible();
    await expect(viewer.getByLabel('Name of the flow')).toHaveAttribute('readonly');
    expect.soft(await violations(viewer), 'read-only').toEqual([]);
    await viewer.goto(`${server.url}/audit`);
    await expect(viewer.getByText('Only owners can see who did what.')).toBeVisible();
    await viewer.context().close();
  });

  await test.step('whose session is ended elsewhere signs in again and loses nothing', async () => {
    await editor.goto(`${server.url}/flows/${id}`);
    await expect(editor.getByText('Saved', { exact: true })).toBeVisible();
    const elsewhere = await openPage(browser);
    await elsewhere.goto(`${server.url}/you/sessions`);
    await signIn(elsewhere, 'editor@example.com');
    await elsewhere.getByRole('button', { name: /^End the session/ }).click();
    await expect(elsewhere.getByText('You are signed in here only.')).toBeVisible();

    // Coming back to the window, they learn it at once; and may go on all the same.
    await editor.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    const dialog = editor.getByRole('dialog', { name: 'Sign in again' });
    await expect(dialog).toContainText('Nothing is lost');
    expect.soft(await violations(editor), 'sign in again').toEqual([]);
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await editor.getByLabel('Name of the flow').fill('Greeting, again');
    await editor.keyboard.press('Enter');
    await expect(editor.getByText('Signed out, kept here')).toBeVisible();
    await editor.getByRole('button', { name: 'Sign in again' }).click();
    await dialog.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect(dialog).toBeHidden();
    await expect(editor.getByText('Saved', { exact: true })).toBeVisible();
    const saved: { name: string } = await (await editor.request.get(`/api/flows/${id}`)).json();
    expect(saved.name).toBe('Greeting, again');
  });

  await test.step('the owner sees who did what', async () => {
    await owner.goto(`${server.url}/audit`);
    for (const what of [
      'Joined · viewer@example.com',
      'Invited somebody · editor@example.com',
      'Changed passkeys',
    ])
      await expect(owner.getByRole('row').filter({ hasText: what }).first()).toBeVisible();
    await owner.getByRole('row').filter({ hasText: 'Ended a session' }).first().click();
    await expect(owner.getByRole('button', { name: 'Only by them' })).toBeVisible();
    expect.soft(await violations(owner), 'audit log').toEqual([]);
    await owner.getByRole('button', { name: 'Only by them' }).click();
    await expect(owner.getByRole('row').filter({ hasText: 'Invited somebody' })).toHaveCount(0);
  });

  async function openPage(from: Browser): Promise<Page> {
    const context = await from.newContext({ baseURL: server.url });
    return context.newPage();
  }
});

function menu(page: Page, name: string) {
  return page.getByRole('button', { name: `You: ${name}` });
}

/** Made by a page: what carries a cookie must say where it is from. */
async function makeFlow(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = await fetch('/api/flows', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Greeting', template: 'Newsletter' }),
    });
    const { id }: { id: string } = await answer.json();
    return id;
  });
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(menu(page, name)).toBeVisible();
}

/** A device that keeps passkeys, and always finds that it is its owner who asks. */
async function addAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
