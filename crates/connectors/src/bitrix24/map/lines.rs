//! Product rows of deals and leads. The vendor's price is what a piece is sold at, discount and tax included; ours is before the discount.

use domain::deal_lines::{line_total, lines_sum};
use serde_json::{Map, Value, json};

use super::super::wire::{self, get};

/// Of `discountTypeId`: a sum off each piece. The other one, 2, is a rate.
const SUM: u64 = 1;
const WHOLE_BP: i64 = 10_000;

/// Rows in the form in which lines cross, in the portal's order. A row of nothing is none.
pub fn lines(rows: &[Value]) -> Value {
    rows.iter().filter_map(line).collect()
}

fn line(row: &Value) -> Option<Value> {
    let sold = cents(get(row, "price"))?;
    let (price, discount) = before_discount(row, sold).unwrap_or((sold, 0));
    let quantity = scaled(get(row, "quantity"), 1000.0).filter(|quantity| *quantity > 0)?;
    Some(json!({
        "productId": wire::id_value(get(row, "productId")), "name": wire::line_value(get(row, "productName")), "quantityMilli": quantity,
        "priceMinor": price, "discountBp": discount,
    }))
}

/// Price and rate that come to what a piece is sold at; a discount that is no rate of hundredths of a per cent stays in the price.
fn before_discount(row: &Value, sold: i64) -> Option<(i64, i64)> {
    let (price, rate) = if wire::number(get(row, "discountTypeId")) == Some(SUM) {
        let price = sold + cents(get(row, "discountSum"))?;
        let off = price - sold;
        (price, if price > 0 { (off * WHOLE_BP + price / 2) / price } else { 0 })
    } else {
        (cents(get(row, "priceBrutto"))?, scaled(get(row, "discountRate"), 100.0)?)
    };
    let is_it = (0..=WHOLE_BP).contains(&rate) && (after(price, rate) - sold).abs() <= i64::from(rate > 0 && rate < WHOLE_BP);
    is_it.then_some((price, rate))
}

/// What a piece is sold at, rounded as the vendor rounds it.
fn after(price: i64, rate: i64) -> i64 {
    line_total(price, 1000, i32::try_from(rate).unwrap_or(0)).unwrap_or(price)
}

/// Minor units of a price, which the vendor's arithmetic may have given more digits than there are coins.
fn cents(value: &Value) -> Option<i64> {
    wire::minor(value).or_else(|| scaled(value, 100.0))
}

fn scaled(value: &Value, by: f64) -> Option<i64> {
    let number: f64 = wire::text(value)?.parse().ok()?;
    // Far within what a whole number of a double holds.
    (number.abs() < 1e12).then(|| (number * by).round() as i64)
}

/// The lines as rows. What a row had that a line has not (tax, measure, a product that is none of ours) goes with the line that is its own.
pub fn rows_of(lines: &Value, before: &[&Value]) -> Vec<Value> {
    let mut left: Vec<&Value> = before.to_vec();
    let lines = lines.as_array().map(Vec::as_slice).unwrap_or_default();
    (1_i64..).zip(lines).map(|(at, line)| row_of(line, at, take(&mut left, line))).collect()
}

/// The row a line was: of the same product, or of the same name where the line names no product.
fn take<'a>(left: &mut Vec<&'a Value>, line: &Value) -> Option<&'a Value> {
    let product = wire::id(get(line, "productId"));
    let name = wire::line_value(get(line, "name"));
    let is_it = |row: &&Value| match &product {
        Some(product) => wire::id(get(row, "productId")).as_ref() == Some(product),
        None => wire::line_value(get(row, "productName")) == name,
    };
    let at = left.iter().position(|row| is_it(row) && wire::line_value(get(row, "productName")) == name).or_else(|| left.iter().position(is_it))?;
    Some(left.remove(at))
}

fn row_of(line: &Value, at: i64, before: Option<&Value>) -> Value {
    let number = |name: &str| get(line, name).as_i64().unwrap_or_default();
    let (price, rate, quantity) = (number("priceMinor"), number("discountBp"), number("quantityMilli"));
    let mut row: Map<String, Value> = Map::new();
    for kept in ["taxRate", "taxIncluded", "measureCode", "measureName"] {
        row.extend(before.map(|before| get(before, kept)).filter(|value| !value.is_null()).map(|value| (kept.to_owned(), value.clone())));
    }
    let product = wire::id(get(line, "productId")).or_else(|| before.and_then(|before| wire::id(get(before, "productId"))));
    row.extend(wire::object([
        ("productId", json!(product.and_then(|id| id.parse::<u64>().ok()).unwrap_or(0))),
        ("productName", get(line, "name").clone()),
        ("quantity", json!(thousandths(quantity))),
        ("price", json!(wire::decimal(after(price, rate)))),
        ("sort", json!(at * 10)),
    ]));
    if rate == WHOLE_BP {
        // Of what is given away for nothing only a sum tells what it costs.
        row.extend(wire::object([("discountTypeId", json!(SUM)), ("discountSum", json!(wire::decimal(price)))]));
    } else {
        row.extend(wire::object([("discountTypeId", json!(2)), ("discountRate", json!(wire::decimal(rate)))]));
    }
    Value::Object(row)
}

/// `1.5`
fn thousandths(milli: i64) -> String {
    format!("{}.{:03}", milli / 1000, milli % 1000)
}

/// What the lines come to, if there are any.
pub fn sum(lines: &Value) -> Option<i64> {
    let lines = lines.as_array().filter(|lines| !lines.is_empty())?;
    let number = |line: &Value, name: &str| get(line, name).as_i64().unwrap_or_default();
    let total = |line: &Value| line_total(number(line, "priceMinor"), number(line, "quantityMilli"), i32::try_from(number(line, "discountBp")).ok()?);
    lines_sum(lines.iter().map(total).collect::<Option<Vec<i64>>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_discount_is_what_it_was_where_it_is_a_rate() {
        for (row, expected) in [
            (json!({ "price": 6400, "priceBrutto": 6400, "discountTypeId": 2, "discountRate": 0 }), (640_000, 0)),
            (json!({ "price": "900.00", "priceBrutto": "1000.00", "discountTypeId": 2, "discountRate": 10 }), (100_000, 1_000)),
            (json!({ "price": 80000, "priceBrutto": 100000.01, "discountTypeId": 2, "discountRate": 20 }), (10_000_001, 2_000)),
            (json!({ "price": 750, "discountSum": 250, "discountTypeId": 1 }), (100_000, 2_500)),
            (json!({ "price": 0, "discountSum": 1000, "discountTypeId": 1 }), (100_000, 10_000)),
            (json!({ "price": 0, "priceBrutto": 0, "discountTypeId": 2, "discountRate": 100 }), (0, 10_000)),
            // What does not add up is only what it is sold at.
            (json!({ "price": 500, "priceBrutto": 1000, "discountTypeId": 2, "discountRate": 10 }), (50_000, 0)),
            (json!({ "price": 33.333 }), (3_333, 0)),
        ] {
            let mut whole = row.clone();
            whole["quantity"] = json!(1.5);
            let read = line(&whole).expect("a line");
            assert_eq!(
                (&read["priceMinor"], &read["discountBp"], &read["quantityMilli"]),
                (&json!(expected.0), &json!(expected.1), &json!(1500)),
                "{row}"
            );
        }
        assert!(line(&json!({ "price": 5, "quantity": 0 })).is_none() && line(&json!({ "quantity": 1 })).is_none());
    }

    #[test]
    fn what_a_line_does_not_know_goes_with_it() {
        let before = [
            json!({ "productId": 9, "productName": "Курс, вечер", "taxRate": 20, "taxIncluded": "Y", "measureCode": 796 }),
            json!({ "productId": 101, "productName": "Математика", "taxRate": null }),
        ];
        let lines = json!([
            { "productId": "101", "name": "Математика", "quantityMilli": 8_500, "priceMinor": 640_000, "discountBp": 1_250 },
            { "productId": null, "name": "Курс, вечер", "quantityMilli": 1_000, "priceMinor": 5, "discountBp": 10_000 },
            { "productId": null, "name": "Доска", "quantityMilli": 1_000, "priceMinor": 100, "discountBp": 0 },
        ]);
        let rows = rows_of(&lines, &before.iter().collect::<Vec<_>>());
        assert_eq!(
            Value::from(rows),
            json!([
                { "productId": 101, "productName": "Математика", "quantity": "8.500", "price": "5600.00", "discountTypeId": 2, "discountRate": "12.50", "sort": 10 },
                { "productId": 9, "productName": "Курс, вечер", "taxRate": 20, "taxIncluded": "Y", "measureCode": 796, "quantity": "1.000", "price": "0.00",
                  "discountTypeId": 1, "discountSum": "0.05", "sort": 20 },
                { "productId": 0, "productName": "Доска", "quantity": "1.000", "price": "1.00", "discountTypeId": 2, "discountRate": "0.00", "sort": 30 },
            ])
        );
        assert_eq!((sum(&lines), sum(&json!([])), sum(&Value::Null)), (Some(4_760_100), None, None));
    }
}
