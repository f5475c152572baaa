//! What a session is to read: the branches chosen, and how the streams divide the work.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Days, Utc};
use chrono_tz::Tz;
use connector::{Error, Scope};
use domain::import::{Kind, MigrationOptions};
use serde_json::Value;

use super::dictionaries::Names;
use super::left_out::LeftOut;
use super::map::Context;
use super::wire::Row;

/// What was chosen and what the account looks like, as the streams need it.
pub struct Plan {
    pub options: MigrationOptions,
    pub changed_since: Option<DateTime<Utc>>,
    pub context: Context,
    /// The chosen branches, in the order of their ids.
    pub branches: Vec<BranchRow>,
    homes: HashMap<Kind, HashMap<u64, u64>>,
    /// What was seen of the vendor's habits, where seeing it once proves it.
    pub proofs: HashSet<Proof>,
}

/// A habit of the vendor that saves requests once it is proven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Proof {
    /// `customer-tariff/index` without `dead` lists archived subscriptions too.
    PlainListHoldsArchivedSubscriptions,
}

pub struct BranchRow {
    pub id: String,
    pub name: String,
    pub row: Value,
}

impl Plan {
    pub fn new(scope: &Scope) -> Result<Self, Error> {
        let zone: Tz = scope
            .options
            .time_zone
            .parse()
            .map_err(|_| Error::BadRequest(format!("unknown time zone {}", domain::text::clip(&scope.options.time_zone, 60))))?;
        let context = Context {
            zone,
            currency: scope.options.currency.clone(),
            today: scope.now.with_timezone(&zone).date_naive(),
            branches: BTreeSet::new(),
            include_leads: scope.options.include_leads,
            left_out: LeftOut::of_branches(&scope.options.branch_ids),
            names: Names::default(),
        };
        Ok(Self {
            options: scope.options.clone(),
            changed_since: scope.changed_since,
            context,
            branches: Vec::new(),
            homes: HashMap::new(),
            proofs: HashSet::new(),
        })
    }

    /// Chooses among the account's branches.
    ///
    /// An account always has a branch, so an empty list means that this user sees none: whatever else were read then would be empty too, and
    /// an empty school would look like a success.
    pub fn choose(&mut self, rows: Vec<Value>) -> Result<(), Error> {
        let mut by_number: BTreeMap<(u64, String), BranchRow> = BTreeMap::new();
        for row in rows {
            let Some((id, name)) = Row::of(&row).and_then(|row| Some((row.id("id")?, row.line("name")))) else { continue };
            by_number.insert((id.parse().unwrap_or(u64::MAX), id.clone()), BranchRow { id, name, row });
        }
        if by_number.is_empty() {
            return Err(Error::Refused { code: "no_branches", reason: "the user of the API key sees no branch".to_owned() });
        }
        let wanted: BTreeSet<String> = self.options.branch_ids.iter().cloned().collect();
        if let Some(missing) = wanted.iter().find(|id| !by_number.values().any(|branch| branch.id == **id)) {
            return Err(Error::Refused { code: "branch_not_found", reason: domain::text::clip(missing, 60) });
        }
        self.branches = by_number.into_values().filter(|branch| wanted.is_empty() || wanted.contains(&branch.id)).collect();
        self.context.branches = self.branches.iter().map(|branch| branch.id.clone()).collect();
        Ok(())
    }

    /// Remembers in which branches a record lives, so that what hangs on it is asked for only there.
    pub fn settle(&mut self, kind: Kind, id: &str, branch_ids: &[String], listed_in: &str) {
        let Ok(id) = id.parse::<u64>() else { return };
        let bit = |branch: &str| self.branches.iter().take(64).position(|known| known.id == branch).map_or(0, |at| 1_u64 << at);
        let bits = branch_ids.iter().map(|branch| bit(branch)).fold(bit(listed_in), |all, one| all | one);
        *self.homes.entry(kind).or_default().entry(id).or_default() |= bits;
    }

    /// The branches to ask for what hangs on a record; all of them while its own are not known.
    pub fn branches_of(&self, kind: Kind, id: &str) -> Vec<&str> {
        let bits = id.parse::<u64>().ok().and_then(|id| self.homes.get(&kind)?.get(&id)).copied().filter(|bits| *bits != 0);
        let lives = |at: usize| bits.is_none_or(|bits| at >= 64 || bits & (1 << at) != 0);
        self.branches.iter().enumerate().filter(|(at, _)| lives(*at)).map(|(_, branch)| branch.id.as_str()).collect()
    }

    pub fn branch_ids(&self) -> impl Iterator<Item = &str> {
        self.branches.iter().map(|branch| branch.id.as_str())
    }

    /// The first day to ask changes for. The vendor's filter knows days only, and a clock may be off: a day more is read.
    pub fn changed_from(&self) -> Option<String> {
        let day = self.changed_since?.with_timezone(&self.context.zone).date_naive();
        Some(day.checked_sub_days(Days::new(1)).unwrap_or(day).format("%d.%m.%Y").to_string())
    }
}
