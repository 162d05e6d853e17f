//! The TypeScript types of everything that crosses to the window, generated and checked in.

use counterweight_core::analysis::counterfactual::Counterfactual;
use counterweight_core::analysis::impact::{GroupCount, ImpactReading};
use counterweight_core::analysis::teams::Teams;
use counterweight_core::decision::{Change, DecisionView, Entry};
use counterweight_core::doubt::PanelReading;
use counterweight_core::followup::door::Door;
use counterweight_core::followup::{FollowUp, LetterText, PlanDraft};
use ts_rs::{Config, TS};

use crate::Failure;
use crate::doubt::{Explored, WhatIf};
use crate::forecasts::Forecasts;
use crate::reports::{ReportPages, ReportSpec};
use crate::saving::Saved;
use crate::shapes::{AsItWas, BookView, Cards, Debrief, Journaled, Library, Listed, NewDecision, Settings, Status};
use crate::{CardDraft, CardSource, CheckedCard, DayOrder, ImportPreview, ItemKind, OpenedCard, Toolkit};

#[test]
fn the_checked_in_types_are_those_of_the_code() {
    let place = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/api/generated");
    let fresh = tempfile::tempdir().unwrap();
    let update = std::env::var_os("UPDATE").is_some();
    let out = if update {
        std::path::Path::new(place)
    } else {
        fresh.path()
    };
    if update {
        let _ = std::fs::remove_dir_all(out);
    }
    let config = Config::new().with_out_dir(out).with_large_int("number");
    Change::export_all(&config).unwrap();
    Entry::export_all(&config).unwrap();
    DecisionView::export_all(&config).unwrap();
    Listed::export_all(&config).unwrap();
    NewDecision::export_all(&config).unwrap();
    Debrief::export_all(&config).unwrap();
    Cards::export_all(&config).unwrap();
    Library::export_all(&config).unwrap();
    Status::export_all(&config).unwrap();
    Settings::export_all(&config).unwrap();
    WhatIf::export_all(&config).unwrap();
    Explored::export_all(&config).unwrap();
    PanelReading::export_all(&config).unwrap();
    Counterfactual::export_all(&config).unwrap();
    GroupCount::export_all(&config).unwrap();
    ImpactReading::export_all(&config).unwrap();
    Teams::export_all(&config).unwrap();
    FollowUp::export_all(&config).unwrap();
    PlanDraft::export_all(&config).unwrap();
    LetterText::export_all(&config).unwrap();
    BookView::export_all(&config).unwrap();
    ImportPreview::export_all(&config).unwrap();
    ItemKind::export_all(&config).unwrap();
    DayOrder::export_all(&config).unwrap();
    Toolkit::export_all(&config).unwrap();
    AsItWas::export_all(&config).unwrap();
    Journaled::export_all(&config).unwrap();
    Forecasts::export_all(&config).unwrap();
    Door::export_all(&config).unwrap();
    ReportSpec::export_all(&config).unwrap();
    ReportPages::export_all(&config).unwrap();
    Saved::export_all(&config).unwrap();
    Failure::export_all(&config).unwrap();
    OpenedCard::export_all(&config).unwrap();
    CheckedCard::export_all(&config).unwrap();
    CardDraft::export_all(&config).unwrap();
    CardSource::export_all(&config).unwrap();
    let read = |dir: &std::path::Path| -> std::collections::BTreeMap<_, _> {
        let files = std::fs::read_dir(dir)
            .unwrap()
            .map(|f| f.unwrap().path())
            .filter(|p| p.is_file());
        files
            .map(|p| (p.file_name().unwrap().to_owned(), std::fs::read_to_string(&p).unwrap()))
            .collect()
    };
    assert!(
        read(out) == read(std::path::Path::new(place)),
        "types changed: run `UPDATE=1 cargo test -p counterweight-app bindings`"
    );
}
