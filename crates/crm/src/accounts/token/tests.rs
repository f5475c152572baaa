use super::*;

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).expect("in range")
}

fn claims() -> Claims {
    Claims { sub: Uuid::from_u128(1), org: Uuid::from_u128(2), sid: Uuid::from_u128(3), role: Role::Owner, iat: 1000, exp: 1900 }
}

#[test]
fn the_header_is_what_it_says() {
    assert_eq!(URL_SAFE_NO_PAD.decode(HEADER).expect("base64"), br#"{"alg":"HS256","typ":"JWT"}"#);
}

#[test]
fn all_keys_verify_and_the_first_signs() {
    let (old, new): (SecretString, SecretString) = ("o".repeat(32).into(), "n".repeat(32).into());
    let token = sign(std::slice::from_ref(&old), &claims());
    assert_eq!(verify(&[new.clone(), old.clone()], &token, at(1100)), Some(claims()));
    assert_eq!(verify(std::slice::from_ref(&new), &token, at(1100)), None);
    assert_eq!(verify(&[old], &token, at(1906)), None, "ended");
}

#[test]
fn a_token_that_chooses_its_own_algorithm_is_refused() {
    let key: SecretString = "k".repeat(32).into();
    let token = sign(std::slice::from_ref(&key), &claims());
    let payload = token.split('.').nth(1).expect("three parts");
    let none = URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"JWT"}"#);
    for forged in [format!("{none}.{payload}."), format!("{HEADER}.{payload}."), format!("{HEADER}.{payload}"), token.replace('.', ".x")] {
        assert_eq!(verify(std::slice::from_ref(&key), &forged, at(1100)), None, "{forged}");
    }
}

#[test]
fn agrees_with_the_example_of_the_standard() {
    // RFC 7515 A.1 signs other text under another header; what must agree is the HMAC itself (RFC 4231, case 2).
    let bytes = mac(&"Jefe".to_owned().into(), "what do ya want for nothing?").finalize().into_bytes();
    assert_eq!(bytes[..8], [0x5b, 0xdc, 0xc1, 0x46, 0xbf, 0x60, 0x75, 0x4e]);
}
