//! What people are called in sentences, and that two who are alike are told apart wherever they are named.

use counterweight_core::decision::{Candidate, Change as C, FramingAct, Member, PanelAct};

use crate::story::{BOSS, Story, member};

fn add(s: &mut Story, id: &str, name: &str, called: &str, about: &str) {
    let candidate = Candidate {
        id: id.into(),
        name: name.into(),
        called: called.into(),
        about: about.into(),
    };
    s.yes(BOSS, C::Framing(FramingAct::CandidateAdded { candidate }));
}

fn names(s: &Story) -> Vec<(String, String)> {
    let one = |c: &Candidate| (s.d.name_of(&c.id), s.d.called(&c.id).to_owned());
    s.d.candidates.iter().map(one).collect()
}

fn pair(whole: &str, called: &str) -> (String, String) {
    (whole.to_owned(), called.to_owned())
}

#[test]
fn two_of_one_first_name_are_called_by_the_whole_name() {
    let mut s = Story::new(&["first-line-manager"]);
    add(&mut s, "a", "Rowan Ash", "", "");
    assert_eq!(names(&s), [pair("Rowan Ash", "Rowan")]);
    add(&mut s, "b", "rowan Field", "", "");
    assert_eq!(
        names(&s),
        [pair("Rowan Ash", "Rowan Ash"), pair("rowan Field", "rowan Field")]
    );
    let changed = Candidate {
        id: "b".into(),
        name: "Rowan Field".into(),
        called: "Ro".into(),
        about: String::new(),
    };
    s.yes(BOSS, C::Framing(FramingAct::CandidateChanged { candidate: changed }));
    assert_eq!(names(&s), [pair("Rowan Ash", "Rowan"), pair("Rowan Field", "Ro")]);
}

#[test]
fn two_of_one_name_are_told_apart_by_what_they_do_or_by_a_number() {
    let mut s = Story::new(&["first-line-manager"]);
    add(&mut s, "a", "Rowan Ash", "", "Senior seller, North");
    add(&mut s, "b", "Rowan Ash", "", "Seller, South");
    add(&mut s, "c", "Rowan Ash", "", "");
    assert_eq!(
        names(&s),
        [
            pair("Rowan Ash (Senior seller, North)", "Rowan Ash (Senior seller, North)"),
            pair("Rowan Ash (Seller, South)", "Rowan Ash (Seller, South)"),
            pair("Rowan Ash (3)", "Rowan Ash (3)"),
        ]
    );
    let view = s.viewed_by(BOSS);
    assert_eq!(view.candidates[0].name, "Rowan Ash (Senior seller, North)");
    assert_eq!(
        (view.typed[0].name.as_str(), view.typed[0].called.as_str()),
        ("Rowan Ash", "")
    );
}

#[test]
fn a_candidate_and_a_member_of_one_name_are_told_apart() {
    let mut s = Story::new(&["first-line-manager"]);
    add(&mut s, "a", "Rowan Ash", "", "");
    let rater = Member {
        name: "Rowan Field".into(),
        ..member("x")
    };
    s.yes(BOSS, C::Panel(PanelAct::MemberInvited { member: rater }));
    assert_eq!(s.d.called(&"a".into()), "Rowan Ash");
    assert_eq!(s.d.member_called(&"x".into()), "Rowan Field");
}

#[test]
fn what_somebody_is_called_is_a_name() {
    let mut s = Story::new(&["first-line-manager"]);
    add(&mut s, "a", "Dr. Hazel Birch", "", "");
    assert_eq!(names(&s), [pair("Dr. Hazel Birch", "Hazel")]);
    let candidate = Candidate {
        id: "a".into(),
        name: "Dr. Hazel Birch".into(),
        called: "x".repeat(201),
        about: String::new(),
    };
    assert_eq!(
        s.no(BOSS, C::Framing(FramingAct::CandidateChanged { candidate })),
        "too_long"
    );
}
