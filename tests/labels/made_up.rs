//! Made-up decisions with open debriefs, as decision files: the same seed gives the same ones. They are odder than those people make,
//! because charts have to hold whatever comes: long names, ties, one rater or eight, one person or twelve.

use std::fmt::Write as _;

/// A generator of numbers that needs no crate: SplitMix64.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x2545_F491_4F6C_DD1D))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 to below.
    pub fn upto(&mut self, below: usize) -> usize {
        (self.next() % below as u64) as usize
    }

    pub fn pick<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.upto(all.len())]
    }
}

/// Names as people have them, and two that no column was made for.
const NAMES: [&str; 18] = [
    "Rowan Ash",
    "Juniper Marlowe",
    "Bo Li",
    "Maximiliana von Hohenfels-Wettersbach",
    "Oluwaseun Adébáyọ̀-Ọláníyan",
    "Ann-Kathrin Sörensen-Østergård",
    "ليلى عبد الرحمن المنصوري",
    "王小明",
    "Ng",
    "Wolfeschlegelsteinhausenbergerdorff",
    "José María de la Fuente y Santiago del Castillo",
    "Hazel Birch",
    "Linden Ashby",
    "Þórbjörg Sigurðardóttir",
    "Sage Arden",
    "Priya Venkataraghavan-Iyer",
    "שרה כהן",
    "Wren Hollow",
];

fn name(chance: &mut Chance, at: usize) -> String {
    let name = chance.pick(&NAMES);
    // Two of one name are told apart by a letter, as people would.
    if chance.upto(3) == 0 {
        name.to_owned()
    } else {
        format!("{name} {}", char::from(b'A' + at as u8))
    }
}

/// How many there are: few as a rule, and now and then as many as there can be.
fn how_many(chance: &mut Chance, most: usize) -> usize {
    match chance.upto(24) {
        0 => most,
        1..=2 => 1 + chance.upto(most),
        3..=10 => 1,
        _ => 2 + chance.upto(2),
    }
}

/// What a made-up decision is about.
pub struct MadeUp {
    /// The decision file.
    pub text: String,
    pub candidates: usize,
    pub raters: usize,
}

const DAY: &str = "2026-10-28";

/// The `n`th of a seed: every other one is about a first leader.
pub fn made_up(seed: u64, n: u64) -> MadeUp {
    let mut c = Chance::new(seed.wrapping_add(n.wrapping_mul(7919)));
    let leader = n % 2 == 1;
    let (mut people, raters) = (how_many(&mut c, 12), how_many(&mut c, 8));
    // Many of both are slow to read and show what many of either do.
    if people * raters > 16 {
        people = people.min(if raters > 4 { 2 } else { 4 });
    }
    let (card, side) = if leader {
        ("first-sales-leader", "A")
    } else {
        ("first-line-manager", "B")
    };
    let mut t = format!(
        "format = 2\ntemplate = \"{card}\"\n[decision]\ntitle = \"Made up {n}\"\nopened = 2026-10-12\n[decider]\nid = \"m0\"\nname = \"{}\"\n\
         role = \"decides\"\nrates_founder = {leader}\n",
        name(&mut c, 0)
    );
    for at in 1..raters {
        let _ = write!(
            t,
            "[[member]]\nid = \"m{at}\"\nname = \"{}\"\nrole = \"rates\"\n",
            name(&mut c, at)
        );
    }
    t.push_str("[frame]\nrole = \"A role.\"\nsuccess = \"In a year it stands.\"\n");
    for at in 0..people {
        let _ = write!(
            t,
            "[[candidate]]\nid = \"c{at}\"\nname = \"{}\"\nabout = \"Sells.\"\n",
            name(&mut c, at)
        );
    }
    if leader {
        facts(&mut c, &mut t);
    }
    weights(&mut c, &mut t, side);
    // Everybody about the same in one of three: then ties are near.
    let near = c.upto(3) == 0;
    let (bent, spread) = if near { (2 + c.upto(2), 2) } else { (1 + c.upto(3), 3) };
    for person in 0..people {
        let own = if near { 0 } else { c.upto(2) };
        for rater in 0..raters {
            let overall = 1 + c.upto(5);
            let _ = write!(
                t,
                "[[sheet]]\nmember = \"m{rater}\"\ncandidate = \"c{person}\"\non = {DAY}\noverall = {{ level = {overall}, note = \"So it seems.\" }}\n"
            );
            for criterion in 1..=criteria(leader) {
                let _ = write!(t, "[[sheet.rating]]\ncriterion = \"{side}{criterion}\"\n");
                if c.upto(14) == 0 {
                    t.push_str("mark = \"no evidence\"\n");
                } else {
                    let mark = (bent + own + c.upto(spread)).clamp(1, 5);
                    let kind = c.pick(&["direct_observation", "document", "work_sample", "own_account"]);
                    let _ = write!(
                        t,
                        "mark = {mark}\nwhy = \"Seen.\"\nevidence = [{{ kind = \"{kind}\", on = 2026-10-20, text = \"What was seen.\" }}]\n"
                    );
                }
            }
        }
    }
    if leader {
        let _ = write!(t, "[[sheet]]\nmember = \"m0\"\nfounder = true\non = {DAY}\n");
        for at in 1..=14 {
            let _ = write!(t, "[[sheet.rating]]\ncriterion = \"F{at}\"\n");
            t.push_str(if c.upto(3) == 0 {
                "unmet = \"Not yet.\"\n"
            } else {
                "met = \"In the folder.\"\n"
            });
        }
    }
    MadeUp {
        text: t,
        candidates: people,
        raters,
    }
}

/// How many criteria the card of each kind has.
fn criteria(leader: bool) -> usize {
    if leader { 18 } else { 20 }
}

fn facts(c: &mut Chance, t: &mut String) {
    let number = |c: &mut Chance, below: usize| c.upto(below).to_string();
    let choice = |c: &mut Chance, all: &[&str]| format!("\"{}\"", c.pick(all));
    let all = [
        ("founder_closed_customers", number(c, 40)),
        ("reps_at_quota", number(c, 5)),
        ("arr", number(c, 20)),
        ("playbook", choice(c, &["fragments", "one_segment", "several_segments"])),
        ("founder_on_calls", number(c, 101)),
        ("reps_employed", number(c, 9)),
        ("ramp_and_cycle_known", choice(c, &["guessed", "measured", "stable"])),
        (
            "lead_source",
            choice(c, &["some_repeatable", "one_channel", "several_channels"]),
        ),
        ("retention", choice(c, &["ok", "good"])),
        ("runway", (12 + c.upto(24)).to_string()),
        ("deal_size", (20 + c.upto(60)).to_string()),
        ("ramp_months", (2 + c.upto(8)).to_string()),
        ("cycle_days", (30 + c.upto(90)).to_string()),
    ];
    for (id, value) in all {
        if c.upto(10) > 0 {
            let _ = write!(
                t,
                "[[fact]]\nid = \"{id}\"\nvalue = {value}\non = 2026-10-05\nsource = \"The books\"\n"
            );
        }
    }
}

/// In two of three some weights differ, in a few by far.
fn weights(c: &mut Chance, t: &mut String, side: &str) {
    if c.upto(3) == 0 {
        return;
    }
    t.push_str("[weights]\nreason = \"So we see it.\"\n[weights.criteria]\n");
    for at in 5..12 {
        if c.upto(2) == 0 {
            let weight = [0.2, 0.5, 2.0, 3.0, 8.0][c.upto(5)];
            let _ = writeln!(t, "{side}{at} = {weight}");
        }
    }
}
