//! Broken, hostile and hugely wrong files: a clear problem with its place and a way on, never a panic.

use counterweight_core::template::Problem;
use counterweight_exchange::decision_file::{MAX_BYTES, Signing, open, read};
use counterweight_exchange::samples;
use proptest::prelude::*;

fn problems(text: &str) -> Vec<Problem> {
    open(
        text,
        Signing {
            decision: "bad".into(),
            salt: String::new,
        },
    )
    .err()
    .unwrap_or_default()
}

/// Every problem says something that can be shown in one line, and where.
fn assert_clear(problems: &[Problem], text: &str) {
    let lines = text.lines().count().max(1);
    for p in problems {
        assert!(
            !p.message.trim().is_empty() && !p.hint.trim().is_empty() && !p.place.is_empty(),
            "{p}"
        );
        assert!(p.line >= 1 && p.line <= lines + 1 && p.column >= 1, "{p}");
        let hidden = |c: char| c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        assert!(!p.to_string().chars().any(hidden), "{p:?}");
        assert!(p.to_string().chars().count() < 1000, "{p}");
    }
}

fn star() -> &'static str {
    samples()
        .iter()
        .find(|s| s.id == "sample-star-seller")
        .map_or("", |s| s.text)
}

/// The star seller's file with one thing replaced, and the one problem that makes.
fn broken(from: &str, to: &str) -> Problem {
    assert!(star().contains(from), "{from}");
    let text = star().replacen(from, to, 1);
    let mut all = problems(&text);
    assert_clear(&all, &text);
    assert!(!all.is_empty(), "{to} is accepted");
    all.remove(0)
}

#[test]
fn a_file_cut_off_anywhere_is_refused_or_whole_as_far_as_it_goes() {
    for sample in samples() {
        for end in (0..sample.text.len()).step_by(500) {
            let end = (end..).find(|e| sample.text.is_char_boundary(*e)).unwrap_or(0);
            let text = &sample.text[..end];
            let all = problems(text);
            assert_clear(&all, text);
            // Cut behind the sheets, it may be a decision that nobody has taken yet, or that nobody has followed up.
            let sheets = sample.text.rfind("[[sheet.rating]]").unwrap_or(0);
            assert!(!all.is_empty() || end > sheets, "{} cut at {end}", sample.id);
        }
    }
}

#[test]
fn a_hundred_megabytes_of_nonsense_are_refused_by_their_size() {
    let text = "x".repeat(100 << 20);
    let before = std::time::Instant::now();
    let all = read(&text).err().unwrap();
    assert!(before.elapsed() < std::time::Duration::from_secs(1));
    assert!(all[0].message.contains("100 MiB"), "{}", all[0]);
    assert!(text.len() > MAX_BYTES);
}

#[test]
fn a_newer_format_is_all_that_is_said() {
    let p = broken("format = 2", "format = 3\nunheard_of = true");
    assert!(p.message.contains("newer version"), "{p}");
    assert_eq!((p.place.as_str(), p.line), ("format", 2));
    let p = broken("format = 2", "format = 99999999999999999999999999999999999999999999999");
    assert!(p.message.contains("newer version") || p.message.contains("TOML"), "{p}");
    assert!(
        broken("format = 2", "format = 0")
            .message
            .contains("reads formats 1 and 2")
    );
    assert!(broken("format = 2", "format = \"1\"").message.contains("invalid type"));
    assert!(broken("format = 2", "").message.contains("missing field"));
}

#[test]
fn a_refusal_names_line_and_place() {
    let p = broken("criterion = \"B6\"", "criterion = \"B66\"");
    assert_eq!(p.place, "sheet of LM on juniper-reed · B66");
    let line = star().lines().position(|l| l.contains("\"B6\"")).unwrap_or(0);
    assert_eq!(p.line, line, "the header of the rating, one line above");
    assert!(p.message.contains("no criterion “B66”"), "{p}");
}

#[test]
fn unknown_ids_are_named() {
    assert!(
        broken("template = \"first-line-manager\"", "template = \"first-line\"")
            .hint
            .contains("first-line-manager")
    );
    assert!(
        broken("member = \"PS\"", "member = \"XX\"")
            .message
            .contains("XX is not on this panel")
    );
    assert!(
        broken("candidate = \"juniper-reed\"\non", "candidate = \"nobody\"\non")
            .to_string()
            .contains("“nobody”")
    );
    assert!(broken("flag = 0", "flag = 99").message.contains("red flag “99”"));
    assert!(
        broken("choice = \"promote\"", "choice = \"crown\"")
            .message
            .contains("unknown variant")
    );
    assert!(
        broken("kind = \"document\"", "kind = \"rumour\"")
            .place
            .starts_with("sheet")
    );
    assert!(broken("[frame]", "[fraim]").message.contains("unknown field"));
    assert!(
        broken(
            "[frame]",
            "[[fact]]\nid = \"weather\"\nvalue = 1\non = 2026-09-01\nsource = \"sky\"\n[frame]"
        )
        .message
        .contains("no stage model")
    );
    assert!(
        broken(
            "[frame]",
            "[[threshold]]\nname = \"x\"\nvalue = 1\nreason = \"y\"\n[frame]"
        )
        .message
        .contains("threshold")
    );
}

#[test]
fn what_is_said_twice_is_refused() {
    assert!(
        broken("criterion = \"B2\"", "criterion = \"B1\"")
            .message
            .contains("rated twice")
    );
    assert!(broken("member = \"PS\"", "member = \"LM\"").message.contains("already"));
    assert!(broken("id = \"PS\"", "id = \"EN\"").message.contains("already"));
    let two = "evidence = [{ id = \"x\", kind = \"document\", on = 2026-09-01, text = \"a\" }, { id = \"x\", kind = \"document\", on = 2026-09-01, text = \"b\" }]\nmark = 4\ncriterion = \"B2\"\n[[sheet.rating]]\ncriterion = \"B99\"";
    assert!(broken("criterion = \"B2\"", two).message.contains("used twice"));
    assert!(broken("[frame]", "[decider]").message.contains("TOML"));
}

#[test]
fn numbers_that_are_none_are_refused() {
    for wrong in [
        "nan",
        "inf",
        "-inf",
        "-1",
        "1e300",
        "99999999999999999999",
        "\"much\"",
        "[1]",
    ] {
        broken(
            "[frame]",
            &format!("[weights]\nreason = \"so\"\ncriteria = {{ B5 = {wrong} }}\n[frame]"),
        );
        broken(
            "[frame]",
            &format!("[[threshold]]\nname = \"promote_from\"\nvalue = {wrong}\nreason = \"so\"\n[frame]"),
        );
        broken(
            "about = \"Senior",
            &format!("record = [{{ company = \"C\", peer_percentile = {wrong} }}]\nabout = \"Senior"),
        );
    }
    for wrong in ["0", "6", "-1", "300", "3.5", "nan", "\"N/A\"", "true", "{}"] {
        let p = broken("mark = 5", &format!("mark = {wrong}"));
        assert!(p.place.starts_with("sheet"), "{p}");
    }
    broken("overall = { level = 3", "overall = { level = 9");
}

#[test]
fn assumptions_that_are_none_are_refused() {
    let p = broken("[figures]", "[doubt]\n[figures]");
    assert!(p.place == "doubt" && p.message.contains("does not say"), "{p}");
    let p = broken("[figures]", "[doubt]\nlevel = \"sure\"\nranking = [\"B6\"]\n[figures]");
    assert!(p.message.contains("more than one"), "{p}");
    let p = broken("[figures]", "[doubt]\nlevel = \"certain\"\n[figures]");
    assert!(p.message.contains("unknown variant"), "{p}");
    let p = broken("[figures]", "[doubt]\nbounds = { B6 = [0.5, 0.1] }\n[figures]");
    assert!(p.place == "doubt" && p.message.contains("between"), "{p}");
    broken("[figures]", "[doubt]\nbounds = { B6 = [0.1] }\n[figures]");
    let p = broken("lost_share = [0.", "lost_share = [7.");
    assert!(p.place == "figures" && p.message.contains("lost"), "{p}");
    let p = broken("own_sales = { juniper-reed", "own_sales = { nobody");
    assert!(p.message.contains("“nobody”"), "{p}");
    let p = broken("reps = ", "sellers = ");
    assert!(p.message.contains("unknown field"), "{p}");
    let leader = samples()
        .iter()
        .find(|s| s.id == "sample-first-leader")
        .map_or("", |s| s.text);
    let all = problems(&leader.replacen("hires = ", "hires = 100000", 1));
    assert!(
        all[0].place == "culture" && all[0].message.contains("hires"),
        "{}",
        all[0]
    );
    let all = problems(&leader.replacen("joined_at = \"builder\"", "joined_at = \"seed\"", 1));
    assert!(
        all[0].place.starts_with("candidate") && all[0].message.contains("variant"),
        "{}",
        all[0]
    );
}

#[test]
fn wrong_types_say_where() {
    assert!(
        broken("title = \"Sales manager, East\"", "title = 7")
            .place
            .contains("decision")
    );
    assert!(
        broken("opened = 2026-08-21", "opened = \"yesterday\"")
            .message
            .contains("2026-11-02")
    );
    assert!(
        broken("on = 2026-09-08", "on = 2026-09-08T10:00:00Z")
            .message
            .contains("without a time")
    );
    broken("[[candidate]]", "[candidate]");
    broken("[[verdict]]", "[verdict]");
    broken("[plan]", "[[plan]]");
    assert!(
        broken("[[book.deal]]", "[[book.dael]]")
            .message
            .contains("unknown field")
    );
}

#[test]
fn days_have_to_run_forward() {
    assert!(broken("on = 2026-09-08", "on = 2026-01-08").message.contains("older"));
    assert!(broken("on = 2026-09-14", "on = 2026-09-01").message.contains("older"));
    assert!(broken("on = 2026-09-18", "on = 2026-09-13").message.contains("older"));
}

/// A sample with one thing replaced, and the place and message of the first problem that makes.
fn said(id: &str, from: &str, to: &str) -> (String, String) {
    let sample = samples().iter().find(|s| s.id == id).map_or("", |s| s.text);
    assert!(sample.contains(from), "{from}");
    let text = sample.replacen(from, to, 1);
    let all = problems(&text);
    assert_clear(&all, &text);
    assert!(!all.is_empty(), "{to} is accepted");
    (all[0].place.clone(), all[0].message.clone())
}

#[test]
fn what_a_verdict_foresees_has_to_be_a_chance() {
    let p = broken("percent = 45", "percent = 145");
    assert!(p.place == "verdict 1" && p.message.contains("between 0 and 100"), "{p}");
    assert!(
        broken("percent = 45", "percent = 45.5")
            .message
            .contains("invalid type")
    );
    let p = broken("percent = 45", "percent = 45, class = \"luck\"");
    assert!(
        p.place.contains("verdict 1") && p.message.contains("no reference class “luck”"),
        "{p}"
    );
    let p = broken("quality = { frame = 4", "quality = { frame = 9");
    assert!(p.message.contains("between 1 and 5"), "{p}");
    assert!(
        broken("quality = { frame", "quality = { luck")
            .message
            .contains("unknown variant")
    );
    assert!(
        broken("\"cannot_wait\"", "\"in_a_hurry\"")
            .message
            .contains("unknown variant")
    );
    let p = broken("departs = \"I leave", "reason = \"I leave");
    assert!(p.message.contains("unknown field"), "{p}");
}

#[test]
fn promises_are_made_once_and_settled_after_that() {
    let p = broken("kept = 2026-10-14", "kept = 2026-09-01");
    assert_eq!(p.place, "promise 1 · kept");
    assert!(p.message.contains("before it was made"), "{p}");
    let p = broken("made = 2026-09-21", "made = 2026-09-01");
    assert!(
        p.place == "promise 1 · made" && p.message.contains("older than the decision"),
        "{p}"
    );
    let p = broken("kept = 2026-10-14", "kept = 2026-10-14\nlet_go = 2026-10-14");
    assert!(p.message.contains("at once"), "{p}");
    let p = broken("kept = 2026-10-14\n", "");
    assert!(
        p.place == "promise 1 · note" && p.message.contains("no day says when"),
        "{p}"
    );
    let p = broken("kept = 2026-11-03", "let_go = 2026-11-03");
    assert!(
        p.place == "promise control-book · let_go" && p.message.contains("needs a reason"),
        "{p}"
    );
    let p = broken("id = \"spare-quota\"", "id = \"own-quota\"");
    assert!(
        p.place == "promise own-quota" && p.message.contains("given twice"),
        "{p}"
    );
    let p = broken("from = \"B8\"", "from = \"B88\"");
    assert!(
        p.place == "promise what-good-looks-like" && p.message.contains("“B88”"),
        "{p}"
    );
    assert!(
        broken("phase = \"support\"", "phase = \"later\"")
            .message
            .contains("unknown variant")
    );
    assert!(
        broken("due = 2026-10-21", "due = \"soon\"")
            .message
            .contains("2026-11-02")
    );
    assert!(
        broken("start = 2026-09-21", "start = 2026-09-21\ncandidate = \"nobody\"")
            .message
            .contains("“nobody”")
    );
    assert!(
        broken("customer_hours = 4", "customer_hours = 400")
            .message
            .contains("between 0 and 60")
    );
    assert!(broken("{ day = 30", "{ day = 0").message.contains("between 1 and 365"));
}

#[test]
fn a_book_item_is_refused_by_its_name() {
    let p = broken("amount = 180", "amount = -180");
    assert_eq!(p.place, "book juniper-reed · deal Holt & Vane, line 2");
    let line = star().lines().position(|l| l == "[[book.deal]]").unwrap_or(0) + 1;
    assert_eq!(p.line, line);
    for (from, to) in [
        ("amount = 180", "amount = nan"),
        ("chance = 60", "chance = 101"),
        ("talk_share = 46", "talk_share = 200"),
    ] {
        let p = broken(from, to);
        assert!(p.place.starts_with("book") && p.message.contains("between"), "{p}");
    }
    assert!(
        broken("outlook = \"growing\"", "outlook = \"fine\"")
            .message
            .contains("unknown variant")
    );
    assert!(
        broken("rhythm = \"weekly\"", "rhythm = \"often\"")
            .message
            .contains("unknown variant")
    );
    let twice = "name = \"Sage Moor\"\nid = \"x\"\n[[book.person]]\nid = \"x\"\nname = \"Other\"";
    let p = broken("name = \"Sage Moor\"", twice);
    assert!(p.place == "book · person" && p.message.contains("used twice"), "{p}");
    let p = broken("name = \"Sage Moor\"", "id = \"<b>\"\nname = \"Sage Moor\"");
    assert!(p.message.contains("cannot be the id of an item of a book"), "{p}");
    let p = broken(
        "[[book.person]]\nname = \"Sage Moor\"",
        "[[book.person]]\nname = \"\\u202E\"",
    );
    assert!(p.message.contains("invisible"), "{p}");
    let p = broken("on = 2026-11-23", "on = 2026-09-17");
    assert!(p.message.contains("older than the decision"), "{p}");
}

#[test]
fn holders_and_re_ratings_are_placed() {
    let p = broken("until = 2026-09-30", "until = 2023-01-01");
    assert!(
        p.place == "holder 2" && p.message.contains("end before it begins"),
        "{p}"
    );
    assert!(
        broken("ended = \"promoted\"", "ended = \"left\"")
            .message
            .contains("unknown variant")
    );
    let again = |text: &str| broken("[[holder]]", &format!("[[recheck]]\n{text}\n[[holder]]"));
    let rated = "[[recheck.rating]]\ncriterion = \"B6\"\nmark = 3\n";
    assert!(again("on = 2026-12-20").message.contains("missing field"));
    let p = again(&format!("on = 2026-12-20\n{rated}"));
    assert_eq!(p.place, "recheck of juniper-reed by LM");
    assert!(p.message.contains("no evidence"), "{p}");
    let p = again(&format!("on = 2026-09-17\n{rated}"));
    assert!(p.message.contains("older than the decision"), "{p}");
    assert!(
        again(&format!("on = 2026-12-20\n{rated}{rated}"))
            .message
            .contains("twice")
    );
    let p = again(&format!("on = 2026-12-20\nmember = \"XX\"\n{rated}"));
    assert!(p.message.contains("XX is not on this panel"), "{p}");
}

#[test]
fn where_several_could_be_meant_one_is_named() {
    let of = |from, to| said("sample-first-leader", from, to);
    let (place, message) = of("[plan]\non = 2026-11-09\ncandidate = \"hazel-birch\"", "[plan]");
    assert!(
        place == "plan" && message.contains("whom it is about"),
        "{place}: {message}"
    );
    let (place, message) = of("[[letter]]\ncandidate = \"linden-ashby\"", "[[letter]]");
    assert!(
        place == "letter 1" && message.contains("whom it is about"),
        "{place}: {message}"
    );
    let (place, message) = of("strengths = [\"A6\"", "strengths = [\"A99\"");
    assert!(
        place == "letter linden-ashby" && message.contains("“A99”"),
        "{place}: {message}"
    );
}

#[test]
fn reviews_and_tests_are_of_something() {
    let of = |from, to| said("sample-ic-declined", from, to);
    let (place, message) = of("on = 2026-09-24", "on = 2025-09-01");
    assert!(
        place == "review 1 · on" && message.contains("older than its verdict"),
        "{place}: {message}"
    );
    let (place, message) = of("on = 2026-09-24", "on = 2026-09-24\nverdict = 7");
    assert!(
        place == "review 1 · verdict" && message.contains("no such verdict"),
        "{place}: {message}"
    );
    let (place, message) = of("  { met = true, note = \"Asked", "  # { met = true, note = \"Asked");
    assert!(
        place == "review 1" && message.contains("2 of 3 stated outcomes"),
        "{place}: {message}"
    );
    let (place, message) = of("test = \"coach-a-peer\"", "test = \"juggle\"");
    assert!(
        place == "learnt juggle" && message.contains("“juggle”"),
        "{place}: {message}"
    );
    let (place, message) = of("on = 2025-09-12", "on = 2025-01-12");
    assert!(
        place == "learnt coach-a-peer · on" && message.contains("before"),
        "{place}: {message}"
    );
    let (place, message) = of("until = 2027-01-29", "until = 2027-01-01");
    assert!(
        place == "test write-the-qualifier" && message.contains("end before"),
        "{place}: {message}"
    );
    assert!(
        of("energy = 0\n\n[[learnt]]", "energy = 3\n\n[[learnt]]")
            .1
            .contains("between -2 and 2")
    );
    let (_, message) = of("[[test]]", "[plan]\nstart = 2027-01-11\n[[test]]");
    assert!(
        message.contains("another kind") || message.contains("no plan"),
        "{message}"
    );
}

#[test]
fn answers_have_to_be_the_cards_own() {
    assert!(
        broken("mark = 5", "energy = 1\nlived = 2")
            .message
            .contains("does not belong")
    );
    assert!(broken("mark = 5", "energy = 1").message.contains("go together"));
    assert!(
        broken("mark = 5", "mark = 5\nmet = \"yes\"")
            .message
            .contains("more than one kind")
    );
}

#[test]
fn text_meant_to_break_out_is_harmless_or_refused() {
    // Markup and formulas are only text.
    for text in [
        "<script>alert(1)</script>",
        "=HYPERLINK(1)",
        "'; DROP TABLE entry; --",
        "{{7*7}}",
        "../../etc/passwd",
    ] {
        let file = star().replacen("Top of the region on an ordinary patch.", text, 1);
        assert_eq!(problems(&file), [], "{text}");
    }
    // Characters that cannot be seen are refused wherever they stand.
    for hidden in ["\\u202E", "\\u2066", "\\u0000", "\\u001B", "\u{202E}"] {
        for place in [
            "Sales manager, East",
            "Willow Hart",
            "line manager",
            "Juniper Reed",
            "Senior seller, East",
            "First-line manager of the East team",
            "Top of the region",
            "CRM, eight quarters",
            "Two disputes over",
            "The best seller",
            "Four of us saw",
        ] {
            let p = broken(place, &format!("{hidden}{place}"));
            assert!(p.message.contains("invisible"), "{place}: {p}");
        }
    }
    broken("\"LM\"", "\"<b>\"");
    broken(
        "Top of the region on an ordinary patch; third in two quarters.",
        &"long ".repeat(10_000),
    );
    broken("[frame]", "[\"a\\u202Eb\\n\"]");
}

#[test]
fn the_founders_card_is_judged_the_same() {
    let text = samples()
        .iter()
        .find(|s| s.id == "sample-first-leader")
        .map_or("", |s| s.text);
    let hidden = text.replacen("Nobody yet; I thought", "\\u202ENobody", 1);
    assert!(problems(&hidden)[0].message.contains("invisible"));
    let nan = text.replacen("value = 17", "value = nan", 1);
    assert_eq!(problems(&nan)[0].place, "fact founder_closed_customers");
    let choice = text.replacen("value = \"fragments\"", "value = \"novel\"", 1);
    assert!(problems(&choice)[0].message.contains("novel"));
}

#[test]
fn a_deep_nest_does_not_overflow() {
    for (open_with, n) in [("[", 100_000), ("{a=", 100_000)] {
        let text = format!("format = 1\nx = {}", open_with.repeat(n));
        assert!(!problems(&text).is_empty());
    }
}

#[test]
fn an_unfinished_decision_is_told_how_to_say_so() {
    let text = samples()
        .iter()
        .find(|s| s.id == "sample-team-lead-west")
        .map_or("", |s| s.text);
    let all = problems(&text.replace("open = false", "open = true"));
    assert_eq!(all[0].place, "debrief");
    assert!(all[0].message.contains("opens when all have sealed"), "{}", all[0]);
    assert!(all[0].hint.contains("open = false"), "{}", all[0]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
        let _ = problems(&text);
    }

    #[test]
    fn any_bytes_inside_a_file_are_read_or_refused(at in 0usize..1500, junk in "(\\PC|[\n\t\"=\\[\\]{}.,#'\\\\]){1,12}") {
        let at = (at..).find(|e| star().is_char_boundary(*e)).unwrap_or(0);
        // The head of the file alone: every table is in it once, and it reads fast.
        let end = (3000..).find(|e| star().is_char_boundary(*e)).unwrap_or(0);
        let text = format!("{}{junk}{}", &star()[..at], &star()[at..end]);
        if let Err(all) = read(&text) {
            prop_assert!(!all.is_empty());
            assert_clear(&all, &text);
        }
    }
}
