//! A client that does not read is let go, and loses nothing by it.

use std::time::Duration;

use domain::id::OrgId;

use super::bench::{App, Heard, quick};

const EVENTS: i64 = 3_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_closed_and_can_resume() {
    let app = App::with(api::LiveLimits { silence: Duration::from_secs(60), ..quick() }).await;
    let owner = app.owner().await;
    let mut socket = app.listen(&owner.access_token, None).await;
    app.change(OrgId(owner.org), usize::try_from(EVENTS).expect("small")).await;
    tokio::time::sleep(Duration::from_millis(2_000)).await;

    let (mut seen, mut rounds) = (0, 0);
    while seen < EVENTS {
        match socket.hear().await {
            Heard::Message(message) if message["type"] == "event" => {
                seen += 1;
                assert_eq!(message["id"], seen, "in order, none twice");
            }
            Heard::Message(other) => panic!("{other}"),
            Heard::Closed(code) => {
                assert!(code == 4008 || code == 1006, "{code}");
                rounds += 1;
                socket = app.listen(&owner.access_token, Some(seen)).await;
            }
        }
    }
    assert_eq!(rounds, 1, "it was let go once, in the middle");
}
