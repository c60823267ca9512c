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

/// What the report must hold.
pub const CONTENTS: Basis = Basis { document: REGULATIONS, clause: "第五十条" };

/// When it must be published.
pub const DEADLINE: Basis = Basis { document: REGULATIONS, clause: "第四十九条" };

/// No item may be left out, none made broader.
pub const NOTHING_LEFT_OUT: Basis =
    Basis { document: FORMAT_2021, clause: "一、报告内容：不能遗漏，也不宜泛化" };

/// Sections, tables, rows and columns of the form.
pub const FORM: Basis = Basis { document: FORMATS, clause: "附件" };

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

/// The decree that the regulation stands in.
pub const DECREE: Basis = Basis { document: REGULATIONS, clause: "题注(2019年5月15日起施行)" };

/// The name of the regulation.
pub const NAME_OF_REGULATIONS: Basis = Basis { document: REGULATIONS, clause: "标题" };

/// The rule on the fee for large requests.
pub const FEE_RULE: Basis = Basis {
    document: "《政府信息公开信息处理费管理办法》(国办函〔2020〕109号)",
    clause: "印发通知",
};
