//! What comes after the sheets, as changes in the order of their days: verdicts, letters, plan and promises, re-ratings, control
//! books, real-life tests and reviews.

use chrono::NaiveDate;
use counterweight_core::decision::{self as core, BookAct, Change, ClosingAct, FollowAct};
use counterweight_core::id::{CandidateId, CommitmentId, MemberId};
use counterweight_core::rating::Answer;

use super::fault::{Fault, Place};
use super::format::*;
use super::ids::Ids;
use super::late::Dated;
use super::writer::Writer;
use super::{Date, book};

/// Most items the rules take in one step.
const AT_ONCE: usize = 5_000;

/// What comes after the sheets.
pub(super) struct After {
    /// Late evidence, and marks changed on a day of their own.
    pub late: Vec<Dated>,
    pub verdicts: Vec<Verdict>,
    /// Who left the running after the debrief.
    pub exits: Vec<Dated>,
    pub letters: Vec<Letter>,
    pub plan: Option<Plan>,
    pub promises: Vec<Promise>,
    pub rechecks: Vec<Recheck>,
    pub books: Vec<Book>,
    pub learnt: Vec<(usize, Learnt)>,
    pub reviews: Vec<Review>,
}

/// One change on its day.
struct Step {
    on: NaiveDate,
    place: Place,
    act: Act,
}

enum Act {
    /// By a member.
    By(MemberId, Change),
    /// Items of a book, each with its place.
    Keep(CandidateId, Vec<(Place, core::BookEntry)>),
    /// Of the verdict at this position.
    Review(usize, core::OutcomeReview),
}

/// Writes everything on its day; what has none is written on the day of the first verdict.
pub(super) fn write<S: FnMut() -> String>(mut w: Writer<S>, after: After) -> Result<Writer<S>, Fault> {
    let mut steps = Steps::new(&w, &after.verdicts);
    for (on, author, place, change) in after.late {
        steps.push(Some(on), place, Act::By(author, change));
    }
    for (i, verdict) in after.verdicts.into_iter().enumerate() {
        steps.verdict(i, verdict);
    }
    for (on, author, place, change) in after.exits {
        steps.push(Some(on), place, Act::By(author, change));
    }
    for (i, letter) in after.letters.into_iter().enumerate() {
        let candidate = w.about(letter.candidate.clone(), || Place::item("letter", i, ""))?;
        steps.letter(i, candidate, letter);
    }
    if let Some(plan) = after.plan {
        let person = w.about(plan.candidate.clone(), || Place::key("plan"))?;
        steps.plan(person, plan);
    }
    steps.promises(after.promises);
    for (i, recheck) in after.rechecks.into_iter().enumerate() {
        let candidate = w.about(recheck.candidate.clone(), || Place::item("recheck", i, ""))?;
        steps.recheck(i, candidate, recheck);
    }
    for (i, book) in after.books.into_iter().enumerate() {
        let candidate = w.about(book.candidate.clone(), || Place::item("book", i, ""))?;
        let place = Place::item("book", i, candidate.as_str());
        let on = book.on;
        let items = book::entries(book, &place);
        steps.push(on, place, Act::Keep(candidate, items));
    }
    for (i, learnt) in after.learnt {
        let on = Some(learnt.on);
        let (place, change) = done(i, learnt);
        steps.decide(on, place, change);
    }
    let last = steps.verdict_days.len();
    for (i, review) in after.reviews.into_iter().enumerate() {
        let of = review.verdict.unwrap_or(last).saturating_sub(1);
        let place = Place::item("review", i, &(i + 1).to_string());
        steps.push(Some(review.on), place, Act::Review(of, outcome(review)));
    }
    let mut steps = steps.all;
    // Steps of one day stay in the order above, in which each rests only on earlier ones.
    steps.sort_by_key(|s| s.on);
    for step in steps {
        w = step.make(w)?;
    }
    Ok(w)
}

/// Writes who held the role.
pub(super) fn hold<S: FnMut() -> String>(w: Writer<S>, holders: Vec<Holder>) -> Result<Writer<S>, Fault> {
    if holders.is_empty() {
        return Ok(w);
    }
    let mut ids = Ids::new("h", holders.iter().filter_map(|h| h.id.as_ref()));
    let mut one = |h: Holder| core::Holder {
        id: ids.name(h.id),
        name: h.name,
        from: h.from.0,
        until: h.until.map(|d| d.0),
        ended: h.ended,
        profile: h.profile,
        fault: h.fault,
        better_than_thought: h.better_than_thought,
    };
    let holders: Vec<core::Holder> = holders.into_iter().map(&mut one).collect();
    let refused = |w: &Writer<S>, h: &core::Holder| {
        w.refuses(Change::Follow(FollowAct::HoldersSet {
            holders: vec![h.clone()],
        }))
        .is_some()
    };
    let culprit = holders.iter().position(|h| refused(&w, h)).unwrap_or(0);
    let place = Place::item("holder", culprit, &(culprit + 1).to_string());
    w.decide(Change::Follow(FollowAct::HoldersSet { holders }), || place)
}

fn sign(sign: Sign) -> core::Sign {
    core::Sign {
        day: sign.day,
        text: sign.text,
        looked: sign.looked.map(|looked| core::Looked {
            on: looked.on.0,
            seen: looked.seen,
            note: looked.note,
        }),
    }
}

/// What real-life tests taught, each with its place in the file.
type Placed = Vec<(usize, Learnt)>;

/// Parts what was learnt by the day the last sheet was closed, which is evidence on it, from what was learnt later.
pub(super) fn by_the_sheets(learnt: Vec<Learnt>, sheets: &[Sheet]) -> (Placed, Placed) {
    let closed = sheets.iter().filter_map(|s| s.on).max();
    learnt
        .into_iter()
        .enumerate()
        .partition(|(_, l)| closed.is_some_and(|day| l.on <= day))
}

/// Writes what real-life tests taught.
pub(super) fn learn<S: FnMut() -> String>(mut w: Writer<S>, mut learnt: Placed) -> Result<Writer<S>, Fault> {
    learnt.sort_by_key(|(_, l)| l.on);
    for (i, learnt) in learnt {
        w.on(Some(learnt.on));
        let (place, change) = done(i, learnt);
        w = w.decide(change, || place)?;
    }
    Ok(w)
}

/// Puts real-life tests on the calendar: last, because doing one takes it off.
pub(super) fn plan_tests<S: FnMut() -> String>(mut w: Writer<S>, tests: Vec<Test>) -> Result<Writer<S>, Fault> {
    for (i, test) in tests.into_iter().enumerate() {
        let place = Place::item("test", i, &test.id);
        let change = Change::Follow(FollowAct::TestPlanned {
            test: test.id,
            days: Some((test.from.0, test.until.0)),
        });
        w = w.decide(change, || place)?;
    }
    Ok(w)
}

fn done(index: usize, learnt: Learnt) -> (Place, Change) {
    let place = Place::item("learnt", index, &learnt.test);
    let change = Change::Follow(FollowAct::TestDone {
        test: learnt.test,
        learnt: learnt.text,
        energy: learnt.energy,
    });
    (place, change)
}

fn outcome(review: Review) -> core::OutcomeReview {
    let result = |r: ReviewResult| core::OutcomeResult {
        met: r.met,
        note: r.note,
    };
    core::OutcomeReview {
        results: review.results.into_iter().map(result).collect(),
        controlled: review.controlled,
        not_controlled: review.not_controlled,
        again: review.again,
        lesson: review.lesson,
    }
}

/// The steps as they are gathered.
struct Steps {
    decider: MemberId,
    /// The days of the verdicts, each no earlier than the one before.
    verdict_days: Vec<NaiveDate>,
    first: NaiveDate,
    all: Vec<Step>,
}

impl Steps {
    fn new<S: FnMut() -> String>(w: &Writer<S>, verdicts: &[Verdict]) -> Self {
        let mut day = w.day();
        let mut verdict_days = Vec::new();
        for verdict in verdicts {
            day = verdict.on.map_or(day, |d| d.0.max(day));
            verdict_days.push(day);
        }
        Self {
            decider: w.decision.decider.clone(),
            first: verdict_days.first().copied().unwrap_or(day),
            verdict_days,
            all: Vec::new(),
        }
    }

    fn push(&mut self, on: Option<Date>, place: Place, act: Act) {
        let on = on.map_or(self.first, |d| d.0);
        self.all.push(Step { on, place, act });
    }

    fn decide(&mut self, on: Option<Date>, place: Place, change: Change) {
        let act = Act::By(self.decider.clone(), change);
        self.push(on, place, act);
    }

    fn verdict(&mut self, index: usize, verdict: Verdict) {
        let on = self.verdict_days.get(index).copied().map(Date);
        let change = Change::Closing(ClosingAct::Decided {
            choice: verdict.choice,
            candidate: verdict.candidate,
            why: verdict.why,
            departs: verdict.departs,
            look_again: verdict.look_again.map(|d| d.0),
            departure: verdict.departure,
            reverse_if: verdict.reverse_if,
            decided_by: verdict.decided_by,
            forecast: verdict.forecast,
            quality: verdict.quality,
        });
        self.decide(on, Place::item("verdict", index, &(index + 1).to_string()), change);
    }

    fn letter(&mut self, index: usize, candidate: CandidateId, letter: Letter) {
        let place = Place::item("letter", index, candidate.as_str());
        let written = core::Letter {
            candidate,
            strengths: letter.strengths,
            missing: letter.missing,
            next_look: letter.next_look.map(|d| d.0),
            words: letter.words,
            signed: letter.signed,
        };
        self.decide(
            letter.on,
            place,
            Change::Follow(FollowAct::LetterWritten { letter: written }),
        );
    }

    fn plan(&mut self, person: CandidateId, plan: Plan) {
        let set = core::Plan {
            person,
            start: plan.start.0,
            customer_hours: plan.customer_hours,
            adviser: plan.adviser,
            budget: plan.budget,
            signs: plan.signs.into_iter().map(sign).collect(),
            agreed_on: plan.agreed_on.map(|d| d.0),
        };
        self.decide(
            plan.on,
            Place::key("plan"),
            Change::Follow(FollowAct::PlanSet { plan: Some(set) }),
        );
    }

    fn promises(&mut self, promises: Vec<Promise>) {
        let mut ids = Ids::new("c", promises.iter().filter_map(|p| p.id.as_ref()));
        for (i, p) in promises.into_iter().enumerate() {
            let id: CommitmentId = ids.name(p.id);
            let place = Place::item("promise", i, id.as_str());
            let commitment = core::Commitment {
                id: id.clone(),
                by: p.by,
                to: p.to,
                text: p.text,
                due: p.due.0,
                phase: p.phase,
                from: p.from,
            };
            self.decide(
                p.made,
                place.clone(),
                Change::Follow(FollowAct::CommitmentMade { commitment }),
            );
            let (kept, note) = (p.kept.is_some(), p.note);
            if let Some(on) = p.kept.or(p.let_go) {
                let place = place.at(if kept { "kept" } else { "let_go" });
                self.decide(
                    Some(on),
                    place,
                    Change::Follow(FollowAct::CommitmentSettled { id, kept, note }),
                );
            }
        }
    }

    fn recheck(&mut self, index: usize, candidate: CandidateId, recheck: Recheck) {
        let member = recheck.member.unwrap_or_else(|| self.decider.clone());
        let place = Place::item("recheck", index, "").named(format!(
            "recheck of {} by {}",
            super::fault::shown(candidate.as_str()),
            super::fault::shown(member.as_str())
        ));
        let mark = |r: RecheckRating| {
            let (kind, evidence) = r.evidence.map_or((None, String::new()), |e| (e.kind, e.text));
            let answer = match r.mark {
                Mark::Level(level) => Answer::Mark { level },
                Mark::None(_) => Answer::NoEvidence,
            };
            (r.criterion, core::RecheckMark { answer, kind, evidence })
        };
        let marks = recheck.ratings.into_iter().map(mark).collect();
        self.push(
            Some(recheck.on),
            place,
            Act::By(member, Change::Follow(FollowAct::Rechecked { candidate, marks })),
        );
    }
}

impl Step {
    fn make<S: FnMut() -> String>(self, mut w: Writer<S>) -> Result<Writer<S>, Fault> {
        w.on(Some(Date(self.on)));
        let place = self.place;
        match self.act {
            Act::By(author, change) => w.write(&author, change, || place),
            Act::Keep(leader, items) => keep(w, &leader, items, place),
            Act::Review(of, review) => {
                let Some(verdict) = w.decision.round().verdicts.get(of).map(|v| v.entry.clone()) else {
                    return Err(Fault::unclear(
                        place.at("verdict"),
                        "there is no such verdict.",
                        "Write verdict = 1 for the first one in the file.",
                    ));
                };
                w.decide(Change::Follow(FollowAct::Reviewed { verdict, review }), || place)
            }
        }
    }
}

/// Keeps the items of a book, as many at once as the rules take; a refusal names the item it is about.
fn keep<S: FnMut() -> String>(
    mut w: Writer<S>,
    leader: &CandidateId,
    items: Vec<(Place, core::BookEntry)>,
    place: Place,
) -> Result<Writer<S>, Fault> {
    let kept = |entries: Vec<core::BookEntry>| {
        Change::Book(BookAct::BookKept {
            leader: leader.clone(),
            entries,
            source: String::new(),
        })
    };
    let mut items = items.into_iter().peekable();
    while items.peek().is_some() {
        let (places, entries): (Vec<Place>, Vec<core::BookEntry>) = items.by_ref().take(AT_ONCE).unzip();
        let change = kept(entries.clone());
        if let Some(whole) = w.refuses(change.clone()) {
            let mut each = places.into_iter().zip(entries);
            let culprit = each.find_map(|(place, entry)| Some((place, w.refuses(kept(vec![entry]))?)));
            let (place, refusal) = culprit.unwrap_or((place, whole));
            return Err(Fault::refused(place, &refusal));
        }
        w = w.decide(change, || place.clone())?;
    }
    Ok(w)
}
