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
    "/api/accounts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try what publishing needs of an account */
        post: operations["checkAccount"];
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
        /** Let a source answer from now on; 400 invalid-source with its place when it would not run */
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
            hasAppSecret: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            phoneNumberId: string | null;
            /** @description The last four characters of a long token */
            tokenHint: string | null;
            /** Format: date-time */
            updatedAt: string;
            wabaId: string;
        };
        AccountCheck: {
            checks: {
                hint?: string;
                message: string;
                /** @enum {string} */
                name: "waba" | "flows" | "phone";
                /** @enum {string} */
                state: "pass" | "warn" | "fail";
                /** @description Meta's support asks for it */
                traceId?: string;
            }[];
            /** @description No check failed */
            ok: boolean;
        };
        AccountList: {
            items: components["schemas"]["Account"][];
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
                code: "invalid-request" | "not-found" | "stale" | "revision-required" | "too-large" | "unsupported-media-type" | "foreign-origin" | "name-taken" | "not-linked" | "already-linked" | "not-uploaded" | "wrong-state" | "secret-unreadable" | "invalid-source" | "invalid-key" | "key-in-use" | "limit-reached" | "expired" | "revoked" | "too-many-requests" | "meta" | "meta-unreachable" | "internal";
                details?: unknown;
                hint?: string;
                message: string;
            };
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
        CreateAccount: {
            /** @default v25.0 */
            apiVersion?: string;
            appId?: string | null;
            appSecret?: string | null;
            /** @description Where the Graph API answers, without version */
            baseUrl?: string;
            name: string;
            phoneNumberId?: string | null;
            /** @description Kept sealed, never sent back */
            token: string;
            wabaId: string;
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
        ImportMetaFlow: {
            /** Format: uuid */
            accountId: string;
            metaFlowId: string;
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
        /** @description As Meta sent it: error, error_type, message, line_start, column_start, …, pointers. See fromMetaErrors. */
        MetaValidationError: {
            [key: string]: unknown;
        };
        NewShare: {
            /** @description Of the page, below the address of this server */
            path: string;
            share: components["schemas"]["Share"];
            /** @description Told this once; it is not stored */
            token: string;
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
        Refresh: {
            /** Format: uuid */
            accountId?: string;
        } | null;
        RollBackEndpoint: {
            /**
             * @description draft: while the flow is worked on. live: for people. They share source and keys, and nothing else.
             * @enum {string}
             */
            environment: "draft" | "live";
            /** @description Which version; default: the one before the one that answers */
            number?: number;
        };
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
            name?: string;
            phoneNumberId?: string | null;
            /** @description Kept sealed, never sent back */
            token?: string;
            wabaId?: string;
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
        UploadEndpointKey: {
            /** @description Also when the number has the key of another flow here, which then stops working until it gets this key, too */
            replace?: boolean;
        } | null;
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
    checkAccount: {
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
                    "application/json": components["schemas"]["AccountCheck"];
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
