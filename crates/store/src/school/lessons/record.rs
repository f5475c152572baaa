use sqlx::types::Json;
use uuid::Uuid;

use super::list::{Filter, Item, Sort, list};
use crate::page::Window;
use crate::school::Named;
use crate::school::attendance::{self, Participant};
use crate::{Result, TenantTx};

#[derive(Debug, Clone)]
pub struct Record {
    pub item: Item,
    pub homework: Option<String>,
    pub note: String,
    pub branch: Option<Named>,
    pub co_teachers: Vec<Named>,
    pub co_groups: Vec<Named>,
    pub attendance: Vec<Participant>,
    pub vendor: Option<String>,
}

/// The lesson with everybody on its list, or `None` when the organisation has no such lesson.
///
/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Record>> {
    let filter = Filter { id: Some(id), ..Filter::default() };
    let Some(item) = list(tx, &filter, Sort::Start, &Window::first(1)).await?.items.pop() else { return Ok(None) };
    let more = sqlx::query!(
        r#"select l.homework, l.note as "note!", b.id as "branch_id?", b.name as "branch_name?",
             (select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.sort_name, t.id)
                from teachers t where t.org_id = l.org_id and t.id = any(l.co_teacher_ids)) as "co_teachers: Json<Vec<Named>>",
             (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.sort_name, g.id)
                from groups g where g.org_id = l.org_id and g.id = any(l.co_group_ids)) as "co_groups: Json<Vec<Named>>",
             (select c.vendor from external_refs r join connections c on c.org_id = r.org_id and c.id = r.connection_id
                where r.org_id = l.org_id and r.local_id = l.id limit 1) as vendor
           from lessons l left join branches b on b.org_id = l.org_id and b.id = l.branch_id where l.org_id = $1 and l.id = $2"#,
        tx.org().0,
        id
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(Some(Record {
        item,
        homework: more.homework,
        note: more.note,
        branch: Named::from_columns(more.branch_id, more.branch_name),
        co_teachers: more.co_teachers.map(|Json(teachers)| teachers).unwrap_or_default(),
        co_groups: more.co_groups.map(|Json(groups)| groups).unwrap_or_default(),
        attendance: attendance::of_lesson(tx, id).await?,
        vendor: more.vendor,
    }))
}
