package org.defter.query.pages.notice;

import java.util.Optional;
import org.defter.kernel.platform.notice.MailChoice;
import org.defter.kernel.platform.notice.MailChoices;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The links in mails: to confirm an address, and to stop all mails. They work without a login, since whoever reads the mail has the right
 * to both. Opening one does nothing yet, for programs open links too; a mail program that stops mails with one click (RFC 8058) sends the
 * form that stands there.
 */
@Controller
class MailLinkPagesController {

    private static final String CONFIRM = "confirm";
    private static final String STOP = "stop";

    private final MailChoices choices;

    MailLinkPagesController(MailChoices choices) {
        this.choices = choices;
    }

    /** What a link is good for. */
    private enum Standing {
        /** It can be used. */
        ASKED,
        /** It was used just now. */
        DONE,
        /** There is none, or none any more. */
        UNKNOWN
    }

    @GetMapping("/mail/confirm/{token}")
    ModelAndView confirming(@PathVariable String token) {
        return asked(CONFIRM, token, choices.askedBy(token).map(MailChoice::askedAddress));
    }

    @PostMapping("/mail/confirm/{token}")
    ModelAndView confirm(@PathVariable String token) {
        return shown(CONFIRM, token, choices.confirm(token) ? Standing.DONE : Standing.UNKNOWN, "");
    }

    @GetMapping("/mail/stop/{token}")
    ModelAndView stopping(@PathVariable String token) {
        return asked(STOP, token, choices.stoppedBy(token).map(choice -> {
            String address = choice.address();
            return address == null ? "" : address;
        }));
    }

    @PostMapping("/mail/stop/{token}")
    ModelAndView stop(@PathVariable String token) {
        return shown(STOP, token, choices.stop(token) ? Standing.DONE : Standing.UNKNOWN, "");
    }

    private static ModelAndView asked(String link, String token, Optional<String> address) {
        return address.map(known -> shown(link, token, Standing.ASKED, known))
                .orElseGet(() -> shown(link, token, Standing.UNKNOWN, ""));
    }

    private static ModelAndView shown(String link, String token, Standing standing, String address) {
        HttpStatusCode status = standing == Standing.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.OK;
        ModelAndView page = new ModelAndView("pages/mail-link", status);
        page.addObject("link", link);
        page.addObject("standing", standing.name());
        page.addObject("address", address);
        page.addObject("path", "/mail/" + link + "/" + token);
        page.addObject("noindex", true);
        return page;
    }
}
