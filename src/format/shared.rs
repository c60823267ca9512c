//! What both editions have in common.

use super::{Axis, Balance, Group, Line, Table, TableName};

/// 申请人情况.
pub(super) static APPLICANTS: &[Line] = &[
    Line::leaf("natural", "", "自然人"),
    Line::parent(
        "",
        "法人或其他组织",
        &[
            Line::leaf("business", "", "商业企业"),
            Line::leaf("research", "", "科研机构"),
            Line::leaf("nonprofit", "", "社会公益组织"),
            Line::leaf("legal", "", "法律服务机构"),
            Line::leaf("other", "", "其他"),
        ],
    ),
    Line::leaf("total", "", "总计"),
];

/// Keys of the columns that 总计 adds up.
pub(super) const EVERY_APPLICANT: &[&str] =
    &["natural", "business", "research", "nonprofit", "legal", "other"];

pub(super) const NEW_RECEIVED: Line =
    Line::leaf("newReceived", "一、", "本年新收政府信息公开申请数量").or(&[
        "本年新收",
        "本年新收申请数量",
        "本年新收政府信息公开申请",
        "本年新收政府信息公开申请数",
        "本年新收政府信息公开申请件数",
    ]);

pub(super) const CARRIED_IN: Line = Line::leaf("carriedIn", "二、", "上年结转政府信息公开申请数量").or(&[
    "上年结转",
    "上年度结转",
    "上年结转申请数量",
    "上年度结转政府信息公开申请数量",
    "上年结转政府信息公开申请",
    "上年结转政府信息公开申请数",
    "上年结转政府信息公开申请件数",
]);

pub(super) const GRANTED: Line = Line::leaf("granted", "(一)", "予以公开");

pub(super) const PARTLY_GRANTED: Line =
    Line::leaf("partlyGranted", "(二)", "部分公开(区分处理的,只计这一情形,不计其他情形)").or(&["部分公开"]);

pub(super) const DENIED: Line = Line::parent(
    "(三)",
    "不予公开",
    &[
        Line::leaf("denied.stateSecret", "1.", "属于国家秘密"),
        Line::leaf("denied.otherLaw", "2.", "其他法律行政法规禁止公开").or(&["其他法律、行政法规禁止公开"]),
        Line::leaf("denied.securityStability", "3.", "危及“三安全一稳定”"),
        Line::leaf("denied.thirdParty", "4.", "保护第三方合法权益"),
        Line::leaf("denied.internalAffairs", "5.", "属于三类内部事务信息"),
        Line::leaf("denied.process", "6.", "属于四类过程性信息"),
        Line::leaf("denied.enforcementFile", "7.", "属于行政执法案卷"),
        Line::leaf("denied.administrativeInquiry", "8.", "属于行政查询事项"),
    ],
);

pub(super) const UNAVAILABLE: Line = Line::parent(
    "(四)",
    "无法提供",
    &[
        Line::leaf("unavailable.notHeld", "1.", "本机关不掌握相关政府信息"),
        Line::leaf("unavailable.needsCreation", "2.", "没有现成信息需要另行制作"),
        Line::leaf("unavailable.stillUnclear", "3.", "补正后申请内容仍不明确"),
    ],
);

pub(super) const NOT_PROCESSED: Line = Line::parent(
    "(五)",
    "不予处理",
    &[
        Line::leaf("notProcessed.petition", "1.", "信访举报投诉类申请"),
        Line::leaf("notProcessed.repeated", "2.", "重复申请"),
        Line::leaf("notProcessed.publication", "3.", "要求提供公开出版物"),
        Line::leaf("notProcessed.excessive", "4.", "无正当理由大量反复申请")
            // 反覆 stays as it is when traditional characters are simplified.
            .or(&["无正当理由大量反覆申请"]),
        Line::leaf("notProcessed.reconfirmation", "5.", "要求行政机关确认或重新出具已获取信息")
            .or(&["要求行政机关确认或者重新出具已获取信息"]),
    ],
);

/// Keys of the outcomes that both editions have.
pub(super) static OUTCOMES: &[&str] = &[
    "granted",
    "partlyGranted",
    "denied.stateSecret",
    "denied.otherLaw",
    "denied.securityStability",
    "denied.thirdParty",
    "denied.internalAffairs",
    "denied.process",
    "denied.enforcementFile",
    "denied.administrativeInquiry",
    "unavailable.notHeld",
    "unavailable.needsCreation",
    "unavailable.stillUnclear",
    "notProcessed.petition",
    "notProcessed.repeated",
    "notProcessed.publication",
    "notProcessed.excessive",
    "notProcessed.reconfirmation",
];

/// What came in is what was answered and what is carried on: printed in the corner of the table.
pub(super) const IDENTITY: Balance = Balance {
    rule: "T3-01",
    axis: Axis::Down,
    left: &[&["newReceived", "carriedIn"]],
    right: &["outcomeTotal", "carriedOut"],
};

/// 总计 of the applicants.
pub(super) const APPLICANT_TOTAL: Balance =
    Balance { rule: "T3-03", axis: Axis::Across, left: &[EVERY_APPLICANT], right: &["total"] };

pub(super) const OUTCOME_TOTAL: Line =
    Line::leaf("outcomeTotal", "(七)", "总计").or(&["合计", "办理结果合计"]);

pub(super) const CARRIED_OUT: Line = Line::leaf("carriedOut", "四、", "结转下年度继续办理").or(&[
    "结转下一年度继续办理",
    "结转下年继续办理",
    "结转下年度",
    "结转下年",
    "结转下年度继续办理数量",
]);

/// 行政复议、行政诉讼: alike in both editions.
pub(super) const PROCEEDINGS: Table = Table {
    name: TableName::Proceedings,
    groups: &[Group {
        caption: None,
        columns: &[
            Line::leaf("upheld", "", "结果维持"),
            Line::leaf("corrected", "", "结果纠正"),
            Line::leaf("other", "", "其他结果"),
            Line::leaf("pending", "", "尚未审结"),
            Line::leaf("total", "", "总计"),
        ],
        rows: &[
            Line::leaf("review", "", "行政复议"),
            Line::parent(
                "",
                "行政诉讼",
                &[
                    Line::leaf("litigationDirect", "", "未经复议直接起诉"),
                    Line::leaf("litigationAfterReview", "", "复议后起诉"),
                ],
            ),
        ],
    }],
    balances: &[Balance {
        rule: "T4-01",
        axis: Axis::Across,
        left: &[&["upheld", "corrected", "other", "pending"]],
        right: &["total"],
    }],
};
