//! The commands of the page: unpack, call one use case, pack the answer. No rule and no arithmetic.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands arguments over by value")]

use std::collections::BTreeMap;

use chrono::NaiveDate;
use counterweight_app::{
    AsItWas, Beside, BookView, CandidateId, CardDraft, CardSource, Cards, Change, Chart, CheckedCard, CulturePlan,
    DayOrder, Debrief, DecisionId, DecisionView, DecisionsPage, DuesPage, EntryId, Explored, Follow, Forecast,
    Forecasts, GroupCount, Home, Impact, ImportPreview, ItemKind, JournalPage, KeptDraft, Letter, LetterText, Library,
    MemberId, NewDecision, OpenForecasts, OpenedCard, PlanDraft, Purpose, QualityLink, Raters, ReportPages, ReportSpec,
    Role, Saved, Settings, Status, TalkDraft, TeamsShown, ToolkitShown, Week, WhatIf, Which,
};

use crate::declare::{added, commands};
use crate::{asking, handing, window as pane};

commands! {
    /// Says that the page can be used and in which theme it is drawn, so that the hidden window is shown.
    read ready(dark: bool) -> () = [window, opening] {
        pane::ready(&window, &opening, dark);
        Ok(())
    };

    /// Draws everything in the window larger or smaller, in percent.
    read text_size(percent: u16) -> () = [window] {
        pane::scale(&window, percent);
        Ok(())
    };

    /// Closes the window: the page has kept what was typed.
    read close() -> () = [window] {
        pane::close(&window);
        Ok(())
    };

    /// The workspace and what a page should know about it.
    read status() -> Status = [app] app.status();

    /// What Home and the rail show first: how many decisions there are and wait, and the first part of each list.
    read home() -> Home = [app] app.home();

    /// A part of the decisions of a kind; with a query only those whose titles, people or notes hold every word of it.
    read list(which: Which, query: String, after: Option<String>) -> DecisionsPage =
        [app] app.list(which, &query, after.as_deref());

    /// Opens a decision and answers its id.
    write create(spec: NewDecision) -> DecisionId = [app] app.create(spec);

    /// Takes in the decision file at a full path; answers the new decision's id.
    write take_in(place: String) -> DecisionId = [app] app.take_in_file(&place);

    /// Opens a decision for the next round of the same seat: its question, panel, facts, weights and lines; answers its id.
    write next_round(id: DecisionId) -> DecisionId = [app] app.next_round(&id);

    /// A decision as one member may see it; through the decider's eyes without one.
    read view(id: DecisionId, acting: Option<MemberId>) -> DecisionView = [app] app.view(&id, acting);

    /// Makes a change; the answer is the decision after it, saved. Rejects with the refusal and what to do instead.
    write change(id: DecisionId, acting: Option<MemberId>, change: Change) -> DecisionView =
        [app] app.change(&id, acting, change);

    /// Takes the acting member's last change back.
    write undo(id: DecisionId, acting: Option<MemberId>) -> DecisionView = [app] app.undo(&id, acting);

    /// Makes the change again that was taken back last.
    write redo(id: DecisionId, acting: Option<MemberId>) -> DecisionView = [app] app.redo(&id, acting);

    /// The cards a decision was opened with.
    read cards(id: DecisionId) -> Cards = [app] app.cards(&id);

    /// Numbers and answer. Rejects with code "not_open" before the debrief is open.
    read debrief(id: DecisionId) -> Debrief = [app] app.debrief(&id);

    /// What is known in general beside outcomes that are being stated, in their order.
    read beside(id: DecisionId, forecast: Vec<Forecast>) -> Vec<Beside> = [app] app.beside(&id, &forecast);

    /// The page for the talk with the boss as it is offered today, without the tests that are named; nothing is kept.
    read talk_draft(id: DecisionId, without: Vec<String>) -> TalkDraft = [app] app.talk_draft(&id, without);

    /// The line for those who decide about a promotion, as it would be handed over today.
    read own_line(id: DecisionId) -> String = [app] app.own_line(&id);

    /// Saves that line as a file, or the file that takes back every line up to today; as `saveReport`.
    read save_own_line(id: DecisionId, withdraw: bool, place: String, replace: bool) -> Saved =
        [app] app.save_own_line(&id, withdraw, &place, replace);

    /// Takes in the file that somebody handed over: their line, or that it is withdrawn.
    write take_own_line(
        id: DecisionId,
        acting: Option<MemberId>,
        candidate: CandidateId,
        place: String,
    ) -> DecisionView = [app] app.take_own_line(&id, acting, candidate, &place);

    /// The weakest link of a decision while its quality is said, in a sentence; empty where there is none.
    read weakest_link(quality: BTreeMap<QualityLink, u8>) -> String = [] Ok(counterweight_app::weakest_link(&quality));

    /// The manager's week beside my own, as a chart.
    read week(id: DecisionId) -> Chart<Week> = [app] app.week(&id);

    /// Where the follow-through stands today, as one member may see it.
    read follow(id: DecisionId, acting: Option<MemberId>) -> Follow = [app] app.follow(&id, acting);

    /// A draft of the plan for somebody who starts on that day; nothing is kept.
    read plan_draft(id: DecisionId, person: CandidateId, start: NaiveDate) -> PlanDraft =
        [app] app.plan_draft(&id, &person, start);

    /// A letter in sentences, kept or not.
    read letter(id: DecisionId, letter: Letter) -> LetterText = [app] app.letter(&id, &letter);

    /// A leader's control book.
    read book(id: DecisionId, leader: CandidateId) -> BookView = [app] app.book(&id, &leader);

    /// Puts into a leader's book what the decision already knows.
    write prefill_book(id: DecisionId, acting: Option<MemberId>, leader: CandidateId) -> DecisionView =
        [app] app.prefill_book(&id, acting, &leader);

    /// Reads a table of items from a file and says what keeping it would do; nothing is kept.
    read preview_book_import(
        id: DecisionId,
        leader: CandidateId,
        kind: ItemKind,
        place: String,
        order: Option<DayOrder>,
    ) -> ImportPreview = [app] app.preview_book_import(&id, &leader, kind, &place, order);

    /// Keeps the items of that table.
    write import_book(
        id: DecisionId,
        acting: Option<MemberId>,
        leader: CandidateId,
        kind: ItemKind,
        place: String,
        order: Option<DayOrder>,
    ) -> DecisionView = [app] app.import_book(&id, acting, &leader, kind, &place, order);

    /// The sales tool kit in a leader's book, read for bias today.
    read toolkit(id: DecisionId, leader: CandidateId) -> ToolkitShown = [app] app.toolkit(&id, &leader);

    /// The decision as it was when that entry was made.
    read as_it_was(id: DecisionId, acting: Option<MemberId>, entry: EntryId) -> AsItWas =
        [app] app.as_it_was(&id, acting, &entry);

    /// A part of the dates that are not done, by day.
    read dues(after: Option<String>) -> DuesPage = [app] app.dues(after.as_deref());

    /// A part of what was decided, newest first; of one kind of decision, and with every word.
    read journal(purpose: Option<Purpose>, words: String, after: Option<String>) -> JournalPage =
        [app] app.journal(purpose, &words, after.as_deref());

    /// One's own forecasts over every decision: what was said against what came.
    read forecasts() -> Forecasts = [app] app.forecasts();

    /// A part of the forecasts that are still to be looked at, by day.
    read open_forecasts(after: Option<String>) -> OpenForecasts = [app] app.open_forecasts(after.as_deref());

    /// What a role's successive holders say about the role and the company.
    read door(id: DecisionId) -> Role = [app] app.door(&id);

    /// A report's pages: how many, the same in words, and a name for its file. Rejects with what to do first.
    read report_pages(id: DecisionId, spec: ReportSpec) -> ReportPages = [app] app.report_pages(&id, &spec);

    /// One page of a report as SVG text, from 1.
    read report_page(id: DecisionId, spec: ReportSpec, page: usize) -> String =
        [app] app.report_page(&id, &spec, page);

    /// Saves a report under a full path, with what the acting member may see. Rejects with "file_exists" where a file is there and
    /// `replace` is not set.
    read save_report(
        id: DecisionId,
        acting: Option<MemberId>,
        spec: ReportSpec,
        place: String,
        replace: bool,
    ) -> Saved = [app] app.save_report(&id, acting, &spec, &place, replace);

    /// Saves the dates of every decision as a calendar file; as `saveReport`.
    read save_calendar(place: String, replace: bool) -> Saved = [app] app.save_calendar(&place, replace);

    /// Opens the system's print dialog for what the page shows.
    read print_page() -> () = [window] handing::print_page(&window);

    /// Begins to drag a report out of the window as a file, while the mouse button is down.
    read drag_report(id: DecisionId, acting: Option<MemberId>, spec: ReportSpec, name: String) -> () =
        [app, handle, window] {
            let report = app.report(&id, acting, &spec)?.bytes;
            handing::drag(&handle, window, &report, &name, spec.format.ending())
        };

    /// Numbers, answer and how sure it is, with other weights or another doubt; nothing is kept.
    read explore(id: DecisionId, what_if: WhatIf) -> Explored = [app] app.explore(&id, what_if);

    /// The panel read as a panel, one per candidate. Rejects with "not_open" before the debrief is open.
    read raters(id: DecisionId) -> Vec<Raters> = [app] app.raters(&id);

    /// The team each candidate would hire, with another plan or the decision's own; 10–100,000 runs; nothing is kept.
    read teams(id: DecisionId, plan: Option<CulturePlan>, runs: u32) -> TeamsShown =
        [app] app.teams(&id, plan.as_ref(), runs);

    /// Groups and how many of them were selected, over many decisions. Never beside a person's ratings.
    read impact_table() -> Vec<GroupCount> = [app] app.impact_table();

    /// Keeps that table and answers it as it is kept.
    write save_impact_table(rows: Vec<GroupCount>) -> Vec<GroupCount> = [app] app.save_impact_table(rows);

    /// Four-fifths rule and Fisher's exact test.
    read impact(rows: Vec<GroupCount>) -> Impact = [] counterweight_app::impact(&rows);

    /// Every scorecard that can be read.
    read library() -> Library = [app] app.library();

    /// Settings of the person at this computer.
    read settings() -> Settings = [app] app.settings();

    /// Keeps settings and answers them as they are kept.
    write save_settings(settings: Settings) -> Settings = [app] app.save_settings(settings);

    /// Adds the sample decisions; answers how many there are then.
    write add_samples() -> usize = [app] app.add_samples();

    /// Removes every sample decision; answers how many were removed.
    write remove_samples() -> usize = [app] app.remove_samples();

    /// What goes when a decision is deleted, a line each.
    read goes(id: DecisionId) -> Vec<String> = [app] app.goes(&id);

    /// Deletes one decision for good.
    write remove(id: DecisionId) -> () = [app] app.remove(&id);

    /// Opens the workspace in another folder, creating it where there is none.
    write open_workspace(place: String) -> Status = [app] app.open_workspace(&place);

    /// Opens a workspace that asks for its passphrase; with `recovery` the secret is the printed code.
    write unlock(secret: String, recovery: bool) -> Status = [app] app.unlock(secret, recovery);

    /// Lets the workspace open with a passphrase from now on.
    write set_passphrase(passphrase: String) -> Status = [app] app.set_passphrase(passphrase);

    /// Lets it open without one again.
    write remove_passphrase() -> Status = [app] app.remove_passphrase();

    /// Makes a recovery code and answers it; it is shown once.
    write make_recovery_code() -> String = [app] app.make_recovery_code();

    /// Copies a card under another title; answers the copy's id.
    write copy_card(from: String, title: String) -> String = [app] app.copy_card(&from, &title);

    /// A card's text for editing, and what was written and not saved yet.
    read open_card(id: String) -> OpenedCard = [app] app.open_card(&id);

    /// Everything there is to say about a draft; nothing is kept.
    read check_card(id: String, draft: CardDraft) -> CheckedCard = [app] Ok(app.check_card(&id, draft));

    /// Keeps a draft apart from the saved card, whatever is wrong with it.
    write keep_card_draft(id: String, draft: KeptDraft) -> () = [app] app.keep_card_draft(&id, draft);

    /// Forgets a card's draft.
    write drop_card_draft(id: String) -> () = [app] app.drop_card_draft(&id);

    /// Saves a draft and counts its version up. Rejects with "card_changed" where the file is another by now.
    write save_card(id: String, draft: CardDraft, token: String) -> OpenedCard =
        [app] app.save_card(&id, draft, &token);

    /// Deletes one of the user's own cards; decisions keep their copy.
    write delete_card(id: String) -> () = [app] app.delete_card(&id);

    /// Takes a card in; answers its id. Rejects with "card_exists" unless `rename`.
    write import_card(source: CardSource, rename: bool) -> String = [app] app.import_card(source, rename);

    /// Saves a card's text as a file; as `saveReport`.
    read export_card(id: String, place: String, replace: bool) -> Saved = [app] app.export_card(&id, &place, replace);

    /// Weights for so many criteria put in order, the most important first; they add up to 1.
    read rank_weights(count: usize) -> Vec<f64> = [app] Ok(app.rank_weights(count));

    /// A fresh id for something that is added: a candidate, a member, a piece of evidence.
    read new_id() -> String = [app] Ok(app.new_id());

    /// Asks where to save; null when the person thought better of it. The answer ends as `suggestedName` does, and replacing a file has
    /// been agreed to.
    read ask_save_place(suggested_name: String) -> Option<String> =
        [handle, window] Ok(asking::save_place(&handle, &window, suggested_name));

    /// Asks which file to open; null when the person thought better of it. `extensions` without their point.
    read ask_open_place(extensions: Vec<String>) -> Option<String> =
        [handle, window] Ok(asking::open_place(&handle, &window, &extensions));
}
