//! What the page draws in a debrief is what the reports print: the same findings and the same numbers.

use counterweight_core::analysis::analyse;
use counterweight_core::reading::contrast::contrast;
use counterweight_core::reading::debrief;
use counterweight_core::recommendation::recommend;
use counterweight_report::Kind;
use counterweight_report::chart::Placed;
use counterweight_report::document::Block;

use crate::paper::sample;

fn charts<'a>(blocks: &'a [Block], out: &mut Vec<&'a Placed>) {
    for block in blocks {
        match block {
            Block::Chart(chart) => out.push(chart),
            Block::Columns { columns, .. } => columns.iter().for_each(|c| charts(c, out)),
            Block::Band { left, right } => [left, right].into_iter().for_each(|c| charts(c, out)),
            _ => {}
        }
    }
}

#[test]
fn page_and_paper_say_the_same() {
    for name in ["star-seller", "first-leader"] {
        let found = sample(name);
        let analysis = analyse(&found.decision).unwrap();
        let page = debrief::read(&found.decision, &analysis, &recommend(&found.decision, &analysis));
        let record = found.document(Kind::Record);
        let (mut paper, text) = (Vec::new(), record.markdown());
        charts(&record.blocks, &mut paper);
        assert!(!page.candidates.is_empty(), "{name}");
        for one in &page.candidates {
            let same = |placed: &&Placed| {
                placed.chart.finding == one.contrast.finding
                    && placed.table().rows == one.contrast.table.clone().narrow().rows
            };
            assert!(paper.iter().any(same), "{name}: {}", one.contrast.finding);
            assert!(text.contains(&one.floors.finding), "{name}: {}", one.floors.finding);
        }
        let findings: Vec<&str> = paper.iter().map(|placed| placed.chart.finding.as_str()).collect();
        if let Some(fit) = &page.fit {
            assert!(
                findings.contains(&fit.lines.finding.as_str()),
                "{name}: {}",
                fit.lines.finding
            );
        }
        for finding in page.stage.map(|stage| stage.finding).iter().chain(&page.founder) {
            assert!(text.contains(finding.as_str()), "{name}: {finding}");
        }
    }
}

#[test]
fn where_the_answer_is_withheld_so_is_the_finding() {
    let found = sample("star-seller");
    let analysis = analyse(&found.decision).unwrap();
    let shown = |withheld| contrast(&found.decision, &analysis.candidates[0], withheld, true);
    assert!(shown(false).finding.starts_with("Each strength shrinks"));
    assert!(shown(true).finding.starts_with("Too little evidence for a finding"));
    assert_eq!(shown(true).table, shown(false).table);
}
