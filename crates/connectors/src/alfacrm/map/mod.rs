//! Wire rows into records of the school. Pure: what a row becomes depends on the row, the account's names and what was chosen, on nothing
//! else, so that the same row always becomes the same record.

mod attendance;
mod branch;
mod contact;
mod draft;
mod group;
mod lesson;
mod membership;
mod pay_kind;
mod payment;
mod room;
mod student;
mod subject;
mod subscription;
mod tariff;
mod teacher;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::dictionaries::Names;
use super::left_out::LeftOut;

pub use branch::branch;
pub use group::group;
pub use lesson::lesson;
pub use membership::{has_ended, membership};
pub use pay_kind::PayKind;
pub use payment::payment;
pub use room::room;
pub use student::{status_of, student};
pub use subject::subject;
pub use subscription::subscription;
pub use tariff::tariff;
pub use teacher::teacher;

/// What a row is read with.
pub struct Context {
    /// The account writes local times without saying of which place.
    pub zone: Tz,
    pub currency: String,
    /// The day the run began, there.
    pub today: NaiveDate,
    /// The branches chosen; references to others are left out.
    pub branches: BTreeSet<String>,
    pub include_leads: bool,
    pub left_out: LeftOut,
    pub names: Names,
}
