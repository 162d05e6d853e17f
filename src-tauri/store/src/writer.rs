//! The one thread that writes: it owns the write connection, does one job after another, and answers after the commit.

use std::collections::BTreeMap;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;

use counterweight_core::decision::Decision;
use counterweight_core::id::DecisionId;
use rusqlite::Connection;

use crate::{Result, StoreError};

/// What the writing thread works with.
pub struct Desk {
    pub conn: Connection,
    /// Decisions last written to, folded, so that an append does not fold the whole journal again.
    pub folded: BTreeMap<DecisionId, Decision>,
}

type Job = Box<dyn FnOnce(&mut Desk) + Send>;

/// The handle on the writing thread; dropping it waits for the last job and closes the connection.
pub struct Writer {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub fn start(conn: Connection) -> Result<Self> {
        let (jobs, inbox) = channel::<Job>();
        let work = move || {
            let mut desk = Desk {
                conn,
                folded: BTreeMap::new(),
            };
            for job in inbox {
                job(&mut desk);
            }
        };
        let thread = std::thread::Builder::new().name("workspace".to_owned()).spawn(work);
        let thread = thread.map_err(|e| StoreError::Database {
            reason: e.kind().to_string(),
        })?;
        Ok(Self {
            jobs: Some(jobs),
            thread: Some(thread),
        })
    }

    /// Runs `job` on the writing thread and waits for its answer.
    pub fn run<T: Send + 'static>(&self, job: impl FnOnce(&mut Desk) -> Result<T> + Send + 'static) -> Result<T> {
        let (reply, answer) = channel();
        let job: Job = Box::new(move |desk| drop(reply.send(job(desk))));
        let jobs = self.jobs.as_ref().ok_or(StoreError::Stopped)?;
        jobs.send(job).map_err(|_| StoreError::Stopped)?;
        answer.recv().map_err(|_| StoreError::Stopped)?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            // A panic there has already been answered with `Stopped`.
            let _ = thread.join();
        }
    }
}
