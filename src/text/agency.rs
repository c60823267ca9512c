//! Kinds of public bodies, by their names.

/// What kind of body a name is that of, as far as the name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A government of a county or above; also an area alone: its report is that government's.
    Government,
    /// The office of such a government: its report is its own or the government's.
    GovernmentOffice,
    /// The committee of a zone (管委会): like a government in some zones, like a department in others.
    Committee,
    /// A department of a government of a county or above.
    Department,
    /// Probably under such a department, or answering to one far away: centres, teams, branches, tax
    /// offices, offices of towns.
    Subordinate,
    /// 乡, 镇.
    Town,
    /// 街道.
    Street,
    /// The name does not tell.
    Other,
}

/// Areas of county level and above, by the last character of their name.
const AREAS: &[char] = &['省', '市', '县', '區', '区', '州', '旗', '盟', '縣'];

/// Zones that have a committee, not a government. 新区 may have either.
const ZONES: &[&str] = &[
    "开发区",
    "实验区",
    "试验区",
    "高新区",
    "经开区",
    "新区",
    "示范区",
    "园区",
    "管理区",
    "风景区",
    "名胜区",
    "保税区",
    "片区",
    "度假区",
    "保护区",
    "合作区",
    "功能区",
    "产业园",
    "科技园",
    "工业园",
    "农场",
    "林场",
];

/// What ends like a district and is none.
const NO_DISTRICTS: &[&str] =
    &["社区", "校区", "小区", "景区", "城区", "辖区", "特区", "库区", "灌区", "矿区", "林区"];

/// Departments far away keep offices in each place that no government there stands over.
const VERTICAL: &[&str] = &[
    "税务",
    "海关",
    "气象",
    "烟草",
    "邮政",
    "海事",
    "金融监",
    "银保监",
    "证监",
    "调查队",
    "消防救援",
    "出入境",
];

/// The kind of body that a name, folded as the outline has it, is that of.
///
/// ```
/// use gouji::text::agency::{Kind, kind};
///
/// assert_eq!(kind("云岭县市场监督管理局"), Kind::Department);
/// assert_eq!(kind("市审管办"), Kind::Department);
/// assert_eq!(kind("青禾县人民政府"), Kind::Government);
/// assert_eq!(kind("青禾县人民政府办公室"), Kind::GovernmentOffice);
/// assert_eq!(kind("青禾高新技术产业开发区管委会"), Kind::Committee);
/// assert_eq!(kind("青禾县云溪镇人民政府"), Kind::Town);
/// assert_eq!(kind("青禾县人民政府云溪街道办事处"), Kind::Street);
/// assert_eq!(kind("青禾县政务服务中心"), Kind::Subordinate);
/// assert_eq!(kind("云溪中学"), Kind::Other);
/// ```
#[must_use]
pub fn kind(name: &str) -> Kind {
    let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if has(&["中共", "县委", "市委", "区委", "省委", "州委", "旗委", "法院", "检察院", "人大常委", "政协"])
    {
        return Kind::Other;
    }
    if name.contains('驻') && ends(&["办事处", "办"]) {
        return Kind::Subordinate;
    }
    if ends(&["街道", "街道办", "办事处"]) || has(&["街道办事处"]) {
        return Kind::Street;
    }
    if ends(&["管委会", "管理委员会", "管委会办公室", "管理委员会办公室", "管委会办"])
    {
        return Kind::Committee;
    }
    let office = name
        .strip_suffix("办公室")
        .or_else(|| name.strip_suffix("办公厅"))
        .or_else(|| name.strip_suffix('办'))
        .filter(|rest| rest.ends_with("政府"));
    if let Some(area) = office {
        return match government(area) {
            Kind::Government => Kind::GovernmentOffice,
            other => other,
        };
    }
    if ends(&["人民政府", "政府", "行政公署", "行署"]) {
        return government(name);
    }
    if ends(ZONES) {
        return Kind::Committee;
    }
    if ends(&["镇", "乡", "苏木"]) {
        return Kind::Town;
    }
    if ends(&["社区", "校区", "小区", "景区"]) {
        return Kind::Other;
    }
    if name.ends_with(AREAS) {
        return Kind::Government;
    }
    department(name)
}

/// The kind of government, by a name that ends like one.
fn government(name: &str) -> Kind {
    let area = ["人民政府", "政府", "行政公署", "行署"]
        .iter()
        .find_map(|end| name.strip_suffix(end))
        .unwrap_or(name);
    match () {
        () if area.ends_with(['镇', '乡']) || area.ends_with("苏木") => Kind::Town,
        () if !name.ends_with("人民政府") && ZONES.iter().any(|zone| area.ends_with(zone)) => {
            Kind::Committee
        }
        () if area.ends_with(AREAS) || area.ends_with("地区") || area.ends_with("特区") => {
            Kind::Government
        }
        () => Kind::Other,
    }
}

/// Whether a name is that of a department, and of whose.
fn department(name: &str) -> Kind {
    let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    let is_department = ends(&["局", "厅", "委员会", "委", "办公室", "办"]);
    let is_under = ends(&["分局", "中心", "处", "所", "队", "站", "署"]);
    if !is_department && !is_under {
        return Kind::Other;
    }
    if ends(&["村民委员会", "居民委员会"]) {
        return Kind::Other;
    }
    // 「市审管办」: an area may be a single character.
    let names_area = name.contains(AREAS);
    let is_sure = is_department
        && !is_under
        && names_area
        && !ZONES.iter().chain(VERTICAL).any(|word| name.contains(word))
        && !of_town(name);
    if is_sure { Kind::Department } else { Kind::Subordinate }
}

/// Whether two names, folded, may be those of the same body: one leaves out characters of the other.
///
/// ```
/// use gouji::text::agency::may_be_same;
///
/// assert!(may_be_same("云岭县市场监管局", "云岭县市场监督管理局"));
/// assert!(may_be_same("县发改委", "云岭县发展和改革委员会"));
/// assert!(!may_be_same("云岭县财政局", "云岭县教育局"));
/// ```
#[must_use]
pub fn may_be_same(one: &str, other: &str) -> bool {
    is_short_for(one, other) || is_short_for(other, one)
}

fn is_short_for(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|character| rest.any(|other| other == character))
}

/// The county, district or banner that a name, folded, begins with or names behind a province and a city.
///
/// ```
/// use gouji::text::agency::county;
///
/// assert_eq!(county("某市云岭县市场监督管理局"), Some("云岭县"));
/// assert_eq!(county("青禾区云溪街道办事处"), Some("青禾区"));
/// assert_eq!(county("青禾市教育局"), None);
/// assert_eq!(county("青禾高新技术产业开发区管委会"), None);
/// assert_eq!(county("县教育局"), None);
/// ```
#[must_use]
pub fn county(name: &str) -> Option<&str> {
    // The longest counted names have 15 characters (积石山保安族东乡族撒拉族自治县).
    const LONGEST: usize = 16;
    let mut start = 0;
    for (at, character) in name.char_indices() {
        let end = at + character.len_utf8();
        let stem = name.get(start..at)?.chars().count();
        match character {
            '省' | '市' | '盟' if stem > 0 => start = end,
            '州' if name[start..end].ends_with("自治州") => start = end,
            '区' if name[start..end].ends_with("自治区") || name[start..end].ends_with("地区") => {
                start = end
            }
            // 红旗区.
            '区' | '旗' if stem < 2 => {}
            '县' | '区' | '旗' => {
                let area = &name[start..end];
                let is_zone = ZONES.iter().chain(NO_DISTRICTS).any(|zone| area.ends_with(zone));
                return ((1..LONGEST).contains(&stem) && !is_zone).then_some(area);
            }
            _ => {}
        }
    }
    None
}

/// Whether a name is that of an office of a town or street: 云溪镇党政办公室, but not 城乡建设局 nor 镇江市….
fn of_town(name: &str) -> bool {
    name.contains("街道")
        || ["镇", "乡"].iter().any(|town| {
            name.match_indices(town).any(|(at, _)| {
                let (before, after) = (&name[..at], &name[at + town.len()..]);
                let is_word = before.is_empty()
                    || before.ends_with('城')
                    || before.ends_with(AREAS)
                    || after.starts_with(['村', '镇'])
                    || before.ends_with('乡')
                    || after.starts_with(AREAS);
                !is_word
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn departments_stand_under_a_government() {
        for name in [
            "某省财政厅",
            "青禾县城乡建设局",
            "青禾县乡村振兴局",
            "青禾县卫生健康委员会",
            "青禾区发改委",
            "青禾县信访局",
            "青禾州住房和城乡建设局",
            "区政务服务办公室",
        ] {
            assert_eq!(kind(name), Kind::Department, "{name}");
        }
    }

    #[test]
    fn what_is_not_surely_a_department() {
        for name in [
            "财政局",
            "国家税务总局青禾县税务局",
            "青禾县气象局",
            "青禾市公安局云溪分局",
            "青禾县交通运输综合行政执法大队",
            "云溪镇综合执法办公室",
            "青禾高新区财政局",
            "青禾新区教育局",
            "青禾市人民政府驻某市办事处",
        ] {
            assert_eq!(kind(name), Kind::Subordinate, "{name}");
        }
    }

    #[test]
    fn areas_stand_for_their_governments() {
        assert_eq!(kind("青禾区"), Kind::Government);
        assert_eq!(kind("青禾自治州人民政府"), Kind::Government);
        assert_eq!(kind("青禾地区行政公署"), Kind::Government);
        assert_eq!(kind("青禾市人民政府办公厅"), Kind::GovernmentOffice);
        assert_eq!(kind("青禾县政府办"), Kind::GovernmentOffice);
        assert_eq!(kind("青禾新区人民政府"), Kind::Government);
        assert_eq!(kind("青禾综合实验区"), Kind::Committee);
        assert_eq!(kind("青禾新区"), Kind::Committee);
        assert_eq!(kind("青禾新区管理委员会办公室"), Kind::Committee);
    }

    #[test]
    fn towns_and_streets() {
        assert_eq!(kind("云溪镇"), Kind::Town);
        assert_eq!(kind("青禾县石桥乡人民政府"), Kind::Town);
        assert_eq!(kind("青禾县云溪镇人民政府办公室"), Kind::Town);
        assert_eq!(kind("云溪街道"), Kind::Street);
        assert_eq!(kind("青禾区云溪街道办"), Kind::Street);
    }

    #[test]
    fn counties() {
        assert_eq!(county("某省青禾市云岭县人民政府"), Some("云岭县"));
        assert_eq!(county("沛县水务局"), Some("沛县"));
        assert_eq!(county("青州市云岭区水务局"), Some("云岭区"));
        assert_eq!(county("全州县水务局"), Some("全州县"));
        assert_eq!(county("红旗区水务局"), Some("红旗区"));
        assert_eq!(county("某壮族自治区云岭县水务局"), Some("云岭县"));
        assert_eq!(county("某某回族自治县水务局"), Some("某某回族自治县"));
        for name in ["", "县", "青禾市市场监督管理局", "青禾新区教育局", "云溪社区", "青禾地区行政公署"]
        {
            assert_eq!(county(name), None, "{name}");
        }
    }

    #[test]
    fn names_for_short() {
        assert!(may_be_same("市审管办", "青禾市行政审批服务管理办公室"));
        assert!(may_be_same("云溪镇", "云岭县云溪镇人民政府"));
        assert!(!may_be_same("云溪镇", "云岭县石桥镇人民政府"));
        assert!(!may_be_same("云岭县财政全融局", "云岭县财政金融局"));
    }

    #[test]
    fn others() {
        for name in [
            "",
            "中共青禾县委办公室",
            "青禾县人民法院",
            "青禾水务有限公司",
            "青禾县人民医院",
            "云溪社区",
            "人民政府",
            "云溪村村民委员会",
        ] {
            assert_eq!(kind(name), Kind::Other, "{name}");
        }
    }
}
