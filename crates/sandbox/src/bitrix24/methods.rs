//! The methods there are, with the scopes that open them.

use super::call::Call;
use super::crm::{
    activities, bindings, categories, classic, comments, directories, duplicates, field_list, fixed_fields, history, item, merge, product_rows,
    single_row, user_fields,
};
use super::envelope::{Failure, Reply};
use super::events::methods as events;
use super::noun::Noun::{Company, Contact, Deal, Lead};
use super::{app, catalog, departments, task_fields, tasks, telephony, users};

pub type Work = fn(&mut Call<'_>) -> Result<Reply, Failure>;

pub struct Method {
    pub name: &'static str,
    /// Any of them opens it; no scope is needed when empty.
    pub scopes: &'static [&'static str],
    /// Closed for inbound webhooks.
    pub context: bool,
    pub work: Work,
}

impl Method {
    pub fn granted(&self, scopes: &[String]) -> bool {
        self.scopes.is_empty() || self.scopes.iter().any(|scope| scopes.iter().any(|one| one == scope))
    }
}

pub const SCOPES: [&str; 13] =
    ["crm", "task", "tasks", "tasks_extended", "user", "user_basic", "user_brief", "department", "catalog", "telephony", "im", "placement", "event"];

const CRM: &[&str] = &["crm"];
const TASK: &[&str] = &["task", "tasks"];
const USER: &[&str] = &["user", "user_brief", "user_basic"];
const CATALOG: &[&str] = &["catalog"];
const PHONE: &[&str] = &["telephony"];
const FREE: &[&str] = &[];

const fn of(name: &'static str, scopes: &'static [&'static str], work: Work) -> Method {
    Method { name, scopes, context: false, work }
}

const fn inside(name: &'static str, work: Work) -> Method {
    Method { name, scopes: FREE, context: true, work }
}

pub fn find(name: &str) -> Option<&'static Method> {
    ALL.iter().copied().find(|method| method.name == name)
}

/// A classic entity's methods under the name of the entity.
macro_rules! entity {
    ($name:literal, $noun:expr) => {
        [
            of(concat!("crm.", $name, ".add"), CRM, |call| classic::add(call, $noun)),
            of(concat!("crm.", $name, ".get"), CRM, |call| classic::get(call, $noun)),
            of(concat!("crm.", $name, ".list"), CRM, |call| classic::list(call, $noun)),
            of(concat!("crm.", $name, ".update"), CRM, |call| classic::update(call, $noun)),
            of(concat!("crm.", $name, ".delete"), CRM, |call| classic::remove(call, $noun)),
            of(concat!("crm.", $name, ".fields"), CRM, |call| field_list::classic(call, $noun)),
            of(concat!("crm.", $name, ".userfield.list"), CRM, |call| user_fields::list(call, $noun)),
            of(concat!("crm.", $name, ".userfield.get"), CRM, |call| user_fields::get(call, $noun)),
            of(concat!("crm.", $name, ".userfield.add"), CRM, |call| user_fields::add(call, $noun)),
            of(concat!("crm.", $name, ".userfield.delete"), CRM, |call| user_fields::remove(call, $noun)),
        ]
    };
}

/// The links of one kind of row to another.
macro_rules! linked {
    ($name:literal, $noun:expr) => {
        [
            of(concat!($name, ".items.get"), CRM, |call| bindings::items(call, $noun)),
            of(concat!($name, ".items.set"), CRM, |call| bindings::set(call, $noun)),
            of(concat!($name, ".items.delete"), CRM, |call| bindings::clear(call, $noun)),
            of(concat!($name, ".add"), CRM, |call| bindings::add(call, $noun)),
            of(concat!($name, ".delete"), CRM, |call| bindings::remove(call, $noun)),
            of(concat!($name, ".fields"), CRM, |_| fixed_fields::link($noun)),
        ]
    };
}

static ENTITIES: [[Method; 10]; 4] = [entity!("lead", Lead), entity!("deal", Deal), entity!("contact", Contact), entity!("company", Company)];
static LINKS: [[Method; 6]; 3] = [linked!("crm.deal.contact", Deal), linked!("crm.lead.contact", Lead), linked!("crm.contact.company", Contact)];

static OTHERS: [Method; 100] = [
    of("crm.item.add", CRM, item::add),
    of("crm.item.get", CRM, item::get),
    of("crm.item.list", CRM, item::list),
    of("crm.item.update", CRM, item::update),
    of("crm.item.delete", CRM, item::remove),
    of("crm.item.fields", CRM, field_list::universal),
    of("crm.item.productrow.list", CRM, product_rows::list),
    of("crm.item.productrow.set", CRM, product_rows::set),
    of("crm.item.productrow.add", CRM, single_row::add),
    of("crm.item.productrow.get", CRM, single_row::get),
    of("crm.item.productrow.update", CRM, single_row::update),
    of("crm.item.productrow.delete", CRM, single_row::remove),
    of("crm.item.productrow.fields", CRM, fixed_fields::product_row),
    of("crm.deal.productrows.get", CRM, |call| product_rows::classic_get(call, Deal)),
    of("crm.deal.productrows.set", CRM, |call| product_rows::classic_set(call, Deal)),
    of("crm.lead.productrows.get", CRM, |call| product_rows::classic_get(call, Lead)),
    of("crm.lead.productrows.set", CRM, |call| product_rows::classic_set(call, Lead)),
    of("crm.company.contact.items.get", CRM, bindings::contacts_of_company),
    of("crm.category.list", CRM, categories::list),
    of("crm.category.get", CRM, categories::get),
    of("crm.category.add", CRM, categories::add),
    of("crm.category.update", CRM, categories::update),
    of("crm.category.fields", CRM, fixed_fields::category),
    of("crm.dealcategory.list", CRM, categories::old_list),
    of("crm.dealcategory.stage.list", CRM, categories::old_stages),
    of("crm.status.list", CRM, directories::list),
    of("crm.status.get", CRM, directories::get),
    of("crm.status.add", CRM, directories::add),
    of("crm.status.fields", CRM, fixed_fields::status),
    of("crm.status.entity.items", CRM, directories::items),
    of("crm.status.entity.types", CRM, directories::types),
    of("crm.stagehistory.list", CRM, history::list),
    of("crm.duplicate.findbycomm", CRM, duplicates::find),
    of("crm.entity.mergebatch", CRM, merge::batch),
    of("crm.activity.list", CRM, activities::list),
    of("crm.activity.get", CRM, activities::get),
    of("crm.activity.add", CRM, activities::add),
    of("crm.activity.update", CRM, activities::update),
    of("crm.activity.delete", CRM, activities::remove),
    of("crm.activity.fields", CRM, fixed_fields::activity),
    of("crm.activity.todo.add", CRM, activities::todo_add),
    of("crm.activity.todo.update", CRM, activities::todo_update),
    of("crm.timeline.comment.add", CRM, comments::add),
    of("crm.timeline.comment.get", CRM, comments::get),
    of("crm.timeline.comment.list", CRM, comments::list),
    of("crm.timeline.comment.update", CRM, comments::update),
    of("crm.timeline.comment.delete", CRM, comments::remove),
    of("crm.timeline.comment.fields", CRM, fixed_fields::comment),
    of("crm.multifield.fields", CRM, fixed_fields::multi),
    of("crm.product.list", CRM, catalog::classic_list),
    of("crm.product.get", CRM, catalog::classic_get),
    of("crm.product.add", CRM, catalog::classic_add),
    of("crm.product.update", CRM, catalog::classic_update),
    of("crm.product.delete", CRM, catalog::classic_remove),
    of("crm.settings.mode.get", CRM, app::crm_mode),
    of("crm.currency.list", CRM, app::currencies),
    of("crm.enum.ownertype", CRM, app::owner_types),
    of("catalog.catalog.list", CATALOG, catalog::catalogs),
    of("catalog.product.list", CATALOG, catalog::list),
    of("catalog.product.get", CATALOG, catalog::get),
    of("catalog.price.list", CATALOG, catalog::prices),
    of("tasks.task.list", TASK, tasks::list),
    of("tasks.task.get", TASK, tasks::get),
    of("tasks.task.add", TASK, tasks::add),
    of("tasks.task.update", TASK, tasks::update),
    of("tasks.task.delete", TASK, tasks::remove),
    of("tasks.task.start", TASK, |call| tasks::set_status(call, 3)),
    of("tasks.task.complete", TASK, |call| tasks::set_status(call, 5)),
    of("tasks.task.renew", TASK, |call| tasks::set_status(call, 2)),
    of("tasks.task.defer", TASK, |call| tasks::set_status(call, 6)),
    of("tasks.task.pause", TASK, |call| tasks::step(call, 3, 2)),
    of("tasks.task.approve", TASK, |call| tasks::step(call, 4, 5)),
    of("tasks.task.disapprove", TASK, |call| tasks::step(call, 4, 2)),
    of("tasks.task.delegate", TASK, tasks::delegate),
    of("tasks.task.getfields", TASK, task_fields::list),
    of("user.get", USER, users::get),
    of("user.search", USER, users::get),
    of("user.current", USER, users::current),
    of("user.fields", USER, users::fields),
    of("department.get", &["department"], departments::get),
    of("user.admin", FREE, users::admin),
    of("profile", FREE, users::profile),
    of("scope", FREE, app::scope),
    of("methods", FREE, app::methods),
    of("method.get", FREE, app::method_get),
    of("feature.get", FREE, app::feature_get),
    of("server.time", FREE, app::server_time),
    of("events", FREE, events::names),
    Method { name: "telephony.externalcall.register", scopes: PHONE, context: true, work: telephony::register },
    Method { name: "telephony.externalcall.finish", scopes: PHONE, context: true, work: telephony::finish },
    inside("app.info", app::info),
    inside("event.bind", events::bind),
    inside("event.get", events::get),
    inside("event.unbind", events::unbind),
    inside("event.offline.list", events::offline_list),
    inside("event.offline.get", events::offline_get),
    inside("event.offline.clear", events::offline_clear),
    inside("event.offline.error", events::offline_error),
    inside("placement.bind", |_| Err(Failure::bad("ERROR_PLACEMENT_NOT_FOUND", "Placement not found"))),
    inside("placement.get", |_| Ok(serde_json::json!([]).into())),
];

pub static ALL: std::sync::LazyLock<Vec<&'static Method>> =
    std::sync::LazyLock::new(|| ENTITIES.iter().flatten().chain(LINKS.iter().flatten()).chain(&OTHERS).collect());
