//! The official texts that rules rest on.

use crate::format::Basis;

/// 条例, the regulation behind the report.
const REGULATIONS: &str = "《中华人民共和国政府信息公开条例》(国务院令第711号)";

/// The edition of 2021.
const FORMAT_2021: &str = "《政府信息公开工作年度报告格式》(国办公开办函〔2021〕30号)";

/// The edition of 2019.
const FORMAT_2019: &str = "《政府信息公开工作年度报告格式》(国办公开办函〔2019〕60号)";

/// Both editions.
const FORMATS: &str = "《政府信息公开工作年度报告格式》(国办公开办函〔2019〕60号、〔2021〕30号)";

/// What a site of a public body is checked for.
const SITE_CHECK: &str = "《政府网站与政务新媒体检查指标》(国办秘函〔2019〕19号)";

/// 信息处理费.
const FEE_MEASURES: &str = "《政府信息公开信息处理费管理办法》(国办函〔2020〕109号)";

/// What the report must hold.
pub const CONTENTS: Basis = Basis { document: REGULATIONS, clause: "第五十条" };

/// When it must be published.
pub const DEADLINE: Basis = Basis { document: REGULATIONS, clause: "第四十九条" };

/// No item may be left out, none made broader.
pub const NOTHING_LEFT_OUT: Basis =
    Basis { document: FORMAT_2021, clause: "一、报告内容：不能遗漏，也不宜泛化" };

/// What section 一 must survey.
pub const OVERVIEW: Basis = Basis { document: FORMAT_2021, clause: "一、报告内容：(一)总体情况" };

/// Problems and what was done about them; of governments, how they are examined and judged.
pub const PROBLEMS: Basis = Basis { document: REGULATIONS, clause: "第五十条第四项" };

/// Sections, tables, rows and columns of the form.
pub const FORM: Basis = Basis { document: FORMATS, clause: "附件" };

/// The cells of 表三.
pub const REQUESTS: Basis = Basis { document: FORMATS, clause: "附件第三部分表格" };

/// The cells of 表四.
pub const PROCEEDINGS: Basis = Basis { document: FORMATS, clause: "附件第四部分表格" };

/// The edition that belongs to a year.
pub const EDITION: Basis = Basis { document: FORMATS, clause: "通知正文" };

/// The sentence in the corner of 表三.
pub const IDENTITY: Basis = Basis {
    document: FORMATS,
    clause: "附件第三部分表格：第一项加第二项之和，等于第三项加第四项之和",
};

/// 总计 in 表三, as a row.
pub const OUTCOME_TOTAL: Basis =
    Basis { document: FORMATS, clause: "附件第三部分表格：第三项(七)总计" };

/// 总计 in 表三, as a column.
pub const APPLICANT_TOTAL: Basis =
    Basis { document: FORMATS, clause: "附件第三部分表格：“总计”列" };

/// 总计 in 表四.
pub const PROCEEDING_TOTAL: Basis =
    Basis { document: FORMATS, clause: "附件第四部分表格：“总计”列" };

/// The cells of 表二 in the edition of 2019.
pub const DISCLOSURE_2019: Basis = Basis { document: FORMAT_2019, clause: "附件第二部分表格" };

/// The cells of 表二 in the edition of 2021.
pub const DISCLOSURE_2021: Basis = Basis { document: FORMAT_2021, clause: "附件第二部分表格" };

/// No words or links of a kind that no public body may publish.
pub const SITE_CONTENT: Basis = Basis {
    document: SITE_CHECK,
    clause: "单项否决指标“安全、泄密事故等严重问题”第3项：发布或链接反动、暴力、色情等内容",
};

/// No page that was tampered with.
pub const SITE_ATTACK: Basis = Basis {
    document: SITE_CHECK,
    clause: "单项否决指标“安全、泄密事故等严重问题”第4项：页面被挂马、内容被篡改没有及时处置",
};

/// 部分公开 counts once, printed in the label of its row.
pub const PARTLY_ONCE: Basis = Basis {
    document: FORMATS,
    clause: "附件第三部分表格：(二)部分公开（区分处理的，只计这一情形，不计其他情形）",
};

/// Which disputes about refusals a court hears only after 行政复议.
pub const REVIEW_FIRST: Basis = Basis {
    document: "《中华人民共和国行政复议法》(2023 年修订)",
    clause: "第二十三条第一款第(四)项",
};

/// A case with the reviewing body as a defendant beside the first counts for the first.
pub const CO_DEFENDANT: Basis = Basis {
    document: "国务院办公厅政府信息与政务公开办公室复函(国办公开办函〔2016〕201号)",
    clause: "复议机关作共同被告的案件，只计入作出原公开决定的机关",
};

/// Who may make 规章; in this section in each version of the law.
pub const RULE_MAKERS: Basis =
    Basis { document: "《中华人民共和国立法法》", clause: "第四章第二节(规章)" };

/// Openness is the norm.
pub const NORM: Basis = Basis { document: REGULATIONS, clause: "第五条" };

/// No fee for providing information.
pub const NO_FEE: Basis = Basis { document: REGULATIONS, clause: "第四十二条" };

/// What the fee for handling applications comes to.
pub const FEE_TARIFF: Basis = Basis { document: FEE_MEASURES, clause: "收费标准" };

/// Grave slips of wording on official pages.
pub const GRAVE_WORDING: Basis =
    Basis { document: SITE_CHECK, clause: "单项否决指标：出现严重表述错误" };

/// The decree that the regulation stands in.
pub const DECREE: Basis = Basis { document: REGULATIONS, clause: "题注(2019年5月15日起施行)" };

/// The name of the regulation.
pub const NAME_OF_REGULATIONS: Basis = Basis { document: REGULATIONS, clause: "标题" };

/// The rule on the fee for large requests.
pub const FEE_RULE: Basis = Basis { document: FEE_MEASURES, clause: "印发通知" };
