//! Mail goes in by SMTP and comes out decoded.

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::support::Account;

const SCRIPT: &str = "EHLO me\r\nMAIL FROM:<school@example.test> SMTPUTF8\r\nRCPT TO:<Anna@Example.test>\r\nDATA\r\n\
From: =?utf-8?B?0KjQutC+0LvQsA==?= <school@example.test>\r\nTo: anna@example.test\r\n\
Subject: =?utf-8?B?0J/RgNC40LPQu9Cw0YjQtdC90LjQtQ==?=\r\nMIME-Version: 1.0\r\n\
Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
=D0=9F=D1=80=D0=B8=D0=B2=D0=B5=D1=82, https://example.test/?token=3Dabc\r\n..\r\n.\r\nQUIT\r\n";

#[tokio::test]
async fn a_letter_is_taken_and_shown() {
    let account = Account::open().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("bound");
    tokio::spawn(sandbox::mailbox::smtp::serve(listener, account.sandbox.mailbox.clone()));
    let mut stream = TcpStream::connect(address).await.expect("listening");
    stream.write_all(SCRIPT.as_bytes()).await.expect("sent");
    let mut said = String::new();
    stream.read_to_string(&mut said).await.expect("said");
    assert!(said.starts_with("220 ") && said.contains("\r\n354 ") && said.ends_with("221 2.0.0 bye\r\n"), "{said}");

    let letters = account.control("GET", "/mailbox?to=anna@example", Value::Null).await;
    assert_eq!(letters[0]["subject"], "Приглашение");
    assert_eq!(letters[0]["text"], "Привет, https://example.test/?token=abc\r\n.\r\n");
    assert_eq!(letters[0]["to"], json!(["Anna@Example.test"]));
    assert_eq!(account.control("GET", "/mailbox?to=nobody", Value::Null).await, json!([]));
    account.control("DELETE", "/mailbox", Value::Null).await;
    assert_eq!(account.control("GET", "/mailbox", Value::Null).await, json!([]));
}
