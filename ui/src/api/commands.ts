/** Every command of the shell, typed: what pages and nouns call. Written by `UPDATE=1 cargo test -p counterweight --lib typescript`: not by hand. */
import { read, write } from './client';
import type {
  AsItWas,
  BookView,
  CandidateId,
  CardDraft,
  CardSource,
  Cards,
  Change,
  Chart,
  CheckedCard,
  CulturePlan,
  DayOrder,
  Debrief,
  DecisionId,
  DecisionView,
  DecisionsPage,
  DuesPage,
  EntryId,
  Explored,
  Follow,
  Forecast,
  ForecastBeside,
  Forecasts,
  GroupCount,
  Home,
  Impact,
  ImportPreview,
  ItemKind,
  JournalPage,
  KeptDraft,
  Letter,
  LetterText,
  Library,
  MemberId,
  NewDecision,
  OpenForecasts,
  OpenedCard,
  PlanDraft,
  Purpose,
  QualityLink,
  Raters,
  ReportPages,
  ReportSpec,
  Role,
  Saved,
  Settings,
  Status,
  TalkDraft,
  TeamsShown,
  ToolkitShown,
  Week,
  WhatIf,
  Which,
} from './types';

export const api = {
  /** Says that the page can be used and in which theme it is drawn, so that the hidden window is shown. */
  ready: (dark: boolean) => read<null>('ready', { dark }),
  /** Draws everything in the window larger or smaller, in percent. */
  textSize: (percent: number) => read<null>('text_size', { percent }),
  /** Closes the window: the page has kept what was typed. */
  close: () => read<null>('close'),
  /** The workspace and what a page should know about it. */
  status: () => read<Status>('status'),
  /** What Home and the rail show first: how many decisions there are and wait, and the first part of each list. */
  home: () => read<Home>('home'),
  /** A part of the decisions of a kind; with a query only those whose titles, people or notes hold every word of it. */
  list: (which: Which, query: string, after: string | null) => read<DecisionsPage>('list', { which, query, after }),
  /** Opens a decision and answers its id. */
  create: (spec: NewDecision) => write<DecisionId>('create', { spec }),
  /** Takes in the decision file at a full path; answers the new decision's id. */
  takeIn: (place: string) => write<DecisionId>('take_in', { place }),
  /** Opens a decision for the next round of the same seat: its question, panel, facts, weights and lines; answers its id. */
  nextRound: (id: DecisionId) => write<DecisionId>('next_round', { id }),
  /** A decision as one member may see it; through the decider's eyes without one. */
  view: (id: DecisionId, acting: MemberId | null) => read<DecisionView>('view', { id, acting }),
  /** Makes a change; the answer is the decision after it, saved. Rejects with the refusal and what to do instead. */
  change: (id: DecisionId, acting: MemberId | null, change: Change) => write<DecisionView>('change', { id, acting, change }),
  /** Takes the acting member's last change back. */
  undo: (id: DecisionId, acting: MemberId | null) => write<DecisionView>('undo', { id, acting }),
  /** Makes the change again that was taken back last. */
  redo: (id: DecisionId, acting: MemberId | null) => write<DecisionView>('redo', { id, acting }),
  /** The cards a decision was opened with. */
  cards: (id: DecisionId) => read<Cards>('cards', { id }),
  /** Numbers and answer. Rejects with code "not_open" before the debrief is open. */
  debrief: (id: DecisionId) => read<Debrief>('debrief', { id }),
  /** What is known in general beside outcomes that are being stated, in their order. */
  beside: (id: DecisionId, forecast: Array<Forecast>) => read<Array<ForecastBeside>>('beside', { id, forecast }),
  /** The page for the talk with the boss as it is offered today, without the tests that are named; nothing is kept. */
  talkDraft: (id: DecisionId, without: Array<string>) => read<TalkDraft>('talk_draft', { id, without }),
  /** The line for those who decide about a promotion, as it would be handed over today. */
  ownLine: (id: DecisionId) => read<string>('own_line', { id }),
  /** Saves that line as a file, or the file that takes back every line up to today; as `saveReport`. */
  saveOwnLine: (id: DecisionId, withdraw: boolean, place: string, replace: boolean) => read<Saved>('save_own_line', { id, withdraw, place, replace }),
  /** Takes in the file that somebody handed over: their line, or that it is withdrawn. */
  takeOwnLine: (id: DecisionId, acting: MemberId | null, candidate: CandidateId, place: string) => write<DecisionView>('take_own_line', { id, acting, candidate, place }),
  /** The weakest link of a decision while its quality is said, in a sentence; empty where there is none. */
  weakestLink: (quality: { [key in QualityLink]?: number }) => read<string>('weakest_link', { quality }),
  /** The manager's week beside my own, as a chart. */
  week: (id: DecisionId) => read<Chart<Week>>('week', { id }),
  /** Where the follow-through stands today, as one member may see it. */
  follow: (id: DecisionId, acting: MemberId | null) => read<Follow>('follow', { id, acting }),
  /** A draft of the plan for somebody who starts on that day; nothing is kept. */
  planDraft: (id: DecisionId, person: CandidateId, start: string) => read<PlanDraft>('plan_draft', { id, person, start }),
  /** A letter in sentences, kept or not. */
  letter: (id: DecisionId, letter: Letter) => read<LetterText>('letter', { id, letter }),
  /** A leader's control book. */
  book: (id: DecisionId, leader: CandidateId) => read<BookView>('book', { id, leader }),
  /** Puts into a leader's book what the decision already knows. */
  prefillBook: (id: DecisionId, acting: MemberId | null, leader: CandidateId) => write<DecisionView>('prefill_book', { id, acting, leader }),
  /** Reads a table of items from a file and says what keeping it would do; nothing is kept. */
  previewBookImport: (id: DecisionId, leader: CandidateId, kind: ItemKind, place: string, order: DayOrder | null) => read<ImportPreview>('preview_book_import', { id, leader, kind, place, order }),
  /** Keeps the items of that table. */
  importBook: (id: DecisionId, acting: MemberId | null, leader: CandidateId, kind: ItemKind, place: string, order: DayOrder | null) => write<DecisionView>('import_book', { id, acting, leader, kind, place, order }),
  /** The sales tool kit in a leader's book, read for bias today. */
  toolkit: (id: DecisionId, leader: CandidateId) => read<ToolkitShown>('toolkit', { id, leader }),
  /** The decision as it was when that entry was made. */
  asItWas: (id: DecisionId, acting: MemberId | null, entry: EntryId) => read<AsItWas>('as_it_was', { id, acting, entry }),
  /** A part of the dates that are not done, by day. */
  dues: (after: string | null) => read<DuesPage>('dues', { after }),
  /** A part of what was decided, newest first; of one kind of decision, and with every word. */
  journal: (purpose: Purpose | null, words: string, after: string | null) => read<JournalPage>('journal', { purpose, words, after }),
  /** One's own forecasts over every decision: what was said against what came. */
  forecasts: () => read<Forecasts>('forecasts'),
  /** A part of the forecasts that are still to be looked at, by day. */
  openForecasts: (after: string | null) => read<OpenForecasts>('open_forecasts', { after }),
  /** What a role's successive holders say about the role and the company. */
  door: (id: DecisionId) => read<Role>('door', { id }),
  /** A report's pages: how many, the same in words, and a name for its file. Rejects with what to do first. */
  reportPages: (id: DecisionId, spec: ReportSpec) => read<ReportPages>('report_pages', { id, spec }),
  /** One page of a report as SVG text, from 1. */
  reportPage: (id: DecisionId, spec: ReportSpec, page: number) => read<string>('report_page', { id, spec, page }),
  /**
   * Saves a report under a full path, with what the acting member may see. Rejects with "file_exists" where a file is there and
   * `replace` is not set.
   */
  saveReport: (id: DecisionId, acting: MemberId | null, spec: ReportSpec, place: string, replace: boolean) => read<Saved>('save_report', { id, acting, spec, place, replace }),
  /** Saves the dates of every decision as a calendar file; as `saveReport`. */
  saveCalendar: (place: string, replace: boolean) => read<Saved>('save_calendar', { place, replace }),
  /** Opens the system's print dialog for what the page shows. */
  printPage: () => read<null>('print_page'),
  /** Begins to drag a report out of the window as a file, while the mouse button is down. */
  dragReport: (id: DecisionId, acting: MemberId | null, spec: ReportSpec, name: string) => read<null>('drag_report', { id, acting, spec, name }),
  /** Numbers, answer and how sure it is, with other weights or another doubt; nothing is kept. */
  explore: (id: DecisionId, whatIf: WhatIf) => read<Explored>('explore', { id, whatIf }),
  /** The panel read as a panel, one per candidate. Rejects with "not_open" before the debrief is open. */
  raters: (id: DecisionId) => read<Array<Raters>>('raters', { id }),
  /** The team each candidate would hire, with another plan or the decision's own; 10–100,000 runs; nothing is kept. */
  teams: (id: DecisionId, plan: CulturePlan | null, runs: number) => read<TeamsShown>('teams', { id, plan, runs }),
  /** Groups and how many of them were selected, over many decisions. Never beside a person's ratings. */
  impactTable: () => read<Array<GroupCount>>('impact_table'),
  /** Keeps that table and answers it as it is kept. */
  saveImpactTable: (rows: Array<GroupCount>) => write<Array<GroupCount>>('save_impact_table', { rows }),
  /** Four-fifths rule and Fisher's exact test. */
  impact: (rows: Array<GroupCount>) => read<Impact>('impact', { rows }),
  /** Every scorecard that can be read. */
  library: () => read<Library>('library'),
  /** Settings of the person at this computer. */
  settings: () => read<Settings>('settings'),
  /** Keeps settings and answers them as they are kept. */
  saveSettings: (settings: Settings) => write<Settings>('save_settings', { settings }),
  /** Adds the sample decisions; answers how many there are then. */
  addSamples: () => write<number>('add_samples'),
  /** Removes every sample decision; answers how many were removed. */
  removeSamples: () => write<number>('remove_samples'),
  /** What goes when a decision is deleted, a line each. */
  goes: (id: DecisionId) => read<Array<string>>('goes', { id }),
  /** Deletes one decision for good. */
  remove: (id: DecisionId) => write<null>('remove', { id }),
  /** Opens the workspace in another folder, creating it where there is none. */
  openWorkspace: (place: string) => write<Status>('open_workspace', { place }),
  /** Opens a workspace that asks for its passphrase; with `recovery` the secret is the printed code. */
  unlock: (secret: string, recovery: boolean) => write<Status>('unlock', { secret, recovery }),
  /** Lets the workspace open with a passphrase from now on. */
  setPassphrase: (passphrase: string) => write<Status>('set_passphrase', { passphrase }),
  /** Lets it open without one again. */
  removePassphrase: () => write<Status>('remove_passphrase'),
  /** Makes a recovery code and answers it; it is shown once. */
  makeRecoveryCode: () => write<string>('make_recovery_code'),
  /** Copies a card under another title; answers the copy's id. */
  copyCard: (from: string, title: string) => write<string>('copy_card', { from, title }),
  /** A card's text for editing, and what was written and not saved yet. */
  openCard: (id: string) => read<OpenedCard>('open_card', { id }),
  /** Everything there is to say about a draft; nothing is kept. */
  checkCard: (id: string, draft: CardDraft) => read<CheckedCard>('check_card', { id, draft }),
  /** Keeps a draft apart from the saved card, whatever is wrong with it. */
  keepCardDraft: (id: string, draft: KeptDraft) => write<null>('keep_card_draft', { id, draft }),
  /** Forgets a card's draft. */
  dropCardDraft: (id: string) => write<null>('drop_card_draft', { id }),
  /** Saves a draft and counts its version up. Rejects with "card_changed" where the file is another by now. */
  saveCard: (id: string, draft: CardDraft, token: string) => write<OpenedCard>('save_card', { id, draft, token }),
  /** Deletes one of the user's own cards; decisions keep their copy. */
  deleteCard: (id: string) => write<null>('delete_card', { id }),
  /** Takes a card in; answers its id. Rejects with "card_exists" unless `rename`. */
  importCard: (source: CardSource, rename: boolean) => write<string>('import_card', { source, rename }),
  /** Saves a card's text as a file; as `saveReport`. */
  exportCard: (id: string, place: string, replace: boolean) => read<Saved>('export_card', { id, place, replace }),
  /** Weights for so many criteria put in order, the most important first; they add up to 1. */
  rankWeights: (count: number) => read<Array<number>>('rank_weights', { count }),
  /** A fresh id for something that is added: a candidate, a member, a piece of evidence. */
  newId: () => read<string>('new_id'),
  /**
   * Asks where to save; null when the person thought better of it. The answer ends as `suggestedName` does, and replacing a file has
   * been agreed to.
   */
  askSavePlace: (suggestedName: string) => read<string | null>('ask_save_place', { suggestedName }),
  /** Asks which file to open; null when the person thought better of it. `extensions` without their point. */
  askOpenPlace: (extensions: Array<string>) => read<string | null>('ask_open_place', { extensions }),
};
