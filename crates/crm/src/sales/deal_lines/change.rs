use domain::deal_lines::{MOST_DISCOUNT_BP, MOST_MINOR, MOST_QUANTITY_MILLI, line_total};
use store::TenantTx;
use store::sales::bin::{self, Table};
use store::sales::deal_lines::Line;
use store::sales::products;
use uuid::Uuid;

use crate::input::Checks;
use crate::sales::fields::{self, NAME};
use crate::{FieldError, Result};

/// The most lines a deal has.
pub const MOST: usize = 200;

/// What a person writes of a line; `None` leaves a field alone, `Some(None)` empties it.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub product_id: Option<Option<Uuid>>,
    /// A new line of a product is called as the product is.
    pub name: Option<String>,
    pub quantity_milli: Option<i64>,
    /// A new line of a product costs what the product costs, if that is in the deal's currency.
    pub price_minor: Option<i64>,
    pub discount_bp: Option<i64>,
    /// Where among the lines, from nought; beyond the last is the end.
    pub position: Option<u64>,
}

/// A line in a list that replaces the deal's lines: one that is there already says which.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    pub id: Option<Uuid>,
    pub change: Change,
}

impl Change {
    /// The line as it becomes; `before` is `None` for a new one. `at` is where the line stands in the request, empty when the request is the line.
    pub(super) async fn apply(
        &self,
        tx: &mut TenantTx,
        checks: &mut Checks,
        at: &str,
        (before, id): (Option<&Line>, Uuid),
        currency: &str,
    ) -> Result<Line> {
        let mut line = before.cloned().unwrap_or(Line {
            id,
            product_id: None,
            name: String::new(),
            quantity_milli: 1000,
            price_minor: 0,
            discount_bp: 0,
            total_minor: 0,
        });
        let was = line.product_id;
        line.product_id = self.product_id.unwrap_or(was);
        // What stood there before may have been deleted since, and stays.
        if let Some(product) = line.product_id.filter(|product| Some(*product) != was) {
            self.take_over(tx, checks, at, (product, before.is_none()), (&mut line, currency)).await?;
        }
        if before.is_none() || self.name.is_some() {
            let name = self.name.as_ref().unwrap_or(&line.name);
            line.name = checks.line(&format!("{at}/name"), name, NAME);
        }
        if let Some(quantity) = self.quantity_milli {
            line.quantity_milli = within(checks, &format!("{at}/quantityMilli"), quantity, 1, MOST_QUANTITY_MILLI);
        }
        if let Some(price) = self.price_minor {
            line.price_minor = fields::minor(checks, &format!("{at}/priceMinor"), price);
        }
        if let Some(discount) = self.discount_bp {
            let discount = within(checks, &format!("{at}/discountBp"), discount, 0, i64::from(MOST_DISCOUNT_BP));
            line.discount_bp = i32::try_from(discount).unwrap_or(0);
        }
        match line_total(line.price_minor, line.quantity_milli, line.discount_bp) {
            Some(total) => line.total_minor = total,
            None => checks.wrong(FieldError::new(&format!("{at}/priceMinor"), "total_too_large").with("max", MOST_MINOR)),
        }
        Ok(line)
    }

    /// A new line takes name and price from its product where it does not say otherwise.
    async fn take_over(
        &self,
        tx: &mut TenantTx,
        checks: &mut Checks,
        at: &str,
        (product, is_new): (Uuid, bool),
        (line, currency): (&mut Line, &str),
    ) -> Result<()> {
        // Held until the transaction ends, so that the reference cannot come too late.
        let found = if bin::is_there(tx, Table::Products, product).await? { products::get(tx, product).await? } else { None };
        let Some(found) = found else {
            checks.wrong(FieldError::new(&format!("{at}/productId"), "no_such_record"));
            return Ok(());
        };
        if is_new {
            line.name.clone_from(&found.name);
            if found.currency == currency {
                line.price_minor = found.price_minor;
            } else if self.price_minor.is_none() {
                checks.wrong(FieldError::new(&format!("{at}/priceMinor"), "price_in_another_currency").with("currency", &found.currency));
            }
        }
        Ok(())
    }
}

/// The number, or the nearest acceptable one beside a note: later checks then go on with something that can be reckoned with.
fn within(checks: &mut Checks, pointer: &str, value: i64, least: i64, most: i64) -> i64 {
    if !(least..=most).contains(&value) {
        checks.wrong(FieldError::new(pointer, "out_of_range").with("min", least).with("max", most));
    }
    value.clamp(least, most)
}
