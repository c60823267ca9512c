//! The six sections that both editions prescribe, and how their headings are worded.

/// One of the six sections.
#[derive(Debug)]
pub struct SectionFormat {
    /// 1 to 6.
    pub number: u8,
    /// 一 to 六.
    pub ordinal: &'static str,
    /// The official heading, without its ordinal.
    pub heading: &'static str,
    /// Accepted wordings, most of them that of 条例 第五十条 itself.
    pub variants: &'static [&'static str],
    /// Wordings that name the section and are not accepted: reports before 2019, and slips.
    pub others: &'static [&'static str],
}

/// The six sections in official order.
///
/// Variants and others are those of published reports.
pub static SECTIONS: [SectionFormat; 6] = [
    SectionFormat {
        number: 1,
        ordinal: "一",
        heading: "总体情况",
        variants: &[],
        others: &[
            "概述",
            "工作概述",
            "主要工作概述",
            "基本情况",
            "政府信息公开工作的基本情况",
            "政府信息公开总体工作情况",
            "政府信息公开工作总体情况",
        ],
    },
    SectionFormat {
        number: 2,
        ordinal: "二",
        heading: "主动公开政府信息情况",
        variants: &[
            "行政机关主动公开政府信息情况",
            "行政机关主动公开政府信息的情况",
            "主动公开政府信息的情况",
        ],
        others: &["主动公开信息情况", "主动公开情况", "政府信息主动公开情况"],
    },
    SectionFormat {
        number: 3,
        ordinal: "三",
        heading: "收到和处理政府信息公开申请情况",
        variants: &[
            "行政机关收到和处理政府信息公开申请情况",
            "行政机关收到和处理政府信息公开申请的情况",
            "收到和处理政府信息公开申请的情况",
        ],
        others: &[
            "依申请公开政府信息情况",
            "依申请公开政府信息的情况",
            "收到和处理信息公开申请情况",
            "依申请公开情况",
        ],
    },
    SectionFormat {
        number: 4,
        ordinal: "四",
        heading: "政府信息公开行政复议、行政诉讼情况",
        variants: &[
            "政府信息公开行政复议行政诉讼情况",
            "政府信息公开行政复议和行政诉讼情况",
            "政府信息公开行政复议及行政诉讼情况",
            "政府信息公开行政复议、行政诉讼的情况",
            "政府信息公开行政复议、提起行政诉讼情况",
            "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
            "因政府信息公开工作被申请行政复议和提起行政诉讼情况",
            "因政府信息公开被申请行政复议、提起行政诉讼情况",
            "政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "因政府信息公开工作被申请行政复议、行政诉讼情况",
        ],
        others: &["行政复议、行政诉讼情况", "复议、诉讼情况", "政府信息公开行政法复议、行政诉讼情况"],
    },
    SectionFormat {
        number: 5,
        ordinal: "五",
        heading: "存在的主要问题及改进情况",
        variants: &[
            "政府信息公开工作存在的主要问题及改进情况",
            "存在的主要问题和改进情况",
            "政府信息公开工作存在的主要问题和改进情况",
        ],
        others: &[
            "存在问题及改进情况",
            "存在的主要问题及改进措施",
            "存在的主要问题及改进举措",
            "存在的主要问题及改进的情况",
            "存在的问题和改进措施",
            "存在的问题及改进措施",
            "存在的问题及改进情况",
            "存在问题及改进措施",
            "主要问题及改进情况",
            "主要问题和改进情况",
            "存在的主要问题及整改情况",
        ],
    },
    SectionFormat {
        number: 6,
        ordinal: "六",
        heading: "其他需要报告的事项",
        variants: &["其他需要报告事项", "其它需要报告的事项"],
        others: &["其他", "其他事项", "需要说明的事项与附表", "其他需要说明的事项", "其他需报告的事项"],
    },
];
