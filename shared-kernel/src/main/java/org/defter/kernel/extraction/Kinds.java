package org.defter.kernel.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a text is: by its headings, by the labels it has, and by the sentences only one kind of document has. */
final class Kinds {

    /** A kind and how sure it is. */
    record Told(ArchiveKind kind, double confidence) {}

    private static final Pattern FOREIGN = Pattern.compile(
            "encumen(?:i|in|inin)?\\s+karar\\w*|ihale\\s+(?:komisyon\\w*\\s+karar|ilani)|ihale\\s+ilan\\w*|\\bihale\\s+kayit|yonetim\\s+kurulu|kent\\s+konseyi\\s+(?:genel|karar|toplanti)|basin\\s+(?:bulteni|aciklamasi|metni)|\\bilan\\b.*\\bihale|genel\\s+kurul|disiplin\\s+kurulu|il\\s+genel\\s+meclisi|\\bsartname|\\bdilekce|\\bsozlesme(?:si)?$|tensip|mahkemesi\\s+karar");
    private static final Pattern REPORT = Pattern.compile(
            "komisyon\\w*\\s+(?:musterek\\s+|ortak\\s+|birlesik\\s+)?(?:rapor|karar|gorus|mazbata)\\w*|^\\W*(?:musterek\\s+|ortak\\s+|komisyon\\s+)?rapor(?:u|udur|dur)?\\W*$|\\brapor\\b\\W*$");
    private static final Pattern DECISION = Pattern.compile(
            "\\bmeclis\\w*\\s+(?:(?:\\S+\\s+){0,4}?(?:say[il]+|no'?lu)\\s+)?karar(?:i|idir|\\s+orneg\\w*|\\s+sureti|inin\\s+\\w+)?\\b|^\\W*karar(?:\\s+(?:ozeti|metni|sureti|ornegi|defteri\\w*))?\\W*$|karar\\s+orneg\\w*");
    private static final Pattern LIST = Pattern.compile(
            "karar\\s+ozetler\\w*|kararlarin\\s+ozet\\w*|(?:meclis|alinan)\\s+kararlar\\w*|karar\\s+liste\\w*|\\bkararlari\\b|\\bkararlar\\b|karar\\s+bulten\\w*");
    private static final Pattern AGENDA = Pattern.compile(
            "\\bgundem(?:i|idir|ine|iyle)?\\b(?!\\s*(?:madde|no|sira|disi))|gundem\\s+maddeleri|toplanti\\w*\\s+(?:cagri|davet)");
    private static final Pattern MINUTES =
            Pattern.compile("\\btutana(?:k|gi|gidir|klari)\\b|\\bzapt(?:i)?\\b|zabit\\s+ozet\\w*|tutanak\\s+ozet\\w*");

    /** A council that tells what it decided, whatever the text is headed with. */
    private static final String ASKED_AND_DECIDED =
            "asagida(?:ki)?\\s+(?:\\w+\\s+){0,3}karar\\w*\\s+(?:al|ver)|toplanarak\\s+(?:\\w+\\s+){0,3}karar|(?:^|\\n)[ \\t]*karar\\s+(?:no\\W*)?\\d{1,4}(?:/\\d{1,4})?\\s*[:-]";
    /** No report tells that it was read out and put to the vote. */
    private static final String REPORT_PUT_TO_VOTE =
            "komisyon\\w*\\s+(?:[^.:;]|(?<=\\d)[.:](?=\\d)){0,60}?rapor\\w*(?:\\s+[\\w']+){0,6}?\\s+(?:okun|oylan|oylamaya|oya\\s+sunul)\\w*";

    private Kinds() {}

    static Told of(Layout layout) {
        Source source = layout.source;
        double report = 0;
        double decision = 0;
        double list = 0;
        double agenda = 0;
        double minutes = 0;
        int seen = 0;
        int weight = 0;
        boolean foreign = false;
        boolean council = source.folded.contains("meclis");
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
            double w = (layout.heading(line) ? 1.0 : sentence ? 0.25 : 0.7) * (seen <= 7 ? 1 : 0.7);
            boolean listed = folded.matches("\\W*(?:\\w{1,3}[.)]|ilgi\\b).*");
            foreign |= seen <= 8
                    && !sentence
                    && !listed
                    && FOREIGN.matcher(folded).find()
                    && !folded.contains("meclis");
            foreign |= seen <= 3 && FOREIGN.matcher(folded).find() && layout.heading(line);
            boolean tells = false;
            if (seen <= 8 && folded.matches("\\W*(?:[a-z,&-]+\\s+){1,9}kom[il]syonu?(?:\\s+baskanligi)?\\W*")) {
                report += 2.5;
            }
            if (seen <= 8 && folded.matches("\\W*(?:\\S+\\s+){0,6}meclis\\w*\\s+baskanlig[il]na\\W*")) {
                report += 1;
            }
            if (LIST.matcher(folded).find()) {
                list += 4 * w;
                tells = true;
            }
            if (MINUTES.matcher(folded).find()) {
                minutes += 4 * w;
                tells = true;
            }
            if (REPORT.matcher(folded).find()) {
                report += 4 * w;
                tells = true;
            }
            if (DECISION.matcher(folded).find() && !LIST.matcher(folded).find()) {
                decision += 4 * w;
                tells = true;
            }
            if (AGENDA.matcher(folded).find() && !tells) {
                agenda += 4 * w;
            }
            weight++;
        }
        long numbers = layout.labels.stream()
                .filter(label -> label.is(Topic.DECISION_NUMBER))
                .count();
        long dates = layout.labels.stream()
                .filter(label -> label.is(Topic.DECISION_DATE))
                .count();
        long reportLabels = layout.labels.stream()
                .filter(label -> label.is(Topic.REPORT_NUMBER) || label.is(Topic.REPORT_DATE))
                .count();
        String folded = source.folded;
        int own = count(
                "komisyonu?(?:muz|nca)(?:ca|un|a|da)?\\b|komisyonlarimiz|komisyonu\\s+olarak|raporu\\s+duzenleyen",
                folded);
        own += count("komisyon\\w*\\s+adina\\b|komisyon\\w*ca\\b.{0,60}uygun|\\b(?:rapor|mazbata)\\w*\\s+muh", folded);
        report += Math.min(3, own * 1.0) + Math.min(2, reportLabels * 1.0);
        if (count("komisyon\\w*\\s+rapor\\w*", folded) > 0
                && count("(?:meclis\\w*|yuce\\s+meclis\\w*)\\s+(?:takdir|onay|tasvib|bilgi)\\w*", folded) > 0) {
            report += 1;
        }
        decision += (numbers > 0 ? 2 : 0) + (dates > 0 ? 1.5 : 0);
        decision += count(
                                "(?:karar\\s+verildi|karar\\s+verilmistir|kabul\\s+edildi|kabul\\s+edilmistir|kararlastirildi)",
                                folded)
                        > 0
                ? 1
                : 0;
        decision += count(ASKED_AND_DECIDED, folded) > 0 ? 2.5 : 0;
        if (count(REPORT_PUT_TO_VOTE, folded) > 0) {
            decision += 2;
            report = Math.min(report, 2);
        }
        int entries = Entries.decisions(layout).size();
        if (entries >= 2) {
            list += 3;
            decision = Math.min(decision, list - 1);
        }
        int passed = count(
                "(?:karar\\s+veril|kabul\\s+edildi|kabul\\s+edilmis|havale\\s+edil(?:di|mis)|oy\\s*birligi|oy\\s*coklugu)",
                folded);
        minutes += count("yoklama", folded) > 0 ? 1.5 : 0;
        minutes += count(
                                "(?:birlesim|oturum|toplanti)\\w*\\s+(?:\\w+\\s+){0,3}(?:acti|acildi|acilmis|kapat|son\\s+veril)",
                                folded)
                        > 0
                ? 1
                : 0;
        agenda += count("(?:toplanacak|yapilacak|gorusulecek|toplanmasi|toplantisinin\\s+gundemi|yapacagi)", folded) > 0
                ? 1.5
                : 0;
        if (passed > 1) {
            agenda -= 3;
        } else if (passed == 0 && agenda > 0) {
            agenda += 1;
        }
        double best = Math.max(Math.max(report, decision), Math.max(list, Math.max(agenda, minutes)));
        if (foreign || best < 2.4 || (!council && report < best)) {
            return new Told(ArchiveKind.UNKNOWN, foreign ? 0.9 : 0.6);
        }
        double second = 0;
        ArchiveKind kind = ArchiveKind.UNKNOWN;
        double[] scores = {minutes, list, report, decision, agenda};
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
        double confidence = Math.clamp(0.55 + (best - second) / 10 + (weight > 0 ? 0.05 : 0), 0.4, 0.99);
        return new Told(kind, confidence);
    }

    private static int count(String pattern, String folded) {
        Matcher m = Pattern.compile(pattern).matcher(folded);
        int count = 0;
        while (count < 20 && m.find()) {
            count++;
        }
        return count;
    }
}
