//! The one thread that writes: it owns the write connection, does one job after another, and answers after the commit.

use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread::JoinHandle;

use rusqlite::Connection;

use crate::{Result, StoreError, sweep};

/// What the writing thread works with.
pub struct Desk {
    pub conn: Connection,
    /// Whether words that were taken out are still to be written over, which is done where nothing else is to do.
    pub sweep: bool,
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
        let sweep = sweep::begin(&conn);
        let thread = std::thread::Builder::new().name("workspace".to_owned());
        let thread = thread.spawn(move || work(Desk { conn, sweep }, &inbox));
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

/// One job after another; where there is none, sweeping; until nobody can ask any more and all is swept.
fn work(mut desk: Desk, inbox: &Receiver<Job>) {
    loop {
        let job = match desk.sweep {
            true => inbox.try_recv(),
            false => inbox.recv().map_err(|_| TryRecvError::Disconnected),
        };
        match job {
            Ok(job) => job(&mut desk),
            Err(_) if desk.sweep => desk.sweep = sweep::go_on(&desk.conn),
            Err(_) => return,
        }
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
