use crm::analytics::Sum;
use serde::Serialize;
use utoipa::ToSchema;

/// Money in one currency, and how many deals it is of.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DealSum {
    currency: String,
    amount_minor: i64,
    deals: i64,
}

impl DealSum {
    pub fn currency(&self) -> &str {
        &self.currency
    }

    pub fn amount_minor(&self) -> i64 {
        self.amount_minor
    }

    pub fn deals(&self) -> i64 {
        self.deals
    }
}

impl From<Sum> for DealSum {
    fn from(sum: Sum) -> Self {
        Self { currency: sum.currency, amount_minor: sum.amount_minor, deals: sum.deals }
    }
}

pub fn sums(sums: Vec<Sum>) -> Vec<DealSum> {
    sums.into_iter().map(DealSum::from).collect()
}

pub fn deals(sums: &[Sum]) -> i64 {
    sums.iter().map(|sum| sum.deals).sum()
}

/// Which currencies appear, in their order.
pub fn currencies<'a>(lists: impl IntoIterator<Item = &'a Vec<Sum>>) -> Vec<&'a str> {
    let mut all: Vec<&str> = lists.into_iter().flatten().map(|sum| sum.currency.as_str()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Deals and minor units in one currency; zeros where there are none.
pub fn of(sums: &[Sum], currency: &str) -> (i64, i64) {
    sums.iter().find(|sum| sum.currency == currency).map_or((0, 0), |sum| (sum.deals, sum.amount_minor))
}
