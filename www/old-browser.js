// Runs only where modules are unknown; nothing newer than ES5 here.
document.addEventListener("DOMContentLoaded", function () {
  var trouble = document.getElementById("trouble");
  if (!trouble) return;
  trouble.textContent =
    "这个浏览器版本较旧，无法核对。请换用 Chrome 或 Edge 80、Firefox 79、Safari 15 或更新的版本打开本页。";
  trouble.hidden = false;
});
