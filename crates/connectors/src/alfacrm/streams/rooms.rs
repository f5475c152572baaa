use domain::import::Kind;

use super::{Stream, each_branch, plain};
use crate::alfacrm::dictionaries::Dictionary;
use crate::alfacrm::map;

pub const STREAM: Stream = Stream {
    descriptor: plain("rooms", &[Kind::Rooms]),
    dictionaries: |_| vec![Dictionary::Locations],
    of_students: false,
    passes: |plan, _| each_branch(plan, "room"),
    map: |row, context, pass| vec![map::room(row, context, &pass.branch)],
    settles: None,
};
