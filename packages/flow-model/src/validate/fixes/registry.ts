import { addMissing } from './addMissing.ts';
import { byteOrderMark } from './syntax.ts';
import { branches, onlyPictures } from './branches.ts';
import { calendarMember, calendarShape, rangeOnly } from './calendar.ts';
import { convert } from './convert.ts';
import { dataModel } from './dataModel.ts';
import { docLimits } from './docLimits.ts';
import { duplicateNames, duplicateScreens } from './duplicates.ts';
import { dependencies, exclusive } from './exclusive.ts';
import type { Fixer } from './fix.ts';
import { intoForm } from './intoForm.ts';
import { clamped, dateRange, swapped } from './limitsOfInputs.ts';
import { lintFixes } from './lints.ts';
import { missingType } from './missingType.ts';
import { navigatePayload } from './navigatePayload.ts';
import { navigateTarget } from './navigateTarget.ts';
import { nearValue } from './nearValue.ts';
import { needsVersion } from './needsVersion.ts';
import { payloadReferences } from './payloadReferences.ts';
import { propertyValue } from './propertyValue.ts';
import { references } from './references.ts';
import { removeIt } from './removeIt.ts';
import { removeKey } from './removeKey.ts';
import { routingModel } from './routingModel.ts';
import { deadEnd, emptyList, noFooter, notTerminal, noTerminal, sensitive } from './screens.ts';
import { texts } from './texts.ts';
import { unknownInput } from './unknownInput.ts';
import { updateData } from './updateData.ts';
import { dataApiVersion, versions } from './versions.ts';

/** Who can mend what: fixers by code. They look at the flow, so they serve answers of Meta as well as our own findings. */
export const fixers: ReadonlyMap<string, Fixer> = new Map(
  Object.entries({
    MISSING_FLOW_JSON_VERSION: versions,
    INVALID_FLOW_JSON_VERSION: versions,
    UNSUPPORTED_FLOW_JSON_VERSION: versions,
    INVALID_DATA_API_VERSION: dataApiVersion,
    INVALID_PROPERTY_KEY: removeKey,
    INVALID_PROPERTY_TYPE: convert,
    INVALID_PROPERTY_VALUE: propertyValue,
    INVALID_TYPE_PROPERTY_VALUE: nearValue,
    INVALID_ENUM_VALUE: nearValue,
    MISSING_REQUIRED_PROPERTY: addMissing,
    MISSING_REQUIRED_TYPE_PROPERTY: missingType,
    PATTERN_MISMATCH: texts,
    MIN_CHARS_REQUIRED: texts,
    MIN_ITEMS_REQUIRED: emptyList,
    MINIMUM_VALUE_REQUIRED: clamped,
    MAXIMUM_VALUE_REQUIRED: clamped,
    INVALID_DEPENDENCIES: dependencies,
    NOT_KEYWORD_SCHEMA_VALIDATION_FAILED: exclusive,
    ONE_OF_SCHEMA_VALIDATION_FAILED: needsVersion,
    DUPLICATE_SCREEN_IDS: duplicateScreens,
    SCREEN_ID_IS_RESERVED_KEYWORD: texts,
    MISSING_TERMINAL_SCREEN: noTerminal,
    MISSING_FOOTER_ON_TERMINAL_SCREEN: noFooter,
    INVALID_SENSITIVE_FIELD: sensitive,
    INVALID_COMPLETE_ACTION: notTerminal,
    DEAD_END: deadEnd,
    INVALID_ROUTING_MODEL: routingModel,
    INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME: navigateTarget,
    INVALID_NAVIGATE_ACTION_PAYLOAD: navigatePayload,
    INVALID_NAVIGATE_ACTION_STATIC_DATA: navigatePayload,
    MISSING_NAVIGATION_ACTION_PAYLOAD: navigatePayload,
    INVALID_ON_CLICK_ACTION_PAYLOAD: payloadReferences,
    INVALID_ACTION_PAYLOAD_PROPERTY: references,
    INVALID_UPDATE_DATA_ACTION_PAYLOAD: updateData,
    INVALID_SCREEN_DATA: dataModel,
    INVALID_SCREEN_DYNAMIC_DATA: references,
    DUPLICATE_FORM_COMPONENT_NAMES: duplicateNames,
    COMPONENTS_OUTSIDE_FORM: intoForm,
    NATIVE_COMPONENT_IN_FORM_INIT_VALUES: removeIt,
    UNKNOWN_INPUT: unknownInput,
    MISSING_FOOTER_IN_IF_ELSE_BRANCHES: branches,
    MISSING_FOOTER_IN_SWITCH_BRANCHES: branches,
    MIN_VALUE_GREATER_THAN_MAX: swapped,
    INVALID_DATE_RANGE: dateRange,
    INVALID_DATE_SINGLE_INIT_VALUE_FORMAT: dateRange,
    INVALID_MIN_MAX_DAYS: swapped,
    INVALID_TYPE: calendarShape,
    MISSING_CALENDAR_PICKER_RANGE_MODE_PROP: calendarMember,
    UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP: removeIt,
    INVALID_PROPERTY_NAME_FOR_CONDITION: rangeOnly,
    INVALID_PROPERTY_VALUE_FOR_CONDITION: removeIt,
    DUPLICATE_PROPETY_FOR_CONDITION: removeIt,
    DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR: onlyPictures,
    DOC_LIMIT: docLimits,
    BYTE_ORDER_MARK: byteOrderMark,
    ...lintFixes,
  } satisfies { readonly [code: string]: Fixer }),
);
