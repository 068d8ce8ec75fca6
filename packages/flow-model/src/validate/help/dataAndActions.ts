import type { HelpTable } from './types.ts';

/** Problems of data, references and actions. */
export const dataAndActions: HelpTable = {
  INVALID_SCREEN_DATA: {
    title: 'A data field is not well defined',
    what: 'A field has no type, a list does not say of what, or an example stands where it may not.',
    why: 'Meta compares everything that is handed over with these definitions.',
    mend: 'Give each field a type and an example; lists need “items”. The example stands at the top of the field only.',
    before: '"slots": { "type": "array", "__example__": ["09:00"] }',
    after: '"slots": { "type": "array", "items": { "type": "string" }, "__example__": ["09:00"] }',
  },
  INVALID_SCREEN_DYNAMIC_DATA: {
    title: 'A reference does not work',
    what: '${…} names a field or an input that does not exist, or whose type does not fit here.',
    why: 'Nothing would be shown in its place.',
    mend: 'Correct the name, declare the field in the data of the screen, or use a field of the right type. Lists for options declare the id and title of their items.',
    before: '"text": "${data.nmae}"',
    after: '"text": "${data.name}"',
  },
  INVALID_TEXT_DYNAMIC_DATA: {
    title: 'A binding in a line of text',
    what: 'Lines of a list of texts are fixed, and RichText takes bindings as a whole only.',
    why: 'People would see the characters ${…} themselves.',
    mend: 'Bind the whole property instead of a part of it.',
  },
  INVALID_COMPLETE_ACTION: {
    title: 'The flow completes on a screen that is not terminal',
    what: 'The action “complete” is allowed on terminal screens only.',
    why: 'Phones must know beforehand where a flow can end.',
    mend: 'Make the screen terminal, or navigate on.',
  },
  INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME: {
    title: 'The next screen does not exist',
    what: 'navigate names a screen that is not there, or its own.',
    why: 'The button would do nothing.',
    mend: 'Choose another screen.',
  },
  INVALID_NAVIGATE_ACTION_PAYLOAD: {
    title: 'What is handed over does not fit the next screen',
    what: 'The payload has keys that the next screen does not declare, lacks some that it does, or values of another type.',
    why: 'The next screen would show gaps; from 7.3 on Meta refuses it.',
    mend: 'Make the keys of the payload and the data fields of the next screen the same, with the same types.',
    before: '"payload": {} → "data": { "who": … }',
    after: '"payload": { "who": "${form.first}" } → "data": { "who": … }',
  },
  INVALID_NAVIGATE_ACTION_STATIC_DATA: {
    title: 'A fixed value of the wrong type is handed over',
    what: 'The next screen declares another type than the value has.',
    why: 'Flow JSON never converts.',
    mend: 'Write the value in the declared type.',
    before: '"payload": { "guests": "2" }',
    after: '"payload": { "guests": 2 }',
  },
  MISSING_NAVIGATION_ACTION_PAYLOAD: {
    title: 'Nothing is handed over',
    what: 'The next screen declares data, but the action has no payload.',
    why: 'The next screen would be empty.',
    mend: 'Add a payload with a value for each field.',
  },
  INVALID_ON_CLICK_ACTION_PAYLOAD: {
    title: 'The payload refers to something that is not there',
    what: 'A value names an input or field that does not exist, or files are sent in a way that is not possible.',
    why: 'The answer would arrive without it. A message carries ten files and 100 MiB at most, and pickers allow 30 files unless told otherwise.',
    mend: 'Correct the reference. For files set “max-uploaded-photos” or “max-uploaded-documents”, and send them at the top of the payload.',
    before: '"payload": { "name": "${form.frist}" }',
    after: '"payload": { "name": "${form.first}" }',
  },
  INVALID_UPDATE_DATA_ACTION_PAYLOAD: {
    title: 'update_data changes something that is not there',
    what: 'The screen does not declare the field, the value has another type, or a field is set to itself.',
    why: 'Nothing would change on the screen.',
    mend: 'Declare the field in the data of the screen.',
  },
  INVALID_ACTION_PAYLOAD_PROPERTY: {
    title: 'An expression in a payload does not work',
    what: 'The expression uses a field or input that does not exist, or cannot be read.',
    why: 'Meta checks expressions in payloads from 7.2 on.',
    mend: 'Correct the name or the expression.',
  },
  EXPRESSION_STYLE: {
    title: 'The expression works, but should be written otherwise',
    what: 'Texts are in double quotes, or contain a brace.',
    why: 'Double quotes are not documented, and phones remove every } before they read an expression.',
    mend: 'Use single quotes, and keep braces out of texts.',
    before: '`"Hi " ${form.name}`',
    after: "`'Hi ' ${form.name}`",
  },
};
