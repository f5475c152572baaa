//! How much there is to do, as far as it can be known: the source counts what it lists, and the rest is guessed from the part that has been seen.

use connector::StreamDescriptor;
use domain::import::Progress;

/// After a page of a stream that lists everything of its main kind: the others of the stream follow in proportion.
pub(super) fn of_list(progress: &mut Progress, stream: &StreamDescriptor, listed: Option<u64>) {
    let Some((main, others)) = stream.kinds.split_first() else { return };
    let of_main = progress.of(*main);
    if let Some(listed) = listed {
        of_main.total = listed.max(of_main.done);
    }
    let (done, total) = (of_main.done, of_main.total);
    for kind in others {
        let other = progress.of(*kind);
        other.total = proportion(other.done, done, total).max(other.done);
    }
}

/// After some parents of a stream that is read parent by parent.
pub(super) fn of_parents(progress: &mut Progress, stream: &StreamDescriptor, parents: (u64, u64)) {
    let (all, done) = parents;
    for kind in stream.kinds {
        let kind = progress.of(*kind);
        kind.total = proportion(kind.done, done, all).max(kind.done);
    }
}

/// At the end of a stream nothing is left to guess.
pub(super) fn complete(progress: &mut Progress, stream: &StreamDescriptor) {
    for kind in stream.kinds {
        let kind = progress.of(*kind);
        kind.total = kind.done;
    }
}

fn proportion(seen: u64, done: u64, all: u64) -> u64 {
    if done == 0 { seen } else { u64::try_from(u128::from(seen) * u128::from(all) / u128::from(done)).unwrap_or(u64::MAX) }
}

#[cfg(test)]
mod tests {
    use super::proportion;

    #[test]
    fn what_was_seen_of_a_third_is_a_third() {
        assert_eq!(proportion(10, 3, 9), 30);
        assert_eq!(proportion(10, 0, 9), 10);
    }
}
