// Made by `npm run generate -w @flowsmith/api-types` from the routes of apps/api. Do not edit.

export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All accounts, by name */
        get: operations["listAccounts"];
        put?: never;
        /** Add an account */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: operations["readAccount"];
        put?: never;
        post?: never;
        /** Forget an account and its links to flows; what is at Meta stays there */
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        /** Change an account; what is left out stays */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/api/accounts/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try everything that the loop with Meta needs, or some of it */
        post: operations["runConnectionChecks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/fixes/{fix}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mend one thing at Meta, and try again what it was about */
        post: operations["applyConnectionFix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a picture, video or document for the header of messages. The body is the file (application/octet-stream) */
        post: operations["uploadMessageMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates of the account that open a flow */
        get: operations["listMessageTemplates"];
        put?: never;
        /** Hand in a template with a button that opens a flow */
        post: operations["createMessageTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/message-templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a template in all its languages */
        delete: operations["deleteMessageTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message to one person */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/messages/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with a message, without sending it */
        post: operations["checkMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/meta-flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All flows that Meta has for an account */
        get: operations["listMetaFlows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/meta-flows/{metaFlowId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One flow that Meta has */
        get: operations["readMetaFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/phone-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The phone numbers of the account, at Meta */
        get: operations["listPhoneNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/recipient-lists/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a CSV of recipients, row by row, without sending anything */
        post: operations["checkRecipientList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/send-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be sent of a flow, and the data that its screens take */
        get: operations["readSendForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/send-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to send a message to everybody on a list */
        post: operations["startSendJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/test-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbers that messages are tried with */
        get: operations["listTestNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/test-numbers/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Remember a number to try messages with */
        put: operations["putTestNumber"];
        post?: never;
        /** Forget a number */
        delete: operations["deleteTestNumber"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Callback address and verify token of an account, and what came there */
        get: operations["readAccountWebhook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls to Meta, latest first */
        get: operations["listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is recorded, in words */
        get: operations["listAuditActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All events that match, oldest first, as a file that is written while it is sent */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/prune": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete events from before a moment; younger ones than the server must keep are refused */
        post: operations["pruneAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether any event was changed or taken away since it was written */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove again who you are, before something sensitive: password (and code), or a passkey */
        post: operations["confirmIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/confirm/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What navigator.credentials.get is asked with, to prove again who you are */
        post: operations["beginPasskeyConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open invitations, newest first */
        get: operations["listInvitations"];
        put?: never;
        /** Invite somebody; the link in the answer is shown this once, and is yours to send */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation back */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join by the link of an invitation */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of the API, newest first */
        get: operations["listApiKeys"];
        put?: never;
        /** Make a key, with scopes that you have yourself; it is shown this once */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Make a key useless, at once and for good */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/links/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a link is for, before it is used; 410 when it was used, revoked or has expired */
        post: operations["readOneTimeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who can sign in, in the order in which they joined */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove somebody, with their sessions and keys; 409 for the last owner */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /** Give somebody another role; 409 for the last owner */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/api/auth/members/{memberId}/reset-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link by which somebody chooses a new password; good for a day */
        post: operations["makeResetLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a new passkey */
        post: operations["createPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a passkey away */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        /** Give a passkey another name */
        patch: operations["renamePasskey"];
        trace?: never;
    };
    "/api/auth/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What navigator.credentials.create is asked with */
        post: operations["beginPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your password; your other sessions end */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your name */
        patch: operations["changeProfile"];
        trace?: never;
    };
    "/api/auth/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password by a link; all sessions end */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What protects your account */
        get: operations["readAccountSecurity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in, latest used first */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** End all your sessions but this */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your sessions */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Become the first owner, by the link that the server wrote when it started */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail address and password; 429 with Retry-After after too many tries */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second step: a code of the authenticator app, or a recovery code */
        post: operations["signInWithCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a passkey; neither password nor code is asked for */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What navigator.credentials.get is asked with */
        post: operations["beginPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session, if it has not ended already */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for an authenticator app; it counts once a code of it was shown */
        post: operations["beginTotp"];
        /** Ask for no more codes */
        delete: operations["removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show that the app works: from now on codes are asked for; answers with recovery codes */
        post: operations["finishTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/totp/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes; the ones before are of no use any more */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest actions on many flows */
        get: operations["listBulk"];
        put?: never;
        /** Begin an action on many flows */
        post: operations["startBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an action on many flows is */
        get: operations["readBulk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not begin with the rest; what is done stays done */
        post: operations["cancelBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a token gives access to. Nothing is kept */
        post: operations["discoverAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/endpoint-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All key pairs of this installation, and the flows that accept them */
        get: operations["listKnownKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/environments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which flows of one account are in another, as last known here */
        get: operations["compareAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of the library, latest change first */
        get: operations["listFlows"];
        put?: never;
        /** Begin a flow: blank, from a text (import), or from a template */
        post: operations["createFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One flow with its text; the ETag is its revision */
        get: operations["readFlow"];
        /** Save; 412 with the current flow in details.current when it was saved elsewhere since */
        put: operations["saveFlow"];
        post?: never;
        /** Hide a flow; undelete brings it back */
        delete: operations["deleteFlow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A flow as Meta has it in two accounts */
        get: operations["compareEnvironments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/deprecate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the published flow out of service, for good */
        post: operations["deprecateFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy a flow */
        post: operations["duplicateFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The server side of a flow: both environments, keys, where the source stands */
        get: operations["readEndpoint"];
        /** Change settings of its environments; what is left out stays */
        put: operations["changeEndpoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/deploy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a source answer from now on; 400 invalid-source with its place when it would not run. An endpoint without keys gets its first one. */
        post: operations["deployEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest exchanges of an environment; 500 are kept */
        get: operations["listExchanges"];
        put?: never;
        post?: never;
        /** Forget all exchanges of an environment */
        delete: operations["clearExchanges"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/exchanges/{exchangeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One exchange in full */
        get: operations["readExchange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/exchanges/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many exchanges of an environment are kept, how they went and how long they took */
        get: operations["readExchangeOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Key pairs that requests of a flow are opened with */
        get: operations["listEndpointKeys"];
        put?: never;
        /** Make or import a key pair, or use that of another flow. It becomes the current one: this is also how to rotate */
        post: operations["createEndpointKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a key; the current one only when it is the last */
        delete: operations["deleteEndpointKey"];
        options?: never;
        head?: never;
        /** Bring a key to another state */
        patch: operations["changeEndpointKey"];
        trace?: never;
    };
    "/api/flows/{id}/endpoint/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What handlers wrote to their console and what went wrong in them, to follow along */
        get: operations["readEndpointLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the phone of a flow may ask, and what is missing for it */
        get: operations["readPhoneTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/phone/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Carry out an exchange as WhatsApp does: encrypt, sign, send, decrypt. What fails on the way is told with status 200 */
        post: operations["playExchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/phone/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Encrypt a picked file as a phone does, and put it on the CDN of the sandbox. The body is the file (application/octet-stream) */
        post: operations["uploadPickedMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/phone/own-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Remember a server of one's own that the phone may ask */
        put: operations["putPhoneOwnServer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/phones/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public key of an account's phone number at Meta, and what it is to this flow */
        get: operations["readPhoneKey"];
        put?: never;
        /** Upload the current key to an account's phone number; 409 key-in-use when other flows need the one that is there */
        post: operations["uploadPhoneKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an earlier version answer again, or a later one; at once, without deploying anything */
        post: operations["rollBackEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/rules/try-source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a data source of a table of rules once, as the draft endpoint would */
        post: operations["tryDataSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/secrets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a secret that handlers ask for by name; it is never sent back */
        put: operations["putEndpointSecret"];
        post?: never;
        /** Forget a secret */
        delete: operations["deleteEndpointSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The source that is being worked on; made from the flow while none was saved. The ETag is its own revision */
        get: operations["readEndpointSource"];
        /** Save it; 412 with the current one in details.current when it was saved elsewhere since */
        put: operations["saveEndpointSource"];
        post?: never;
        /** Throw away what was saved: the source is the one made from the flow again. Deployed versions stay */
        delete: operations["resetEndpointSource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/store": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What handlers of an environment keep, without the values */
        get: operations["listEndpointStore"];
        put?: never;
        post?: never;
        /** Forget one value, or all of an environment */
        delete: operations["clearEndpointStore"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/store/value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of these values */
        get: operations["readEndpointStoreValue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a decrypted request with the source as it is, in the draft environment */
        post: operations["tryEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was deployed to an environment */
        get: operations["listEndpointVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/endpoint/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One deployed version with its source */
        get: operations["readEndpointVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text of a flow as a file, byte for byte */
        get: operations["exportFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a flow is published, as last known */
        get: operations["listLinks"];
        put?: never;
        /** Link a flow to one that Meta has already */
        post: operations["adoptMetaFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/links/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete the draft at Meta and forget the link */
        delete: operations["deleteMetaFlow"];
        options?: never;
        head?: never;
        /** Change name, categories, endpoint or app of the flow at Meta */
        patch: operations["updateMetaFlow"];
        trace?: never;
    };
    "/api/flows/{id}/links/{accountId}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents that Meta has of the flow */
        get: operations["listMetaAssets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/links/{accountId}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let Meta copy the flow, and bring the copy here */
        post: operations["cloneMetaFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/links/{accountId}/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the flow was changed at Meta since it was uploaded from here */
        get: operations["readDrift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/links/{accountId}/drift/overwrite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put what is saved here over what Meta has */
        post: operations["overwriteDrift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/links/{accountId}/drift/pull": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save here what Meta has, as a new version */
        post: operations["pullDrift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/links/{accountId}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the flow can be sent, and what stands in the way */
        get: operations["readFlowHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/links/{accountId}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meta's figures of the flow's endpoint */
        get: operations["readFlowMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/links/{accountId}/possible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be done with the flow at Meta now, and what it will mean */
        get: operations["possibleActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/links/{accountId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link to Meta's web preview, with its parameters */
        post: operations["makePreviewLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/play": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a flow is played with; the ETag is its own revision, 0 while nothing was saved */
        get: operations["readPlayKit"];
        /** Save it; 412 with the current one in details.current when it was saved elsewhere since */
        put: operations["savePlayKit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the saved text to Meta and get Meta's validation errors */
        post: operations["preflightFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/preview-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meta's web preview of what was last uploaded */
        get: operations["previewUrl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a flow as it is at Meta from one account to another */
        post: operations["promoteFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make public what was last checked */
        post: operations["publishFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask Meta how the flow stands now */
        post: operations["refreshLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers to a flow, newest first */
        get: operations["listResponses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/responses/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fields of the answers to a flow, of all its versions, in the order of the newest */
        get: operations["listResponseColumns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/responses/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many answers there are to a flow */
        get: operations["countResponses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/responses/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers to a flow as a file, one column for each field */
        get: operations["exportResponses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/responses/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long answers to a flow are kept */
        get: operations["readResponseSettings"];
        /** Set how long answers to a flow are kept; older ones are deleted soon after */
        put: operations["saveResponseSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/responses/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From sent to completed, where people stop, how long it takes, and what they choose */
        get: operations["readResponseStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Links to a flow, newest first, without the links themselves */
        get: operations["listShares"];
        put?: never;
        /** Make a link to a page that plays the flow; its token is in this answer only */
        post: operations["createShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/shares/{shareId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Switch a link off for good; it stays in the list */
        delete: operations["revokeShare"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/undelete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted flow back */
        post: operations["undeleteFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saves of a flow, newest first */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/versions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One save with its text */
        get: operations["readVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give a save a name, or take it away */
        patch: operations["labelVersion"];
        trace?: never;
    };
    "/api/flows/{id}/versions/{revision}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save an old text again, as the newest version */
        post: operations["restoreVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/import-meta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a flow from Meta, and link the two */
        post: operations["importMetaFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server and its database answer */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses that are told of answers */
        get: operations["listHooks"];
        put?: never;
        /** Tell an address of answers from now on; the secret is in this answer only */
        post: operations["createHook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hooks/{hookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One address */
        get: operations["readHook"];
        put?: never;
        post?: never;
        /** Tell an address nothing any more, and forget its deliveries */
        delete: operations["deleteHook"];
        options?: never;
        head?: never;
        /** Change an address; what is left out stays */
        patch: operations["updateHook"];
        trace?: never;
    };
    "/api/hooks/{hookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an address was told, or is to be told, newest first */
        get: operations["listHookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hooks/{hookId}/deliveries/{deliveryId}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send something again */
        post: operations["redeliverHookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hooks/{hookId}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try all again that were given up */
        post: operations["redeliverDeadHookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hooks/{hookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new secret; the one before signs nothing any more */
        post: operations["renewHookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hooks/{hookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an example now, once, and say how it went */
        post: operations["testHook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: each says what changed, not how; its data is a LiveEvent */
        get: operations["followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, and what they may do; answers everybody */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let Meta copy flows between two accounts of one business */
        post: operations["migrateFlows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What Meta told about flows, newest first */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notifications as read */
        post: operations["readNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answered, latest first */
        get: operations["listPersons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody who answered */
        get: operations["readPerson"];
        put?: never;
        post?: never;
        /** Delete everything that is kept of a person; cannot be undone */
        delete: operations["deletePerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{personId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is kept of a person, as a JSON file, nothing masked */
        get: operations["exportPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/references": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which flow became which in another account */
        get: operations["listReferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers to all flows, newest first */
        get: operations["listAllResponses"];
        put?: never;
        post?: never;
        /** Delete all answers that fit, with their files, some thousands at a time */
        delete: operations["deleteMatchingResponses"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/responses/{responseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One answer in full */
        get: operations["readResponse"];
        put?: never;
        post?: never;
        /** Delete an answer, with its files */
        delete: operations["deleteResponse"];
        options?: never;
        head?: never;
        /** Say which flow was answered, where it could not be found */
        patch: operations["assignResponse"];
        trace?: never;
    };
    "/api/responses/{responseId}/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that came with an answer; verified before it was stored */
        get: operations["readResponseFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/responses/{responseId}/media/{mediaId}/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch a file again that could not be fetched */
        post: operations["fetchResponseFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/responses/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many answers there are to all flows */
        get: operations["countAllResponses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/responses/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete several answers, with their files */
        post: operations["deleteResponses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/responses/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers to all flows as a file */
        get: operations["exportAllResponses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/send-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest lists that were sent to */
        get: operations["listSendJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/send-jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far sending to a list is */
        get: operations["readSendJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Send faster or slower */
        patch: operations["changeSendJob"];
        trace?: never;
    };
    "/api/send-jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop for good; what was sent stays sent */
        post: operations["cancelSendJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/send-jobs/{jobId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop for now */
        post: operations["pauseSendJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/send-jobs/{jobId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list with what became of each message, as CSV */
        get: operations["exportSendJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/send-jobs/{jobId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with those who were not sent to yet */
        post: operations["resumeSendJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/send-jobs/{jobId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again to those whom it did not, or maybe did not, reach */
        post: operations["retrySendJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sent-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that were sent, latest first; those of a list in its order */
        get: operations["listSentMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/server/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All data of the embedded database as one file; the key that opens its secrets is not in it */
        get: operations["backUpServer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/server/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which keys seal the secrets of this server, and how far a change of them is */
        get: operations["readSecretsStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/server/secrets/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the data key, and seal every secret anew in the background */
        post: operations["rotateSecrets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shared/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a link hands out. Public; 410 when it has expired or was revoked */
        get: operations["openShare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Example flows to begin from, with their text */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One example flow */
        get: operations["readTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A connection to one WhatsApp Business Account. */
        Account: {
            apiVersion: string;
            appId: string | null;
            baseUrl: string;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            environment: "development" | "production";
            hasAppSecret: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            phoneNumberId: string | null;
            publicUrl: string | null;
            /** @description The last four characters of a long token */
            tokenHint: string | null;
            /** Format: date-time */
            updatedAt: string;
            wabaId: string;
        };
        AccountList: {
            items: components["schemas"]["Account"][];
        };
        AccountSecurity: {
            /** @description Until when sensitive changes need no password; null: they need it now */
            confirmedUntil: string | null;
            passkeys: components["schemas"]["Passkey"][];
            /** Format: date-time */
            passwordChangedAt: string;
            totp: {
                recoveryCodesLeft: number;
                /** Format: date-time */
                since: string;
            } | null;
        };
        /** @description Where Meta sends what happens in an account, and what came. */
        AccountWebhook: {
            /** @description Without the secret of the app, nothing is accepted */
            hasAppSecret: boolean;
            /** @description Path of the callback on this server, such as /webhooks/… */
            path: string;
            received: number;
            receivedAt: string | null;
            refused: number;
            refusedAt: string | null;
            refusedReason: ("no-app-secret" | "signature-missing" | "signature-wrong" | "not-json" | "too-large") | null;
            /** @description When Meta last confirmed the address */
            verifiedAt: string | null;
            /** @description What Meta must be told together with the address */
            verifyToken: string;
        };
        /** @description Calls to Meta, latest first. Without tokens, bodies and answers. */
        ActivityList: {
            items: {
                /** Format: uuid */
                accountId: string;
                accountName: string;
                /** Format: date-time */
                at: string;
                /** @description 2 and more: a repeat */
                attempt: number;
                code: number | null;
                /** @description The flow here that it was about */
                flowId: string | null;
                flowName: string | null;
                id: string;
                /** @description The failure in plain words */
                message: string | null;
                /** @enum {string} */
                method: "GET" | "POST" | "DELETE";
                milliseconds: number;
                /** @description ok, or the kind of failure */
                outcome: string;
                /** @description Without ids and query */
                path: string;
                /** @description What it was for, in words */
                summary: string;
                traceId: string | null;
            }[];
            next?: string;
        };
        AdoptMetaFlow: {
            /** Format: uuid */
            accountId: string;
            metaFlowId: string;
        };
        /** @description Why a request failed: a stable code, plain words, what to do about it. */
        ApiError: {
            error: {
                /** @enum {string} */
                code: "invalid-request" | "sign-in-required" | "sign-in-failed" | "not-permitted" | "confirm-needed" | "weak-password" | "invalid-code" | "not-found" | "stale" | "revision-required" | "too-large" | "unsupported-media-type" | "foreign-origin" | "name-taken" | "not-linked" | "already-linked" | "not-uploaded" | "wrong-state" | "secret-unreadable" | "invalid-source" | "invalid-key" | "key-in-use" | "limit-reached" | "expired" | "revoked" | "too-many-requests" | "busy" | "meta" | "meta-unreachable" | "internal";
                details?: unknown;
                hint?: string;
                message: string;
                /** @description Stands in the log of the server, too */
                requestId?: string;
            };
        };
        ApiKey: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            lastAddress: string | null;
            lastUsedAt: string | null;
            name: string;
            /** @description How the key begins, to tell it from others */
            prefix: string;
            scopes: ("flows:read" | "flows:write" | "endpoints:read" | "endpoints:write" | "accounts:read" | "accounts:write" | "publish" | "send" | "answers:read" | "answers:export" | "answers:delete" | "members:manage" | "keys:manage" | "audit:read" | "server:manage")[];
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
        };
        ApplyFix: {
            /**
             * Format: uuid
             * @description upload-key: which key pair; default: the one most flows use
             */
            keyId?: string;
            /** @description register-phone: six digits, for two-step verification */
            pin?: string;
        } | null;
        /** @description The flow that was answered, said by hand. */
        AssignResponse: {
            /** Format: uuid */
            flowId: string;
        };
        /** @description Who did what, when and from where. */
        AuditEvent: {
            /** @description Stable, for programs; see /api/audit/actions */
            action: string;
            actor: {
                id: string | null;
                /** @description One of user, key, local, nobody, system */
                kind: string;
                /** @description As it was then */
                name: string | null;
            };
            /** @description Where the request came from */
            address: string | null;
            /** Format: date-time */
            at: string;
            details: {
                [key: string]: unknown;
            };
            /** @description Chains the event to the one before */
            hash: string;
            id: number;
            /** @description One of done, failed, refused */
            outcome: string;
            requestId: string | null;
            subject: {
                id: string | null;
                kind: string;
                name: string | null;
            } | null;
            /** @description The action in words */
            summary: string;
            userAgent: string | null;
        };
        /** @description Deeds, newest first. */
        AuditList: {
            items: components["schemas"]["AuditEvent"][];
            next?: string;
        };
        /** @description Whether the audit log is as it was written. */
        AuditState: {
            /** @description The first event that is not as it was written */
            brokenAt: number | null;
            events: number;
            /** @description Hash of the newest event: noted elsewhere, it proves all before it */
            head: string | null;
            /** @description No event was changed, and none in between is missing */
            whole: boolean;
        };
        BulkJob: {
            /** Format: uuid */
            accountId: string;
            /** @enum {string} */
            action: "refresh" | "check" | "publish" | "deprecate" | "delete" | "unlink" | "promote";
            /** Format: date-time */
            createdAt: string;
            done: number;
            failed: number;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            items: {
                /** Format: uuid */
                flowId: string;
                hint: string | null;
                message: string | null;
                name: string;
                /** @enum {string} */
                state: "waiting" | "running" | "done" | "failed" | "canceled";
                traceId: string | null;
            }[];
            /** @enum {string} */
            state: "running" | "done" | "canceled";
            toAccountId: string | null;
            total: number;
        };
        BulkJobList: {
            items: {
                /** Format: uuid */
                accountId: string;
                /** @enum {string} */
                action: "refresh" | "check" | "publish" | "deprecate" | "delete" | "unlink" | "promote";
                /** Format: date-time */
                createdAt: string;
                done: number;
                failed: number;
                finishedAt: string | null;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "running" | "done" | "canceled";
                toAccountId: string | null;
                total: number;
            }[];
        };
        /** @description What is left out stays. */
        ChangeEndpoint: {
            draft?: {
                /** @description Hosts that handlers may fetch from: api.example.com, *.example.com, api.example.com:8443 */
                allowedHosts?: string[];
                checkSignatures?: boolean;
                keepPayloads?: boolean;
            };
            live?: {
                /** @description Hosts that handlers may fetch from: api.example.com, *.example.com, api.example.com:8443 */
                allowedHosts?: string[];
                checkSignatures?: boolean;
                keepPayloads?: boolean;
            };
        };
        ChangeEndpointKey: {
            /**
             * @description current: the one to upload. previous: still accepted. retired: not accepted any more.
             * @enum {string}
             */
            state: "current" | "previous" | "retired";
        };
        ChangeSendJob: {
            perSecond: number;
        };
        CheckedMessage: {
            /** @description No errors */
            ok: boolean;
            /** @description As it would go to Meta, without recipient */
            payload: {
                [key: string]: unknown;
            };
            problems: {
                message: string;
                /** @description Place in the message, as body or action.data.name */
                path: string;
                /** @enum {string} */
                severity: "error" | "warning";
            }[];
        };
        CheckedRecipientList: {
            columns: string[];
            /** @description Field: column */
            data: {
                [key: string]: string;
            };
            /** @description Numbers that appear again; they are sent to once */
            duplicates: number;
            good: number;
            problemCount: number;
            /** @description The first 200 */
            problems: {
                column: string | null;
                line: number;
                message: string;
            }[];
            recipientColumn: string | null;
            rows: number;
            /** @description The first rows */
            sample: {
                [key: string]: string;
            }[];
        };
        CheckMessage: {
            /** @description Columns of a list */
            columns?: string[];
            /** Format: uuid */
            flowId?: string;
            message: components["schemas"]["FlowMessageInput"] | components["schemas"]["TemplateMessageInput"];
            metaFlowId?: string;
        };
        CheckRecipientList: {
            columns?: {
                /** @description Field of the data model: column. Default: columns with the names of fields */
                data?: {
                    [key: string]: string;
                };
                /** @description Column of the phone numbers; default: guessed by its name */
                recipient?: string;
            };
            /** @description CSV with a line of column names; comma, semicolon or tab */
            csv: string;
            /** Format: uuid */
            flowId?: string;
            message?: components["schemas"]["FlowMessageInput"] | components["schemas"]["TemplateMessageInput"];
            metaFlowId?: string;
        };
        ClonedMetaFlow: {
            /**
             * Format: uuid
             * @description The new flow here that is linked to it
             */
            flowId: string;
            metaFlowId: string;
        };
        CloneMetaFlow: {
            /** @description Default: those of the flow */
            categories?: string[];
            endpointUri?: string;
            name: string;
        };
        ConnectionCheck: {
            /** Format: date-time */
            checkedAt: string;
            /** @description What Meta said, for people to compare */
            facts: {
                label: string;
                value: string;
            }[];
            fixes: {
                /** @description What it will change */
                consequence: string;
                label: string;
                /** @enum {string} */
                name: "subscribe-app" | "set-webhook" | "override-webhook" | "upload-key" | "register-phone";
                /** @description What has to be sent along */
                needs: ("pin" | "keyId")[];
            }[];
            /** @description What to do about it, step by step */
            hint?: string;
            /** @description What was found */
            message: string;
            meta?: components["schemas"]["MetaWords"];
            /** @enum {string} */
            name: "app" | "token" | "scopes" | "assets" | "app-secret" | "waba" | "phone" | "phone-state" | "flows" | "key" | "subscribed" | "webhook" | "public-address" | "endpoint" | "delivery";
            /**
             * @description skip: something that it needs is not entered
             * @enum {string}
             */
            state: "pass" | "warn" | "fail" | "skip";
            /** @description What is looked at */
            title: string;
        };
        ConnectionChecks: {
            checks: components["schemas"]["ConnectionCheck"][];
            /** @description None of those that ran failed */
            ok: boolean;
        };
        CreateAccount: {
            /** @default v25.0 */
            apiVersion?: string;
            appId?: string | null;
            appSecret?: string | null;
            /** @description Where the Graph API answers, without version */
            baseUrl?: string;
            /**
             * @description Default: development
             * @enum {string}
             */
            environment?: "development" | "production";
            name: string;
            phoneNumberId?: string | null;
            /** @description Where Meta reaches this server, such as https://flows.example.com; null: nowhere yet */
            publicUrl?: string | null;
            /** @description Kept sealed, never sent back */
            token: string;
            wabaId: string;
        };
        CreatedApiKey: {
            key: components["schemas"]["ApiKey"];
            /** @description fs_…, shown this once */
            token: string;
        };
        CreatedHook: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description Deliveries that were given up */
            dead: number;
            events: "response.received"[];
            /** @description null: answers of all flows */
            flowId: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Signs what is sent (Standard Webhooks); shown this once */
            secret: string;
            /** @description Whether sensitive fields are sent as they are; else they are masked */
            sensitive: boolean;
            /** Format: date-time */
            updatedAt: string;
            url: string;
            /** @description Deliveries that are still to be made */
            waiting: number;
        };
        CreatedMessageTemplate: {
            category: string;
            id: string;
            message: string;
            status: string;
        };
        /** @description It becomes the current one; the one before stays accepted. */
        CreateEndpointKey: {
            /** @constant */
            from: "new";
        } | {
            /** @constant */
            from: "pem";
            passphrase?: string;
            /** @description Private key, PKCS#1 or PKCS#8 */
            pem: string;
        } | {
            /** @constant */
            from: "other-flow";
            /** Format: uuid */
            keyId: string;
        };
        CreateFlow: {
            categories?: string[];
            name: string;
            /** @description Name of a template to begin with, when there is no text */
            template?: string;
            /** @description Flow JSON to begin with, kept byte for byte */
            text?: string;
        };
        CreateHook: {
            /** @default true */
            active?: boolean;
            /**
             * @default [
             *       "response.received"
             *     ]
             */
            events?: "response.received"[];
            /** @default null */
            flowId?: string | null;
            name: string;
            /** @default false */
            sensitive?: boolean;
            /**
             * Format: uri
             * @description https, or http to a server of your own while Flowsmith runs on your machine
             */
            url: string;
        };
        CreateMessageTemplate: {
            body: string;
            /**
             * @description An example for each variable of the body
             * @default []
             */
            bodyExamples?: string[];
            button: {
                /**
                 * @default navigate
                 * @enum {string}
                 */
                action?: "navigate" | "data_exchange";
                /** @enum {string} */
                icon?: "DOCUMENT" | "PROMOTION" | "REVIEW";
                screen?: string;
                text: string;
            };
            /** @enum {string} */
            category: "MARKETING" | "UTILITY";
            /** Format: uuid */
            flowId?: string;
            footer?: string | null;
            header?: {
                /** @constant */
                format: "TEXT";
                text: string;
            } | null;
            language: string;
            metaFlowId?: string;
            name: string;
        };
        CreateShare: {
            /** @default 30 */
            expiresInDays?: number;
            /** @description For whom it is, to recognise it in the list */
            label?: string;
            /**
             * @description latest: whatever is saved when it is opened. A revision: that one, with the scenarios of now
             * @default latest
             */
            revision?: "latest" | number;
            /** @description Id of the one scenario to show; default: all */
            scenario?: string;
        };
        DeletedCount: {
            deleted: number;
        };
        DeletedMatching: {
            deleted: number;
            /** @description There is more that fits: ask again */
            more: boolean;
        };
        /** @description What was deleted of a person. */
        DeletedPerson: {
            answers: number;
            files: number;
            messages: number;
        };
        DeleteResponses: {
            ids: string[];
        };
        DeployEndpoint: {
            /**
             * @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else.
             * @enum {string}
             */
            environment: "draft" | "live";
            /** @description A deployed version to take the source from, for example the draft that was tried. Default: the source as it is saved. */
            from?: {
                /**
                 * @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else.
                 * @enum {string}
                 */
                environment: "draft" | "live";
                number: number;
            };
            note?: string;
        };
        /** @description A token to look at before an account is made. Nothing is kept. */
        Discover: {
            /** @default v25.0 */
            apiVersion?: string;
            appId?: string | null;
            appSecret?: string | null;
            /** @description Where the Graph API answers, without version */
            baseUrl?: string;
            /** @description Kept sealed, never sent back */
            token: string;
        };
        /** @description What a token gives access to. */
        Discovery: {
            accounts: {
                /** @description The account here that is connected to it already */
                known: string | null;
                name: string | null;
                phones: components["schemas"]["MetaPhone"][];
                wabaId: string;
            }[];
            app: {
                id: string;
                name: string | null;
            } | null;
            /** @description null: never, or not known */
            expiresAt: string | null;
            /** @description What could not be found out, and why */
            notes: string[];
            scopes: string[];
            /** @description SYSTEM_USER, USER, … */
            tokenType: string | null;
        };
        Drift: {
            /** @description What was uploaded last from here */
            base: {
                revision: number;
                text: string;
            } | null;
            /** Format: date-time */
            checkedAt: string;
            /** @description left: as last known here; right: as it is at Meta */
            differences: {
                left: string;
                /** @enum {string} */
                property: "name" | "categories" | "endpointUri";
                right: string;
            }[];
            here: {
                revision: number;
                text: string;
            };
            message: string;
            /**
             * @description Against what was uploaded last. empty: Meta has no document
             * @enum {string}
             */
            state: "same" | "changed-there" | "changed-here" | "changed-both" | "gone" | "empty";
            there: {
                text: string;
            } | null;
        };
        DuplicateFlow: {
            name?: string;
        } | null;
        /** @description The server side of a flow. No secret is ever in it. */
        Endpoint: {
            draft: components["schemas"]["EndpointEnvironment"];
            /** Format: uuid */
            flowId: string;
            keys: components["schemas"]["EndpointKey"][];
            live: components["schemas"]["EndpointEnvironment"];
            source: {
                /** @description 0: the one made from the flow; nothing was saved yet */
                revision: number;
                updatedAt: string | null;
            };
        };
        EndpointEnvironment: {
            allowedHosts: string[];
            checkSignatures: boolean;
            /** @description The version that answers; null: none */
            deployed: components["schemas"]["EndpointVersion"] | null;
            /**
             * @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else.
             * @enum {string}
             */
            environment: "draft" | "live";
            /** @description Whether the deployed version is the source, and the flow, as they are now */
            isCurrent: boolean;
            keepPayloads: boolean;
            /** @description Where it answers, below the address of this server */
            path: string;
            secrets: {
                name: string;
                /** Format: date-time */
                updatedAt: string;
            }[];
            /**
             * @description checked: requests without a good signature are refused (432). no-secret: no linked account has an app secret.
             * @enum {string}
             */
            signatures: "checked" | "no-secret" | "off";
            store: {
                keys: number;
            };
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description A key pair; its private half never leaves the server. */
        EndpointKey: {
            /** Format: date-time */
            createdAt: string;
            /** @description SHA-256 of the public key (SPKI DER) as hex */
            fingerprint: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            origin: "generated" | "imported";
            /** @description PEM, as Meta takes it */
            publicKey: string;
            /** @description Other flows whose endpoints accept the same key */
            sharedWith: {
                /** Format: uuid */
                flowId: string;
                name: string;
            }[];
            /**
             * Format: date-time
             * @description When it came to this state
             */
            since: string;
            /**
             * @description current: the one to upload. previous: still accepted. retired: not accepted any more.
             * @enum {string}
             */
            state: "current" | "previous" | "retired";
        };
        /** @description The current one first, then by when they changed. */
        EndpointKeyList: {
            items: components["schemas"]["EndpointKey"][];
        };
        /** @description What handlers wrote to their console, and what went wrong, in the latest hundred exchanges. */
        EndpointLog: {
            /** @description Oldest first */
            items: {
                action: string | null;
                /** Format: date-time */
                at: string;
                error: components["schemas"]["ExchangeError"] | null;
                id: number;
                logs: {
                    /** @enum {string} */
                    level: "debug" | "info" | "warn" | "error";
                    text: string;
                }[];
                screen: string | null;
            }[];
            /** @description To ask for what comes after */
            newest: number;
        };
        /** @description The source that is being worked on. */
        EndpointSource: {
            /** @description What was made from the flow when the source was begun, or last brought up to date: a merge with what is made now starts from it. null: not known */
            base: string | null;
            /** @description 0: made from the flow; nothing was saved yet */
            revision: number;
            /** @description The table of rules that the text is made of, with the flow as it is now. null: written as code */
            rules: {
                [key: string]: unknown;
            } | null;
            text: string;
            updatedAt: string | null;
        };
        /** @description By the alphabet. */
        EndpointStoreList: {
            items: {
                /** @description Of the value as JSON text */
                bytes: number;
                /** @description null: it stays */
                expiresAt: string | null;
                key: string;
            }[];
            more: boolean;
        };
        EndpointStoreValue: {
            key: string;
            /** @description Any JSON */
            value: unknown;
        };
        /** @description Something that was deployed. Never changes. */
        EndpointVersion: {
            /** Format: date-time */
            createdAt: string;
            /** @description The revision of the flow that answers are checked against */
            flowRevision: number;
            note: string | null;
            number: number;
            /** @description Of the source's content */
            sourceId: string;
        };
        /** @description Newest first. */
        EndpointVersionList: {
            items: components["schemas"]["EndpointVersion"][];
            more: boolean;
        };
        EndpointVersionText: {
            /** Format: date-time */
            createdAt: string;
            /** @description The revision of the flow that answers are checked against */
            flowRevision: number;
            note: string | null;
            number: number;
            /** @description Of the source's content */
            sourceId: string;
            text: string;
        };
        EnvironmentComparison: {
            differences: {
                left: string;
                /** @enum {string} */
                property: "name" | "categories" | "endpointUri";
                right: string;
            }[];
            from: {
                /** Format: uuid */
                accountId: string;
                accountName: string;
                categories: string[];
                endpointUri: string | null;
                /** @enum {string} */
                environment: "development" | "production";
                metaFlowId: string;
                name: string;
                status: string;
                /** @description The document of the draft at Meta; null: nothing was uploaded */
                text: string | null;
            };
            sameText: boolean;
            /** @description null: the flow is not there yet */
            to: {
                /** Format: uuid */
                accountId: string;
                accountName: string;
                categories: string[];
                endpointUri: string | null;
                /** @enum {string} */
                environment: "development" | "production";
                metaFlowId: string;
                name: string;
                status: string;
                /** @description The document of the draft at Meta; null: nothing was uploaded */
                text: string | null;
            } | null;
        };
        EnvironmentOverview: {
            items: {
                /** Format: uuid */
                flowId: string;
                from: {
                    metaFlowId: string | null;
                    status: string;
                } | null;
                name: string;
                /**
                 * @description What is published in the second account, against the first, as last known here
                 * @enum {string}
                 */
                state: "same" | "different" | "missing" | "only-there" | "unknown";
                to: {
                    metaFlowId: string | null;
                    status: string;
                } | null;
            }[];
        };
        Exchange: {
            action: string | null;
            /** @description Before it was encrypted */
            answer: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            at: string;
            /**
             * @description phone: the one in the builder. replay: an exchange that was sent again. sandbox: a pretend customer. network: anybody else, such as WhatsApp.
             * @enum {string}
             */
            caller: "phone" | "replay" | "sandbox" | "network";
            /** @description Payloads were too large to be kept */
            cut: boolean;
            error: components["schemas"]["ExchangeError"] | null;
            errorCode: string | null;
            id: number;
            /** @description Fingerprint of the key that fitted */
            key: string | null;
            /** @enum {string} */
            kind: "ping" | "notice" | "exchange" | "unread";
            logs: {
                /** @enum {string} */
                level: "debug" | "info" | "warn" | "error";
                text: string;
            }[];
            milliseconds: number;
            /** @description The screen that it answered with; SUCCESS: the flow ended */
            next: string | null;
            /**
             * @description What the handler answered that a phone would have refused, so that it was not sent
             * @default null
             */
            refused: {
                [key: string]: unknown;
            } | null;
            /** @description Decrypted, sensitive fields masked; null where payloads are not kept */
            request: {
                [key: string]: unknown;
            } | null;
            screen: string | null;
            status: number;
            timings: components["schemas"]["ExchangeTimings"];
            /** @description Number of the version that answered */
            version: number | null;
        };
        ExchangeError: {
            code: string;
            hint: string | null;
            message: string;
            /** @description Where in the source, from 1 */
            place: {
                column: number;
                line: number;
            } | null;
            /** @description Everything that a phone would refuse about the answer */
            problems: {
                message: string;
                path: (string | number)[];
            }[];
            /** @description What the handler threw; null where payloads are not kept */
            thrown: {
                message: string;
                name: string;
                stack: string;
            } | null;
        };
        /** @description Newest first. */
        ExchangeList: {
            items: components["schemas"]["ExchangeSummary"][];
            more: boolean;
        };
        /** @description About all exchanges that are kept of an environment. */
        ExchangeOverview: {
            failed: number;
            /** @description Milliseconds; half took no longer */
            p50: number | null;
            /** @description Milliseconds; nine of ten took no longer */
            p90: number | null;
            screens: string[];
            /** @description Took longer than a second, which Meta counts against an endpoint */
            slow: number;
            statuses: number[];
            total: number;
        };
        ExchangeSummary: {
            action: string | null;
            /** Format: date-time */
            at: string;
            /**
             * @description phone: the one in the builder. replay: an exchange that was sent again. sandbox: a pretend customer. network: anybody else, such as WhatsApp.
             * @enum {string}
             */
            caller: "phone" | "replay" | "sandbox" | "network";
            errorCode: string | null;
            id: number;
            /** @enum {string} */
            kind: "ping" | "notice" | "exchange" | "unread";
            milliseconds: number;
            /** @description The screen that it answered with; SUCCESS: the flow ended */
            next: string | null;
            screen: string | null;
            status: number;
        };
        /** @description Milliseconds of each step that was reached. */
        ExchangeTimings: {
            check?: number;
            decrypt?: number;
            handler?: number;
            seal?: number;
            signature?: number;
            total: number;
        };
        Flow: {
            categories: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            layout: components["schemas"]["FlowLayout"];
            links: components["schemas"]["FlowLinkSummary"][];
            name: string;
            /** @description Goes up by one with each save that changes the text */
            revision: number;
            /**
             * @description draft: not published anywhere. published: the text is what was published. changed: published, then edited.
             * @enum {string}
             */
            status: "draft" | "published" | "changed";
            /** @description The Flow JSON, exactly as it was saved */
            text: string;
            /** Format: date-time */
            updatedAt: string;
        };
        FlowHealth: {
            application: {
                id: string;
                name: string | null;
            } | null;
            /** @description AVAILABLE, LIMITED or BLOCKED: the worst of the entities */
            canSend: string;
            /** Format: date-time */
            checkedAt: string;
            entities: {
                canSend: string;
                /** @description Otherwise it is trouble of the account, not of the flow */
                concernsFlow: boolean;
                /** @description FLOW, WABA, BUSINESS, APP, PHONE_NUMBER, MESSAGE_TEMPLATE */
                entityType: string;
                errors: {
                    /** @description Name of the check, as endpoint_uri */
                    check: string | null;
                    code: number | null;
                    description: string;
                    solution: string | null;
                }[];
                id: string;
                info: string[];
                label: string;
            }[];
            message: string;
        };
        /** @description How the board of a flow is arranged; not part of the Flow JSON. */
        FlowLayout: {
            /** @description Top left corner of each screen that a person placed, by screen id */
            positions: {
                [key: string]: {
                    x: number;
                    y: number;
                };
            };
            viewport?: {
                x: number;
                y: number;
                zoom: number;
            };
        };
        FlowLinkSummary: {
            /** Format: uuid */
            accountId: string;
            accountName: string;
            metaFlowId: string | null;
            /** @description Meta's word: DRAFT, PUBLISHED, DEPRECATED, THROTTLED, BLOCKED */
            status: string;
        };
        FlowList: {
            items: components["schemas"]["FlowSummary"][];
            /** @description Cursor of the next page; absent on the last one */
            next?: string;
        };
        /** @description Texts may hold {{column}}, filled in for each person of a list. */
        FlowMessage: {
            /**
             * @default {
             *       "type": "navigate"
             *     }
             */
            action: components["schemas"]["FlowMessageAction"];
            body: string;
            /** @description Text of the button */
            cta: string;
            footer?: string | null;
            header?: components["schemas"]["MessageHeader"] | null;
            /** @constant */
            kind: "flow";
            /**
             * @default published
             * @enum {string}
             */
            mode: "published" | "draft";
            /**
             * @default {
             *       "how": "generated"
             *     }
             */
            token: components["schemas"]["FlowTokenChoice"];
        };
        FlowMessageAction: {
            /** @description For the data model of the screen; lists may give values of each person */
            data?: {
                [key: string]: unknown;
            };
            /** @description Default: the first entry screen */
            screen?: string;
            /** @constant */
            type: "navigate";
        } | {
            /** @constant */
            type: "data_exchange";
        };
        /** @description Texts may hold {{column}}, filled in for each person of a list. */
        FlowMessageInput: {
            /**
             * @default {
             *       "type": "navigate"
             *     }
             */
            action?: components["schemas"]["FlowMessageAction"];
            body: string;
            /** @description Text of the button */
            cta: string;
            footer?: string | null;
            header?: components["schemas"]["MessageHeader"] | null;
            /** @constant */
            kind: "flow";
            /**
             * @default published
             * @enum {string}
             */
            mode?: "published" | "draft";
            /**
             * @default {
             *       "how": "generated"
             *     }
             */
            token?: components["schemas"]["FlowTokenChoiceInput"];
        };
        FlowMetrics: {
            /** @enum {string} */
            granularity: "DAY" | "HOUR" | "LIFETIME";
            message: string;
            /** @enum {string} */
            name: "ENDPOINT_REQUEST_COUNT" | "ENDPOINT_REQUEST_ERROR" | "ENDPOINT_REQUEST_ERROR_RATE" | "ENDPOINT_REQUEST_LATENCY_SECONDS_CEIL" | "ENDPOINT_AVAILABILITY";
            points: {
                /** Format: date-time */
                at: string;
                /** @description Latency only: seconds, an upper bound. 11: more than 10 */
                p50: number | null;
                p90: number | null;
                values: {
                    [key: string]: number;
                };
            }[];
            /**
             * @description Why there may be no figures; none of these is a fault
             * @enum {string}
             */
            state: "data" | "too-little-traffic" | "no-endpoint" | "not-offered";
            /** @description Sums over the points; empty for rates */
            total: {
                [key: string]: number;
            };
        };
        /** @description A completed flow. */
        FlowResponse: {
            /**
             * Format: date-time
             * @description When the flow was completed
             */
            at: string;
            /** @description The answer could not be read as JSON */
            broken: boolean;
            /** @description As sent, sensitive ones masked */
            fields: {
                [key: string]: unknown;
            };
            /** @description How many files came along */
            files: number;
            flow: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: uuid */
            id: string;
            /**
             * @description How the flow was found: by the flow token of a sent message, by the message that was answered, by an exchange with the endpoint, by hand, or not at all
             * @enum {string}
             */
            matchedBy: "token" | "message" | "exchange" | "hand" | "none";
            metaFlowId: string | null;
            /** @description Id of the person; tells neither number nor name */
            person: string;
            /** Format: date-time */
            receivedAt: string;
            /** @description Phone number, digits only */
            sender: string | null;
            senderName: string | null;
            senderUserId: string | null;
            /** @description The same for people: labels instead of option ids */
            shown: {
                [key: string]: string;
            };
            /** @description Version of the flow that was answered, where it is known */
            version: number | null;
        };
        FlowResponseDetail: {
            accountId: string | null;
            /**
             * Format: date-time
             * @description When the flow was completed
             */
            at: string;
            /** @description The answer could not be read as JSON */
            broken: boolean;
            /** @description What came instead of a JSON object */
            brokenText: string | null;
            contextId: string | null;
            /** @description As sent, sensitive ones masked */
            fields: {
                [key: string]: unknown;
            };
            /** @description How many files came along */
            files: number;
            flow: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            flowToken: string | null;
            /** Format: uuid */
            id: string;
            /** @description Fields in the order of the flow */
            items: {
                /** @enum {string} */
                kind: "text" | "number" | "boolean" | "option" | "options" | "date" | "dates" | "media" | "other";
                label: string;
                name: string;
                sensitive: boolean;
                shown: string;
                /** @description Any JSON value */
                value: unknown;
            }[];
            /**
             * @description How the flow was found: by the flow token of a sent message, by the message that was answered, by an exchange with the endpoint, by hand, or not at all
             * @enum {string}
             */
            matchedBy: "token" | "message" | "exchange" | "hand" | "none";
            media: components["schemas"]["ResponseFile"][];
            messageId: string;
            metaFlowId: string | null;
            /** @description Id of the person; tells neither number nor name */
            person: string;
            phoneNumberId: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** @description As exchanges tell */
            screens: {
                /** Format: date-time */
                at: string;
                screen: string;
            }[];
            /** @description Phone number, digits only */
            sender: string | null;
            senderName: string | null;
            senderUserId: string | null;
            /** @description The message that was answered, where it was sent from here */
            sent: {
                /** Format: date-time */
                createdAt: string;
                deliveredAt: string | null;
                /** Format: uuid */
                id: string;
                readAt: string | null;
                sentAt: string | null;
                status: string;
            } | null;
            /** @description The same for people: labels instead of option ids */
            shown: {
                [key: string]: string;
            };
            /** @description Version of the flow that was answered, where it is known */
            version: number | null;
        };
        FlowResponseList: {
            items: components["schemas"]["FlowResponse"][];
            /** @description Cursor of the next page */
            next?: string;
        };
        FlowSummary: {
            categories: string[];
            /** Format: date-time */
            createdAt: string;
            deletedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Most recently used account first */
            links: components["schemas"]["FlowLinkSummary"][];
            name: string;
            revision: number;
            /** @description How many screens the flow has */
            screens: number;
            /**
             * @description draft: not published anywhere. published: the text is what was published. changed: published, then edited.
             * @enum {string}
             */
            status: "draft" | "published" | "changed";
            thumbnail: components["schemas"]["FlowThumbnail"] | null;
            /** Format: date-time */
            updatedAt: string;
            /** @description Flow JSON version */
            version: string | null;
        };
        FlowThumbnail: {
            /** @description The first screen; large images are empty strings */
            screen: {
                [key: string]: unknown;
            };
            version: string | null;
        };
        /** @description generated: random. signed: a JWT (HS256, keyed with the app secret) that an endpoint can check by itself. given: as entered; {{column}} is filled in from lists. */
        FlowTokenChoice: {
            /** @constant */
            how: "generated";
        } | {
            /** @constant */
            how: "signed";
            /** @default 72 */
            validHours: number;
        } | {
            /** @constant */
            how: "given";
            value: string;
        };
        /** @description generated: random. signed: a JWT (HS256, keyed with the app secret) that an endpoint can check by itself. given: as entered; {{column}} is filled in from lists. */
        FlowTokenChoiceInput: {
            /** @constant */
            how: "generated";
        } | {
            /** @constant */
            how: "signed";
            /** @default 72 */
            validHours?: number;
        } | {
            /** @constant */
            how: "given";
            value: string;
        };
        FlowVersion: {
            /** @description Size of the text as UTF-8 */
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            label: string | null;
            revision: number;
        };
        /** @description Newest first. */
        FlowVersionList: {
            items: components["schemas"]["FlowVersion"][];
            next?: string;
        };
        FlowVersionText: {
            /** @description Size of the text as UTF-8 */
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            label: string | null;
            revision: number;
            text: string;
        };
        /** @description An address that is told of answers. */
        Hook: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description Deliveries that were given up */
            dead: number;
            events: "response.received"[];
            /** @description null: answers of all flows */
            flowId: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Whether sensitive fields are sent as they are; else they are masked */
            sensitive: boolean;
            /** Format: date-time */
            updatedAt: string;
            url: string;
            /** @description Deliveries that are still to be made */
            waiting: number;
        };
        HookDelivery: {
            attemptedAt: string | null;
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            error: {
                code: string;
                message: string;
            } | null;
            event: string;
            /** Format: uuid */
            id: string;
            milliseconds: number | null;
            /** @description When it is tried next */
            nextAt: string | null;
            responseId: string | null;
            /**
             * @description dead: given up after all attempts; can be sent again. failed: a test that did not arrive
             * @enum {string}
             */
            state: "waiting" | "delivered" | "dead" | "failed";
            /** @description HTTP status of the last answer */
            status: number | null;
        };
        HookDeliveryList: {
            items: components["schemas"]["HookDelivery"][];
            next?: string;
        };
        HookList: {
            items: components["schemas"]["Hook"][];
        };
        HookSecret: {
            secret: string;
        };
        ImportMetaFlow: {
            /** Format: uuid */
            accountId: string;
            metaFlowId: string;
        };
        Invitation: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            invitedBy: string | null;
            /** @enum {string} */
            role: "viewer" | "editor" | "owner";
        };
        /** @description All key pairs of this installation. */
        KnownKeyList: {
            items: {
                /** Format: date-time */
                createdAt: string;
                /** @description SHA-256 of the public key (SPKI DER) as hex */
                fingerprint: string;
                flows: {
                    /** Format: uuid */
                    flowId: string;
                    name: string;
                }[];
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                origin: "generated" | "imported";
            }[];
        };
        LabelVersion: {
            label: string | null;
        };
        /** @description A flow and the flow at Meta that it is published to. */
        Link: {
            /** Format: uuid */
            accountId: string;
            accountName: string;
            categories: string[];
            /** @description When Meta was last asked */
            checkedAt: string | null;
            endpointUri: string | null;
            /** Format: uuid */
            flowId: string;
            /** @description Null while it is not known whether Meta has made the flow */
            metaFlowId: string | null;
            /** @description Its name at Meta */
            name: string;
            previewExpiresAt: string | null;
            previewUrl: string | null;
            publishedAt: string | null;
            /** @description What was published is what is saved here */
            publishedIsCurrent: boolean;
            publishedRevision: number | null;
            /** @description Meta's word: DRAFT, PUBLISHED, DEPRECATED, THROTTLED, BLOCKED; CREATING; DELETED when it is gone at Meta */
            status: string;
            /** @description What Meta has is what is saved here */
            uploadedIsCurrent: boolean;
            uploadedRevision: number | null;
            validationErrors: components["schemas"]["MetaValidationError"][];
        };
        LinkList: {
            items: components["schemas"]["Link"][];
        };
        MadeInvitation: {
            invitation: components["schemas"]["Invitation"];
            /** @description Shown this once */
            link: string;
        };
        MadeLink: {
            /** Format: date-time */
            expiresAt: string;
            /** @description Shown this once */
            link: string;
        };
        /** @description Who asks, and what they may do. */
        Me: {
            actor: {
                email?: string;
                /** Format: uuid */
                id?: string;
                /**
                 * @description local: the person at the machine of the server, where nobody has to sign in
                 * @enum {string}
                 */
                kind: "local" | "user" | "key" | "nobody";
                name?: string;
                /** @enum {string} */
                role?: "viewer" | "editor" | "owner";
            };
            permissions: ("flows:read" | "flows:write" | "endpoints:read" | "endpoints:write" | "accounts:read" | "accounts:write" | "publish" | "send" | "answers:read" | "answers:export" | "answers:delete" | "members:manage" | "keys:manage" | "audit:read" | "server:manage")[];
            /**
             * @description Nobody can sign in yet: there is no owner
             * @constant
             */
            setup?: "owner-needed";
            signInRequired: boolean;
        };
        Member: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            hasTotp: boolean;
            /** Format: uuid */
            id: string;
            isYou: boolean;
            lastSeenAt: string | null;
            name: string;
            passkeys: number;
            /** @enum {string} */
            role: "viewer" | "editor" | "owner";
        };
        MessageHeader: {
            text: string;
            /** @constant */
            type: "text";
        } | {
            link?: string;
            /** @description Of an upload */
            mediaId?: string;
            /** @constant */
            type: "image";
        } | {
            link?: string;
            /** @description Of an upload */
            mediaId?: string;
            /** @constant */
            type: "video";
        } | {
            fileName?: string;
            link?: string;
            /** @description Of an upload */
            mediaId?: string;
            /** @constant */
            type: "document";
        };
        MessageTemplate: {
            body: string | null;
            buttons: {
                flowAction: string | null;
                flowId: string | null;
                screen: string | null;
                text: string;
                type: string;
            }[];
            canSend: boolean;
            category: string;
            /** @description Index of the button that opens a flow */
            flowButton: number | null;
            /** @description The flow here that it opens */
            flowId: string | null;
            footer: string | null;
            header: {
                format: string;
                text: string | null;
            } | null;
            id: string;
            language: string;
            meaning: string;
            name: string;
            rejectedReason: string | null;
            /** @description APPROVED, PENDING, REJECTED, PAUSED, DISABLED, … */
            status: string;
            /** @description Of the body, in order */
            variables: string[];
        };
        MessageTemplateList: {
            items: components["schemas"]["MessageTemplate"][];
        };
        /** @description Why Meta refused, or could not be reached. */
        MetaApiError: {
            error: {
                /** @enum {string} */
                code: "meta" | "meta-unreachable";
                details: {
                    code?: number;
                    details?: string;
                    /** @description With kind name-taken: the flow that has the name */
                    existing?: {
                        linkedFlowId: string | null;
                        metaFlowId: string;
                        status: string;
                    };
                    /** @description Stable name of the failure, for example name-taken, token-expired, publish-no-key */
                    kind: string;
                    metaMessage?: string;
                    subcode?: number;
                    /** @description Meta's support asks for it */
                    traceId?: string;
                    userMessage?: string;
                    /** @description Meta's own words for people */
                    userTitle?: string;
                    waitMinutes?: number;
                };
                /** @description What to do about it */
                hint: string;
                /** @description The cause in plain words */
                message: string;
            };
        };
        MetaAssetList: {
            items: {
                assetType: string;
                name: string;
                /** @description The document; null for assets of other types */
                text: string | null;
            }[];
        };
        /** @description A flow at Meta. */
        MetaFlow: {
            categories: string[];
            dataApiVersion?: string;
            endpointUri?: string;
            id: string;
            jsonVersion?: string;
            /** @description The flow here that it belongs to */
            linkedFlowId: string | null;
            name: string;
            status: string;
            validationErrors: components["schemas"]["MetaValidationError"][];
        };
        MetaFlowList: {
            items: components["schemas"]["MetaFlow"][];
        };
        MetaPhone: {
            /** @description SANDBOX: a test number; LIVE */
            accountMode: string | null;
            codeVerificationStatus: string | null;
            displayNumber: string;
            id: string;
            messagingLimit: string | null;
            nameStatus: string | null;
            platformType: string | null;
            qualityRating: string | null;
            status: string;
            throughput: string | null;
            verifiedName: string | null;
        };
        MetaPhoneList: {
            items: components["schemas"]["MetaPhone"][];
        };
        /** @description As Meta sent it: error, error_type, message, line_start, column_start, …, pointers. See fromMetaErrors. */
        MetaValidationError: {
            [key: string]: unknown;
        };
        /** @description A refusal in Meta's own words. */
        MetaWords: {
            code?: number;
            details?: string;
            message?: string;
            subcode?: number;
            /** @description Meta's support asks for it */
            traceId?: string;
            userMessage?: string;
            userTitle?: string;
        };
        MigratedFlows: {
            failed: {
                code: string;
                hint: string;
                message: string;
                name: string;
            }[];
            migrated: {
                /** @description The flow here that is now linked to the copy */
                flowId: string | null;
                fromMetaFlowId: string;
                name: string;
                toMetaFlowId: string;
            }[];
        };
        MigrateFlows: {
            /** @description Default: every flow of the account */
            flowIds?: string[];
            /** Format: uuid */
            fromAccountId: string;
            /** Format: uuid */
            toAccountId: string;
        };
        NewShare: {
            /** @description Of the page, below the address of this server */
            path: string;
            share: components["schemas"]["Share"];
            /** @description Told this once; it is not stored */
            token: string;
        };
        NewTotp: {
            /** @description Base32, to type */
            secret: string;
            /** @description otpauth://…, to scan */
            uri: string;
        };
        /** @description What Meta told about a flow. */
        Notification: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            at: string;
            /** @description As received */
            detail: {
                [key: string]: unknown;
            };
            /** @description Meta's word, such as FLOW_STATUS_CHANGE or ENDPOINT_LATENCY */
            event: string;
            flow: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: uuid */
            id: string;
            metaFlowId: string | null;
            readAt: string | null;
            /**
             * @description resolved: what an earlier one warned of has passed
             * @enum {string}
             */
            severity: "error" | "warning" | "info" | "resolved";
            /** @description What it means and what to do */
            text: string;
            /** @description What happened, in a few words */
            title: string;
        };
        NotificationList: {
            items: components["schemas"]["Notification"][];
            next?: string;
            /** @description How many are unread, of those that were asked for */
            unread: number;
        };
        /** @description What a link is for, before it is used. */
        OneTimeLink: {
            email: string | null;
            expiresAt: string | null;
            invitedBy: string | null;
            /** @enum {string} */
            kind: "owner" | "invitation" | "reset";
            /** @description Of whose password is reset */
            name: string | null;
            role: ("viewer" | "editor" | "owner") | null;
        };
        Passkey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            lastUsedAt: string | null;
            name: string;
            /** @description Kept by a service on all devices of its owner */
            synced: boolean;
        };
        /** @description Somebody who answered. */
        Person: {
            answers: number;
            /** Format: date-time */
            firstAt: string;
            id: string;
            /** Format: date-time */
            lastAt: string;
            name: string | null;
            sender: string | null;
            userId: string | null;
        };
        PersonList: {
            items: components["schemas"]["Person"][];
            next?: string;
        };
        /** @description The public key that phones encrypt with for a phone number. */
        PhoneKey: {
            /** Format: uuid */
            accountId: string;
            fingerprint: string | null;
            hint: string | null;
            /**
             * @description What the number's key is to this flow. Requests can be opened with current and previous only.
             * @enum {string}
             */
            holds: "current" | "previous" | "retired" | "other-flow" | "unknown" | "nothing";
            keyId: string | null;
            message: string;
            phoneNumberId: string;
            /** @description Phones encrypt with a key that this flow can open */
            ready: boolean;
            /**
             * @description Meta's word: VALID, MISMATCH (its signature does not fit; upload again), or no key at all
             * @enum {string}
             */
            state: "valid" | "mismatch" | "none";
            /** @description Other flows here with the same key */
            usedBy: {
                /** Format: uuid */
                flowId: string;
                name: string;
            }[];
        };
        /** @description A server of the user that the phone may ask. */
        PhoneOwnServer: {
            /** @description Requests are signed with it; it is never sent back */
            hasAppSecret: boolean;
            /** @description PEM that requests are encrypted for; null: the flow's current key */
            publicKey: string | null;
            /** Format: date-time */
            updatedAt: string;
            url: string;
        };
        /** @description Whom the phone of a flow may ask, and what is missing for it. */
        PhoneTargets: {
            draft: {
                /** @description Whether it is the source and the flow as they are now */
                isCurrent: boolean;
                /** @description Requests of the phone are signed with the secret of a linked account */
                signed: boolean;
                /** @description That answers; null: nothing is deployed */
                version: number | null;
            };
            /** @description Fingerprint of the flow's current key; null: it has none */
            key: string | null;
            live: {
                /** @description Whether it is the source and the flow as they are now */
                isCurrent: boolean;
                /** @description Requests of the phone are signed with the secret of a linked account */
                signed: boolean;
                /** @description That answers; null: nothing is deployed */
                version: number | null;
            };
            own: components["schemas"]["PhoneOwnServer"] | null;
            /** @description Whether servers on this machine and in its network may be asked: only where Flowsmith listens on loopback */
            reachesPrivate: boolean;
        };
        /** @description What a phone gets, and what went over the wire for it. */
        PlayedExchange: {
            /** @description Two after status 421, with the key that was fetched again */
            attempts: {
                /** @description Fingerprint of the key that it was encrypted for */
                key: string;
                /** @description null: nothing came */
                received: {
                    body: string;
                    /** @description Only the beginning of the body is told */
                    cut: boolean;
                    headers: {
                        [key: string]: string;
                    };
                    status: number;
                } | null;
                sent: {
                    body: string;
                    headers: {
                        [key: string]: string;
                    };
                    /** @description What was encrypted */
                    plaintext: {
                        [key: string]: unknown;
                    };
                    url: string;
                };
                timings: {
                    decrypt: number;
                    encrypt: number;
                    /** @description Until all of the answer was there */
                    wait: number;
                };
            }[];
            /** @description What went on in the hosted endpoint; null for others */
            handler: {
                error: components["schemas"]["ExchangeError"] | null;
                logs: {
                    /** @enum {string} */
                    level: "debug" | "info" | "warn" | "error";
                    text: string;
                }[];
            } | null;
            milliseconds: number;
            outcome: {
                answer: {
                    [key: string]: unknown;
                };
                /** @constant */
                kind: "answered";
            } | {
                /** @enum {string} */
                code: "no-key" | "not-deployed" | "no-own-server" | "not-decrypted" | "token-invalid" | "signature" | "status" | "timeout" | "address" | "no-answer" | "too-large" | "answer-unreadable" | "answer-shape" | "ping";
                hint: string | null;
                /** @constant */
                kind: "failed";
                /** @description With token-invalid: the words of the endpoint; may be empty */
                message: string;
                /** @description What a phone now tells the endpoint of its answer: to be sent like any request */
                notice: {
                    [key: string]: unknown;
                } | null;
            };
            /** @description What a phone takes, but other clients may not */
            warnings: string[];
        };
        PlayExchange: {
            /** @description Before encryption: version, action, screen, data, flow_token */
            request: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            to: "draft" | "live" | "own";
        };
        /** @description What a flow is played with: scenarios with their data and exchange rules, and flow tests. The same as in a file `<name>.play.json`. */
        PlayKit: {
            [key: string]: unknown;
        };
        PossibleAction: {
            /** @enum {string} */
            action: "check" | "publish" | "edit" | "rename" | "send-draft" | "send" | "clone" | "preview" | "migrate" | "deprecate" | "delete" | "unlink";
            irreversible: boolean;
            label: string;
            /** @description What it will mean, or why it cannot be done */
            meaning: string;
            possible: boolean;
        };
        /** @description The states of a flow at Meta, in words. */
        PossibleActions: {
            actions: components["schemas"]["PossibleAction"][];
            label: string;
            /** @description What customers can open now; null: nothing was published */
            live: {
                /** @description It is what is saved here */
                isCurrent: boolean;
                meaning: string;
                publishedAt: string | null;
                /** @description The version here that was published last */
                revision: number | null;
            } | null;
            /** @description What customers get in this state */
            meaning: string;
            /** @description What is best done next */
            next: string | null;
            /** @description Meta's word, or CREATING, DELETED, NOT_LINKED */
            status: string;
        };
        Preflight: {
            /** Format: uuid */
            accountId: string;
            categories: string[];
            endpointUri?: string | null;
            name: string;
        };
        PreflightResult: {
            link: components["schemas"]["Link"];
            validationErrors: components["schemas"]["MetaValidationError"][];
        };
        Preview: {
            /** Format: date-time */
            expiresAt: string;
            /** @description Public: anybody who has it sees the draft */
            url: string;
        };
        PreviewLink: {
            data?: {
                [key: string]: unknown;
            };
            /** @default false */
            debug?: boolean;
            /** @enum {string} */
            flowAction?: "navigate" | "data_exchange";
            flowToken?: string;
            /**
             * @description Components react, and the endpoint is called
             * @default false
             */
            interactive?: boolean;
            /** @description Whose key encrypts the requests; digits */
            phoneNumber?: string;
            /**
             * @description Make a new link and end the old one
             * @default false
             */
            renew?: boolean;
            screen?: string;
        };
        PreviewLinkMade: {
            /** Format: date-time */
            expiresAt: string;
            /** @description What is missing for it to work as wished */
            notes: string[];
            plainUrl: string;
            /** @description With parameters. Public: anybody who has it sees the draft */
            url: string;
        };
        PromotedFlow: {
            link: components["schemas"]["Link"];
            /** @description What is left to do, for example keys and templates */
            notes: string[];
            published: boolean;
            validationErrors: components["schemas"]["MetaValidationError"][];
        };
        PromoteFlow: {
            /** @description Default: what the flow has there, else that of where it comes from */
            endpointUri?: string | null;
            /** Format: uuid */
            fromAccountId: string;
            /**
             * @description copy: upload the document. migrate: let Meta copy it, within one business
             * @default copy
             * @enum {string}
             */
            how?: "copy" | "migrate";
            /** @description Default: its name where it comes from */
            name?: string;
            /** @default false */
            publish?: boolean;
            /** Format: uuid */
            toAccountId: string;
        };
        PutEndpointSecret: {
            /**
             * @description Default: both
             * @enum {string}
             */
            environment?: "draft" | "live";
            /** @description Kept sealed, never sent back */
            value: string;
        };
        PutPhoneOwnServer: {
            /** @description Kept sealed. null: forget it. Left out: the one before stays. */
            appSecret?: string | null;
            publicKey: string | null;
            url: string;
        };
        PutTestNumber: {
            label?: string | null;
        } | null;
        ReadCount: {
            read: number;
        };
        /** @description Which ones were read; without any member: all. */
        ReadNotifications: {
            /**
             * Format: uuid
             * @description All of this flow
             */
            flowId?: string;
            ids?: string[];
        };
        RecoveryCodes: {
            /** @description Shown this once */
            codes: string[];
        };
        Redelivered: {
            deliveries: number;
        };
        /** @description Which flow became which in another account. */
        ReferenceList: {
            items: {
                /** Format: date-time */
                at: string;
                flowId: string | null;
                flowName: string | null;
                /** Format: uuid */
                fromAccountId: string;
                fromMetaFlowId: string;
                /** @enum {string} */
                how: "copy" | "migrate";
                /** Format: uuid */
                toAccountId: string;
                toMetaFlowId: string;
            }[];
        };
        Refresh: {
            /** Format: uuid */
            accountId?: string;
        } | null;
        /** @description A field of the answers of a flow. */
        ResponseColumn: {
            /** @description false: only answers have it, for example because an endpoint sent it */
            fromFlow: boolean;
            /** @enum {string} */
            kind: "text" | "number" | "boolean" | "option" | "options" | "date" | "dates" | "media" | "other";
            /** @description What the component is labelled with, or the name */
            label: string;
            name: string;
            /** @description Of the newest version */
            options: {
                id: string;
                title: string;
            }[];
            /** @description Masked unless asked for */
            sensitive: boolean;
        };
        ResponseColumnList: {
            items: components["schemas"]["ResponseColumn"][];
        };
        ResponseCount: {
            count: number;
            /** @description There are more than could be counted quickly */
            more: boolean;
        };
        ResponseFile: {
            error: {
                code: string;
                message: string;
            } | null;
            field: string;
            fileName: string | null;
            /** Format: uuid */
            id: string;
            mimeType: string | null;
            /** @description Where its content is, once it is stored */
            path: string;
            position: number;
            size: number | null;
            /** @enum {string} */
            state: "waiting" | "stored" | "failed";
        };
        ResponseSettings: {
            /** @description Answers are deleted that many days after completion; null: never by themselves */
            retentionDays: number | null;
        };
        ResponseStats: {
            answers: number;
            /** @description Options are counted of the latest answers, this many */
            countedOptionsOf: number;
            /** @description Messages that could not be delivered */
            failed: number;
            fields: {
                answered: number;
                label: string;
                name: string;
                options: {
                    count: number;
                    id: string;
                    title: string;
                }[];
            }[];
            /** @description Screens are known where an endpoint is asked on the way to them */
            funnel: {
                count: number;
                /** @description How many came to this step and no further */
                lost: number;
                screen: string | null;
                /** @enum {string} */
                step: "sent" | "delivered" | "read" | "opened" | "screen" | "completed";
                title: string | null;
            }[];
            /** @description Whether exchanges with an endpoint tell of screens */
            measuresScreens: boolean;
            perDay: {
                answers: number;
                /** Format: date */
                day: string;
            }[];
            time: {
                /** @description From the first screen to completed */
                inFlow: {
                    median: number;
                    of: number;
                    p90: number;
                } | null;
                /** @description From sent to completed */
                toComplete: {
                    median: number;
                    of: number;
                    p90: number;
                } | null;
                /** @description From sent to read */
                toRead: {
                    median: number;
                    of: number;
                    p90: number;
                } | null;
            };
        };
        RetryMessages: {
            /** @description unknown: some people may then get the message twice */
            statuses: ("failed" | "unknown" | "canceled")[];
        };
        RollBackEndpoint: {
            /**
             * @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else.
             * @enum {string}
             */
            environment: "draft" | "live";
            /** @description Which version; default: the one before the one that answers */
            number?: number;
        };
        RunChecks: {
            /** @description Default: all */
            names?: ("app" | "token" | "scopes" | "assets" | "app-secret" | "waba" | "phone" | "phone-state" | "flows" | "key" | "subscribed" | "webhook" | "public-address" | "endpoint" | "delivery")[];
        } | null;
        /** @description A flow without its text. */
        SavedFlow: {
            categories: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            layout: components["schemas"]["FlowLayout"];
            links: components["schemas"]["FlowLinkSummary"][];
            name: string;
            /** @description Goes up by one with each save that changes the text */
            revision: number;
            /**
             * @description draft: not published anywhere. published: the text is what was published. changed: published, then edited.
             * @enum {string}
             */
            status: "draft" | "published" | "changed";
            /** Format: date-time */
            updatedAt: string;
        };
        SavedPlayKit: {
            kit: components["schemas"]["PlayKit"];
            /** @description Goes up by one with each save; 0 while nothing was saved */
            revision: number;
            updatedAt: string | null;
        };
        SaveEndpointSource: {
            /** @description What the flow gives, when the text was brought up to date with it. Default: what is known stays; for the first source what the flow gives now. */
            base?: string;
            text: string;
        } | {
            rules: {
                [key: string]: unknown;
            };
        };
        SaveFlow: {
            categories?: string[];
            /** @description A name for this version, should the save make one */
            label?: string;
            layout?: components["schemas"]["FlowLayout"];
            name?: string;
            text: string;
        };
        SavePlayKit: {
            kit: components["schemas"]["PlayKit"];
        };
        /** @description A change to a new data key. */
        SecretRotation: {
            finishedAt: string | null;
            /** @description Secrets still sealed with another key */
            left: number;
            /** @description Secrets sealed anew so far */
            resealed: number;
            /** Format: date-time */
            startedAt: string;
            /**
             * @description `waiting`: until all servers use the new key
             * @enum {string}
             */
            state: "waiting" | "running" | "done";
            /** @description Secrets that no key opens: enter them again */
            unreadable: number;
        };
        SecretsStatus: {
            dataKeys: {
                /** Format: date-time */
                createdAt: string;
                /** @description Seals what is new */
                current: boolean;
                /** @description Stands for a key; tells nothing of it */
                id: string;
                retiredAt: string | null;
                /** @description Sealed with it */
                secrets: number;
                /** @description The instance key that it is wrapped with */
                wrappedBy: string;
            }[];
            instanceKey: {
                /** @description Stands for a key; tells nothing of it */
                id: string;
                /** @description The one before, where it is given during a change */
                previous: {
                    /** @description Stands for a key; tells nothing of it */
                    id: string;
                    /** @description Something is still sealed with it */
                    needed: boolean;
                } | null;
                /** @enum {string} */
                source: "environment" | "file";
            };
            /** @description The latest */
            rotation: components["schemas"]["SecretRotation"] | null;
            /** @description Secrets sealed with an instance key itself, by an older version */
            sealedDirectly: number;
        };
        SendFailure: {
            code?: number;
            details?: string;
            hint?: string;
            href?: string;
            message?: string;
            title?: string;
            traceId?: string;
        };
        /** @description What can be sent of a flow, and what it takes. */
        SendForm: {
            canSend: {
                /** @description What people get, or why it cannot be sent */
                meaning: string;
                /** @enum {string} */
                mode: "published" | "draft";
                possible: boolean;
            }[];
            /** @description Tokens can be signed */
            hasAppSecret: boolean;
            limits: {
                body: number;
                cta: number;
                ctaAdvised: number;
                footer: number;
                header: number;
                templateButton: number;
            };
            metaFlowId: string | null;
            /** @description The version that the screens are of */
            revision: number | null;
            screens: {
                fields: {
                    example: unknown;
                    name: string;
                    required: boolean;
                    schema: {
                        [key: string]: unknown;
                    };
                    /** @description string, number, boolean, array, object */
                    type: string;
                }[];
                id: string;
                isDefault: boolean;
                title: string | null;
            }[];
            status: string;
            usesEndpoint: boolean;
        };
        SendJob: {
            /** Format: uuid */
            accountId: string;
            counts: {
                [key: string]: number;
            };
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
            flowId: string | null;
            hint: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "flow" | "template";
            message: components["schemas"]["FlowMessage"] | components["schemas"]["TemplateMessage"];
            metaFlowId: string | null;
            name: string;
            perSecond: number;
            /** @description Why it waits or was paused */
            reason: string | null;
            resumesAt: string | null;
            /** @description About, at this speed */
            secondsLeft: number | null;
            /**
             * @description waiting: Meta wants a pause; it goes on by itself at resumesAt
             * @enum {string}
             */
            state: "running" | "waiting" | "paused" | "done" | "canceled";
            total: number;
        };
        SendJobList: {
            items: components["schemas"]["SendJob"][];
        };
        SendMessage: {
            /** Format: uuid */
            flowId?: string;
            message: components["schemas"]["FlowMessageInput"] | components["schemas"]["TemplateMessageInput"];
            metaFlowId?: string;
            /** @description Phone number with country code, or a business-scoped user id */
            to: string;
        };
        SentMessage: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            createdAt: string;
            deliveredAt: string | null;
            error: components["schemas"]["SendFailure"] | null;
            failedAt: string | null;
            flowId: string | null;
            flowRevision: number | null;
            flowToken: string;
            /** Format: uuid */
            id: string;
            jobId: string | null;
            /** @enum {string} */
            kind: "flow" | "template";
            metaFlowId: string | null;
            phoneNumberId: string;
            position: number | null;
            readAt: string | null;
            recipient: string;
            sentAt: string | null;
            /**
             * @description sent: Meta took it. unknown: Meta was asked and did not answer, so it may have been sent
             * @enum {string}
             */
            status: "queued" | "sending" | "sent" | "delivered" | "read" | "failed" | "unknown" | "canceled";
            wamid: string | null;
        };
        SentMessageList: {
            items: components["schemas"]["SentMessage"][];
            next?: string;
        };
        Session: {
            address: string;
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            /** @description Browser and system in words */
            device: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** @enum {string} */
            method: "password" | "password-and-code" | "passkey" | "link";
        };
        /** @description A link to a page that plays a flow, without the link itself. */
        Share: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            label: string | null;
            lastOpenedAt: string | null;
            opens: number;
            /** @description null: the latest at the time of opening */
            revision: number | null;
            revokedAt: string | null;
            /** @description Id of the one scenario that is shown; null: all */
            scenario: string | null;
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
        };
        /** @description What a link hands out: what is needed to play the flow, no more. */
        SharedFlow: {
            kit: components["schemas"]["PlayKit"];
            name: string;
            /** @description Id of the one scenario to play; null: the reader may choose */
            scenario: string | null;
            /** @description The Flow JSON */
            text: string;
        };
        ShareList: {
            items: components["schemas"]["Share"][];
        };
        SignInResult: {
            /** @constant */
            state: "signed-in";
        } | {
            /** @constant */
            state: "code-needed";
            /** @description Goes with the code; a few minutes */
            ticket: string;
        };
        /** @description It was saved elsewhere since; here is what it is now. */
        StaleEndpointSource: {
            error: {
                /** @constant */
                code: "stale";
                details: {
                    current: components["schemas"]["EndpointSource"];
                };
                hint?: string;
                message: string;
            };
        };
        /** @description The flow was saved elsewhere since; here is what it is now. */
        StaleFlow: {
            error: {
                /** @constant */
                code: "stale";
                details: {
                    current: components["schemas"]["Flow"];
                };
                hint?: string;
                message: string;
            };
        };
        /** @description The kit was saved elsewhere since; here is what it is now. */
        StalePlayKit: {
            error: {
                /** @constant */
                code: "stale";
                details: {
                    current: components["schemas"]["SavedPlayKit"];
                };
                hint?: string;
                message: string;
            };
        };
        StartBulk: {
            /** Format: uuid */
            accountId: string;
            /** @enum {string} */
            action: "refresh" | "check" | "publish" | "deprecate" | "delete" | "unlink" | "promote";
            flowIds: string[];
            /** @description promote: also publish */
            publish?: boolean;
            /**
             * Format: uuid
             * @description promote: where to
             */
            toAccountId?: string;
        };
        StartSendJob: {
            columns?: {
                /** @description Field of the data model: column. Default: columns with the names of fields */
                data?: {
                    [key: string]: string;
                };
                /** @description Column of the phone numbers; default: guessed by its name */
                recipient?: string;
            };
            /** @description CSV with a line of column names; comma, semicolon or tab */
            csv: string;
            /** Format: uuid */
            flowId?: string;
            message: components["schemas"]["FlowMessageInput"] | components["schemas"]["TemplateMessageInput"];
            metaFlowId?: string;
            name: string;
            /**
             * @description Messages a second
             * @default 10
             */
            perSecond?: number;
            /**
             * @description Otherwise one bad row refuses the list
             * @default false
             */
            skipBadRows?: boolean;
        };
        Template: {
            categories: string[];
            name: string;
            needsEndpoint: boolean;
            summary: string;
            /** @description The Flow JSON */
            text: string;
            title: string;
        };
        TemplateList: {
            items: components["schemas"]["Template"][];
        };
        TemplateMessage: {
            /** @default [] */
            bodyParameters: {
                name?: string;
                value: string;
            }[];
            /**
             * @description Which button opens the flow
             * @default 0
             */
            buttonIndex: number;
            /** @description For the data model of the screen that the template opens */
            data?: {
                [key: string]: unknown;
            };
            /** @description For templates whose header has a medium or a variable */
            header?: components["schemas"]["MessageHeader"] | null;
            /** @constant */
            kind: "template";
            language: string;
            name: string;
            /**
             * @default {
             *       "how": "generated"
             *     }
             */
            token: components["schemas"]["FlowTokenChoice"];
        };
        TemplateMessageInput: {
            /** @default [] */
            bodyParameters?: {
                name?: string;
                value: string;
            }[];
            /**
             * @description Which button opens the flow
             * @default 0
             */
            buttonIndex?: number;
            /** @description For the data model of the screen that the template opens */
            data?: {
                [key: string]: unknown;
            };
            /** @description For templates whose header has a medium or a variable */
            header?: components["schemas"]["MessageHeader"] | null;
            /** @constant */
            kind: "template";
            language: string;
            name: string;
            /**
             * @default {
             *       "how": "generated"
             *     }
             */
            token?: components["schemas"]["FlowTokenChoiceInput"];
        };
        TestNumber: {
            label: string | null;
            lastUsedAt: string | null;
            number: string;
        };
        TestNumberList: {
            items: components["schemas"]["TestNumber"][];
        };
        TriedDataSource: {
            failure: string | null;
            /** @description The host, if it is not on the list of those that may be called */
            host: string | null;
            /** @description The answer; null if it is no JSON */
            json: unknown;
            milliseconds: number;
            /** @description What was asked; secrets are masked */
            request: {
                method: string;
                url: string;
            };
            /** @description null: nothing came back */
            status: number | null;
            /** @description The beginning of an answer that is no JSON */
            text: string | null;
        };
        TriedExchange: {
            answer: {
                [key: string]: unknown;
            } | null;
            error: components["schemas"]["ExchangeError"] | null;
            logs: {
                /** @enum {string} */
                level: "debug" | "info" | "warn" | "error";
                text: string;
            }[];
            /** @description What the handler answered that a phone would refuse */
            refused: {
                [key: string]: unknown;
            } | null;
            /** @description What the phone would get: 200, 427, 500 … */
            status: number;
            timings: components["schemas"]["ExchangeTimings"];
        };
        TryDataSource: {
            /** @description What the phone would send */
            payload: {
                [key: string]: unknown;
            };
            /** @description A data source of a table of rules */
            source: {
                [key: string]: unknown;
            };
        };
        TryEndpoint: {
            /**
             * @description What the log says of who asked
             * @default phone
             * @enum {string}
             */
            caller?: "phone" | "replay";
            /** @description Decrypted: version, action, screen, data, flow_token */
            request: {
                [key: string]: unknown;
            };
            /** @description To try before it is saved. Default: the saved one. */
            source?: string;
        };
        UpdateAccount: {
            apiVersion?: string;
            appId?: string | null;
            /** @description null: forget it */
            appSecret?: string | null;
            /** @description Where the Graph API answers, without version */
            baseUrl?: string;
            /** @enum {string} */
            environment?: "development" | "production";
            name?: string;
            phoneNumberId?: string | null;
            /** @description Where Meta reaches this server, such as https://flows.example.com; null: nowhere yet */
            publicUrl?: string | null;
            /** @description Kept sealed, never sent back */
            token?: string;
            wabaId?: string;
        };
        UpdateHook: {
            active?: boolean;
            events?: "response.received"[];
            flowId?: string | null;
            name?: string;
            sensitive?: boolean;
            /**
             * Format: uri
             * @description https, or http to a server of your own while Flowsmith runs on your machine
             */
            url?: string;
        };
        /** @description A published flow goes back to draft; its live version goes on. */
        UpdateMetadata: {
            /** @description The Meta app whose secret signs requests to the endpoint */
            applicationId?: string;
            categories?: string[];
            endpointUri?: string;
            name?: string;
        };
        /** @description A picked file as endpoints get it (Flow JSON 8.6), without its name. */
        UploadedMedia: {
            cdn_url: string;
            encryption_metadata: {
                encrypted_hash: string;
                encryption_key: string;
                hmac_key: string;
                iv: string;
                plaintext_hash: string;
            };
            media_id: string;
        };
        UploadedMessageMedia: {
            bytes: number;
            /** @description Meta keeps it for 30 days */
            mediaId: string;
            type: string;
        };
        UploadEndpointKey: {
            /** @description Also when the number has the key of another flow here, which then stops working until it gets this key, too */
            replace?: boolean;
        } | null;
        WebAuthnRequest: {
            /** @description For navigator.credentials */
            options: {
                [key: string]: unknown;
            };
            ticket: string;
        };
        WithAccount: {
            /** Format: uuid */
            accountId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccount"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    readAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAccount"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    runConnectionChecks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunChecks"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionChecks"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    applyConnectionFix: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fix: "subscribe-app" | "set-webhook" | "override-webhook" | "upload-key" | "register-phone";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyFix"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionChecks"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    uploadMessageMedia: {
        parameters: {
            query: {
                name: string;
                /** @description MIME type of the file */
                type: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedMessageMedia"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    listMessageTemplates: {
        parameters: {
            query?: {
                /** @description Only those that open this flow */
                flowId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplateList"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    createMessageTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMessageTemplate"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedMessageTemplate"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    deleteMessageTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessage"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMessage"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    checkMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckMessage"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedMessage"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    listMetaFlows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaFlowList"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    readMetaFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                metaFlowId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaFlow"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    listPhoneNumbers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaPhoneList"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    checkRecipientList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckRecipientList"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedRecipientList"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    readSendForm: {
        parameters: {
            query: {
                flowId: string;
                mode?: "published" | "draft";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendForm"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    startSendJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSendJob"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendJob"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    listTestNumbers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestNumberList"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    putTestNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description Phone number with country code, or a business-scoped user id */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutTestNumber"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestNumber"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    deleteTestNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description Phone number with country code, or a business-scoped user id */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    readAccountWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWebhook"];
                };
            };
        };
    };
    listActivity: {
        parameters: {
            query?: {
                accountId?: string;
                cursor?: string;
                flowId?: string;
                limit?: number;
                outcome?: "ok" | "failed";
                /** @description Only calls that change something */
                writes?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityList"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description An action, or its first word for all of its kind */
                action?: "member.signed-in" | "member.sign-in-failed" | "member.signed-out" | "member.session-ended" | "member.invited" | "member.invitation-revoked" | "member.joined" | "member.changed" | "member.role-changed" | "member.removed" | "member.password-changed" | "member.second-factor-changed" | "member.passkey-changed" | "api-key.created" | "api-key.changed" | "api-key.revoked" | "account.connected" | "account.changed" | "account.deleted" | "account.mended" | "flow.deleted" | "flow.undeleted" | "flow.linked" | "flow.unlinked" | "flow.uploaded" | "flow.published" | "flow.deprecated" | "flow.changed-at-meta" | "flow.cloned-at-meta" | "flow.imported" | "flow.promoted" | "flow.migrated" | "flow.pulled" | "flow.overwritten-at-meta" | "bulk.started" | "bulk.canceled" | "message.sent" | "send-job.started" | "send-job.changed" | "send-job.paused" | "send-job.resumed" | "send-job.canceled" | "send-job.retried" | "template.created" | "template.deleted" | "endpoint.changed" | "endpoint.deployed" | "endpoint.rolled-back" | "endpoint.secret-set" | "endpoint.secret-deleted" | "endpoint.key-created" | "endpoint.key-changed" | "endpoint.key-deleted" | "endpoint.key-uploaded" | "endpoint.own-server-changed" | "endpoint.exchanges-deleted" | "endpoint.store-deleted" | "answer.exported" | "answer.revealed" | "answer.changed" | "answer.deleted" | "person.exported" | "person.deleted" | "retention.changed" | "retention.ran" | "hook.created" | "hook.changed" | "hook.deleted" | "hook.secret-changed" | "share.created" | "share.revoked" | "audit.exported" | "audit.pruned" | "server.backed-up" | "server.restored" | "server.key-rotated" | "member" | "api-key" | "account" | "flow" | "bulk" | "message" | "send-job" | "template" | "endpoint" | "answer" | "person" | "retention" | "hook" | "share" | "audit" | "server";
                /** @description Id of a member or API key, or a kind of actor */
                actor?: string;
                cursor?: number;
                limit?: number;
                outcome?: "done" | "failed" | "refused";
                /** @description Words in names, ids, addresses and details */
                search?: string;
                /** @description From this moment on */
                since?: string;
                subjectId?: string;
                subjectKind?: "member" | "invitation" | "session" | "api-key" | "account" | "flow" | "bulk" | "send-job" | "template" | "endpoint-key" | "answer" | "person" | "hook" | "share" | "server";
                /** @description Before this moment */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditList"];
                };
            };
        };
    };
    listAuditActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            action: string;
                            summary: string;
                        }[];
                    };
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description An action, or its first word for all of its kind */
                action?: "member.signed-in" | "member.sign-in-failed" | "member.signed-out" | "member.session-ended" | "member.invited" | "member.invitation-revoked" | "member.joined" | "member.changed" | "member.role-changed" | "member.removed" | "member.password-changed" | "member.second-factor-changed" | "member.passkey-changed" | "api-key.created" | "api-key.changed" | "api-key.revoked" | "account.connected" | "account.changed" | "account.deleted" | "account.mended" | "flow.deleted" | "flow.undeleted" | "flow.linked" | "flow.unlinked" | "flow.uploaded" | "flow.published" | "flow.deprecated" | "flow.changed-at-meta" | "flow.cloned-at-meta" | "flow.imported" | "flow.promoted" | "flow.migrated" | "flow.pulled" | "flow.overwritten-at-meta" | "bulk.started" | "bulk.canceled" | "message.sent" | "send-job.started" | "send-job.changed" | "send-job.paused" | "send-job.resumed" | "send-job.canceled" | "send-job.retried" | "template.created" | "template.deleted" | "endpoint.changed" | "endpoint.deployed" | "endpoint.rolled-back" | "endpoint.secret-set" | "endpoint.secret-deleted" | "endpoint.key-created" | "endpoint.key-changed" | "endpoint.key-deleted" | "endpoint.key-uploaded" | "endpoint.own-server-changed" | "endpoint.exchanges-deleted" | "endpoint.store-deleted" | "answer.exported" | "answer.revealed" | "answer.changed" | "answer.deleted" | "person.exported" | "person.deleted" | "retention.changed" | "retention.ran" | "hook.created" | "hook.changed" | "hook.deleted" | "hook.secret-changed" | "share.created" | "share.revoked" | "audit.exported" | "audit.pruned" | "server.backed-up" | "server.restored" | "server.key-rotated" | "member" | "api-key" | "account" | "flow" | "bulk" | "message" | "send-job" | "template" | "endpoint" | "answer" | "person" | "retention" | "hook" | "share" | "audit" | "server";
                /** @description Id of a member or API key, or a kind of actor */
                actor?: string;
                format?: "csv" | "json";
                outcome?: "done" | "failed" | "refused";
                /** @description Words in names, ids, addresses and details */
                search?: string;
                /** @description From this moment on */
                since?: string;
                subjectId?: string;
                subjectKind?: "member" | "invitation" | "session" | "api-key" | "account" | "flow" | "bulk" | "send-job" | "template" | "endpoint-key" | "answer" | "person" | "hook" | "share" | "server";
                /** @description Before this moment */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    pruneAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    before: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deleted: number;
                    };
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditState"];
                };
            };
        };
    };
    confirmIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                    password: string;
                } | {
                    credential: {
                        authenticatorAttachment?: ("platform" | "cross-platform") | null;
                        /** @default {} */
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            authenticatorData: string;
                            clientDataJSON: string;
                            signature: string;
                            userHandle?: string | null;
                        };
                        /** @enum {string} */
                        type: "public-key";
                    };
                    ticket: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    beginPasskeyConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebAuthnRequest"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                    };
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /** @default 7 */
                    expiresInDays?: number;
                    /** @enum {string} */
                    role: "viewer" | "editor" | "owner";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeInvitation"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description 12 to 128 characters, none that many others use, too */
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                    };
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description null: never */
                    expiresInDays: number | null;
                    name: string;
                    scopes: ("flows:read" | "flows:write" | "endpoints:read" | "endpoints:write" | "accounts:read" | "accounts:write" | "publish" | "send" | "answers:read" | "answers:export" | "answers:delete" | "members:manage" | "keys:manage" | "audit:read" | "server:manage")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readOneTimeLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeLink"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                    };
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "viewer" | "editor" | "owner";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    makeResetLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Also takes authenticator app and passkeys away, for who lost them
                     * @default false
                     */
                    removeSecondFactors?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeLink"];
                };
            };
        };
    };
    createPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    credential: {
                        authenticatorAttachment?: ("platform" | "cross-platform") | null;
                        /** @default {} */
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            attestationObject: string;
                            clientDataJSON: string;
                            transports?: string[];
                        };
                        /** @enum {string} */
                        type: "public-key";
                    };
                    name: string;
                    ticket: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    renamePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
        };
    };
    beginPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebAuthnRequest"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    /** @description 12 to 128 characters, none that many others use, too */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 12 to 128 characters, none that many others use, too */
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readAccountSecurity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSecurity"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                    };
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name: string;
                    /** @description 12 to 128 characters, none that many others use, too */
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
        };
    };
    signInWithCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the authenticator app, or a recovery code */
                    code: string;
                    ticket: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    credential: {
                        authenticatorAttachment?: ("platform" | "cross-platform") | null;
                        /** @default {} */
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            authenticatorData: string;
                            clientDataJSON: string;
                            signature: string;
                            userHandle?: string | null;
                        };
                        /** @enum {string} */
                        type: "public-key";
                    };
                    ticket: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
        };
    };
    beginPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebAuthnRequest"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    beginTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTotp"];
                };
            };
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    finishTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    listBulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJobList"];
                };
            };
        };
    };
    startBulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartBulk"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJob"];
                };
            };
        };
    };
    readBulk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJob"];
                };
            };
        };
    };
    cancelBulk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkJob"];
                };
            };
        };
    };
    discoverAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Discover"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discovery"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    listKnownKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownKeyList"];
                };
            };
        };
    };
    compareAccounts: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentOverview"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    listFlows: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Words that must all occur in name, screen ids and titles, or categories */
                search?: string;
                status?: "draft" | "published" | "changed" | "deleted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowList"];
                };
            };
        };
    };
    createFlow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFlow"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFlow"];
                };
            };
        };
    };
    readFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flow"];
                };
            };
        };
    };
    saveFlow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Revision that was read, or * */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFlow"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFlow"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaleFlow"];
                };
            };
        };
    };
    deleteFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    compareEnvironments: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentComparison"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    deprecateFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithAccount"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    duplicateFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateFlow"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFlow"];
                };
            };
        };
    };
    readEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
        };
    };
    changeEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEndpoint"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
        };
    };
    deployEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeployEndpoint"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointVersion"];
                };
            };
        };
    };
    listExchanges: {
        parameters: {
            query: {
                action?: string;
                /** @description Only exchanges with higher ids, to follow along */
                after?: number;
                /** @description Only exchanges with lower ids */
                before?: number;
                /** @description phone: the one in the builder. replay: an exchange that was sent again. sandbox: a pretend customer. network: anybody else, such as WhatsApp. */
                caller?: "phone" | "replay" | "sandbox" | "network";
                /** @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else. */
                environment: "draft" | "live";
                /** @description Only those that went wrong, or well */
                failed?: string;
                kind?: "ping" | "notice" | "exchange" | "unread";
                limit?: number;
                screen?: string;
                /** @description 0: a server of your own gave no answer */
                status?: number;
                /** @description Anywhere in names, errors, log lines and kept payloads, in any case */
                text?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeList"];
                };
            };
        };
    };
    clearExchanges: {
        parameters: {
            query: {
                /** @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else. */
                environment: "draft" | "live";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readExchange: {
        parameters: {
            query: {
                /** @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else. */
                environment: "draft" | "live";
            };
            header?: never;
            path: {
                exchangeId: number;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exchange"];
                };
            };
        };
    };
    readExchangeOverview: {
        parameters: {
            query: {
                /** @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else. */
                environment: "draft" | "live";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeOverview"];
                };
            };
        };
    };
    listEndpointKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointKeyList"];
                };
            };
        };
    };
    createEndpointKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEndpointKey"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointKey"];
                };
            };
        };
    };
    deleteEndpointKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeEndpointKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEndpointKey"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointKey"];
                };
            };
        };
    };
    readEndpointLog: {
        parameters: {
            query: {
                /** @description Only exchanges with higher ids, to follow along */
                after?: number;
                /** @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else. */
                environment: "draft" | "live";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointLog"];
                };
            };
        };
    };
    readPhoneTargets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneTargets"];
                };
            };
        };
    };
    playExchange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlayExchange"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayedExchange"];
                };
            };
        };
    };
    uploadPickedMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedMedia"];
                };
            };
        };
    };
    putPhoneOwnServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutPhoneOwnServer"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneOwnServer"];
                };
            };
        };
    };
    readPhoneKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneKey"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    uploadPhoneKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadEndpointKey"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneKey"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    rollBackEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollBackEndpoint"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointVersion"];
                };
            };
        };
    };
    tryDataSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryDataSource"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedDataSource"];
                };
            };
        };
    };
    putEndpointSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutEndpointSecret"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteEndpointSecret: {
        parameters: {
            query?: {
                /** @description Default: both */
                environment?: "draft" | "live";
            };
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readEndpointSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointSource"];
                };
            };
        };
    };
    saveEndpointSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description Revision that was read, or * */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveEndpointSource"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointSource"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaleEndpointSource"];
                };
            };
        };
    };
    resetEndpointSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listEndpointStore: {
        parameters: {
            query: {
                /** @description Only keys that come later */
                after?: string;
                /** @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else. */
                environment: "draft" | "live";
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointStoreList"];
                };
            };
        };
    };
    clearEndpointStore: {
        parameters: {
            query: {
                /** @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else. */
                environment: "draft" | "live";
                /** @description Default: all of them */
                key?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readEndpointStoreValue: {
        parameters: {
            query: {
                /** @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else. */
                environment: "draft" | "live";
                key: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointStoreValue"];
                };
            };
        };
    };
    tryEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryEndpoint"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedExchange"];
                };
            };
        };
    };
    listEndpointVersions: {
        parameters: {
            query: {
                /** @description Only versions with lower numbers */
                before?: number;
                /** @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else. */
                environment: "draft" | "live";
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointVersionList"];
                };
            };
        };
    };
    readEndpointVersion: {
        parameters: {
            query: {
                /** @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else. */
                environment: "draft" | "live";
            };
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointVersionText"];
                };
            };
        };
    };
    exportFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description The Flow JSON file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    listLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkList"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    adoptMetaFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptMetaFlow"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    deleteMetaFlow: {
        parameters: {
            query?: {
                /** @description Only forget the link */
                keepAtMeta?: "true" | "false";
            };
            header?: never;
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    updateMetaFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMetadata"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    listMetaAssets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaAssetList"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    cloneMetaFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloneMetaFlow"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClonedMetaFlow"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    readDrift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drift"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    overwriteDrift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    pullDrift: {
        parameters: {
            query?: never;
            header?: {
                /** @description Revision that was read, or * */
                "if-match"?: string;
            };
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flow"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    readFlowHealth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowHealth"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    readFlowMetrics: {
        parameters: {
            query: {
                granularity?: "DAY" | "HOUR" | "LIFETIME";
                name: "ENDPOINT_REQUEST_COUNT" | "ENDPOINT_REQUEST_ERROR" | "ENDPOINT_REQUEST_ERROR_RATE" | "ENDPOINT_REQUEST_LATENCY_SECONDS_CEIL" | "ENDPOINT_AVAILABILITY";
                since?: string;
                until?: string;
            };
            header?: never;
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowMetrics"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    possibleActions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleActions"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    makePreviewLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewLink"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewLinkMade"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    readPlayKit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPlayKit"];
                };
            };
        };
    };
    savePlayKit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Revision that was read, or * */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePlayKit"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPlayKit"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StalePlayKit"];
                };
            };
        };
    };
    preflightFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preflight"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreflightResult"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    previewUrl: {
        parameters: {
            query: {
                accountId: string;
                /** @description Make a new link and end the old one */
                renew?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    promoteFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromoteFlow"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotedFlow"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    publishFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithAccount"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    refreshLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkList"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    listResponses: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                /** @description JSON list of conditions on fields, all of which must hold: [{"field":"city","op":"is","values":["berlin"]}]; op: is, isNot, answered, unanswered */
                filters?: string;
                limit?: number;
                /** @description Id of a person */
                person?: string;
                /** @description Words, or beginnings of words, anywhere in the answer */
                search?: string;
                /** @description Phone number, with or without + and spaces, or user id */
                sender?: string;
                /** @description Completed at or after */
                since?: string;
                /** @description Completed before */
                until?: string;
                /** @description Version of the flow that was answered */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowResponseList"];
                };
            };
        };
    };
    listResponseColumns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseColumnList"];
                };
            };
        };
    };
    countResponses: {
        parameters: {
            query?: {
                /** @description JSON list of conditions on fields, all of which must hold: [{"field":"city","op":"is","values":["berlin"]}]; op: is, isNot, answered, unanswered */
                filters?: string;
                /** @description Id of a person */
                person?: string;
                /** @description Words, or beginnings of words, anywhere in the answer */
                search?: string;
                /** @description Phone number, with or without + and spaces, or user id */
                sender?: string;
                /** @description Completed at or after */
                since?: string;
                /** @description Completed before */
                until?: string;
                /** @description Version of the flow that was answered */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseCount"];
                };
            };
        };
    };
    exportResponses: {
        parameters: {
            query: {
                /** @description Names of fields, with commas between them, in the wished order; default: all */
                columns?: string;
                /** @description JSON list of conditions on fields, all of which must hold: [{"field":"city","op":"is","values":["berlin"]}]; op: is, isNot, answered, unanswered */
                filters?: string;
                format: "csv" | "json" | "xlsx";
                /** @description What csv and xlsx show of chosen options; json has ids */
                options?: "ids" | "labels";
                /** @description Id of a person */
                person?: string;
                /** @description Words, or beginnings of words, anywhere in the answer */
                search?: string;
                /** @description Phone number, with or without + and spaces, or user id */
                sender?: string;
                sensitive?: "masked" | "shown";
                /** @description Completed at or after */
                since?: string;
                /** @description Completed before */
                until?: string;
                /** @description Version of the flow that was answered */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ApiError"];
                    "text/csv": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ApiError"];
                    "text/csv": components["schemas"]["ApiError"];
                };
            };
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
        };
    };
    readResponseSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseSettings"];
                };
            };
        };
    };
    saveResponseSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResponseSettings"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseSettings"];
                };
            };
        };
    };
    readResponseStats: {
        parameters: {
            query?: {
                /** @description Completed at or after */
                since?: string;
                /** @description Completed before */
                until?: string;
                /** @description Version of the flow that was answered */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseStats"];
                };
            };
        };
    };
    listShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareList"];
                };
            };
        };
    };
    createShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateShare"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewShare"];
                };
            };
        };
    };
    revokeShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                shareId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    undeleteFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFlow"];
                };
            };
        };
    };
    listVersions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowVersionList"];
                };
            };
        };
    };
    readVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowVersionText"];
                };
            };
        };
    };
    labelVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                revision: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelVersion"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowVersion"];
                };
            };
        };
    };
    restoreVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Revision that was read, or * */
                "if-match"?: string;
            };
            path: {
                id: string;
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flow"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaleFlow"];
                };
            };
        };
    };
    importMetaFlow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportMetaFlow"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flow"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
        };
    };
    listHooks: {
        parameters: {
            query?: {
                /** @description Those that are told of answers of this flow */
                flowId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HookList"];
                };
            };
        };
    };
    createHook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateHook"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedHook"];
                };
            };
        };
    };
    readHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hook"];
                };
            };
        };
    };
    deleteHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateHook"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hook"];
                };
            };
        };
    };
    listHookDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description dead: given up after all attempts; can be sent again. failed: a test that did not arrive */
                state?: "waiting" | "delivered" | "dead" | "failed";
            };
            header?: never;
            path: {
                hookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HookDeliveryList"];
                };
            };
        };
    };
    redeliverHookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
                hookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HookDelivery"];
                };
            };
        };
    };
    redeliverDeadHookDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redelivered"];
                };
            };
        };
    };
    renewHookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HookSecret"];
                };
            };
        };
    };
    testHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HookDelivery"];
                };
            };
        };
    };
    followChanges: {
        parameters: {
            query?: {
                /** @description Only of this flow, or of none */
                flowId?: string;
                /** @description With commas between them: responses, notifications, messages, hooks, accounts, jobs; default: all */
                topics?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ApiError"];
                };
            };
            /** @description A stream of events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    migrateFlows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MigrateFlows"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigratedFlows"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                accountId?: string;
                cursor?: string;
                flowId?: string;
                limit?: number;
                unread?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationList"];
                };
            };
        };
    };
    readNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotifications"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadCount"];
                };
            };
        };
    };
    listPersons: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonList"];
                };
            };
        };
    };
    readPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    deletePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedPerson"];
                };
            };
        };
    };
    exportPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    listReferences: {
        parameters: {
            query?: {
                accountId?: string;
                flowId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceList"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    listAllResponses: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                /** @description JSON list of conditions on fields, all of which must hold: [{"field":"city","op":"is","values":["berlin"]}]; op: is, isNot, answered, unanswered */
                filters?: string;
                flowId?: string;
                limit?: number;
                /** @description Id of a person */
                person?: string;
                /** @description Words, or beginnings of words, anywhere in the answer */
                search?: string;
                /** @description Phone number, with or without + and spaces, or user id */
                sender?: string;
                /** @description Completed at or after */
                since?: string;
                /** @description Only answers of which no flow is known */
                unmatched?: string;
                /** @description Completed before */
                until?: string;
                /** @description Version of the flow that was answered */
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowResponseList"];
                };
            };
        };
    };
    deleteMatchingResponses: {
        parameters: {
            query: {
                /** @description JSON list of conditions on fields, all of which must hold: [{"field":"city","op":"is","values":["berlin"]}]; op: is, isNot, answered, unanswered */
                filters?: string;
                flowId?: string;
                /** @description Id of a person */
                person?: string;
                /** @description Only what was there then: what comes meanwhile stays */
                receivedUntil: string;
                /** @description Words, or beginnings of words, anywhere in the answer */
                search?: string;
                /** @description Phone number, with or without + and spaces, or user id */
                sender?: string;
                /** @description Completed at or after */
                since?: string;
                /** @description Only answers of which no flow is known */
                unmatched?: string;
                /** @description Completed before */
                until?: string;
                /** @description Version of the flow that was answered */
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedMatching"];
                };
            };
        };
    };
    readResponse: {
        parameters: {
            query?: {
                /** @description Show sensitive fields as they were sent */
                reveal?: string;
            };
            header?: never;
            path: {
                responseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowResponseDetail"];
                };
            };
        };
    };
    deleteResponse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                responseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    assignResponse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                responseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignResponse"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowResponseDetail"];
                };
            };
        };
    };
    readResponseFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
                responseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["ApiError"];
                };
            };
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
        };
    };
    fetchResponseFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
                responseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseFile"];
                };
            };
        };
    };
    countAllResponses: {
        parameters: {
            query?: {
                /** @description JSON list of conditions on fields, all of which must hold: [{"field":"city","op":"is","values":["berlin"]}]; op: is, isNot, answered, unanswered */
                filters?: string;
                flowId?: string;
                /** @description Id of a person */
                person?: string;
                /** @description Words, or beginnings of words, anywhere in the answer */
                search?: string;
                /** @description Phone number, with or without + and spaces, or user id */
                sender?: string;
                /** @description Completed at or after */
                since?: string;
                /** @description Only answers of which no flow is known */
                unmatched?: string;
                /** @description Completed before */
                until?: string;
                /** @description Version of the flow that was answered */
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseCount"];
                };
            };
        };
    };
    deleteResponses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteResponses"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedCount"];
                };
            };
        };
    };
    exportAllResponses: {
        parameters: {
            query: {
                /** @description Names of fields, with commas between them, in the wished order; default: all */
                columns?: string;
                /** @description JSON list of conditions on fields, all of which must hold: [{"field":"city","op":"is","values":["berlin"]}]; op: is, isNot, answered, unanswered */
                filters?: string;
                flowId?: string;
                format: "csv" | "json" | "xlsx";
                /** @description What csv and xlsx show of chosen options; json has ids */
                options?: "ids" | "labels";
                /** @description Id of a person */
                person?: string;
                /** @description Words, or beginnings of words, anywhere in the answer */
                search?: string;
                /** @description Phone number, with or without + and spaces, or user id */
                sender?: string;
                sensitive?: "masked" | "shown";
                /** @description Completed at or after */
                since?: string;
                /** @description Only answers of which no flow is known */
                unmatched?: string;
                /** @description Completed before */
                until?: string;
                /** @description Version of the flow that was answered */
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ApiError"];
                    "text/csv": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["ApiError"];
                    "text/csv": components["schemas"]["ApiError"];
                };
            };
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
        };
    };
    listSendJobs: {
        parameters: {
            query?: {
                accountId?: string;
                flowId?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendJobList"];
                };
            };
        };
    };
    readSendJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendJob"];
                };
            };
        };
    };
    changeSendJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSendJob"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendJob"];
                };
            };
        };
    };
    cancelSendJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendJob"];
                };
            };
        };
    };
    pauseSendJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendJob"];
                };
            };
        };
    };
    exportSendJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["ApiError"];
                };
            };
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
        };
    };
    resumeSendJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendJob"];
                };
            };
        };
    };
    retrySendJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryMessages"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendJob"];
                };
            };
        };
    };
    listSentMessages: {
        parameters: {
            query?: {
                accountId?: string;
                cursor?: string;
                flowId?: string;
                jobId?: string;
                limit?: number;
                /** @description sent: Meta took it. unknown: Meta was asked and did not answer, so it may have been sent */
                status?: "queued" | "sending" | "sent" | "delivered" | "read" | "failed" | "unknown" | "canceled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMessageList"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetaApiError"];
                };
            };
        };
    };
    backUpServer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zstd": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zstd": components["schemas"]["ApiError"];
                };
            };
            /** @description A tar archive, compressed with zstd */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zstd": unknown;
                };
            };
        };
    };
    readSecretsStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretsStatus"];
                };
            };
        };
    };
    rotateSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Also put a new instance key into the key file of the data folder
                     * @default false
                     */
                    instanceKey?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretsStatus"];
                };
            };
        };
    };
    openShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedFlow"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
        };
    };
    readTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
        };
    };
}
