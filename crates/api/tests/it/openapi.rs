//! The document in the repository is the one the code makes.

#[test]
fn the_document_is_up_to_date() {
    let made: serde_json::Value = serde_json::from_str(&api::openapi_json()).expect("a document");
    let kept = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi.json")).expect("openapi.json is there");
    let kept: serde_json::Value = serde_json::from_str(&kept).expect("a document");
    assert!(made == kept, "openapi.json is not what the code makes: run scripts/generate.sh and look at the difference");
}

#[test]
fn every_operation_is_described() {
    let document: serde_json::Value = serde_json::from_str(&api::openapi_json()).expect("a document");
    assert_eq!(document["openapi"], "3.1.0");
    let mut ids = std::collections::BTreeSet::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, one) in item.as_object().expect("an item") {
            assert!(one["summary"].as_str().is_some_and(|text| !text.is_empty()), "{method} {path} has no summary");
            assert!(one["tags"][0].is_string(), "{method} {path} has no tag");
            assert!(ids.insert(one["operationId"].to_string()), "{method} {path}: the operationId is taken");
            for (status, response) in one["responses"].as_object().expect("responses") {
                assert!(response["description"].as_str().is_some_and(|text| !text.is_empty()), "{method} {path}: {status} is not described");
            }
            for problem in ["429", "default"] {
                assert!(one["responses"][problem]["content"]["application/problem+json"].is_object(), "{method} {path} does not document {problem}");
            }
        }
    }
}
