use crm::sales::views::Change;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::sales::views;
use utoipa::ToSchema;
use uuid::Uuid;

/// What a view lists.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ViewKind {
    Company,
    Contact,
    Deal,
    Task,
}

impl ViewKind {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Contact => "contact",
            Self::Deal => "deal",
            Self::Task => "task",
        }
    }
}

/// A list as somebody likes to see it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct View {
    pub id: Uuid,
    #[schema(value_type = ViewKind)]
    record_kind: String,
    name: String,
    /// Whose it is: they may change it.
    user_id: Uuid,
    is_shared: bool,
    position: i32,
    /// Filters, order and columns, as the page wrote them.
    #[schema(value_type = Object)]
    settings: Value,
    /// Also the `ETag`.
    pub version: i64,
}

/// What is written about a view. A new one needs a name.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ViewFields {
    #[schema(min_length = 1, max_length = 100)]
    name: Option<String>,
    /// Everybody sees it.
    is_shared: Option<bool>,
    /// Its place, from 0; a new one comes last.
    #[schema(minimum = 0, maximum = 1000)]
    position: Option<i32>,
    #[schema(value_type = Option<Object>)]
    settings: Option<Value>,
}

/// A new view.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewView {
    pub(super) record_kind: ViewKind,
    #[serde(flatten)]
    pub(super) fields: ViewFields,
}

impl From<ViewFields> for Change {
    fn from(fields: ViewFields) -> Self {
        Self { name: fields.name, is_shared: fields.is_shared, position: fields.position, settings: fields.settings }
    }
}

impl From<views::View> for View {
    fn from(row: views::View) -> Self {
        Self {
            id: row.id,
            record_kind: row.record_kind,
            name: row.name,
            user_id: row.user_id,
            is_shared: row.is_shared,
            position: row.position,
            settings: row.settings,
            version: row.version,
        }
    }
}
