//! 《中华人民共和国政府信息公开工作年度报告格式(试行)》, 国办公开办函〔2019〕60号.
//!
//! Read off published reports on 2019 and 2020 that agree with one another.

use super::shared::{
    APPLICANT_TOTAL, APPLICANTS, CARRIED_IN, CARRIED_OUT, DENIED, GRANTED, IDENTITY, NEW_RECEIVED,
    NOT_PROCESSED, OUTCOME_TOTAL, OUTCOMES, PARTLY_GRANTED, PROCEEDINGS, UNAVAILABLE,
};
use super::{Axis, Balance, Edition, Format, Group, Line, Table, TableName, Unit};

/// The edition for reports on 2019 and 2020.
pub static FORMAT: Format = Format {
    edition: Edition::Y2019,
    document: "国办公开办函〔2019〕60号",
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
            Line::leaf("created", "", "本年新制作数量").or(&["本年新制作数", "本年制作数量"]),
            Line::leaf("disclosed", "", "本年新公开数量").or(&["本年新公开数", "本年公开数量"]),
            Line::leaf("totalPublic", "", "对外公开总数量").or(&["对外公开总数"]),
        ],
        rows: &[
            Line::leaf("regulations", "", "规章"),
            Line::leaf("normativeDocuments", "", "规范性文件").or(&["行政规范性文件", "规范性档案"]),
        ],
    },
    Group {
        caption: Some("第二十条第(五)项"),
        columns: ITEMS,
        rows: &[
            Line::leaf("licensing", "", "行政许可"),
            Line::leaf("otherServices", "", "其他对外管理服务事项"),
        ],
    },
    Group {
        caption: Some("第二十条第(六)项"),
        columns: ITEMS,
        rows: &[Line::leaf("penalties", "", "行政处罚"), Line::leaf("coercion", "", "行政强制")],
    },
    Group {
        caption: Some("第二十条第(八)项"),
        columns: &[PREVIOUS_ITEMS, CHANGE],
        rows: &[Line::leaf("fees", "", "行政事业性收费")],
    },
    Group {
        caption: Some("第二十条第(九)项"),
        columns: &[
            Line::leaf("items", "", "采购项目数量"),
            Line::leaf("amount", "", "采购总金额")
                .or(&["采购总金额(万元)", "采购总金额(元)", "采购总金额(单位:万元)"])
                .unit(Unit::Money),
        ],
        rows: &[Line::leaf("procurement", "", "政府集中采购")],
    },
];

const PREVIOUS_ITEMS: Line = Line::leaf("previousItems", "", "上一年项目数量").or(&["上年项目数量"]);

const CHANGE: Line =
    Line::leaf("change", "", "本年增/减").or(&["本年增减", "本年增/减数量"]).unit(Unit::Change);

static ITEMS: &[Line] =
    &[PREVIOUS_ITEMS, CHANGE, Line::leaf("decisions", "", "处理决定数量").or(&["本年处理决定数量"])];

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
                Line::leaf("other", "(六)", "其他处理"),
                OUTCOME_TOTAL,
            ],
        ),
        CARRIED_OUT,
    ],
}];

static REQUEST_BALANCES: &[Balance] = &[
    IDENTITY,
    Balance { rule: "T3-02", axis: Axis::Down, left: &[OUTCOMES, &["other"]], right: &["outcomeTotal"] },
    APPLICANT_TOTAL,
];
