use domain::import::Kind;

use super::{Stream, each_branch, no_dictionaries, plain};
use crate::alfacrm::map;

pub const STREAM: Stream = Stream {
    descriptor: plain("subjects", &[Kind::Subjects]),
    dictionaries: no_dictionaries,
    of_students: false,
    passes: |plan, _| each_branch(plan, "subject"),
    map: |row, context, _| vec![map::subject(row, context)],
    settles: None,
};
