package org.defter.kernel.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The laws a passage rests on, apart from those that it only tells of. */
final class Grounds extends PassagePart {

    Grounds(Passage passage) {
        super(passage);
    }

    private static final Pattern RECITAL_AFTER = Pattern.compile(
            "^[a-z']*\\s*(?:(?:gore|uyarinca|geregince|kapsaminda)\\s+(?:verilen|alinan|yapilan(?!\\s+(?:\\w+\\s+)?oylama)|hazirlanan|duzenlenen|kurulan|belirlenen|islem)|maddesinde\\s+sozu|sozu\\s+edilen|yer\\s+alan\\s+(?!yetki)|donem|hukmu\\s+yer|hakkinda)");
    private static final Pattern REPORTED = Pattern.compile(
            "mahkeme\\w*|yazi(?:si)?nda\\b|belirtilm\\w*|istenm\\w*|bildiril\\w*|deginil\\w*|hatirlat\\w*|iddia|dilekce\\w*|serh\\w*|gorusunde\\b|dava|talep\\s+edilm\\w*|ifade\\s+edil\\w*|raporda\\b|gerektigi|onerildigi|oldugu\\s+anlasil\\w*");
    private static final Pattern BASIS = Pattern.compile(
            "\\b(?:geregi(?:nce)?|uyarinca|istinaden|dayanilarak|kapsaminda|cercevesinde|gore|hukmu\\w*|hukumler\\w*|maddeler\\w*\\s+uygun)\\b");

    /** A sentence that is a citation and little else. */
    private static final Pattern CITES = Pattern.compile(
            "^\\W*(?:(?:yasal\\s+|hukuki\\s+)?dayana\\w*\\W*)?\\d{3,4}\\s*(?:s\\.|say[il]+l[il])\\s*(?:[a-z]+\\s+){0,3}?(?:k\\.|kanun|yasa)");

    void laws(int start, int end, double confidence) {
        List<CitedLaw> laws = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (Laws.Found law : Laws.in(source, start, end)) {
            String after = source.folded.substring(law.to(), Math.min(end, law.to() + 60));
            String cited = source.folded.substring(law.from(), Math.min(end, law.to() + 25));
            if (RECITAL_AFTER.matcher(after).find()
                    || cited.contains("mulga")
                    || cited.matches("(?s).*maddesinde\\s+(?:sozu|adi|yer).*")) {
                continue;
            }
            laws.add(new CitedLaw(law.law(), List.copyOf(law.articles())));
            first = first < 0 ? law.from() : first;
            last = law.to();
        }
        if (!laws.isEmpty()) {
            draft.laws = laws;
            draft.mark("laws", first, last, confidence);
        }
    }

    /** Laws of sentences in the document's own voice, if the sentence that decides names none. */
    void lawsElsewhere() {
        if (!draft.laws.isEmpty()) {
            return;
        }
        for (Sentences.Sentence s : Sentences.in(source, from, to)) {
            String folded = source.folded.substring(s.from(), s.to());
            boolean cites = CITES.matcher(folded).find();
            if (!REPORTED.matcher(folded).find()
                    && (cites || BASIS.matcher(folded).find())
                    && (cites || folded.contains("kanun") || folded.contains("yasa"))) {
                laws(s.from(), s.to(), 0.6);
                if (!draft.laws.isEmpty()) {
                    return;
                }
            }
        }
    }

    void lawsByLabel() {
        for (Layout.Label label : labels(Topic.LAW)) {
            laws(label.valueFrom(), label.valueTo(), 0.9);
        }
    }
}
