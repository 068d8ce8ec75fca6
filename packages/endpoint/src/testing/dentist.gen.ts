// Made by Flowsmith from a flow in Flow JSON 7.3. Change the flow, not this file.

/** Ids of the screens. */
export type ScreenId = 'TREATMENT' | 'SLOT' | 'DETAILS' | 'BOOKED';

/** What people enter on TREATMENT. Phones leave out what nobody touched. */
export interface TreatmentForm {
  treatment?: 'checkup' | 'whitening' | 'emergency';
}

/** What TREATMENT sends to the endpoint (Footer). */
export interface TreatmentExchange {
  step: 'days';
  treatment?: 'checkup' | 'whitening' | 'emergency';
}

/** What SLOT shows (“Pick a time”): its data. */
export interface SlotData {
  dentist: string;
  first_day: string;
  last_day: string;
  full_days: string[];
  slots: { id: string; title: string; metadata?: string; enabled?: boolean }[];
  has_slots: boolean;
  day_problem: string;
  time_problem: string;
}

/** What people enter on SLOT. Phones leave out what nobody touched. */
export interface SlotForm {
  day?: string;
  time?: string;
}

/** What SLOT sends to the endpoint (day). */
export interface SlotDayExchange {
  step: 'times';
  treatment?: 'checkup' | 'whitening' | 'emergency';
  day?: string;
}

/** What SLOT sends to the endpoint (Footer). */
export interface SlotFooterExchange {
  step: 'hold';
  day?: string;
  time?: string;
}

/** What DETAILS shows (“About you”): its data. */
export interface DetailsData {
  hold: string;
  known: boolean;
}

/** What people enter on DETAILS. Phones leave out what nobody touched. */
export interface DetailsForm {
  full_name?: string;
  born?: string;
  note?: string;
  letter?: UploadedFile[];
  remind?: ('chat' | 'sms' | 'mail')[];
}

/** What DETAILS sends to the endpoint (Footer). */
export interface DetailsExchange {
  step: 'book';
  name?: string;
  born?: string;
  note?: string;
  letter?: UploadedFile[];
  remind?: ('chat' | 'sms' | 'mail')[];
}

/** What BOOKED shows (“See you soon”): its data. */
export interface BookedData {
  when: string;
  reference: string;
  map: string;
}

/** What BOOKED sends to the chat (Footer). */
export interface BookedCompletion {
  reference: string;
  treatment?: 'checkup' | 'whitening' | 'emergency';
  day?: string;
  time?: string;
  flow_token?: string;
}

/** All types by screen. */
export interface Screens {
  TREATMENT: {
    data: Record<string, never>;
    form: TreatmentForm;
    exchange: TreatmentExchange;
    completion: never;
    answers: 'TREATMENT' | 'SLOT';
  };
  SLOT: {
    data: SlotData;
    form: SlotForm;
    exchange: SlotDayExchange | SlotFooterExchange;
    completion: never;
    answers: 'TREATMENT' | 'SLOT' | 'DETAILS';
  };
  DETAILS: {
    data: DetailsData;
    form: DetailsForm;
    exchange: DetailsExchange;
    completion: never;
    answers: 'SLOT' | 'DETAILS' | 'BOOKED';
  };
  BOOKED: {
    data: BookedData;
    form: Record<string, never>;
    exchange: never;
    completion: BookedCompletion;
    answers: 'DETAILS' | 'BOOKED';
  };
}

/** What the endpoint is asked by “data_exchange”, told apart by the screen. */
export type Exchange =
  | { screen: 'TREATMENT'; data: TreatmentExchange }
  | { screen: 'SLOT'; data: SlotDayExchange | SlotFooterExchange }
  | { screen: 'DETAILS'; data: DetailsExchange };

/** What the chat receives when the flow is completed. */
export type Completion = BookedCompletion;

/** What the endpoint of this flow is written with: defineEndpoint<FlowTypes>({ … }). */
export interface FlowTypes {
  screens: Screens;
  entry: 'TREATMENT';
}

/** A photo or document as the endpoint gets it: encrypted, to be fetched from the CDN. */
export interface UploadedFile {
  media_id: string;
  cdn_url: string;
  file_name: string;
  encryption_metadata: {
    encrypted_hash: string;
    iv: string;
    encryption_key: string;
    hmac_key: string;
    plaintext_hash: string;
  };
}
