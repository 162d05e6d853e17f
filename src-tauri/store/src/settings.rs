//! Settings of the person at this computer: a name and a value in JSON.

use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Result, StoreError, Workspace};

impl Workspace {
    /// The value of a setting; nothing where it was never set, or was set by another version to something this one cannot read.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn setting<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>> {
        let reader = self.reader();
        let mut statement = reader.prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
        let json: Option<String> = statement.query_row([key], |row| row.get(0)).optional()?;
        Ok(json.and_then(|json| serde_json::from_str(&json).ok()))
    }

    /// Sets a setting, and returns once it is on the disk.
    ///
    /// # Errors
    /// The workspace cannot be written, or the value is not one that JSON has.
    pub fn set_setting<T: Serialize + ?Sized>(&self, key: &str, value: &T) -> Result<()> {
        let json = serde_json::to_string(value).map_err(|e| StoreError::Database { reason: e.to_string() })?;
        let key = key.to_owned();
        self.writer.run(move |desk| {
            let sql = "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2";
            desk.conn.prepare_cached(sql)?.execute(params![key, json])?;
            Ok(())
        })
    }
}
