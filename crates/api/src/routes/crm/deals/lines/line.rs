use crm::sales::deal_lines;
use serde::Serialize;
use store::sales::deal_lines::Shown;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::reference::Reference;

/// A line of a deal, in the deal's currency.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DealLine {
    pub id: Uuid,
    /// It stays when the product is deleted; then `product` is null.
    product_id: Option<Uuid>,
    product: Option<Reference>,
    /// As it was called when the line was written.
    name: String,
    /// Thousandths.
    quantity_milli: i64,
    /// Of the product as it is now.
    unit: Option<String>,
    price_minor: i64,
    /// Hundredths of a per cent.
    discount_bp: i32,
    /// Price times quantity less the discount, rounded half up.
    total_minor: i64,
}

/// A deal's lines, with what they make of it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DealLines {
    /// In their order.
    pub items: Vec<DealLine>,
    /// The deal's amount: the sum of the lines, or what was typed as long as there are none.
    amount_minor: i64,
    currency: String,
    /// The deal's, also the `ETag`.
    pub version: i64,
}

impl From<Shown> for DealLine {
    fn from(Shown { line, product_name, unit }: Shown) -> Self {
        Self {
            id: line.id,
            product_id: line.product_id,
            product: Reference::of(line.product_id, product_name),
            name: line.name,
            quantity_milli: line.quantity_milli,
            unit,
            price_minor: line.price_minor,
            discount_bp: line.discount_bp,
            total_minor: line.total_minor,
        }
    }
}

impl From<deal_lines::DealLines> for DealLines {
    fn from(all: deal_lines::DealLines) -> Self {
        Self {
            items: all.lines.into_iter().map(DealLine::from).collect(),
            amount_minor: all.amount_minor,
            currency: all.currency,
            version: all.version,
        }
    }
}
