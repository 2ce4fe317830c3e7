package org.defter.query.pages.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.defter.kernel.platform.security.DemoUsers;
import org.defter.kernel.platform.security.SecurityProperties;
import org.defter.query.pages.platform.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front door and the login. */
@Controller
class HomeController {

    private final boolean demo;
    private final boolean provider;

    HomeController(SecurityProperties security, @Value("${defter.oidc.client-id:}") String client) {
        this.demo = security.demoUsers();
        this.provider = !demo && !client.isBlank();
    }

    /** Whoever is known goes on to their work, the public to its portal. */
    @GetMapping("/")
    String home(@Nullable Principal reader) {
        return reader == null ? "redirect:/public" : "redirect:/worklist";
    }

    /** Where the provider knows the users there is nothing to ask here; unless somebody has just come from there. */
    @GetMapping("/login")
    String login(@RequestParam Map<String, String> given, Model page) {
        String to = Paths.within(given.get("to"), "/");
        if (provider && !given.containsKey("failed") && !given.containsKey("out")) {
            return "redirect:" + atTheProvider(to);
        }
        page.addAttribute("to", to);
        page.addAttribute("provider", provider ? atTheProvider(to) : null);
        page.addAttribute("users", demo ? demoUsers() : List.of());
        return "pages/login";
    }

    private static String atTheProvider(String to) {
        return "/oauth2/authorization/defter?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> demoUsers() {
        return DemoUsers.ROLES.entrySet().stream()
                .map(user ->
                        Map.of("name", user.getKey(), "role", user.getValue().claim()))
                .toList();
    }
}
