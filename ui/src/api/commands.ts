/** Every command of the shell, typed. Pages and nouns call these and never `call` itself. */
import { call } from './client';
import type { AsItWas } from './generated/AsItWas';
import type { BookView } from './generated/BookView';
import type { CardDraft } from './generated/CardDraft';
import type { CardSource } from './generated/CardSource';
import type { Cards } from './generated/Cards';
import type { Change } from './generated/Change';
import type { CheckedCard } from './generated/CheckedCard';
import type { CulturePlan } from './generated/CulturePlan';
import type { DayOrder } from './generated/DayOrder';
import type { Debrief } from './generated/Debrief';
import type { DecisionView } from './generated/DecisionView';
import type { Door } from './generated/Door';
import type { Due } from './generated/Due';
import type { Explored } from './generated/Explored';
import type { FollowUp } from './generated/FollowUp';
import type { Forecasts } from './generated/Forecasts';
import type { GroupCount } from './generated/GroupCount';
import type { ImpactReading } from './generated/ImpactReading';
import type { ImportPreview } from './generated/ImportPreview';
import type { ItemKind } from './generated/ItemKind';
import type { Journaled } from './generated/Journaled';
import type { Letter } from './generated/Letter';
import type { LetterText } from './generated/LetterText';
import type { KeptDraft } from './generated/KeptDraft';
import type { Library } from './generated/Library';
import type { Listed } from './generated/Listed';
import type { NewDecision } from './generated/NewDecision';
import type { OpenedCard } from './generated/OpenedCard';
import type { PanelReading } from './generated/PanelReading';
import type { PlanDraft } from './generated/PlanDraft';
import type { ReportPages } from './generated/ReportPages';
import type { ReportSpec } from './generated/ReportSpec';
import type { Saved } from './generated/Saved';
import type { Settings } from './generated/Settings';
import type { Status } from './generated/Status';
import type { Teams } from './generated/Teams';
import type { Toolkit } from './generated/Toolkit';
import type { WhatIf } from './generated/WhatIf';

/** Id of a decision, a member, … as the core names them. */
type Id = string;

export const api = {
  status: () => call<Status>('status'),
  /** Decisions, newest change first; with a query only those whose titles, people or notes hold every word of it. */
  list: (query = '') => call<Listed[]>('list', { query }),
  /** Opens a decision and answers its id. */
  create: (spec: NewDecision) => call<Id>('create', { spec }),
  /** A decision as one member may see it; through the decider's eyes without one. */
  view: (id: Id, acting: Id | null) => call<DecisionView>('view', { id, acting }),
  /** Makes a change; the answer is the decision after it, saved. Rejects with the refusal and what to do instead. */
  change: (id: Id, acting: Id | null, change: Change) => call<DecisionView>('change', { id, acting, change }),
  undo: (id: Id, acting: Id | null) => call<DecisionView>('undo', { id, acting }),
  redo: (id: Id, acting: Id | null) => call<DecisionView>('redo', { id, acting }),
  /** The cards a decision was opened with. */
  cards: (id: Id) => call<Cards>('cards', { id }),
  /** Numbers and answer. Rejects with code "not_open" before the debrief is open. */
  debrief: (id: Id) => call<Debrief>('debrief', { id }),
  /** Where the follow-through stands today, as one member may see it. */
  follow: (id: Id, acting: Id | null) => call<FollowUp>('follow', { id, acting }),
  /** A draft of the plan for somebody who starts on that day; nothing is kept. */
  planDraft: (id: Id, person: Id, start: string) => call<PlanDraft>('plan_draft', { id, person, start }),
  /** A letter in sentences, kept or not. */
  letter: (id: Id, letter: Letter) => call<LetterText>('letter', { id, letter }),
  /** A leader's control book. */
  book: (id: Id, leader: Id) => call<BookView>('book', { id, leader }),
  /** Puts into a leader's book what the decision already knows. */
  prefillBook: (id: Id, acting: Id | null, leader: Id) => call<DecisionView>('prefill_book', { id, acting, leader }),
  /** Reads a table of items from a file and says what keeping it would do; nothing is kept. */
  previewBookImport: (id: Id, leader: Id, kind: ItemKind, place: string, order: DayOrder | null) =>
    call<ImportPreview>('preview_book_import', { id, leader, kind, place, order }),
  /** Keeps the items of that table. */
  importBook: (id: Id, acting: Id | null, leader: Id, kind: ItemKind, place: string, order: DayOrder | null) =>
    call<DecisionView>('import_book', { id, acting, leader, kind, place, order }),
  /** The sales tool kit in a leader's book, read for bias today. */
  toolkit: (id: Id, leader: Id) => call<Toolkit>('toolkit', { id, leader }),
  /** The decision as it was when that entry was made. */
  asItWas: (id: Id, acting: Id | null, entry: Id) => call<AsItWas>('as_it_was', { id, acting, entry }),
  /** Every date of every decision, by day. */
  dues: () => call<Due[]>('dues'),
  /** What was decided in every decision, newest first. */
  journal: () => call<Journaled[]>('journal'),
  /** One's own forecasts over every decision: what was said against what came. */
  forecasts: () => call<Forecasts>('forecasts'),
  /** What a role's successive holders say about the role and the company. */
  door: (id: Id) => call<Door>('door', { id }),
  /** A report's pages: how many, the same in words, and a name for its file. Rejects with what to do first. */
  reportPages: (id: Id, spec: ReportSpec) => call<ReportPages>('report_pages', { id, spec }),
  /** One page of a report as SVG text, from 1. */
  reportPage: (id: Id, spec: ReportSpec, page: number) => call<string>('report_page', { id, spec, page }),
  /** Saves a report under a full path, with what the acting member may see. Rejects with "file_exists" where a file is there and `replace` is not set. */
  saveReport: (id: Id, acting: Id | null, spec: ReportSpec, place: string, replace: boolean) => call<Saved>('save_report', { id, acting, spec, place, replace }),
  /** Opens the system's print dialog for what the page shows. */
  printPage: () => call<null>('print_page'),
  /** Begins to drag a report out of the window as a file, while the mouse button is down. */
  dragReport: (id: Id, acting: Id | null, spec: ReportSpec, name: string) => call<null>('drag_report', { id, acting, spec, name }),
  /** Saves the dates of every decision as a calendar file; as `saveReport`. */
  saveCalendar: (place: string, replace: boolean) => call<Saved>('save_calendar', { place, replace }),
  /** Numbers, answer and how sure it is, with other weights or another doubt; nothing is kept. */
  explore: (id: Id, whatIf: WhatIf) => call<Explored>('explore', { id, whatIf }),
  /** The panel read as a panel, one per candidate. Rejects with "not_open" before the debrief is open. */
  raters: (id: Id) => call<PanelReading[]>('raters', { id }),
  /** The team each candidate would hire, with another plan or the decision's own; 10–100,000 runs; nothing is kept. */
  teams: (id: Id, plan: CulturePlan | null, runs: number) => call<Teams>('teams', { id, plan, runs }),
  /** Groups and how many of them were selected, over many decisions. Never beside a person's ratings. */
  impactTable: () => call<GroupCount[]>('impact_table'),
  saveImpactTable: (rows: GroupCount[]) => call<GroupCount[]>('save_impact_table', { rows }),
  /** Four-fifths rule and Fisher's exact test. */
  impact: (rows: GroupCount[]) => call<ImpactReading>('impact', { rows }),
  library: () => call<Library>('library'),
  settings: () => call<Settings>('settings'),
  saveSettings: (settings: Settings) => call<Settings>('save_settings', { settings }),
  /** Adds the sample decisions; answers how many there are then. */
  addSamples: () => call<number>('add_samples'),
  /** Removes every sample decision; answers how many were removed. */
  removeSamples: () => call<number>('remove_samples'),
  /** Deletes one decision for good. */
  remove: (id: Id) => call<null>('remove', { id }),
  /** Opens the workspace in another folder, creating it where there is none. */
  openWorkspace: (place: string) => call<Status>('open_workspace', { place }),
  /** Opens a workspace that asks for its passphrase; with `recovery` the secret is the printed code. */
  unlock: (secret: string, recovery: boolean) => call<Status>('unlock', { secret, recovery }),
  setPassphrase: (passphrase: string) => call<Status>('set_passphrase', { passphrase }),
  removePassphrase: () => call<Status>('remove_passphrase'),
  /** Makes a recovery code and answers it; it is shown once. */
  makeRecoveryCode: () => call<string>('make_recovery_code'),
  /** Copies a card under another title; answers the copy's id. */
  copyCard: (from: Id, title: string) => call<Id>('copy_card', { from, title }),
  /** A card's text for editing, and what was written and not saved yet. */
  openCard: (id: Id) => call<OpenedCard>('open_card', { id }),
  /** Everything there is to say about a draft; nothing is kept. */
  checkCard: (id: Id, draft: CardDraft) => call<CheckedCard>('check_card', { id, draft }),
  /** Keeps a draft apart from the saved card, whatever is wrong with it. */
  keepCardDraft: (id: Id, draft: KeptDraft) => call<null>('keep_card_draft', { id, draft }),
  dropCardDraft: (id: Id) => call<null>('drop_card_draft', { id }),
  /** Saves a draft and counts its version up. Rejects with "card_changed" where the file is another by now. */
  saveCard: (id: Id, draft: CardDraft, token: string) => call<OpenedCard>('save_card', { id, draft, token }),
  /** Deletes one of the user's own cards; decisions keep their copy. */
  deleteCard: (id: Id) => call<null>('delete_card', { id }),
  /** Takes a card in; answers its id. Rejects with "card_exists" unless `rename`. */
  importCard: (source: CardSource, rename: boolean) => call<Id>('import_card', { source, rename }),
  /** Saves a card's text as a file; as `saveReport`. */
  exportCard: (id: Id, place: string, replace: boolean) => call<Saved>('export_card', { id, place, replace }),
  /** Weights for so many criteria put in order, the most important first; they add up to 1. */
  rankWeights: (count: number) => call<number[]>('rank_weights', { count }),
  /** A fresh id for something that is added: a candidate, a member, a piece of evidence. */
  newId: () => call<Id>('new_id'),
};
