//! Passwords that are tried first. Shorter ones are refused by their length already.

/// Whether it is one of them, or one character or a short piece over and over.
pub fn contains(password: &str) -> bool {
    let lower = password.to_lowercase();
    COMMON.contains(&lower.as_str()) || is_repetition(&lower)
}

fn is_repetition(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    (1..=4).any(|piece| chars.len() > piece && chars.iter().enumerate().all(|(at, c)| *c == chars[at % piece]))
}

/// From the public lists of leaked passwords, ten characters and more.
const COMMON: &[&str] = &[
    "1234567890",
    "0123456789",
    "0987654321",
    "9876543210",
    "12345678910",
    "123456789a",
    "a123456789",
    "1234567890a",
    "q1234567890",
    "1234554321",
    "1q2w3e4r5t",
    "1q2w3e4r5t6y",
    "q1w2e3r4t5",
    "q1w2e3r4t5y6",
    "1qaz2wsx3edc",
    "zaq12wsxcde3",
    "qazwsxedcrfv",
    "qwertyuiop",
    "qwertyuiop[]",
    "qwerty12345",
    "qwerty123456",
    "qwerty1234567890",
    "1234567890qwerty",
    "asdfghjkl;",
    "asdfghjkl1",
    "zxcvbnm123",
    "qwertyqwerty",
    "poiuytrewq",
    "password12",
    "password123",
    "password1234",
    "password12345",
    "passw0rd123",
    "p@ssw0rd123",
    "p@ssword123",
    "passwordpassword",
    "mypassword",
    "administrator",
    "admin12345",
    "admin123456",
    "adminadmin",
    "welcome123",
    "welcome1234",
    "letmein123",
    "letmeinnow",
    "changeme123",
    "changemenow",
    "iloveyou12",
    "iloveyou123",
    "iloveyou1234",
    "sunshine123",
    "princess123",
    "football123",
    "baseball123",
    "superman123",
    "dragon12345",
    "monkey12345",
    "master12345",
    "michael123",
    "trustno1trustno1",
    "starwars123",
    "whatever123",
    "computer123",
    "internet123",
    "samsung123",
    "йцукенгшщз",
    "йцукенгшщзхъ",
    "йцукен12345",
    "йцукен123456",
    "фывапролдж",
    "пароль12345",
    "пароль123456",
    "парольпароль",
    "привет12345",
    "любовь12345",
    "zveno12345",
    "zveno123456",
    "school12345",
    "teacher123",
    "student123",
    "russia12345",
    "moscow12345",
    "spartak123",
    "zenitzenit",
];

#[cfg(test)]
mod tests {
    use super::contains;

    #[test]
    fn the_first_guesses_are_known() {
        for (password, expected) in
            [("Password123", true), ("йцукенгшщз", true), ("aaaaaaaaaaaa", true), ("abcabcabcabc", true), ("correct horse battery", false)]
        {
            assert_eq!(contains(password), expected, "{password}");
        }
    }
}
