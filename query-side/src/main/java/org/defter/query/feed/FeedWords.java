package org.defter.query.feed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.defter.query.platform.Codes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of feeds, calendars and mails, in the language their address or their reader asks for. */
@Component
public class FeedWords {

    private final MessageSource messages;

    /** Words of a source of messages. */
    public FeedWords(MessageSource messages) {
        this.messages = messages;
    }

    /** English where it is asked for, else Turkish. */
    public static Locale language(String asked) {
        return Codes.language(Locale.of(asked));
    }

    /** A text with its arguments. */
    public String of(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** A day in words. */
    public static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu EEEE", language).format(day);
    }
}
