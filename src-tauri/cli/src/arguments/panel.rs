//! What can be asked about rating by files: the chair's commands on a workspace, and a member's on a packet.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Rating blind by files.
#[derive(Debug, Subcommand)]
pub enum Panel {
    /// Chair: show whom inviting would reach and with what; nothing is made
    Plan {
        /// Id, as `list` prints it
        id: String,
        #[command(flatten)]
        how: How,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Chair: write a packet for each seat that rates elsewhere, and print its code
    Invite {
        /// Id, as `list` prints it
        id: String,
        #[command(flatten)]
        how: How,
        /// Write the packets into this folder
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Say what would be done; nothing is made and nothing kept
        #[arg(long)]
        dry_run: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Chair: write a new packet for one seat; the one before is refused from then on
    Replace {
        /// Id, as `list` prints it
        id: String,
        /// Whose seat, by name or id
        member: String,
        /// Leave the code out: whoever gets the file can read it
        #[arg(long)]
        no_code: bool,
        /// Call candidates A, B, C
        #[arg(long)]
        letters: bool,
        /// The round is strict
        #[arg(long)]
        strict: bool,
        /// Write the packet into this folder
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Say what would be done; nothing is made and nothing kept
        #[arg(long)]
        dry_run: bool,
    },
    /// Chair: show who is invited and who has sealed, never a mark
    Status {
        /// Id, as `list` prints it
        id: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Chair: take in sheets, and marks changed after the debrief: those that pass every check, in one step
    Take {
        /// Sheets, or files of pasted text; - reads text from standard input
        #[arg(value_name = "FILE", required_unless_present = "folder")]
        files: Vec<PathBuf>,
        /// Take every sheet of this folder, which is only read
        #[arg(long, value_name = "DIR", conflicts_with = "files")]
        folder: Option<PathBuf>,
        /// Only for this decision
        #[arg(long, value_name = "ID")]
        decision: Option<String>,
        /// Say what would be taken; nothing is kept
        #[arg(long)]
        dry_run: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Chair: note that the words of a member's key were compared and are the same
    Confirm {
        /// Id, as `list` prints it
        id: String,
        /// Who, by name or id
        member: String,
        /// The six words, as the member sees them
        #[arg(long)]
        words: String,
        /// They were not spoken but sent another way than the sheet
        #[arg(long)]
        written: bool,
        /// Say what would be noted; nothing is kept
        #[arg(long)]
        dry_run: bool,
    },
    /// Chair: write the list of commitments, once all have sealed
    Roll {
        /// Id, as `list` prints it
        id: String,
        /// Write it into this folder
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Say what would be listed; nothing is made and nothing kept
        #[arg(long)]
        dry_run: bool,
    },
    /// Chair, strict rounds: take in release keys, as text or in files
    Release {
        /// Files with a key in them; - reads text from standard input
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
        /// Say what would be taken; nothing is kept
        #[arg(long)]
        dry_run: bool,
    },
    /// Chair: open every sheet and the debrief with them
    Reveal {
        /// Id, as `list` prints it
        id: String,
        /// Why to go on without those who have not sealed or not released
        #[arg(long, value_name = "REASON")]
        without: Option<String>,
        /// Say what would open; nothing is kept and nothing shown
        #[arg(long)]
        dry_run: bool,
    },
    /// Chair: declare a sheet void that somebody else sealed; its member is to be invited anew
    Void {
        /// Id, as `list` prints it
        id: String,
        /// In whose name it came, by name or id
        member: String,
        /// Why
        #[arg(long)]
        reason: String,
        /// Say what would be done; nothing is kept
        #[arg(long)]
        dry_run: bool,
    },
    /// Chair: take an invited seat off the panel; roll and reports say so
    Remove {
        /// Id, as `list` prints it
        id: String,
        /// Whose seat, by name or id
        member: String,
        /// Why
        #[arg(long)]
        reason: String,
        /// Say what would be done; nothing is kept
        #[arg(long)]
        dry_run: bool,
    },
    /// Member: open a packet and show what it asks
    Open {
        #[command(flatten)]
        packet: Packet,
        /// Write a file of answers to fill in
        #[arg(long, value_name = "FILE.toml")]
        answers: Option<PathBuf>,
    },
    /// Member: check a file of answers, say what is missing, and keep it as an encrypted draft
    Rate {
        #[command(flatten)]
        packet: Packet,
        /// The answers: [[sheet]] tables as in a decision file, in TOML or JSON
        #[arg(long, value_name = "FILE")]
        answers: PathBuf,
        /// Keep them in this draft; one that is there goes on
        #[arg(long, value_name = "FILE.cwdraft")]
        draft: PathBuf,
    },
    /// Member: seal a draft; it cannot be changed after that
    Seal {
        #[command(flatten)]
        packet: Packet,
        /// The draft that `rate` wrote
        #[arg(long, value_name = "FILE.cwdraft")]
        draft: PathBuf,
        /// Write the sheet into this folder
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Member, strict rounds: look for one's own sheet in the roll, and print the release key if it is there
    Check {
        #[command(flatten)]
        packet: Packet,
        /// The draft that was sealed
        #[arg(long, value_name = "FILE.cwdraft")]
        draft: PathBuf,
        /// The roll
        roll: PathBuf,
    },
}

/// Whom to invite, and how.
#[derive(Debug, Args)]
pub struct How {
    /// Only these, by name or id; everybody who rates and has not begun, without it. The decider rates here
    #[arg(long, value_name = "MEMBER")]
    pub member: Vec<String>,
    /// Sheets stay closed to the chair until their members release them
    #[arg(long)]
    pub strict: bool,
    /// Call candidates A, B, C: no name is in the packets
    #[arg(long)]
    pub letters: bool,
    /// Leave the codes out: whoever gets a file can read it
    #[arg(long)]
    pub no_code: bool,
    /// By when you hope for an answer: 2026-12-31
    #[arg(long, value_name = "DAY")]
    pub answer_by: Option<String>,
}

/// A packet and what opens it.
#[derive(Debug, Args)]
pub struct Packet {
    /// The packet that was sent to you
    pub packet: PathBuf,
    /// The five words from the other message; asked for on standard input without it
    #[arg(long, value_name = "WORDS")]
    pub code: Option<String>,
}
