//! 《中华人民共和国政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号 of 26 September 2021.
//!
//! Read off the annex of the notice and off published reports that agree with one another.

use super::shared::{
    APPLICANT_TOTAL, APPLICANTS, CARRIED_IN, CARRIED_OUT, DENIED, GRANTED, IDENTITY, NEW_RECEIVED,
    NOT_PROCESSED, OUTCOME_TOTAL, OUTCOMES, PARTLY_GRANTED, PROCEEDINGS, UNAVAILABLE,
};
use super::{Axis, Balance, Edition, Format, Group, Line, Table, TableName, Unit};

/// The edition for reports on 2021 and later.
pub static FORMAT: Format = Format {
    edition: Edition::Y2021,
    document: "国办公开办函〔2021〕30号",
    tables: [
        Table { name: TableName::Disclosure, groups: DISCLOSURE, balances: &[] },
        Table { name: TableName::Requests, groups: REQUESTS, balances: REQUEST_BALANCES },
        PROCEEDINGS,
    ],
};

static DISCLOSURE: &[Group] = &[
    Group {
        caption: Some("第二十条第(一)项"),
        columns: &[
            Line::leaf("issued", "", "本年制发件数"),
            Line::leaf("repealed", "", "本年废止件数"),
            Line::leaf("inForce", "", "现行有效件数"),
        ],
        rows: &[
            Line::leaf("regulations", "", "规章"),
            Line::leaf("normativeDocuments", "", "行政规范性文件").or(&[
                "规范性文件",
                "规范性档案",
                "行政规范性档案",
            ]),
        ],
    },
    Group {
        caption: Some("第二十条第(五)项"),
        columns: DECISIONS,
        rows: &[Line::leaf("licensing", "", "行政许可")],
    },
    Group {
        caption: Some("第二十条第(六)项"),
        columns: DECISIONS,
        rows: &[Line::leaf("penalties", "", "行政处罚"), Line::leaf("coercion", "", "行政强制")],
    },
    Group {
        caption: Some("第二十条第(八)项"),
        columns: &[Line::leaf("amount", "", "本年收费金额(单位:万元)")
            .or(&["本年收费金额", "本年收费金额(万元)"])
            .unit(Unit::TenThousandYuan)],
        rows: &[Line::leaf("fees", "", "行政事业性收费")],
    },
];

static DECISIONS: &[Line] = &[Line::leaf("decisions", "", "本年处理决定数量")];

static REQUESTS: &[Group] = &[Group {
    caption: None,
    columns: APPLICANTS,
    rows: &[
        NEW_RECEIVED,
        CARRIED_IN,
        Line::parent(
            "三、",
            "本年度办理结果",
            &[
                GRANTED,
                PARTLY_GRANTED,
                DENIED,
                UNAVAILABLE,
                NOT_PROCESSED,
                Line::parent(
                    "(六)",
                    "其他处理",
                    &[
                        Line::leaf(
                            "other.notCorrected",
                            "1.",
                            "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                        )
                        .or(&["逾期不补正", "申请人无正当理由逾期不补正"]),
                        Line::leaf(
                            "other.feeUnpaid",
                            "2.",
                            "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                        )
                        .or(&["逾期不缴费", "申请人逾期未按收费通知要求缴纳费用"]),
                        Line::leaf("other.other", "3.", "其他").or(&["其它"]),
                    ],
                ),
                OUTCOME_TOTAL,
            ],
        ),
        CARRIED_OUT,
    ],
}];

static REQUEST_BALANCES: &[Balance] = &[
    IDENTITY,
    Balance {
        rule: "T3-02",
        axis: Axis::Down,
        left: &[OUTCOMES, &["other.notCorrected", "other.feeUnpaid", "other.other"]],
        right: &["outcomeTotal"],
    },
    APPLICANT_TOTAL,
];
