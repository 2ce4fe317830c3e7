package org.defter.query.pages.platform;

import java.math.BigDecimal;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.TownHall;
import org.defter.query.platform.DatedTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Words, days and amounts in the reader's language. Templates know it as {@code ${texts}}. */
@InTemplates
public class Texts {

    /** The bundles of texts below {@code texts/}, each complete in Turkish and English. */
    static final String[] BUNDLES = {
        "texts/frame",
        "texts/labels",
        "texts/values",
        "texts/acts",
        "texts/files",
        "texts/documents",
        "texts/council",
        "texts/plans",
        "texts/audit",
        "texts/intake",
        "texts/portal",
        "texts/operations",
        "texts/help",
        "texts/feeds",
        "texts/reports"
    };

    private final MessageSource messages;
    private final Clock clock;

    /** Texts of the bundles; today by the clock of the town hall. */
    public Texts(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** A text; its key if there is none. */
    public String of(String key, Object... arguments) {
        // The key is no pattern: parts of it may be what somebody typed.
        @Nullable String text = messages.getMessage(key, arguments, null, locale());
        return text == null ? key : text;
    }

    /** A text, if there is one under that key. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale()));
    }

    /** The name of a constant of the API, such as a state or a kind; the constant itself if it has no name. */
    public String value(@Nullable Object constant) {
        return constant == null ? "" : of("value." + constant, constant).replaceFirst("^value\\.", "");
    }

    /**
     * The name of a constant where it means something of its own: {@code value.<where>.<constant>} of the first place that has
     * one, else {@code value.<constant>}.
     *
     * @param where places, split by blanks: a schema of the API, a member
     */
    public String value(String where, @Nullable Object constant) {
        return constant == null
                ? ""
                : Stream.of(where.split(" "))
                        .map(place -> find("value." + place + "." + constant))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseGet(() -> value(constant));
    }

    /** A day as it is written here: {@code 11.03.2024}; of a partial date the month in words, or the year. */
    public String day(@Nullable Object iso) {
        if (iso == null) {
            return "";
        }
        try {
            return LocalDate.parse(iso.toString())
                    .format(
                            english()
                                    ? DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK)
                                    : DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT));
        } catch (DateTimeException e) {
            return title(iso);
        }
    }

    /** A day with its weekday: {@code 11 Mart 2024 Pazartesi}. */
    public String longDay(@Nullable Object iso) {
        return iso == null
                ? ""
                : LocalDate.parse(iso.toString())
                        .format(DateTimeFormatter.ofPattern(
                                english() ? "EEEE, d MMMM yyyy" : "d MMMM yyyy EEEE", locale()));
    }

    /** A month as it is said: {@code Mart 2024}. */
    public String month(@Nullable Object iso) {
        return iso == null ? "" : DatedTitles.month(YearMonth.parse(iso.toString()), locale());
    }

    /** What something is called; meetings, sittings and periods, which are called by their time, in words: {@code Mart 2024/2}. */
    public String title(@Nullable Object title) {
        return title == null ? "" : DatedTitles.inWords(title.toString(), locale());
    }

    /** An instant by the clock of the town hall: {@code 11.03.2024 14:05}. */
    public String time(@Nullable Object iso) {
        if (iso == null) {
            return "";
        }
        ZonedDateTime time = Instant.parse(iso.toString()).atZone(TownHall.ZONE);
        return day(time.toLocalDate()) + " " + time.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
    }

    /** The time it is now in the town hall, as {@link #time} writes it. */
    public String now() {
        return time(clock.instant());
    }

    /** A number in the reader's way of writing, with at most two decimals. */
    public String number(@Nullable Object number) {
        if (number == null || number.toString().isEmpty()) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(new BigDecimal(number.toString()));
    }

    /** A share from 0 to 1 as per cent. */
    public String percent(@Nullable Object share) {
        return share == null ? "" : NumberFormat.getPercentInstance(locale()).format(new BigDecimal(share.toString()));
    }

    /** An amount of money: {@code 1.234.567,50 ₺}. */
    public String money(@Nullable Object amount, @Nullable Object currency) {
        if (amount == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        String sign = currency == null || currency.equals("TRY") ? "₺" : currency.toString();
        return format.format(new BigDecimal(amount.toString())) + " " + sign;
    }

    /** The order of names in the reader's language. */
    public Collator order() {
        return Collator.getInstance(locale());
    }

    /** Today in the town hall. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(TownHall.ZONE));
    }

    /** The reader's language. */
    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private boolean english() {
        return locale().getLanguage().equals("en");
    }
}
