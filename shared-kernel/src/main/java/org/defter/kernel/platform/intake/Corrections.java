package org.defter.kernel.platform.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.extraction.Extraction;
import org.defter.kernel.serialization.DefterJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Which members a person changed, compared with what was read or stood there before. */
public final class Corrections {

    private static final Set<String> BY_ELEMENT = Set.of("people", "items");

    private Corrections() {}

    /** The documents with the paths of the members that differ from what was read of the document in the same place. */
    public static List<DraftDocument> of(Extraction reading, List<DocumentContent> documents) {
        List<DraftDocument> corrected = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            JsonNode read = i < reading.entries().size()
                    ? DefterJson.mapper().valueToTree(reading.entries().get(i).content())
                    : MissingNode.getInstance();
            JsonNode now = DefterJson.mapper().valueToTree(documents.get(i));
            corrected.add(new DraftDocument(documents.get(i), differences(read, now)));
        }
        return corrected;
    }

    /** The paths of the members in which what a document says differs from what it was said to say. */
    public static List<String> changed(DocumentContent before, DocumentContent after) {
        return differences(
                DefterJson.mapper().valueToTree(before), DefterJson.mapper().valueToTree(after));
    }

    private static List<String> differences(JsonNode read, JsonNode now) {
        Set<String> names = new LinkedHashSet<>(now.propertyNames());
        names.addAll(read.propertyNames());
        List<String> different = new ArrayList<>();
        for (String name : names) {
            JsonNode before = read.path(name);
            JsonNode after = now.path(name);
            if (BY_ELEMENT.contains(name)) {
                for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                    if (!before.path(i).equals(after.path(i))) {
                        different.add(name + "[" + i + "]");
                    }
                }
            } else if (!before.equals(after) && !(empty(before) && empty(after))) {
                different.add(name);
            }
        }
        return different;
    }

    private static boolean empty(JsonNode node) {
        return node.isMissingNode() || (node.isArray() && node.isEmpty());
    }
}
