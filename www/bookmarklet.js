/** What the page's address ends in where a bookmarklet opened it. */
export const opened = "#from-page";

/**
 * The address of a bookmark that hands the page in sight over to this one: it opens it, waits until
 * it says that it is ready, and tells nobody else. Written for any browser that opens this page, and
 * into the midst of other people's scripts: it leaves no name behind.
 *
 * @param {string} page address of this page, without what follows a "#"
 * @returns {string}
 * @example
 * link.href = bookmarkletFor("https://gouji.example.gov.cn/");
 */
export function bookmarkletFor(page) {
  const words = {
    page: page + opened,
    origin: new URL(page).origin,
    blocked: "浏览器拦住了新窗口。请允许这个网站弹出窗口，再点一次。",
  };
  const code = `(function(g){
    var d=document,p={html:d.documentElement.outerHTML,title:d.title},w=open(g.page);
    if(!w){alert(g.blocked);return}
    addEventListener("message",function hand(e){
      if(e.source!==w||e.origin!==g.origin||!e.data||e.data.event!=="ready")return;
      removeEventListener("message",hand);
      w.postMessage({gouji:1,page:p},g.origin)
    })
  })(${JSON.stringify(words)})`;
  return `javascript:${encodeURIComponent(code.replace(/\n\s*/g, ""))}`;
}
