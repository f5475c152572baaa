//! The tables an import writes, described once. Column types are checked against the catalogue by a test.

use domain::import::Kind;

/// One table: its columns besides `org_id`, `id`, `version` and the times, with their SQL types.
#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    pub columns: &'static [(&'static str, &'static str)],
    /// Who points here; a row that is still pointed at is not removed by an undo.
    pub referenced_by: &'static [ForeignKey],
}

#[derive(Debug)]
pub struct ForeignKey {
    pub table: &'static str,
    pub column: &'static str,
}

const fn from(table: &'static str, column: &'static str) -> ForeignKey {
    ForeignKey { table, column }
}

static BRANCHES: Table = Table {
    name: "branches",
    columns: &[("name", "text"), ("is_active", "boolean"), ("position", "int")],
    referenced_by: &[from("rooms", "branch_id"), from("lessons", "branch_id"), from("transactions", "branch_id")],
};
static SUBJECTS: Table = Table {
    name: "subjects",
    columns: &[("name", "text"), ("position", "int")],
    referenced_by: &[from("lessons", "subject_id"), from("subscriptions", "subject_id")],
};
static ROOMS: Table = Table {
    name: "rooms",
    columns: &[("branch_id", "uuid"), ("name", "text"), ("location", "text"), ("note", "text"), ("is_active", "boolean"), ("position", "int")],
    referenced_by: &[from("lessons", "room_id")],
};
static CONTACTS: Table = Table {
    name: "contacts",
    columns: &[
        ("name", "text"),
        ("legal_name", "text"),
        ("emails", "text[]"),
        ("phones", "text[]"),
        ("phones_typed", "text[]"),
        ("addresses", "text[]"),
        ("company_id", "uuid"),
        ("position", "text"),
        ("owner_id", "uuid"),
        ("source", "text"),
        ("note", "text"),
        ("custom", "jsonb"),
    ],
    referenced_by: &[
        from("students", "contact_id"),
        from("teachers", "contact_id"),
        from("deals", "contact_id"),
        from("tasks", "contact_id"),
        from("communications", "contact_id"),
    ],
};
static COMPANIES: Table = Table {
    name: "companies",
    columns: &[
        ("name", "text"),
        ("website", "text"),
        ("industry", "text"),
        ("emails", "text[]"),
        ("phones", "text[]"),
        ("phones_typed", "text[]"),
        ("addresses", "text[]"),
        ("owner_id", "uuid"),
        ("source", "text"),
        ("note", "text"),
        ("custom", "jsonb"),
    ],
    referenced_by: &[from("contacts", "company_id"), from("deals", "company_id"), from("tasks", "company_id"), from("communications", "company_id")],
};
static DEALS: Table = Table {
    name: "deals",
    columns: &[
        ("pipeline_id", "uuid"),
        ("stage_id", "uuid"),
        ("stage_since", "timestamptz"),
        ("closed_at", "timestamptz"),
        ("title", "text"),
        ("amount_minor", "bigint"),
        ("currency", "char(3)"),
        ("contact_id", "uuid"),
        ("company_id", "uuid"),
        ("owner_id", "uuid"),
        ("expected_on", "date"),
        ("source", "text"),
        ("note", "text"),
        ("custom", "jsonb"),
    ],
    referenced_by: &[from("tasks", "deal_id"), from("communications", "deal_id"), from("deal_lines", "deal_id")],
};
static TEACHERS: Table = Table {
    name: "teachers",
    columns: &[
        ("contact_id", "uuid"),
        ("name", "text"),
        ("birth_date", "date"),
        ("gender", "text"),
        ("branch_ids", "uuid[]"),
        ("skills", "text[]"),
        ("note", "text"),
        ("archived_on", "date"),
    ],
    referenced_by: &[from("students", "teacher_id"), from("groups", "teacher_id"), from("lessons", "teacher_id")],
};
static TARIFFS: Table = Table {
    name: "tariffs",
    columns: &[
        ("name", "text"),
        ("kind", "text"),
        ("price_minor", "bigint"),
        ("currency", "char(3)"),
        ("lessons", "int"),
        ("lesson_minutes", "int"),
        ("branch_ids", "uuid[]"),
    ],
    referenced_by: &[from("subscriptions", "tariff_id")],
};
static STUDENTS: Table = Table {
    name: "students",
    columns: &[
        ("contact_id", "uuid"),
        ("name", "text"),
        ("status", "text"),
        ("stage", "text"),
        ("birth_date", "date"),
        ("gender", "text"),
        ("payer_name", "text"),
        ("branch_ids", "uuid[]"),
        ("teacher_id", "uuid"),
        ("source", "text"),
        ("paid_lessons", "int"),
        ("paid_until", "date"),
        ("last_attended_on", "date"),
        ("next_lesson_at", "timestamptz"),
        ("joined_at", "timestamptz"),
        ("archived_on", "date"),
        ("note", "text"),
        ("custom", "jsonb"),
    ],
    referenced_by: &[
        from("group_memberships", "student_id"),
        from("subscriptions", "student_id"),
        from("attendance", "student_id"),
        from("transactions", "student_id"),
    ],
};
static SOURCE_BALANCES: Table =
    Table { name: "source_balances", columns: &[("student_id", "uuid"), ("balance_minor", "bigint"), ("currency", "char(3)")], referenced_by: &[] };
static GROUPS: Table = Table {
    name: "groups",
    columns: &[
        ("name", "text"),
        ("branch_ids", "uuid[]"),
        ("teacher_id", "uuid"),
        ("co_teacher_ids", "uuid[]"),
        ("capacity", "int"),
        ("starts_on", "date"),
        ("ends_on", "date"),
        ("is_archived", "boolean"),
        ("note", "text"),
        ("custom", "jsonb"),
    ],
    referenced_by: &[from("group_memberships", "group_id"), from("lessons", "group_id")],
};
static GROUP_MEMBERSHIPS: Table = Table {
    name: "group_memberships",
    columns: &[("group_id", "uuid"), ("student_id", "uuid"), ("starts_on", "date"), ("ends_on", "date")],
    referenced_by: &[],
};
static SUBSCRIPTIONS: Table = Table {
    name: "subscriptions",
    columns: &[
        ("student_id", "uuid"),
        ("tariff_id", "uuid"),
        ("subject_id", "uuid"),
        ("starts_on", "date"),
        ("ends_on", "date"),
        ("is_separate_balance", "boolean"),
        ("source_balance", "text"),
        ("paid_lessons", "int"),
        ("paid_until", "date"),
        ("note", "text"),
    ],
    referenced_by: &[from("attendance", "subscription_id"), from("transactions", "subscription_id")],
};
static LESSONS: Table = Table {
    name: "lessons",
    columns: &[
        ("branch_id", "uuid"),
        ("subject_id", "uuid"),
        ("room_id", "uuid"),
        ("teacher_id", "uuid"),
        ("co_teacher_ids", "uuid[]"),
        ("group_id", "uuid"),
        ("co_group_ids", "uuid[]"),
        ("type", "text"),
        ("starts_at", "timestamptz"),
        ("ends_at", "timestamptz"),
        ("status", "text"),
        ("topic", "text"),
        ("homework", "text"),
        ("note", "text"),
    ],
    referenced_by: &[from("attendance", "lesson_id"), from("transactions", "lesson_id")],
};
static ATTENDANCE: Table = Table {
    name: "attendance",
    columns: &[
        ("lesson_id", "uuid"),
        ("student_id", "uuid"),
        ("status", "text"),
        ("charge_minor", "bigint"),
        ("currency", "char(3)"),
        ("subscription_id", "uuid"),
        ("grade", "text"),
        ("note", "text"),
    ],
    referenced_by: &[],
};
static TRANSACTIONS: Table = Table {
    name: "transactions",
    columns: &[
        ("student_id", "uuid"),
        ("kind", "text"),
        ("amount_minor", "bigint"),
        ("currency", "char(3)"),
        ("occurred_on", "date"),
        ("is_confirmed", "boolean"),
        ("method", "text"),
        ("payer_name", "text"),
        ("note", "text"),
        ("branch_id", "uuid"),
        ("lesson_id", "uuid"),
        ("subscription_id", "uuid"),
    ],
    referenced_by: &[],
};

/// The table that holds a kind.
#[must_use]
pub fn table_of(kind: Kind) -> &'static Table {
    match kind {
        Kind::Branches => &BRANCHES,
        Kind::Subjects => &SUBJECTS,
        Kind::Rooms => &ROOMS,
        Kind::Teachers => &TEACHERS,
        Kind::Tariffs => &TARIFFS,
        Kind::Students => &STUDENTS,
        Kind::Groups => &GROUPS,
        Kind::Memberships => &GROUP_MEMBERSHIPS,
        Kind::Subscriptions => &SUBSCRIPTIONS,
        Kind::Lessons => &LESSONS,
        Kind::Attendance => &ATTENDANCE,
        Kind::Contacts => &CONTACTS,
        Kind::Companies => &COMPANIES,
        Kind::Deals => &DEALS,
        Kind::Charges | Kind::Payments => &TRANSACTIONS,
        Kind::SourceBalances => &SOURCE_BALANCES,
    }
}

/// Every table once, those that point before those that are pointed at.
pub fn tables_in_undo_order() -> impl Iterator<Item = &'static Table> {
    let mut seen = Vec::new();
    Kind::WRITE_ORDER.into_iter().rev().map(table_of).filter(move |table| {
        let new = !seen.contains(&table.name);
        seen.push(table.name);
        new
    })
}
