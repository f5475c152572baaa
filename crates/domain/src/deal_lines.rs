//! What the lines of a deal come to, in whole minor units.

/// The most that is taken for an amount: what a browser's numbers still hold exactly.
pub const MOST_MINOR: i64 = 9_007_199_254_740_991;
/// A thousand million pieces.
pub const MOST_QUANTITY_MILLI: i64 = 1_000_000_000_000;
pub const MOST_DISCOUNT_BP: i32 = 10_000;

/// The sum of one line: price times quantity less the discount, rounded half up once, at the end. `quantity_milli` is in thousandths, `discount_bp` in
/// hundredths of a per cent. `None` when a number is out of its bounds or the total is more than [`MOST_MINOR`].
#[must_use]
pub fn line_total(price_minor: i64, quantity_milli: i64, discount_bp: i32) -> Option<i64> {
    const WHOLE: i128 = 1000 * 10_000;
    if !(0..=MOST_MINOR).contains(&price_minor)
        || !(0..=MOST_QUANTITY_MILLI).contains(&quantity_milli)
        || !(0..=MOST_DISCOUNT_BP).contains(&discount_bp)
    {
        return None;
    }
    // The bounds keep the product below 2^107.
    let exact = i128::from(price_minor) * i128::from(quantity_milli) * i128::from(MOST_DISCOUNT_BP - discount_bp);
    i64::try_from((exact + WHOLE / 2) / WHOLE).ok().filter(|total| *total <= MOST_MINOR)
}

/// What the totals make together; each line is rounded by itself, so the sum is what a person gets who adds up what is printed.
#[must_use]
pub fn lines_sum(totals: impl IntoIterator<Item = i64>) -> Option<i64> {
    totals.into_iter().try_fold(0_i64, i64::checked_add).filter(|sum| *sum <= MOST_MINOR)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::prelude::ToPrimitive;
    use rust_decimal::{Decimal, RoundingStrategy};

    use super::{MOST_MINOR, MOST_QUANTITY_MILLI, line_total, lines_sum};

    #[test]
    fn lines_are_exact() {
        for (price, quantity, discount, total) in [
            (60_000, 8_000, 0, Some(480_000)),
            (60_000, 8_000, 1_000, Some(432_000)),
            (333, 1_500, 0, Some(500)),
            (1, 500, 0, Some(1)),
            (1, 499, 0, Some(0)),
            (199_999, 1, 3_333, Some(133)),
            (100, 1_000, 10_000, Some(0)),
            (MOST_MINOR, 1_000, 0, Some(MOST_MINOR)),
            (MOST_MINOR, 1_001, 0, None),
            (MOST_MINOR, MOST_QUANTITY_MILLI, 0, None),
            (MOST_MINOR, MOST_QUANTITY_MILLI, 10_000, Some(0)),
            (i64::MAX, 2_000, 0, None),
            (-1, 1_000, 0, None),
            (1, -1_000, 0, None),
            (1, 1_000, 10_001, None),
            (1, 1_000, i32::MIN, None),
        ] {
            assert_eq!(line_total(price, quantity, discount), total, "{price} x {quantity} - {discount}");
        }
        assert_eq!(lines_sum([1, 2, 3]), Some(6));
        assert_eq!(lines_sum([]), Some(0));
        assert_eq!(lines_sum([MOST_MINOR, 1]), None);
        assert_eq!(lines_sum([i64::MAX, i64::MAX]), None);
    }

    proptest! {
        #[test]
        fn a_total_is_the_decimal_product_rounded_half_up(price in 0_i64..1_000_000_000_000, quantity in 1_i64..10_000_000, discount in 0_i32..=10_000) {
            let exact = Decimal::from(price) * Decimal::new(quantity, 3) * Decimal::new(i64::from(10_000 - discount), 4);
            let expected = exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_i64().filter(|total| *total <= MOST_MINOR);
            prop_assert_eq!(line_total(price, quantity, discount), expected);
        }

        #[test]
        fn more_costs_no_less_and_a_discount_costs_no_more(price in 0_i64..1_000_000_000, quantity in 1_i64..1_000_000, more in 0_i64..1_000_000, discount in 0_i32..=10_000) {
            let total = line_total(price, quantity, discount);
            prop_assert!(line_total(price, quantity + more, discount) >= total);
            prop_assert!(total <= line_total(price, quantity, 0));
        }

        #[test]
        fn nothing_panics(price: i64, quantity: i64, discount: i32, totals: Vec<i64>) {
            let _ = line_total(price, quantity, discount);
            let _ = lines_sum(totals);
        }
    }
}
