//! A self-assessment in full: why I want it, the manager's week, what feeds and drains me, pay, and how glad I think I will be.

use counterweight_core::analysis::SelfReading;
use counterweight_core::decision::{Decision, Sure, YesNo};
use counterweight_core::reading::pulls;
use counterweight_core::say::heading;
use counterweight_core::say::{capital, points, signed, whole};
use counterweight_core::template::Way;

use crate::document::{Block, Column, Item, Table};

pub(super) fn myself(d: &Decision, r: &SelfReading) -> Vec<Block> {
    let mine = &d.round().personal;
    let mut blocks = vec![Block::heading(2, heading::WHY_I_WANT_IT)];
    let motive = |m: &counterweight_core::template::Motive| {
        Item::text(m.title.clone()).noted(if m.work_itself {
            "the work itself"
        } else {
            "what comes with it"
        })
    };
    for way in [Way::Lead, Way::Stay] {
        let motives = d.template.motives.iter();
        let ticked: Vec<Item> = motives
            .filter(|m| m.way == way && mine.motives.contains(&m.id))
            .map(motive)
            .collect();
        if d.template.in_pairs() {
            blocks.push(Block::strong(way.says()));
        }
        // The first edition asks for leading alone.
        if d.template.in_pairs() || way == Way::Lead {
            blocks.push(Block::list(ticked));
        }
    }
    blocks.extend(quote(&mine.words));
    if let Some(answer) = &mine.without_title {
        blocks.push(Block::strong(heading::WITHOUT_THE_TITLE));
        blocks.extend(quote(answer));
    }
    blocks.extend(around(d));
    blocks.push(Block::heading(2, "What feeds me and what drains me"));
    blocks.push(Block::KeyValues {
        rows: [("Selling", &r.selling), ("Managing", &r.managing)]
            .map(|(name, p)| {
                (
                    name.to_owned(),
                    format!(
                        "{}; {} of {} parts done, {} {}",
                        p.energy.map_or_else(
                            || "too little for a number".to_owned(),
                            |energy| format!("{} on average", signed(energy))
                        ),
                        p.lived,
                        p.items,
                        p.regularly,
                        d.template.lived(2)
                    ),
                )
            })
            .into(),
    });
    blocks.push(Block::chart(pulls::pulls(d, r)));
    blocks.extend(week(d, r));
    if let Some(pay) = &r.pay {
        blocks.push(Block::heading(2, "What it pays"));
        blocks.push(Block::text(format!("{}.", pay.finding)));
        let money = |v: f64| counterweight_core::say::money(v, "");
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
        blocks.push(Block::heading(2, heading::A_YEAR_LATER));
    }
    for (answer, text) in &mine.premortem {
        blocks.push(Block::strong(format!("I regret saying {}. Why?", answer.word())));
        blocks.extend(quote(text));
    }
    let glad = [(YesNo::Yes, r.glad_yes), (YesNo::No, r.glad_no)];
    let rows: Vec<(String, String)> = glad
        .into_iter()
        .filter_map(|(answer, chance)| {
            Some((
                format!("Chance that I will be glad of {}", answer.word()),
                format!("{}%", chance?),
            ))
        })
        .collect();
    if !rows.is_empty() {
        blocks.push(Block::KeyValues { rows });
    }
    blocks
}

/// The questions beside the motives, who I am, what I carry and how the company grows, where they were answered.
fn around(d: &Decision) -> Vec<Block> {
    let (card, around) = (&d.template, &d.round().personal.around);
    let mut rows: Vec<(String, String)> = Vec::new();
    if let Some(asks) = &card.asks {
        let sure = |answer: Option<Sure>| answer.map(|a| a.label().to_owned());
        let answers = [
            (&asks.without_title, sure(around.asked.without_title)),
            (&asks.nobody_knows, sure(around.asked.nobody_knows)),
            (
                &asks.drained_by,
                around.asked.drained_by.map(|by| by.label().to_owned()),
            ),
            (&asks.expected_by, Some(around.asked.expected_by.clone())),
        ];
        rows.extend(answers.into_iter().filter_map(|(ask, answer)| {
            let answer = answer.filter(|text| !text.is_empty())?;
            Some((ask.clone(), answer))
        }));
    }
    for place in card.identity.iter().chain(&card.load) {
        let level = around
            .places
            .get(&place.id)
            .and_then(|n| usize::from(*n).checked_sub(1));
        if let Some(said) = level.and_then(|at| place.anchors.get(at)) {
            rows.push((place.title.clone(), said.clone()));
        }
    }
    let said = [
        ("What I do, as I say it now", &around.described.now),
        ("As I would say it in a year as a manager", &around.described.later),
        ("First to give", &around.load.gave_first),
    ];
    rows.extend(
        said.into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(what, text)| (what.to_owned(), text.clone())),
    );
    if rows.is_empty() {
        Vec::new()
    } else {
        vec![
            Block::heading(2, "Around the work: shown, never counted"),
            Block::KeyValues { rows },
        ]
    }
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
        blocks.push(Block::heading(2, heading::MANAGERS_WEEK));
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
            format!("{} {}", capital(on.name()), whole(work.energy)),
            work.note.clone(),
        )
    });
    if !worked.is_empty() {
        blocks.push(Block::list(items.collect()));
    }
    blocks
}
