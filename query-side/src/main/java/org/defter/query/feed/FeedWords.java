package org.defter.query.feed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.defter.query.platform.Codes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of feeds and calendars, in the language their address asks for. */
@Component
class FeedWords {

    private final MessageSource messages;

    FeedWords(MessageSource messages) {
        this.messages = messages;
    }

    /** English where it is asked for, else Turkish. */
    static Locale language(String asked) {
        return Codes.language(Locale.of(asked));
    }

    String of(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** A day in words. */
    static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu EEEE", language).format(day);
    }
}
