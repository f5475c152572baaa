//! Events: who listens, what is queued for those who ask later, and what is sent at once.

pub mod methods;
pub mod offline;
pub mod post;

use serde_json::Value;

pub use offline::Queue;

/// Something that others may hear of.
#[derive(Debug, Clone)]
pub struct Happening {
    pub event: String,
    pub id: i64,
    /// Besides the id, such as the funnel a deal came to.
    pub more: Vec<(&'static str, Value)>,
    /// Nobody when a robot did it.
    pub user: Option<i64>,
    /// The mark of the integration whose own write this is.
    pub connector: Option<String>,
}

impl Happening {
    pub fn new(event: String, id: i64, user: i64) -> Self {
        Self { event, id, more: Vec::new(), user: (user > 0).then_some(user), connector: None }
    }
}

/// One `event.bind`.
#[derive(Debug, Clone)]
pub struct Binding {
    pub id: i64,
    pub event: String,
    /// None for an offline one.
    pub handler: Option<String>,
    pub auth_type: i64,
    pub connector: String,
    /// Of `ONOFFLINEEVENT`: how long there is silence after one.
    pub min_timeout: i64,
    pub told_at: i64,
}

#[derive(Debug, Default)]
pub struct Subscriptions {
    pub bindings: Vec<Binding>,
    pub queue: Queue,
    last: i64,
}

impl Subscriptions {
    /// Those to be told that something waits, each no more often than it asked for.
    pub fn to_wake(&mut self, now: i64) -> Vec<Binding> {
        let waking = self.bindings.iter_mut().filter(|binding| binding.event == "ONOFFLINEEVENT" && now >= binding.told_at + binding.min_timeout);
        let waking = waking.map(|binding| {
            binding.told_at = now;
            binding.clone()
        });
        waking.collect()
    }

    pub fn next_id(&mut self) -> i64 {
        self.last += 1;
        200 + self.last
    }
}

pub const NAMES: &[&str] = &[
    "ONAPPUNINSTALL",
    "ONAPPINSTALL",
    "ONAPPUPDATE",
    "ONAPPPAYMENT",
    "ONOFFLINEEVENT",
    "ONCRMLEADADD",
    "ONCRMLEADUPDATE",
    "ONCRMLEADDELETE",
    "ONCRMDEALADD",
    "ONCRMDEALUPDATE",
    "ONCRMDEALDELETE",
    "ONCRMDEALMOVETOCATEGORY",
    "ONCRMCONTACTADD",
    "ONCRMCONTACTUPDATE",
    "ONCRMCONTACTDELETE",
    "ONCRMCOMPANYADD",
    "ONCRMCOMPANYUPDATE",
    "ONCRMCOMPANYDELETE",
    "ONCRMACTIVITYADD",
    "ONCRMACTIVITYUPDATE",
    "ONCRMACTIVITYDELETE",
    "ONCRMTIMELINECOMMENTADD",
    "ONCRMTIMELINECOMMENTUPDATE",
    "ONCRMTIMELINECOMMENTDELETE",
    "ONCRMPRODUCTADD",
    "ONCRMPRODUCTUPDATE",
    "ONCRMPRODUCTDELETE",
    "ONTASKADD",
    "ONTASKUPDATE",
    "ONTASKDELETE",
    "ONCRMDEALUSERFIELDADD",
    "ONCRMCONTACTUSERFIELDADD",
    "ONUSERADD",
];
