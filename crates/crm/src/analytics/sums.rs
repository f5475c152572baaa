/// Money in one currency, and how many deals it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    pub currency: String,
    pub amount_minor: i64,
    pub deals: i64,
}

/// Adds to the sum of that currency; sums stay in the order in which their currencies came.
pub(super) fn add(sums: &mut Vec<Sum>, currency: &str, amount_minor: i64, deals: i64) {
    match sums.iter_mut().find(|sum| sum.currency == currency) {
        Some(sum) => {
            sum.amount_minor += amount_minor;
            sum.deals += deals;
        }
        None => sums.push(Sum { currency: currency.to_owned(), amount_minor, deals }),
    }
}
