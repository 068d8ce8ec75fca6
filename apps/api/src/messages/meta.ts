/** Failures of Meta: cause and what to do, by their kind. */
export const metaMessages = {
  meta: {
    waitMinutes: (minutes: number) =>
      `Wait about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, then try again. Calling on makes the wait longer.`,
    failures: {
      'token-expired': {
        cause: 'The access token of this account has expired.',
        remedy: 'Generate a new one in Meta Business settings (System users) and enter it in the account.',
      },
      'token-invalid': {
        cause: 'Meta does not accept the access token of this account.',
        remedy: 'Check that the whole token was copied, or generate a new one and enter it in the account.',
      },
      'app-removed': {
        cause: 'The app that the access token belongs to was removed from this business.',
        remedy: 'Add the app again, generate a new token and enter it in the account.',
      },
      permission: {
        cause: 'The access token may not do this.',
        remedy:
          'Give it the permission whatsapp_business_management, and assign its system user to the WhatsApp Business Account.',
      },
      'app-capability': {
        cause: 'The Meta app behind this token has no access to this part of the API.',
        remedy: 'Add the product WhatsApp to the app, or ask for advanced access in the app dashboard.',
      },
      policy: {
        cause: 'Meta has blocked this account for now, for breaking its policies.',
        remedy: 'Open Account quality in Meta Business settings to see why, and to ask for a review.',
      },
      throttled: {
        cause: 'Meta has seen too many calls from this app or account lately.',
        remedy: 'Wait some minutes, then try again.',
      },
      unavailable: {
        cause: 'Meta could not handle the call just now.',
        remedy: 'Nothing is wrong with the flow. Try again in a minute.',
      },
      'not-found': {
        cause: 'Meta does not know this id, or the access token may not see it.',
        remedy:
          'Check the ids of the account, and that the system user of the token is assigned to the WhatsApp Business Account.',
      },
      'name-taken': {
        cause: 'Another flow of this WhatsApp Business Account has this name already.',
        remedy: 'Choose another name, or link this flow to the one that is there.',
      },
      'json-version': {
        cause: 'Meta does not accept the version of this Flow JSON.',
        remedy: 'Set the flow to a current version, such as 7.3.',
      },
      'data-api-version': {
        cause: 'Meta does not accept the data_api_version of this flow.',
        remedy: 'Set data_api_version to 3.0 or 4.0.',
      },
      'endpoint-in-document': {
        cause: 'Flows before version 3.0 carry the address of their endpoint in the Flow JSON.',
        remedy:
          'Move the flow to a newer version, or put the address into data_channel_uri and leave the field empty here.',
      },
      'endpoint-address': {
        cause: 'Meta does not accept the address of the endpoint.',
        remedy: 'Enter an https address that can be reached from the internet.',
      },
      'app-secret-proof': {
        cause: 'The Meta app demands that calls are signed with its app secret.',
        remedy: 'Switch off "Require app secret" in the advanced settings of the app.',
      },
      parameter: {
        cause: 'Meta does not accept one of the values that were sent.',
        remedy: "Read Meta's own words below and change that value.",
      },
      address: {
        cause: 'There is nothing at the address that was called.',
        remedy: 'Check the Graph address and version of the account.',
      },
      throughput: {
        cause: 'Meta takes no more messages from this number just now.',
        remedy: 'It goes on by itself. Send more slowly to avoid the pause.',
      },
      'pair-rate': {
        cause: 'This person got too many messages from the number within seconds.',
        remedy: 'Wait some seconds; Meta lets one message in six seconds through to the same person.',
      },
      'flow-blocked': {
        cause: 'Meta has blocked the flow, so it cannot be sent or opened.',
        remedy: 'Mend its endpoint. Meta lets it in again by itself once the endpoint answers well.',
      },
      'flow-throttled': {
        cause: 'Meta lets only ten messages an hour through for this flow, since its endpoint does badly.',
        remedy: 'Mend its endpoint; Meta lifts the limit by itself.',
      },
      'window-closed': {
        cause: 'This person has not written within the last 24 hours.',
        remedy: 'Send a template message, which may begin a conversation.',
      },
      undeliverable: {
        cause: 'The message cannot be delivered to this number.',
        remedy: 'It may not be on WhatsApp, have an old version, or not have accepted the terms.',
      },
      'not-allow-listed': {
        cause: 'A test number sends only to numbers on its list.',
        remedy: 'Add the number in the app dashboard under API setup; there is room for five.',
      },
      'not-wanted': {
        cause: 'WhatsApp does not deliver this message, to spare the person marketing.',
        remedy: 'Do not send it again soon.',
      },
      'recipient-refused': {
        cause: 'This number cannot be sent to.',
        remedy: "Read Meta's own words below for the reason.",
      },
      'number-unusable': {
        cause: 'The phone number of the account cannot send now.',
        remedy: 'Look at its state in WhatsApp Manager; register it again if it is not connected.',
      },
      payment: {
        cause: 'Something is wrong with how the account pays.',
        remedy: 'Open the billing settings of the WhatsApp Business Account.',
      },
      media: {
        cause: 'Meta could not use the picture, video or document.',
        remedy: 'Check its type and size, upload it again, or use an address that anybody can open.',
      },
      'message-parameter': {
        cause: 'Meta does not accept the message as it is.',
        remedy: "Read Meta's own words below and change that part of the message.",
      },
      'template-unusable': {
        cause: 'This template cannot be sent.',
        remedy:
          'It is missing in this language, not approved, paused or disabled. Look at the list of templates.',
      },
      'template-parameters': {
        cause: 'The values do not fit the template.',
        remedy: 'Give a value for each variable of its body, and the data that its flow asks for.',
      },
      'template-exists': {
        cause: 'A template with this name is there already, or was until some weeks ago.',
        remedy: 'Choose another name.',
      },
      'too-little-traffic': {
        cause: 'Fewer than 250 requests came in this time, so Meta gives no figures yet.',
        remedy: 'Nothing is wrong. Look at the exchanges of the endpoint here instead.',
      },
      registration: {
        cause: 'The phone number could not be registered.',
        remedy: 'Check the PIN for two-step verification, and wait if it was tried often.',
      },
      'app-secret': {
        cause: 'Meta does not accept this app id and app secret together.',
        remedy: 'Copy both from the app dashboard, under App settings, Basic.',
      },
      integrity: {
        cause: 'Meta does not let this business publish flows yet.',
        remedy:
          'The flow is not the reason. Verify the business, keep the quality of its messages up, or ask Meta for help.',
      },
      processing: {
        cause: 'Meta kept the flow, but failed to work it up.',
        remedy: 'Send it again. If it keeps failing, simplify the screen that changed last.',
      },
      'not-editable': {
        cause: 'This flow cannot be changed at Meta any more.',
        remedy: 'It is deprecated or very old. Unlink it and publish as a new flow.',
      },
      'publish-state': {
        cause: 'The flow is not a draft at Meta, so there is nothing to publish.',
        remedy: 'Check it again to send the current text, then publish.',
      },
      'publish-invalid': {
        cause: 'Meta still finds errors in the flow.',
        remedy: 'Fix the errors listed, check again, then publish.',
      },
      'publish-no-endpoint': {
        cause: 'The flow exchanges data, but has no endpoint address.',
        remedy: 'Enter the address of its endpoint, check again, then publish.',
      },
      'publish-version': {
        cause: 'Meta no longer publishes flows of this version.',
        remedy: 'Set the flow to a current version, such as 7.3 (and data_api_version to 3.0 or 4.0).',
      },
      'publish-no-phone': {
        cause: 'The WhatsApp Business Account has no registered phone number.',
        remedy: 'Add and register a phone number in WhatsApp Manager.',
      },
      'publish-no-key': {
        cause: 'The phone number has no signed public key, which a flow with an endpoint needs.',
        remedy: 'Upload the public key for the phone number, then publish.',
      },
      'publish-no-app': {
        cause: 'No Meta app is connected to this flow, which a flow with an endpoint needs.',
        remedy: 'Connect an app to the flow in WhatsApp Manager, or use a token of that app.',
      },
      'publish-endpoint-silent': {
        cause: "The flow's endpoint did not answer Meta's health check properly.",
        remedy:
          'Check that it is reachable, answers the action "ping" within 10 seconds, and uses the uploaded key.',
      },
      'publish-not-subscribed': {
        cause: 'The app of this account does not receive webhooks about flows.',
        remedy: 'Subscribe the app to the webhook field "flows", and to this WhatsApp Business Account.',
      },
      'publish-refused': {
        cause: 'Meta does not publish this flow.',
        remedy: "Read Meta's own words below for the reason.",
      },
      'already-deprecated': { cause: 'The flow is deprecated already.', remedy: 'Nothing is left to do.' },
      'deprecate-draft': {
        cause: 'A flow that was never published cannot be deprecated.',
        remedy: 'Delete the draft instead.',
      },
      'delete-published': {
        cause: 'A flow that was published cannot be deleted.',
        remedy: 'Deprecate it instead.',
      },
      timeout: {
        cause: 'Meta did not answer in time.',
        remedy:
          'Try again. If this was a change, it may have been carried out all the same; refresh shows it.',
      },
      unreachable: {
        cause: 'No connection to Meta.',
        remedy: 'Check the internet connection, and the Graph address of the account.',
      },
      'unexpected-answer': {
        cause: 'The answer is not what the Graph API answers with.',
        remedy: 'Check the Graph address of the account; a proxy on the way may also be the reason.',
      },
      'answer-too-large': {
        cause: 'The answer is larger than any that Meta gives.',
        remedy: 'Check the Graph address of the account.',
      },
      unknown: {
        cause: 'Meta refused this, for a reason that Flowsmith does not know.',
        remedy: "Read Meta's own words below.",
      },
    },
  },
} as const;
