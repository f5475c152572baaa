use connector::account::{Pace, SignIn};
use connector::crm::{CrmDescriptor, Deletions, FieldDescriptor, FieldKind, KindDescriptor};
use domain::sync::{Direction, Kind};

const fn field(remote: &'static str, local: &'static str, kind: FieldKind, direction: Direction) -> FieldDescriptor {
    FieldDescriptor { remote, local, kind, direction }
}

const fn both(remote: &'static str, local: &'static str, kind: FieldKind) -> FieldDescriptor {
    field(remote, local, kind, Direction::Both)
}

const fn read(remote: &'static str, local: &'static str, kind: FieldKind) -> FieldDescriptor {
    field(remote, local, kind, Direction::In)
}

const COMPANIES: &[FieldDescriptor] = &[
    both("TITLE", "name", FieldKind::Line),
    both("WEB", "website", FieldKind::Url),
    both("INDUSTRY", "industry", FieldKind::Line),
    both("EMAIL", "emails", FieldKind::Emails),
    both("PHONE", "phones", FieldKind::Phones),
    both("COMMENTS", "note", FieldKind::Paragraph),
    both("ASSIGNED_BY_ID", "ownerId", FieldKind::User),
];

const CONTACTS: &[FieldDescriptor] = &[
    both("NAME", "name", FieldKind::Line),
    both("POST", "position", FieldKind::Line),
    both("COMPANY_ID", "companyId", FieldKind::Reference(Kind::Companies)),
    both("EMAIL", "emails", FieldKind::Emails),
    both("PHONE", "phones", FieldKind::Phones),
    both("COMMENTS", "note", FieldKind::Paragraph),
    both("ASSIGNED_BY_ID", "ownerId", FieldKind::User),
    both("SOURCE_ID", "source", FieldKind::Line),
];

const PRODUCTS: &[FieldDescriptor] = &[
    both("NAME", "name", FieldKind::Line),
    both("CODE", "code", FieldKind::Line),
    both("PRICE", "priceMinor", FieldKind::Money),
    both("CURRENCY_ID", "currency", FieldKind::Currency),
    read("MEASURE", "unit", FieldKind::Line),
    both("ACTIVE", "isActive", FieldKind::Boolean),
];

const DEALS: &[FieldDescriptor] = &[
    both("title", "title", FieldKind::Line),
    both("opportunity", "amountMinor", FieldKind::Money),
    both("currencyId", "currency", FieldKind::Currency),
    both(super::product_rows::FIELD, "lines", FieldKind::ProductLines),
    both("stageId", "stageId", FieldKind::Stage),
    both("contactId", "contactId", FieldKind::Reference(Kind::Contacts)),
    both("companyId", "companyId", FieldKind::Reference(Kind::Companies)),
    both("assignedById", "ownerId", FieldKind::User),
    both("closedate", "expectedOn", FieldKind::Date),
    read("movedTime", "closedAt", FieldKind::Instant),
    both("sourceId", "source", FieldKind::Line),
    both("comments", "note", FieldKind::Paragraph),
];

const TASKS: &[FieldDescriptor] = &[
    both("TITLE", "title", FieldKind::Line),
    both("DESCRIPTION", "note", FieldKind::Paragraph),
    both("DEADLINE", "dueAt", FieldKind::Instant),
    both("STATUS", "isDone", FieldKind::Boolean),
    both("RESPONSIBLE_ID", "assigneeId", FieldKind::User),
    both("UF_CRM_TASK", "link", FieldKind::Link),
];

const COMMUNICATIONS: &[FieldDescriptor] = &[
    read("TYPE_ID", "kind", FieldKind::Word),
    read("DIRECTION", "direction", FieldKind::Word),
    read("START_TIME", "at", FieldKind::Instant),
    read("RESPONSIBLE_ID", "authorId", FieldKind::User),
    read("SUBJECT", "subject", FieldKind::Line),
    both("DESCRIPTION", "body", FieldKind::Paragraph),
    read("DURATION", "durationSeconds", FieldKind::Number),
    both("OWNER", "link", FieldKind::Link),
];

const fn kind(kind: Kind, fields: &'static [FieldDescriptor], batch: usize) -> KindDescriptor {
    KindDescriptor { kind, fields, deletes: true, deletions: Deletions::Swept, batch, changed_since: true }
}

pub const DESCRIPTOR: CrmDescriptor = CrmDescriptor {
    vendor: super::VENDOR,
    title: "Битрикс24",
    sign_in: &[SignIn::OAuth, SignIn::InboundWebhook],
    kinds: &[
        kind(Kind::Companies, COMPANIES, 50),
        kind(Kind::Contacts, CONTACTS, 50),
        kind(Kind::Products, PRODUCTS, 50),
        kind(Kind::Deals, DEALS, 50),
        kind(Kind::Tasks, TASKS, 50),
        kind(Kind::Communications, COMMUNICATIONS, 50),
    ],
    // Documented: two a second, fifty at once, for one portal and one address of ours.
    pace: Pace { per_second: 1.95, burst: 30 },
};
