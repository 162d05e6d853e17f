//! Rating by files: nothing is open before the debrief, the order in which sheets come changes nothing, and each wrong sheet is refused
//! for its own reason.

mod seat;

use counterweight_core::analysis::analyse;
use counterweight_core::decision::panel::{
    HowConfirmed, Mark, Names, PacketKind, Page, PageRating, Refused, RevisedMark, Role, SeatState, Went, digest,
    public, verify,
};
use counterweight_core::decision::{
    Change, ClosingAct, Decision, Entry, ExchangeAct, FrameField, FramingAct, PanelAct, Refusal, verify as whole,
};
use counterweight_core::rating::Answer;

use crate::story::{BOSS, on};
use seat::{Came, Panel, key, said};

fn by_file(act: ExchangeAct) -> Change {
    Change::Exchange(act)
}

fn states(d: &Decision) -> Vec<SeatState> {
    d.seats().into_iter().map(|s| s.state).collect()
}

fn code(refused: &Refusal) -> &'static str {
    match refused {
        Refusal::ByFile(refused) => refused.code(),
        _ => "other",
    }
}

#[test]
fn a_sheet_that_came_is_sealed_and_shows_nothing_before_the_debrief() {
    let mut p = Panel::all_invited(2, &["rowan"]);
    assert_eq!(states(&p.s.d), [SeatState::Invited; 2]);
    let (one, two) = (p.sheet("m1", 4), p.sheet("m2", 2));
    p.take(&one);
    assert_eq!(states(&p.s.d), [SeatState::Sealed, SeatState::Invited]);
    for viewer in [BOSS, "m1", "m2"] {
        let view = p.s.viewed_by(viewer);
        assert!(view.round.sheets.is_empty(), "{viewer} sees {:?}", view.round.sheets);
        assert_eq!(view.progress.iter().filter(|s| s.sealed).count(), 1);
    }
    assert!(analyse(&p.s.d).is_err());
    assert_eq!(
        p.s.no("m1", rated("rowan", 3)),
        "sealed",
        "and nothing is written over it"
    );
    assert_eq!(
        p.s.no(BOSS, Change::Closing(ClosingAct::Revealed { without: None })),
        "nothing_opens"
    );
    p.take(&two);
    // Sealed is not open: without its pages the debrief does not open as if they had been left out.
    assert_eq!(
        p.s.no(BOSS, Change::Closing(ClosingAct::Revealed { without: None })),
        "nothing_opens"
    );
    p.reveal(&[one, two]);
    assert_eq!(states(&p.s.d), [SeatState::Open; 2]);
    let sheet = p.s.d.sheet(&"m1".into(), &on("rowan")).unwrap();
    assert_eq!(
        sheet.ratings.values().next().unwrap().answer,
        Some(Answer::Mark { level: 4 })
    );
    assert!(p.s.d.conflicts().is_empty());
    analyse(&p.s.d).unwrap();
    assert!(p.s.d.exchange_says().is_empty());
}

fn rated(who: &str, level: u8) -> Change {
    Change::Sheet(counterweight_core::decision::SheetAct::Rated {
        subject: on(who),
        criterion: "B1".into(),
        answer: Answer::Mark { level },
    })
}

fn orders(items: &[usize]) -> Vec<Vec<usize>> {
    if items.len() < 2 {
        return vec![items.to_vec()];
    }
    let mut all = Vec::new();
    for (at, first) in items.iter().enumerate() {
        let rest: Vec<usize> = items
            .iter()
            .enumerate()
            .filter(|(i, _)| *i != at)
            .map(|(_, n)| *n)
            .collect();
        for mut order in orders(&rest) {
            order.insert(0, *first);
            all.push(order);
        }
    }
    all
}

#[test]
fn five_sheets_in_any_order_and_each_twice_make_one_decision() {
    let mut p = Panel::all_invited(5, &["rowan"]);
    let came: Vec<Came> = (1..=5).map(|n| p.sheet(&format!("m{n}"), n)).collect();
    let start = p.s.d.clone();
    let mut first = None;
    let all = orders(&[0, 1, 2, 3, 4]);
    assert_eq!(all.len(), 120);
    for order in all {
        p.s.d = start.clone();
        for n in order.iter().chain(&order) {
            p.take(&came[*n]);
        }
        p.reveal(&came);
        let journal: Vec<Entry> = p.s.d.entries().to_vec();
        assert_eq!(whole(&journal), []);
        assert!(p.s.d.conflicts().is_empty());
        let is = said(&p.s.d);
        assert_eq!(*first.get_or_insert_with(|| is.clone()), is, "{order:?}");
    }
}

#[test]
fn two_copies_that_took_the_same_sheets_unite_without_a_conflict() {
    let mut p = Panel::all_invited(5, &["rowan"]);
    let came: Vec<Came> = (1..=5).map(|n| p.sheet(&format!("m{n}"), n)).collect();
    let start = p.s.d.clone();
    let mut copy = |which: &[usize]| {
        p.s.d = start.clone();
        for n in which {
            p.take(&came[*n]);
        }
        p.s.d.entries().to_vec()
    };
    let (one, other) = (copy(&[0, 1, 2, 3]), copy(&[4, 2, 1]));
    let united = Decision::fold(one.iter().chain(&other).cloned()).unwrap();
    assert_eq!(
        said(&united),
        said(&Decision::fold(other.into_iter().chain(one)).unwrap())
    );
    assert!(united.conflicts().is_empty(), "{:?}", united.conflicts());
    p.s.d = united;
    p.reveal(&came);
    assert_eq!(states(&p.s.d), [SeatState::Open; 5]);
}

#[test]
fn a_member_s_clock_orders_nothing() {
    let order = |ms: i64| {
        let mut p = Panel::all_invited(2, &["rowan"]);
        let one = p.sheet_on("m1", &["rowan".into()], 4, |head| head.sealed_ms = ms);
        let two = p.sheet("m2", 2);
        p.take(&one);
        p.take(&two);
        let last = p.s.d.entries().last().unwrap().at;
        p.reveal(&[one, two]);
        let kinds =
            p.s.d
                .entries()
                .iter()
                .map(|e| (e.at, serde_json::to_value(&e.change).unwrap()["type"].clone()));
        (last, kinds.collect::<Vec<_>>())
    };
    let now = order(1_772_450_000_000);
    // 1970, 2031, and the last millisecond of the year 9999.
    for ms in [0, 1_931_040_000_000, 253_402_300_799_999, i64::MAX, i64::MIN] {
        assert_eq!(order(ms), now);
    }
}

/// Every sheet that must not be taken, in the order of the checks, and the words of why.
#[test]
fn each_wrong_sheet_is_refused_for_its_own_reason_and_changes_nothing() {
    let mut p = Panel::all_invited(2, &["rowan", "hazel"]);
    let all = || vec!["rowan".to_owned(), "hazel".to_owned()];
    let refused = |p: &Panel, came: &Came| p.s.d.judge_file(&came.file()).unwrap_err();
    let bent =
        |p: &Panel, bend: &dyn Fn(&mut counterweight_core::decision::panel::Head)| p.sheet_on("m1", &all(), 4, bend);

    let mut newer = p.sheet("m1", 4);
    newer.head = newer.head.replacen("\"v\":1", "\"v\":2", 1);
    assert_eq!(refused(&p, &newer).code(), "newer");
    let mut more = p.sheet("m1", 4);
    more.head = more.head.replacen('{', "{\"__proto__\":{},", 1);
    assert_eq!(refused(&p, &more).code(), "malformed");
    assert_eq!(
        refused(&p, &bent(&p, &|h| h.decision = "other".into())).code(),
        "wrong_decision"
    );
    assert_eq!(
        refused(&p, &bent(&p, &|h| h.packet = "none".into())).code(),
        "unknown_invitation"
    );
    assert_eq!(refused(&p, &bent(&p, &|h| h.seat = "m2".into())).code(), "wrong_seat");
    let mut swapped = p.sheet("m1", 4);
    swapped.seat_sig = p.sheet("m2", 4).seat_sig;
    assert_eq!(
        refused(&p, &swapped),
        Refused::BadSignature { name: "M1".into() },
        "a signature of another seat"
    );
    let other = public(&key("stranger", 1));
    assert_eq!(
        refused(&p, &bent(&p, &|h| h.key = other.clone())).code(),
        "bad_signature"
    );
    assert_eq!(refused(&p, &bent(&p, &|h| h.round = 7)).code(), "not_assigned");
    let mut locked = p.sheet("m1", 4).file();
    (locked.pages, locked.locked) = (Vec::new(), Some("armour".into()));
    assert_eq!(p.s.d.judge_file(&locked).unwrap_err().code(), "not_strict");
    assert_eq!(refused(&p, &bent(&p, &|h| h.pages.clear())).code(), "not_assigned");
    assert_eq!(
        refused(&p, &bent(&p, &|h| h.pages[0].subject = "ash".into())).code(),
        "not_assigned"
    );
    assert_eq!(
        refused(&p, &bent(&p, &|h| h.pages[1] = h.pages[0].clone())).code(),
        "pages_differ"
    );
    let mut raised = p.sheet("m1", 4);
    raised.pages[0] = raised.pages[0].replacen("\"mark\":4", "\"mark\":5", 1);
    assert_eq!(refused(&p, &raised).code(), "pages_differ");
    let mut fewer = p.sheet("m1", 4);
    fewer.pages.pop();
    assert_eq!(refused(&p, &fewer).code(), "pages_differ");

    // Pages that are signed and not whole, or not what a text may be.
    let odd = |bend: &dyn Fn(&mut Page)| {
        let mut page = p.page("m1", "rowan", 4);
        bend(&mut page);
        let came = p.sealed("m1", vec![serde_json::to_string(&page).unwrap()], |_| {});
        p.s.d.judge_file(&came.file()).map_err(|r| r.code())
    };
    assert!(odd(&|_| {}).is_ok());
    assert_eq!(odd(&|page| page.rating[0].evidence.clear()).unwrap_err(), "incomplete");
    assert_eq!(
        odd(&|page| page.rating[0].mark = Some(Mark::Level(6))).unwrap_err(),
        "incomplete"
    );
    assert_eq!(odd(&|page| drop(page.rating.pop())).unwrap_err(), "incomplete");
    assert_eq!(odd(&|page| page.overall = None).unwrap_err(), "incomplete");
    assert_eq!(
        odd(&|page| page.rating[0].why = "\u{202E}reversed".into()).unwrap_err(),
        "incomplete"
    );
    assert_eq!(
        odd(&|page| page.rating[0].why = "x".repeat(20_001)).unwrap_err(),
        "incomplete"
    );
    assert_eq!(
        odd(&|page| page.rating[0].criterion = "B99".into()).unwrap_err(),
        "incomplete"
    );
    assert_eq!(
        odd(&|page| page.rating[1] = page.rating[0].clone()).unwrap_err(),
        "malformed"
    );
    assert_eq!(odd(&|page| page.rating[0].mark = None).unwrap_err(), "malformed");
    assert_eq!(odd(&|page| page.salt.clear()).unwrap_err(), "malformed");

    // The fold refuses as the chair's program does.
    let before = said(&p.s.d);
    for came in [&swapped, &newer] {
        let why = p.s.act(BOSS, came.received()).unwrap_err();
        assert_ne!(code(&why), "other");
    }
    assert_eq!(p.s.no("m2", p.sheet("m1", 4).received()), "decider_only");
    assert_eq!(said(&p.s.d), before);

    // What depends on what has happened.
    let first = p.sheet_on("m1", &all()[..1], 4, |_| {});
    p.take(&first);
    assert_eq!(p.s.d.judge_file(&first.file()).unwrap().went, Went::Again);
    assert_eq!(states(&p.s.d)[0], SeatState::Invited, "half of what was asked");
    assert_eq!(
        refused(&p, &p.sheet("m1", 3)),
        Refused::SecondSheet { name: "M1".into() }
    );
    let rest = p.sheet_on("m1", &all()[1..], 4, |_| {});
    p.take(&rest);
    assert_eq!(states(&p.s.d)[0], SeatState::Sealed);
    let late = p.sheet("m2", 2);
    for came in [&first, &rest] {
        p.s.yes(BOSS, came.opened(0));
    }
    p.s.yes(
        BOSS,
        Change::Closing(ClosingAct::Revealed {
            without: Some("On leave".into()),
        }),
    );
    assert_eq!(
        refused(&p, &late).to_string(),
        "The debrief is open. M2’s sheet cannot count in this round. Start another look to hear it blind."
    );
    assert_eq!(
        p.s.d.judge_file(&first.file()).unwrap().went,
        Went::Again,
        "the same one is no trouble, ever"
    );
}

#[test]
fn an_invitation_that_was_replaced_is_refused_and_names_its_day() {
    let mut p = Panel::all_invited(2, &["rowan"]);
    let old = p.sheet("m1", 4);
    p.invite("m1", false).unwrap();
    let refused = p.s.d.judge_file(&old.file()).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "M1’s invitation was replaced on 14 November 2023. Ask for a sheet from the new one; the draft opens there."
    );
    let new = p.sheet("m1", 4);
    p.take(&new);
    assert!(
        matches!(p.invite("m1", false), Err(Refusal::HasRated { .. })),
        "who has sealed is not invited again"
    );
}

#[test]
fn only_the_decider_invites_and_only_raters_under_the_same_terms() {
    let mut p = Panel::new(2, &["rowan"]);
    let act = p.issue("m1", false);
    assert_eq!(p.s.no("m1", by_file(act)), "decider_only");
    assert!(matches!(p.invite("stranger", false), Err(Refusal::Unknown { .. })));
    assert!(matches!(p.invite(BOSS, false), Err(Refusal::NotARater { .. })));
    p.invite("m1", false).unwrap();
    for other in [PacketKind::Reference, PacketKind::OutsideView] {
        let mut act = p.issue("m2", false);
        if let ExchangeAct::PacketIssued { kind, .. } = &mut act {
            *kind = other;
        }
        assert_eq!(
            p.s.no(BOSS, by_file(act)),
            "not_this_kind",
            "nobody else's answers pass for the panel's"
        );
    }
    assert_eq!(p.invite("m2", true), Err(Refusal::StrictDiffers));
    p.invite("m1", true).unwrap();
    p.invite("m2", true).unwrap();
    let mut again = p.issue("m1", true);
    if let ExchangeAct::PacketIssued { packet, .. } = &mut again {
        *packet = format!("{:032x}", 4);
    }
    assert_eq!(p.s.no(BOSS, by_file(again)), "taken");
    assert_eq!(
        p.s.no(BOSS, Change::Panel(PanelAct::MemberRemoved { id: "m1".into() })),
        "seat_invited"
    );
    assert!(
        p.s.d.next_undo(&BOSS.into()).is_err(),
        "what was sent is out of the house"
    );
}

#[test]
fn a_known_key_is_the_only_one_that_signs() {
    let mut p = Panel::all_invited(2, &["rowan", "hazel"]);
    let confirm = |key: String| {
        by_file(ExchangeAct::KeyConfirmed {
            member: "m1".into(),
            key,
            how: HowConfirmed::Spoken,
        })
    };
    p.s.yes(BOSS, confirm(public(&key("stranger", 1))));
    let came = p.sheet("m1", 4);
    let refused = p.s.d.judge_file(&came.file()).unwrap_err();
    assert!(
        refused
            .to_string()
            .starts_with("It was not signed with the key known for M1. Compare words by phone: here “")
    );
    p.s.yes(BOSS, confirm(public(&key("m1", 200))));
    p.take(&came);
    assert!(p.s.d.seats()[0].confirmed);
}

#[test]
fn a_void_sheet_is_never_opened_and_every_report_says_so() {
    let mut p = Panel::all_invited(2, &["rowan"]);
    let forged = p.sheet("m1", 1);
    p.take(&forged);
    let void = |reason: &str| {
        by_file(ExchangeAct::SheetVoided {
            commitment: forged.commitment(),
            reason: reason.into(),
        })
    };
    assert_eq!(p.s.no(BOSS, void(" ")), "reason_missing");
    p.s.yes(BOSS, void("The words did not match."));
    assert_eq!(states(&p.s.d)[0], SeatState::Voided);
    assert_eq!(
        p.s.d.judge_file(&forged.file()).unwrap_err().code(),
        "replaced_invitation",
        "the packet is in other hands"
    );
    p.s.yes(BOSS, void("The words did not match."));
    p.invite("m1", false).unwrap();
    let (one, two) = (p.sheet("m1", 4), p.sheet("m2", 4));
    p.take(&one);
    p.take(&two);
    assert_eq!(p.s.d.roll_lists().1, [forged.commitment()]);
    assert!(p.s.act(BOSS, forged.opened(0)).is_err());
    p.reveal(&[one, two]);
    assert_eq!(
        p.s.d.exchange_says(),
        ["A sheet in M1’s name was declared void and never opened: The words did not match."]
    );
}

#[test]
fn a_seat_that_was_invited_leaves_with_a_reason_that_stays() {
    let mut p = Panel::all_invited(2, &["rowan"]);
    let remove = |who: &str, reason: &str| {
        by_file(ExchangeAct::SeatRemoved {
            member: who.into(),
            reason: reason.into(),
        })
    };
    assert_eq!(p.s.no(BOSS, remove("m2", "")), "reason_missing");
    let came = p.sheet("m2", 4);
    p.s.yes(BOSS, remove("m2", "Left the company."));
    assert_eq!(
        p.s.d.judge_file(&came.file()).unwrap_err().code(),
        "replaced_invitation"
    );
    let one = p.sheet("m1", 4);
    p.take(&one);
    assert_eq!(p.s.no(BOSS, remove("m1", "Disliked the mark.")), "has_rated");
    assert_eq!(states(&p.s.d), [SeatState::Sealed, SeatState::Removed]);
    p.reveal(&[one]);
    assert_eq!(
        p.s.d.exchange_says(),
        ["M2 was taken off the panel after being invited: Left the company."]
    );
}

fn strict() -> (Panel, Came, Came) {
    let mut p = Panel::new(2, &["rowan"]);
    p.invite("m1", true).unwrap();
    p.invite("m2", true).unwrap();
    let (one, two) = (p.sheet("m1", 4), p.sheet("m2", 2));
    p.take(&one);
    (p, one, two)
}

fn released(came: &Came) -> Change {
    by_file(ExchangeAct::KeyReleased {
        commitment: came.commitment(),
        key: "AGE-SECRET-KEY-1TEST".into(),
    })
}

#[test]
fn a_strict_round_takes_keys_once_the_roll_is_out_and_leaves_closed_what_is_not_released() {
    let (mut p, one, two) = strict();
    assert_eq!(
        p.s.no(BOSS, p.roll(|_| {})),
        "still_rating",
        "the roll lists all or nobody"
    );
    p.take(&two);
    assert_eq!(code(&p.s.act(BOSS, released(&one)).unwrap_err()), "before_roll");
    assert_eq!(p.s.no(BOSS, p.roll(|roll| drop(roll.commitments.pop()))), "roll_wrong");
    assert_eq!(
        p.s.no(BOSS, p.roll(|roll| roll.commitments[0] = digest("sheet", "another"))),
        "roll_wrong"
    );
    assert_eq!(p.s.no(BOSS, p.roll(|roll| roll.removed = 1)), "roll_wrong");
    let roll = p.roll(|_| {});
    p.s.yes(BOSS, roll);
    p.s.yes(BOSS, released(&one));
    p.s.yes(BOSS, released(&one));
    assert_eq!(states(&p.s.d), [SeatState::Released, SeatState::Sealed]);
    p.s.yes(BOSS, one.opened(0));
    assert_eq!(
        p.s.no(BOSS, Change::Closing(ClosingAct::Revealed { without: None })),
        "still_rating"
    );
    p.s.yes(
        BOSS,
        Change::Closing(ClosingAct::Revealed {
            without: Some("M2 cannot be reached.".into()),
        }),
    );
    assert_eq!(states(&p.s.d), [SeatState::Open, SeatState::Closed]);
    assert!(p.s.d.sheet(&"m2".into(), &on("rowan")).is_none());
    assert_eq!(
        p.s.d.exchange_says(),
        [
            "The debrief was opened without everybody: M2 cannot be reached.",
            "One sheet stayed closed and counts in nothing: M2 did not release it."
        ]
    );
    assert_eq!(analyse(&p.s.d).unwrap().candidates[0].raters, 1);
    assert_eq!(p.s.no(BOSS, two.opened(0)), "after_reveal", "and nobody opens it later");
}

#[test]
fn a_mark_changes_after_the_debrief_by_its_member_alone_with_a_reason() {
    let mut p = Panel::all_invited(2, &["rowan"]);
    let (one, two) = (p.sheet("m1", 4), p.sheet("m2", 2));
    p.take(&one);
    p.take(&two);
    let change = |reason: &str| {
        vec![RevisedMark {
            subject: "rowan".into(),
            rating: PageRating {
                criterion: "B1".into(),
                mark: Some(Mark::Level(2)),
                ..PageRating::default()
            },
            reason: reason.into(),
        }]
    };
    let early = p.revision("m1", &one.commitment(), change("Heard more."));
    assert_eq!(
        code(&p.s.act(BOSS, by_file(early.clone())).unwrap_err()),
        "pages_differ"
    );
    p.reveal(&[one.clone(), two.clone()]);
    let other = p.revision("m1", &two.commitment(), change("Heard more."));
    assert_eq!(
        code(&p.s.act(BOSS, by_file(other)).unwrap_err()),
        "pages_differ",
        "not on another's sheet"
    );
    let bare = p.revision("m1", &one.commitment(), change(" "));
    assert_eq!(p.s.no(BOSS, by_file(bare)), "reason_missing");
    p.s.yes(BOSS, by_file(early.clone()));
    p.s.yes(BOSS, by_file(early));
    let sheet = p.s.d.sheet(&"m1".into(), &on("rowan")).unwrap();
    let rating = &sheet.ratings["B1"];
    assert_eq!(rating.answer, Some(Answer::Mark { level: 2 }));
    assert_eq!((rating.revisions.len(), rating.revisions[0].was.level()), (1, Some(4)));
}

#[test]
fn one_person_s_page_can_be_erased_and_the_others_still_prove_what_they_say() {
    let mut p = Panel::all_invited(1, &["rowan", "hazel"]);
    let one = p.sheet("m1", 4);
    p.take(&one);
    p.s.yes(
        BOSS,
        by_file(ExchangeAct::SealedKept {
            commitment: one.commitment(),
            file: "armour of both".into(),
        }),
    );
    p.reveal(std::slice::from_ref(&one));
    let mut entries = p.s.d.entries().to_vec();
    let about = |e: &Entry, what: &str| serde_json::to_string(&e.change).unwrap().contains(what);
    let gone: Vec<usize> = (0..entries.len())
        .filter(|n| matches!(&entries[*n].change, Some(Change::Exchange(ExchangeAct::SheetOpened { subject, .. })) if subject == "rowan") || about(&entries[*n], "armour of both"))
        .collect();
    assert_eq!(gone.len(), 2);
    for n in &gone {
        (entries[*n].change, entries[*n].salt) = (None, String::new());
    }
    assert_eq!(whole(&entries), []);
    assert!(
        entries
            .iter()
            .all(|e| !about(e, "m1 on rowan") && !about(e, "armour of both"))
    );
    let ids = gone.iter().map(|n| entries[*n].id.clone()).collect();
    let by = counterweight_core::decision::Signature {
        author: BOSS.into(),
        now_ms: 1_800_000_000_000,
        offset: 0,
        salt: "s".into(),
    };
    let folded = Decision::fold(entries.clone()).unwrap();
    assert_eq!(
        folded.conflicts().len(),
        3,
        "what is missing is told, unless it was meant"
    );
    entries.push(
        folded
            .propose(
                by,
                by_file(ExchangeAct::ContentErased {
                    entries: ids,
                    pages: [(one.commitment(), "rowan".to_owned())].into(),
                }),
            )
            .unwrap(),
    );
    let folded = Decision::fold(entries).unwrap();
    assert!(folded.conflicts().is_empty());
    // The other page still fits the head, and the head its signatures.
    let received = &folded.round().exchange.sheets[0];
    let page = received.head.pages.iter().find(|page| page.subject == "hazel").unwrap();
    assert_eq!(digest("page", &one.pages[1]), page.hash);
    assert!(verify(
        &received.head.key,
        &one.own_sig,
        "sheet",
        Role::Own,
        &received.commitment
    ));
    let sheet = folded.sheet(&"m1".into(), &on("hazel")).unwrap();
    assert_eq!(sheet.answered(), folded.template.criteria.len());
}

#[test]
fn a_new_round_has_its_own_invitations() {
    let mut p = Panel::all_invited(1, &["rowan"]);
    let one = p.sheet("m1", 4);
    p.take(&one);
    p.reveal(std::slice::from_ref(&one));
    decide(&mut p);
    p.s.yes(
        BOSS,
        Change::Closing(ClosingAct::Reopened {
            trigger: "A year on.".into(),
        }),
    );
    assert_eq!(states(&p.s.d), [SeatState::Here]);
    let again = p.sheet("m1", 3);
    assert_eq!(
        p.s.d.judge_file(&again.file()).unwrap_err(),
        Refused::OldRound {
            name: "M1".into(),
            round: 1,
            now: 2
        }
    );
    p.invite("m1", false).unwrap();
    let two = p.sheet("m1", 3);
    p.take(&two);
    assert_eq!(states(&p.s.d), [SeatState::Sealed]);
}

fn decide(p: &mut Panel) {
    p.s.yes(
        BOSS,
        Change::Closing(ClosingAct::Decided {
            choice: counterweight_core::decision::RecommendationKind::Develop,
            candidate: Some("rowan".into()),
            why: "So far".into(),
            departs: None,
            outcomes: None,
            look_again: None,
            departure: None,
            reverse_if: String::new(),
            decided_by: Vec::new(),
            forecast: Vec::new(),
            quality: Default::default(),
        }),
    );
}

#[test]
fn what_a_page_or_packet_names_is_data_and_letters_are_kept() {
    let mut p = Panel::new(1, &["rowan"]);
    let mut act = p.issue("m1", false);
    if let ExchangeAct::PacketIssued { names, .. } = &mut act {
        *names = Names::Letters;
    }
    p.s.yes(BOSS, by_file(act));
    assert_eq!(p.s.d.round().exchange.packets[0].names, Names::Letters);
    let framed = FramingAct::Framed {
        field: FrameField::WhyNow,
        text: "</script><script>alert(1)</script>".into(),
    };
    p.s.yes(BOSS, Change::Framing(framed));
}
