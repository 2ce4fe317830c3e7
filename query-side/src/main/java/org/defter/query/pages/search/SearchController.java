package org.defter.query.pages.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.defter.query.pages.register.NumberedDecisions;
import org.defter.query.pages.register.WrittenNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box for everything (screen P1-9), and the same for the public. */
@Controller
class SearchController {

    private final Search search;
    private final NumberedDecisions decisions;

    SearchController(Search search, NumberedDecisions decisions) {
        this.search = search;
        this.decisions = decisions;
    }

    @GetMapping("/search")
    String search(@RequestParam MultiValueMap<String, String> given, Model page) {
        String q = Optional.ofNullable(given.getFirst("q")).orElse("").strip();
        if (!given.containsKey("kind") && !given.containsKey("asOf")) {
            Optional<String> number = decision(q);
            if (number.isPresent()) {
                return "redirect:" + number.get();
            }
        }
        search.show("/search", given, Search.Readers.HOUSE, page);
        return "pages/search";
    }

    /** The page of the decision whose number was typed, if there is just one. */
    private Optional<String> decision(String q) {
        return WrittenNumber.in(q)
                .map(decisions::find)
                .filter(found -> !found.isEmpty())
                .map(found -> found.size() == 1
                        ? decisions.page(found.getFirst())
                        : "/decisions?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }

    @GetMapping("/public/search")
    String open(@RequestParam MultiValueMap<String, String> given, Model page) {
        search.show("/public/search", given, Search.Readers.PUBLIC, page);
        return "pages/search";
    }
}
