//! Groups and who is in them.

use serde_json::{Value, json};

use super::put;
use crate::canvas::call::Call;
use crate::canvas::site::Site;
use crate::canvas::site::groups::{Group, Membership};

pub fn group(site: &Site, group: &Group, call: &Call<'_>) -> Value {
    let mut shown = json!({
        "id": group.id, "name": group.name, "description": group.description, "created_at": group.created_at, "max_membership": null, "is_public": false,
        "join_level": "invitation_only", "group_category_id": group.group_category_id, "followed_by_user": false, "avatar_url": null, "role": null,
        "members_count": site.members_in(group.id).count(), "storage_quota_mb": 50, "context_type": "Course", "course_id": group.course_id,
        "context_name": site.courses.get(&group.course_id).map(|course| course.name.clone()), "concluded": false,
    });
    if call.sees_sis(site, Some(group.course_id)) {
        put(&mut shown, [("sis_group_id", json!(group.sis_group_id)), ("sis_import_id", Value::Null)]);
    }
    if call.include("users") {
        let users = site.members_in(group.id).filter_map(|member| site.user(member.user_id));
        shown["users"] = users.map(|user| super::user::brief(site, user, call, Some(group.course_id))).collect();
    }
    shown
}

pub fn membership(member: &Membership) -> Value {
    json!({
        "id": member.id, "group_id": member.group_id, "user_id": member.user_id, "workflow_state": "accepted", "moderator": member.moderator,
        "created_at": member.created_at, "just_created": false,
    })
}
