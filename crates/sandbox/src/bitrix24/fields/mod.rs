//! The fields of every kind of row, each with its name in both families of methods.

mod activity;
mod company;
mod contact;
mod deal;
mod dictionaries;
mod lead;
mod product;
mod task;

pub use activity::{ACTIVITY, COMMENT};
pub use company::COMPANY;
pub use contact::CONTACT;
pub use deal::DEAL;
pub use dictionaries::{CATEGORY, STAGE_HISTORY, STATUS, USER};
pub use lead::LEAD;
pub use product::{PRODUCT, PRODUCT_ROW};
pub use task::TASK;

/// How a value is kept, in the canonical form the tables hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Int,
    Text,
    /// `Y` or `N`.
    Flag,
    /// A custom yes or no, `1` and `0` in the classic family.
    Bool,
    /// JSON's own true and false in both families.
    Truth,
    Money,
    Double,
    /// Seconds since 1970.
    Time,
    /// `YYYY-MM-DD`.
    Date,
    /// Phones, e-mails and the like: `[{ID, VALUE_TYPE, VALUE}]`.
    Multi,
    Ids,
    Texts,
    /// Kept and given as it is.
    Raw,
}

#[derive(Debug)]
pub struct Field {
    pub upper: &'static str,
    pub camel: &'static str,
    pub kind: Kind,
    pub title: &'static str,
    pub writable: bool,
}

pub type Schema = &'static [Field];

pub const fn free(upper: &'static str, camel: &'static str, kind: Kind, title: &'static str) -> Field {
    Field { upper, camel, kind, title, writable: true }
}

pub const fn fixed(upper: &'static str, camel: &'static str, kind: Kind, title: &'static str) -> Field {
    Field { upper, camel, kind, title, writable: false }
}

/// The kinds of multi-fields.
pub const MULTI: [&str; 5] = ["PHONE", "EMAIL", "WEB", "IM", "LINK"];
