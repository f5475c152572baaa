use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use domain::id::UserId;
use store::analytics::{Of, Span, Step, moments};
use store::page::is_storable;
use store::sales::pipelines;
use store::school::calendar::{self, Calendar};
use store::{TenantTx, members};
use uuid::Uuid;

use crate::input::Checks;
use crate::{Error, FieldError, Result};

/// Three years and a day of a leap year: what a chart can still show, and a bound on what a question may cost.
const MOST_DAYS: i64 = 3 * 365 + 1;
/// As far as days, and then weeks, are still told apart on a page.
const DAYS_APART: i64 = 45;
const WEEKS_APART: i64 = 200;
const USUAL_DAYS: u64 = 30;

/// What somebody wants to know about; both days belong to the range.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked {
    pub from: Option<NaiveDate>,
    /// Today, unless said.
    pub to: Option<NaiveDate>,
    pub pipeline: Option<Uuid>,
    pub owner: Option<Uuid>,
    pub step: Option<Step>,
}

/// A range that can be counted.
#[derive(Debug, Clone)]
pub struct Range {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub span: Span,
    /// As many days before.
    pub previous_from: NaiveDate,
    pub previous_to: NaiveDate,
    pub previous: Span,
    pub step: Step,
    pub of: Of,
    pub calendar: Calendar,
    pub now: DateTime<Utc>,
}

impl Range {
    pub(super) async fn open(tx: &mut TenantTx, asked: &Asked, now: DateTime<Utc>) -> Result<Self> {
        let calendar = calendar::at(tx, now).await?;
        let mut checks = Checks::new();
        for (pointer, day) in [("/from", asked.from), ("/to", asked.to)] {
            if day.is_some_and(|day| !is_storable(day)) {
                checks.wrong(FieldError::new(pointer, "out_of_range").with("min", "0001-01-01").with("max", "9999-12-31"));
            }
        }
        if let Some(id) = asked.pipeline
            && pipelines::get(tx, id).await?.is_none()
        {
            checks.wrong(FieldError::new("/pipelineId", "no_such_record"));
        }
        if let Some(id) = asked.owner
            && members::get(tx, UserId(id)).await?.is_none()
        {
            checks.wrong(FieldError::new("/ownerId", "no_such_record"));
        }
        checks.finish()?;
        let to = asked.to.unwrap_or(calendar.today);
        let from = asked.from.unwrap_or(to - Days::new(USUAL_DAYS - 1));
        let days = (to - from).num_days() + 1;
        if days < 1 {
            return Err(Error::field("/to", "before_start"));
        }
        if days > MOST_DAYS {
            return Err(Error::Invalid(vec![FieldError::new("/from", "range_too_long").with("max", MOST_DAYS)]));
        }
        let previous_from = from - Days::new(days.unsigned_abs());
        let starts = moments(tx, &[previous_from, from, to + Days::new(1)]).await?;
        let [before, start, end] = starts[..] else {
            return Err(Error::internal("the organisation has no days", "three days gave another number of moments"));
        };
        let by_length = if days <= DAYS_APART {
            Step::Day
        } else if days <= WEEKS_APART {
            Step::Week
        } else {
            Step::Month
        };
        let step = asked.step.unwrap_or(by_length);
        Ok(Self {
            from,
            to,
            span: Span { start, end },
            previous_from,
            previous_to: from - Days::new(1),
            previous: Span { start: before, end: start },
            step,
            of: Of { pipeline: asked.pipeline, owner: asked.owner },
            calendar,
            now,
        })
    }

    /// The first days of the periods that the range touches, those without anything included.
    #[must_use]
    pub fn periods(&self) -> Vec<NaiveDate> {
        let first = match self.step {
            Step::Day => self.from,
            Step::Week => self.from - Days::new(self.from.weekday().num_days_from_monday().into()),
            Step::Month => self.from.with_day(1).unwrap_or(self.from),
        };
        let next = |day: &NaiveDate| match self.step {
            Step::Day => day.checked_add_days(Days::new(1)),
            Step::Week => day.checked_add_days(Days::new(7)),
            Step::Month => day.checked_add_months(Months::new(1)),
        };
        std::iter::successors(Some(first), next).take_while(|day| *day <= self.to).collect()
    }
}
