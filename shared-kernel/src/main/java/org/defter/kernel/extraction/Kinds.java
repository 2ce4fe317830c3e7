package org.defter.kernel.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a text is: by its headings, by the labels it has, and by the sentences only one kind of document has. */
final class Kinds {

    /** A kind and how sure it is. */
    record Told(ArchiveKind kind, double confidence) {}

    private static final Pattern FOREIGN = Pattern.compile(
            "encumen(?:i|in|inin)?\\s+(?:karar|gundem|toplanti|tutana)\\w*|\\bukome\\b.*karar|soru\\s+onergesi|^\\W*(?:(?:yazili|sozlu)\\s+)?onerge(?:si)?\\W*$|^\\W*protokol\\W*$|(?:teslim|tespit|sayim|muayene|kontrol|ihale|imha)\\w*\\s+tutana\\w*|muhtar\\w*\\s+toplanti|ihale\\s+(?:komisyon\\w*\\s+karar|ilani)|ihale\\s+ilan\\w*|\\bihale\\s+kayit|yonetim\\s+kurulu|kent\\s+konseyi\\s+(?:genel|karar|toplanti)|basin\\s+(?:bulteni|aciklamasi|metni)|\\bilan\\b.*\\bihale|genel\\s+kurul|disiplin\\s+kurulu|\\bsartname|\\bdilekce|\\bsozlesme(?:si)?$|tensip|mahkemesi\\s+karar");
    private static final Pattern REPORT = Pattern.compile(
            "komisyon\\w*\\s+(?:musterek\\s+|ortak\\s+|birlesik\\s+)?(?:rapor|karar|gorus|mazbata|mutalaa)\\w*|^\\W*(?:musterek\\s+|ortak\\s+|komisyon\\s+)?rapor(?:u|udur|dur)?\\W*$|\\brapor(?:u|udur)?\\W*$|\\bkanaat\\s+metni");
    private static final Pattern DECISION = Pattern.compile(
            "\\bmeclis\\w*\\s+(?:(?:\\S+\\s+){0,4}?(?:say[il]+|no'?lu)\\s+)?karar(?:i|idir|\\s+orneg\\w*|\\s+sureti|inin\\s+\\w+)?\\b|^\\W*karar(?:\\s+(?:ozeti|metni|sureti|ornegi|defteri\\w*))?\\W*$|karar\\s+orneg\\w*|alinan\\s+karar(?:dir)?\\W*$|sayili\\s+karar\\W*$");
    private static final Pattern LIST = Pattern.compile(
            "karar\\s+ozetler\\w*|kararlarin\\s+ozet\\w*|(?:meclis|alinan)\\s+kararlar\\w*|karar\\s+liste\\w*|\\bkararlari\\b|\\bkararlar\\b(?!\\s+(?:sube|daire|mudur))|karar\\s+bulten\\w*");
    private static final Pattern AGENDA = Pattern.compile(
            "\\bgundem(?:i|idir|ine|iyle)?\\b(?!\\s*(?:madde|no|sira|disi))|gundem\\s+maddeleri|toplanti\\w*\\s+(?:cagri|davet)");
    private static final Pattern MINUTES =
            Pattern.compile("\\btutana(?:k|gi|gidir|klari)\\b|\\bzapt(?:i)?\\b|zabit\\s+ozet\\w*|tutanak\\s+ozet\\w*");

    /** A council that tells what it decided, whatever the text is headed with. */
    private static final String ASKED_AND_DECIDED =
            "asagida(?:ki)?\\s+(?:\\w+\\s+){0,3}karar\\w*\\s+(?:al|ver)|toplanarak\\s+(?:\\w+\\s+){0,3}karar|(?:^|\\n)[ \\t]*karar\\s+(?:no\\W*)?\\d{1,4}(?:/\\d{1,4})?\\s*[:-]";
    /** A council of which somebody tells that it met and what its decision has for a number. */
    private static final String TOLD_OF_COUNCIL =
            "\\bmeclis\\w*\\s+(?:[^.;:\\n]|(?<=\\d)[.:](?=\\d)|\\n(?!\\n)){0,120}?(?:toplanmis|toplandi|toplantisinda|aldigi)\\b(?:[^.;:\\n]|(?<=\\d)[.:](?=\\d)|\\n(?!\\n)){0,80}?\\d{1,4}\\s*(?:sayili|numarali|no'?lu)\\s+karar";
    /** No report tells that it was read out and put to the vote. */
    private static final String REPORT_PUT_TO_VOTE =
            "komisyon\\w*\\s+(?:[^.:;]|(?<=\\d)[.:](?=\\d)){0,60}?rapor\\w*(?:\\s+[\\w']+){0,6}?\\s+(?:okun|oylan|oylamaya|oya\\s+sunul)\\w*";

    /** A commission that speaks of itself. */
    private static final String OWN_VOICE =
            "komisyonu?(?:muz|nca)(?:ca|un|a|da)?\\b|komisyonlarimiz|komisyonu?\\s+olarak|raporu\\s+duzenleyen|komisyon\\w*\\s+adina\\b|komisyon\\w*ca\\b.{0,60}uygun|\\b(?:rapor|mazbata)\\w*\\s+muh|\\bbize\\s+(?:gonder|veril|verdig|havale|yolla|iletil)|komisyonu?\\s+(?:baskan|sozcu|uye|gorus)\\w*|meclise?\\s+oneri(?:yoruz|r)";

    private static final String DECIDED =
            "karar\\s+(?:veril(?:di|mis\\w*)|ver(?:di|mistir)\\b|kilin|alinmistir)|kabul\\s+(?:edildi|edilmistir|olundu)|kararlastirildi|benimsen(?:di|mistir)|oy\\s+kullanmistir";
    private static final String NUMBERED_DECISION =
            "\\bkarar\\s*(?:no|nosu|sayisi|sayili)?\\s*[:.]?\\s*(?:(?:19|20)\\d{2}\\s?[/-]\\s?\\d{1,4}|\\d{1,4}\\s*(?:\\||\\n|$|[:-]))";
    private static final String COUNCIL_SIGNS =
            "\\bkat[il]p\\b|\\bkat[il]bi\\b|meclis\\s+(?:\\S+\\s+){0,2}(?:baskani|baskan\\s?v|reisi)";
    private static final String SINGLE = "\\d{1,4}\\s*sayili\\s+karar\\s*(?::|\\n|$)";
    /** Somebody's turn to speak. */
    private static final String SPEAKER =
            "(?:^|\\n)[ \\t]*(?:\\[[\\d:.]+\\]\\s*)?(?:(?:meclis\\s+)?baskan[i]?|[a-z]+\\s+[a-z]+)\\s*(?:\\([^()\\n]{3,40}\\)\\s*)?[:-]\\s+(?=[^\\n]{25})";

    private static final String OPENED_OR_CLOSED =
            "(?:birlesim|oturum|toplanti)\\w*\\s+(?:\\S+\\s+){0,3}(?:acti|acildi|acilmis|kapat|kapan|son\\s+veril)";

    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]{10,1500}\"\\s*(?:denil|den[iu]l|belirtil|ifade|seklinde|gorus|karar|rapor)\\w*");

    private Kinds() {}

    /** What speaks for each kind; more is more. */
    private static final class Weights {
        double report;
        double decision;
        double list;
        double agenda;
        double minutes;
        boolean foreign;

        double best() {
            return Math.max(Math.max(report, decision), Math.max(list, Math.max(agenda, minutes)));
        }
    }

    static Told of(Layout layout) {
        Weights w = new Weights();
        w.foreign =
                count("\\b(?:dilekceniz|talebiniz|basvurunuz|muhabirimiz|haberi\\s+paylas)\\w*", layout.source.folded)
                        > 0;
        headings(layout, w);
        labels(layout, w);
        sentences(layout, w);
        shape(layout, w);
        String folded = layout.source.folded;
        boolean council = folded.contains("meclis") || folded.contains("komisyon");
        double best = w.best();
        if (w.foreign || best < 1.2 || !council) {
            return new Told(ArchiveKind.UNKNOWN, w.foreign ? 0.9 : 0.6);
        }
        double second = 0;
        ArchiveKind kind = ArchiveKind.UNKNOWN;
        double[] scores = {w.minutes, w.list, w.report, w.decision, w.agenda};
        ArchiveKind[] kinds = {
            ArchiveKind.MINUTES,
            ArchiveKind.DECISION_LIST,
            ArchiveKind.COMMISSION_REPORT,
            ArchiveKind.COUNCIL_DECISION,
            ArchiveKind.AGENDA
        };
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] == best && kind == ArchiveKind.UNKNOWN) {
                kind = kinds[i];
            } else {
                second = Math.max(second, scores[i]);
            }
        }
        return new Told(kind, Math.clamp(0.6 + (best - second) / 10, 0.4, 0.99));
    }

    /** The first lines: titles, and the bodies they name. */
    private static void headings(Layout layout, Weights w) {
        Source source = layout.source;
        int seen = 0;
        for (Line line : layout.lines) {
            if (line.blank()) {
                continue;
            }
            seen++;
            if (seen > 14) {
                break;
            }
            String folded = source.folded.substring(line.from(), line.to());
            if (folded.length() > 170) {
                continue;
            }
            boolean sentence = (folded.endsWith(".") && folded.length() > 90)
                    || (folded.contains(":") && folded.indexOf(':') < folded.length() - 1 && folded.length() > 50);
            boolean listed = (seen > 2 || folded.startsWith("konu"))
                    && folded.matches("(?:[-*•]|\\W*(?:\\w{1,3}[.)-]|ilgi\\b|konu\\w*\\s*:)).*");
            double weight = (layout.heading(line) ? 1.0 : sentence || listed ? 0.25 : 0.7) * (seen <= 7 ? 1 : 0.7);
            boolean other =
                    !folded.contains("meclis") && FOREIGN.matcher(folded).find();
            w.foreign |= seen <= 8 && !sentence && !listed && other && (seen <= 3 || folded.length() < 60);
            w.foreign |= seen <= 3 && FOREIGN.matcher(folded).find() && layout.heading(line);
            if (seen <= 8 && folded.matches("\\W*(?:[a-z,&-]+\\s+){1,9}kom[il]syonu?(?:\\s+baskanligi)?\\W*")) {
                w.report += 2.5;
            }
            if (seen <= 8 && folded.matches("\\W*(?:\\S+\\s+){0,6}meclis\\w*\\s+baskanlig[il]na\\W*")) {
                w.report += 1;
            }
            if (line.cells().size() == 2) {
                for (Line.Cell cell : line.cells()) {
                    title(source.folded.substring(cell.from(), cell.to()), weight * 0.7, w);
                }
            } else {
                title(folded, weight, w);
            }
            if (seen <= 8 && !listed && HEADED_BY_COMMISSION.matcher(folded).find()) {
                w.report = Math.max(w.report, 2.5);
            }
        }
    }

    private static final Pattern HEADED_BY_COMMISSION =
            Pattern.compile("kom[il]syon(?:u|lari)\\s*(?:[-|/;]|$)|^\\W*inceleyen.*komisyonu");

    private static void title(String folded, double weight, Weights w) {
        boolean list = LIST.matcher(folded).find();
        boolean minutes = MINUTES.matcher(folded).find();
        boolean report = REPORT.matcher(folded).find() && !folded.contains("faaliyet raporu");
        boolean decision = !list && DECISION.matcher(folded).find();
        w.list = list ? titled(w.list, weight) : w.list;
        w.minutes = minutes ? titled(w.minutes, weight) : w.minutes;
        w.report = report ? titled(w.report, weight) : w.report;
        w.decision = decision ? titled(w.decision, weight) : w.decision;
        if (!list && !minutes && !report && !decision && AGENDA.matcher(folded).find()) {
            w.agenda = titled(w.agenda, weight);
        }
    }

    /** What one more title adds: the first ones tell, repetitions hardly. */
    private static double titled(double before, double weight) {
        return before >= 4 ? before + weight / 2 : before + 4 * weight;
    }

    private static void labels(Layout layout, Weights w) {
        long numbers = having(layout, Topic.DECISION_NUMBER);
        boolean commissions = count(
                        "komisyonu?muz|komisyonlarimiz",
                        QUOTED.matcher(layout.source.folded).replaceAll(" "))
                > 0;
        w.report += commissions ? 1.5 : 0;
        w.decision += numbers > 0 ? 2 : 0;
        w.decision += having(layout, Topic.DECISION_DATE) > 0 ? 1.5 : 0;
        w.report += Math.min(2, having(layout, Topic.REPORT_NUMBER) + having(layout, Topic.REPORT_DATE));
        w.report += having(layout, Topic.COMMISSION) > 0 ? 2 : 0;
        w.report += having(layout, Topic.OPINION) > 0 ? 1 : 0;
    }

    private static long having(Layout layout, Topic topic) {
        return layout.labels.stream().filter(label -> label.is(topic)).count();
    }

    /** What only one kind of document says, wherever it says it. */
    private static void sentences(Layout layout, Weights w) {
        String folded = layout.source.folded;
        // What is quoted or retold is not the voice of this text.
        String own = QUOTED.matcher(folded).replaceAll(" ");
        w.report += Math.min(3, count(OWN_VOICE, own));
        if (count("komisyon\\w*\\s+rapor\\w*", folded) > 0
                && count("(?:meclis\\w*|yuce\\s+meclis\\w*)\\s+(?:takdir|onay|tasvib|bilgi)\\w*", folded) > 0) {
            w.report += 1;
        }
        boolean decided = count(DECIDED, folded) > 0;
        w.decision += decided ? 1 : 0;
        w.report += count("(?:numarali|no'?lu)\\s+rapor", folded) > 0 && !decided ? 1.5 : 0;
        w.report += count("takdir\\w*\\s+(?:yuce\\s+)?meclis", folded) > 0 ? 1 : 0;
        w.decision += count(ASKED_AND_DECIDED, folded) > 0 ? 2.5 : 0;
        w.decision += count(TOLD_OF_COUNCIL, folded) > 0 ? 2.5 : 0;
        w.decision += having(layout, Topic.DECISION_NUMBER) == 0 && count(NUMBERED_DECISION, folded) > 0 ? 1.5 : 0;
        if (count(REPORT_PUT_TO_VOTE, folded) > 0) {
            w.decision += 2;
            w.report = Math.min(w.report, 2);
        }
        if (count("(?:^|\\n)[ \\t|]*meclis\\s+karari[ \\t]*(?:[:|\\n]|$)", folded) > 0
                && having(layout, Topic.DECISION_NUMBER) > 0
                && w.decision >= 3) {
            w.decision += 3;
            w.report = Math.min(w.report, w.decision - 0.5);
        }
        List<Extraction.Entry> rows = DecisionTables.table(layout);
        if (rows.size() >= 2) {
            long told = rows.stream()
                    .filter(row ->
                            row.content().outcome() != null || row.content().vote() != null)
                    .count();
            w.list += told * 2 >= rows.size() ? 4 : 0;
            w.decision = told * 2 >= rows.size() ? Math.min(w.decision, w.list - 0.5) : w.decision;
            w.agenda += told == 0 ? 1.5 : 0;
        }
        int entries = Entries.decisions(layout).size();
        if (entries >= 2) {
            w.list += 3;
            w.decision = Math.min(w.decision, w.list - 1);
            // Commissions do not sign with clerks, and no report has the numbers of several decisions.
            boolean councils = count("\\bkat[il][pb]i?\\b", folded) > 0 && count(OWN_VOICE, own) <= 1;
            w.report = councils ? Math.min(w.report, w.list - 0.5) : w.report;
        } else if (count(SINGLE, folded) == 1) {
            w.list -= 3;
            w.decision += 2.5;
        }
        int turns = count(SPEAKER, folded);
        w.minutes += turns >= 3 ? 2.5 : 0;
        int passed = count(
                "(?:karar\\s+veril|kabul\\s+edildi|kabul\\s+edilmis|havale\\s+edil(?:di|mis)|oy\\s*birligi|oy\\s*coklugu)",
                folded);
        w.minutes += count("yoklama", folded) > 0 ? 1.5 : 0;
        w.minutes += count(OPENED_OR_CLOSED, folded) > 0 ? 1 : 0;
        w.agenda += count(
                                "(?:toplanacak|yapilacak|gorusulecek|gorusmek\\s+uzere|toplanmasi|toplantisinin\\s+gundemi|yapacagi)",
                                folded)
                        > 0
                ? 1.5
                : 0;
        boolean signs = decided && count(COUNCIL_SIGNS, folded) > 0 && count(OWN_VOICE, folded) == 0;
        w.decision += signs && w.minutes < 1 && entries < 2 ? 1.5 : 0;
        w.agenda +=
                count("(?:^|\\n)[^\\n]{0,40}(?:komisyon|mudurluk|birim|baskanlik)\\w*(?:dan|den)\\s+gelen\\w*", folded)
                                > 0
                        ? 2
                        : 0;
        if (passed > 1) {
            w.agenda -= 3;
        } else if (passed == 0 && w.agenda > 0) {
            w.agenda += 1;
        }
    }

    private static final Pattern CLERK = Pattern.compile("\\bkat[il][pb]\\w*");
    private static final Pattern MEMBER =
            Pattern.compile("(?:komisyon\\w*\\s+)?(?:uye(?:si|ler)?|raportor\\w*|sozcu\\w*)\\W*");
    private static final Pattern COMMISSION_SEAT =
            Pattern.compile("\\bkom(?:isyon)?(?:u)?\\.?\\s*(?:bas|bsk|uye|sozcu|raportor)\\w*");
    private static final int ITEMS_OF_A_MEETING = 3;

    /** What the build of a text tells when its title does not: who signs, and how many matters it has with what became of them. */
    private static void shape(Layout layout, Weights w) {
        boolean clerk = false;
        boolean member = false;
        boolean seat = false;
        for (Line line : layout.lines) {
            for (Line.Cell cell : line.cells()) {
                if (cell.to() - cell.from() > 60) {
                    continue;
                }
                String folded = layout.source.folded.substring(cell.from(), cell.to());
                clerk |= CLERK.matcher(folded).find();
                member |= MEMBER.matcher(folded).matches();
                seat |= COMMISSION_SEAT.matcher(folded).find();
            }
        }
        boolean commission = layout.source.folded.contains("komisyon");
        if (commission && !clerk && (seat || member)) {
            w.report += 1.5;
        }
        if (commission
                && w.decision < 2
                && count(REPORT_PUT_TO_VOTE, layout.source.folded) == 0
                && Formulas.opinion(layout.source, 0, layout.source.length()) != null) {
            w.report += 1.3;
        }
        boolean roll = clerk
                || count(SPEAKER, layout.source.folded) >= 2
                || count("yoklama\\w*\\s+(?:\\w+\\s+){0,3}(?:yap|al|sonu)|" + OPENED_OR_CLOSED, layout.source.folded)
                        > 0
                || having(layout, Topic.PRESENT) + having(layout, Topic.ABSENT) > 0;
        List<Entries.Part> parts = Entries.items(layout, 0, layout.source.length());
        if (Entries.decisions(layout).size() >= 2) {
            long rolls = having(layout, Topic.PRESENT);
            boolean sat = count(OPENED_OR_CLOSED, layout.source.folded) > 0 || having(layout, Topic.END_TIME) > 0;
            w.minutes += sat && rolls > 0 && rolls <= 2 ? 3 : 0;
            return;
        }
        if (parts.size() < ITEMS_OF_A_MEETING) {
            return;
        }
        long told = parts.stream()
                .filter(part -> TOLD.matcher(layout.source.folded.substring(part.body(), part.to()))
                        .find())
                .count();
        boolean called = having(layout, Topic.START_TIME) > 0
                || CALLED.matcher(layout.source.folded).find()
                || Dates.time(layout.source, 0, Math.min(layout.source.length(), HEAD)) != null;
        if (told * 4 <= parts.size() && called && !roll) {
            w.agenda += 2;
        } else if (told * 2 >= parts.size() && told >= 2) {
            w.minutes += roll ? 2 : 0;
            w.list += roll ? 0 : 2;
            w.decision =
                    told >= ITEMS_OF_A_MEETING ? Math.min(w.decision, Math.max(w.minutes, w.list) - 0.5) : w.decision;
        }
    }

    private static final int HEAD = 600;
    private static final Pattern CALLED = Pattern.compile("\\bsaat\\w*\\W+\\d");
    private static final Pattern TOLD = Pattern.compile(
            DECIDED
                    + "|redd?(?:edil|olun)|ertelen(?:di|mis)|havale(?:si|sine)?\\b|geri\\s+cekil|oy\\s*(?:birlig|coklug)\\w*|\\b\\d{1,3}\\s+(?:kabul|ret|red)\\b");

    private static int count(String pattern, String folded) {
        Matcher m = Pattern.compile(pattern).matcher(folded);
        int count = 0;
        while (count < 20 && m.find()) {
            count++;
        }
        return count;
    }
}
