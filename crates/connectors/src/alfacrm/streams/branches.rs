use domain::import::Kind;

use super::{Stream, no_dictionaries, plain};
use crate::alfacrm::map;

/// Has no questions of its own: a session knows the branches before it asks for anything else, and hands them out from memory.
pub const STREAM: Stream = Stream {
    descriptor: plain("branches", &[Kind::Branches]),
    dictionaries: no_dictionaries,
    of_students: false,
    passes: |_, _| Vec::new(),
    map: |row, context, _| vec![map::branch(row, context)],
    settles: None,
};
