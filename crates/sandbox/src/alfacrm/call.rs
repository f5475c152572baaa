//! What a path asks for.

/// `/v2api/{branch}/{entity}/{action}`, the branch being optional.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Call {
    Login,
    On {
        /// `None` when the path names no branch, or branch 0.
        branch: Option<u32>,
        entity: String,
        action: String,
    },
}

impl Call {
    /// `None` for paths the vendor does not know.
    pub fn parse(path: &str) -> Option<Self> {
        let rest = path.strip_prefix("/alfacrm").unwrap_or(path).strip_prefix("/v2api/")?;
        let mut parts: Vec<&str> = rest.split('/').collect();
        if parts == ["auth", "login"] {
            return Some(Self::Login);
        }
        let branch = match parts.first()?.parse::<u32>() {
            Ok(branch) => {
                parts.remove(0);
                Some(branch).filter(|branch| *branch > 0)
            }
            Err(_) => None,
        };
        let (entity, action) = match parts.as_slice() {
            [entity, action] => (*entity, *action),
            ["teacher", entity @ ("teacher-rate" | "working-hour"), action] => (*entity, *action),
            _ => return None,
        };
        Some(Self::On { branch, entity: entity.to_owned(), action: action.to_owned() })
    }

    pub fn is_list(&self) -> bool {
        matches!(self, Self::On { action, .. } if action == "index")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_with_and_without_base_and_branch() {
        let on = |branch, entity: &str| Some(Call::On { branch, entity: entity.into(), action: "index".into() });
        assert_eq!(Call::parse("/alfacrm/v2api/auth/login"), Some(Call::Login));
        assert_eq!(Call::parse("/v2api/2/customer/index"), on(Some(2), "customer"));
        assert_eq!(Call::parse("/v2api/branch/index"), on(None, "branch"));
        assert_eq!(Call::parse("/v2api/0/branch/index"), on(None, "branch"));
        assert_eq!(Call::parse("/v2api/1/teacher/working-hour/index"), on(Some(1), "working-hour"));
        assert_eq!(Call::parse("/v2api/1/customer"), None);
        assert_eq!(Call::parse("/other"), None);
    }
}
