//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use counterweight_app::DRAWS;

/// Decide who leads a sales team: structured, evidence-based, blind scorecards.
#[derive(Debug, Parser)]
#[command(
    name = "counterweight-cli",
    version,
    about,
    after_help = "Exit codes: 0 done, 1 bad input, 2 wrong usage."
)]
pub struct Arguments {
    /// Use the workspace in this folder instead of the usual one
    #[arg(long, global = true, value_name = "DIR")]
    pub workspace: Option<PathBuf>,

    #[command(subcommand)]
    pub command: Command,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// List the decisions of the workspace
    List {
        /// Only those that have every one of these words in title, people or notes
        query: Vec<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show one decision: where it stands and, once the debrief is open, the answer with its reasons
    Show {
        /// Id, as `list` prints it
        id: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Open a decision, empty or from a file
    New {
        /// The scorecard: first-sales-leader, first-line-manager, second-line-manager, ic-self-assessment, or one of your own
        #[arg(long, value_name = "ID", required_unless_present = "from", conflicts_with = "from")]
        template: Option<String>,
        /// Name of the decision
        #[arg(long, required_unless_present = "from", conflicts_with = "from")]
        title: Option<String>,
        /// Name of the person who decides
        #[arg(long, required_unless_present = "from", conflicts_with = "from")]
        decider: Option<String>,
        /// Their role, in a few words
        #[arg(long, default_value = "", conflicts_with = "from")]
        role: String,
        /// Take in a whole decision from a file
        #[arg(long, value_name = "DECISION.toml")]
        from: Option<PathBuf>,
    },
    /// Write a decision to a file that `new --from` reads back, on this computer or another
    Export {
        /// Id, as `list` prints it
        id: String,
        /// The file to write; it ends in .toml
        #[arg(long, value_name = "FILE.toml")]
        out: PathBuf,
    },
    /// Evaluate a whole decision in one file, without a workspace
    Evaluate {
        /// The file; its format is in docs/decision-file.md, its schema is printed by `schema decision`
        file: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// How much a panel agrees: every usual coefficient of a table of ratings
    Agreement {
        /// CSV: one row a subject, one column a rater, blank cells where there is no rating; a first row of names is allowed
        #[arg(value_name = "PANEL.csv")]
        file: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Simulate the team that a leader would hire
    Culture {
        /// The file; its format is in docs/culture-file.md, its schema is printed by `schema culture`
        #[arg(value_name = "SPEC.toml")]
        file: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
        /// Teams to grow, 10–100,000
        #[arg(long, value_name = "N", default_value_t = 2_000)]
        runs: u32,
        /// Where chance starts: the same seed gives the same answer
        #[arg(long, value_name = "S", default_value_t = 1)]
        seed: u64,
        /// Threads to use; without it as many as there are processors. The answer is the same
        #[arg(long, value_name = "T", value_parser = clap::value_parser!(u16).range(1..=256))]
        threads: Option<u16>,
    },
    /// Whether a group is selected less often than another: four-fifths rule and Fisher's exact test
    Impact {
        /// CSV: one row a group, with its name, how many were selected and how many were not; a heading is allowed
        #[arg(value_name = "TABLE.csv")]
        file: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// How sure an answer is: how often it holds over many draws of weights and marks, and what flips it
    Robustness {
        /// A whole decision in one file, as for `evaluate`
        #[arg(required_unless_present = "weights", conflicts_with = "weights")]
        file: Option<PathBuf>,
        /// How many draws, 1 to 100 million
        #[arg(long, value_name = "N", default_value_t = DRAWS, conflicts_with = "weights",
              value_parser = clap::value_parser!(u32).range(1..=100_000_000))]
        samples: u32,
        /// Which draws: the same seed gives the same numbers
        #[arg(long, value_name = "S", default_value_t = 1, conflicts_with = "weights")]
        seed: u64,
        /// On how many threads, 1 to 256; changes nothing but the time. All there are, where none is named
        #[arg(long, value_name = "T", conflicts_with = "weights", value_parser = clap::value_parser!(u16).range(1..=256))]
        threads: Option<u16>,
        /// CSV of weights that were drawn elsewhere: one row a sample, one column a criterion; a first row of names is allowed
        #[arg(long, value_name = "W.csv", requires = "ratings")]
        weights: Option<PathBuf>,
        /// CSV of ratings that were drawn elsewhere: one row a sample, all criteria of the first alternative, then of the second, …
        #[arg(long, value_name = "M.csv", requires = "weights")]
        ratings: Option<PathBuf>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show what would be kept of a table, and every warning; nothing is kept
    Table {
        /// What the table holds
        kind: TableOf,
        /// CSV, as other programs export it
        #[arg(value_name = "FILE.csv")]
        file: PathBuf,
        /// Which number comes first in days such as 3/4/2026, where the file does not say
        #[arg(long, value_name = "ORDER")]
        days: Option<DaysWith>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Print a decision: a brief for the board, the full record, an interview kit, letters, contract and control book, or its data
    Report {
        /// Decision files, or ids of decisions in the workspace as `list` prints them
        #[arg(value_name = "DECISION", required = true)]
        decisions: Vec<String>,
        /// Which report: brief, record, kit, feedback, contract or book; of a self-assessment also talk or colleagues
        #[arg(long, value_name = "KIND", default_value = "brief", value_parser = ["brief", "record", "kit", "feedback", "contract", "book", "talk", "colleagues"], conflicts_with = "all")]
        kind: String,
        /// Whose letter, contract or book, by the candidate's id; needed only where several have one
        #[arg(long, value_name = "ID", conflicts_with = "all")]
        candidate: Option<String>,
        /// The file to write; its ending says as what: .pdf .docx .md, or the whole decision as .xlsx .csv .json .ics
        #[arg(long, value_name = "FILE", required_unless_present = "all", conflicts_with = "all")]
        out: Option<PathBuf>,
        /// Write every report that each decision has into this folder
        #[arg(long, value_name = "DIR")]
        all: Option<PathBuf>,
    },
    /// The line from a self-assessment for those who decide about a promotion: write it, take it back, or take it in
    Line {
        /// Id of the decision, as `list` prints it: a self-assessment to write of, a promotion to take in
        id: String,
        /// Write the line to this file; it ends in .toml
        #[arg(
            long,
            value_name = "FILE.toml",
            required_unless_present = "from",
            conflicts_with = "from"
        )]
        out: Option<PathBuf>,
        /// Write the file that takes back every line written up to today
        #[arg(long, requires = "out")]
        withdraw: bool,
        /// Take in a file that somebody handed over
        #[arg(long, value_name = "FILE.toml", requires = "candidate")]
        from: Option<PathBuf>,
        /// Whose line it is, by the candidate's id
        #[arg(long, value_name = "ID")]
        candidate: Option<String>,
    },
    /// Work with scorecards
    Templates {
        #[command(subcommand)]
        command: Templates,
    },
    /// Print a JSON Schema
    Schema {
        /// Of what
        of: SchemaOf,
    },
    /// Work with the journal
    Journal {
        #[command(subcommand)]
        command: Journal,
    },
    /// Fill a workspace with made-up decisions, to see how the application carries a long record
    Demo {
        /// How many, 1 to 100,000
        #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..=100_000))]
        decisions: u32,
        /// Where chance starts: the same seed makes the same decisions
        #[arg(long, value_name = "S", default_value_t = 1)]
        seed: u64,
        /// Add to a workspace that has decisions already
        #[arg(long)]
        beside: bool,
    },
    /// Work with the sample decisions
    Samples {
        #[command(subcommand)]
        command: Samples,
    },
}

/// What to do with scorecards.
#[derive(Debug, Subcommand)]
pub enum Templates {
    /// Check a scorecard: prints every problem with its line and what to do
    Check {
        /// The file
        file: PathBuf,
    },
    /// List the scorecards that a decision can be opened with
    List,
}

/// What to do with the journal.
#[derive(Debug, Subcommand)]
pub enum Journal {
    /// Check every hash and every author's chain
    Verify,
}

/// What to do with the samples.
#[derive(Debug, Subcommand)]
pub enum Samples {
    /// Put the sample decisions in
    Add,
    /// Take every sample decision out
    Remove,
}

/// What a table holds.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum TableOf {
    /// People who report to the leader
    #[value(alias = "people", alias = "persons")]
    Person,
    /// Deals
    #[value(alias = "deals", alias = "book")]
    Deal,
    /// Customers
    #[value(alias = "customers")]
    Customer,
    /// People at customers
    #[value(alias = "relationships")]
    Relationship,
    /// Joint calls
    #[value(alias = "calls")]
    Call,
    /// What upper management asks
    #[value(alias = "asks")]
    Ask,
    /// Plan and forecast against actual
    #[value(alias = "periods")]
    Period,
    /// Notes
    #[value(alias = "notes")]
    Note,
    /// A panel's ratings, as for `agreement`
    #[value(alias = "panel")]
    Agreement,
    /// Groups and how many were selected, as for `impact`
    Impact,
    /// Samples of weights, as for `robustness --weights`
    #[value(alias = "robustness")]
    Weights,
    /// Samples of ratings, as for `robustness --ratings`
    Ratings,
}

/// Which of two numbers is the day.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum DaysWith {
    /// 31/12/2026
    DayFirst,
    /// 12/31/2026
    MonthFirst,
}

/// Which schema.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SchemaOf {
    /// A decision file
    Decision,
    /// A scorecard or stage model
    Template,
    /// A culture file
    Culture,
}
