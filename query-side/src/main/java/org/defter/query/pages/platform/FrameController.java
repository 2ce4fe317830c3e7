package org.defter.query.pages.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.defter.kernel.platform.web.PageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What belongs to the frame of the pages and to no screen. */
@Controller
class FrameController {

    /** Where the container's errors are told; reached by a forward only, for nobody may open it. */
    static final String PROBLEM = "/problem";

    /** Attribute of such a request: the status. */
    static final String STATUS = "org.defter.query.pages.status";

    /** Attribute of such a request: the problem details, where there are any. */
    static final String DETAILS = "org.defter.query.pages.problem";

    private final Theme theme;

    FrameController(Theme theme) {
        this.theme = theme;
    }

    @GetMapping(value = "/theme.css", produces = "text/css")
    ResponseEntity<String> theme() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css"))
                .cacheControl(CacheControl.maxAge(1, TimeUnit.HOURS))
                .body(theme.css());
    }

    /** Remembers the language for a year and goes back to where the reader was. */
    @PostMapping("/language")
    String language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Cookie cookie = new Cookie(PageLanguage.COOKIE, language.equals("en") ? "en" : "tr");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return "redirect:" + Paths.within(back, "/");
    }

    @RequestMapping(PROBLEM)
    String problem(
            @RequestAttribute(name = STATUS, required = false) @Nullable Integer status,
            @RequestAttribute(name = DETAILS, required = false) @Nullable Json problem,
            Model page,
            HttpServletResponse response) {
        int known = status == null ? 404 : status;
        response.setStatus(known);
        page.addAttribute("status", known);
        page.addAttribute("problem", problem == null ? new Json() : problem);
        return "pages/error";
    }
}
