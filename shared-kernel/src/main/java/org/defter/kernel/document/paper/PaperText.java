package org.defter.kernel.document.paper;

import java.util.ArrayList;
import java.util.List;

/** The text of a paper in the order in which it is read: what every form of it must say, no more and no less. */
public final class PaperText {

    private PaperText() {}

    /** The pieces of text of a paper, from the top. */
    public static List<String> of(Paper paper) {
        List<String> pieces = new ArrayList<>();
        for (Block block : paper.blocks()) {
            switch (block) {
                case Block.Letterhead it -> pieces.addAll(it.lines());
                case Block.Heading it -> pieces.add(it.text());
                case Block.Line it -> pieces.add(it.text());
                case Block.Text it -> pieces.add(it.text());
                case Block.Facts it ->
                    it.facts().forEach(fact -> {
                        pieces.add(fact.label());
                        pieces.add(fact.value());
                    });
                case Block.Table it -> {
                    pieces.add(it.caption());
                    pieces.addAll(it.heads());
                    it.rows().forEach(pieces::addAll);
                }
                case Block.Items it -> pieces.addAll(it.items());
                case Block.Signatures it ->
                    it.signatories().forEach(signatory -> {
                        pieces.add(signatory.name());
                        pieces.add(signatory.office());
                        if (!signatory.note().isEmpty()) {
                            pieces.add(signatory.note());
                        }
                    });
            }
        }
        return List.copyOf(pieces);
    }
}
