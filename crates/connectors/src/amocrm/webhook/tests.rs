use super::*;

fn read(body: &str) -> Result<Vec<Hint>, Error> {
    let plan = WebhookPlan { url: String::new(), account_key: "31000001".to_owned(), keep: Value::Null };
    hints(&plan, &Webhook { content_type: Some("application/x-www-form-urlencoded"), query: None, body: body.as_bytes() })
}

#[test]
fn each_shape_of_call_names_what_to_look_at() {
    use Kind::{Communications, Companies, Contacts, Deals, Tasks};
    for (body, expected) in [
        ("leads[status][0][id]=7100001&leads[status][0][status_id]=142", vec![(Deals, "7100001")]),
        ("leads%5Bdelete%5D%5B0%5D%5Bid%5D=7&leads%5Bdelete%5D%5B1%5D%5Bid%5D=8", vec![(Deals, "7"), (Deals, "8")]),
        ("contacts[update][0][id]=5&contacts[update][0][type]=company", vec![(Companies, "5")]),
        ("contacts[add][0][id]=6&contacts[add][0][type]=contact&contacts[add][0][linked_leads_id][3][ID]=3", vec![(Contacts, "6")]),
        ("task[add][0][id]=9&task[add][0][element_id]=7", vec![(Tasks, "9")]),
        ("unsorted[add][0][uid]=abc&unsorted[add][0][lead_id]=77", vec![(Deals, "77")]),
        (
            "leads[note][0][note][id]=91&leads[note][0][note][element_id]=7&leads[note][0][note][element_type]=2",
            vec![(Deals, "7"), (Communications, "leads:91")],
        ),
        (
            "contacts[note][0][note][id]=92&contacts[note][0][note][element_id]=5&contacts[note][0][note][element_type]=3",
            vec![(Companies, "5"), (Communications, "companies:92")],
        ),
        ("message[add][0][id]=x&talk[add][0][talk_id]=1", vec![]),
        ("leads[add][0][id]=not-a-number", vec![]),
        ("leads[add][0][id]=1&leads[update][0][id]=1", vec![(Deals, "1")]),
    ] {
        let got = read(&format!("{body}&account[subdomain]=school1&account[id]=31000001"));
        let expected: Vec<Hint> = expected.into_iter().map(|(kind, id)| Hint::Record(kind, id.to_owned())).collect();
        assert_eq!(got, Ok(expected), "{body}");
    }
}

#[test]
fn calls_for_another_account_are_refused() {
    assert_eq!(read("leads[add][0][id]=1&account[id]=31000002"), Err(Error::BadCredentials));
    assert!(matches!(read("leads[add][0][id]=1"), Err(Error::Unexpected { .. })));
    assert!(matches!(read("%%%\u{0}[[[]]]=="), Err(Error::Unexpected { .. })));
}

#[test]
fn the_goodbye_is_a_hint() {
    let plan = WebhookPlan { url: String::new(), account_key: "31000001".to_owned(), keep: Value::Null };
    let said = |query| hints(&plan, &Webhook { content_type: None, query: Some(query), body: b"" });
    assert_eq!(said("account_id=31000001&client_uuid=x&signature=00"), Ok(vec![Hint::Revoked]));
    assert_eq!(said("account_id=1&client_uuid=x&signature=00"), Err(Error::BadCredentials));
    assert!(said("").is_err());
}
