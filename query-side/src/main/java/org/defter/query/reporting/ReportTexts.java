package org.defter.query.reporting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reports, dimensions and measures in the reader's language. */
@Component
class ReportTexts {

    private final MessageSource texts;

    ReportTexts(MessageSource texts) {
        this.texts = texts;
    }

    String title(ReportDefinition report, Locale locale) {
        return first(report.name(), locale, "report." + report.name());
    }

    String description(ReportDefinition report, Locale locale) {
        return first(report.name(), locale, "report." + report.name() + ".about");
    }

    String label(String term, Locale locale) {
        return first(term, locale, "label.Report." + term, "label." + term);
    }

    /** The name of a constant where it means something of its own, else its common name. */
    String value(String where, String constant, Locale locale) {
        return first(constant, locale, "value." + where + "." + constant, "value." + constant);
    }

    private String first(String otherwise, Locale locale, String... keys) {
        for (String key : keys) {
            @Nullable String text = texts.getMessage(key, null, null, locale);
            if (text != null) {
                return text;
            }
        }
        return otherwise;
    }
}
