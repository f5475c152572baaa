//! The columns that travel.

use domain::sync::Kind;

pub(super) struct Column {
    /// Name in JSON.
    pub field: &'static str,
    pub name: &'static str,
    /// SQL type.
    pub kind: &'static str,
    /// The table of the record it points at, where pointing at a deleted one is pointing at nothing.
    pub target: Option<&'static str>,
}

pub(super) struct Table {
    pub name: &'static str,
    pub columns: &'static [Column],
    /// As `record_tags` calls its records, where they can carry tags.
    pub tagged_as: Option<&'static str>,
}

impl Table {
    pub fn list(&self, of: impl Fn(&Column) -> String) -> String {
        self.columns.iter().map(of).collect::<Vec<_>>().join(", ")
    }
}

const fn column(field: &'static str, name: &'static str, kind: &'static str) -> Column {
    Column { field, name, kind, target: None }
}

const fn reference(field: &'static str, name: &'static str, target: &'static str) -> Column {
    Column { field, name, kind: "uuid", target: Some(target) }
}

pub(super) fn table(kind: Kind) -> &'static Table {
    match kind {
        Kind::Companies => &COMPANIES,
        Kind::Contacts => &CONTACTS,
        Kind::Products => &PRODUCTS,
        Kind::Deals => &DEALS,
        Kind::Tasks => &TASKS,
        Kind::Communications => &COMMUNICATIONS,
    }
}

static COMPANIES: Table = Table {
    name: "companies",
    columns: &[
        column("name", "name", "text"),
        column("website", "website", "text"),
        column("industry", "industry", "text"),
        column("emails", "emails", "text[]"),
        column("phones", "phones", "text[]"),
        column("phonesTyped", "phones_typed", "text[]"),
        column("addresses", "addresses", "text[]"),
        column("note", "note", "text"),
        column("ownerId", "owner_id", "uuid"),
        column("source", "source", "text"),
        column("custom", "custom", "jsonb"),
    ],
    tagged_as: Some("company"),
};

static CONTACTS: Table = Table {
    name: "contacts",
    columns: &[
        column("name", "name", "text"),
        column("position", "position", "text"),
        reference("companyId", "company_id", "companies"),
        column("emails", "emails", "text[]"),
        column("phones", "phones", "text[]"),
        column("phonesTyped", "phones_typed", "text[]"),
        column("addresses", "addresses", "text[]"),
        column("note", "note", "text"),
        column("ownerId", "owner_id", "uuid"),
        column("source", "source", "text"),
        column("custom", "custom", "jsonb"),
    ],
    tagged_as: Some("contact"),
};

static PRODUCTS: Table = Table {
    name: "products",
    columns: &[
        column("name", "name", "text"),
        column("code", "code", "text"),
        column("priceMinor", "price_minor", "bigint"),
        column("currency", "currency", "char(3)"),
        column("unit", "unit", "text"),
        column("isActive", "is_active", "boolean"),
    ],
    tagged_as: None,
};

static DEALS: Table = Table {
    name: "deals",
    columns: &[
        column("title", "title", "text"),
        column("amountMinor", "amount_minor", "bigint"),
        column("currency", "currency", "char(3)"),
        column("pipelineId", "pipeline_id", "uuid"),
        column("stageId", "stage_id", "uuid"),
        column("stageSince", "stage_since", "timestamptz"),
        column("closedAt", "closed_at", "timestamptz"),
        column("lossReasonId", "loss_reason_id", "uuid"),
        reference("contactId", "contact_id", "contacts"),
        reference("companyId", "company_id", "companies"),
        column("ownerId", "owner_id", "uuid"),
        column("expectedOn", "expected_on", "date"),
        column("source", "source", "text"),
        column("note", "note", "text"),
        column("custom", "custom", "jsonb"),
    ],
    tagged_as: Some("deal"),
};

static TASKS: Table = Table {
    name: "tasks",
    columns: &[
        column("title", "title", "text"),
        column("note", "note", "text"),
        column("kind", "kind", "text"),
        column("dueAt", "due_at", "timestamptz"),
        column("isAllDay", "is_all_day", "boolean"),
        column("assigneeId", "assignee_id", "uuid"),
        column("doneAt", "done_at", "timestamptz"),
        column("doneBy", "done_by", "uuid"),
        column("result", "result", "text"),
        column("contactId", "contact_id", "uuid"),
        column("companyId", "company_id", "uuid"),
        column("dealId", "deal_id", "uuid"),
    ],
    tagged_as: None,
};

static COMMUNICATIONS: Table = Table {
    name: "communications",
    columns: &[
        column("kind", "kind", "text"),
        column("direction", "direction", "text"),
        column("at", "at", "timestamptz"),
        column("authorId", "author_id", "uuid"),
        column("contactId", "contact_id", "uuid"),
        column("companyId", "company_id", "uuid"),
        column("dealId", "deal_id", "uuid"),
        column("subject", "subject", "text"),
        column("body", "body", "text"),
        column("durationSeconds", "duration_seconds", "int"),
        column("isPinned", "is_pinned", "boolean"),
        column("source", "source", "text"),
    ],
    tagged_as: None,
};
