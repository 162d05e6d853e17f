//! What the desktop application can be told when it is started.

use std::path::PathBuf;

/// The arguments of `counterweight`. All are optional: without any, the window opens on the usual workspace.
#[derive(Debug, Clone, Default, clap::Parser)]
#[command(name = "counterweight", version, about)]
pub struct Arguments {
    /// Open the workspace in this folder instead of the usual one; it is created when it does not exist
    #[arg(long, value_name = "DIR")]
    pub workspace: Option<PathBuf>,

    /// Put the sample decisions into the workspace when it is new
    #[arg(long)]
    pub with_samples: bool,

    /// Draw without the graphics card: for windows that stay blank or flicker
    #[arg(long)]
    pub safe_rendering: bool,

    /// Print `ready` and stop as soon as the first page can be used: for measuring the start
    #[arg(long, hide = true)]
    pub exit_when_ready: bool,
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::{CommandFactory as _, Parser as _};

    #[test]
    fn the_definition_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_argument_is_optional() {
        let arguments = Arguments::try_parse_from(["counterweight"]).unwrap();
        assert!(arguments.workspace.is_none() && !arguments.with_samples && !arguments.safe_rendering);
    }
}
