/// `part` of `whole` in whole per cent, rounded. Of nothing there is no figure, and that is not zero.
#[must_use]
pub fn percent(part: i64, whole: i64) -> Option<i64> {
    if whole == 0 { None } else { Some((part * 100 + whole / 2) / whole) }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn rounded_and_absent_of_nothing() {
        assert_eq!(percent(0, 0), None);
        assert_eq!(percent(2, 3), Some(67));
        assert_eq!(percent(0, 5), Some(0));
        assert_eq!(percent(5, 5), Some(100));
    }
}
