/* Only makes what works without it quicker: pages that show the past of an act look again, the first error gets the focus. */
(function () {
  "use strict";

  function focusFirstError() {
    var summary = document.querySelector(".error-summary");
    if (summary) {
      summary.focus();
    }
  }

  /* Never under the hands of someone who is writing. */
  function lookAgain() {
    var writing = false;
    document.addEventListener("input", function () {
      writing = true;
    });
    if (document.querySelector("[data-pending]")) {
      window.setTimeout(function () {
        if (!writing) {
          window.location.reload();
        }
      }, 1500);
    }
  }

  /* Whether a field holds something else than what the page came with. */
  function differs(field) {
    if (field.type === "hidden" || field.tagName === "BUTTON" || field.tagName === "FIELDSET" || field.tagName === "OUTPUT") {
      return false;
    }
    if (field.type === "checkbox" || field.type === "radio") {
      return field.checked !== field.defaultChecked;
    }
    if (field.tagName === "SELECT") {
      var options = Array.prototype.slice.call(field.options);
      var chosen = options.some(function (option) {
        return option.defaultSelected;
      });
      return options.some(function (option, at) {
        return option.selected !== (option.defaultSelected || (!chosen && !field.multiple && at === 0));
      });
    }
    return field.value !== (field.defaultValue || "");
  }

  /* Whether somebody is at work in a part of the page: writes, has written or ticked, or has opened something folded. */
  function atWork(part) {
    var writing = document.activeElement;
    return (part.contains(writing) && /^(INPUT|TEXTAREA|SELECT)$/.test(writing.tagName)) ||
      Array.prototype.some.call(part.querySelectorAll("input,select,textarea"), differs) ||
      part.querySelector("details[open]:not([data-opened])") !== null;
  }

  /* A part of the page with data-live="<stream ids>" is read again when one of them changes; without a stream of events, every 30 s.
     Where somebody is at work nothing is replaced, but it is said that there is something new. */
  function follow() {
    var news = document.querySelector("[data-news]");
    function hush() {
      var said = news.querySelector(".notice");
      if (said) {
        said.remove();
      }
    }
    document.querySelectorAll("[data-live]").forEach(function (part) {
      var position = null;
      var reading = false;
      var more = false;
      var broken = false;
      var timer = null;
      function mark(fresh) {
        fresh.querySelectorAll("details[open]").forEach(function (one) {
          one.setAttribute("data-opened", "yes");
        });
        part = fresh;
      }
      function say() {
        if (!news.querySelector(".notice")) {
          news.appendChild(news.querySelector("template").content.cloneNode(true));
          news.querySelector("button").addEventListener("click", function () {
            read(true);
          });
        }
      }
      function later() {
        window.setTimeout(read, 1500, false);
      }
      function show(text, regardless) {
        var page = new DOMParser().parseFromString(text, "text/html");
        var fresh = page.getElementById(part.id);
        if (page.querySelector("[data-pending]")) {
          later();
        } else if (fresh && (regardless || !atWork(part))) {
          fresh = document.adoptNode(fresh);
          part.replaceWith(fresh);
          mark(fresh);
          window.htmx.process(fresh);
          hush();
        } else if (fresh) {
          say();
        }
      }
      /* The place it was told of goes along, so that the answer waits until the page's own views have it. */
      function read(regardless) {
        if (!regardless && atWork(part)) {
          say();
          return;
        }
        if (reading) {
          more = true;
          return;
        }
        reading = true;
        more = false;
        fetch(window.location.href, { headers: position ? { "Defter-Position": position } : {} }).then(function (answer) {
          return answer.ok ? answer.text() : "";
        }).then(function (text) {
          show(text, regardless);
        }).catch(function () {
          // Without a line nothing can be read; it is tried when the line is there again.
          broken = true;
        }).then(function () {
          reading = false;
          if (more) {
            read(false);
          }
        });
      }
      function again() {
        read(false);
      }
      mark(part);
      var source = new EventSource("/live?stream=" + encodeURIComponent(part.getAttribute("data-live")));
      source.addEventListener("changed", function (event) {
        position = event.data;
        again();
      });
      source.onopen = function () {
        if (broken) {
          broken = false;
          again();
        }
      };
      source.onerror = function () {
        broken = true;
        if (source.readyState === EventSource.CLOSED && timer === null) {
          timer = window.setInterval(again, 30000);
        }
      };
      window.addEventListener("pagehide", function () {
        source.close();
      });
    });
  }

  /* j and k go through the events of a history, the arrows through the steps of a replay. */
  function keys() {
    document.addEventListener("keydown", function (event) {
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      var step = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
      var turn = step && document.querySelector(".stepper a[rel=" + step + "]");
      if (turn) {
        turn.click();
      }
      if (event.key !== "j" && event.key !== "k") {
        return;
      }
      var events = Array.prototype.slice.call(document.querySelectorAll("[data-step]"));
      var at = events.indexOf(document.activeElement);
      var next = events[event.key === "j" ? at + 1 : Math.max(0, at - 1)];
      if (next) {
        next.focus();
      }
    });
  }

  /* A form that was sent once is not sent twice by an impatient click; the server would not do it twice either. */
  function once() {
    document.addEventListener("submit", function (event) {
      if (event.target.method === "post") {
        if (event.target.dataset.sent && !event.submitter.hasAttribute("formnovalidate")) {
          event.preventDefault();
        }
        event.target.dataset.sent = "yes";
      }
    });
    window.addEventListener("pageshow", function () {
      document.querySelectorAll("form[data-sent]").forEach(function (form) {
        delete form.dataset.sent;
      });
    });
  }

  /* Many files are sent one by one, so that it can be said how far it is; without scripts they go together. */
  function oneByOne() {
    document.querySelectorAll("form[data-each]").forEach(function (form) {
      var told = document.querySelector(form.dataset.each);
      var progress = form.querySelector("[data-progress]");
      function say(done, all) {
        progress.querySelector("progress").value = done;
        progress.querySelector("label").textContent = progress.dataset.text.replace("{0}", done).replace("{1}", all);
      }
      function tell(lines) {
        lines.forEach(function (line) {
          told.querySelector("ul").appendChild(line);
        });
        told.hidden = false;
      }
      function lost(file) {
        var line = document.createElement("li");
        line.textContent = file.name + ": " + form.dataset.lost;
        tell([line]);
      }
      form.addEventListener("submit", function (event) {
        var field = form.querySelector("input[type=file]");
        var files = Array.prototype.slice.call(field.files);
        if (files.length < 2) {
          return;
        }
        event.preventDefault();
        progress.hidden = false;
        progress.querySelector("progress").max = files.length;
        files.reduce(function (before, file, number) {
          return before.then(function () {
            say(number, files.length);
            var body = new FormData(form);
            body.set(field.name, file);
            body.set("each", "true");
            return fetch(form.action, { method: "POST", body: body }).then(function (answer) {
              return answer.text();
            }).then(function (text) {
              var lines = new DOMParser().parseFromString(text, "text/html").querySelectorAll(form.dataset.each + " li");
              if (lines.length === 0) {
                lost(file);
              }
              tell(Array.prototype.slice.call(lines));
            }).catch(function () {
              lost(file);
            });
          });
        }, Promise.resolve()).then(function () {
          say(files.length, files.length);
          field.value = "";
          delete form.dataset.sent;
        });
      });
    });
  }

  /* A file of a long list is made before it is sent. The link carries a name drawn here, by which it is asked how far the file is. */
  function exporting() {
    var box = document.querySelector("[data-exporting]");
    var latest = null;
    function name() {
      var bytes = window.crypto.getRandomValues(new Uint8Array(16));
      bytes[6] = (bytes[6] & 15) | 64;
      bytes[8] = (bytes[8] & 63) | 128;
      return Array.prototype.map.call(bytes, function (one, at) {
        return ([4, 6, 8, 10].indexOf(at) < 0 ? "" : "-") + (one + 256).toString(16).slice(1);
      }).join("");
    }
    function say(text) {
      box.querySelector("[data-said]").textContent = text;
    }
    function show(text, rows) {
      var expected = Number(box.dataset.expected);
      var bar = box.querySelector("progress");
      box.querySelector("[data-line]").hidden = text === "";
      box.querySelector("label").textContent = text;
      if (expected > 0 && rows > 0) {
        bar.max = Math.max(expected, rows);
        bar.value = rows;
      } else {
        bar.removeAttribute("value");
      }
    }
    function end(text) {
      show("", 0);
      say(text);
    }
    function ask(id, waited) {
      fetch("/downloads/progress/" + id + "?expected=" + box.dataset.expected).then(function (answer) {
        return answer.text();
      }).then(function (text) {
        var told = new DOMParser().parseFromString(text, "text/html").querySelector("[data-state]");
        var state = told ? told.dataset.state : "LOST";
        if (id !== latest) {
          return;
        }
        if (state === "RUNNING") {
          show(told.textContent, Number(told.dataset.rows));
        }
        if (state === "RUNNING" || (state === "WAITING" && waited < 30)) {
          window.setTimeout(ask, 1000, id, state === "WAITING" ? waited + 1 : 0);
        } else {
          end(state === "LOST" || state === "WAITING" ? box.dataset.lost : told.textContent);
        }
      }).catch(function () {
        if (id === latest) {
          end(box.dataset.lost);
        }
      });
    }
    document.querySelectorAll("a[data-export]").forEach(function (link) {
      var address = link.getAttribute("href");
      link.addEventListener("click", function () {
        if (!box) {
          return;
        }
        latest = name();
        link.href = address + "&progress=" + latest;
        say(box.dataset.begun);
        show(box.dataset.begun, 0);
        window.setTimeout(ask, 500, latest, 0);
      });
    });
  }

  /* The browser prints, or makes a PDF; without scripts its own menu does, so the button is not shown. */
  function print() {
    document.querySelectorAll("[data-print]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        window.print();
      });
    });
  }

  focusFirstError();
  print();
  lookAgain();
  follow();
  keys();
  oneByOne();
  exporting();
  once();
})();
