package org.defter.query.pages.home;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.defter.kernel.platform.security.DemoUsers;
import org.defter.kernel.platform.security.SecurityProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door and the login. */
@Controller
class HomeController {

    private final boolean demo;

    HomeController(SecurityProperties security) {
        this.demo = security.demoUsers();
    }

    /** Whoever is known goes on to their work, the public to its portal. */
    @GetMapping("/")
    String home(@Nullable Principal reader) {
        return reader == null ? "redirect:/public" : "redirect:/worklist";
    }

    @GetMapping("/login")
    String login(Model page) {
        page.addAttribute("users", demo ? demoUsers() : List.of());
        return "pages/login";
    }

    private static List<Map<String, String>> demoUsers() {
        return DemoUsers.ROLES.entrySet().stream()
                .map(user ->
                        Map.of("name", user.getKey(), "role", user.getValue().claim()))
                .toList();
    }
}
