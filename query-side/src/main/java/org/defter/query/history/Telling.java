package org.defter.query.history;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.Money;
import org.defter.kernel.PartialDate;
import org.defter.kernel.TownHall;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.query.platform.Codes;
import org.defter.query.platform.RecordParts;
import org.jspecify.annotations.Nullable;

/** Puts what an event says into words: names for identifiers, days and numbers as the language writes them. */
final class Telling implements Sentences.Values {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Map<Format, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final Object event;
    private final Locale locale;
    private final Function<UUID, @Nullable String> names;

    Telling(Object event, Locale locale, Function<UUID, @Nullable String> names) {
        this.event = event;
        this.locale = Codes.language(locale);
        this.names = names;
    }

    @Override
    public @Nullable String text(String path) {
        return inWords(at(path));
    }

    @Override
    public boolean isFalse(String path) {
        return Boolean.FALSE.equals(at(path)) || (at(path) instanceof Collection<?> all && all.isEmpty());
    }

    @Override
    public int count(String path) {
        return at(path) instanceof Collection<?> all ? all.size() : 0;
    }

    /** The value in words; none if it has none. */
    @Nullable
    String inWords(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean yes -> Codes.in(locale).text(yes ? "yes" : "no");
            case Enum<?> constant -> Codes.in(locale).text(constant);
            case LocalDate day -> day.format(format("d MMMM uuuu"));
            case YearMonth month -> month.format(format("LLLL uuuu"));
            case LocalTime time -> time.format(format("HH:mm"));
            case Instant instant -> instant.atZone(TownHall.ZONE).format(format("d MMMM uuuu HH:mm:ss"));
            case BigDecimal number -> number(number);
            case Integer whole -> whole.toString();
            case Long whole -> whole.toString();
            case PartialDate partial -> partial(partial);
            case DecisionNumber number -> number.year() + "/" + number.number();
            case ReportNumber number -> number.year() + "/" + number.number();
            case LegalBasis basis ->
                String.format(locale, Codes.in(locale).text("LegalBasis"), basis.law(), basis.article());
            case Money cost -> number(cost.amount()) + " " + cost.currency();
            case FrozenPlan frozen -> String.format(locale, Codes.in(locale).text("FrozenPlan"), frozen.version());
            case RulesetRef ruleset -> ruleset.id();
            case Collection<?> all -> all.stream().map(this::inWords).collect(Collectors.joining(", "));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + inWords(entry.getValue()))
                        .collect(Collectors.joining(", "));
            case Record identifier when identified(identifier) != null -> name(required(identifier));
            case Record other ->
                leaves(other).values().stream()
                        .map(this::inWords)
                        .filter(text -> text != null)
                        .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /**
     * Everything the event says, one line per leaf, by path. A record that reads as one value, such as a decision number
     * or a cost, is a leaf.
     */
    static Map<String, Object> leaves(Object content) {
        Map<String, Object> leaves = new LinkedHashMap<>();
        collect("", content, leaves);
        return leaves;
    }

    /** The leaves of a value that stands in the field of an event. */
    static Map<String, Object> leaves(String field, Object value) {
        Map<String, Object> leaves = new LinkedHashMap<>();
        collect(field, value, leaves);
        return leaves;
    }

    private static void collect(String path, @Nullable Object value, Map<String, Object> leaves) {
        switch (value) {
            case null -> {
                // What is not said is no line.
            }
            case PartialDate _, DecisionNumber _, ReportNumber _, LegalBasis _, Money _, FrozenPlan _, RulesetRef _ ->
                leaves.put(path, value);
            case Record identifier when identified(identifier) != null -> leaves.put(path, value);
            case Record inner ->
                RecordParts.of(inner.getClass()).each(inner, (name, held) -> collect(join(path, name), held, leaves));
            case Map<?, ?> map -> map.forEach((key, one) -> collect(join(path, key.toString()), one, leaves));
            default -> leaves.put(path, value);
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private @Nullable Object at(String path) {
        Object value = event;
        for (String name : path.split("\\.")) {
            if (!(value instanceof Record inner)) {
                return null;
            }
            value = RecordParts.of(inner.getClass()).value(inner, name);
        }
        return value;
    }

    /** The identifier, if the record is one. */
    static @Nullable UUID identified(Record value) {
        return RecordParts.of(value.getClass()).identified(value);
    }

    private static UUID required(Record identifier) {
        return Objects.requireNonNull(identified(identifier));
    }

    private String name(UUID id) {
        String name = named(id);
        return name == null ? id.toString() : name;
    }

    /** The name of someone or something; none if it is not known. */
    @Nullable
    String named(UUID id) {
        String name = names.apply(id);
        if (name == null) {
            return null;
        }
        if (DAY.matcher(name).matches()) {
            return String.valueOf(inWords(LocalDate.parse(name)));
        }
        return MONTH.matcher(name).matches() ? String.valueOf(inWords(YearMonth.parse(name))) : name;
    }

    private String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private String partial(PartialDate date) {
        if (date.month() == null) {
            return String.valueOf(date.year());
        }
        return date.day() == null
                ? YearMonth.of(date.year(), date.month()).format(format("LLLL uuuu"))
                : String.valueOf(inWords(date.earliest()));
    }

    private DateTimeFormatter format(String pattern) {
        return FORMATS.computeIfAbsent(
                new Format(pattern, locale), wanted -> DateTimeFormatter.ofPattern(wanted.pattern(), wanted.locale()));
    }

    /** A way of writing days or times. */
    private record Format(String pattern, Locale locale) {}
}
