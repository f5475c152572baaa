//! What a product row cost before its discount and without its tax, from the price it is sold at.

use serde_json::json;

use super::super::table::{Row, int, of};

const ABSOLUTE: i64 = 1;

pub fn number(row: &Row, name: &str) -> f64 {
    of(row, name).as_f64().unwrap_or(0.0)
}

/// Sets the two prices before the discount, and of the discount's rate and sum the one that follows from
/// the other. `PRICE` includes both discount and tax, whatever `TAX_INCLUDED` says.
pub fn derive(row: &mut Row) {
    let with_tax = 1.0 + number(row, "TAX_RATE") / 100.0;
    let sold = cents(number(row, "PRICE") / with_tax);
    let (netto, discount, value) = if int(row, "DISCOUNT_TYPE_ID") == ABSOLUTE {
        let sum = number(row, "DISCOUNT_SUM");
        let rate = if sold + sum > 0.0 { sum / (sold + sum) * 100.0 } else { 0.0 };
        (sold + sum, "DISCOUNT_RATE", rate)
    } else {
        // What is given away for nothing has lost its price.
        let left = 1.0 - number(row, "DISCOUNT_RATE") / 100.0;
        let netto = if left > 0.0 { cents(sold / left) } else { sold };
        (netto, "DISCOUNT_SUM", netto - sold)
    };
    row.insert("PRICE_NETTO".into(), json!(cents(netto)));
    row.insert("PRICE_BRUTTO".into(), json!(cents(netto * with_tax)));
    row.insert(discount.into(), json!(cents(value)));
}

fn cents(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn derived(price: f64, discount: i64, tax: i64) -> [f64; 3] {
        let mut row = Row::from_iter([
            ("PRICE".into(), json!(price)),
            ("DISCOUNT_TYPE_ID".into(), json!(2)),
            ("DISCOUNT_RATE".into(), json!(discount)),
            ("TAX_RATE".into(), json!(tax)),
        ]);
        derive(&mut row);
        ["PRICE_NETTO", "PRICE_BRUTTO", "DISCOUNT_SUM"].map(|name| number(&row, name))
    }

    /// The rows of the vendor's pages on adding and on updating.
    #[test]
    fn prices_are_those_of_the_documents() {
        assert_eq!(derived(80_000.0, 20, 20), [83_333.34, 100_000.01, 16_666.67]);
        assert_eq!(derived(90_000.0, 10, 10), [90_909.09, 100_000.0, 9_090.91]);
        assert_eq!(derived(7.5, 100, 0), [7.5, 7.5, 0.0]);
    }
}
