package org.defter.query.pages.help;

import java.util.List;
import java.util.Optional;
import org.defter.query.pages.act.Acts;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Help without a login. */
@Controller
class HelpController {

    private final Texts texts;
    private final Acts acts;

    HelpController(Texts texts, Acts acts) {
        this.texts = texts;
        this.acts = acts;
    }

    @GetMapping("/help")
    String help() {
        return "pages/help";
    }

    @GetMapping("/help/rules")
    String rules(Model page) {
        page.addAttribute("groups", RuleBook.GROUPS);
        return "pages/help-rules";
    }

    @GetMapping("/help/rules/{rule}")
    String rule(@PathVariable String rule, Model page) {
        List<String> all = RuleBook.all();
        int at = all.indexOf(rule);
        if (at < 0) {
            throw new ApiProblem(404, new Json());
        }
        page.addAttribute("rule", rule);
        page.addAttribute("applied", acts.naming(rule));
        page.addAttribute("previous", at > 0 ? Optional.of(all.get(at - 1)) : Optional.empty());
        page.addAttribute("next", at < all.size() - 1 ? Optional.of(all.get(at + 1)) : Optional.empty());
        return "pages/help-rule";
    }

    @GetMapping("/help/glossary")
    String glossary(Model page) {
        page.addAttribute(
                "words",
                Glossary.WORDS.stream()
                        .sorted((a, b) ->
                                texts.order().compare(texts.of("term." + a + ".here"), texts.of("term." + b + ".here")))
                        .toList());
        return "pages/help-glossary";
    }

    @GetMapping("/help/accessibility")
    String accessibility() {
        return "pages/help-accessibility";
    }

    @GetMapping("/help/styleguide")
    String styleguide() {
        return "pages/help-styleguide";
    }
}
