//! Pipelines, their stages and the reasons for losing.

use serde_json::{Value, json};

/// The same two stages in every pipeline.
pub const WON: u64 = 142;
pub const LOST: u64 = 143;

#[derive(Debug, Clone)]
pub struct Status {
    pub id: u64,
    pub name: String,
    pub sort: i64,
    pub color: String,
    /// 1 for the stage of incoming leads.
    pub kind: u8,
    pub is_editable: bool,
}

#[derive(Debug, Clone)]
pub struct Pipeline {
    pub id: u64,
    pub name: String,
    pub sort: i64,
    pub is_main: bool,
    pub is_unsorted_on: bool,
    pub is_archive: bool,
    pub statuses: Vec<Status>,
}

#[derive(Debug, Clone)]
pub struct LossReason {
    pub id: u64,
    pub name: String,
    pub sort: i64,
}

impl Pipeline {
    /// With the stages that come by themselves; `incoming` is the id of the first.
    pub fn new(id: u64, name: &str, sort: i64, is_main: bool, incoming: u64) -> Self {
        let status =
            |id, name: &str, sort, color: &str, kind, is_editable| Status { id, name: name.into(), sort, color: color.into(), kind, is_editable };
        let statuses = vec![
            status(incoming, "Неразобранное", 10, "#c1c1c1", 1, false),
            status(WON, "Успешно реализовано", 10_000, "#CCFF66", 0, false),
            status(LOST, "Закрыто и не реализовано", 11_000, "#D5D8DB", 0, false),
        ];
        Self { id, name: name.to_owned(), sort, is_main, is_unsorted_on: true, is_archive: false, statuses }
    }

    pub fn add(&mut self, status: Status) {
        self.statuses.push(status);
        self.statuses.sort_by_key(|status| (status.sort, status.id));
    }

    pub fn status(&self, id: u64) -> Option<&Status> {
        self.statuses.iter().find(|status| status.id == id)
    }

    pub fn incoming(&self) -> u64 {
        self.statuses.iter().find(|status| status.kind == 1).map_or(0, |status| status.id)
    }

    /// Where a lead starts that names no stage.
    pub fn first(&self) -> u64 {
        self.statuses.iter().find(|status| status.kind == 0).map_or(WON, |status| status.id)
    }

    pub fn status_value(&self, status: &Status, account_id: u64) -> Value {
        json!({
            "id": status.id, "name": status.name, "sort": status.sort, "is_editable": status.is_editable, "pipeline_id": self.id,
            "color": status.color, "type": status.kind, "account_id": account_id,
        })
    }

    /// Without links and without stages.
    pub fn value(&self, account_id: u64) -> Value {
        json!({
            "id": self.id, "name": self.name, "sort": self.sort, "is_main": self.is_main, "is_unsorted_on": self.is_unsorted_on,
            "is_archive": self.is_archive, "account_id": account_id,
        })
    }
}
