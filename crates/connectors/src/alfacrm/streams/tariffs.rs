use domain::import::Kind;

use super::{Stream, each_branch, no_dictionaries, plain};
use crate::alfacrm::map;

pub const STREAM: Stream = Stream {
    descriptor: plain("tariffs", &[Kind::Tariffs]),
    dictionaries: no_dictionaries,
    of_students: false,
    passes: |plan, _| each_branch(plan, "tariff"),
    map: |row, context, _| vec![map::tariff(row, context)],
    settles: None,
};
