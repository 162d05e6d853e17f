//! Bad files: every problem, at its line, and never a panic.

use super::*;
use proptest::prelude::*;

/// A small card that reads without a problem; the tests below break it.
const CARD: &str = r#"kind = "scorecard"
format = 1
id = "small"
version = 1
title = "Small"
about = "A small card."
purpose = "promotion"
scale = "anchored"

[[side]]
id = "strength"
title = "Strength"
pole = "a"
about = "Alone."

[[side]]
id = "readiness"
title = "Readiness"
pole = "b"
about = "Through others."

[[criterion]]
id = "X1"
title = "One"
short = "One"
definition = "First."
side = "strength"
anchors = ["a", "b", "c", "d", "e"]

[[criterion]]
id = "X2"
title = "Two"
short = "Two"
definition = "Second."
side = "readiness"
twin = "X1"
floor = { min = 3 }
anchors = ["a", "b", "c", "d", "e"]
source = [{ mark = "V", cite = "Somewhere.", insight = "S4.1" }]

[thresholds]
promote_from = { value = 3.5, meaning = "Promote.", mark = "J" }
trial_from = { value = 3, meaning = "Trial.", mark = "J" }
develop_from = { value = 2.5, meaning = "Develop.", mark = "J" }
pedestal_gap_from = { value = 1, meaning = "Gap.", mark = "J" }
coverage_from = { value = 0.6, meaning = "Enough.", mark = "J" }
"#;

fn problems(text: &str) -> Vec<Problem> {
    read(text).err().unwrap_or_default()
}

/// The problems of the small card after replacing text in it, as `(line, place, message)`.
fn broken(changes: &[(&str, &str)]) -> Vec<(usize, String, String)> {
    let mut text = CARD.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    problems(&text)
        .into_iter()
        .map(|p| (p.line, p.place, p.message))
        .collect()
}

#[track_caller]
fn one(changes: &[(&str, &str)], line: usize, place: &str, message: &str) {
    let found = broken(changes);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!((found[0].0, found[0].1.as_str()), (line, place), "{found:?}");
    assert!(found[0].2.contains(message), "{found:?}");
}

#[test]
fn the_small_card_reads() {
    let Document::Scorecard(card) = read(CARD).unwrap() else {
        panic!("not a scorecard")
    };
    assert_eq!(
        card.criterion("X2").unwrap().floor.as_ref().unwrap().min.to_string(),
        "3"
    );
    assert_eq!(card.threshold("trial_from"), Some(3.0));
}

#[test]
fn every_problem_is_told_at_once_in_the_order_of_the_lines() {
    let found = broken(&[
        ("title = \"Small\"", "titel = \"Small\""),
        ("pole = \"b\"", "pole = \"c\""),
        ("definition = \"First.\"", "definition = 7"),
        (
            "anchors = [\"a\", \"b\", \"c\", \"d\", \"e\"]",
            "anchors = [\"a\", \" \", \"c\", \"d\"]",
        ),
        ("id = \"X2\"", "id = \"X1\""),
        ("side = \"readiness\"", "side = \"redness\""),
        ("min = 3", "min = 6"),
        ("S4.1", "S9.9"),
        ("value = 1,", "value = nan,"),
    ]);
    let told: Vec<(usize, &str)> = found.iter().map(|(line, place, _)| (*line, place.as_str())).collect();
    for expected in [
        (1, "file"),
        (5, "file"),
        (19, "side readiness · pole"),
        (26, "criterion X1 · definition"),
        (28, "criterion X1 · anchors"),
        (28, "criterion X1 · anchors 2"),
        (31, "criterion X1 · id"),
        (35, "criterion X1 · side"),
        (37, "criterion X1 · floor · min"),
        (39, "criterion X1 · source 1 · insight"),
        (45, "thresholds · pedestal_gap_from · value"),
    ] {
        assert!(told.contains(&expected), "{expected:?} not in {found:#?}");
    }
    assert!(told.windows(2).all(|w| w[0].0 <= w[1].0));
}

#[test]
fn each_rule_names_its_place() {
    one(
        &[("twin = \"X1\"", "twin = \"X9\"")],
        36,
        "criterion X2 · twin",
        "no criterion “X9”",
    );
    one(
        &[("twin = \"X1\"", "twin = \"X2\"")],
        36,
        "criterion X2 · twin",
        "same side",
    );
    one(
        &[("twin = \"X1\"", "constituent = \"all\"")],
        36,
        "criterion X2 · constituent",
        "no constituent",
    );
    one(
        &[("twin = \"X1\"", "weight = -1")],
        36,
        "criterion X2 · weight",
        "below 0",
    );
    one(
        &[("twin = \"X1\"", "weight = inf")],
        36,
        "criterion X2 · weight",
        "not finite",
    );
    one(&[("twin = \"X1\"", "weight = 0")], 16, "side readiness", "every weight");
    one(
        &[("short = \"Two\"", "short = \"A title much too long for a column\"")],
        33,
        "criterion X2 · short",
        "too long",
    );
    one(
        &[("\"c\", \"d\", \"e\"", "\"c\", \"d\", \"c\"")],
        28,
        "criterion X1 · anchors 5",
        "repeats",
    );
    one(&[("pole = \"b\"", "pole = \"none\"")], 1, "side", "no side is pole b");
    one(
        &[
            ("scale = \"anchored\"", "scale = \"met_unmet\""),
            ("anchors = [\"a\", \"b\", \"c\", \"d\", \"e\"]", ""),
            ("anchors = [\"a\", \"b\", \"c\", \"d\", \"e\"]", ""),
        ],
        8,
        "scale",
        "does not go with",
    );
    one(
        &[("trial_from = { value = 3, meaning = \"Trial.\", mark = \"J\" }\n", "")],
        41,
        "thresholds",
        "“trial_from” is missing",
    );
    one(&[("version = 1", "version = 0")], 4, "version", "counts from 1");
    one(&[("id = \"small\"", "id = \"a b\"")], 3, "id", "short word");
    one(&[("\"A small card.\"", "\"A\\u202Ecard.\"")], 6, "about", "U+202E");
    one(&[("\"A small card.\"", "\"\"\"A\ncard.\"\"\"")], 6, "about", "U+000A");
}

#[test]
fn changed_weights_ask_for_a_reason_from_format_2_on() {
    let third = "\n[[criterion]]\nid = \"X3\"\ntitle = \"Three\"\nshort = \"Three\"\ndefinition = \"Third.\"\nside = \"strength\"\n\
                 weight = 2\nanchors = [\"a\", \"b\", \"c\", \"d\", \"e\"]\n\n[thresholds]";
    let heavier = ("\n[thresholds]", third);
    let newer = ("format = 1", "format = 2");
    assert_eq!(broken(&[heavier]), []);
    one(
        &[newer, heavier],
        10,
        "weights_reason",
        "the weights of “Strength” are not equal",
    );
    assert_eq!(
        broken(&[
            ("format = 1", "format = 2\nweights_reason = \"Counts more here.\""),
            heavier
        ]),
        []
    );
    // One criterion alone on its side has no weight against others.
    assert_eq!(broken(&[newer, ("twin = \"X1\"", "weight = 3")]), []);
}

#[test]
fn a_copy_is_held_against_the_shipped_card_in_the_version_it_was_copied_from() {
    let (text, _) = crate::template::shipped_document("second-line-manager").unwrap();
    let reason = text.lines().find(|line| line.starts_with("weights_reason")).unwrap();
    let copy = |based: &str| {
        let own = format!("id = \"ours\"\n{based}");
        text.replacen("id = \"second-line-manager\"", &own, 1)
            .replacen(reason, "", 1)
    };
    let based = "based_on = { id = \"second-line-manager\", version = 2 }";
    assert_eq!(problems(&copy(based)), []);
    let places = |text: &str| -> Vec<String> { problems(text).into_iter().map(|p| p.place).collect() };
    let lighter = copy(based).replacen("weight = 1.5", "weight = 1.25", 1);
    assert_eq!(places(&lighter), ["weights_reason"]);
    assert_eq!(
        places(&copy("")),
        ["weights_reason"],
        "based on nothing: held against equal weights"
    );
    let other = "based_on = { id = \"second-line-manager\", version = 99 }";
    assert_eq!(
        places(&copy(other).replacen("weight = 1.5", "weight = 1.25", 1)),
        [""; 0]
    );
}

#[test]
fn every_source_has_a_grade_and_says_how_it_was_read() {
    let graded = |with: &str| {
        let source = format!("source = [{{ {with}cite = \"Somewhere.\", insight = \"S4.1\" }}]");
        let from = "source = [{ mark = \"V\", cite = \"Somewhere.\", insight = \"S4.1\" }]";
        broken(&[("format = 1", "format = 3"), (from, &source)])
    };
    assert_eq!(graded("grade = \"ours\", "), []);
    assert_eq!(graded("grade = \"study\", seen = \"text\", "), []);
    let said = |with: &str| {
        graded(with)
            .into_iter()
            .map(|(_, _, message)| message)
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert!(said("").contains("how far it can be trusted"));
    assert!(said("grade = \"ours\", mark = \"J\", ").contains("graded twice"));
    let study = said("grade = \"study\", ");
    assert!(study.contains("how the source was read"), "{study}");
    assert!(said("grade = \"rumour\", ").contains("not one of its words"));
}

#[test]
fn a_text_too_long_is_told() {
    one(
        &[("A small card.", &"long ".repeat(500))],
        6,
        "about",
        "2500 characters",
    );
}

#[test]
fn a_newer_format_is_named_and_nothing_else_is_said() {
    one(
        &[("format = 1", "format = 4\nnew_thing = true")],
        2,
        "format",
        "newer version",
    );
}

#[test]
fn broken_syntax_is_told_with_every_line_and_without_what_follows_from_it() {
    let found = broken(&[
        ("title = \"Small\"", "title = \"Small"),
        ("definition = \"Second.\"", "definition Second."),
        ("min = 3", "minimum = 3"),
    ]);
    let lines: Vec<usize> = found.iter().map(|f| f.0).collect();
    assert!(lines.contains(&5) && lines.contains(&34), "{found:#?}");
    assert!(found.iter().all(|f| !f.2.contains("is missing")), "{found:#?}");
}

#[test]
fn an_empty_file_and_a_large_one_are_told_apart() {
    let empty = problems("");
    assert!(empty.iter().any(|p| p.message.contains("what kind of document")));
    assert!(empty.iter().any(|p| p.message.contains("“criterion” is missing")));
    let large = problems(&"x".repeat(LARGEST + 1));
    assert_eq!(large.len(), 1);
    assert!(large[0].message.contains("1024 KiB"));
}

#[test]
fn a_stage_model_is_checked_too() {
    let text = r#"kind = "stage_model"
format = 1
id = "stage"
version = 1
title = "Stage"
about = "About."
[thresholds]
builder_from = { value = 0.3, meaning = "Builder.", mark = "J" }
scaler_to = { value = 0.35, meaning = "Scaler.", mark = "J" }
[[fact]]
id = "n"
title = "N"
hint = "Count."
kind = "number"
unit = "%"
bands = [{ vote = "builder", below = 5 }, { vote = "mixed", below = 4 }, { vote = "scaler", below = 9 }]
[[fact]]
id = "c"
title = "C"
hint = "Choose."
kind = "choice"
unit = "%"
choices = [{ id = "a", title = "A", vote = "sometimes" }, { id = "a", title = "B", vote = "scaler" }]
[[fact]]
id = "r"
title = "R"
hint = "Months."
kind = "runway"
ramp = "ramp"
cycle = "cycle"
long = 18
[[fact]]
id = "k"
title = "K"
hint = "None."
kind = "guess"
"#;
    let found: Vec<(usize, String)> = problems(text).into_iter().map(|p| (p.line, p.place)).collect();
    let expected = [
        (8, "thresholds · builder_from · value"),
        (16, "fact n · bands 2 · below"),
        (16, "fact n · bands 3 · below"),
        (22, "fact c"),
        (23, "fact c · choices a · vote"),
        (23, "fact c · choices a · id"),
        (29, "fact r · ramp"),
        (30, "fact r · cycle"),
        (36, "fact k"),
    ];
    assert_eq!(found, expected.map(|(line, place)| (line, place.to_owned())));
}

#[test]
fn a_week_has_no_two_blocks_at_once() {
    let week = r#"
[preview]
about = "A week."
[[preview.activity]]
id = "x"
title = "X"
pole = "a"
[[preview.block]]
day = "mon"
from = 9
to = 10
title = "One"
what = "One."
activity = "y"
[[preview.block]]
day = "mon"
from = 9.5
to = 11
title = "Two"
what = "Two."
activity = "x"
[[preview.block]]
day = "tue"
from = 11
to = 11
title = "Three"
what = "Three."
activity = "x"
criteria = ["X1", "X8"]
"#;
    let found: Vec<String> = problems(&format!("{CARD}{week}"))
        .iter()
        .map(ToString::to_string)
        .collect();
    let all = found.join("\n");
    assert_eq!(found.len(), 4, "{all}");
    for part in [
        "there is no activity “y”",
        "before the one before it ends",
        "ends before it begins",
        "there is no criterion “X8”",
    ] {
        assert!(all.contains(part), "{part} not in {all}");
    }
}

#[test]
fn hostile_files_are_refused_quietly() {
    let deep = format!("a = {}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let dotted = format!("{}z = 1", "a.".repeat(200_000));
    let headers: String = (0..60_000).map(|i| format!("[x{i}]\n")).collect();
    let inline = "a = {b = ".repeat(50_000);
    for text in [
        deep,
        dotted,
        headers,
        inline,
        "\u{FEFF}".into(),
        "\0".into(),
        "kind = 1979-05-27".into(),
        "format = 99999999999999999999".into(),
    ] {
        let found = problems(&text);
        assert!(!found.is_empty() && found.len() <= 201, "{} problems", found.len());
    }
}

#[test]
fn the_schema_names_the_fields_and_its_file_is_up_to_date() {
    let schema = json_schema();
    let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    for name in [
        "scorecard",
        "stage_model",
        "criterion",
        "anchors",
        "red_flags",
        "thresholds",
        "fact",
        "bands",
        "dissent",
    ] {
        assert!(text.contains(&format!("\"{name}\"")), "{name}");
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/template.schema.json");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == text,
        "templates/template.schema.json is out of date: run UPDATE=1 cargo test -p counterweight-core schema"
    );
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let _ = read(&text);
    }

    #[test]
    fn toml_like_text_is_read_or_refused(text in "(\\[{0,2}(side|criterion|fact|thresholds|preview)\\]{0,2}\n|(id|kind|weight|anchors|from|bands) = (\"[a-z_\u{e9}]*\"|[0-9.e-]{1,6}|\\[.{0,6}\\]|\\{.{0,6}\\})\n){0,30}") {
        let _ = read(&text);
    }

    #[test]
    fn a_mutated_card_is_read_or_refused_with_places_in_the_file(
        start in 0..CARD.len(), length in 0..40usize, put in ".{0,6}",
    ) {
        mutate(CARD, start, length, &put)?;
    }

    #[test]
    fn a_mutated_shipped_document_is_read_or_refused(start in any::<prop::sample::Index>(), length in 0..400usize, put in ".{0,6}", which in 0..2usize) {
        let id = ["first-line-manager", "stage-model"][which];
        let text = crate::template::shipped_document(id).map(|(text, _)| text).unwrap_or_default();
        if !text.is_empty() {
            mutate(text, start.index(text.len()), length, &put)?;
        }
    }
}

/// Replaces a stretch of `text`; whatever is told about the result has to lie inside it.
fn mutate(text: &str, start: usize, length: usize, put: &str) -> Result<(), TestCaseError> {
    let start = (0..=start).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let end = (start + length..)
        .find(|i| *i >= text.len() || text.is_char_boundary(*i))
        .unwrap_or(text.len())
        .min(text.len());
    let mutated = format!("{}{put}{}", &text[..start], &text[end..]);
    let lines = mutated.split('\n').count();
    for problem in read(&mutated).err().unwrap_or_default() {
        prop_assert!((1..=lines).contains(&problem.line), "{}", problem);
        prop_assert!(problem.column >= 1 && !problem.place.is_empty() && !problem.message.is_empty());
        let disturbing = problem.to_string().chars().any(problem::is_hidden);
        prop_assert!(!disturbing, "{:?}", problem);
    }
    Ok(())
}
