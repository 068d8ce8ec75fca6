import { allRequired } from './allRequired.ts';
import { crowdedScreen } from './crowdedScreen.ts';
import { decimalCondition } from './decimalCondition.ts';
import { disabledRequired } from './disabledRequired.ts';
import { earlySignIn } from './earlySignIn.ts';
import { endpointFirst } from './endpointFirst.ts';
import { endpointUnused } from './endpointUnused.ts';
import { fieldErrorsUnshown } from './fieldErrorsUnshown.ts';
import { forwardReference } from './forwardReference.ts';
import { heavyCompletion } from './heavyCompletion.ts';
import { hiddenInPayload } from './hiddenInPayload.ts';
import { hiddenRequired } from './hiddenRequired.ts';
import { imageWithoutAlt } from './imageWithoutAlt.ts';
import { initNotOption } from './initNotOption.ts';
import type { Lint } from './lint.ts';
import { longAnswer } from './longAnswer.ts';
import { longChoice } from './longChoice.ts';
import { longFlow } from './longFlow.ts';
import { longSubflow } from './longSubflow.ts';
import { manyExchanges } from './manyExchanges.ts';
import { manyImages } from './manyImages.ts';
import { noDefaultChoice } from './noDefaultChoice.ts';
import { noSummary } from './noSummary.ts';
import { renderTimeSelect } from './renderTimeSelect.ts';
import { repeatedText } from './repeatedText.ts';
import { ruleWithoutHelp } from './ruleWithoutHelp.ts';
import { sameTitle } from './sameTitle.ts';
import { shortDropdown } from './shortDropdown.ts';
import { singleChoice } from './singleChoice.ts';
import { staticErrorMessage } from './staticErrorMessage.ts';
import { switchDefault } from './switchDefault.ts';
import { switchWithoutCase } from './switchWithoutCase.ts';
import { termsWithoutDetails } from './termsWithoutDetails.ts';
import { textsCompared } from './textsCompared.ts';
import { tokenExpiry } from './tokenExpiry.ts';
import { tokenKey } from './tokenKey.ts';
import { typeLost } from './typeLost.ts';
import { unmaskedSecret } from './unmaskedSecret.ts';
import { untouchedOptIn } from './untouchedOptIn.ts';
import { unusedData } from './unusedData.ts';
import { unusedInput } from './unusedInput.ts';
import { vagueButton } from './vagueButton.ts';
import { wrongInputKind } from './wrongInputKind.ts';

/** Every lint, those first that will hurt on phones. */
export const lints: readonly Lint[] = [
  hiddenRequired,
  disabledRequired,
  switchWithoutCase,
  switchDefault,
  untouchedOptIn,
  decimalCondition,
  textsCompared,
  typeLost,
  forwardReference,
  renderTimeSelect,
  staticErrorMessage,
  initNotOption,
  tokenKey,
  heavyCompletion,
  unusedInput,
  unusedData,
  endpointUnused,
  unmaskedSecret,
  imageWithoutAlt,
  manyImages,
  wrongInputKind,
  longAnswer,
  ruleWithoutHelp,
  singleChoice,
  hiddenInPayload,
  fieldErrorsUnshown,
  endpointFirst,
  manyExchanges,
  vagueButton,
  sameTitle,
  repeatedText,
  noDefaultChoice,
  longChoice,
  shortDropdown,
  termsWithoutDetails,
  noSummary,
  allRequired,
  crowdedScreen,
  longFlow,
  longSubflow,
  earlySignIn,
  tokenExpiry,
];
