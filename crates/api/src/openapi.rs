//! The OpenAPI document: written beside each handler, completed here with what holds for all.

use serde_json::Value;
use utoipa::openapi::path::ParameterIn;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{
    Components, ContentBuilder, InfoBuilder, ObjectBuilder, OpenApi, Ref, RefOr, Response, ResponseBuilder, SecurityRequirement, Type,
    path::Operation,
};
use utoipa::{PartialSchema, ToSchema};

use crate::access::{self, Needs};
use crate::problem::{FieldProblem, ProblemDocument};
use crate::routes;

/// The document as JSON, for `/api/openapi.json`, the command line and the snapshot.
///
/// # Panics
/// Never: the document is plain data.
#[must_use]
pub fn openapi_json() -> String {
    let mut document = serde_json::to_value(document()).expect("the document is plain data");
    order_extensions(&mut document);
    serde_json::to_string_pretty(&document).expect("the document is plain data")
}

/// Extensions are kept in a map without an order: the same program would write another document each time.
fn order_extensions(value: &mut Value) {
    match value {
        Value::Object(members) => {
            let mut extensions: Vec<(String, Value)> = Vec::new();
            for name in members.keys().filter(|name| name.starts_with("x-")).cloned().collect::<Vec<_>>() {
                extensions.extend(members.remove(&name).map(|value| (name, value)));
            }
            extensions.sort_by(|(one, _), (other, _)| one.cmp(other));
            members.extend(extensions);
            members.values_mut().for_each(order_extensions);
        }
        Value::Array(items) => items.iter_mut().for_each(order_extensions),
        _ => {}
    }
}

pub(crate) fn document() -> OpenApi {
    let (_, mut document) = routes::all().split_for_parts();
    document.info = InfoBuilder::new()
        .title("Zveno")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Keys are camelCase, instants RFC 3339 in UTC, money integer minor units beside an ISO 4217 code. \
             Failures are problem documents (RFC 9457) with a stable `code`. Lists are paged by `limit` and `cursor`. \
             A POST may carry `Idempotency-Key`: a repeat is answered and not done again. \
             `x-permission` names what an operation asks of its caller: `none`, `caller`, `person` or a permission. \
             `x-feature` names the feature it belongs to: while that is off for the caller, the answer is 403 with the code `feature_off`.",
        ))
        .license(Some(utoipa::openapi::LicenseBuilder::new().name("AGPL-3.0-only").identifier(Some("AGPL-3.0-only")).build()))
        .build();
    document.servers = None;
    let components = document.components.get_or_insert_with(Components::new);
    components.schemas.insert("Problem".to_owned(), ProblemDocument::schema());
    components.schemas.insert(<FieldProblem as ToSchema>::name().into_owned(), FieldProblem::schema());
    let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some("An access token, or an API key (`zv_…`)")).build();
    components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
    for (path, item) in &mut document.paths.paths {
        for operation in [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete].into_iter().flatten() {
            complete(path, operation);
        }
    }
    document
}

/// The failures that follow from the shape of an operation.
fn complete(path: &str, operation: &mut Operation) {
    let needs = access::declared(operation);
    if needs != Some(Needs::Nothing) {
        operation.security = Some(vec![SecurityRequirement::new::<_, [&str; 0], &str>("bearer", [])]);
        fails(operation, "401", "Not signed in, or no longer");
    }
    if matches!(access::feature(operation), Ok(Some(_))) {
        fails(operation, "403", "Signed in, but not allowed to do this, or `feature_off`: the feature is off for the caller");
    }
    if matches!(needs, Some(Needs::Permission(_) | Needs::Person)) {
        fails(operation, "403", "Signed in, but not allowed to do this");
    }
    for parameter in operation.parameters.iter_mut().flatten() {
        if let RefOr::T(parameter) = parameter
            && parameter.name == "if-match"
        {
            let tag = ObjectBuilder::new().schema_type(Type::String).pattern(Some(r#"^(\*|(W/)?"[0-9]{1,18}")$"#));
            parameter.schema = Some(tag.into());
        }
    }
    if path.contains('{') {
        fails(operation, "404", "No such record in the caller's organisation");
    }
    if operation.request_body.is_some() {
        fails(operation, "400", "The body cannot be read");
        fails(operation, "413", "The body is too large");
        fails(operation, "415", "The body is not JSON");
    }
    let takes_query = operation.parameters.iter().flatten().any(|one| matches!(one, RefOr::T(one) if one.parameter_in == ParameterIn::Query));
    if operation.request_body.is_some() || takes_query {
        fails(operation, "422", "The values are not acceptable; `errors` says which");
    }
    fails(operation, "429", "Too many requests; `retry-after` says when to come back");
    fails(operation, "default", "Something broke");
    for (status, response) in &mut operation.responses.responses {
        if let RefOr::T(response) = response
            && response.description.is_empty()
        {
            response.description = meaning(status).to_owned();
        }
    }
}

/// A response without a description is no valid one, and generators of clients refuse the whole document.
fn meaning(status: &str) -> &'static str {
    match status {
        "201" => "Made; `location` says where it is",
        "202" => "Taken on; it will be done in a moment",
        "204" => "Done",
        _ => "What was asked for",
    }
}

fn fails(operation: &mut Operation, status: &str, description: &str) {
    operation.responses.responses.entry(status.to_owned()).or_insert_with(|| RefOr::T(problem(description)));
}

/// A response that is a problem document, for operations that name further failures.
fn problem(description: &str) -> Response {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    ResponseBuilder::new().description(description).content("application/problem+json", content).build()
}
