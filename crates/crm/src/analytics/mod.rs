//! Figures over ranges of days, the organisation's own, each beside the same number of days before.

mod funnel;
mod managers;
mod outcomes;
mod range;
mod revenue;
mod school;
mod stage_times;
mod sums;

pub use funnel::{Cohort, Funnel, FunnelStage, funnel};
pub use managers::{Manager, Managers, Work, managers};
pub use outcomes::{OutcomePeriod, OutcomeTotals, Outcomes, outcomes};
pub use range::{Asked, Range};
pub use revenue::{Paid, Revenue, RevenuePeriod, RevenueTotals, revenue};
pub use school::{School, SchoolPeriod, SchoolTotals, school};
pub use stage_times::{StageTime, StageTimes, stage_times};
pub use sums::Sum;
