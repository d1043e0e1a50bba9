import { foldText } from '../model/names.ts';
import { MONTHS, NUMBERS, WEEKDAYS } from './calendar.ts';
import { HONORIFICS, PARTICLES, POST_NOMINALS, RANKS, SUFFIXES } from './honorifics.ts';
import { GIVEN_NAMES, NAME_LIKE_PLACES, NOT_NAMES } from './names.ts';
import { CIVIL_WORDS, DEFENCE_WORDS } from './topics.ts';
import type { WordTables } from './types.ts';
import {
  HOLD_VERBS,
  MEET_VERBS,
  PERSON_VERBS,
  PHONE_WORDS,
  RECEIVE_VERBS,
  SIGN_VERBS,
  TALK_NOUNS,
  VISIT_VERBS,
} from './verbs.ts';

const fold = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((w) => foldText(w).replace(/\./g, '')));

/** The tables of words as rules look them up: folded, in lower case, without stops. */
export const WORDS: WordTables = {
  honorifics: fold(HONORIFICS),
  ranks: fold(RANKS),
  postNominals: fold(POST_NOMINALS),
  particles: fold(PARTICLES),
  suffixes: fold(SUFFIXES),
  givenNames: fold(GIVEN_NAMES),
  notNames: fold(NOT_NAMES),
  nameLikePlaces: fold(NAME_LIKE_PLACES),
  personVerbs: fold(PERSON_VERBS),
  meetVerbs: MEET_VERBS,
  receiveVerbs: RECEIVE_VERBS,
  holdVerbs: HOLD_VERBS,
  talkNouns: fold(TALK_NOUNS),
  signVerbs: SIGN_VERBS,
  visitVerbs: VISIT_VERBS,
  phoneWords: fold(PHONE_WORDS),
  defenceWords: fold(DEFENCE_WORDS),
  civilWords: fold(CIVIL_WORDS),
  months: MONTHS,
  weekdays: WEEKDAYS,
  numbers: NUMBERS,
};
