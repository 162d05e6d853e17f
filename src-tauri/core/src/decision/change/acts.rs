//! Everything that can happen to a decision, one act per line of the journal, by the room in which it happens.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Change;
use crate::decision::around::{Asked, Colleague, ColleagueSheet, Described, Growth, Half, Load, Terms};
use crate::decision::assumption::{CulturePlan, SalesFigures, WeightDoubt};
use crate::decision::book::BookEntry;
use crate::decision::commitment::{Commitment, Holder, Plan, RecheckMark};
use crate::decision::context::{PlannedPay, SalesContext};
use crate::decision::kind::RecommendationKind;
use crate::decision::kind::YesNo;
use crate::decision::own_line::Handed;
use crate::decision::parts::{Candidate, Exit, FactValue, FrameField, Member, OwnPage, Pay, StageReason, TrackRecord};
use crate::decision::talk_page::TalkPage;
use crate::decision::trial::TrialTerms;
use crate::decision::verdict::{Departure, Forecast, Letter, OutcomeReview, QualityLink};
use crate::id::{CandidateId, CommitmentId, CriterionId, EntryId, EvidenceId, FactId, ItemId, MemberId};
use crate::rating::{Answer, Base, Evidence, Skill, Subject};
use crate::template::Day;

/// Makes a type of each room, and of all acts the one flat type that is written: `{"type": "rated", …}`. Who writes or reads an act
/// on the page need not know its room.
macro_rules! rooms {
    ($(
        $(#[$about:meta])*
        $room:ident: $acts:ident {
            $(
                $(#[$doc:meta])*
                $act:ident { $( $(#[$field_doc:meta])* $field:ident: $type:ty, )* },
            )*
        }
    )*) => {
        $(
            $(#[$about])*
            #[derive(Debug, Clone, PartialEq, Serialize)]
            #[serde(tag = "type", rename_all = "snake_case")]
            pub enum $acts {
                $( $(#[$doc])* $act { $( $(#[$field_doc])* $field: $type, )* }, )*
            }

            impl From<$acts> for Change {
                fn from(act: $acts) -> Self {
                    Self::$room(act)
                }
            }
        )*

        /// One act by one author, as it is written: without its room.
        #[derive(Deserialize, TS)]
        #[serde(tag = "type", rename_all = "snake_case")]
        #[ts(rename = "Change")]
        #[allow(clippy::enum_variant_names, reason = "acts are called as the rooms call them")]
        pub(super) enum Written {
            $( $( $(#[$doc])* $act { $( $(#[$field_doc])* $field: $type, )* }, )* )*
        }

        impl From<Written> for Change {
            fn from(written: Written) -> Self {
                match written {
                    $( $( Written::$act { $( $field, )* } => Self::$room($acts::$act { $( $field, )* }), )* )*
                }
            }
        }
    };
}

rooms! {
    /// The first entry; by the decider, once.
    Opening: OpeningAct {
        /// The first entry: pins the exact text of every card.
        Opened {
            /// Name of the decision.
            title: String,
            /// The exact text of the main card and its companions, main card first.
            cards: Vec<String>,
            /// Who decides; author of this entry.
            decider: Member,
            /// Whether it is one of the shipped samples.
            sample: bool,
        },
    }

    /// What the decision is about: role, facts, success, candidates. By the decider.
    Framing: FramingAct {
        /// A new name for the decision.
        Retitled {
            /// The name.
            title: String,
        },
        /// Put away, out of the lists, or taken out again; nothing of it is lost.
        Archived {
            /// Whether it is put away.
            archived: bool,
        },
        /// A text of the frame.
        Framed {
            /// Which.
            field: FrameField,
            /// The text.
            text: String,
        },
        /// Months until the person hired has to be the right one.
        HorizonSet {
            /// 1–120, or nothing.
            months: Option<u32>,
        },
        /// A fact about the company, with its date and source.
        FactSet {
            /// Fact or measure of the stage model.
            fact: FactId,
            /// Its value.
            value: FactValue,
            /// The day it was true.
            on: NaiveDate,
            /// Where it comes from.
            source: String,
        },
        /// The fact is not known after all.
        FactCleared {
            /// Which.
            fact: FactId,
        },
        /// Hire although the stage model says "not yet"; nothing takes the reason back.
        StageOverridden {
            /// Why.
            reason: Option<String>,
        },
        /// Why to go on although one fact, or the count of all, says "not yet"; nothing takes the reason back.
        StageReasoned {
            /// The fact, or "count".
            about: FactId,
            /// Why, and by when it will be put right.
            reason: Option<StageReason>,
        },
        /// Who buys from the company that hires, whole.
        SalesContextSet {
            /// As it is now.
            context: SalesContext,
        },
        /// What the company plans to pay a first leader, whole.
        PayPlanned {
            /// As it is now.
            plan: PlannedPay,
        },
        /// What somebody it is about says for themselves, typed by them or for them; an empty page takes it back.
        CandidateSpoke {
            /// Who.
            candidate: CandidateId,
            /// Their page.
            page: OwnPage,
        },
        /// The stages of our sale, for the skill map; none for the card's own.
        SkillStagesSet {
            /// In the order of a sale.
            stages: Vec<String>,
        },
        /// What is agreed before somebody tries the job; nothing takes it back.
        TrialTermsSet {
            /// Who.
            candidate: CandidateId,
            /// The terms.
            terms: Option<TrialTerms>,
        },
        /// Somebody it is about handed over the line from their own self-assessment, or took it back.
        CandidateHanded {
            /// Who.
            candidate: CandidateId,
            /// What.
            handed: Handed,
        },
        /// Somebody the decision is about.
        CandidateAdded {
            /// Who.
            candidate: Candidate,
        },
        /// Name or description changed.
        CandidateChanged {
            /// The candidate as it is now.
            candidate: Candidate,
        },
        /// No longer a candidate (before the debrief).
        CandidateRemoved {
            /// Who.
            id: CandidateId,
        },
        /// A candidate has withdrawn, declined the offer or been declined: their sheets stay, and count in nothing.
        CandidateLeft {
            /// Who.
            id: CandidateId,
            /// How and when.
            exit: Exit,
        },
        /// They are a candidate again.
        CandidateBack {
            /// Who.
            id: CandidateId,
        },
        /// A candidate's track record, whole.
        RecordSet {
            /// Whose.
            candidate: CandidateId,
            /// Newest first.
            record: Vec<TrackRecord>,
        },
    }

    /// Who rates. By the decider.
    Panel: PanelAct {
        /// Somebody joins the panel.
        MemberInvited {
            /// Who.
            member: Member,
        },
        /// Name, role or task changed.
        MemberChanged {
            /// The member as it is now.
            member: Member,
        },
        /// Leaves the panel (before having sealed anything).
        MemberRemoved {
            /// Who.
            id: MemberId,
        },
    }

    /// What the decider weighs and assumes: weights, lines, doubt, the team to be hired, what selling is worth.
    Assumption: AssumptionAct {
        /// Weights that differ from the card's.
        WeightsSet {
            /// Relative weights inside each side; criteria not named keep the card's.
            weights: BTreeMap<CriterionId, f64>,
            /// Why; may be empty only where the weights are the card's again.
            reason: String,
        },
        /// The user's own builder share in place of the facts'.
        BuilderShareSet {
            /// 0–1, or nothing for the facts' own.
            share: Option<f64>,
            /// Why.
            reason: String,
        },
        /// Another line for the recommendation.
        ThresholdSet {
            /// Name in the card.
            name: String,
            /// Where the line is now.
            value: f64,
            /// Why.
            reason: String,
        },
        /// How sure the weights are.
        DoubtSet {
            /// The doubt.
            doubt: WeightDoubt,
        },
        /// The team a first leader will hire.
        CultureSet {
            /// The plan; nothing takes it back.
            plan: Option<CulturePlan>,
        },
        /// What selling and managing are worth.
        SalesFiguresSet {
            /// The figures; nothing takes them back.
            figures: Option<SalesFigures>,
        },
    }

    /// A sheet, by the member whose it is.
    Sheet: SheetAct {
        /// An answer on the author's own open sheet.
        Rated {
            /// About whom.
            subject: Subject,
            /// Which criterion.
            criterion: CriterionId,
            /// The answer.
            answer: Answer,
        },
        /// Why, in a line.
        Explained {
            /// About whom.
            subject: Subject,
            /// Which criterion.
            criterion: CriterionId,
            /// The line.
            why: String,
        },
        /// What a forecast or a rank rests on in numbers.
        BaseGiven {
            /// About whom.
            subject: Subject,
            /// Which criterion.
            criterion: CriterionId,
            /// Deals and quarters; nothing takes them back.
            base: Option<Base>,
        },
        /// How they are at one stage of a sale.
        SkillMarked {
            /// About whom.
            subject: Subject,
            /// The stage, by its name.
            stage: String,
            /// How; nothing takes it back.
            skill: Option<Skill>,
        },
        /// Evidence for an answer.
        EvidenceAdded {
            /// About whom.
            subject: Subject,
            /// Which criterion.
            criterion: CriterionId,
            /// What.
            evidence: Evidence,
        },
        /// A piece of evidence told otherwise before sealing: what it shows, where it comes from, or when.
        EvidenceChanged {
            /// About whom.
            subject: Subject,
            /// Which criterion.
            criterion: CriterionId,
            /// The piece, under the id it has.
            evidence: Evidence,
        },
        /// Taken back before sealing.
        EvidenceRemoved {
            /// About whom.
            subject: Subject,
            /// Which criterion.
            criterion: CriterionId,
            /// Which piece.
            id: EvidenceId,
        },
        /// A red flag ticked, with a note, or unticked.
        Flagged {
            /// About whom.
            subject: Subject,
            /// Which criterion.
            criterion: CriterionId,
            /// Its number in the card, from 0.
            flag: u32,
            /// What was seen; nothing unticks it.
            note: Option<String>,
        },
        /// The overall impression, asked last.
        OverallGiven {
            /// About whom.
            subject: Subject,
            /// 1–5.
            level: u8,
            /// In own words.
            note: String,
        },
        /// The author's sheet is closed.
        SheetSealed {
            /// About whom.
            subject: Subject,
        },
        /// A sealed answer changed after the debrief opened; the old value stays.
        RatingRevised {
            /// About whom.
            subject: Subject,
            /// Which criterion.
            criterion: CriterionId,
            /// The new answer.
            answer: Answer,
            /// Why.
            reason: String,
        },
    }

    /// Evidence that came after the debrief opened. Those whom it concerns are asked again, each alone.
    Late: LateAct {
        /// A piece came; by anybody on the panel. It changes nothing before those it concerns have answered.
        LateAdded {
            /// About whom.
            subject: Subject,
            /// Which criterion.
            criterion: CriterionId,
            /// What, with the day it was seen or written.
            evidence: Evidence,
        },
        /// One who was asked looked again. The last answer takes all of them in.
        LateAnswered {
            /// Which piece.
            id: EvidenceId,
            /// The old answer, or another.
            answer: Answer,
            /// Whether it rests on this piece too.
            rests: bool,
            /// Why.
            reason: String,
        },
        /// The answers there are taken in without those that are not there; by the decider.
        LateClosed {
            /// Which piece.
            id: EvidenceId,
            /// Why the others are not waited for.
            without: String,
        },
        /// The piece counts in nothing; by the decider.
        LateLeftOut {
            /// Which piece.
            id: EvidenceId,
            /// Why.
            reason: String,
        },
    }

    /// What a seller writes for oneself beside the answers.
    Personal: PersonalAct {
        /// Self-assessment: why I want it.
        MotivesSet {
            /// Ids of the card's motives.
            ticked: BTreeSet<String>,
            /// In own words.
            words: String,
            /// "Would I take the work without the title?"
            without_title: Option<String>,
        },
        /// Self-assessment: one day of the manager's week worked through.
        PreviewWorked {
            /// Which day.
            day: Day,
            /// What it would do to me, −2…+2.
            energy: i8,
            /// In own words.
            note: String,
        },
        /// Self-assessment: hours of my own last week by activity.
        OwnWeekSet {
            /// Hours by activity id.
            hours: BTreeMap<String, f64>,
        },
        /// Self-assessment: my pay beside the manager plan.
        PaySet {
            /// The figures.
            pay: Option<Pay>,
        },
        /// Self-assessment: "It is a year later and I regret saying yes (no): why?"
        PremortemWritten {
            /// Which answer.
            answer: YesNo,
            /// Why.
            text: String,
        },
        /// Self-assessment: chance that I will be glad of that answer.
        GladSet {
            /// Which answer.
            answer: YesNo,
            /// 0–100.
            percent: u8,
        },
        /// Self-assessment: the questions beside the motives.
        AskedSet {
            /// The answers.
            asked: Asked,
        },
        /// Self-assessment: a question about who I am, or about hard weeks.
        PlaceMarked {
            /// Its id in the card.
            place: String,
            /// 1–5; nothing takes it back.
            level: Option<u8>,
        },
        /// Self-assessment: how I say what I do.
        DescribedSet {
            /// Now and later.
            described: Described,
        },
        /// Self-assessment: what I carry.
        LoadSet {
            /// The figures.
            load: Load,
        },
        /// Self-assessment: how the company grows.
        GrowthSet {
            /// The figures.
            growth: Growth,
        },
        /// Self-assessment: what comes with the pay.
        TermsSet {
            /// The figures.
            terms: Terms,
        },
        /// Self-assessment: which half of a pair I would rather have in my week.
        PairChosen {
            /// Which pair.
            pair: String,
            /// Which half; nothing takes it back.
            half: Option<Half>,
        },
        /// Self-assessment: what a colleague said, entered by hand.
        ColleagueSaid {
            /// Which of the three.
            who: Colleague,
            /// Their answers; none takes them back.
            sheet: ColleagueSheet,
        },
        /// Self-assessment: the page for the talk with the boss, as it is to be printed.
        TalkPageSet {
            /// The page; nothing throws it away.
            page: Option<TalkPage>,
        },
    }

    /// Opening the debrief, deciding, looking again. By the decider.
    Closing: ClosingAct {
        /// The debrief is open: sealed sheets can be seen by all.
        Revealed {
            /// Why some raters are left out, where they are.
            without: Option<String>,
        },
        /// What people decided.
        Decided {
            /// The decision, in the recommendation's terms.
            choice: RecommendationKind,
            /// For whom, where it names somebody.
            candidate: Option<CandidateId>,
            /// Why.
            why: String,
            /// Why it departs from the recommendation, where it does.
            departs: Option<String>,
            /// When to look again.
            look_again: Option<NaiveDate>,
            /// Why it departs, from the short list.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            departure: Option<Departure>,
            /// What would make people take it back.
            #[serde(default, skip_serializing_if = "String::is_empty")]
            reverse_if: String,
            /// Who decided, by name.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            decided_by: Vec<String>,
            /// Stated outcomes in twelve months with the chance given to each.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            forecast: Vec<Forecast>,
            /// How good each link of the way was, 1–5.
            #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
            quality: BTreeMap<QualityLink, u8>,
        },
        /// Another look: a new round with empty sheets.
        Reopened {
            /// What brought it about.
            trigger: String,
        },
    }

    /// What comes after the decision: letters, plan, promises, re-ratings, holders, real-life tests, reviews.
    Follow: FollowAct {
        /// A letter to somebody who is not chosen now.
        LetterWritten {
            /// The letter; it replaces the one before.
            letter: Letter,
        },
        /// The plan for the person hired or promoted.
        PlanSet {
            /// The plan; nothing takes it back.
            plan: Option<Plan>,
        },
        /// A promise, new or with other words or another day.
        CommitmentMade {
            /// The promise.
            commitment: Commitment,
        },
        /// A promise that was a mistake; one that was let go is settled instead.
        CommitmentRemoved {
            /// Which.
            id: CommitmentId,
        },
        /// A promise was kept, or let go with a reason.
        CommitmentSettled {
            /// Which.
            id: CommitmentId,
            /// Kept.
            kept: bool,
            /// In a line.
            note: String,
        },
        /// A few criteria rated again in the job.
        Rechecked {
            /// About whom.
            candidate: CandidateId,
            /// Marks by criterion.
            marks: BTreeMap<CriterionId, RecheckMark>,
        },
        /// Who held the role before, and who holds it.
        HoldersSet {
            /// Oldest first.
            holders: Vec<Holder>,
        },
        /// Self-assessment: a real-life test on the calendar, or off it again.
        TestPlanned {
            /// Id in the card.
            test: String,
            /// First and last day; nothing takes it off.
            days: Option<(NaiveDate, NaiveDate)>,
        },
        /// Self-assessment: a real-life test was done.
        TestDone {
            /// Id in the card.
            test: String,
            /// What was learnt.
            learnt: String,
            /// What it did to me, −2…+2.
            energy: i8,
        },
        /// What became of a decision.
        Reviewed {
            /// The entry that decided.
            verdict: EntryId,
            /// What happened.
            review: OutcomeReview,
        },
    }

    /// A leader's control book. By the decider.
    Book: BookAct {
        /// Items of a leader's control book, new or changed.
        BookKept {
            /// Whose book.
            leader: CandidateId,
            /// The items.
            entries: Vec<BookEntry>,
            /// Where they come from: the name of a file, empty where somebody wrote them.
            #[serde(default, skip_serializing_if = "String::is_empty")]
            source: String,
        },
        /// Items taken out of a control book.
        BookRemoved {
            /// Whose book.
            leader: CandidateId,
            /// Which.
            ids: BTreeSet<ItemId>,
        },
    }

    /// Undo and redo, of one's own entries.
    Step: StepAct {
        /// An own entry is taken back.
        Undone {
            /// Which.
            entry: EntryId,
        },
        /// An own undo is taken back.
        Redone {
            /// The undo.
            entry: EntryId,
        },
    }
}
