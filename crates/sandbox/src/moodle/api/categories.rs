//! `core_course_get_categories`.

use super::super::call::Call;
use super::super::problem::{Answer, Problem};
use super::super::site::course::{Category, formatted};
use super::super::tree::record;

pub fn list(call: &mut Call<'_>) -> Answer {
    let criteria: Vec<(String, String)> = call
        .list("criteria")
        .iter()
        .map(|one| (one["key"].as_str().unwrap_or_default().to_owned(), one["value"].as_str().unwrap_or_default().to_owned()))
        .collect();
    if let Some((key, _)) = criteria.iter().find(|(key, _)| !["id", "name", "parent", "idnumber", "visible", "theme"].contains(&key.as_str())) {
        return Err(Problem::moodle("criteriaerror", format!("Unsupported criteria: {key}")));
    }
    let fits = |category: &Category| {
        criteria.iter().all(|(key, value)| match key.as_str() {
            "id" => category.id.to_string() == *value,
            "name" => category.name == *value,
            "parent" => category.parent.to_string() == *value,
            "idnumber" => category.idnumber.as_deref() == Some(value),
            "visible" => i32::from(category.visible).to_string() == *value,
            _ => value.is_empty(),
        })
    };
    let sees_hidden = call.rights.is_admin();
    let below = call.flag("addsubcategories");
    let found: Vec<u32> = call.site.categories.iter().filter(|category| fits(category)).map(|category| category.id).collect();
    let shown = call.site.categories.iter().filter(|category| category.visible || sees_hidden);
    let shown = shown.filter(|category| found.contains(&category.id) || (below && found.contains(&category.parent)));
    let rows = shown.map(|category| {
        let count = call.site.courses.values().filter(|course| course.category == category.id).count();
        record()
            .with("id", category.id)
            .with("name", formatted(&category.name))
            .with_if(sees_hidden, "idnumber", category.idnumber.as_deref())
            .with("description", "")
            .with("descriptionformat", 1)
            .with("parent", category.parent)
            .with("sortorder", category.id * 10_000)
            .with("coursecount", count)
            .with_if(sees_hidden, "visible", i32::from(category.visible))
            .with_if(sees_hidden, "visibleold", i32::from(category.visible))
            .with_if(sees_hidden, "timemodified", category.timemodified)
            .with("depth", category.depth())
            .with("path", category.path())
            .with_if(sees_hidden, "theme", "")
            .into()
    });
    Ok(rows.collect())
}
