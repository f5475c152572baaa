//! A worker's pass over a site: lists of people and courses, then course by course what it consists of, who takes part and what they scored, then the progress of
//! those for whom it may have moved, then the calendar, then whom all these people are. Each part is written whole in a transaction of its own, and only when its
//! answer differs; a part that cannot be read leaves what is known and is noted as a trouble. A pass that is broken off is begun anew and finds most of it the same.

mod calendar;
mod course;
mod end;
mod figures;
mod hash;
mod pass;
mod people;
mod progress;
mod rows;
mod work;

pub use work::work;
