//! Payments: for those who may see money.

mod list;
mod summary;

use chrono::NaiveDate;
use store::page::is_storable;

use crate::input::Checks;
use crate::{FieldError, Result};

pub use list::list;
pub use summary::summary;

fn check_range(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<()> {
    let mut checks = Checks::new();
    for (pointer, day) in [("/from", from), ("/to", to)] {
        if day.is_some_and(|day| !is_storable(day)) {
            checks.wrong(FieldError::new(pointer, "out_of_range").with("min", "0001-01-01").with("max", "9999-12-31"));
        }
    }
    checks.finish()
}
