//! What holds for the whole workspace: which crate may use which, whose code is built in, and that every table is some organisation's.

mod catalogue;
mod duplicates;
mod layers;
mod licences;
mod pointing;
mod workspace;
