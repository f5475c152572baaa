//! `core_webservice_get_site_info`: who is asking, and what may be asked.

use super::super::call::Call;
use super::super::problem::{Answer, Problem};
use super::super::site::FRONT_PAGE;
use super::super::tree::{Tree, record};
use super::user_shape;

const FEATURES: [(&str, u32); 12] = [
    ("usecomments", 1),
    ("usetags", 1),
    ("enablenotes", 1),
    ("messaging", 1),
    ("enableblogs", 1),
    ("enablecompletion", 1),
    ("enablebadges", 1),
    ("messagingallusers", 0),
    ("enablecustomreports", 1),
    ("enableglobalsearch", 0),
    ("mnet_dispatcher_mode", 0),
    ("enablecompetencies", 1),
];

pub fn show(call: &mut Call<'_>) -> Answer {
    let user = call.site.user(call.rights.user).ok_or_else(Problem::user)?;
    let functions: Tree = call.functions.iter().map(|(name, version)| record().with("name", *name).with("version", version).into()).collect();
    let features: Tree = FEATURES.iter().map(|(name, value)| record().with("name", *name).with("value", *value).into()).collect();
    let is_admin = call.rights.is_admin();
    let (quota, upload) = if is_admin { (0, -1) } else { (104_857_600, 2_097_152) };
    let info = record()
        .with("sitename", &call.settings.site_name)
        .with("username", &user.username)
        .with("firstname", &user.firstname)
        .with("lastname", &user.lastname)
        .with("fullname", user.fullname())
        .with("lang", &user.lang)
        .with("userid", user.id)
        .with("siteurl", call.url)
        .with("userpictureurl", user_shape::picture(call.url, 1))
        .with("functions", functions)
        .with("downloadfiles", 1)
        .with("uploadfiles", 0)
        .with("release", &call.settings.release)
        .with("version", &call.settings.version)
        .with("mobilecssurl", "")
        .with("advancedfeatures", features)
        .with("usercanmanageownfiles", true)
        .with("userquota", quota)
        .with("usermaxuploadfilesize", upload)
        .with("userhomepage", 1)
        .with("userprivateaccesskey", "0".repeat(32))
        .with("siteid", FRONT_PAGE)
        .with("sitecalendartype", "gregorian")
        .with("usercalendartype", "gregorian")
        .with("userissiteadmin", is_admin)
        .with("theme", "boost")
        .with("limitconcurrentlogins", 0)
        .with("policyagreed", 0);
    Ok(info.into())
}
