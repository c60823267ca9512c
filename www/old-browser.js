// Says so where the page does not start, be it that modules are unknown or that their grammar is.
// Nothing newer than ES5 here.
window.addEventListener("load", function () {
  var trouble = document.getElementById("trouble");
  if (!trouble || document.body.getAttribute("data-ready") !== null) return;
  trouble.textContent =
    "页面没有启动，可能是浏览器版本较旧。请刷新再试，或换用 Chrome 80、Edge 80、Firefox 79、Safari 15 以上的版本打开。";
  trouble.hidden = false;
});
