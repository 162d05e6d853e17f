//! The commands of the page: unpack, call one use case, pack the answer. No rule and no arithmetic.
//!
//! They run beside the window's own thread, so that a slow disk never holds up a frame.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands arguments over by value")]

use chrono::NaiveDate;
use counterweight_app::{
    App, AsItWas, BookView, CandidateId, CardDraft, CardSource, Cards, Change, CheckedCard, CulturePlan, DayOrder,
    Debrief, DecisionId, DecisionView, Door, Due, EntryId, Explored, Failure, FollowUp, Forecasts, GroupCount,
    ImpactReading, ImportPreview, ItemKind, Journaled, KeptDraft, Letter, LetterText, Library, Listed, MemberId,
    NewDecision, OpenedCard, PanelReading, PlanDraft, ReportPages, ReportSpec, Saved, Settings, Status, Teams, Toolkit,
    WhatIf,
};
use tauri::State;

type Answer<T> = Result<T, Failure>;

#[tauri::command(async)]
pub fn status(app: State<'_, App>) -> Answer<Status> {
    app.status()
}

#[tauri::command(async)]
pub fn list(app: State<'_, App>, query: String) -> Answer<Vec<Listed>> {
    app.list(&query)
}

#[tauri::command(async)]
pub fn create(app: State<'_, App>, spec: NewDecision) -> Answer<DecisionId> {
    app.create(spec)
}

#[tauri::command(async)]
pub fn view(app: State<'_, App>, id: DecisionId, acting: Option<MemberId>) -> Answer<DecisionView> {
    app.view(&id, acting)
}

#[tauri::command(async)]
pub fn change(app: State<'_, App>, id: DecisionId, acting: Option<MemberId>, change: Change) -> Answer<DecisionView> {
    app.change(&id, acting, change)
}

#[tauri::command(async)]
pub fn undo(app: State<'_, App>, id: DecisionId, acting: Option<MemberId>) -> Answer<DecisionView> {
    app.undo(&id, acting)
}

#[tauri::command(async)]
pub fn redo(app: State<'_, App>, id: DecisionId, acting: Option<MemberId>) -> Answer<DecisionView> {
    app.redo(&id, acting)
}

#[tauri::command(async)]
pub fn cards(app: State<'_, App>, id: DecisionId) -> Answer<Cards> {
    app.cards(&id)
}

#[tauri::command(async)]
pub fn debrief(app: State<'_, App>, id: DecisionId) -> Answer<Debrief> {
    app.debrief(&id)
}

#[tauri::command(async)]
pub fn follow(app: State<'_, App>, id: DecisionId, acting: Option<MemberId>) -> Answer<FollowUp> {
    app.follow(&id, acting)
}

#[tauri::command(async)]
pub fn plan_draft(app: State<'_, App>, id: DecisionId, person: CandidateId, start: NaiveDate) -> Answer<PlanDraft> {
    app.plan_draft(&id, &person, start)
}

#[tauri::command(async)]
pub fn letter(app: State<'_, App>, id: DecisionId, letter: Letter) -> Answer<LetterText> {
    app.letter(&id, &letter)
}

#[tauri::command(async)]
pub fn book(app: State<'_, App>, id: DecisionId, leader: CandidateId) -> Answer<BookView> {
    app.book(&id, &leader)
}

#[tauri::command(async)]
pub fn prefill_book(
    app: State<'_, App>,
    id: DecisionId,
    acting: Option<MemberId>,
    leader: CandidateId,
) -> Answer<DecisionView> {
    app.prefill_book(&id, acting, &leader)
}

#[tauri::command(async)]
pub fn preview_book_import(
    app: State<'_, App>,
    id: DecisionId,
    leader: CandidateId,
    kind: ItemKind,
    place: String,
    order: Option<DayOrder>,
) -> Answer<ImportPreview> {
    app.preview_book_import(&id, &leader, kind, &place, order)
}

#[tauri::command(async)]
pub fn import_book(
    app: State<'_, App>,
    id: DecisionId,
    acting: Option<MemberId>,
    leader: CandidateId,
    kind: ItemKind,
    place: String,
    order: Option<DayOrder>,
) -> Answer<DecisionView> {
    app.import_book(&id, acting, &leader, kind, &place, order)
}

#[tauri::command(async)]
pub fn toolkit(app: State<'_, App>, id: DecisionId, leader: CandidateId) -> Answer<Toolkit> {
    app.toolkit(&id, &leader)
}

#[tauri::command(async)]
pub fn as_it_was(app: State<'_, App>, id: DecisionId, acting: Option<MemberId>, entry: EntryId) -> Answer<AsItWas> {
    app.as_it_was(&id, acting, &entry)
}

#[tauri::command(async)]
pub fn dues(app: State<'_, App>) -> Answer<Vec<Due>> {
    app.dues()
}

#[tauri::command(async)]
pub fn journal(app: State<'_, App>) -> Answer<Vec<Journaled>> {
    app.journal()
}

#[tauri::command(async)]
pub fn forecasts(app: State<'_, App>) -> Answer<Forecasts> {
    app.forecasts()
}

#[tauri::command(async)]
pub fn door(app: State<'_, App>, id: DecisionId) -> Answer<Door> {
    app.door(&id)
}

#[tauri::command(async)]
pub fn report_pages(app: State<'_, App>, id: DecisionId, spec: ReportSpec) -> Answer<ReportPages> {
    app.report_pages(&id, &spec)
}

#[tauri::command(async)]
pub fn report_page(app: State<'_, App>, id: DecisionId, spec: ReportSpec, page: usize) -> Answer<String> {
    app.report_page(&id, &spec, page)
}

#[tauri::command(async)]
pub fn save_report(
    app: State<'_, App>,
    id: DecisionId,
    acting: Option<MemberId>,
    spec: ReportSpec,
    place: String,
    replace: bool,
) -> Answer<Saved> {
    app.save_report(&id, acting, &spec, &place, replace)
}

#[tauri::command(async)]
pub fn save_calendar(app: State<'_, App>, place: String, replace: bool) -> Answer<Saved> {
    app.save_calendar(&place, replace)
}

#[tauri::command(async)]
pub fn explore(app: State<'_, App>, id: DecisionId, what_if: WhatIf) -> Answer<Explored> {
    app.explore(&id, what_if)
}

#[tauri::command(async)]
pub fn teams(app: State<'_, App>, id: DecisionId, plan: Option<CulturePlan>, runs: u32) -> Answer<Teams> {
    app.teams(&id, plan.as_ref(), runs)
}

#[tauri::command(async)]
pub fn raters(app: State<'_, App>, id: DecisionId) -> Answer<Vec<PanelReading>> {
    app.raters(&id)
}

#[tauri::command(async)]
pub fn impact_table(app: State<'_, App>) -> Answer<Vec<GroupCount>> {
    app.impact_table()
}

#[tauri::command(async)]
pub fn save_impact_table(app: State<'_, App>, rows: Vec<GroupCount>) -> Answer<Vec<GroupCount>> {
    app.save_impact_table(rows)
}

#[tauri::command(async)]
pub fn impact(rows: Vec<GroupCount>) -> Answer<ImpactReading> {
    counterweight_app::impact(&rows)
}

#[tauri::command(async)]
pub fn library(app: State<'_, App>) -> Answer<Library> {
    app.library()
}

#[tauri::command(async)]
pub fn settings(app: State<'_, App>) -> Answer<Settings> {
    app.settings()
}

#[tauri::command(async)]
pub fn save_settings(app: State<'_, App>, settings: Settings) -> Answer<Settings> {
    app.save_settings(settings)
}

#[tauri::command(async)]
pub fn add_samples(app: State<'_, App>) -> Answer<usize> {
    app.add_samples()
}

#[tauri::command(async)]
pub fn remove_samples(app: State<'_, App>) -> Answer<usize> {
    app.remove_samples()
}

#[tauri::command(async)]
pub fn remove(app: State<'_, App>, id: DecisionId) -> Answer<()> {
    app.remove(&id)
}

#[tauri::command(async)]
pub fn open_workspace(app: State<'_, App>, place: String) -> Answer<Status> {
    app.open_workspace(&place)
}

#[tauri::command(async)]
pub fn new_id(app: State<'_, App>) -> String {
    app.new_id()
}

#[tauri::command(async)]
pub fn unlock(app: State<'_, App>, secret: String, recovery: bool) -> Answer<Status> {
    app.unlock(secret, recovery)
}

#[tauri::command(async)]
pub fn set_passphrase(app: State<'_, App>, passphrase: String) -> Answer<Status> {
    app.set_passphrase(passphrase)
}

#[tauri::command(async)]
pub fn remove_passphrase(app: State<'_, App>) -> Answer<Status> {
    app.remove_passphrase()
}

#[tauri::command(async)]
pub fn make_recovery_code(app: State<'_, App>) -> Answer<String> {
    app.make_recovery_code()
}

#[tauri::command(async)]
pub fn copy_card(app: State<'_, App>, from: String, title: String) -> Answer<String> {
    app.copy_card(&from, &title)
}

#[tauri::command(async)]
pub fn open_card(app: State<'_, App>, id: String) -> Answer<OpenedCard> {
    app.open_card(&id)
}

#[tauri::command(async)]
pub fn check_card(app: State<'_, App>, id: String, draft: CardDraft) -> CheckedCard {
    app.check_card(&id, draft)
}

#[tauri::command(async)]
pub fn keep_card_draft(app: State<'_, App>, id: String, draft: KeptDraft) -> Answer<()> {
    app.keep_card_draft(&id, draft)
}

#[tauri::command(async)]
pub fn drop_card_draft(app: State<'_, App>, id: String) -> Answer<()> {
    app.drop_card_draft(&id)
}

#[tauri::command(async)]
pub fn save_card(app: State<'_, App>, id: String, draft: CardDraft, token: String) -> Answer<OpenedCard> {
    app.save_card(&id, draft, &token)
}

#[tauri::command(async)]
pub fn delete_card(app: State<'_, App>, id: String) -> Answer<()> {
    app.delete_card(&id)
}

#[tauri::command(async)]
pub fn import_card(app: State<'_, App>, source: CardSource, rename: bool) -> Answer<String> {
    app.import_card(source, rename)
}

#[tauri::command(async)]
pub fn export_card(app: State<'_, App>, id: String, place: String, replace: bool) -> Answer<Saved> {
    app.export_card(&id, &place, replace)
}

#[tauri::command(async)]
pub fn rank_weights(app: State<'_, App>, count: usize) -> Vec<f64> {
    app.rank_weights(count)
}
