//! The worked examples of the rule, with the sentences that have to appear and those that must not.

use counterweight_core::decision::{RecommendationKind as Kind, Sure};

use super::{Answers, everything};

/// One example. Energies in the order of the parts, likes before dislikes; `done` has l for lived, o for once, n for never.
struct Example {
    name: &'static str,
    selling: (&'static str, &'static str),
    managing: (&'static str, &'static str),
    given: Answers,
    kind: Kind,
    reason: &'static str,
    /// The fewest answers one step different, where the text says so.
    steps: Option<usize>,
    says: &'static [&'static str],
    never: &'static [&'static str],
}

fn side((energies, done): (&str, &str)) -> [(i8, u8); 12] {
    let mut energies = energies.split_whitespace().map(|e| e.parse().unwrap());
    let mut done = done.chars().map(|c| match c {
        'n' => 0,
        'o' => 1,
        _ => 2,
    });
    std::array::from_fn(|_| (energies.next().unwrap(), done.next().unwrap()))
}

#[allow(clippy::too_many_lines, reason = "a table")]
fn examples() -> Vec<Example> {
    let given = Answers::default;
    vec![
        Example {
            name: "1",
            selling: ("+2 +2 +2 +2 +2 +1 0 -1 -1 0 -1 0", "llllllllllll"),
            managing: ("+1 +1 0 0 0 0 -2 -2 -1 -2 -2 -1", "llololollllo"),
            given: Answers {
                ticked: vec!["title", "stay_customers"],
                without_title: Some(Sure::No),
                ..given()
            },
            kind: Kind::Stay,
            reason: "stay",
            steps: Some(9),
            says: &[
                "Stay. That is a result.",
                "selling feeds me more (+0.7 against −0.7)",
                "several parts alike",
            ],
            never: &["a promotion I missed", "Go."],
        },
        Example {
            name: "2",
            selling: ("-2 -2 -1 -1 -1 -2 -2 -2 -2 -1 -1 -1", "llllllllllll"),
            managing: ("+1 +1 +1 +1 +1 +1 0 0 0 0 0 0", "llllllllllll"),
            given: Answers {
                ticked: vec!["title", "boss_asked", "only_way_up", "stay_customers"],
                ..given()
            },
            kind: Kind::TestFirst,
            reason: "push",
            steps: None,
            says: &["I am pushed more than pulled.", "No reason I ticked is in the work."],
            never: &["Go.", "It is the work, not the title", "Stay. That is a result."],
        },
        Example {
            name: "3",
            selling: ("-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1", "llllllllllll"),
            managing: ("+1 0 0 0 0 0 0 0 0 0 0 0", "llllllllllll"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                ..given()
            },
            kind: Kind::Neither,
            reason: "neither_feeds",
            steps: Some(2),
            says: &[
                "Neither feeds me now. Change something else.",
                "Selling drains me (−1.0). Managing stands at +0.1, too little to call a pull.",
                "Of the two, managing stands better.",
            ],
            never: &["pull alike", "Too close to call", "0.5 or more decides", "Go."],
        },
        Example {
            name: "4",
            selling: ("+2 +2 +2 +2 +2 +2 +2 +2 +2 +2 +2 +2", "llllllllllll"),
            managing: ("+2 +2 +2 +2 +2 +2 +2 +2 +2 +2 +2 +2", "llllllllllll"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                ..given()
            },
            kind: Kind::Either,
            reason: "tie",
            steps: Some(6),
            says: &[
                "Either. The work does not decide this.",
                "this card cannot tell them apart; the twelve choices can",
            ],
            never: &["feeds me most", "Go.", "Stay.", "Test it first"],
        },
        Example {
            name: "5",
            selling: ("+2 +1 +1 +1 +1 0 -1 -1 -1 -1 0 -1", "llllllllllll"),
            managing: ("+2 +2 +1 +2 +1 +2 0 0 -1 +1 0 0", "llllllllllol"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                without_title: Some(Sure::Yes),
                ..given()
            },
            kind: Kind::Go,
            reason: "go",
            steps: Some(3),
            says: &["Go. The work itself feeds me."],
            never: &["Too close to call", "Stay."],
        },
        Example {
            name: "6a",
            selling: ("+1 +1 +1 +1 0 0 -1 -1 0 0 0 -1", "llllllllllll"),
            managing: ("0 0 0 +2 +2 +2 0 0 0 0 0 0", "lllnnnllnnnn"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                ..given()
            },
            kind: Kind::TestFirst,
            reason: "thin",
            steps: None,
            says: &[
                "Test it first.",
                "5 of 12 parts done, 5 of them for four weeks or more",
                "If my guesses came true, managing would stand at +0.5; that would not be enough to go.",
            ],
            never: &["Go."],
        },
        Example {
            name: "6b",
            selling: ("0 0 +1 0 0 0 0 0 0 -1 0 0", "llllllllllll"),
            managing: ("0 0 0 +2 +2 +2 0 0 0 0 0 0", "lllnnnllllll"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                ..given()
            },
            kind: Kind::TestFirst,
            reason: "guess",
            steps: Some(3),
            says: &["Only guesses speak for managing.", "My guesses would lift it to +0.5."],
            never: &["Go.", "Stay. That is a result."],
        },
        Example {
            name: "7",
            selling: ("+1 +1 0 +1 0 0 -1 -1 -1 0 -1 0", "llllllllllll"),
            managing: ("+2 +1 +1 +2 +1 +1 0 -1 0 0 0 0", "llllllllllll"),
            given: Answers {
                ticked: vec!["title", "money", "stay_customers"],
                ..given()
            },
            kind: Kind::TestFirst,
            reason: "motives_outside",
            steps: None,
            says: &["My reasons are not in the work.", "The work stands at +0.6"],
            never: &["Go.", "It is the work, not the title"],
        },
        Example {
            name: "8",
            selling: ("-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1", "llllllllllll"),
            managing: ("-2 -2 -2 -2 -2 -2 -2 -2 -2 -2 -2 -2", "llllllllllll"),
            given: Answers {
                ticked: vec!["title", "stay_customers"],
                ..given()
            },
            kind: Kind::Neither,
            reason: "both_drain",
            steps: Some(12),
            says: &[
                "Neither, as things are. Change something else.",
                "Of the two, selling costs me less.",
            ],
            never: &[
                "Stay. That is a result.",
                "selling feeds me",
                "a choice for work I love",
            ],
        },
        Example {
            name: "9",
            selling: ("-1 -1 -1 -1 -1 -1 -2 -2 -2 -2 -2 -2", "llllllllllll"),
            managing: ("+1 +1 +1 +1 +1 +1 0 0 0 0 0 0", "llllllllllll"),
            given: Answers {
                ticked: vec!["title", "boss_asked", "only_way_up", "stay_customers"],
                ..given()
            },
            kind: Kind::TestFirst,
            reason: "push",
            steps: None,
            says: &["I am pushed more than pulled.", "No reason I ticked is in the work."],
            never: &["Go.", "It is the work, not the title", "Stay."],
        },
        Example {
            name: "10",
            selling: ("-1 -1 -1 -1 -1 -1 -2 -2 -2 -2 -2 -2", "llllllllllll"),
            managing: ("+1 +1 +1 +1 +1 +1 0 0 0 0 0 0", "llllllllllll"),
            given: Answers {
                ticked: vec!["build_people", "title", "boss_asked", "only_way_up", "stay_customers"],
                without_title: Some(Sure::Yes),
                ..given()
            },
            kind: Kind::TestFirst,
            reason: "push",
            steps: None,
            says: &["I am pushed more than pulled.", "under a drain I ask for +0.75"],
            never: &["Go.", "No reason I ticked is in the work."],
        },
        Example {
            name: "11",
            selling: ("-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1", "llllllllllll"),
            managing: ("+2 +2 +2 +2 +2 +1 0 0 -1 0 0 0", "llllllllllll"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                without_title: Some(Sure::Yes),
                ..given()
            },
            kind: Kind::Go,
            reason: "go",
            steps: Some(8),
            says: &[
                "Go. The work itself feeds me.",
                "Selling drains me too (−1.0); part of this may be relief.",
            ],
            never: &["I am pushed more than pulled"],
        },
        Example {
            name: "12",
            selling: ("+1 +1 +1 +1 +1 +1 -1 -1 -1 -1 -1 -1", "llllllllllll"),
            managing: ("+2 +2 +2 +2 +1 +1 +1 +1 +1 0 0 0", "llllllnnnnnn"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                ..given()
            },
            kind: Kind::TestFirst,
            reason: "thin",
            steps: None,
            says: &[
                "Test it first.",
                "6 of 12 parts done",
                "3 more of the dislikes open an answer",
            ],
            never: &["Go."],
        },
        Example {
            name: "13",
            selling: ("+1 +2 +1 +1 +1 +1 -1 -1 0 0 -1 0", "llllllllllll"),
            managing: ("+1 +2 +1 +1 +1 +1 -1 0 -1 0 0 -1", "lloloolololl"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                ..given()
            },
            kind: Kind::TestFirst,
            reason: "close",
            steps: Some(5),
            says: &[
                "Test it first. The two are close.",
                "5 parts of managing I have not lived",
            ],
            never: &["pull alike"],
        },
        Example {
            name: "14",
            selling: ("+2 +2 +1 +1 +1 +1 -1 -1 0 0 -1 0", "llllllllllll"),
            managing: ("+1 +2 +1 +1 +1 +1 -1 0 -1 0 0 -1", "llllllllllll"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                choices: Some((10, 2)),
                ..given()
            },
            kind: Kind::Stay,
            reason: "stay",
            steps: Some(5),
            says: &["Stay. That is a result.", "by choice of pairs: ten of twelve"],
            never: &["selling feeds me more (+0.4 against +0.3)"],
        },
        Example {
            name: "15",
            selling: ("+2 +2 +1 +1 +1 +1 -1 -1 0 0 -1 0", "llllllllllll"),
            managing: ("+1 +2 +1 +1 +1 +1 -1 0 -1 0 0 -1", "llllllllllll"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                choices: Some((7, 5)),
                ..given()
            },
            kind: Kind::Either,
            reason: "tie",
            steps: Some(5),
            says: &["Either. The work does not decide this."],
            never: &["Stay.", "Go.", "Test it first"],
        },
        Example {
            name: "16",
            selling: ("+1 0 0 +1 0 0 -1 -1 -1 0 -1 0", "llllllllllll"),
            managing: ("+2 +2 +1 +2 +1 +1 0 -1 0 0 +1 0", "lllllllllolo"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                without_title: Some(Sure::Yes),
                nobody_knows: Some(Sure::Yes),
                ..given()
            },
            kind: Kind::Go,
            reason: "go",
            steps: Some(5),
            says: &["Go. The work itself feeds me."],
            never: &["It is the work, not the title"],
        },
        Example {
            name: "17",
            selling: ("+1 0 0 +1 0 0 -1 -1 -1 0 -1 0", "llllllllllll"),
            managing: ("+2 +2 +1 +2 +1 +1 0 -1 0 0 +1 0", "lllllllllolo"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                without_title: Some(Sure::Yes),
                nobody_knows: Some(Sure::Yes),
                colleagues: (3, 2),
                ..given()
            },
            kind: Kind::TestFirst,
            reason: "outside_view",
            steps: None,
            says: &[
                "Colleagues see it otherwise.",
                "2 of 3 colleagues say that I take the work over",
            ],
            never: &[],
        },
        Example {
            name: "18",
            selling: ("+1 0 0 +1 0 0 -1 -1 -1 0 -1 0", "llllllllllll"),
            managing: ("+2 +2 +1 +2 +1 +1 0 -1 0 0 +1 0", "lllllllllolo"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                without_title: Some(Sure::Yes),
                nobody_knows: Some(Sure::No),
                ..given()
            },
            kind: Kind::TestFirst,
            reason: "title_or_audience",
            steps: None,
            says: &["I would not take it if nobody heard of it."],
            never: &["Go."],
        },
        Example {
            name: "19",
            selling: ("+1 +1 +1 +1 +1 +1 0 0 -1 0 0 0", "llllllllllll"),
            managing: ("0 0 +1 0 0 0 -1 -1 -1 -1 0 -1", "lololollllll"),
            given: Answers {
                ticked: vec!["build_people", "stay_money", "stay_standing"],
                ..given()
            },
            kind: Kind::Stay,
            reason: "stay",
            steps: Some(3),
            says: &[
                "Stay, for now.",
                "Every reason I ticked for staying is outside the work, too.",
            ],
            never: &["Stay. That is a result.", "I stay for"],
        },
        Example {
            name: "20",
            selling: ("+1 +1 +1 0 +1 +1 0 -1 0 0 0 -1", "lonooooonooo"),
            managing: ("+1 +1 +1 +1 +1 +1 0 0 0 0 0 0", "nnnnnnnnnnnn"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                ..given()
            },
            kind: Kind::TestFirst,
            reason: "selling_thin",
            steps: None,
            says: &["Too early to compare."],
            never: &["Test it first"],
        },
        Example {
            name: "21",
            selling: ("0 +1 0 0 0 0 0 0 0 -1 0 0", "llllllllllll"),
            managing: ("-1 -1 -1 0 -1 -1 -1 -2 -1 -1 -1 -1", "llllllllllll"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                ..given()
            },
            kind: Kind::Stay,
            reason: "stay",
            steps: Some(1),
            says: &[
                "Stay, for now.",
                "Selling stands at 0.0, managing at −1.0. Selling gives about as much as it takes; I look for what to change in it.",
            ],
            never: &[
                "Stay. That is a result.",
                "selling feeds me more",
                "pulls harder",
                "work I love",
            ],
        },
        Example {
            name: "22",
            selling: ("+1 +1 +1 +1 +1 +1 -1 -1 0 0 0 0", "llllllllllll"),
            managing: ("0 0 0 +2 +2 +2 -1 0 0 +2 +2 +2", "lllnnnlllnnn"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                ..given()
            },
            kind: Kind::Stay,
            reason: "stay",
            steps: Some(1),
            says: &[
                "Stay. That is a result.",
                "If my guesses came true, managing would stand at +0.9; that would be enough to go",
                "1 answer one step different would change it. That is few.",
            ],
            never: &["Go.", "I know both jobs"],
        },
        Example {
            name: "23",
            selling: ("+1 +1 0 +1 0 0 -1 -1 -1 -1 0 0", "llllllllllll"),
            managing: ("+1 +1 +1 0 0 0 -1 -1 -1 -1 0 -1", "llllllllllll"),
            given: Answers {
                ticked: vec!["build_people", "stay_customers"],
                ..given()
            },
            kind: Kind::Neither,
            reason: "neither_feeds",
            steps: Some(1),
            says: &["Neither feeds me now.", "neither gives me as much as it takes"],
            never: &["Of the two,", "Stay.", "Go.", "Selling drains me"],
        },
    ]
}

#[test]
fn every_example_says_what_it_has_to_and_nothing_it_must_not() {
    for e in examples() {
        let (_, answer) = Answers {
            selling: side(e.selling),
            managing: side(e.managing),
            ..e.given
        }
        .answer();
        let all = everything(&answer);
        let name = e.name;
        assert_eq!(
            (answer.kind, answer.reasons[0].code.as_str()),
            (e.kind, e.reason),
            "{name}: {all}"
        );
        for says in e.says {
            assert!(all.contains(says), "{name} does not say “{says}”:\n{all}");
        }
        for never in e.never {
            assert!(!all.contains(never), "{name} says “{never}”:\n{all}");
        }
        if let Some(steps) = e.steps.filter(|_| !matches!(e.reason, "guess")) {
            let said = format!("{steps} answer{} one step different", if steps == 1 { "" } else { "s" });
            assert!(all.contains(&said), "{name} does not say “{said}”:\n{all}");
        }
        if answer.kind != Kind::Either {
            assert!(
                !answer.tests.is_empty() || !answer.alternatives.is_empty(),
                "{name} offers nothing"
            );
        }
    }
}

#[test]
fn tests_go_to_what_is_guessed_highest_and_name_nobody() {
    let told = |name: &str| {
        let e = examples().into_iter().find(|e| e.name == name).unwrap();
        let all = Answers {
            selling: side(e.selling),
            managing: side(e.managing),
            ..e.given
        };
        all.answer().1
    };
    assert_eq!(
        told("6a").tests[..3],
        ["coach-a-peer", "plan-the-patch", "write-the-qualifier"]
    );
    assert_eq!(
        told("6b").tests,
        ["coach-a-peer", "plan-the-patch", "write-the-qualifier"]
    );
    let dislikes = told("12").tests;
    assert!(dislikes.contains(&"hard-feedback".to_owned()) && !dislikes.contains(&"coach-a-peer".to_owned()));
    assert_eq!(told("13").tests.len(), 5, "the parts tried once");
    assert_eq!(told("2").tests, ["acting-quarter"]);
    let pushed = told("9");
    assert!(
        pushed.alternatives[0]
            .title
            .contains("Another patch, boss, product or company")
    );
    assert_eq!(told("20").tests, [""; 0], "too early: managing is not the gap");
    assert!(
        told("22")
            .flips_say
            .starts_with("1 answer one step different would change it. That is few.")
    );
    assert!(
        !everything(&told("12")).contains("managing would stand at"),
        "half of it is unknown"
    );
}
