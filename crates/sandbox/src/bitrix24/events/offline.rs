//! Offline events: one row for each object and event, the latest change of it, until somebody asks.

use serde_json::{Value, json};

use super::Happening;

/// How long a reserved row is kept.
const RESERVED_SECONDS: i64 = 30 * 86_400;

#[derive(Debug, Clone)]
pub struct Waiting {
    pub id: i64,
    pub at: i64,
    pub event: String,
    pub data: Value,
    pub connector: String,
    pub message: String,
    pub process: Option<String>,
    pub failed: bool,
}

#[derive(Debug, Default)]
pub struct Queue {
    pub rows: Vec<Waiting>,
    last: i64,
    processes: i64,
}

impl Queue {
    pub fn put(&mut self, happening: &Happening, connector: &str, at: i64) {
        let mut fields = serde_json::Map::from_iter([("ID".to_owned(), json!(happening.id))]);
        fields.extend(happening.more.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        let data = json!({ "FIELDS": fields });
        let same = |row: &&mut Waiting| {
            row.event == happening.event && row.connector == connector && row.process.is_none() && row.data["FIELDS"]["ID"] == json!(happening.id)
        };
        if let Some(row) = self.rows.iter_mut().find(same) {
            row.at = at;
            row.data = data;
            return;
        }
        self.last += 1;
        self.rows.push(Waiting {
            id: self.last,
            at,
            event: happening.event.clone(),
            data,
            connector: connector.to_owned(),
            message: format!("{:032x}", 0x9e37_79b9_u128.wrapping_mul(u128::from(self.last.unsigned_abs()))),
            process: None,
            failed: false,
        });
    }

    /// A new reservation of up to `limit` rows.
    pub fn reserve(&mut self, connector: &str, limit: usize, wanted: impl Fn(&Waiting) -> bool) -> (String, Vec<Waiting>) {
        self.processes += 1;
        let process = format!("{:032x}", 0x85eb_ca6b_u128.wrapping_mul(u128::from(self.processes.unsigned_abs())));
        let free = self.rows.iter_mut().filter(|row| row.process.is_none() && row.connector == connector && wanted(row));
        let reserved = free.take(limit).map(|row| {
            row.process = Some(process.clone());
            row.clone()
        });
        let reserved = reserved.collect();
        (process, reserved)
    }

    pub fn reserved(&self, process: &str) -> Vec<Waiting> {
        self.rows.iter().filter(|row| row.process.as_deref() == Some(process)).cloned().collect()
    }

    /// Of the messages named, or of the whole reservation.
    pub fn clear(&mut self, process: &str, messages: Option<&[String]>) {
        self.rows.retain(|row| row.process.as_deref() != Some(process) || messages.is_some_and(|messages| !messages.contains(&row.message)));
    }

    pub fn fail(&mut self, process: &str, messages: &[String]) {
        for row in &mut self.rows {
            if row.process.as_deref() == Some(process) && messages.contains(&row.message) {
                row.failed = true;
            }
        }
    }

    pub fn forget_old(&mut self, now: i64) {
        self.rows.retain(|row| row.process.is_none() || row.at > now - RESERVED_SECONDS);
    }
}
