//! Figures over ranges of days. Each is counted where the rows are, from indexes that cover it; a statement is planned for its own range, not kept.

pub mod funnel;
pub mod managers;
pub mod outcomes;
pub mod revenue;
pub mod school;
mod span;
pub mod stage_times;

pub use span::{Of, Span, Step, moments};
