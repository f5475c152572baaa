//! `department.get`: the company's structure, which is one department with everybody in it.

use serde_json::{Value, json};

use super::call::Call;
use super::envelope::{Failure, Reply};
use super::values;

/// Sorting one row is no work; filters are parameters of their own.
pub fn get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    // The department on top has no `PARENT`.
    let one = json!({ "ID": "1", "NAME": "Полиглот", "SORT": 500, "UF_HEAD": "1" });
    let holds = |name: &str| match call.param(name) {
        None => true,
        Some(wanted) if name == "NAME" => *wanted == one[name],
        Some(wanted) => values::integer(wanted).is_some_and(|wanted| values::integer(&one[name]) == Some(wanted)),
    };
    // `SORT` is left out, since the field to sort by has the same name in another case.
    let rows: Vec<Value> = if ["ID", "NAME", "PARENT", "UF_HEAD"].into_iter().all(holds) { vec![one] } else { Vec::new() };
    Ok(Reply { total: Some(rows.len()), result: Value::Array(rows), next: None })
}
