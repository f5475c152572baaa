use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::feed::log::Place;
use store::feed::{Kind, Now, Snapshot};
use uuid::Uuid;

use super::{REMEMBERED, kinds};
use crate::{Caller, Error, Result};

/// How far a client has come. It carries all there is to know, so that the server keeps nothing about its clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    #[serde(rename = "o")]
    pub(super) org: Uuid,
    #[serde(rename = "r")]
    pub(super) realm: i64,
    /// What the client could read: of what is added later it would lack everything that was there before.
    #[serde(rename = "k")]
    pub(super) kinds: u16,
    #[serde(rename = "s")]
    pub(super) seen: Snapshot,
    /// When that was.
    #[serde(rename = "t")]
    pub(super) at: DateTime<Utc>,
    #[serde(rename = "p", default, skip_serializing_if = "Option::is_none")]
    pub(super) on_the_way: Option<OnTheWay>,
}

/// A client between two pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum OnTheWay {
    /// In the first snapshot, after this record of the kind, or before all of them.
    Initial(Kind, Option<Uuid>),
    /// In what became visible up to a later snapshot.
    Incremental { to: Snapshot, at: DateTime<Utc>, after: Place },
}

impl Cursor {
    pub(super) fn at(caller: &Caller, now: &Now, kinds: &[Kind]) -> Self {
        Self { org: caller.org.0, realm: now.realm, kinds: kinds::mask(kinds), seen: now.snapshot.clone(), at: now.at, on_the_way: None }
    }

    pub(super) fn on_the_way(&self, place: OnTheWay) -> Self {
        Self { on_the_way: Some(place), ..self.clone() }
    }

    /// # Errors
    /// [`Error::Gone`] when what has changed since then can no longer be told: `cursor_expired`, or `access_changed` when the caller may read other kinds by now.
    pub(super) fn check(&self, caller: &Caller, now: &Now, kinds: &[Kind]) -> Result<()> {
        let is_of_here = self.org == caller.org.0 && self.realm == now.realm && !self.seen.is_beyond(&now.snapshot);
        if !is_of_here || now.at - self.at > REMEMBERED {
            return Err(Error::Gone("cursor_expired"));
        }
        if self.kinds != kinds::mask(kinds) {
            return Err(Error::Gone("access_changed"));
        }
        Ok(())
    }
}
