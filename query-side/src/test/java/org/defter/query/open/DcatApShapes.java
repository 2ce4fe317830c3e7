package org.defter.query.open;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The shapes the profile's authors publish of DCAT-AP 3.0.1: what it demands, of which classes what is referred to must be, and what it
 * recommends. Beside them lies under which licence they are copied.
 */
final class DcatApShapes {

    private static final List<String> FILES = List.of("shapes.ttl", "range.ttl", "shapes_recommended.ttl");

    private DcatApShapes() {}

    /** A document as a graph. */
    static Graph graph(String document, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), language);
        return graph;
    }

    /** What of a graph does not conform: how grave it is, of which resource, by which path, and why. */
    static List<String> broken(Graph graph) {
        List<String> broken = new ArrayList<>();
        for (String file : FILES) {
            Graph shapes = RDFDataMgr.loadGraph("schemas/dcat-ap/" + file);
            ShaclValidator.get().validate(Shapes.parse(shapes), graph).getEntries().stream()
                    .map(DcatApShapes::told)
                    .forEach(broken::add);
        }
        return broken;
    }

    private static String told(ReportEntry entry) {
        return entry.severity().level().getLocalName() + " " + entry.focusNode() + " " + entry.resultPath() + " "
                + entry.message();
    }
}
