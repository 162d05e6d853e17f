//! One process per workspace: an advisory lock that the operating system takes back when the process ends, however it ends.

use std::fs::{File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;

use crate::{Result, StoreError};

/// Held as long as it lives.
pub struct Lock {
    file: File,
}

impl Lock {
    /// Takes the lock at `path`, or says which process has it.
    pub fn take(path: &Path) -> Result<Self> {
        let open = File::options()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path);
        let mut file = open.map_err(|e| StoreError::file(path, &e))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                // Only for the message: on Windows a locked file cannot be read.
                let _ = file.take(20).read_to_string(&mut text);
                return Err(StoreError::InUse {
                    process: text.trim().parse().ok(),
                });
            }
            Err(TryLockError::Error(error)) => return Err(StoreError::file(path, &error)),
        }
        let written = file
            .set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| writeln!(file, "{}", std::process::id()));
        written.map_err(|e| StoreError::file(path, &e))?;
        Ok(Self { file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing is not enough: a process that is just being started still has the file open until its own program begins.
        let _ = self.file.unlock();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_let_go_although_a_process_being_started_has_the_file_open() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("lock");
        let lock = Lock::take(&path).unwrap();
        let _inherited = lock.file.try_clone().unwrap();
        assert!(matches!(Lock::take(&path), Err(StoreError::InUse { .. })));
        drop(lock);
        Lock::take(&path).unwrap();
    }
}
