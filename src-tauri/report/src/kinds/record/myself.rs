//! A self-assessment in full: why I want it, the manager's week, what feeds and drains me, pay, and how glad I think I will be.

use counterweight_core::analysis::SelfReading;
use counterweight_core::decision::{Decision, YesNo};
use counterweight_core::words::{capital, day, points, signed, whole, yes_no};

use super::super::charts;
use crate::document::{Block, Column, Item, Table};

pub(super) fn myself(d: &Decision, r: &SelfReading) -> Vec<Block> {
    let mine = &d.round().personal;
    let mut blocks = vec![Block::heading(2, "Why I want it")];
    let motives = d.template.motives.iter().filter(|m| mine.motives.contains(&m.id));
    let motive = |m: &counterweight_core::template::Motive| {
        Item::text(m.title.clone()).noted(if m.work_itself {
            "the work itself"
        } else {
            "what comes with it"
        })
    };
    blocks.push(Block::list(motives.map(motive).collect()));
    blocks.extend(quote(&mine.words));
    if let Some(answer) = &mine.without_title {
        blocks.push(Block::strong("Would I take the work without the title?"));
        blocks.extend(quote(answer));
    }
    blocks.push(Block::heading(2, "What feeds me and what drains me"));
    blocks.push(Block::KeyValues {
        rows: [("Selling", &r.selling), ("Managing", &r.managing)]
            .map(|(name, p)| {
                (
                    name.to_owned(),
                    format!(
                        "{} on average; {} of {} parts done, {} regularly",
                        signed(p.energy),
                        p.lived,
                        p.items,
                        p.regularly
                    ),
                )
            })
            .into(),
    });
    blocks.push(Block::Chart(charts::pulls(d, r)));
    blocks.extend(week(d, r));
    if let Some(pay) = &r.pay {
        blocks.push(Block::heading(2, "What it pays"));
        blocks.push(Block::text(format!("{}.", pay.finding)));
        let money = |v: f64| counterweight_core::words::money(v, "");
        let own = pay.own_years.iter().map(|v| money(*v)).collect::<Vec<_>>().join(", ");
        let mut rows = vec![
            ("My last years, newest first".to_owned(), own),
            ("Their mean".to_owned(), money(pay.own_mean)),
        ];
        rows.extend(pay.plan.iter().map(|p| {
            (
                format!(
                    "The manager’s plan at {:.0}% of the team’s target",
                    p.attainment * 100.0
                ),
                money(p.pay),
            )
        }));
        blocks.push(Block::KeyValues { rows });
    }
    if !mine.premortem.is_empty() || r.glad_yes.is_some() || r.glad_no.is_some() {
        blocks.push(Block::heading(2, "A year later"));
    }
    for (answer, text) in &mine.premortem {
        blocks.push(Block::strong(format!("I regret saying {}. Why?", yes_no(*answer))));
        blocks.extend(quote(text));
    }
    let glad = [(YesNo::Yes, r.glad_yes), (YesNo::No, r.glad_no)];
    let rows: Vec<(String, String)> = glad
        .into_iter()
        .filter_map(|(answer, chance)| {
            Some((
                format!("Chance that I will be glad of {}", yes_no(answer)),
                format!("{}%", chance?),
            ))
        })
        .collect();
    if !rows.is_empty() {
        blocks.push(Block::KeyValues { rows });
    }
    blocks
}

fn quote(text: &str) -> Option<Block> {
    (!text.is_empty()).then(|| Block::Quote {
        text: text.to_owned(),
        by: String::new(),
    })
}

fn week(d: &Decision, r: &SelfReading) -> Vec<Block> {
    let mut blocks = Vec::new();
    let worked = &d.round().personal.preview;
    if !r.week.is_empty() || !worked.is_empty() {
        blocks.push(Block::heading(2, "The manager’s week"));
    }
    if !r.week.is_empty() {
        let hours = |h: f64| points(h).trim_end_matches(".0").to_owned();
        let row = |w: &counterweight_core::analysis::WeekRow| {
            vec![
                w.title.clone().into(),
                hours(w.managers).into(),
                w.mine.map_or_else(String::new, hours).into(),
            ]
        };
        blocks.push(Block::Table(Table {
            summary: "Hours a week by activity.".to_owned(),
            columns: vec![
                Column::words("Hours a week", 1.0),
                Column::numbers("The manager’s"),
                Column::numbers("Mine"),
            ],
            rows: r.week.iter().map(row).collect(),
            row_heads: true,
            more: 0,
        }));
    }
    let items = worked.iter().map(|(on, work)| {
        Item::term(
            format!("{} {}", capital(day(*on)), whole(work.energy)),
            work.note.clone(),
        )
    });
    if !worked.is_empty() {
        blocks.push(Block::list(items.collect()));
    }
    blocks
}
