use chrono::TimeZone;
use proptest::prelude::{Just, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::strategy::Strategy as Gives;
use serde_json::json;

use super::*;
use crate::sync::Direction;

fn fields(value: Value) -> Fields {
    serde_json::from_value(value).expect("an object")
}

fn merged(base: Value, ours: Value, theirs: Value, strategy: Strategy) -> Merged {
    let (base, ours, theirs) = (fields(base), fields(ours), fields(theirs));
    let at = |second| Utc.timestamp_opt(second, 0).single();
    merge(&Sides { base: &base, ours: &ours, theirs: &theirs, ours_at: at(10), theirs_at: at(9) }, &Policy::new(strategy))
}

#[test]
fn a_field_one_side_changed_travels_to_the_other() {
    let merged = merged(
        json!({ "name": "Анна", "note": "" }),
        json!({ "name": "Анна", "note": "звонить утром" }),
        json!({ "name": "Анна Петрова", "note": "" }),
        Strategy::Ask,
    );
    assert_eq!(merged.here, fields(json!({ "name": "Анна Петрова" })));
    assert_eq!(merged.there, fields(json!({ "note": "звонить утром" })));
    assert!(merged.disputes.is_empty());
}

#[test]
fn both_changed_is_decided_by_the_strategy() {
    let (base, ours, theirs) = (json!({ "name": "А" }), json!({ "name": "Б" }), json!({ "name": "В" }));
    let of = |strategy| merged(base.clone(), ours.clone(), theirs.clone(), strategy);
    assert_eq!(of(Strategy::Vendor).here, fields(json!({ "name": "В" })));
    assert_eq!(of(Strategy::Zveno).there, fields(json!({ "name": "Б" })));
    assert_eq!(of(Strategy::Newest).there, fields(json!({ "name": "Б" })), "ours is a second newer");
    let asked = of(Strategy::Ask);
    assert_eq!((asked.disputes.len(), asked.here.len(), asked.there.len()), (1, 0, 0));
    assert_eq!(asked.agreed["name"], json!("А"), "what is disputed is not agreed");
}

#[test]
fn at_the_first_meeting_who_knows_something_tells_the_other() {
    let merged = merged(json!({}), json!({ "position": null, "note": "VIP" }), json!({ "position": "директор", "note": "" }), Strategy::Ask);
    assert_eq!(merged.here, fields(json!({ "position": "директор" })));
    assert_eq!(merged.there, fields(json!({ "note": "VIP" })));
}

#[test]
fn a_field_travels_only_where_it_may() {
    let (base, ours, theirs) =
        (fields(json!({ "a": 1, "b": 1, "c": 1 })), fields(json!({ "a": 2, "b": 2, "c": 2 })), fields(json!({ "a": 3, "b": 3, "c": 3 })));
    let mut policy = Policy::new(Strategy::Ask);
    policy.direction_of.extend([("a".to_owned(), Direction::In), ("b".to_owned(), Direction::Out), ("c".to_owned(), Direction::Off)]);
    let merged = merge(&Sides { base: &base, ours: &ours, theirs: &theirs, ours_at: None, theirs_at: None }, &policy);
    assert_eq!((merged.here, merged.there), (fields(json!({ "a": 3 })), fields(json!({ "b": 2 }))));
    assert!(merged.disputes.is_empty());
}

fn value() -> impl Gives<Value = Value> {
    prop_oneof![Just(Value::Null), Just(json!("")), Just(json!("x")), Just(json!("y")), Just(json!(1)), Just(json!(["p"])), Just(json!([]))]
}

fn record() -> impl Gives<Value = Fields> {
    prop::collection::btree_map(prop_oneof![Just("a"), Just("b"), Just("c")].prop_map(str::to_owned), value(), 0..4)
        .prop_map(|map| map.into_iter().collect())
}

fn strategy() -> impl Gives<Value = Strategy> {
    prop::sample::select(Strategy::ALL.to_vec())
}

fn written(side: &Fields, writes: &Fields) -> Fields {
    let mut side = side.clone();
    side.extend(writes.clone());
    side
}

proptest! {
    /// After both writes are made, nothing is left to do but what a person was asked.
    #[test]
    fn settles_in_one_step(base in record(), ours in record(), theirs in record(), strategy in strategy()) {
        let policy = Policy::new(strategy);
        let first = merge(&Sides { base: &base, ours: &ours, theirs: &theirs, ours_at: None, theirs_at: None }, &policy);
        let (ours, theirs) = (written(&ours, &first.here), written(&theirs, &first.there));
        let second = merge(&Sides { base: &written(&first.agreed, &first.there), ours: &ours, theirs: &theirs, ours_at: None, theirs_at: None }, &policy);
        prop_assert!(second.here.is_empty() && second.there.is_empty());
        prop_assert_eq!(&second.disputes, &first.disputes);
        let third = merge(&Sides { base: &second.agreed, ours: &ours, theirs: &theirs, ours_at: None, theirs_at: None }, &policy);
        prop_assert_eq!(third.agreed, second.agreed, "an echo is nothing");
    }

    /// A write that never arrived is asked for again by the next merge.
    #[test]
    fn a_lost_write_is_not_forgotten(base in record(), ours in record(), theirs in record(), strategy in strategy()) {
        let policy = Policy::new(strategy);
        let first = merge(&Sides { base: &base, ours: &ours, theirs: &theirs, ours_at: None, theirs_at: None }, &policy);
        let ours = written(&ours, &first.here);
        let again = merge(&Sides { base: &first.agreed, ours: &ours, theirs: &theirs, ours_at: None, theirs_at: None }, &policy);
        prop_assert_eq!(again.there, first.there);
        prop_assert!(again.here.is_empty());
    }

    /// A change of one side alone reaches the other, whatever the strategy; a change is never dropped without a rule or a question.
    #[test]
    fn no_change_is_dropped(base in record(), ours in record(), theirs in record(), strategy in strategy()) {
        let merged = merge(&Sides { base: &base, ours: &ours, theirs: &theirs, ours_at: None, theirs_at: None }, &Policy::new(strategy));
        for field in ours.keys().filter(|field| theirs.contains_key(*field)) {
            let (a, b) = (&ours[field], &theirs[field]);
            let told = merged.here.contains_key(field) || merged.there.contains_key(field) || merged.disputes.iter().any(|dispute| &dispute.field == field);
            prop_assert_eq!(told, !same(a, b));
        }
    }

    /// Seen from the other side, with the strategy turned round, the same values are written.
    #[test]
    fn commutes(base in record(), ours in record(), theirs in record()) {
        let of = |ours: &Fields, theirs: &Fields, strategy| merge(&Sides { base: &base, ours, theirs, ours_at: None, theirs_at: None }, &Policy::new(strategy));
        let (one, other) = (of(&ours, &theirs, Strategy::Vendor), of(&theirs, &ours, Strategy::Zveno));
        prop_assert_eq!(written(&ours, &one.here), written(&ours, &other.there));
        prop_assert_eq!(written(&theirs, &one.there), written(&theirs, &other.here));
    }
}
