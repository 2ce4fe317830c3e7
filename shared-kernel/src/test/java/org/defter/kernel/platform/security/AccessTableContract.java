package org.defter.kernel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The table of endpoints says the truth about a running application: every endpoint has a row, every row an endpoint, and
 * every cell (endpoint by role, and by nobody) is answered as the row says.
 *
 * <p>A test extends this with {@code @SpringBootTest(webEnvironment = RANDOM_PORT)} and the demo users.
 */
public abstract class AccessTableContract {

    @Autowired
    private AccessTable table;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @LocalServerPort
    private int port;

    /** Whether the application has endpoints of that method: one side alone has only some. */
    protected abstract boolean serves(String method);

    @Test
    void everyEndpointHasARow() {
        assertThat(endpoints())
                .as("endpoints without a row in %s: add METHOD PATH and who may use it", AccessTable.RESOURCE)
                .isSubsetOf(rows());
    }

    @Test
    void everyRowHasAnEndpoint() {
        assertThat(rows())
                .as(
                        "rows of %s without an endpoint: the controller is gone or is mapped otherwise",
                        AccessTable.RESOURCE)
                .isSubsetOf(endpoints());
    }

    @Test
    void everyCellIsAnsweredAsTheTableSays() throws Exception {
        List<AccessCells.Cell> cells =
                new AccessCells(URI.create("http://127.0.0.1:" + port), table).answered(this::serves);
        List<AccessCells.Cell> wrong =
                cells.stream().filter(cell -> !cell.right()).toList();
        assertThat(cells).isNotEmpty();
        assertThat(wrong.stream().limit(20))
                .as("%d cells of %d", wrong.size(), cells.size())
                .isEmpty();
    }

    private Set<String> rows() {
        return table.rows().stream()
                .filter(row -> serves(row.method()))
                .map(AccessRow::endpoint)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                if (pattern.equals("/api") || pattern.startsWith("/api/")) {
                    assertThat(info.getMethodsCondition().getMethods())
                            .as("%s is mapped for every method", pattern)
                            .isNotEmpty();
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> endpoints.add(method + " " + AccessRow.shape(pattern)));
                }
            }
        }
        return endpoints;
    }
}
