package org.defter.kernel.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an agenda or minutes says of the meeting itself: its day, its hours, its place and its number. */
final class MeetingHead {

    private static final Pattern MEETS = Pattern.compile(
            "^\\s*,?\\s*(?:pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar)?\\s*(?:gunu|gunlu|gunku|tarih(?:li|inde|indeki)?)?");
    private static final Pattern PLACE = Pattern.compile(
            "(?:saat\\s*:?\\s*\\d{1,2}\\s?[.:,]\\s?\\d{2}\\s?'?(?:da|de|ta|te|te)?|adresinde|gunu)\\s*,?\\s*((?:[^.,;:()\\n]|\\n(?!\\n)){4,90}(?:salonu?|binasi|sarayi|merkezi|konagi|odasi)(?:nda|nde|da|de|'nda|'nde)?)\\b");
    private static final Pattern PLACE_IN_PAREN =
            Pattern.compile("\\(([^()]{4,80}(?:salonu|binasi|sarayi|merkezi))\\)");
    private static final Pattern END = Pattern.compile(
            "saat\\s*:?\\s*\\d{1,2}\\s?[.:]\\s?\\d{2}\\s?'?\\s?(?:da|de|ta|te|itibar\\w*|sular\\w*)?\\s*(?:\\w+\\s+){0,4}?(?:son\\s+veril|kapat|kapan|sona\\s+er|bitiril|bitmis|son\\s+bul|dagil)\\w*|(?:son\\s+veril\\w*|kapat\\w*|kapan\\w*)\\s*(?:\\w+\\s+){0,2}saati?\\s*:?\\s*\\d{1,2}\\s?[.:]\\s?\\d{2}|\\b\\d{1,2}[.:]\\d{2}\\s?'?(?:da|de|ta|te)\\s+(?:\\w+\\s+){0,3}?(?:son\\s+veril|kapat|kapan|sona\\s+er|bitiril|bitmis)\\w*");
    private static final Pattern ROMAN = Pattern.compile(
            "(?<![\\d.:])\\b(x{0,2}(?:ix|iv|v?i{1,3}|v|x)|\\d{1,3})\\s*[.']?\\s*(?:inci|nci|uncu|ncu|ci|cu|'inci|'nci)?\\s+(birlesim|oturum|donem)(?!\\w*\\s*(?:no|sayisi))");

    private static final Pattern BEHIND_DATE = Pattern.compile(
            "[ ,/-]*(?:(?:pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar)\\w*(?:\\s+gunu)?)?[ ,/-]*(\\d{1,2}[.:]\\d{2})(?![.\\d])");

    private MeetingHead() {}

    /** Reads it from what stands before the first item, and from labels anywhere. */
    static void read(Passage p, int headEnd, boolean minutes) {
        Draft d = p.draft;
        Source source = p.source;
        for (Layout.Label label : p.labels(Topic.MEETING_DATE)) {
            date(d, p.date(label), 0.95);
        }
        for (Layout.Label label : p.labels(Topic.DATE)) {
            if (label.from() < headEnd) {
                date(d, p.date(label), 0.9);
            }
        }
        if (d.meetingDate == null || d.meetingDate.day() == null) {
            Dates.Found best = null;
            int score = -1;
            for (Dates.Found date : Dates.in(source, 0, Math.min(p.to, Math.max(headEnd, 400)))) {
                String after = source.folded
                        .substring(date.to(), Math.min(p.to, date.to() + 120))
                        .replaceAll("(?s)\\n\\s*\\n.*", "");
                String before = source.folded.substring(Math.max(0, date.from() - 60), date.from());
                if (after.matches("(?s)^\\s*(?:tarih\\w*|gun\\w*)?\\s*(?:ve|,)?\\s*\\S*\\d\\S*\\s*sayili.*")
                        || before.matches("(?s).*(?:ilan|yayin|guncelleme|eklenme)\\w*\\s*(?:tarihi)?\\s*:?\\s*$")
                        || (p.layout.lineAt(date.from()) > 4
                                && after.matches(
                                        "(?s)^\\W*(?:tarihli|gunlu)\\s+(?:\\w+\\s+){0,4}(?:tutana|yazi|rapor|karar).*"))) {
                    continue;
                }
                int value = date.date().day() == null ? 0 : 1;
                if (best != null
                        && best.date().day() == null
                        && value == 1
                        && best.date().includes(date.date().earliest())) {
                    value += 3;
                }
                value +=
                        MEETS.matcher(after).find() && after.matches("(?s).*(?:saat|toplan|birlesim|oturum).*") ? 2 : 0;
                value += before.matches("(?s).*(?:meclis|toplanti).*") ? 1 : 0;
                if (value > score) {
                    score = value;
                    best = date;
                }
            }
            if (best != null) {
                d.meetingDate = null;
                date(d, best, 0.8);
            }
        }
        for (Layout.Label label : p.labels(Topic.START_TIME)) {
            time(d, Dates.time(source, label.valueFrom(), label.valueTo()), 0.95);
        }
        if (d.meetingTime == null) {
            Matcher saat = Pattern.compile("saat\\w*\\s*:?\\s*(?=\\d)")
                    .matcher(source.folded)
                    .region(0, Math.max(headEnd, Math.min(p.to, 900)));
            while (saat.find() && d.meetingTime == null) {
                int from = saat.end();
                String around = source.folded.substring(from, Math.min(p.to, from + 60));
                if (!around.matches("(?s).*(?:son\\s+ver|kapat|kapan).*")) {
                    time(d, Dates.time(source, from, Math.min(p.to, from + 6)), 0.85);
                }
            }
        }
        if (d.meetingTime == null) {
            Dates.timesInWords(source, 0, Math.max(headEnd, Math.min(p.to, 900))).stream()
                    .filter(told -> !ENDS_BEHIND
                            .matcher(source.folded)
                            .region(told.to(), Math.min(p.to, told.to() + 60))
                            .lookingAt())
                    .findFirst()
                    .ifPresent(told -> time(d, told, 0.8));
        }
        if (d.meetingTime == null) {
            timeBehindDate(p);
        }
        for (Layout.Label label : p.labels(Topic.PLACE)) {
            if (d.place == null) {
                d.place = p.layout.text(label).replaceAll("[.;,]+$", "");
                d.mark("place", label.valueFrom(), label.valueTo(), label.sure());
            }
        }
        if (d.place == null) {
            Matcher m = PLACE_IN_PAREN.matcher(source.folded).region(0, Math.min(p.to, Math.max(headEnd, 900)));
            boolean found = m.find();
            if (!found) {
                m = PLACE.matcher(source.folded).region(0, Math.min(p.to, Math.max(headEnd, 900)));
                found = m.find();
            }
            if (found) {
                String place = source.flat(m.start(1), m.end(1)).replaceAll("'?(?:nda|nde|da|de)$", "");
                d.place = place;
                d.mark("place", m.start(1), m.end(1), 0.75);
            }
        }
        if (minutes) {
            numbered(p, headEnd);
        }
    }

    private static void date(Draft d, Dates.@Nullable Found found, double sure) {
        if (found != null && d.meetingDate == null) {
            d.meetingDate = found.date();
            d.mark("meetingDate", found.from(), found.to(), sure);
        }
    }

    private static void time(Draft d, Dates.@Nullable Timed found, double sure) {
        if (found != null && d.meetingTime == null) {
            d.meetingTime = found.time();
            d.mark("meetingTime", found.from(), found.to(), sure);
        }
    }

    /** A time right behind the day of the meeting, without a word for it. */
    private static void timeBehindDate(Passage p) {
        Draft d = p.draft;
        for (Dates.Found date : Dates.in(p.source, 0, Math.min(p.to, 1500))) {
            if (!date.date().equals(d.meetingDate)) {
                continue;
            }
            Matcher behind = BEHIND_DATE.matcher(p.source.folded).region(date.to(), Math.min(p.to, date.to() + 30));
            if (behind.lookingAt()) {
                time(d, Dates.time(p.source, behind.start(1), behind.end(1)), 0.75);
                return;
            }
        }
    }

    /** Reads when the meeting ended. */
    static void endTime(Passage p) {
        Draft d = p.draft;
        for (Layout.Label label : p.labels(Topic.END_TIME)) {
            Dates.Timed found = Dates.time(p.source, label.valueFrom(), label.valueTo());
            if (found != null) {
                d.endTime = found.time();
                d.mark("endTime", found.from(), found.to(), 0.95);
            }
        }
        Matcher end = END.matcher(p.source.folded).region(p.from, p.to);
        while (end.find() && d.endTime == null) {
            Dates.Timed found = Dates.time(p.source, end.start(), end.end());
            if (found != null) {
                d.endTime = found.time();
                d.mark("endTime", found.from(), found.to(), 0.85);
            }
        }
        endTimeInWords(p);
    }

    /** What a time is told for at which a meeting ended. */
    private static final Pattern ENDS_BEHIND = Pattern.compile(
            "\\W*(?:\\w+\\s+){0,4}?(?:son\\s+veril|kapat|kapan|sona\\s+er|bitiril|bitmis|son\\s+bul|dagil)\\w*");

    private static void endTimeInWords(Passage p) {
        for (Dates.Timed told : Dates.timesInWords(p.source, p.from, p.to)) {
            boolean ends = ENDS_BEHIND
                    .matcher(p.source.folded)
                    .region(told.to(), Math.min(p.to, told.to() + 60))
                    .lookingAt();
            if (ends && p.draft.endTime == null) {
                p.draft.endTime = told.time();
                p.draft.mark("endTime", told.from(), told.to(), 0.8);
            }
        }
    }

    private static void numbered(Passage p, int headEnd) {
        Draft d = p.draft;
        for (Topic topic : List.of(Topic.TERM, Topic.SESSION, Topic.SITTING)) {
            for (Layout.Label label : p.labels(topic)) {
                String number = arabic(p.layout.text(label).replaceAll("[.'\"].*|\\s.*", ""));
                if (number != null) {
                    set(d, topic, number, label.valueFrom(), label.valueTo(), 0.95);
                }
            }
        }
        Matcher m = ROMAN.matcher(p.source.folded).region(0, Math.min(p.to, Math.max(headEnd, 600)));
        while (m.find()) {
            String number = arabic(m.group(1));
            Topic topic = m.group(2).equals("birlesim")
                    ? Topic.SESSION
                    : m.group(2).equals("oturum") ? Topic.SITTING : Topic.TERM;
            if (number != null) {
                set(d, topic, number, m.start(), m.end(), 0.85);
            }
        }
        Matcher words = Pattern.compile(
                        "\\b(birinci|ikinci|ucuncu|dorduncu|besinci|altinci|yedinci|sekizinci|dokuzuncu|onuncu)\\s+(birlesim|oturum|donem)")
                .matcher(p.source.folded)
                .region(0, Math.min(p.to, Math.max(headEnd, 600)));
        List<String> ordinals = List.of(
                "birinci",
                "ikinci",
                "ucuncu",
                "dorduncu",
                "besinci",
                "altinci",
                "yedinci",
                "sekizinci",
                "dokuzuncu",
                "onuncu");
        while (words.find()) {
            Topic topic = words.group(2).equals("birlesim")
                    ? Topic.SESSION
                    : words.group(2).equals("oturum") ? Topic.SITTING : Topic.TERM;
            set(d, topic, String.valueOf(ordinals.indexOf(words.group(1)) + 1), words.start(), words.end(), 0.85);
        }
    }

    private static void set(Draft d, Topic topic, String number, int from, int to, double sure) {
        switch (topic) {
            case TERM -> {
                if (d.term == null) {
                    d.term = number;
                    d.mark("term", from, to, sure);
                }
            }
            case SESSION -> {
                if (d.session == null) {
                    d.session = number;
                    d.mark("session", from, to, sure);
                }
            }
            default -> {
                if (d.sitting == null) {
                    d.sitting = number;
                    d.mark("sitting", from, to, sure);
                }
            }
        }
    }

    static @Nullable String arabic(String number) {
        String folded = Fold.of(number.strip());
        if (folded.matches("\\d{1,3}")) {
            return String.valueOf(Integer.parseInt(folded));
        }
        if (!folded.matches("[ivx]{1,6}")) {
            return null;
        }
        int sum = 0;
        Map<Character, Integer> values = new HashMap<>(Map.of('i', 1, 'v', 5, 'x', 10));
        for (int i = 0; i < folded.length(); i++) {
            int value = values.getOrDefault(folded.charAt(i), 0);
            int next = i + 1 < folded.length() ? values.getOrDefault(folded.charAt(i + 1), 0) : 0;
            sum += value < next ? -value : value;
        }
        return String.valueOf(sum);
    }
}
