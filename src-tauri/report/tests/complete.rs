//! Complete JSON: what is in it, what is not yet in it, and that it is the same bytes every time.

use crate::book::answered;
use crate::book::story::{BOSS, PEER, Story, mark, on};
use counterweight_core::analysis::analyse;
use counterweight_core::analysis::smaa::Sampling;
use counterweight_core::doubt::robustness;
use counterweight_core::recommendation::recommend;
use counterweight_report::json::{Numbers, complete};
use serde_json::Value;

#[test]
fn it_holds_numbers_cards_and_the_journals_head() {
    for d in answered() {
        let analysis = analyse(&d).unwrap();
        let recommendations = recommend(&d, &analysis);
        let sampling = Sampling { draws: 200, seed: 1 };
        let sure = robustness(&d, &analysis, &d.doubt, sampling).unwrap();
        let numbers = Numbers {
            analysis: &analysis,
            recommendations: &recommendations,
            robustness: Some(&sure),
        };
        let text = complete(&d, &d.decider, Some(numbers)).to_text().unwrap();
        assert_eq!(text, complete(&d, &d.decider, Some(numbers)).to_text().unwrap());
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["format"], 1);
        assert_eq!(read["view"]["title"], *d.title);
        assert_eq!(read["cards"]["main"]["id"], *d.template.id);
        assert_eq!(
            read["numbers"]["recommendations"][0]["headline"],
            *recommendations[0].headline
        );
        assert_eq!(read["numbers"]["analysis"], serde_json::to_value(&analysis).unwrap());
        assert_eq!(read["numbers"]["robustness"]["draws"], 200);
        assert_eq!(read["journal"]["head"], *d.entries().last().unwrap().id.as_str());
        assert_eq!(read["journal"]["entries"], d.entries().len());
        assert!(!text.contains("NaN"));
    }
}

#[test]
fn before_the_debrief_it_holds_neither_numbers_nor_others_marks() {
    let mut s = Story::promotion();
    s.fill(PEER, &on("rowan"), |_| mark(5));
    s.seal(PEER, &on("rowan"));
    let closed: Value = serde_json::to_value(complete(&s.d, &BOSS.into(), None)).unwrap();
    assert_eq!(closed["numbers"], Value::Null);
    assert_eq!(closed["view"]["round"]["sheets"], Value::Array(Vec::new()));
    s.fill(BOSS, &on("rowan"), |_| mark(2));
    s.seal(BOSS, &on("rowan"));
    s.reveal();
    let open: Value = serde_json::to_value(complete(&s.d, &BOSS.into(), None)).unwrap();
    assert_eq!(open["view"]["round"]["sheets"].as_array().unwrap().len(), 2);
}
