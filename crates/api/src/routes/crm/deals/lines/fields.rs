use crm::sales::deal_lines::{Change, Listed};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::given;

/// What is written about a line. A new one needs a name or a product; a field that is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DealLineFields {
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    product_id: Option<Option<Uuid>>,
    /// A new line is called as its product is.
    #[schema(min_length = 1, max_length = 300)]
    name: Option<String>,
    /// Thousandths; of a new line 1000.
    #[schema(minimum = 1, maximum = 1_000_000_000_000_i64)]
    quantity_milli: Option<i64>,
    /// A new line costs what its product costs, where that is in the deal's currency.
    #[schema(minimum = 0, maximum = 9_007_199_254_740_991_i64)]
    price_minor: Option<i64>,
    /// Hundredths of a per cent.
    #[schema(minimum = 0, maximum = 10_000)]
    discount_bp: Option<i64>,
    /// Where among the lines, from nought; beyond the last is the end. A list says it by its order.
    position: Option<u64>,
}

/// A deal's lines, all of them.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DealLinesFields {
    #[schema(max_items = 200, required = true)]
    items: Option<Vec<ListedLine>>,
}

/// A line that is there says which by its id; one without is new.
#[derive(Deserialize, ToSchema)]
pub struct ListedLine {
    id: Option<Uuid>,
    #[serde(flatten)]
    fields: DealLineFields,
}

impl From<DealLineFields> for Change {
    fn from(fields: DealLineFields) -> Self {
        Self {
            product_id: fields.product_id,
            name: fields.name,
            quantity_milli: fields.quantity_milli,
            price_minor: fields.price_minor,
            discount_bp: fields.discount_bp,
            position: fields.position,
        }
    }
}

impl DealLinesFields {
    pub fn listed(self) -> Option<Vec<Listed>> {
        self.items.map(|items| items.into_iter().map(|line| Listed { id: line.id, change: line.fields.into() }).collect())
    }
}
