/** @typedef {import("./answer.js").Engine} Engine */

/** A small report in which there is something of everything: sections, a table, numbers in prose, documents cited. */
export const SAMPLE = `<title>某县2024年政府信息公开工作年度报告</title>
<p>某县2024年政府信息公开工作年度报告</p>
<p>根据《中华人民共和国政府信息公开条例》，某县人民政府办公室编制本报告。所列数据的统计期限自2024年1月1日起至2024年12月31日止。</p>
<p>一、总体情况</p>
<p>2024年，共收到政府信息公开申请3件，其中自然人2件，予以公开1件，结转1件。</p>
<p>三、收到和处理政府信息公开申请情况</p>
<table><tr><td colspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td>自然人</td><td>总计</td></tr>
<tr><td colspan="3">一、本年新收政府信息公开申请数量</td><td>2</td><td>3</td></tr>
<tr><td colspan="3">二、上年结转政府信息公开申请数量</td><td>0</td><td>0</td></tr></table>
<p>五、存在的主要问题及改进情况</p>
<p>公开的内容还不够全面，将加强学习。</p>
<p>六、其他需要报告的事项</p>
<p>依据国办函〔2020〕109号，收取信息处理费0元。</p>`;

/**
 * Goes the way of a report once. Engines compile what is called when it is first called, and the module makes its
 * patterns then: the first report takes a third of the time when that is done.
 *
 * @param {Engine} engine
 */
export function warm(engine) {
  try {
    engine.check(SAMPLE, "html", "");
    engine.read(SAMPLE, "html");
  } catch {
    // What goes wrong here goes wrong with the first report too, and is told then.
  }
}
