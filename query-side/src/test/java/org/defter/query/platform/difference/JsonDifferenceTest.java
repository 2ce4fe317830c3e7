package org.defter.query.platform.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.platform.difference.TextPieceView.PieceChange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How states differ, field by field. */
class JsonDifferenceTest {

    private static JsonNode json(String text) {
        return DefterJson.mapper().readTree(text.replace('\'', '"'));
    }

    private static List<String> pointers(String before, String after) {
        return JsonDifference.between(json(before), json(after)).stream()
                .map(FieldDifferenceView::pointer)
                .toList();
    }

    @Test
    void sameStatesDoNotDiffer() {
        String state = "{'a':1,'b':[{'id':1,'c':[1,2]}],'d':{'e':'x'}}";
        assertThat(pointers(state, state)).isEmpty();
        assertThat(pointers(state, "{'b':[{'c':[1,2],'id':1}],'d':{'e':'x'},'a':1}"))
                .isEmpty();
    }

    @Test
    void fieldsThatChangedCameAndWentAreNamed() {
        List<FieldDifferenceView> fields =
                JsonDifference.between(json("{'a':1,'b':2,'n':{'x':1}}"), json("{'a':1,'b':3,'c':4,'n':{'x':2}}"));
        assertThat(fields)
                .containsExactly(
                        new FieldDifferenceView("/b", json("2"), json("3"), List.of()),
                        new FieldDifferenceView("/c", null, json("4"), List.of()),
                        new FieldDifferenceView("/n/x", json("1"), json("2"), List.of()));
        assertThat(pointers("{'a':1,'b':2}", "{'b':2}")).containsExactly("/a");
    }

    @Test
    void elementsAreTheSameByWhatIdentifiesThem() {
        assertThat(pointers("{'l':[{'id':'x','v':1},{'id':'y','v':1}]}", "{'l':[{'id':'y','v':2},{'id':'x','v':1}]}"))
                .containsExactly("/l/0/v");
        assertThat(pointers("{'l':[{'id':'x'},{'id':'y'}]}", "{'l':[{'id':'y'}]}"))
                .containsExactly("/l/0");
        assertThat(pointers("{'l':[{'personId':'x','v':1}]}", "{'l':[{'personId':'z','v':0},{'personId':'x','v':1}]}"))
                .containsExactly("/l/0");
    }

    @Test
    void elementsWithoutIdentifierAreComparedByPlace() {
        assertThat(pointers("{'l':[1,2]}", "{'l':[1,3,4]}")).containsExactly("/l/1", "/l/2");
        assertThat(pointers("{'l':[{'id':1,'v':1},{'id':1,'v':2}]}", "{'l':[{'id':1,'v':1},{'id':1,'v':3}]}"))
                .containsExactly("/l/1/v");
    }

    @Test
    void textsAreComparedWordByWord() {
        FieldDifferenceView text = JsonDifference.between(
                        json("{'t':'the quick brown fox jumps'}"), json("{'t':'the slow brown fox jumps'}"))
                .getFirst();
        assertThat(text.pieces())
                .contains(
                        new TextPieceView(PieceChange.REMOVED, "quick"), new TextPieceView(PieceChange.ADDED, "slow"));
    }
}
