//! The parts of Zveno that a school can switch off, or introduce step by step, in one catalogue.
//!
//! A feature is on for a member when it is enabled and the member is among the first ones or in its share. The share is taken by a member's [`place`]: it hangs
//! on the feature's key and the member's id alone, so that raising the share only adds people, and no two features have the same guinea pigs.
//!
//! [`place`]: Feature::place

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Places are from 0 to one below this.
const PLACES: u64 = 100;

macro_rules! features {
    ($($(#[$doc:meta])* $name:ident = $key:literal at $share:literal),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Feature { $($(#[$doc])* $name),+ }

        impl Feature {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// A stored format, and the name in the API.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }

            /// The share of an organisation that has decided nothing.
            #[must_use]
            pub fn default_share(self) -> u8 {
                match self { $(Self::$name => $share),+ }
            }
        }
    };
}

features! {
    /// Products and the lines of deals.
    DealLines = "deal_lines" at 100,
    /// Finding and merging records of the same person or company.
    Merging = "merging" at 100,
    /// Records from a file.
    FileImport = "file_import" at 100,
    /// Saved views that colleagues see, too.
    SharedViews = "shared_views" at 100,
    /// Figures over ranges of days.
    Analytics = "analytics" at 100,
}

impl std::str::FromStr for Feature {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|feature| feature.key() == s).ok_or(())
    }
}

impl Feature {
    /// Where a member stands in the queue for this feature, from 0 to 99: it is on for them once the share is larger.
    #[must_use]
    pub fn place(self, member: Uuid) -> u8 {
        let digest = Sha256::new().chain_update(self.key()).chain_update(member.to_string()).finalize();
        let start = digest.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        u8::try_from(start % PLACES).unwrap_or_default()
    }
}

/// What an organisation has decided about a feature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rollout {
    pub enabled: bool,
    /// Per cent.
    pub share: u8,
    /// On for them whatever the share.
    pub first: Vec<Uuid>,
}

impl Rollout {
    /// Of an organisation that has decided nothing.
    #[must_use]
    pub fn of(feature: Feature) -> Self {
        Self { enabled: true, share: feature.default_share(), first: Vec::new() }
    }

    #[must_use]
    pub fn reaches(&self, feature: Feature, member: Uuid) -> bool {
        self.enabled && (feature.place(member) < self.share || self.first.contains(&member))
    }

    /// An API key is nobody in particular: what it feeds must not hang on who made it, so a feature is on for keys once it is on for everybody.
    #[must_use]
    pub fn is_for_everybody(&self) -> bool {
        self.enabled && self.share >= 100
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::{Feature, Rollout};

    fn features() -> impl Strategy<Value = Feature> {
        proptest::sample::select(Feature::ALL)
    }

    fn ids() -> impl Strategy<Value = Uuid> {
        any::<u128>().prop_map(Uuid::from_u128)
    }

    proptest! {
        #[test]
        fn a_larger_share_only_adds_people(feature in features(), member in ids(), one in 0_u8..=100, other in 0_u8..=100, first in any::<bool>()) {
            let first = if first { vec![member] } else { Vec::new() };
            let (small, large) = (one.min(other), one.max(other));
            let at = |share| Rollout { enabled: true, share, first: first.clone() }.reaches(feature, member);
            prop_assert!(!at(small) || at(large));
            prop_assert!(at(100));
            prop_assert_eq!(at(0), !first.is_empty());
        }

        #[test]
        fn what_is_switched_off_is_off_for_everybody(feature in features(), member in ids(), share in 0_u8..=100) {
            let rollout = Rollout { enabled: false, share, first: vec![member] };
            prop_assert!(!rollout.reaches(feature, member) && !rollout.is_for_everybody());
        }

        /// UUIDv7 of one moment differ in their tail only: the worst ids for a spread, and those a school's team has.
        #[test]
        fn a_share_is_that_share_of_a_team(feature in features(), start in any::<u128>(), share in 1_u8..=99) {
            let team = (0..2_000_u128).map(|n| Uuid::from_u128(start.wrapping_add(n)));
            let rollout = Rollout { enabled: true, share, first: Vec::new() };
            let reached = u32::try_from(team.filter(|member| rollout.reaches(feature, *member)).count()).unwrap_or_default();
            let expected = u32::from(share) * 20;
            // Six standard deviations at the most uncertain share.
            prop_assert!(reached.abs_diff(expected) < 135, "{reached} of 2000 at {share} per cent");
        }
    }

    #[test]
    fn keys_read_back_and_places_stay_where_they_are() {
        for feature in Feature::ALL {
            assert_eq!(feature.key().parse(), Ok(*feature));
        }
        // A stored format in effect: another hash would take features from people who have them.
        let member = Uuid::from_u128(7);
        assert_eq!(Feature::ALL.iter().map(|feature| feature.place(member)).collect::<Vec<_>>(), [23, 74, 42, 86, 12]);
    }
}
