package org.defter.kernel.extraction;

/**
 * A text made fit for reading, and the way back: every character knows which ones of the source it stands for. Composed
 * letters, one kind of quote and dash, no tags of web pages, no hyphens of line ends, no spaced-out words, no page numbers
 * and running heads; letters that a wrong decoding broke are mended, and lost ones
 * restored where only one word fits.
 */
final class Source {

    /** The clean text; lines end with a line feed. */
    final String text;
    /** The same, folded: small and without diacritics; as long as {@link #text}. */
    final String folded;

    private final Tape tape;

    private Source(Tape tape) {
        this.tape = tape;
        this.text = tape.text();
        this.folded = Fold.of(text);
    }

    static Source of(String raw) {
        Tape tape = Characters.mended(Characters.bounded(Characters.characters(Characters.composed(raw))));
        tape = LostLetters.restored(tape);
        tape = WebPages.withoutTags(tape);
        tape = WebPages.withoutUnticked(tape);
        tape = Scans.closedUp(tape);
        tape = Scans.withPlainDigits(tape);
        tape = Scans.withCapitals(tape);
        tape = Pages.withoutLineNumbers(tape);
        tape = Pages.withoutPageNoise(tape);
        return new Source(Scans.withoutHyphens(tape));
    }

    int length() {
        return tape.length();
    }

    /** The place in the source of the characters from one index to before the other. */
    Place place(int from, int to) {
        if (tape.length() == 0) {
            return new Place(0, 0);
        }
        int first = tape.start(Math.min(from, tape.length() - 1));
        int last = to <= from ? first : tape.end(to - 1);
        return new Place(first, Math.max(first, last));
    }

    /** The text of a range in one line. */
    String flat(int from, int to) {
        return text.substring(from, to).replaceAll("\\s+", " ").strip();
    }
}
