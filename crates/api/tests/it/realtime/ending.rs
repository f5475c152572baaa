//! The process stops.

use super::bench::App;

#[tokio::test]
async fn clients_are_told_to_come_back() {
    let app = App::start().await;
    let owner = app.owner().await;
    let mut signed_in = app.listen(&owner.access_token, None).await;
    let mut not_yet = app.connect().await;
    app.shutdown.cancel();
    assert_eq!(signed_in.closed().await, 1001);
    assert_eq!(not_yet.closed().await, 1001);
}
